import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateOf } from '#core/dates/civil-date';
import { addPeriod, type Period } from '#core/dates/period';
import type { Plan } from '#core/plan/plan';
import { waitSince } from '#core/plan/wait-since';
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
import { findingsOn } from '../support/core/situations';
import { randomWorld } from '../support/random-world/random-world';

const QUIET = condition({ id: 'quiet', kind: 'quiet-period', events: ['binding-change'], period: 'P1M' });

const services = [
  deletable('reviewed', [], { reviewTime: 'P10D' }),
  deletable('lazy', [
    condition({
      id: 'released',
      kind: 'unbind',
      direction: 'provider',
      autoRelease: { period: 'P30D', event: 'third-party-login' },
    }),
  ]),
  deletable('quiet', [QUIET]),
];

/** By what is waited for: since when, and until when. */
function waitsOf(example: Omit<Example, 'services'>): Record<string, readonly [string, string]> {
  const options = { today: day(TODAY), rulesAsOf: null, strategy: 'least-effort' } as const;
  const catalogue = { services: new Map(), generalFallback: [] };
  const { plan } = findingsOf(inventory({ ...example, services }), catalogue, options);
  const { list } = plan.draft;
  const waits: Record<string, readonly [string, string]> = {};
  for (const task of plan.schedule.sequence) {
    const since = waitSince(plan, task);
    if (since === null) continue;
    const name = `${list.kindOf(task)}:${plan.situation.accountIds[list.accountOf(task)]}`;
    waits[name] = [civilDateOf(since), civilDateOf(plan.schedule.on[task] as number)];
  }
  return waits;
}

describe('since when a wait lasts', () => {
  it('is today for what runs already', () => {
    const changed = { type: 'binding-change' as const, on: '2026-11-10' };
    const a = account({ id: 'a', service: 'quiet', intent: 'delete', events: [changed] });
    expect(waitsOf({ accounts: [a] })).toEqual({ 'wait:a': [TODAY, '2026-12-10'] });
  });

  // Whoever enters d through a until it is deleted, after ten days of review, keeps a from releasing its logins.
  it('is the day of the task that begins it anew', () => {
    const example = {
      accounts: [
        account({ id: 'a', service: 'lazy', intent: 'delete' }),
        account({ id: 'd', service: 'reviewed', intent: 'delete', ownLogin: false }),
        account({ id: 'c', ownLogin: true }),
      ],
      links: [link('a', 'c', { lastUsedOn: '2026-11-20' }), link('a', 'd')],
    };
    expect(waitsOf(example)).toEqual({ 'wait:a': ['2026-12-03', '2027-01-02'] });
  });

  it('is today for a deletion that was asked for', () => {
    const asked = { type: 'deletion-requested' as const, on: '2026-11-20' };
    const going = account({ id: 'd', service: 'reviewed', state: 'deletion-requested', events: [asked] });
    const example = {
      accounts: [account({ id: 'p', service: 'reviewed', intent: 'delete' }), going],
      links: [link('p', 'd')],
    };
    expect(waitsOf(example)).toEqual({ 'await:d': [TODAY, '2026-11-30'] });
  });
});

/** The days that end a wait which begins on a day. */
function endsOf({ assessments, draft: { list } }: Plan, wait: number, since: number): number {
  const found = assessments[list.accountOf(wait)]?.conditions[list.conditionOf(wait)];
  if (found === undefined) throw new Error('a wait is for a condition');
  return addPeriod(since, found.rule.period as Period, found.rule.boundary);
}

/** Is it since a later day than today? Then over its whole period; and nothing that ends it as late begins it later. */
function checked(plan: Plan, wait: number, since: number): boolean {
  const { on, doneOn, predecessors } = plan.schedule;
  const over = on[wait] as number;
  expect(since).toBeGreaterThanOrEqual(plan.situation.today);
  expect(since).toBeLessThanOrEqual(over);
  const before: number[] = [];
  eachIn(predecessors, wait, (one) => before.push(doneOn[one] as number));
  const deciding = before.filter((done) => endsOf(plan, wait, done) === over);
  expect(Math.max(since, ...deciding)).toBe(since);
  if (since === plan.situation.today) return false;
  expect(deciding).toContain(since);
  return true;
}

describe('in any world', () => {
  it('a wait lasts from today, or from the end of the last task before it over its whole period', () => {
    let begunLater = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0 }), (seed) => {
        const { plan } = findingsOn(randomWorld(seed));
        const { list } = plan.draft;
        const { sequence } = plan.schedule;
        for (const wait of sequence) {
          const since = waitSince(plan, wait);
          const isWait = ['wait', 'await'].includes(list.kindOf(wait));
          expect(since === null).toBe(!isWait);
          if (since !== null && checked(plan, wait, since)) begunLater += 1;
        }
      }),
      { numRuns: 120 },
    );
    expect(begunLater).toBeGreaterThan(3);
  });
});
