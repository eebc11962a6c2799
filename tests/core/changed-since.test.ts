import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateOf, dayNumberOf } from '#core/dates/civil-date';
import { changedSince } from '#core/report/changed-since';
import { datedReport, report } from '#core/report/report';
import {
  account,
  condition,
  deletable,
  type Example,
  happened,
  inventory,
  reportOf,
  rule,
  service,
} from '../support/core/build';
import { catalogueOf } from '../support/core/situations';
import { randomWorld } from '../support/random-world/random-world';

const LONGER = condition({ id: 'open', kind: 'confirm' });
const QUIET = condition({ id: 'quiet', kind: 'quiet-period', events: ['order'], period: 'P15D' });
const services = [
  service({ id: 'idle', inactivity: [rule({ period: 'P1D' })] }),
  deletable('quiet', [QUIET]),
  deletable('both', [LONGER, QUIET]),
  deletable('reviewed', [], { reviewTime: 'P10D', regretWindow: 'P5D' }),
  deletable('checked', [LONGER]),
];

type World = Omit<Example, 'services'>;

function changes(world: World, then: string, today: string) {
  const example = { ...world, services };
  const [before, now] = [then, today].map((on) => reportOf({ ...example, today: on }));
  if (before === undefined || now === undefined) throw new Error('two days');
  return changedSince(inventory(example), before, now);
}

const idle = (on: string) => account({ id: 'a', service: 'idle', events: [happened('login', on)] });
const ordered = (fields = {}) =>
  account({ id: 'a', intent: 'delete', events: [happened('order', '2026-11-01')], ...fields });

describe('what changed since', () => {
  it.each([
    // It is due on 2026-12-01.
    ['2026-11-30', '2026-12-01', ['due']],
    ['2026-11-30', '2026-12-24', ['due']],
    ['2026-12-01', '2026-12-24', []],
    ['2026-11-29', '2026-11-30', []],
    ['2026-10-31', '2026-11-01', ['soon']],
    ['2026-10-01', '2026-11-30', ['soon']],
    ['2026-11-01', '2026-11-02', []],
    ['2026-10-01', '2026-12-02', ['due']],
    ['2026-10-01', '2026-10-31', []],
  ])('a timer, from %s to %s: %j', (then, today, codes) => {
    expect(changes({ accounts: [idle('2026-11-30')] }, then, today).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    // Asked for on 2026-11-01 of a service that names no time: to be looked for from 2026-12-01.
    ['2026-11-30', '2026-12-01', 1],
    ['2026-11-01', '2026-11-30', 0],
    ['2026-12-01', '2026-12-20', 0],
  ])('is that somebody has to ask after a deletion without a time, from %s to %s', (then, today, count) => {
    const events = [happened('deletion-requested', '2026-11-01')];
    const asked = account({ id: 'a', service: 'quiet', state: 'deletion-requested', events });
    const expected = { code: 'check-gone', account: 'a', endedOn: null };
    expect(changes({ accounts: [asked] }, then, today)).toEqual(
      Array.from({ length: count }, () => expected),
    );
  });

  it('is a wait that is over, and the verdict with it', () => {
    // Free on 2026-11-16.
    const world = { accounts: [ordered({ service: 'quiet' })] };
    expect(changes(world, '2026-11-15', '2026-11-16')).toEqual([
      { code: 'verdict', account: 'a', before: 'waiting', after: 'ready' },
    ]);
    expect(changes(world, '2026-11-14', '2026-11-15')).toEqual([]);
    expect(
      changes({ accounts: [ordered({ service: 'quiet', intent: 'keep' })] }, '2026-11-15', '2026-11-16'),
    ).toEqual([]);
  });

  it('is a wait that is over while something else still stands in the way', () => {
    const unmet = { confirmations: { open: { status: 'unmet' } } };
    expect(
      changes({ accounts: [ordered({ service: 'both', ...unmet })] }, '2026-11-15', '2026-11-16'),
    ).toMatchObject([{ code: 'waited', account: 'a', condition: { id: 'quiet', freeOn: '2026-11-16' } }]);
  });

  it('is an answer that is too old now', () => {
    const confirmations = { open: { status: 'met', on: '2026-08-25' } } as const;
    const world = { accounts: [account({ id: 'a', service: 'checked', intent: 'delete', confirmations })] };
    // Through the ninetieth day it counts.
    expect(changes(world, '2026-11-22', '2026-11-23')).toEqual([]);
    expect(changes(world, '2026-11-23', '2026-11-24')).toEqual([
      { code: 'verdict', account: 'a', before: 'ready', after: 'unconfirmed' },
    ]);
  });

  it.each([
    // Under review until 2026-11-11, can be taken back until 2026-11-16.
    ['2026-11-15', '2026-11-16', []],
    ['2026-11-15', '2026-11-17', [{ code: 'check-gone', account: 'a', endedOn: '2026-11-16' }]],
  ])('is a deletion that should be done, from %s to %s', (then, today, expected) => {
    const asked = account({
      id: 'a',
      service: 'reviewed',
      state: 'deletion-requested',
      events: [happened('deletion-requested', '2026-11-01')],
    });
    expect(changes({ accounts: [asked] }, then, today)).toEqual(expected);
  });
});

describe('in random worlds', () => {
  const seeds = fc.integer({ min: 1, max: 100_000 });
  const spans = fc.integer({ min: 0, max: 400 });

  it('nothing changes within a day, and what became due does so once on a way with a stop', () => {
    fc.assert(
      fc.property(seeds, spans, spans, (seed, first, second) => {
        const world = randomWorld(seed);
        const start = dayNumberOf(world.options.today);
        const on = (days: number) =>
          datedReport(world.inventory, catalogueOf(world), {
            ...world.options,
            today: civilDateOf(start + days),
          });
        const [one, stop, end] = [on(0), on(first), on(first + second)];
        expect(changedSince(world.inventory, stop, stop)).toEqual([]);
        const due = (from: typeof one, to: typeof one) =>
          changedSince(world.inventory, from, to).flatMap((change) =>
            change.code === 'due' ? [`${change.account} ${change.timer.rule}`] : [],
          );
        expect([...due(one, stop), ...due(stop, end)].sort()).toEqual(due(one, end).sort());
      }),
      { numRuns: 200 },
    );
  });

  it('the rows are those of a whole report', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const world = randomWorld(seed);
        const { today, timers, accounts } = report(world.inventory, catalogueOf(world), world.options);
        expect(datedReport(world.inventory, catalogueOf(world), world.options)).toEqual({
          today,
          timers,
          accounts,
        });
      }),
      { numRuns: 100 },
    );
  });
});
