import fc from 'fast-check';
import { expect, it } from 'vitest';
import { civilDateOf, dayNumberOf } from '#core/dates/civil-date';
import { isToldToKeep, keepByWith } from '#core/report/keep-by';
import { account, day, happened, reportOf, rule, service, TODAY } from '../support/core/build';

// Today is 2026-11-23.
it.each([
  ['2026-12-31', 7, 'early', '2026-12-24'],
  ['2026-11-30', 7, 'early', '2026-11-23'],
  ['2026-11-29', 7, 'margin-over', '2026-11-22'],
  ['2026-11-23', 7, 'margin-over', '2026-11-16'],
  ['2026-11-23', 0, 'early', '2026-11-23'],
  ['2026-11-22', 7, 'over', '2026-11-15'],
  ['2028-03-01', 1, 'early', '2028-02-29'],
])('by %s less %i days: %s, %s', (keepBy, margin, code, on) => {
  expect(keepByWith(margin, day(keepBy), day(TODAY))).toEqual({ code, on, last: keepBy });
});

it('is never later than the last safe day, and early only if there is time', () => {
  const days = fc.integer({ min: dayNumberOf('2000-01-01'), max: dayNumberOf('2100-01-01') });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 90 }), days, days, (margin, last, today) => {
      const { code, on } = keepByWith(margin, civilDateOf(last), civilDateOf(today));
      expect(dayNumberOf(on)).toBe(last - margin);
      expect(code === 'over').toBe(today > last);
      expect(code === 'early').toBe(today <= last - margin);
    }),
  );
});

it('also lies in years that nobody could enter', () => {
  // 1,000 years after a login in 2200.
  const { timers, today } = reportOf({
    services: [service({ id: 'idle', inactivity: [rule({ period: 'P1000Y' })] })],
    accounts: [account({ id: 'a', service: 'idle', events: [happened('login', '2200-12-31')] })],
  });
  const keepBy = timers[0]?.keepBy;
  if (keepBy == null) throw new Error('no day');
  expect(keepByWith(7, keepBy, today)).toEqual({ code: 'early', on: '3200-12-23', last: '3200-12-30' });
});

it.each([
  ['keep', true],
  ['undecided', true],
  ['let-expire', false],
  ['delete', false],
] as const)('%s is told how to keep it: %s', (intent, told) => {
  expect(isToldToKeep(intent)).toBe(told);
});
