import {
  addMonths,
  civilDateOf,
  civilOf,
  type DayNumber,
  dayNumber,
  numberOfDay,
} from '#core/dates/civil-date';
import type { StepRow } from './plan-rows';

/** Days as places on a line. */
export interface TimeScale {
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** In pixels. */
  readonly perDay: number;
}

/** What is drawn of a step, in pixels: its day from the start of the line, and what lies before and after that. */
export interface Bar {
  readonly on: number;
  /** For so long before its day time has to pass: what it waits for. 0: it waits for nothing. */
  readonly wait: number;
  /** For so long after its day it is reviewed. */
  readonly review: number;
  /** For so long after that it can be taken back. */
  readonly regret: number;
  /** By so much it can be done later than it is. */
  readonly slack: number;
}

/** A line across the chart. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Room beside the first and the last day, so that what takes no time is seen whole. */
const MARGIN = 12;

const LEAST_DAYS = 7;

/** From today to the last day of any step, so that it fills so many pixels. */
export function fitting(rows: readonly StepRow[], today: DayNumber, width: number): TimeScale {
  const last = rows.reduce((latest, row) => Math.max(latest, endOf(row)), today + LEAST_DAYS);
  const perDay = Math.max(width - 2 * MARGIN, 1) / (last - today);
  return { from: today, to: last, perDay };
}

function endOf({ task, slack }: StepRow): DayNumber {
  return Math.max(numberOfDay(task.finalOn ?? task.doneOn), numberOfDay(task.doneOn) + slack);
}

/** One comes no nearer than so many pixels a day, and than makes so long a line: each line across it takes time. */
const CLOSEST = 40;
const LONGEST_LINE = 100_000;

/** How near one can look at what `fit` shows whole, in pixels a day. */
export function closest({ from, to, perDay }: TimeScale): number {
  return Math.max(perDay, Math.min(CLOSEST, LONGEST_LINE / (to - from)));
}

/** How long the whole line is, in pixels. */
export function lengthOf({ from, to, perDay }: TimeScale): number {
  return Math.ceil(2 * MARGIN + (to - from) * perDay);
}

/** Where a day is. */
export function placeOf({ from, perDay }: TimeScale, day: DayNumber): number {
  return MARGIN + (day - from) * perDay;
}

/**
 * Where a step is drawn.
 * @param since the day since when it waits; null: it waits for nothing
 */
export function barOf(scale: TimeScale, { task, slack }: StepRow, since: DayNumber | null): Bar {
  const [on, done] = [numberOfDay(task.on), numberOfDay(task.doneOn)];
  const final = task.finalOn === null ? done : numberOfDay(task.finalOn);
  return {
    on: placeOf(scale, on),
    wait: since === null ? 0 : (on - since) * scale.perDay,
    review: (done - on) * scale.perDay,
    regret: (final - done) * scale.perDay,
    slack: slack * scale.perDay,
  };
}

const DAY_STEPS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120];
const DAYS_PER_MONTH = 28;

/** Lines at even distances, none nearer to the next than `least` pixels: some days apart, or on firsts of months. */
export function ticksOf({ from, to, perDay }: TimeScale, least: number): readonly Tick[] {
  const scale = { from, to, perDay };
  const days = DAY_STEPS.find((step) => step * perDay >= least);
  const ticks: Tick[] = [];
  if (days !== undefined) {
    for (let day = from; day <= to; day += days) {
      ticks.push({ at: placeOf(scale, day), text: civilDateOf(day).slice(5) });
    }
    return ticks;
  }
  const months = MONTH_STEPS.find((step) => step * DAYS_PER_MONTH * perDay >= least) ?? 240;
  for (let day = firstMonth(from, months); day <= to; day = addMonths(day, months)) {
    ticks.push({ at: placeOf(scale, day), text: civilDateOf(day).slice(0, 7) });
  }
  return ticks;
}

/** The first of a month on or after a day, of those so many months apart that a year, or ten, begins with one. */
function firstMonth(from: DayNumber, step: number): DayNumber {
  const { year, month, day } = civilOf(from);
  const count = year * 12 + month - 1 + (day > 1 ? 1 : 0);
  const first = Math.ceil(count / step) * step;
  return dayNumber(Math.floor(first / 12), (first % 12) + 1, 1);
}
