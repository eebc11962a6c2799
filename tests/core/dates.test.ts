import * as fns from 'date-fns';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  civilDateOf,
  civilOf,
  type DayNumber,
  dayNumber,
  dayNumberOf,
  NEVER,
  NO_DAY,
  parseCivilDate,
} from '#core/dates/civil-date';
import { addPeriod, type Period, parsePeriod } from '#core/dates/period';

/** Milliseconds for what is quick on a free machine and may not be on a busy one. */
const SLOW = 60_000;

const FIRST = '1900-01-01';
const LAST = '2200-12-31';
const DAYS = 109_938;

type Unit = 'years' | 'months' | 'weeks' | 'days';
const LETTERS: Record<Unit, string> = { years: 'Y', months: 'M', weeks: 'W', days: 'D' };
const UNITS = Object.keys(LETTERS) as readonly Unit[];

function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === undefined) throw new Error(`${text} is no period`);
  return parsed;
}

/** What the core makes of `start + P<count><unit>`. */
function coreSum(start: string, count: number, unit: Unit): string {
  return civilDateOf(addPeriod(dayNumberOf(start), period(`P${count}${LETTERS[unit]}`)));
}

/** What temporal-polyfill makes of the same. */
function temporalSum(start: string, count: number, unit: Unit): string {
  return Temporal.PlainDate.from(start)
    .add({ [unit]: count }, { overflow: 'constrain' })
    .toString();
}

/** Days 28 and later of every month from 1900 to 2200, and its first. */
function monthEnds(): string[] {
  const found: string[] = [];
  for (let year = 1900; year <= 2200; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month });
      for (const dayOfMonth of [1, 28, 29, 30, 31]) {
        if (dayOfMonth <= daysInMonth) found.push(civilDateOf(dayNumber(year, month, dayOfMonth)));
      }
    }
  }
  return found;
}

const anyDay = fc.integer({ min: dayNumberOf(FIRST), max: dayNumberOf(LAST) }).map(civilDateOf);

