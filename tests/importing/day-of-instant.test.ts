import { describe, expect, it } from 'vitest';
import { civilDateOf } from '#core/dates/civil-date';
import { dayOfInstantIn } from '#importing/day-of-instant';

describe('the day of a moment, where a person lives', () => {
  it.each([
    ['UTC', '2024-03-10T23:59:59.999Z', '2024-03-10'],
    ['UTC', '2024-03-11T00:00:00Z', '2024-03-11'],
    ['Asia/Shanghai', '2024-03-10T15:59:59Z', '2024-03-10'],
    ['Asia/Shanghai', '2024-03-10T16:00:00Z', '2024-03-11'],
    // At 10:00 in UTC it was 2 in the morning, and became 3.
    ['America/Los_Angeles', '2024-03-10T07:59:59Z', '2024-03-09'],
    ['America/Los_Angeles', '2024-03-10T08:00:00Z', '2024-03-10'],
    ['America/Los_Angeles', '2024-03-11T06:59:59Z', '2024-03-10'],
    ['America/Los_Angeles', '2024-03-11T07:00:00Z', '2024-03-11'],
    // Samoa had no 30th of December in 2011.
    ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
    // In Beirut the clock jumps at midnight.
    ['Asia/Beirut', '2024-03-30T21:59:59Z', '2024-03-30'],
    ['Asia/Beirut', '2024-03-30T22:00:00Z', '2024-03-31'],
    ['Asia/Kathmandu', '2024-03-10T18:14:59Z', '2024-03-10'],
    ['Asia/Kathmandu', '2024-03-10T18:15:00Z', '2024-03-11'],
  ])('%s: %s', (zone, moment, day) => {
    const dayOf = dayOfInstantIn(zone);
    expect(civilDateOf(dayOf(Date.parse(moment)))).toBe(day);
    expect(civilDateOf(dayOf(Date.parse(moment)))).toBe(day);
  });

  it('is that of this machine where no zone is named', () => {
    const here = new Date(2024, 2, 10, 23, 59);
    expect(civilDateOf(dayOfInstantIn(null)(here.getTime()))).toBe('2024-03-10');
  });
});

describe('the day of any moment', () => {
  const zones = [
    'Asia/Shanghai',
    'Pacific/Apia',
    'America/Sao_Paulo',
    'Asia/Beirut',
    'Africa/Cairo',
    'Asia/Pyongyang',
  ];

  it.each(zones)('is the one that the calendar of %s shows', (timeZone) => {
    const dayOf = dayOfInstantIn(timeZone);
    const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
    // From 1990 on: days and some minutes apart, so that every hour of a day, and every week, is met.
    const step = 86_400_000 * 1.37 + 61_000;
    for (let moment = Date.UTC(1990, 0, 1); moment < Date.UTC(2027, 0, 1); moment += step) {
      expect(civilDateOf(dayOf(moment))).toBe(shown.format(moment));
    }
  });
});
