import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

/** An event as a calendar program understands it. */
export interface ReadEvent {
  readonly uid: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly summary: string;
  readonly description: string;
  readonly sequence: number;
  readonly isCancelled: boolean;
  /** When each alarm sounds, in the time of wherever one is: `YYYY-MM-DDTHH:MM:SS`. */
  readonly alarms: readonly string[];
}

/** What Thunderbird's parser reads; throws where it does not accept the file. */
export function readByThunderbird(text: string): readonly ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    if (!event.startDate.isDate) throw new Error(`${event.uid} is no whole day`);
    return {
      uid: event.uid,
      on: event.startDate.toString(),
      summary: event.summary,
      description: event.description ?? '',
      sequence: Number(component.getFirstPropertyValue('sequence')),
      isCancelled: component.getFirstPropertyValue('status') === 'CANCELLED',
      alarms: component.getAllSubcomponents('valarm').map((alarm) => soundsAt(alarm, event)),
    };
  });
}

/** A moment of the trigger's duration from the day's start, or from its end where it says so (RFC 5545, 3.8.6.3). */
function soundsAt(alarm: ICAL.Component, event: ICAL.Event): string {
  const trigger = alarm.getFirstProperty('trigger');
  const duration = trigger?.getFirstValue();
  if (!(duration instanceof ICAL.Duration)) throw new Error(`${event.uid} has an alarm without a duration`);
  const isOfEnd = trigger?.getFirstParameter('related') === 'END';
  if (isOfEnd && !hasEnd(event.component)) throw new Error(`${event.uid} has an alarm at an end it has not`);
  const day = isOfEnd ? event.endDate : event.startDate;
  const moment = ICAL.Time.fromDateTimeString(`${day.toString()}T00:00:00`);
  moment.addDuration(duration);
  return moment.toString();
}

function hasEnd(event: ICAL.Component): boolean {
  return event.hasProperty('dtend') || event.hasProperty('duration');
}

/** What another parser reads. */
export function readByNodeIcal(text: string): readonly ReadEvent[] {
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((part) => {
    if (part?.type !== 'VEVENT') return [];
    if (part.datetype !== 'date') throw new Error(`${part.uid} is no whole day`);
    const { start, uid, summary, description, alarms = [] } = part;
    return {
      uid,
      on: new Date(asUtc(start)).toISOString().slice(0, 10),
      summary: plain(summary),
      description: plain(description ?? ''),
      sequence: Number(part['sequence']),
      isCancelled: part.status === 'CANCELLED',
      alarms: alarms.map(({ trigger }) => {
        const day = isRelatedToEnd(trigger) ? part.end : start;
        if (day === undefined) throw new Error(`${uid} has an alarm at an end it has not`);
        return new Date(asUtc(day) + millisecondsOf(plain(trigger))).toISOString().slice(0, 19);
      }),
    };
  });
}

/** It reads a day as midnight where it runs: the same midnight in UTC, where each day has 24 hours. */
function asUtc(midnight: Date): number {
  return Date.UTC(midnight.getFullYear(), midnight.getMonth(), midnight.getDate());
}

function isRelatedToEnd(trigger: unknown): boolean {
  const params = typeof trigger === 'object' && trigger !== null && 'params' in trigger ? trigger.params : {};
  return typeof params === 'object' && params !== null && 'RELATED' in params && params.RELATED === 'END';
}

/** The length of a duration as RFC 5545, 3.3.6 has it. */
function millisecondsOf(duration: string): number {
  const parts = /^([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration);
  if (parts === null) throw new Error(`${duration} is no duration`);
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(2)
    .map((part) => Number(part ?? 0));
  const length = ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  return parts[1] === '-' ? -length : length;
}

/** A value, with or without the parameters before it. */
function plain(value: unknown): string {
  const bare = typeof value === 'object' && value !== null && 'val' in value ? value.val : value;
  return typeof bare === 'string' ? bare : '';
}

/** The lengths of all content lines in octets; throws where a line break is not one, or a character is split. */
export function octetsOfLines(text: string): readonly number[] {
  if (/(?<!\r)\n|\r(?!\n)/.test(text)) throw new Error('a line break of one character');
  if (!text.endsWith('\r\n')) throw new Error('no line break at the end');
  return text
    .slice(0, -2)
    .split('\r\n')
    .map((line) => {
      if (/[\ud800-\udbff]$|^ ?[\udc00-\udfff]/.test(line)) throw new Error('a character is split');
      return new TextEncoder().encode(line).length;
    });
}
