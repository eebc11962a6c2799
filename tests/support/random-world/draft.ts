import type { Category, Condition, Deletion, InactivityRule, Route, Service } from '#core/catalogue/service';
import type { CivilDate } from '#core/dates/civil-date';
import type { Account, Link, LinkKind } from '#core/inventory/inventory';
import { confirmationsFor, historyFor, registrationFor } from './history';
import { Moment } from './moment';
import { Names } from './names';
import { Periods } from './periods';
import type { Random } from './random';
import { RuleKit } from './rule-kit';
import { type Rules, randomRulesAsOf, ruleSetsOf } from './rule-sets';

export interface ServiceWish {
  readonly category?: Category;
  /** null: the rules do not say. */
  readonly route?: Route | null;
  readonly conditions?: readonly Condition[];
  /** Instead of random ones. */
  readonly times?: Pick<Deletion, 'reviewTime' | 'regretWindow'>;
  readonly closes?: readonly string[];
  readonly inactivity?: readonly InactivityRule[];
  readonly variants?: readonly string[];
  readonly noDeletion?: boolean;
}

export type AccountWish = Partial<Omit<Account, 'id'>>;

interface LinkWish {
  /** `firm`: there is no `releasedOn`. */
  readonly firm?: boolean;
  readonly releasedOn?: CivilDate;
  readonly lastUsedOn?: CivilDate;
}

/** Most accounts of most worlds; scenarios ask for others where they need them. */
const OWN_LOGINS = [
  [false, 5],
  [null, 2],
  [true, 3],
] as const;
const STATES = { active: 86, 'deletion-requested': 7, lost: 4, deleted: 3 };
const INTENTS = { delete: 50, keep: 20, undecided: 15, 'let-expire': 15 };

/** A world in the making. What it makes is valid; scenarios say what it is about. */
export class Draft {
  readonly random: Random;
  readonly moment: Moment;
  readonly rules: RuleKit;
  readonly names: Names;
  readonly periods: Periods;
  readonly rulesAsOf: string | null;
  readonly accounts: Account[] = [];
  readonly links: Link[] = [];
  readonly services: Service[] = [];

  constructor(random: Random) {
    this.random = random;
    this.moment = new Moment(random);
    this.names = new Names(random);
    this.periods = new Periods(random);
    this.rules = new RuleKit(random, this.names, this.periods);
    this.rulesAsOf = randomRulesAsOf(random);
  }

  /** Adds a service of which the rules in force are as wished; of a plannable kind if nothing else is. */
  service(wish: ServiceWish = {}): string {
    const { random } = this;
    const id = this.names.services.next();
    const deletion: Deletion = {
      ...(wish.route === null
        ? {}
        : { route: wish.route ?? random.pick(['self-service', 'support'] as const) }),
      ...(wish.conditions ? { conditions: wish.conditions } : random.maybe(0.3, 'conditions', () => [])),
      ...(wish.times ?? this.rules.deletionTimes()),
      ...(wish.closes ? { closes: wish.closes } : random.maybe(0.2, 'closes', () => [])),
    };
    const rules: Rules = {
      ...(wish.noDeletion ? {} : { deletion }),
      ...(wish.inactivity ? { inactivity: wish.inactivity } : random.maybe(0.3, 'inactivity', () => [])),
    };
    this.services.push({
      id,
      names: { en: `Service ${id}` },
      ...(wish.category
        ? { category: wish.category }
        : random.maybe(0.3, 'category', () => 'social' as const)),
      ...(wish.variants
        ? { variants: wish.variants.map((name) => ({ id: name, names: { en: name } })) }
        : {}),
      ruleSets: ruleSetsOf(random, this.rulesAsOf, rules, () => this.#outdated(wish.variants ?? [])),
    });
    return id;
  }

  #outdated(variants: readonly string[]): Rules {
    const { random } = this;
    const services = this.services.map(({ id }) => id);
    const conditions = () => random.times(random.int(0, 2), () => this.rules.anyCondition(services));
    const inactivity = () => random.times(random.int(0, 2), () => this.rules.anyRule(variants));
    const closes = () => random.sample(services, random.int(0, 2));
    const route = () =>
      random.pick(['self-service', 'support', 'passive-only', 'impossible', 'unknown'] as const);
    const deletion = () => ({
      ...random.maybe(0.8, 'route', route),
      ...random.maybe(0.7, 'conditions', conditions),
      ...this.rules.deletionTimes(),
      ...random.maybe(0.4, 'closes', closes),
    });
    return { ...random.maybe(0.8, 'deletion', deletion), ...random.maybe(0.6, 'inactivity', inactivity) };
  }

