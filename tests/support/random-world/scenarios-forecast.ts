import type { InactivityRule } from '#core/catalogue/service';
import type { AccountWish, Draft } from './draft';

type Rule = Partial<InactivityRule>;

/** A service that takes accounts away after a time, by one rule or by two that may coincide. */
function expiring(draft: Draft, wish: Rule): string {
  const { random, rules } = draft;
  const again = () => [rules.rule({ ...wish, certainty: random.pick(['may', 'will']) })];
  const frozen = () => [rules.rule({ ...wish, consequence: 'frozen' })];
  const more = random.weighted([
    [() => [], 4],
    [again, 2],
    [frozen, 1],
    [() => [rules.rule()], 1],
  ])();
  const inactivity = random.shuffled([rules.rule(wish), ...more]);
  const conditions = random.chance(0.3) ? [rules.unbind()] : [];
  return draft.service({ inactivity, conditions });
}

/** Days of the last login that give only a few days of expiry, so that they coincide. */
function lastLogins(draft: Draft, period: string): string[] {
  const { random, moment } = draft;
  return random.times(random.int(1, 3), () => (random.chance(0.75) ? moment.before(period) : moment.near()));
}

/** Accounts that expire, and others entered through them or inside of them: chains, circles and ties. */
export function expiries(draft: Draft): void {
  const { random, moment, periods } = draft;
  const period = periods.any();
  const base = { events: ['login'], period, boundary: 'inclusive' } as const;
  const may = expiring(draft, { ...base, consequence: 'recycled', certainty: 'may' });
  const will = expiring(draft, { ...base, consequence: 'deleted', certainty: 'will' });
  const review = draft.service({ times: { reviewTime: periods.any() } });
  const days = lastLogins(draft, period);
  const ownLogin = () =>
    random.weighted([
      [false, 5],
      [null, 3],
      [true, 2],
    ]);
  const expirer = (wish: AccountWish = {}) => {
    const on = random.pick(days) as typeof moment.today;
    const service = random.pick([may, will]);
    const intent = random.pick(['keep', 'undecided', 'let-expire', 'delete'] as const);
    return draft.account({
      service,
      ownLogin: ownLogin(),
      state: 'active',
      intent,
      events: [{ type: 'login', on }],
      ...wish,
    });
  };
  const roots = random.times(random.int(1, 4), () =>
    random.weighted([
      [() => expirer(), 6],
      [() => draft.account({ service: review, state: 'deletion-requested' }), 1.5],
      [() => draft.account({ state: 'active', ownLogin: false }), 1],
      [() => draft.account({ state: 'lost' }), 0.5],
    ])(),
  );
  const requested = () =>
    draft.account({ service: review, state: 'deletion-requested', ownLogin: ownLogin() });
  const bare = () => draft.account({ service: null, state: 'active', ownLogin: ownLogin() });
  weave(draft, roots, () =>
    random.weighted([
      [() => expirer(), 4],
      [bare, 6],
      [requested, 1],
    ])(),
  );
  const notOwn = () => ({ ownLogin: random.pick([false, null]) });
  if (random.chance(0.35))
    enterEachOther(draft, expirer(notOwn()), random.chance(0.5) ? expirer(notOwn()) : bare());
}

/** Joins two accounts by entrances into each other. */
function enterEachOther(draft: Draft, one: string, other: string): void {
  draft.link('login', one, other, { firm: true });
  draft.link('login', other, one, { firm: true });
}

/** Hangs more accounts below those that are there, by one or several entrances or as sub-accounts. */
function weave(draft: Draft, roots: readonly string[], make: () => string): void {
  const { random } = draft;
  const all = [...roots];
  for (let count = random.int(2, 7); count > 0; count -= 1) {
    const next = make();
    const providers = random.sample(all, random.count({ 1: 5, 2: 3, 3: 1 }));
    const kind = random.among({ login: 6, 'sub-account': 4 });
    for (const provider of providers) draft.link(random.chance(0.85) ? kind : 'login', provider, next);
    all.push(next);
  }
  // Circles of entrances, and entrances between what expires by itself.
  for (let count = random.int(0, 3); count > 0; count -= 1)
    draft.link(random.among({ login: 4, 'sub-account': 2 }), random.pick(all), random.pick(all));
}
