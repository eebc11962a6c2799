import { type CivilDate, civilDateOf, numberOfDay } from '../dates/civil-date';
import type { Intent } from '../inventory/inventory';

/** Is the person told by which day to use it? Whoever wants to be rid of it, or lets it go, is not. */
export function isToldToKeep(intent: Intent | undefined): boolean {
  return intent === 'keep' || intent === 'undecided';
}

/** By which day to use an account that is to be kept. */
export interface KeepBy {
  /**
   * - `early`: there is time until the day that lies the margin before the last safe one
   * - `margin-over`: that day is past, the last safe day is not
   * - `over`: the last safe day is past
   */
  readonly code: 'early' | 'margin-over' | 'over';
  /** The last safe day less the margin; never later than `last`. */
  readonly on: CivilDate;
  /** The last safe day, as the report has it. */
  readonly last: CivilDate;
}

/** The day by which to act, some days before the last safe one. `margin`: days, not negative. */
export function keepByWith(margin: number, keepBy: CivilDate, today: CivilDate): KeepBy {
  const last = numberOfDay(keepBy);
  const now = numberOfDay(today);
  const on = last - margin;
  const code = on >= now ? 'early' : last >= now ? 'margin-over' : 'over';
  return { code, on: civilDateOf(on), last: keepBy };
}
