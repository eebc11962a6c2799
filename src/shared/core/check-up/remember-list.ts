import type { Category, Service } from '../catalogue/service';
import { servicesByName } from '../catalogue/service-named';
import type { Account } from '../inventory/inventory';
import type { Findings } from '../report/report';
import { eachIn, someIn } from '../rules/groups';
import type { Situation } from '../rules/situation';
import type { KeptAnswers } from './kept-answers';
import { isAskedFor, knownOf, likelihoodWith, likelyCategories } from './likely-services';

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

/** Everything that may be asked about an account, whatever was answered; empty groups among it. */
export interface Rememberable {
  readonly groups: readonly {
    readonly group: RememberGroup['group'];
    readonly items: readonly Candidate[];
  }[];
}

/** `isLinked`: a link tells already that it is entered with the account, or bound to it. */
type Candidate = RememberItem & { readonly isLinked: boolean };

/**
 * What may be entered with an account or be bound to it: first the person's own accounts that nothing is known to
 * open, then the services of which they have no account, by category. Nothing for an account that is deleted or not
 * there: no link at it would hold. Linear in accounts, links and words of the services.
 * @param services by id, the person's own with those of the catalogue
 */
export function rememberable(
  { situation }: Findings,
  services: ReadonlyMap<string, Service>,
  provider: string,
): Rememberable {
  const place = situation.accountIds.indexOf(provider);
  const account = situation.accounts[place];
  if (account === undefined || account.state === 'deleted') return { groups: [] };
  const asking = new Asking(situation, services, place);
  return { groups: [{ group: 'accounts', items: asking.accounts() }, ...asking.categories()] };
}

/** What is still to be asked of that, one after the other, where this was answered. Linear. */
export function rememberList({ groups }: Rememberable, kept: KeptAnswers): RememberList {
  const [no, unknown] = [new Set(kept.no), new Set(kept.unknown)];
  const isPutOff = ({ key, isLinked }: Candidate) => !isLinked && !no.has(key) && unknown.has(key);
  const isOpen = ({ key, isLinked }: Candidate) => !isLinked && !no.has(key) && !unknown.has(key);
  return {
    groups: groups
      .filter(({ items }) => items.length > 0)
      .map(({ group, items }) => {
        const open = items.filter(isOpen);
        return { group, open, answered: items.length - open.length };
      }),
    putOff: groups.flatMap(({ items }) => items.filter(isPutOff)),
  };
}

class Asking {
  readonly #situation: Situation;
  readonly #services: ReadonlyMap<string, Service>;
  readonly #place: number;
  readonly #provider: Service | undefined;
  /** Places of the accounts at the other end of an active link, and of those that depend on it. */
  readonly #linked = new Set<number>();
  readonly #dependents = new Set<number>();

  constructor(situation: Situation, services: ReadonlyMap<string, Service>, place: number) {
    this.#situation = situation;
    this.#services = services;
    this.#place = place;
    this.#provider = this.#serviceAt(place);
    const { active, incoming, outgoing, provider, dependent } = situation;
    eachIn(outgoing, place, (link) => {
      if (active[link] === 1) this.#dependents.add(dependent[link] as number);
    });
    for (const other of this.#dependents) this.#linked.add(other);
    eachIn(incoming, place, (link) => {
      if (active[link] === 1) this.#linked.add(provider[link] as number);
    });
  }

  accounts(): readonly Candidate[] {
    const { accounts, incoming, entrance } = this.#situation;
    const asked = accounts.flatMap((account, at) => {
      if (at === this.#place || account.state === 'deleted' || !this.#isAskedOf(at)) return [];
      const isLinked = this.#dependents.has(at);
      const isKnown = this.#linked.has(at) || someIn(incoming, at, (link) => entrance[link] === 1);
      return isKnown && !isLinked ? [] : [{ id: account.id, isLinked, rank: this.#rankOf(account, at) }];
    });
    const inOrder = asked.sort((one, other) => one.rank - other.rank);
    return inOrder.map(({ id, isLinked }) => candidate('account', id, isLinked));
  }

  categories(): Rememberable['groups'] {
    const had = this.#hadServices();
    const likelihood = likelihoodWith(this.#provider);
    const asked = [...this.#services.values()].flatMap((service) => {
      const having = had.get(service.id);
      if (having === 'elsewhere' || !isAskedFor(service, this.#provider)) return [];
      const { id, category = 'other' } = service;
      const [rank, known] = [likelihood(service), knownOf(service)];
      return [{ id, category, isLinked: having === 'linked', rank, known }];
    });
    const inOrder = asked.sort((one, other) => one.rank - other.rank || other.known - one.known);
    return likelyCategories(this.#provider).map((group) => ({
      group,
      items: inOrder
        .filter(({ category }) => category === group)
        .map(({ id, isLinked }) => candidate('service', id, isLinked)),
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

  // Not of a number, nor of another account of the same service; nor of what lives inside the provider, or the
  // provider in it: that is another kind of link.
  #isAskedOf(at: number): boolean {
    const service = this.#serviceAt(at);
    if (service === undefined) return true;
    const house = [this.#provider?.id, this.#provider?.parent];
    const isInside = service.parent !== undefined && service.parent === this.#provider?.id;
    return service.category !== 'telecom' && !isInside && !house.includes(service.id);
  }

  // First those that cannot be entered as far as is known, last mailboxes: others are entered with them.
  #rankOf({ ownLogin }: Account, at: number): number {
    if (this.#serviceAt(at)?.category === 'email') return 3;
    return ownLogin === true ? 2 : ownLogin === false ? 0 : 1;
  }

  #serviceAt(at: number): Service | undefined {
    return this.#services.get(this.#situation.accounts[at]?.service ?? '');
  }
}

function candidate(kind: RememberItem['kind'], id: string, isLinked: boolean): Candidate {
  return { kind, id, key: `${kind}:${id}`, isLinked };
}
