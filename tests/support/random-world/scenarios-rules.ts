import type { Draft } from './draft';

/** Accounts of services with all the features that an inactivity rule can have. */
export function timers(draft: Draft): void {
  const { random, rules } = draft;
  const variants = random.chance(0.75) ? ['basic', 'pro', '__proto__'] : [];
  const services = random.times(2, () =>
    draft.service({
      variants: variants.length > 0 ? variants : ['only'],
      inactivity: random.times(random.int(1, 5), () => rules.anyRule(variants)),
    }),
  );
  const accounts = random.times(random.int(2, 5), () =>
    draft.account({
      service: random.pick(services),
      state: random.chance(0.95) ? 'active' : 'lost',
      ...random.maybe(0.7, 'variant', () => random.pick(['unheard-of', 'unheard-of', ...variants])),
    }),
  );
  for (let count = random.int(0, 4); count > 0; count -= 1)
    draft.link('login', random.pick(accounts), random.pick(accounts), { lastUsedOn: draft.moment.near() });
}

/** An account of which only is known that what its timers count has ended, or began again on that very day. */
export function endedTimers(draft: Draft): void {
  const { random, rules, moment } = draft;
  const rule = rules.rule({ events: ['renewal'], endedBy: 'cancellation' });
  const service = draft.service({ inactivity: [rule, ...random.sample([rules.anyRule([])], 1)] });
  const on = moment.near();
  const began = random.weighted([
    [[], 2],
    [[{ type: 'renewal', on }], 2],
    [[{ type: 'renewal', on: moment.plus(1) }], 1],
  ]);
  const events = random.shuffled([...began, { type: 'cancellation', on }]);
  draft.account({ service, state: 'active', events, never: [] });
}

/** An account whose timer began at a month's end, so that its months are cut short at another one. */
export function clampedTimers(draft: Draft): void {
  const { random, rules, moment } = draft;
  const rule = () => {
    const period = random.pick(['P1M', 'P1M', 'P3M', 'P6M', 'P13M', 'P1Y']);
    return rules.rule({ events: ['login'], period });
  };
  const service = draft.service({ inactivity: random.times(random.int(1, 3), rule) });
  const on = moment.monthEnd();
  const also = moment.plus(-random.int(1100, 1500));
  const events = [on, also].map((day) => ({ type: 'login', on: day }));
  draft.account({ service, state: 'active', events: random.shuffled(events) });
}

/** Accounts of services with conditions of every kind. */
export function conditions(draft: Draft): void {
  const { random, rules } = draft;
  const inner = draft.service();
  const services = random.times(2, () => {
    const one = rules.quiet(undefined, random.pick(['P1M', 'P3M', 'P1Y', draft.periods.any()]));
    const any = random.times(random.int(0, 3), () => rules.anyCondition([inner]));
    const fixed = [rules.confirm(), rules.never(), one, rules.unbind(), rules.closeAccount(inner)];
    return draft.service({ conditions: [...random.sample(fixed, random.int(1, 5)), ...any] });
  });
  const accounts = random.times(random.int(1, 4), () =>
    draft.account({ service: random.pick(services), state: random.chance(0.95) ? 'active' : 'lost' }),
  );
  for (const account of accounts) {
    for (let count = random.count({ 0: 3, 1: 4, 2: 2 }); count > 0; count -= 1) {
      const released = random.chance(0.5) ? { releasedOn: draft.moment.past() } : {};
      const state = random.among({ active: 6, 'deletion-requested': 2, deleted: 2, lost: 1 });
      const other = draft.account({ service: inner, state });
      draft.link(random.pick(['sub-account', 'sub-account', 'login', 'binding']), account, other, released);
    }
  }
}

/** A sub-account of a service that nobody has heard of, and which the service around it speaks of by its id. */
export function unheardOf(draft: Draft): void {
  const { random, rules } = draft;
  const conditions = random.shuffled([rules.closeAccount('nowhere'), rules.confirm()]);
  const service = draft.service({ conditions, closes: random.sample(['nowhere'], random.int(0, 1)) });
  const inside = draft.account({ service: 'nowhere', state: 'active' });
  draft.link('sub-account', draft.account({ service, state: 'active', intent: 'delete' }), inside, {
    firm: true,
  });
}

/** Accounts of services with many rule sets, of every route, of none, of unknown services. */
export function ruleSets(draft: Draft): void {
  const { random, rules } = draft;
  const routes = ['self-service', 'support', 'passive-only', 'impossible', 'unknown', null] as const;
  const inner = draft.service();
  const services = random.times(random.int(2, 4), () =>
    draft.service({
      route: random.pick(routes),
      conditions: random.times(random.int(0, 2), () => rules.anyCondition([inner])),
      closes: random.sample([inner, 'nowhere'], random.int(0, 2)),
      inactivity: random.times(random.int(0, 2), () => rules.anyRule([])),
      noDeletion: random.chance(0.1),
    }),
  );
  for (let count = random.int(2, 6); count > 0; count -= 1) {
    const account = draft.account({ service: random.pick([...services, 'nowhere', null]) });
    const other = draft.account({ service: random.pick([inner, 'nowhere', null]) });
    draft.link(random.pick(['sub-account', 'login', 'binding']), account, other);
  }
}
