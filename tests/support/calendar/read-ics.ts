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
  /** How long before or after the day begins, such as `-P6DT15H`. */
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
      alarms: component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    };
  });
}

/** What another parser reads. */
export function readByNodeIcal(text: string): readonly ReadEvent[] {
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((part) => {
    if (part?.type !== 'VEVENT') return [];
    if (part.datetype !== 'date') throw new Error(`${part.uid} is no whole day`);
    const { start, uid, summary, description, alarms = [] } = part;
    const pad = (value: number) => String(value).padStart(2, '0');
    return {
      uid,
      // It reads a day as midnight where it runs.
      on: `${start.getFullYear()}-${pad(start.getMonth() + 1)}-${pad(start.getDate())}`,
      summary: plain(summary),
      description: plain(description ?? ''),
      sequence: Number(part['sequence']),
      isCancelled: part.status === 'CANCELLED',
      alarms: alarms.map((alarm) => plain(alarm.trigger)),
    };
  });
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
