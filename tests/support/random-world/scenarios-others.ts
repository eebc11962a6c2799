import type { Draft } from './draft';
import { kept, plannable, target, unplannable } from './scenarios-goers';

const KINDS = { login: 5, binding: 3, recovery: 2, payment: 2, 'sub-account': 2 };

/** Deletions that have been asked for, of accounts at targets; providers and dependents that are lost or gone. */
export function awaits(draft: Draft): void {
  const { random, rules, periods } = draft;
  const requested = [
    draft.service({ times: { reviewTime: periods.any(), regretWindow: periods.short() } }),
    draft.service({ times: { reviewTime: periods.short() } }),
    draft.service({ times: { regretWindow: periods.any() } }),
    draft.service({ times: {} }),
    unplannable(draft),
  ];
  const closing = random
    .shuffled(requested)
    .slice(0, 2)
    .map((service) => rules.closeAccount(service));
  const hard = draft.service({ conditions: [...(random.chance(0.5) ? [rules.unbind()] : []), ...closing] });
  const hubs = random.times(random.int(1, 3), () => target(draft, random.pick([hard, plannable(draft)])));
  for (let count = random.int(1, 5); count > 0; count -= 1) {
    const state = random.among({ 'deletion-requested': 6, lost: 2, deleted: 1 });
    const other = draft.account({ service: random.pick(requested), state });
    const kind = random.among({ ...KINDS, 'sub-account': 5 });
    if (random.chance(0.75)) draft.link(kind, random.pick(hubs), other);
    else draft.link(kind, other, random.pick(hubs));
    if (random.chance(0.3)) draft.link(random.among(KINDS), random.pick(hubs), other);
    // Two takers reach what is below.
    if (random.chance(0.3)) draft.link('login', other, random.chance(0.5) ? kept(draft) : random.pick(hubs));
  }
}

/** A deletion that was asked for so long ago that its review is over about today, and its regret window may be. */
export function regrets(draft: Draft): void {
  const { random, moment, periods } = draft;
  const reviewTime = periods.any();
  const regretWindow = periods.short();
  const times = random.weighted([
    [{ reviewTime, regretWindow }, 4],
    [{ reviewTime }, 2],
    [{ regretWindow: reviewTime }, 1],
  ]);
  const reviewEndsOn = moment.plus(-random.int(0, 3));
  const on = moment.startOf(
    random.chance(0.7) ? reviewEndsOn : moment.startOf(reviewEndsOn, regretWindow),
    reviewTime,
  );
  draft.account({
    service: draft.service({ times }),
    state: 'deletion-requested',
    events: [{ type: 'deletion-requested', on }],
  });
}

/** Phone numbers and mailboxes: they let others in, get codes for them, and may themselves be targets. */
export function phonesAndMailboxes(draft: Draft): void {
  const { random, rules } = draft;
  const conditions = () =>
    random.weighted([
      [[], 2],
      [[rules.unbind({ direction: 'both' })], 2],
      [[rules.unbind(), rules.quiet(['binding-change'])], 1],
    ]);
  const phone = draft.service({ category: 'telecom', conditions: conditions() });
  const mailbox = draft.service({ category: 'email', conditions: conditions() });
  const bound = draft.service({ conditions: [rules.unbind({ direction: 'both' })] });
  const providers = random.times(random.int(1, 3), () => {
    const service = random.pick([phone, mailbox]);
    return random.chance(0.65) ? target(draft, service) : kept(draft, service);
  });
  const users = random.times(random.int(2, 6), () => {
    const service = random.pick([bound, plannable(draft), phone]);
    return random.chance(0.5) ? target(draft, service) : kept(draft, service);
  });
  for (const user of users) {
    for (let count = random.int(1, 3); count > 0; count -= 1) {
      const kind = random.among({ login: 5, binding: 3, recovery: 3, payment: 2 });
      draft.link(kind, random.pick(providers), user);
    }
    if (random.chance(0.2)) draft.link('recovery', user, random.pick(users));
    if (random.chance(0.15)) draft.link('login', user, random.pick(providers));
  }
}

/** Links at accounts that several targets take along, one of which may be the dependent of the link itself. */
export function severalTakers(draft: Draft): void {
  const { random } = draft;
  const passive = unplannable(draft);
  const takers = random.times(random.int(2, 3), () => target(draft, plannable(draft)));
  const shared = random.times(random.int(1, 2), () =>
    draft.account({ service: random.pick([passive, null]), state: random.chance(0.75) ? 'active' : 'lost' }),
  );
  for (const one of shared) {
    for (const taker of takers) if (random.chance(0.8)) draft.link('sub-account', taker, one, { firm: true });
    const below = random.chance(0.4) ? draft.account({ service: plannable(draft), intent: 'keep' }) : one;
    draft.link('sub-account', one, below);
    for (let count = random.int(1, 3); count > 0; count -= 1) {
      const other = random.chance(0.5) ? random.pick(takers) : kept(draft, plannable(draft));
      const kind = random.among({ login: 3, binding: 3, recovery: 4, payment: 4, 'sub-account': 1 });
      draft.link(kind, random.pick([one, below]), other, { firm: random.chance(0.7) });
    }
  }
}

/** Chains of accounts that are entered through each other and of which the first may go, stay or be lost. */
export function entranceChains(draft: Draft): void {
  const { random, rules } = draft;
  const passive = unplannable(draft);
  const easy = draft.service({ conditions: [] });
  const strict = draft.service({ conditions: [rules.unbind({ direction: 'provider' })] });
  for (let chain = random.int(1, 2); chain > 0; chain -= 1) {
    const head = random.weighted([
      [() => target(draft, random.pick([easy, strict])), 5],
      [() => draft.account({ ownLogin: random.pick([true, null]), state: 'active', intent: 'keep' }), 6],
      [() => draft.account({ ownLogin: false, state: 'active', intent: 'keep' }), 1],
      [() => draft.account({ state: 'lost' }), 1],
    ])();
    const links = [head];
    for (let length = random.int(1, 5); length > 0; length -= 1) {
      const ownLogin = random.weighted([
        [false, 6],
        [null, 2],
        [true, 1],
      ]);
      const next = random.weighted([
        [() => draft.account({ intent: 'keep', state: 'active', ownLogin }), 5],
        [() => draft.account({ intent: 'undecided', state: 'active', ownLogin }), 2],
        [() => draft.account({ intent: 'let-expire', state: 'active', ownLogin }), 3],
        [() => draft.account({ service: passive, intent: 'delete', state: 'active', ownLogin }), 2],
        [() => target(draft, easy, { ownLogin }), 2],
      ])();
      draft.link('login', links.at(-1) ?? head, next, { firm: random.chance(0.85) });
      if (random.chance(0.25)) draft.link('login', random.pick(links), next);
      if (random.chance(0.2)) draft.link('login', next, random.pick(links));
      if (random.chance(0.35)) draft.link('login', target(draft, easy), next);
      links.push(next);
    }
    if (random.chance(0.3)) draft.link('login', random.pick(links), head);
  }
}
