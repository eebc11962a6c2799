import type { CivilDate } from '#core/dates/civil-date';
import { stableHash } from '#core/reading/stable-hash';

/** What was said of an event when it was last exported. */
interface ExportedEvent {
  readonly on: CivilDate;
  readonly sequence: number;
  /** What it said, shortened: another one is another text or day. */
  readonly mark: string;
  readonly cancelled: boolean;
}

/** What has been exported, by UID. It is the caller's to keep, and holds no names. */
export type ExportedEvents = Readonly<Record<string, ExportedEvent>>;

/** An event as it is to be said. */
export interface SaidEvent {
  readonly uid: string;
  readonly on: CivilDate;
  readonly summary: string;
  readonly description: string;
  /** On how many days before there is an alarm, also where that is over by now. */
  readonly alarms: readonly number[];
}

/** The UID of the entry with that id; it never changes, so that another import updates what is there. */
export function uidOf(entryId: string): string {
  return `${stableHash(entryId)}@unbind`;
}

/** 2020-01-01, in milliseconds. */
const BEGINNING = 1_577_836_800_000;
const SECOND = 1000;
/** Numbers that are larger are none for some programs: RFC 5545, 3.3.8. */
export const MOST_SEQUENCE = 2 ** 31 - 1;

/**
 * What is to be remembered of these events, exported at `stamp` (milliseconds since 1970). The sequence of one that
 * says what it said before stays; of any other it is the number of seconds since 2020, or one more than before if that
 * is not larger: it grows even where what was exported before has been forgotten, of exports that are a second apart, or
 * the clock was set back.
 */
export function remembered(
  events: readonly SaidEvent[],
  previous: ExportedEvents,
  stamp: number,
): ExportedEvents {
  const next = new Map<string, ExportedEvent>();
  for (const { uid, on, summary, description, alarms } of events) {
    const mark = stableHash([on, summary, description, alarms.join()].join('\n'));
    const before = previous[uid];
    const isSame = before !== undefined && before.mark === mark && !before.cancelled;
    next.set(uid, isSame ? before : { on, mark, cancelled: false, sequence: grown(before, stamp) });
  }
  return Object.fromEntries(next);
}

/** What was exported before, and is not exported now. */
interface LeftOut {
  /** Holds no longer, as it is to be called off. */
  readonly off: ExportedEvents;
  /** Holds still: it was not asked for this time, and is remembered as it was. */
  readonly kept: ExportedEvents;
}

/**
 * What becomes of events that are not among the current ones. Of those that hold no longer, the ones whose days are not
 * over on `today` are called off: until then each time, since nobody knows which exports were imported.
 * @param holding the UIDs of all that holds, whether it was asked for or not
 */
export function leftOut(
  current: ExportedEvents,
  previous: ExportedEvents,
  holding: ReadonlySet<string>,
  { today, stamp }: { readonly today: CivilDate; readonly stamp: number },
): LeftOut {
  const others = Object.entries(previous).filter(([uid]) => !Object.hasOwn(current, uid));
  const gone = others.filter(([uid, { on }]) => !holding.has(uid) && on >= today);
  return {
    kept: Object.fromEntries(others.filter(([uid]) => holding.has(uid))),
    off: Object.fromEntries(
      gone.map(([uid, event]) => [
        uid,
        event.cancelled ? event : { ...event, cancelled: true, sequence: grown(event, stamp) },
      ]),
    ),
  };
}

function grown(before: ExportedEvent | undefined, stamp: number): number {
  const seconds = Math.max(0, Math.floor((stamp - BEGINNING) / SECOND));
  const next = before === undefined ? seconds : Math.max(before.sequence + 1, seconds);
  return Math.min(next, MOST_SEQUENCE);
}
