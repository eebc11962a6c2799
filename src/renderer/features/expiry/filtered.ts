import { endsAccount } from '#core/catalogue/service';
import type { TimerRow } from '#core/report/report-data';
import type { ExpiryFilter } from './address';

/** The timers that a filter leaves, in their order. */
export function filtered(timers: readonly TimerRow[], filter: ExpiryFilter): readonly TimerRow[] {
  const { within, certainty, ends } = filter;
  return timers.filter(
    (timer) =>
      (within === null || (timer.daysLeft !== null && timer.daysLeft <= within)) &&
      (certainty === null || timer.certainty === certainty) &&
      (!ends || endsAccount(timer.consequence)),
  );
}
