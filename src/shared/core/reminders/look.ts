import { type CivilDate, type DayNumber, dayNumberOf } from '../dates/civil-date';
import { isQuiet, MINUTES_A_DAY, type Minute, type ReminderChoices } from './choices';
import { keyOf, type Reminder, type ReminderKind } from './reminders';

/** What the clock says. */
export interface Moment {
  /** Where the person is. */
  readonly today: CivilDate;
  readonly minute: Minute;
  /** The instant, wherever one is, in milliseconds since 1970 as the machine has it. */
  readonly instant: number;
}

/** That a reminder was told: how many days ahead it was meant to be, and at which instant that was done. */
export interface Told {
  readonly lead: number;
  readonly instant: number;
}

/** What is remembered from one look at the clock to the next, also while the app does not run. */
export interface Memory {
  /** By the reminder's key: each time that it was told, the last one last. */
  readonly told: ReadonlyMap<string, readonly Told[]>;
  readonly lastDigestOn: CivilDate | null;
  /** The latest instant at which the app has ever looked at the clock; null: it never has. */
  readonly seen: number | null;
}

export const NOTHING_TOLD: Memory = { told: new Map(), lastDigestOn: null, seen: null };

/** What a look at the clock comes to. */
export interface Look {
  /** What is to be told now, by day; empty: nothing. */
  readonly digest: readonly Reminder[];
  /** What to remember once the digest has been told. */
  readonly memory: Memory;
  /** Is it earlier than when the app last ran, by more than any correction of a clock explains? */
  readonly clockLooksWrong: boolean;
  /** After how many minutes to look again, 1 to 60. */
  readonly lookAgainIn: number;
}

/**
 * Clocks are put right by minutes, and by up to 14 hours where two systems of one machine disagree about its zone. A
 * day that was set back is told from that, as the app looks at the clock each hour.
 */
const CORRECTION = 15 * 3_600_000;

const LOOK_EVERY: Minute = 60;

/** What is there to know of reminders that are not there any more; those told last are kept. */
const MOST_TOLD = 20_000;

/**
 * Decides what to tell now. Each reminder is told once for each of its lead times, of those that were missed once for
 * all; at most one digest a day; none in the quiet hours. Where the clock went back, nothing that was told is told
 * again, and the day's digest is open again: what is new is told whichever day it is.
 */
export function lookAt(
  moment: Moment,
  { told, lastDigestOn, seen }: Memory,
  reminders: readonly Reminder[],
  choices: ReminderChoices,
): Look {
  const { today, minute, instant } = moment;
  const hadOne = lastDigestOn === today;
  const due =
    choices.on && !hadOne && !isQuiet(minute, choices.quiet) ? dueOn(today, told, reminders, choices) : [];
  const before = lastDigestOn !== null && lastDigestOn > today ? null : lastDigestOn;
  return {
    digest: due.map(({ reminder }) => reminder),
    memory: {
      told: due.length === 0 ? told : withTold(told, due, instant, reminders),
      lastDigestOn: due.length === 0 ? before : today,
      seen: seen === null ? instant : Math.max(seen, instant),
    },
    clockLooksWrong: seen !== null && instant < seen - CORRECTION,
    lookAgainIn: nextLook(minute, choices),
  };
}

/**
 * The memory once the person has said that the clock is right: what was seen, and what was told, at an instant that
 * is still to come was so by a clock that was wrong, and counts no more.
 */
export function trusting({ told, lastDigestOn }: Memory, { instant, today }: Moment): Memory {
  return {
    told: new Map(
      [...told].flatMap(([key, times]) => {
        const past = times.filter((one) => one.instant <= instant);
        return past.length === 0 ? [] : [[key, past] as const];
      }),
    ),
    lastDigestOn: lastDigestOn !== null && lastDigestOn > today ? null : lastDigestOn,
    seen: instant,
  };
}

interface Due {
  readonly reminder: Reminder;
  readonly lead: number;
}

function dueOn(
  today: CivilDate,
  told: Memory['told'],
  reminders: readonly Reminder[],
  { leads }: ReminderChoices,
): readonly Due[] {
  const now = dayNumberOf(today);
  return reminders.flatMap((reminder): readonly Due[] => {
    const lead = leadReached(dayNumberOf(reminder.day) - now, leadsOf(reminder, leads));
    if (lead === undefined) return [];
    const last = told.get(keyOf(reminder))?.at(-1);
    return last === undefined || lead < last.lead ? [{ reminder, lead }] : [];
  });
}

/** Before an account can be deleted, looked for or asked after there is nothing to do: that is told on its day. */
const ON_THE_DAY = [0];

const AHEAD: readonly ReminderKind[] = ['keep-by', 'lapse-by', 'fall-by', 'gone-on'];

function leadsOf({ kind }: Reminder, leads: readonly number[]): readonly number[] {
  return AHEAD.includes(kind) ? leads : ON_THE_DAY;
}

/** The nearest lead time that has come, so many days ahead; undefined: none has. They come farthest first. */
function leadReached(daysAhead: DayNumber, leads: readonly number[]): number | undefined {
  return leads.findLast((lead) => daysAhead <= lead);
}

function withTold(
  told: Memory['told'],
  due: readonly Due[],
  instant: number,
  reminders: readonly Reminder[],
): Memory['told'] {
  const next = new Map(told);
  for (const { reminder, lead } of due) {
    const key = keyOf(reminder);
    const before = next.get(key) ?? [];
    // Those told last stand last.
    next.delete(key);
    next.set(key, [...before, { lead, instant }]);
  }
  let surplus = next.size - reminders.length - MOST_TOLD;
  if (surplus <= 0) return next;
  const there = new Set(reminders.map(keyOf));
  for (const key of next.keys()) {
    if (surplus <= 0) break;
    if (!there.has(key) && next.delete(key)) surplus -= 1;
  }
  return next;
}

/** Soon after the day and the quiet hours change, and often, as a timer does not know of sleep. */
function nextLook(minute: Minute, { quiet }: ReminderChoices): number {
  const until = (then: Minute) => ((then - minute + MINUTES_A_DAY - 1) % MINUTES_A_DAY) + 1;
  return Math.min(LOOK_EVERY, until(0), quiet === null ? LOOK_EVERY : until(quiet.to));
}
