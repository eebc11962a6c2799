import { type CivilDate, numberOfDay } from '#core/dates/civil-date';
import { monthsShown } from '#core/report/expiry-bands';
import type { TimerRow } from '#core/report/report-data';

/** A stretch of days on the axis, as shares of its width from 0 to 1. */
interface Bar {
  readonly from: number;
  readonly to: number;
  /** It begins before the axis, or ends after it. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
  /** Where the day is by which to act to keep the account; null: not on the axis. */
  readonly keepAt: number | null;
}

/** The days that the bars are drawn on: from the first day of this month on. */
export interface Axis {
  /** Where each month begins, as a share, and its first day. */
  readonly months: readonly { readonly at: number; readonly first: CivilDate }[];
  readonly today: number;
  readonly barOf: (timer: TimerRow, keepOn: CivilDate | null) => Bar | null;
}

/** The axis on a day. */
export function axisOn(today: CivilDate): Axis {
  const firsts = monthsShown(today);
  const days = firsts.map(numberOfDay);
  const start = days[0] as number;
  const length = (days.at(-1) as number) - start;
  const shareOf = (day: CivilDate) => (numberOfDay(day) - start) / length;
  const onAxis = (share: number) => Math.min(1, Math.max(0, share));
  return {
    months: firsts.slice(0, -1).map((first) => ({ at: shareOf(first), first })),
    today: shareOf(today),
    barOf: ({ startedOn, dueOn }, keepOn) => {
      if (startedOn === null || dueOn === null) return null;
      const [from, to] = [shareOf(startedOn), shareOf(dueOn)];
      const keep = keepOn === null ? -1 : shareOf(keepOn);
      return {
        from: onAxis(from),
        to: onAxis(to),
        isCutBefore: from < 0,
        isCutAfter: to > 1,
        keepAt: keep >= 0 && keep <= 1 ? keep : null,
      };
    },
  };
}
