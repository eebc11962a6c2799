import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  type ICalEvent,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Lang } from '#words/lang';
import type { SaidEvent } from './exported-events';
import { folded } from './folded';

/** An event as it is written down. */
export interface WrittenEvent extends Omit<SaidEvent, 'alarms'> {
  readonly sequence: number;
  readonly cancelled: boolean;
  /** On how many days before there is an alarm. */
  readonly leads: readonly number[];
}

const DAY = 86_400;
/** Alarms sound at nine in the morning: midnight, at which the day begins, helps nobody. */
const MORNING = 9 * 3600;

const NAMES = { 'zh-CN': '解绑', en: 'Unbind' } as const;
const END = 'END:VCALENDAR';

/** Events as the text of an .ics file (RFC 5545). `stamp`: the moment of writing, in milliseconds since 1970. */
export function icsText(
  events: readonly WrittenEvent[],
  { lang, stamp }: { readonly lang: Lang; readonly stamp: number },
): string {
  const calendar = ical({
    prodId: { company: 'Unbind', product: 'Unbind', language: lang.toUpperCase() },
    name: NAMES[lang],
  });
  const [head = ''] = calendar.toString().split(END);
  const moment = new Date(stamp);
  const body = events.map((event) => {
    const written = calendar.createEvent(withoutAlarms(event, moment));
    for (const lead of event.leads) addAlarm(written, event.summary, lead);
    return written.toString();
  });
  return folded(`${head}${body.join('')}${END}\r\n`);
}

function withoutAlarms(
  { uid, on, summary, description, sequence, cancelled }: WrittenEvent,
  stamp: Date,
): ICalEventData {
  return {
    id: uid,
    stamp,
    sequence,
    // A day as midnight in UTC, which is how the library reads it back.
    start: new Date(`${on}T00:00:00Z`),
    allDay: true,
    summary,
    description: description === '' ? null : { plain: description },
    transparency: ICalEventTransparency.TRANSPARENT,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

/**
 * Of a day without an end, alarms can only be relative to its start (RFC 5545, 3.8.6.3). Left to itself the library puts
 * one after the start relative to the end, and it listens to `relatesTo` only once the alarm is there.
 */
function addAlarm(event: ICalEvent, summary: string, lead: number): void {
  event
    .createAlarm({
      type: ICalAlarmType.display,
      triggerAfter: MORNING - lead * DAY,
      description: summary,
    })
    .relatesTo(ICalAlarmRelatesTo.start);
}
