import type { LinkKind } from '#core/inventory/inventory';
import type { Draft } from './draft';
import { target } from './scenarios-goers';

const KINDS = { login: 8, 'sub-account': 4, binding: 3, recovery: 1, payment: 1 };

/** Links of any kind between any accounts. */
export function stitch(draft: Draft, count: number): void {
  const { random } = draft;
  const ids = draft.accounts.map(({ id }) => id);
  for (let left = ids.length > 1 ? count : 0; left > 0; left -= 1) {
    const kind: LinkKind = random.among(KINDS);
    draft.link(kind, random.pick(ids), random.pick(ids));
  }
}

/** Anything, joined with anything. */
function soup(draft: Draft, size: number): void {
  const { random, rules } = draft;
  const services: string[] = [];
  for (let count = random.int(1, 5); count > 0; count -= 1) {
    services.push(
      draft.service({
        conditions: random.times(random.int(0, 3), () => rules.anyCondition(services)),
        closes: random.sample(services, random.count({ 0: 3, 1: 1 })),
        inactivity: random.times(random.int(0, 2), () => rules.anyRule([])),
        ...(random.chance(0.15) ? { route: 'passive-only' as const } : {}),
        ...(random.chance(0.15) ? { category: random.pick(['telecom', 'email'] as const) } : {}),
      }),
    );
  }
  random.times(size, () => draft.account({ service: random.chance(0.85) ? random.pick(services) : null }));
  stitch(draft, Math.round(size * random.pick([0.5, 1, 1.5, 2.5])));
}

export function smallSoup(draft: Draft): void {
  soup(draft, draft.random.int(0, 3));
}

export function middleSoup(draft: Draft): void {
  soup(draft, draft.random.int(4, 12));
}

/** So many targets, some of them with very long reviews, that their plan is long in every way. */
export function largeSoup(draft: Draft): void {
  const { random, rules } = draft;
  soup(draft, 20);
  const slow = draft.service({ conditions: [], times: { reviewTime: 'P200Y' } });
  const strict = draft.service({ conditions: [rules.confirm(), rules.unbind()] });
  const quick = draft.service({ conditions: [rules.unbind({ direction: 'provider' }), rules.confirm()] });
  random.times(24, () => target(draft, random.pick([slow, strict, quick])));
  stitch(draft, 60);
}
