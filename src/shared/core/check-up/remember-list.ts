import type { Category, Service } from '../catalogue/service';
import { servicesByName } from '../catalogue/service-named';
import type { Account } from '../inventory/inventory';
import type { Findings } from '../report/report';
import { eachIn, someIn } from '../rules/groups';
import type { Situation } from '../rules/situation';
import type { KeptAnswers } from './kept-answers';
import { isAskedFor, likelihoodWith, likelyCategories } from './likely-services';

/** Something that somebody may enter with an account, or have bound to it. */
export interface RememberItem {
  readonly kind: 'account' | 'service';
  /** Of the account or service. */
  readonly id: string;
  /** By what it is told apart in {@link KeptAnswers}. */
  readonly key: string;
}

/** Items that are asked about together. */
export interface RememberGroup {
  /** The person's own accounts, or services of which there is no account. */
  readonly group: 'accounts' | Category;
  /** What is still to be asked, the most likely first. */
  readonly open: readonly RememberItem[];
  /** How many have been answered, by a link or by what was kept. */
  readonly answered: number;
}

/** Everything that can be asked about an account. */
export interface RememberList {
  /** In the order in which they are asked; none without items. */
  readonly groups: readonly RememberGroup[];
  /** What the person did not know, in the same order. */
  readonly putOff: readonly RememberItem[];
}

const NOTHING: RememberList = { groups: [], putOff: [] };

type Answer = 'open' | 'no' | 'unknown' | 'linked';
type Answered = RememberItem & { readonly answer: Answer };

/**
 * What may be entered with an account or be bound to it, to be asked one after the other: first the person's own
 * accounts that nothing is known to open, then the services of which they have no account, by category. Nothing for
 * an account that is deleted or not there: no link at it would hold. Linear in accounts, links and services.
 * @param services by id, the person's own with those of the catalogue
 */
export function rememberList(
  { situation }: Findings,
  services: ReadonlyMap<string, Service>,
  provider: string,
  kept: KeptAnswers,
): RememberList {
  const place = situation.accountIds.indexOf(provider);
  const account = situation.accounts[place];
  if (account === undefined || account.state === 'deleted') return NOTHING;
  const asking = new Asking(situation, services, place, kept);
  const ofAccounts = { group: 'accounts', items: asking.accounts() } as const;
  const groups = [ofAccounts, ...asking.categories()].filter(({ items }) => items.length > 0);
  const isOf = (wanted: Answer) => (item: Answered) => item.answer === wanted;
  return {
    groups: groups.map(({ group, items }) => {
      const open = items.filter(isOf('open'));
      return { group, open: open.map(plainItem), answered: items.length - open.length };
    }),
    putOff: groups.flatMap(({ items }) => items.filter(isOf('unknown')).map(plainItem)),
  };
}

class Asking {
  readonly #situation: Situation;
  readonly #services: ReadonlyMap<string, Service>;
  readonly #place: number;
  readonly #provider: Service | undefined;
  readonly #no: ReadonlySet<string>;
  readonly #unknown: ReadonlySet<string>;
  /** Places of the accounts at the other end of an active link, and of those that depend on it. */
  readonly #linked = new Set<number>();
  readonly #dependents = new Set<number>();

  constructor(
    situation: Situation,
    services: ReadonlyMap<string, Service>,
    place: number,
    { no, unknown }: KeptAnswers,
  ) {
    this.#situation = situation;
    this.#services = services;
    this.#place = place;
    this.#provider = this.#serviceAt(place);
    [this.#no, this.#unknown] = [new Set(no), new Set(unknown)];
    const { active, incoming, outgoing, provider, dependent } = situation;
    eachIn(outgoing, place, (link) => {
      if (active[link] === 1) this.#dependents.add(dependent[link] as number);
    });
    for (const other of this.#dependents) this.#linked.add(other);
    eachIn(incoming, place, (link) => {
      if (active[link] === 1) this.#linked.add(provider[link] as number);
    });
  }

  accounts(): readonly Answered[] {
    const { accounts, incoming, entrance } = this.#situation;
    const asked = accounts.flatMap((account, at) => {
      if (at === this.#place || account.state === 'deleted' || !this.#isAskedOf(at)) return [];
      if (this.#dependents.has(at)) return [{ account, at, answer: 'linked' as const }];
      if (this.#linked.has(at) || someIn(incoming, at, (link) => entrance[link] === 1)) return [];
      return [{ account, at, answer: this.#keptOf(keyOf('account', account.id)) }];
    });
    const inOrder = asked.toSorted((one, other) => this.#rankOf(one) - this.#rankOf(other));
    return inOrder.map(({ account, answer }) => ({ ...itemOf('account', account.id), answer }));
  }

  categories(): readonly { readonly group: Category; readonly items: readonly Answered[] }[] {
    const had = this.#hadServices();
    const likelihood = likelihoodWith(this.#provider);
    const asked = [...this.#services.values()].flatMap((service) => {
      const having = had.get(service.id);
      if (having === 'elsewhere' || !isAskedFor(service, this.#provider)) return [];
      const item = itemOf('service', service.id);
      const answer = having ?? this.#keptOf(item.key);
      return [{ ...item, answer, category: service.category ?? 'other', rank: likelihood(service) }];
    });
    return likelyCategories(this.#provider).map((group) => ({
      group,
      items: asked
        .filter(({ category }) => category === group)
        .sort((one, other) => one.rank - other.rank)
        .map(({ kind, id, key, answer }) => ({ kind, id, key, answer })),
    }));
  }

  /** Of which services there is an account: one that depends on the provider, or none that does. */
  #hadServices(): ReadonlyMap<string, 'linked' | 'elsewhere'> {
    const { accounts } = this.#situation;
    const named = servicesByName(this.#services.values());
    const had = new Map<string, 'linked' | 'elsewhere'>();
    for (const [at, { service, name }] of accounts.entries()) {
      // Whoever has not chosen a service may still have written what it is.
      const id = service ?? named(name)?.id;
      if (id === undefined || had.get(id) === 'linked') continue;
      had.set(id, this.#dependents.has(at) ? 'linked' : 'elsewhere');
    }
    return had;
  }

  #keptOf(key: string): Answer {
    if (this.#no.has(key)) return 'no';
    return this.#unknown.has(key) ? 'unknown' : 'open';
  }

  /** Not of a number, nor of what lives inside the provider, or the provider in it: that is another kind of link. */
  #isAskedOf(at: number): boolean {
    const service = this.#serviceAt(at);
    if (service === undefined) return true;
    const isInside = service.parent !== undefined && service.parent === this.#provider?.id;
    return service.category !== 'telecom' && !isInside && service.id !== this.#provider?.parent;
  }

  // First those that cannot be entered as far as is known, last mailboxes: others are entered with them.
  #rankOf({ account, at }: { readonly account: Account; readonly at: number }): number {
    if (this.#serviceAt(at)?.category === 'email') return 3;
    return account.ownLogin === true ? 2 : account.ownLogin === false ? 0 : 1;
  }

  #serviceAt(at: number): Service | undefined {
    return this.#services.get(this.#situation.accounts[at]?.service ?? '');
  }
}

function keyOf(kind: RememberItem['kind'], id: string): string {
  return `${kind}:${id}`;
}

function itemOf(kind: RememberItem['kind'], id: string): RememberItem {
  return { kind, id, key: keyOf(kind, id) };
}

function plainItem({ kind, id, key }: RememberItem): RememberItem {
  return { kind, id, key };
}
