import type { CivilDate } from '#core/dates/civil-date';
import type { Random } from './random';

const DAY = 86_400_000;
const FIRST = Date.UTC(1900, 0, 1);
const LAST = Date.UTC(2200, 11, 31);

/** Offsets from today: the edges of the confirmations' 90 days and of the usual periods, and what is next to them. */
const OFFSETS = [
  0, 0, 0, 1, -1, -1, 2, -2, 3, -3, 7, -7, -8, -14, -15, 14, 30, -29, -30, -31, -60, -89, -90, -91, -92, 90,
  -180, -364, -365, -366, -731, -1100,
];

/** Days of which months and years later are clamped, or just not. */
const MONTH_ENDS = [
  '01-30',
  '01-31',
  '02-28',
  '02-29',
  '03-31',
  '05-31',
  '08-31',
  '10-31',
  '11-29',
  '11-30',
  '12-31',
];

/** The first ones stand for many more: in the others' years leap days are left out, or just not. */
const TODAYS = ['2026-11-23', '2026-11-23', '2024-02-29', '2025-12-31', '2000-03-31', '2100-03-31'];

function dayOf(time: number): CivilDate {
  const inside = Math.min(Math.max(time, FIRST), LAST);
  return new Date(inside).toISOString().slice(0, 10) as CivilDate;
}

function partsOf(period: string): { count: number; unit: string } {
  const [, digits = '', unit = ''] = /^PT?(\d+)([YMWDH])$/.exec(period) ?? [];
  return { count: Number(digits), unit };
}

function monthsBefore(time: number, months: number): number {
  const date = new Date(time);
  const target = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1);
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months + 1, 0)).getUTCDate();
  return target + (Math.min(date.getUTCDate(), days) - 1) * DAY;
}

function periodBefore(time: number, period: string): number {
  const { count, unit } = partsOf(period);
  if (unit === 'Y') return monthsBefore(time, 12 * count);
  if (unit === 'M') return monthsBefore(time, count);
  const days = { W: 7, D: 1, H: 1 / 24 }[unit] ?? 0;
  return time - count * days * DAY;
}

/** Today, and days about it. All of them lie between 1900 and 2200. */
export class Moment {
  readonly today: CivilDate;
  readonly #random: Random;

  constructor(random: Random) {
    const any = dayOf(Date.UTC(random.int(1990, 2099), random.int(0, 11), random.int(1, 31)));
    this.#random = random;
    this.today = random.weighted([
      [random.pick(TODAYS) as CivilDate, 0.8],
      [any, 0.2],
    ]);
  }

  plus(days: number): CivilDate {
    return dayOf(Date.parse(this.today) + days * DAY);
  }

  /** Mostly one of the days that matter, at times any day. */
  near(): CivilDate {
    const random = this.#random;
    if (random.chance(0.1)) return this.monthEnd();
    return this.plus(random.chance(0.85) ? random.pick(OFFSETS) : random.int(-800, 60));
  }

  /** A day on which a wait of `period` may have begun: it ends about today. */
  before(period: string): CivilDate {
    const random = this.#random;
    const end = Date.parse(this.today) + random.pick([0, 0, 0, 1, 1, -1, -1, 2, -2, 5, 20, -30, 60]) * DAY;
    return dayOf(periodBefore(end, period));
  }

  /** The day from which `period` ends on `end`, if no month's end is in the way. */
  startOf(end: CivilDate, period: string): CivilDate {
    return dayOf(periodBefore(Date.parse(end), period));
  }

  monthEnd(): CivilDate {
    const random = this.#random;
    const year = Number(this.today.slice(0, 4)) - random.int(0, 3);
    const [month = 1, day = 1] = random.pick(MONTH_ENDS).split('-').map(Number);
    return dayOf(Date.UTC(year, month - 1, day));
  }

  past(): CivilDate {
    return this.plus(-this.#random.pick([0, 1, 1, 2, 10, 30, 31, 89, 90, 91, 400]));
  }

  future(): CivilDate {
    return this.plus(this.#random.pick([1, 1, 2, 10, 30, 90, 91, 400]));
  }
}