  /** Adds an account. Without a wish for them, its dates and confirmations suit what its service asks about. */
  account(wish: AccountWish = {}): string {
    const { random } = this;
    const id = this.names.accounts.next();
    const service = this.services.find((one) => one.id === wish.service);
    const variants = [...(service?.variants ?? []).map((one) => one.id), 'unheard-of'];
    const requested = (wish.state === 'deletion-requested' ? 0.85 : 0.05) > random.next();
    const asked = requested ? [{ type: 'deletion-requested', on: this.#askedOn(service) }] : [];
    const registration = registrationFor(this, service);
    const { events, never } = historyFor(this, service, [...asked, ...registration.events]);
    this.accounts.push({
      id,
      service: null,
      name: `Account ${id}`,
      ...random.maybe(service?.variants ? 0.7 : 0.05, 'variant', () => random.pick(variants)),
      identifiers: random.chance(0.05) ? [{ kind: 'email', value: 'someone@example.org' }] : [],
      ...random.maybe(0.4, 'registeredOn', () => this.moment.near()),
      ...(registration.registeredOn ? { registeredOn: registration.registeredOn } : {}),
      events,
      never,
      intent: random.among(INTENTS),
      state: random.among(STATES),
      ownLogin: random.weighted(OWN_LOGINS),
      confirmations: confirmationsFor(this, service),
      tags: [],
      notes: '',
      ...wish,
    });
    return id;
  }

  /** A day on which a deletion was asked for: often one of which a review or a regret window ends about today. */
  #askedOn(service: Service | undefined): CivilDate {
    const { random, moment } = this;
    const periods = (service?.ruleSets ?? []).flatMap(({ deletion }) => [
      ...(deletion?.reviewTime ? [deletion.reviewTime] : []),
      ...(deletion?.regretWindow ? [deletion.regretWindow] : []),
    ]);
    return periods.length > 0 && random.chance(0.7) ? moment.before(random.pick(periods)) : moment.past();
  }

  /** Adds a link, unless it would join an account to itself or close a circle of sub-accounts. */
  link(kind: LinkKind, provider: string, dependent: string, wish: LinkWish = {}): void {
    const { random, moment } = this;
    if (provider === dependent) return;
    if (kind === 'sub-account' && this.#isUnder(provider, dependent)) return;
    const released = wish.firm ? 0 : 0.07;
    this.links.push({
      id: this.names.links.next(),
      provider,
      dependent,
      kind,
      ...random.maybe(0.35, 'lastUsedOn', () => moment.near()),
      ...random.maybe(released, 'releasedOn', () => (random.chance(0.5) ? moment.past() : moment.future())),
      ...(wish.releasedOn ? { releasedOn: wish.releasedOn } : {}),
      ...(wish.lastUsedOn ? { lastUsedOn: wish.lastUsedOn } : {}),
    });
  }

  /** Is the account a sub-account, of any level, of the other one? */
  #isUnder(account: string, other: string): boolean {
    if (account === other) return true;
    const above = this.links.filter((link) => link.kind === 'sub-account' && link.dependent === account);
    return above.some((link) => this.#isUnder(link.provider, other));
  }
}
