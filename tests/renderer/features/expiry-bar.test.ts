import { describe, expect, it } from 'vitest';
import { addressOf, placeOf } from '../../../src/renderer/features/expiry/address';
import { axisOn } from '../../../src/renderer/features/expiry/bar';
import { account, day, happened, reportOf, rule, service, TODAY } from '../../support/core/build';

function barOf(login: string, keepOn: string | null = null) {
  const { timers } = reportOf({
    services: [service({ id: 'idle', inactivity: [rule()] })],
    accounts: [account({ id: 'a', service: 'idle', events: [happened('login', login)] })],
  });
  const [timer] = timers;
  if (timer === undefined) throw new Error('no timer');
  return axisOn(day(TODAY)).barOf(timer, keepOn === null ? null : day(keepOn));
}

describe('a bar on the axis', () => {
  // The axis goes from 2026-11-01 to 2027-12-01: 395 days.
  it.each([
    ['2026-11-01', { from: 0, to: 92 / 395, isCutBefore: false, isCutAfter: false }],
    ['2026-10-31', { from: 0, to: 91 / 395, isCutBefore: true, isCutAfter: false }],
    ['2026-01-01', { from: 0, to: 0, isCutBefore: true, isCutAfter: false }],
    ['2027-09-02', { from: 305 / 395, to: 1, isCutBefore: false, isCutAfter: true }],
  ])('from a login on %s', (login, expected) => {
    expect(barOf(login)).toEqual({ ...expected, keepAt: null });
  });

  it('marks the day by which to act, if that is on it', () => {
    expect(barOf('2026-11-01', '2026-11-30')?.keepAt).toBe(29 / 395);
    expect(barOf('2026-11-01', '2026-10-31')?.keepAt).toBeNull();
  });

  it('begins each month where it begins', () => {
    const { months, today } = axisOn(day(TODAY));
    expect(months).toHaveLength(13);
    expect([months[0]?.at, months[1]?.at, today]).toEqual([0, 30 / 395, 22 / 395]);
  });
});

describe('the address of the screen', () => {
  it.each([
    '/expiry',
    '/expiry/only/30',
    '/expiry/only/90.may.ends',
    '/expiry/forecast',
    '/expiry/what-if/lose',
    '/expiry/what-if/delete/sample.qq',
  ])('is read as it was written: %s', (address) => {
    expect(addressOf(placeOf(address.slice('/expiry/'.length)))).toBe(address);
  });

  it.each(['nowhere', 'only/of-the-future', 'only/31.perhaps', ''])(
    'is that of everything for %j',
    (place) => {
      expect(addressOf(placeOf(place))).toBe('/expiry');
    },
  );
});
