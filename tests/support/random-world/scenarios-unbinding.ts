import type { Draft } from './draft';
import { kept, plannable, target } from './scenarios-goers';

const KINDS = { login: 5, binding: 4, recovery: 1, payment: 1, 'sub-account': 1 };

/** Targets with one or several unbind conditions, and links of all kinds, also in parallel, at them. */
export function unbindHubs(draft: Draft): void {
  const { random, rules } = draft;
  const conditions = () => random.times(random.int(1, 3), () => rules.unbind());
  const others = [plannable(draft), draft.service({ conditions: conditions() }), draft.service()];
  const hubs = random.times(random.int(1, 2), () =>
    target(draft, draft.service({ conditions: conditions() })),
  );
  const around = random.times(random.int(2, 6), () =>
    random.chance(0.5) ? target(draft, random.pick(others)) : kept(draft, random.pick([null, ...others])),
  );
  for (const other of around) {
    for (let count = random.count({ 1: 5, 2: 2, 4: 1 }); count > 0; count -= 1) {
      const [provider, dependent] = random.chance(0.7)
        ? [random.pick(hubs), other]
        : [other, random.pick(hubs)];
      draft.link(random.among(KINDS), provider, dependent);
    }
  }
}

/** Joins the dependent of an exception to its provider once more, or to an account outside. */
function joinBack(draft: Draft, provider: string, dependent: string): void {
  const { random } = draft;
  const back = random.among({ none: 4, login: 4, under: 1, over: 1, both: 3, outside: 2 });
  if (back === 'login' || back === 'both') draft.link('login', dependent, provider, { firm: true });
  if (back === 'under' || back === 'both') draft.link('sub-account', provider, dependent);
  if (back === 'over') draft.link('sub-account', dependent, provider);
  if (back === 'outside') draft.link('login', kept(draft), dependent);
}

/** Pairs of targets of which only the provider has an unbind condition on the link; some of them in circles. */
export function exceptions(draft: Draft): void {
  const { random, rules } = draft;
  const strict = draft.service({ conditions: [rules.unbind()] });
  const easy = draft.service({ conditions: [], times: {} });
  const slow = draft.service({ conditions: [], times: { reviewTime: draft.periods.short() } });
  const later = draft.service({ conditions: [rules.quiet(['login'])], times: {} });
  const middle = draft.service({ conditions: [rules.unbind({ direction: 'provider' })], times: {} });
  for (let pair = random.int(1, 3); pair > 0; pair -= 1) {
    const provider = target(draft, strict);
    const services = [easy, slow, later, middle];
    const dependents = random.times(random.int(1, 2), () => target(draft, random.pick(services)));
    for (const dependent of dependents) {
      draft.link(random.pick(['login', 'binding']), provider, dependent, { firm: true });
      joinBack(draft, provider, dependent);
      // Another exception of the same dependent, which a circle need not touch.
      if (random.chance(0.3)) draft.link('login', target(draft, strict), dependent, { firm: true });
    }
    if (random.chance(0.3)) draft.link('login', provider, target(draft, middle));
    if (random.chance(0.3)) draft.link('login', provider, kept(draft, easy));
  }
}

/** Accounts whose third-party logins release themselves, and the others that are entered through them. */
export function autoReleases(draft: Draft): void {
  const { random, rules } = draft;
  const auto = () => rules.unbind({ auto: 1 });
  const mixed = random.chance(0.3) ? [rules.unbind({ direction: 'provider' })] : [];
  const more = random.weighted([
    [[], 3],
    [[auto()], 2],
    [mixed, 1],
  ]);
  const category = random.chance(0.25) ? { category: random.pick(['telecom', 'email'] as const) } : {};
  const hub = target(draft, draft.service({ conditions: [auto(), ...more], ...category }));
  const easy = draft.service({ conditions: [] });
  const users = random.times(random.int(2, 6), () =>
    random.weighted([
      [() => kept(draft), 4],
      [() => target(draft, easy), 3],
      [() => draft.account({ state: 'active', intent: 'let-expire', ownLogin: false }), 1],
      [() => draft.account({ state: 'lost' }), 1],
    ])(),
  );
  for (const user of users) {
    draft.link('login', hub, user, { firm: random.chance(0.8) });
    if (random.chance(0.2)) draft.link('binding', hub, user);
    if (random.chance(0.2)) draft.link('login', random.pick(users), user);
    if (random.chance(0.15)) draft.link('sub-account', hub, user);
    if (random.chance(0.1)) draft.link('sub-account', user, hub);
    if (random.chance(0.25)) draft.link('login', kept(draft, null, { ownLogin: true, intent: 'keep' }), user);
  }
  // Used through a link that is released now: still a login by third party.
  const releasedOn = draft.moment.past();
  if (random.chance(0.5))
    draft.link('login', hub, kept(draft), { releasedOn, lastUsedOn: draft.moment.past() });
}

/** An account that others entered long ago, and no longer need: its logins are about to release themselves. */
export function oldReleases(draft: Draft): void {
  const { random, rules, moment } = draft;
  const condition = rules.unbind({ auto: 1 });
  const { event = '', period = 'P1D' } = condition.autoRelease ?? {};
  const more = random.chance(0.3) ? [rules.unbind({ auto: 1 })] : [];
  const on = moment.startOf(moment.plus(-random.int(-1, 3)), period);
  const hub = target(draft, draft.service({ conditions: [condition, ...more] }), {
    ...(event === 'registered' ? { registeredOn: on } : {}),
    events: event === 'third-party-login' || event === 'registered' ? [] : [{ type: event, on }],
  });
  for (let count = random.int(1, 4); count > 0; count -= 1) {
    const user = kept(draft, null, { ownLogin: random.chance(0.9) ? true : null });
    draft.link('login', hub, user, { firm: true, lastUsedOn: on });
  }
}

/** Targets on which the plan's own tasks restart a wait. */
export function restartedWaits(draft: Draft): void {
  const { random, rules, names } = draft;
  const quiet = () =>
    rules.quiet(random.shuffled(['binding-change', ...(random.chance(0.4) ? [names.event()] : [])]));
  const unbind = () => (random.chance(0.4) ? [rules.unbind()] : []);
  const more = () => (random.chance(0.3) ? [quiet()] : []);
  const services = random.times(2, () => draft.service({ conditions: [quiet(), ...unbind(), ...more()] }));
  const targets = random.times(random.int(1, 4), () =>
    target(draft, random.pick(services), random.chance(0.4) ? { events: [], never: [] } : {}),
  );
  for (const one of targets) {
    const stays = random.pick(['keep', 'undecided'] as const);
    const other = random.chance(0.3) ? random.pick(targets) : kept(draft, null, { intent: stays });
    const kind = random.among({ login: 4, binding: 6, recovery: 1, payment: 1 });
    if (random.chance(0.7)) draft.link(kind, one, other);
    else draft.link(kind, other, one);
    if (random.chance(0.3)) draft.link('sub-account', one, kept(draft, random.pick(services)));
    if (random.chance(0.3)) draft.link('login', random.pick(targets), one);
  }
}
