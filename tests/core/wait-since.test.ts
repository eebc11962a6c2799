import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, civilDateOf, dayNumberOf } from '#core/dates/civil-date';
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

/** Services that are reviewed for a time, that release logins by themselves after a time, and that want a month of quiet. */
const services = (review: string, release: string) => [
  deletable('reviewed', [], { reviewTime: review }),
  deletable('lazy', [
    condition({
      id: 'released',
      kind: 'unbind',
      direction: 'provider',
      autoRelease: { period: release, event: 'third-party-login' },
    }),
  ]),
  deletable('quiet', [QUIET]),
];

/** By what is waited for: since when, and until when. */
function waitsOf(
  example: Omit<Example, 'services'>,
  review = 'P10D',
  release = 'P30D',
): Record<string, readonly [string, string]> {
  const options = { today: day(TODAY), rulesAsOf: null, strategy: 'least-effort' } as const;
  const catalogue = { services: new Map(), generalFallback: [] };
  const { plan } = findingsOf(
    inventory({ ...example, services: services(review, release) }),
    catalogue,
    options,
  );
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

  // Whoever enters d through a until it is deleted, after its review, keeps a from releasing its logins.
  const ENTERED = {
    accounts: [
      account({ id: 'a', service: 'lazy', intent: 'delete' }),
      account({ id: 'd', service: 'reviewed', intent: 'delete', ownLogin: false }),
      account({ id: 'c', ownLogin: true }),
    ],
    links: [link('a', 'c', { lastUsedOn: '2026-11-20' }), link('a', 'd')],
  };

  it('is the day of the task that begins it anew', () => {
    expect(waitsOf(ENTERED)).toEqual({ 'wait:a': ['2026-12-03', '2027-01-02'] });
  });

  it('is today where a later use, recorded ahead of its day, decides when it is over', () => {
    const links = [link('a', 'c', { lastUsedOn: '2027-01-15' }), link('a', 'd')];
    expect(waitsOf({ ...ENTERED, links })).toEqual({ 'wait:a': [TODAY, '2027-02-14'] });
  });

  it('is that day however long the task before it, and it itself, takes', () => {
    const times = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 24 }));
    fc.assert(
      fc.property(times, ([days, months]) => {
        const review = `P${days}D`;
        const since = dayNumberOf(TODAY) + days;
        const over = addMonths(since, months);
        expect(waitsOf(ENTERED, review, `P${months}M`)).toEqual({
          'wait:a': [civilDateOf(since), civilDateOf(over)],
        });
      }),
    );
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

/** If it is since a later day than today, it is over a whole period later; and nothing that ends it as late begins it later. */
function check(plan: Plan, wait: number, since: number): void {
  const { on, doneOn, predecessors } = plan.schedule;
  const over = on[wait] as number;
  expect(since).toBeGreaterThanOrEqual(plan.situation.today);
  expect(since).toBeLessThanOrEqual(over);
  const before: number[] = [];
  eachIn(predecessors, wait, (one) => before.push(doneOn[one] as number));
  const deciding = before.filter((done) => endsOf(plan, wait, done) === over);
  expect(Math.max(since, ...deciding)).toBe(since);
  expect([plan.situation.today, ...deciding]).toContain(since);
}

describe('in any world', () => {
  it('a wait lasts from today, or from the end of the last task before it over its whole period', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), (seed) => {
        const { plan } = findingsOn(randomWorld(seed));
        const { list } = plan.draft;
        const { sequence } = plan.schedule;
        for (const wait of sequence) {
          const since = waitSince(plan, wait);
          const isWait = ['wait', 'await'].includes(list.kindOf(wait));
          expect(since === null).toBe(!isWait);
          if (since !== null) check(plan, wait, since);
        }
      }),
      { numRuns: 120 },
    );
  });
});
