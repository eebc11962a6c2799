import type { CivilDate } from '#core/dates/civil-date';
import type { Account } from '#core/inventory/inventory';
import { type DatedEntry, datedEntries, ENTRY_PARTS, type EntryChoices } from '#core/report/dated-entries';
import { type Findings, written } from '#core/report/report';
import { IDENTIFIER_WORDS } from '#words/account-words';
import { entryDetails, entrySummary } from '#words/day-entry-words';
import { Directory } from '#words/directory';
import { pair } from '#words/explain-lines';
import type { Lang } from '#words/lang';
import { shownText } from '#words/safe-text';
import { type ExportedEvents, leftOut, remembered, type SaidEvent, uidOf } from './exported-events';
import { icsText, type WrittenEvent } from './ics-text';

/** What a calendar is to hold, and how it says it. */
export interface CalendarChoices extends EntryChoices {
  readonly lang: Lang;
  /** On how many days before an account expires or falls there is an alarm; 0 is the day itself. All other days have that alone. */
  readonly leads: readonly number[];
  /** Whether accounts are named. */
  readonly showsNames: boolean;
  /** Whether numbers, addresses and user names are told; without names they are not. */
  readonly showsIdentifiers: boolean;
  /** The moment of the export, in milliseconds since 1970. */
  readonly stamp: number;
}

/** A calendar file, and what to give as `previous` the next time. */
export interface ExportedCalendar {
  /** RFC 5545, to be written as UTF-8. */
  readonly text: string;
  /** How many days it holds, without those that are called off. */
  readonly count: number;
  readonly exported: ExportedEvents;
}

/**
 * The days of a report as a calendar: all-day events, each of which keeps its UID for ever. `previous` is what the last
 * export of this inventory gave; `{}`: none, or forgotten. Without it nothing is called off; with it what holds no longer
 * is, and not what is of a part that was left out this time. n log n.
 */
export function calendarOf(
  findings: Findings,
  choices: CalendarChoices,
  previous: ExportedEvents = {},
): ExportedCalendar {
  const report = written(findings);
  const { today } = report;
  const { lang, stamp } = choices;
  const entries = datedEntries(findings, report, choices);
  const said = saidOf(entries, findings, choices);
  const current = remembered(said, previous, stamp);
  const all = datedEntries(findings, report, { ...choices, parts: ENTRY_PARTS });
  const holding = new Set(all.map(({ id }) => uidOf(id)));
  const { off, kept } = leftOut(current, previous, holding, { today, stamp });
  const events = said.map((event): WrittenEvent => {
    const leads = stillAhead(event, today);
    return { ...event, leads, sequence: current[event.uid]?.sequence ?? 0, cancelled: false };
  });
  const cancelled = Object.entries(off).map(([uid, { on, sequence }]): WrittenEvent => {
    return { uid, on, sequence, cancelled: true, summary: CALLED_OFF[lang], description: '', leads: [] };
  });
  return {
    text: icsText([...events, ...cancelled], { lang, stamp }),
    count: events.length,
    exported: { ...current, ...kept, ...off },
  };
}

const CALLED_OFF = {
  'zh-CN': '解绑：这一天已不需要',
  en: 'Unbind: nothing to do on this day any more',
} as const;

function saidOf(
  entries: readonly DatedEntry[],
  findings: Findings,
  { lang, leads, showsNames, showsIdentifiers }: CalendarChoices,
): readonly SaidEvent[] {
  // Accounts of one name are told apart by their ids: what a person knows them by may be an identifier.
  const directory = new Directory(findings, lang);
  const speech = { lang, directory, showsNames };
  return entries.map((entry) => {
    const account = showsNames && showsIdentifiers ? directory.account(entry.account) : undefined;
    return {
      uid: uidOf(entry.id),
      on: entry.on,
      summary: entrySummary(entry, speech),
      description: [...entryDetails(entry, speech), ...identifiersOf(account, lang)].join('\n'),
      alarms: alarmsOf(entry, leads),
    };
  });
}

function identifiersOf(account: Account | undefined, lang: Lang): readonly string[] {
  return (account?.identifiers ?? []).map(({ kind, value }) =>
    pair(IDENTIFIER_WORDS[kind][lang], shownText(value), lang),
  );
}

function alarmsOf({ kind }: DatedEntry, leads: readonly number[]): readonly number[] {
  const isAhead = kind === 'keep' || kind === 'gone' || kind === 'lost';
  return isAhead ? leads : leads.filter((lead) => lead === 0);
}

// A program that is given an alarm of last week may sound it at once.
function stillAhead({ on, alarms }: SaidEvent, today: CivilDate): readonly number[] {
  const daysLeft = (Date.parse(on) - Date.parse(today)) / 86_400_000;
  return alarms.filter((lead) => lead <= daysLeft);
}