describe('a civil date', () => {
  it(
    'is one of the days that temporal-polyfill counts from 1900-01-01 to 2200-12-31, one after the other',
    () => {
      const first = dayNumberOf(FIRST);
      const wrong: unknown[] = [];
      let day = Temporal.PlainDate.from(FIRST);
      for (let index = 0; index < DAYS; index += 1) {
        const text = day.toString();
        const number = first + index;
        const civil = civilOf(number);
        const good =
          dayNumberOf(text) === number &&
          civilDateOf(number) === text &&
          civil.year === day.year &&
          civil.month === day.month &&
          civil.day === day.day &&
          dayNumber(day.year, day.month, day.day) === number;
        if (!good) wrong.push([text, number, civil]);
        day = day.add({ days: 1 });
      }
      expect(wrong).toEqual([]);
      expect(day.toString()).toBe('2201-01-01');
      expect(dayNumberOf(LAST)).toBe(first + DAYS - 1);
    },
    SLOW,
  );

  it('counts from 1970-01-01', () => {
    expect(dayNumberOf('1970-01-01')).toBe(0);
    expect(dayNumberOf('1969-12-31')).toBe(-1);
    expect(dayNumberOf('2026-11-23')).toBe(20_780);
  });

  it('lies between "no day" and "never"', () => {
    expect(NO_DAY).toBeLessThan(dayNumberOf(FIRST));
    expect(NEVER).toBeGreaterThan(addPeriod(dayNumberOf(LAST), period('P1000Y')) + 1000 * 366);
  });

  it.each(['1900-01-01', '1900-02-28', '2000-02-29', '2024-02-29', '2026-11-23', '2200-12-31'])(
    '%s is one',
    (text) => {
      expect(parseCivilDate(text)).toBe(text);
      expect(dayNumberOf(text)).not.toBe(NO_DAY);
    },
  );

  it.each([
    ['before the first', '1899-12-31'],
    ['after the last', '2201-01-01'],
    ['of year 0', '0000-01-01'],
    ['of the last year that has four digits', '9999-12-31'],
    ['29 February of a common year', '2026-02-29'],
    ['29 February 1900', '1900-02-29'],
    ['29 February 2100', '2100-02-29'],
    ['29 February 2200', '2200-02-29'],
    ['30 February of a leap year', '2024-02-30'],
    ['31 April', '2026-04-31'],
    ['31 June', '2026-06-31'],
    ['31 September', '2026-09-31'],
    ['31 November', '2026-11-31'],
    ['32 January', '2026-01-32'],
    ['32 December', '2026-12-32'],
    ['day 0', '2026-01-00'],
    ['month 0', '2026-00-10'],
    ['month 13', '2026-13-01'],
    ['one digit for the month', '2026-1-05'],
    ['one digit for the day', '2026-01-5'],
    ['two digits for the year', '26-01-05'],
    ['five digits for the year', '02026-01-05'],
    ['six digits and a sign', '+002026-01-05'],
    ['a sign', '-2026-01-05'],
    ['a sign in the place of a digit', '2026-+1-05'],
    ['a minus in the place of a digit', '2026--1-05'],
    ['a point in the place of a digit', '2026-1.-05'],
    ['a month only', '2026-01'],
    ['a year only', '2026'],
    ['no hyphens', '20260105'],
    ['slashes', '2026/01/05'],
    ['dots', '2026.01.05'],
    ['en dashes', '2026\u201301\u201305'],
    ['one wrong hyphen, the first', '2026/01-05'],
    ['one wrong hyphen, the second', '2026-01/05'],
    ['day first', '05-01-2026'],
    ['Chinese', '2026年1月5日'],
    ['a time', '2026-01-05T00:00'],
    ['a time and zone', '2026-01-05T00:00:00Z'],
    ['a zone', '2026-01-05Z'],
    ['a space before', ' 2026-01-05'],
    ['a space after', '2026-01-05 '],
    ['a space instead of a digit', '2026-01- 5'],
    ['a newline after', '2026-01-05\n'],
    ['a null character after', '2026-01-05\0'],
    ['a byte order mark before', '\uFEFF2026-01-05'],
    ['full-width digits', '２０２６-０１-０５'],
    ['one full-width digit', '2026-01-0５'],
    ['Arabic digits', '٢٠٢٦-٠١-٠٥'],
    ['hexadecimal digits', '2026-0a-05'],
    ['the character before 0', '2026-01-0/'],
    ['the character after 9', '2026-01-0:'],
    ['the character before 0 in the year, as if it were minus one', '20/9-01-05'],
    ['the character after 9 in the year, as if it were ten', '19:0-01-05'],
    ['the character after 9 in the century', '1:00-01-05'],
    ['an exponent', '2e26-01-05'],
    ['a week date', '2026-W01-1'],
    ['an ordinal date', '2026-00512'],
    ['letters', 'yyyy-mm-dd'],
    ['a word', 'today'],
    ['nothing', ''],
  ])('is refused where it is %s: "%s"', (_, text) => {
    expect(parseCivilDate(text)).toBeUndefined();
    expect(dayNumberOf(text)).toBe(NO_DAY);
  });

  it('is nothing else than what temporal-polyfill takes for a plain day of these years', () => {
    const part = (min: number, max: number) =>
      fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
    const nearlyDay = fc.tuple(fc.integer({ min: 1890, max: 2210 }), part(0, 14), part(0, 33));
    fc.assert(
      fc.property(nearlyDay, ([year, month, dayOfMonth]) => {
        const text = `${year}-${month}-${dayOfMonth}`;
        expect(parseCivilDate(text) !== undefined).toBe(year >= 1900 && year <= 2200 && isTemporalDay(text));
      }),
      { numRuns: 500 },
    );
  });
});

function isTemporalDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

