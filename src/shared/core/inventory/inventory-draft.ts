import type { Account, Inventory, Link } from './inventory';

/** An inventory that is changed account by account and link by link: however many, each list is copied once. */
export class InventoryDraft {
  #inventory: Inventory;
  #accounts: Account[] | undefined;
  #links: Link[] | undefined;
  readonly #accountPlaces: Places;
  readonly #linkPlaces: Places;

  /** Leaves `before` as it is. */
  constructor(before: Inventory) {
    this.#inventory = before;
    this.#accountPlaces = new Places(before.accounts);
    this.#linkPlaces = new Places(before.links);
  }

  /** The inventory as it stands now, which later changes leave as it is: the same object where nothing has changed. */
  inventory(): Inventory {
    if (this.#accounts !== undefined) this.#inventory = { ...this.#inventory, accounts: this.#accounts };
    if (this.#links !== undefined) this.#inventory = { ...this.#inventory, links: this.#links };
    this.#accounts = undefined;
    this.#links = undefined;
    return this.#inventory;
  }

  /** The place of an account in the list, for {@link account}; undefined if there is none of that id. */
  placeOf(id: string): number | undefined {
    return this.#accountPlaces.of(id);
  }

  account(place: number): Account {
    return (this.#accounts ?? this.#inventory.accounts)[place] as Account;
  }

  setAccount(place: number, after: Account): void {
    this.#accounts ??= [...this.#inventory.accounts];
    this.#accounts[place] = after;
  }

  /** The place of a link in the list, for {@link link}; undefined if there is none of that id. */
  linkPlaceOf(id: string): number | undefined {
    return this.#linkPlaces.of(id);
  }

  link(place: number): Link {
    return (this.#links ?? this.#inventory.links)[place] as Link;
  }

  setLink(place: number, after: Link): void {
    this.#links ??= [...this.#inventory.links];
    this.#links[place] = after;
  }
}

/** So many are looked for one by one before an index is worth its making. */
const FEW = 3;

/** Where the things of a list stand, by their ids. */
class Places {
  readonly #list: readonly { readonly id: string }[];
  #asked = 0;
  #index: ReadonlyMap<string, number> | undefined;

  constructor(list: readonly { readonly id: string }[]) {
    this.#list = list;
  }

  of(id: string): number | undefined {
    this.#asked += 1;
    if (this.#asked <= FEW) {
      const found = this.#list.findIndex((one) => one.id === id);
      return found < 0 ? undefined : found;
    }
    this.#index ??= new Map(this.#list.map((one, place) => [one.id, place]));
    return this.#index.get(id);
  }
}
