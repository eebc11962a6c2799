import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPeriod } from '#core/dates/period';
import type { Plan } from '#core/plan/plan';
import { endOfWait } from '#core/plan/schedule';
import { slackOf } from '#core/plan/slack';
import type { Strategy } from '#core/plan/unbinding';
import { findingsOf } from '#core/report/report';
import { eachIn } from '#core/rules/groups';
import {
  account,
  condition,
  day,
  deletable,
  type Example,
  inventory,
  link,
  TODAY,
} from '../support/core/build';
import { catalogueOf } from '../support/core/situations';
import { randomWorld } from '../support/random-world/random-world';

const services = [
  deletable('plain'),
  deletable('reviewed', [], { reviewTime: 'P10D' }),
  deletable('hub', [condition({ id: 'unbound', kind: 'unbind', direction: 'provider' })]),
  deletable('quiet', [
    condition({ id: 'bound', kind: 'unbind', direction: 'both' }),
    condition({ id: 'quiet', kind: 'quiet-period', events: ['binding-change'], period: 'P1M' }),
  ]),
];

function planned(example: Omit<Example, 'services'>, strategy: Strategy = 'by-hand'): Plan {
  const options = { today: day(TODAY), rulesAsOf: null, strategy };
  return findingsOf(
    inventory({ ...example, services }),
    { services: new Map(), generalFallback: [] },
    options,
  ).plan;
}

function slackById(plan: Plan): Record<string, number | undefined> {
  const { list } = plan.draft;
  const slack = slackOf(plan);
  return Object.fromEntries(
    [...slack.keys()].map((task) => [
      `${list.kindOf(task)}:${plan.situation.accountIds[list.accountOf(task)]}`,
      slack[task],
    ]),
  );
}

/** When the plan ends if some of its tasks come so many days later than they could. */
function finishWith({ assessments, draft, schedule, situation }: Plan, delays: ReadonlyMap<number, number>) {
  const { list } = draft;
  const doneOn = Int32Array.from(schedule.doneOn);
  let finish = Number.NEGATIVE_INFINITY;
  for (const task of schedule.sequence) {
    const kind = list.kindOf(task);
    let on = schedule.on[task] as number;
    eachIn(schedule.predecessors, task, (before) => {
      const done = doneOn[before] as number;
      on = Math.max(on, kind === 'wait' ? endOfWait(assessments, list, task, done) : done);
    });
    on += delays.get(task) ?? 0;
    const review = kind === 'delete' ? situation.rules[list.accountOf(task)]?.reviewTime : null;
    doneOn[task] = review == null ? on : addPeriod(on, review);
    if (kind === 'delete') finish = Math.max(finish, doneOn[task]);
  }
  return finish;
}

describe('the slack of a task', () => {
  it('is none for what decides the finish, and all the time until then for whoever goes alone', () => {
    const plan = planned({
      accounts: [
        account({ id: 'slow', service: 'reviewed', intent: 'delete' }),
        account({ id: 'soon', service: 'plain', intent: 'delete' }),
      ],
    });
    expect(slackById(plan)).toEqual({ 'delete:slow': 0, 'delete:soon': 10 });
  });

  it('ends where a wait that begins anew would end too late', () => {
    const plan = planned({
      accounts: [
        account({ id: 'app', service: 'plain', intent: 'keep', ownLogin: true }),
        account({ id: 'own', service: 'quiet', intent: 'delete' }),
        account({ id: 'slow', service: 'reviewed', intent: 'delete' }),
      ],
      links: [link('own', 'app', 'binding')],
    });
    expect(slackById(plan)).toMatchObject({ 'unbind:app': 0, 'wait:own': 0, 'delete:own': 0 });
    // Whoever is reviewed for ten days has the rest of the month.
    expect(slackById(plan)['delete:slow']).toBe(plan.schedule.finishOn - plan.situation.today - 10);
  });

  it('moves the finish neither by itself nor by a day less, and by a day more does, in any world', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), (seed) => {
        const world = randomWorld(seed);
        const { plan } = findingsOf(world.inventory, catalogueOf(world), world.options);
        const { finishOn } = plan.schedule;
        for (const [task, slack] of slackOf(plan).entries()) {
          expect(finishWith(plan, new Map([[task, slack]]))).toBe(finishOn);
          expect(finishWith(plan, new Map([[task, slack + 1]]))).toBeGreaterThan(finishOn);
        }
      }),
      { numRuns: 300 },
    );
  });
});