describe('a period', () => {
  it.each([
    ['P1D', { months: 0, days: 1 }],
    ['P45D', { months: 0, days: 45 }],
    ['P1000D', { months: 0, days: 1000 }],
    ['P1W', { months: 0, days: 7 }],
    ['P1000W', { months: 0, days: 7000 }],
    ['P1M', { months: 1, days: 0 }],
    ['P3M', { months: 3, days: 0 }],
    ['P1000M', { months: 1000, days: 0 }],
    ['P1Y', { months: 12, days: 0 }],
    ['P1000Y', { months: 12_000, days: 0 }],
    ['PT24H', { months: 0, days: 1 }],
    ['PT72H', { months: 0, days: 3 }],
    ['PT984H', { months: 0, days: 41 }],
    ['PT1008H', { months: 0, days: 42 }],
    ['PT24000H', { months: 0, days: 1000 }],
  ])('%s is one', (text, expected) => {
    expect(parsePeriod(text)).toEqual(expected);
  });

  it.each([
    ['no days', 'P0D'],
    ['no months', 'P0M'],
    ['no hours', 'PT0H'],
    ['more than 1000 days', 'P1001D'],
    ['more than 1000 weeks', 'P1001W'],
    ['more than 1000 months', 'P1001M'],
    ['more than 1000 years', 'P1001Y'],
    ['more than 1000 days in hours', 'PT24024H'],
    ['six digits of hours', 'PT240000H'],
    ['five digits', 'P10000D'],
    ['a very long number', `P${'9'.repeat(400)}D`],
    ['hours that are no whole day', 'PT25H'],
    ['half a day', 'PT12H'],
    ['1000 hours, which are no whole days', 'PT1000H'],
    ['a fraction', 'P1.5M'],
    ['a fraction with a comma', 'P1,5M'],
    ['two components', 'P1M2D'],
    ['a day and hours', 'P1DT24H'],
    ['two parts of a year', 'P1Y6M'],
    ['a small p', 'p1D'],
    ['all small', 'p1d'],
    ['a small unit', 'P1d'],
    ['small months', 'P3m'],
    ['a small t', 'Pt24H'],
    ['a leading zero', 'P01D'],
    ['leading zeros up to four digits', 'P0090D'],
    ['a leading zero in hours', 'PT024H'],
    ['hours without a T', 'P24H'],
    ['days after a T', 'PT1D'],
    ['minutes', 'PT1440M'],
    ['seconds', 'PT86400S'],
    ['a sign before', '-P1D'],
    ['a sign inside', 'P-1D'],
    ['a plus', 'P+1D'],
    ['no number', 'PD'],
    ['no unit', 'P1'],
    ['no P', '1D'],
    ['P alone', 'P'],
    ['PT alone', 'PT'],
    ['another unit', 'P1Q'],
    ['an exponent', 'P1e2D'],
    ['full-width digits', 'P３M'],
    ['a space before', ' P3M'],
    ['a space after', 'P3M '],
    ['a space inside', 'P 3M'],
    ['a newline after', 'P3M\n'],
    ['two periods', 'P3MP3M'],
    ['words', '3 months'],
    ['nothing', ''],
  ])('is refused where it is %s: "%s"', (_, text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  // docs/decisions/0005: of hours, the number from 1 to 1000 is that of the whole days.
  it('has a number from 1 to 1000 of any unit, and of hours those of whole days', () => {
    const accepted = (upTo: number, text: (count: number) => string) =>
      Array.from({ length: upTo }, (_, count) => count).filter((count) => parsePeriod(text(count)));
    const upTo1000 = Array.from({ length: 1000 }, (_, index) => index + 1);
    for (const unit of 'YMWD') expect(accepted(1100, (count) => `P${count}${unit}`)).toEqual(upTo1000);
    expect(accepted(25_000, (count) => `PT${count}H`)).toEqual(upTo1000.map((days) => days * 24));
  });
});

describe('a day plus a period', () => {
  it.each([
    ['2026-11-30', 'P3M', '2027-02-28'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2024-02-29', 'P4Y', '2028-02-29'],
    ['2096-02-29', 'P4Y', '2100-02-28'],
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2024-01-31', 'P1M', '2024-02-29'],
    ['2026-01-28', 'P1M', '2026-02-28'],
    ['2026-02-28', 'P1M', '2026-03-28'],
    ['2026-08-31', 'P3M', '2026-11-30'],
    ['2026-10-31', 'P1M', '2026-11-30'],
    ['2026-12-31', 'P1M', '2027-01-31'],
    ['2026-11-30', 'P12M', '2027-11-30'],
    ['2026-11-30', 'P13M', '2027-12-30'],
    ['2026-11-23', 'PT72H', '2026-11-26'],
    ['2026-02-26', 'PT72H', '2026-03-01'],
    ['2024-02-26', 'P1W', '2024-03-04'],
    ['2011-12-29', 'P1D', '2011-12-30'],
    ['2011-12-30', 'P1D', '2011-12-31'],
    ['2018-11-03', 'P1D', '2018-11-04'],
    ['2200-12-31', 'P1D', '2201-01-01'],
    ['2200-12-31', 'P1000Y', '3200-12-31'],
    ['2200-12-31', 'P1000M', '2284-04-30'],
  ])('%s + %s = %s', (start, text, end) => {
    expect(civilDateOf(addPeriod(dayNumberOf(start), period(text)))).toBe(end);
  });

  it('is three calendar months for P3M, not 90 days', () => {
    const start = dayNumberOf('2026-11-30');
    expect(addPeriod(start, period('P3M')) - start).toBe(90);
    const summer = dayNumberOf('2026-06-01');
    expect(addPeriod(summer, period('P3M')) - summer).toBe(92);
    expect(civilDateOf(addPeriod(summer, period('P90D')))).toBe('2026-08-30');
  });

  it('counts on that day where no boundary is given, and where it is inclusive', () => {
    const start = dayNumberOf('2026-11-10');
    const fifteen = period('P15D');
    expect(civilDateOf(addPeriod(start, fifteen))).toBe('2026-11-25');
    expect(civilDateOf(addPeriod(start, fifteen, 'inclusive'))).toBe('2026-11-25');
  });

  it.each([
    ['2026-11-10', 'P15D', '2026-11-26'],
    ['2026-08-25', 'P90D', '2026-11-24'],
    ['2026-11-30', 'P3M', '2027-03-01'],
    ['2024-02-29', 'P1Y', '2025-03-01'],
    ['2026-11-30', 'P1M', '2026-12-31'],
    ['2026-11-23', 'PT72H', '2026-11-27'],
    ['2026-12-24', 'P1W', '2027-01-01'],
  ])('counts one day later where the boundary is exclusive: %s + %s is over on %s', (start, text, end) => {
    expect(civilDateOf(addPeriod(dayNumberOf(start), period(text), 'exclusive'))).toBe(end);
  });

  it(
    'is what temporal-polyfill says, for every end and beginning of a month and many periods of each unit',
    () => {
      const wrong: string[] = [];
      for (const [index, start] of monthEnds().entries()) {
        const plain = Temporal.PlainDate.from(start);
        const number = dayNumberOf(start);
        for (const [place, unit] of UNITS.entries()) {
          const count = 1 + (((index * 4 + place) * 7919) % 1000);
          const expected = plain.add({ [unit]: count }, { overflow: 'constrain' }).toString();
          const text = `P${count}${LETTERS[unit]}`;
          if (civilDateOf(addPeriod(number, period(text))) !== expected) wrong.push(`${start} + ${text}`);
        }
        const near = 1 + (index % 48);
        const expected = plain.add({ months: near }, { overflow: 'constrain' }).toString();
        if (civilDateOf(addMonths(number, near)) !== expected) wrong.push(`${start} + ${near} months`);
      }
      expect(wrong).toEqual([]);
    },
    SLOW,
  );

  it.each(UNITS)(
    'is what temporal-polyfill says, for every number of %s from 1 to 1000',
    (unit) => {
      const starts = ['1900-01-01', '1999-12-31', '2024-02-29', '2026-01-31', '2026-11-30', '2200-12-31'];
      const wrong: string[] = [];
      for (const start of starts) {
        for (let count = 1; count <= 1000; count += 1) {
          if (coreSum(start, count, unit) !== temporalSum(start, count, unit))
            wrong.push(`${start} + ${count}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    SLOW,
  );

  it('is what temporal-polyfill says of days for every number of hours that is whole days', () => {
    const start = '2026-02-26';
    for (let days = 1; days <= 1000; days += 1) {
      const sum = civilDateOf(addPeriod(dayNumberOf(start), period(`PT${days * 24}H`)));
      expect(sum).toBe(temporalSum(start, days, 'days'));
    }
  });

  it('is what temporal-polyfill says, on random days', () => {
    const count = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(anyDay, count, fc.constantFrom(...UNITS), (start, number, unit) => {
        expect(coreSum(start, number, unit)).toBe(temporalSum(start, number, unit));
      }),
      { numRuns: 1000 },
    );
  });

  it('never comes out earlier for a later start', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 1000 }),
        fc.constantFrom(...UNITS),
        (start, count, unit) => {
          const length = period(`P${count}${LETTERS[unit]}`);
          const number = dayNumberOf(start);
          expect(addPeriod(number + 1, length)).toBeGreaterThanOrEqual(addPeriod(number, length));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('months after a day', () => {
  it('may lie before it', () => {
    expect(civilDateOf(addMonths(dayNumberOf('2026-03-31'), -1))).toBe('2026-02-28');
    expect(civilDateOf(addMonths(dayNumberOf('2026-01-15'), -1))).toBe('2025-12-15');
    expect(civilDateOf(addMonths(dayNumberOf('2026-01-15'), 0))).toBe('2026-01-15');
  });

  it('are what temporal-polyfill says, forwards and backwards', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (start, months) => {
        const sum = civilDateOf(addMonths(dayNumberOf(start), months));
        expect(sum).toBe(temporalSum(start, months, 'months'));
      }),
      { numRuns: 500 },
    );
  });
});

// date-fns reckons in local midnights: its calendar is that of the zone, in which a day can be missing
// (Apia had no 2011-12-30), so a comparison means something only where both days exist there.
describe('the calendar of the zone, as date-fns reads it', () => {
  const local = (day: DayNumber): Date | undefined => {
    const { year, month, day: dayOfMonth } = civilOf(day);
    const date = new Date(year, month - 1, dayOfMonth);
    return date.getDate() === dayOfMonth ? date : undefined;
  };
  const adders: Record<Unit, (date: Date, count: number) => Date> = {
    years: fns.addYears,
    months: fns.addMonths,
    weeks: fns.addWeeks,
    days: fns.addDays,
  };
  const count = fc.integer({ min: 1, max: 1000 });

  it.each(UNITS)('agrees on %s added', (unit) => {
    fc.assert(
      fc.property(anyDay, count, (start, number) => {
        const from = local(dayNumberOf(start));
        const sum = addPeriod(dayNumberOf(start), period(`P${number}${LETTERS[unit]}`));
        if (from === undefined || local(sum) === undefined) return;
        expect(fns.format(adders[unit](from, number), 'yyyy-MM-dd')).toBe(civilDateOf(sum));
      }),
      { numRuns: 200 },
    );
  });

  it('agrees on how many days lie between two', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const from = local(dayNumberOf(one));
        const to = local(dayNumberOf(other));
        if (from === undefined || to === undefined) return;
        const between = dayNumberOf(other) - dayNumberOf(one);
        expect(fns.differenceInCalendarDays(to, from)).toBe(between);
      }),
      { numRuns: 200 },
    );
  });

  it('agrees on which texts are days', () => {
    const part = (min: number, max: number) =>
      fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2200 }),
        part(0, 13),
        part(0, 32),
        (year, month, dayOfMonth) => {
          const text = `${year}-${month}-${dayOfMonth}`;
          if (text === '2011-12-30') return;
          const read = fns.parse(text, 'yyyy-MM-dd', new Date(2000, 0, 1));
          expect(parseCivilDate(text) !== undefined).toBe(fns.isValid(read));
        },
      ),
      { numRuns: 300 },
    );
  });
});
