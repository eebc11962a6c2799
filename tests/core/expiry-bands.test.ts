import fc from 'fast-check';
import { expect, it } from 'vitest';
import { expiryBands, monthsShown } from '#core/report/expiry-bands';
import { written } from '#core/report/report';
import { account, day, happened, reportOf, rule, service } from '../support/core/build';
import { findingsOn } from '../support/core/situations';
import { randomWorld } from '../support/random-world/random-world';

it('spans this month and the twelve after it', () => {
  const months = monthsShown(day('2026-11-30'));
  expect(months).toHaveLength(14);
  expect([months[0], months[1], months[12], months[13]]).toEqual([
    '2026-11-01',
    '2026-12-01',
    '2027-11-01',
    '2027-12-01',
  ]);
});

it('puts each timer into its stretch of time, and leaves out those without any', () => {
  // Today is 2026-11-23; one day after the login.
  const logins = {
    longAgo: '2026-01-01',
    today: '2026-11-22',
    thisMonth: '2026-11-23',
    nextMonth: '2026-11-30',
    lastMonth: '2027-11-29',
    later: '2027-11-30',
    never: undefined,
  };
  const { timers, today } = reportOf({
    services: [service({ id: 'idle', inactivity: [rule({ period: 'P1D' })] })],
    accounts: Object.entries(logins).map(([id, on]) =>
      account({ id, service: 'idle', events: on === undefined ? [] : [happened('login', on)] }),
    ),
  });
  const found = expiryBands(timers, today);
  expect(found.map(({ code, month, timers: inIt }) => [code, month, inIt.map((one) => one.account)])).toEqual(
    [
      ['past', null, ['longAgo', 'today']],
      ['month', '2026-11-01', ['thisMonth']],
      ['month', '2026-12-01', ['nextMonth']],
      ['month', '2027-11-01', ['lastMonth']],
      ['later', null, ['later']],
      ['unknown', null, ['never']],
    ],
  );
});

it('keeps every timer once, and their order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
      const { timers, today } = written(findingsOn(randomWorld(seed)));
      expect(expiryBands(timers, today).flatMap((band) => band.timers)).toEqual(timers);
    }),
    { numRuns: 200 },
  );
});
