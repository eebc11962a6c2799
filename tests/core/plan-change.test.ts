import { describe, expect, it } from 'vitest';
import { recordStep } from '#core/plan/record-step';
import { findingsOf, written } from '#core/report/report';
import { planChange } from '#core/what-if/plan-change';
import { account, condition, day, deletable, inventory, link, TODAY } from '../support/core/build';

const services = [
  deletable('quiet', [
    condition({ id: 'quiet', kind: 'quiet-period', events: ['binding-change'], period: 'P30D' }),
  ]),
];
const options = { today: day(TODAY), rulesAsOf: null, strategy: 'by-hand' } as const;
const catalogue = { services: new Map(), generalFallback: [] };

describe('what a change does to the plan', () => {
  const before = inventory({
    accounts: [
      account({
        id: 'own',
        service: 'quiet',
        intent: 'delete',
        ownLogin: true,
        events: [{ type: 'binding-change', on: '2026-01-01' }],
      }),
      account({ id: 'app', ownLogin: true, intent: 'let-expire' }),
    ],
    links: [link('own', 'app', 'binding')],
    services,
  });

  it('is nothing where nothing changes', () => {
    const { plan } = written(findingsOf(before, catalogue, options));
    expect(planChange(plan, plan, options.today)).toEqual({ later: [], first: [], finish: null });
  });

  it('names what became later, where that began, and the new end', () => {
    const findings = findingsOf(before, catalogue, options);
    // What is left to expire need not be moved, so the plan does not count on it; moved all the same, the wait begins anew.
    const after = recordStep(findings.plan, { kind: 'link-released', link: 'own.app' }, options.today);
    if (!after.ok) throw new Error(after.failure);
    const [then, now] = [findings, findingsOf(after.value, catalogue, options)].map(
      (one) => written(one).plan,
    );
    if (then === undefined || now === undefined) throw new Error('no plans');
    const change = planChange(then, now, options.today);
    expect(then.finishOn).toBe(options.today);
    expect(now.finishOn).not.toBe(options.today);
    expect(change.finish).toEqual({ before: then.finishOn, now: now.finishOn });
    expect(change.later.map(({ task }) => task.id)).toEqual(['delete:own']);
    expect(change.first).toEqual(change.later);
  });
});
