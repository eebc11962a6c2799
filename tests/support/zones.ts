import { Temporal } from 'temporal-polyfill';

/** Both ends of the date line, the zone that once skipped a day, and where clocks jump at midnight. */
export const ZONES = [
  'UTC',
  'Asia/Shanghai',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Asia/Beirut',
  'America/Los_Angeles',
] as const;

/** On which day a world is looked at, its own or one near by, and when: also just before and after midnight. */
export const MOMENTS: readonly (readonly [day: (own: string) => string, time: string])[] = [
  [(own) => own, '12:00:00'],
  [(own) => `${own.slice(0, 4)}-12-31`, '23:59:30'],
  [(own) => own, '00:00:30'],
  [leapDayFrom, '23:59:30'],
  [(own) => own, '23:59:30'],
  [(own) => `${own.slice(0, 4)}-01-01`, '00:00:30'],
];

/** 29 February in the year of a day, or in the next leap year. */
function leapDayFrom(day: string): string {
  let month = Temporal.PlainYearMonth.from({ year: Number(day.slice(0, 4)), month: 2 });
  while (!month.inLeapYear) month = month.add({ years: 1 });
  return month.toPlainDate({ day: 29 }).toString();
}

/** The instant of a time of the day in a zone, in milliseconds since 1970. */
export function instantOf(day: string, time: string, zone: string): number {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds;
}

/** Does something in a process that runs in a zone. */
export async function inZone<T>(zone: string, act: () => T | Promise<T>): Promise<T> {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return await act();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}
