import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inventory } from '#core/inventory/inventory';
import { effortBy, effortOf } from '#core/plan/effort';
import { recordStep } from '#core/plan/record-step';
import { againstCheck, releasedByWaiting, stepsOf } from '#core/plan/task-steps';
import type { Strategy } from '#core/plan/unbinding';
import { findingsOf, report, written } from '#core/report/report';
import type { TaskRow } from '#core/report/report-data';
import { account, condition, day, deletable, inventory, link, TODAY } from '../support/core/build';
import { catalogueOf, findingsOn } from '../support/core/situations';
import { randomWorld } from '../support/random-world/random-world';

const task = (fields: Partial<TaskRow>): TaskRow => ({
  id: 'id',
  kind: 'delete',
  account: 'a',
  link: null,
  condition: null,
  after: [],
  on: day(TODAY),
  doneOn: day(TODAY),
  finalOn: null,
  critical: false,
  ifNeeded: false,
  pulledIn: false,
  ...fields,
});

describe('what doing a task records', () => {
  it.each([
    [{ kind: 'unbind', link: 'l' }, [{ kind: 'link-released', link: 'l' }]],
    [{ kind: 'move', link: 'l' }, [{ kind: 'link-released', link: 'l' }]],
    [{ kind: 'add-login' }, [{ kind: 'own-login-added', account: 'a' }]],
    [
      { kind: 'confirm', condition: 'c' },
      [{ kind: 'condition-checked', account: 'a', condition: 'c', status: 'met' }],
    ],
    [{ kind: 'delete' }, [{ kind: 'deletion-asked', account: 'a' }]],
    [{ kind: 'await' }, [{ kind: 'seen-gone', account: 'a' }]],
    [{ kind: 'wait', condition: 'c' }, []],
  ] as const)('%o: %o', (fields, steps) => {
    expect(stepsOf(task(fields))).toEqual(steps);
  });

  it('is that all links are released which a wait was for', () => {
    expect(stepsOf(task({ kind: 'wait' }), ['l', 'm'])).toEqual([
      { kind: 'link-released', link: 'l' },
      { kind: 'link-released', link: 'm' },
    ]);
  });

  it('can be recorded, and ends the task, in any world', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), (seed) => {
        const world = randomWorld(seed);
        const reportOn = (inventory: Inventory) => report(inventory, catalogueOf(world), world.options);
        const { plan } = findingsOn(world);
        const left = reportOn(world.inventory).plan.tasks.filter((one) => {
          const after = stepsOf(one, releasedByWaiting(plan, one)?.links).map((step) => {
            const made = recordStep(plan, step, world.options.today);
            if (!made.ok) throw new Error(`${one.id}: ${made.failure}`);
            return made.value;
          });
          // A check may have to be made again: what is recorded counts for more than what is said.
          const [done] = one.kind === 'confirm' || one.kind === 'wait' ? [] : after;
          return done !== undefined && reportOn(done).plan.tasks.some(({ id }) => id === one.id);
        });
        expect(left).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

const hub = deletable('hub', [
  condition({
    id: 'logins',
    kind: 'unbind',
    direction: 'provider',
    autoRelease: { event: 'third-party-login', period: 'P90D' },
  }),
]);

function leftAlone(lastUsedOn: string, strategy: Strategy = 'least-effort') {
  const example = inventory({
    accounts: [account({ id: 'hub', service: 'hub', intent: 'delete' }), account({ id: 'app' })],
    links: [link('hub', 'app', { lastUsedOn })],
    services: [hub],
  });
  const options = { today: day(TODAY), rulesAsOf: null, strategy };
  return findingsOf(example, { services: new Map(), generalFallback: [] }, options);
}

describe('what stands against a check, so that it stays in the plan', () => {
  const checks = (findings: ReturnType<typeof leftAlone>) =>
    written(findings).plan.tasks.flatMap((one) =>
      one.kind === 'confirm' ? [againstCheck(findings.plan, one)] : [],
    );

  it('is a link that is left to be released by itself, and none that is unbound by hand', () => {
    expect(checks(leftAlone('2026-08-25'))).toEqual([['hub.app']]);
    expect(checks(leftAlone('2026-08-25', 'by-hand'))).toEqual([[]]);
  });

  it('is nothing of an account that is there no more', () => {
    const { plan } = leftAlone('2026-08-25');
    expect(againstCheck(plan, task({ kind: 'confirm', condition: 'logins' }))).toEqual([]);
  });

  it('keeps the step, whatever is recorded; what it does not stand against goes, in any world', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), (seed) => {
        const world = randomWorld(seed);
        const { plan } = findingsOn(world);
        const { tasks } = report(world.inventory, catalogueOf(world), world.options).plan;
        const wrong = tasks.filter((one) => {
          const [step] = one.kind === 'confirm' ? stepsOf(one) : [];
          const made = step === undefined ? undefined : recordStep(plan, step, world.options.today);
          if (made?.ok !== true) return false;
          const after = report(made.value, catalogueOf(world), world.options).plan.tasks;
          return after.some(({ id }) => id === one.id) !== againstCheck(plan, one).length > 0;
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the links that a wait has released', () => {
  const releasedIn = (findings: ReturnType<typeof leftAlone>) =>
    written(findings).plan.tasks.map((one) => [one.id, releasedByWaiting(findings.plan, one)]);

  it.each([
    ['2026-08-25', '2026-11-23'],
    ['2026-08-01', '2026-10-30'],
  ])('are known on its day: last used on %s, since %s', (lastUsedOn, since) => {
    expect(releasedIn(leftAlone(lastUsedOn))).toContainEqual([
      'wait:hub:logins',
      { links: ['hub.app'], since },
    ]);
  });

  it('are none before its day, and none by hand', () => {
    for (const findings of [leftAlone('2026-08-26'), leftAlone('2026-08-01', 'by-hand')]) {
      expect(releasedIn(findings).filter(([, released]) => released !== null)).toEqual([]);
    }
  });
});

describe('the effort by each strategy', () => {
  it('counts steps, waits and days', () => {
    const { plan } = leftAlone('2026-11-23');
    const today = day(TODAY);
    // Unbind, check that nothing else is bound, delete.
    expect(effortBy('by-hand', plan)).toEqual({
      steps: 3,
      waits: 0,
      days: 0,
      finishOn: today,
      finalOn: today,
    });
    // Wait, check, delete.
    expect(effortOf(plan)).toEqual({
      steps: 3,
      waits: 1,
      days: 90,
      finishOn: '2027-02-21',
      finalOn: '2027-02-21',
    });
  });

  it('is that of the report by the same strategy, in any world', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), (seed) => {
        const world = randomWorld(seed);
        const made = findingsOn(world).plan;
        for (const strategy of ['by-hand', 'least-effort'] as const) {
          const { plan } = report(world.inventory, catalogueOf(world), { ...world.options, strategy });
          const { steps, finishOn, finalOn } = effortBy(strategy, made);
          expect([steps, finishOn, finalOn]).toEqual([plan.tasks.length, plan.finishOn, plan.finalOn]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
