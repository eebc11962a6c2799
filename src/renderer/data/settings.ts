import type { ExportedEvents } from '#calendar/exported-events';
import { readExported } from '#calendar/read-exported';
import { type KeptAnswers, readKeptAnswers } from '#core/check-up/kept-answers';
import { type CivilDate, parseCivilDate } from '#core/dates/civil-date';
import { STRATEGIES, type Strategy } from '#core/plan/unbinding';
import { isMonth } from '#core/reading/checks';
import { DEFAULT_CHOICES, type ReminderChoices, readReminderChoices } from '#core/reminders/choices';
import type { Background } from '#ipc/desktop-api';
import { isTimeZone } from '#ipc/time-zone';
import { readSettingsSteps, type SettingsStep } from './settings-steps';

export const LANGUAGES = ['system', 'zh-CN', 'en'] as const;
export const THEMES = ['system', 'light', 'dark'] as const;
const GRAPH_VIEWS = ['picture', 'list'] as const;

/** As what the dependency graph is shown. */
export type GraphView = (typeof GRAPH_VIEWS)[number];
/** How the expiries are shown. */
const EXPIRY_VIEWS = ['timeline', 'table'] as const;

/** The columns of the list of accounts that can be chosen, in their order; the name is always there. */
export const ACCOUNT_COLUMNS = [
  'service',
  'verdict',
  'next',
  'intent',
  'tags',
  'last-login',
  'entered-by',
] as const;
export type AccountColumn = (typeof ACCOUNT_COLUMNS)[number];

/** By what the list of accounts is sorted. */
export interface AccountSorting {
  readonly by: 'name' | AccountColumn;
  readonly descending: boolean;
}

/** What a person has chosen on this machine; no part of the inventory. */
export interface Settings {
  readonly language: (typeof LANGUAGES)[number];
  readonly theme: (typeof THEMES)[number];
  /** Where today is: `system`, or the name of a zone as IANA has it. */
  readonly timeZone: string;
  /** `YYYY-MM`: what the rules were in that month; null: the newest rules. */
  readonly rulesAsOf: string | null;
  readonly strategy: Strategy;
  /** Which columns the list of accounts has, each once and in their order. */
  readonly accountColumns: readonly AccountColumn[];
  /** Null: in the inventory's order. */
  readonly accountSorting: AccountSorting | null;
  /** Is an account shown beside the list? */
  readonly accountPanel: boolean;
  readonly graphView: GraphView;
  /** What was answered while somebody went through what an account may open. */
  readonly keptAnswers: readonly KeptAnswers[];
  /** Only the desktop reminds. */
  readonly reminders: ReminderChoices;
  readonly background: Background;
  /** After how many minutes without a touch it locks, where what is stored is encrypted; 0: never. */
  readonly lockAfter: (typeof LOCK_AFTER)[number];
  /** How many days before the last safe one the person wants to be told to use an account; 0 to {@link MOST_MARGIN}. */
  readonly keepMargin: number;
  readonly expiryView: (typeof EXPIRY_VIEWS)[number];
  /** The last day on which the app was open; null: it has not been. */
  readonly lastVisitOn: CivilDate | null;
  /** A browser reminds of a backup after so many days; 0: never, at most {@link MOST_BACKUP_DAYS}. */
  readonly backupEvery: number;
  /** From when on that is reckoned; null: there has been nothing to back up. */
  readonly backupFrom: CivilDate | null;
  /** What the last export to a calendar said, so that the next one updates it; without names. */
  readonly calendarExported: ExportedEvents;
  /** What brought back snapshots have changed here, oldest first. */
  readonly settingsSteps: readonly SettingsStep[];
}

/** What can be chosen, in minutes. */
export const LOCK_AFTER = [1, 5, 15, 30, 60, 0] as const;

/** The longest margin that can be chosen, in days. */
export const MOST_MARGIN = 90;

/** In days. */
const MOST_BACKUP_DAYS = 365;

export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  timeZone: 'system',
  rulesAsOf: null,
  strategy: 'by-hand',
  accountColumns: ['service', 'verdict', 'next', 'intent'],
  accountSorting: null,
  accountPanel: false,
  graphView: 'picture',
  keptAnswers: [],
  reminders: DEFAULT_CHOICES,
  background: { closeToTray: false, startAtLogin: false },
  lockAfter: 15,
  keepMargin: 7,
  expiryView: 'timeline',
  lastVisitOn: null,
  backupEvery: 30,
  backupFrom: null,
  calendarExported: {},
  settingsSteps: [],
};

/** Settings of which each value is checked: one that this program does not know is as if it had not been chosen. */
export function readSettings(value: unknown): Settings {
  const chosen = (typeof value === 'object' && value !== null ? value : {}) as {
    readonly [Name in keyof Settings]?: unknown;
  };
  return {
    language: oneOf(LANGUAGES, chosen.language, DEFAULT_SETTINGS.language),
    theme: oneOf(THEMES, chosen.theme, DEFAULT_SETTINGS.theme),
    timeZone: isTimeZone(chosen.timeZone) ? chosen.timeZone : DEFAULT_SETTINGS.timeZone,
    rulesAsOf: isMonth(chosen.rulesAsOf) ? chosen.rulesAsOf : DEFAULT_SETTINGS.rulesAsOf,
    strategy: oneOf(STRATEGIES, chosen.strategy, DEFAULT_SETTINGS.strategy),
    accountColumns: readColumns(chosen.accountColumns),
    accountSorting: readSorting(chosen.accountSorting),
    accountPanel: chosen.accountPanel === true,
    graphView: oneOf(GRAPH_VIEWS, chosen.graphView, DEFAULT_SETTINGS.graphView),
    keptAnswers: readKeptAnswers(chosen.keptAnswers),
    reminders: readReminderChoices(chosen.reminders),
    background: readBackground(chosen.background),
    lockAfter: readLockAfter(chosen.lockAfter),
    keepMargin: isMargin(chosen.keepMargin) ? chosen.keepMargin : DEFAULT_SETTINGS.keepMargin,
    expiryView: oneOf(EXPIRY_VIEWS, chosen.expiryView, DEFAULT_SETTINGS.expiryView),
    lastVisitOn: readDay(chosen.lastVisitOn),
    backupEvery: isDays(chosen.backupEvery, MOST_BACKUP_DAYS)
      ? chosen.backupEvery
      : DEFAULT_SETTINGS.backupEvery,
    backupFrom: readDay(chosen.backupFrom),
    calendarExported: readExported(chosen.calendarExported),
    settingsSteps: readSettingsSteps(chosen.settingsSteps),
  };
}

function readLockAfter(value: unknown): Settings['lockAfter'] {
  return LOCK_AFTER.find((minutes) => minutes === value) ?? DEFAULT_SETTINGS.lockAfter;
}

/** Is this a number of days that can be chosen as the margin? */
export function isMargin(value: unknown): value is number {
  return isDays(value, MOST_MARGIN);
}

function isDays(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
}

function readDay(value: unknown): CivilDate | null {
  return typeof value === 'string' ? (parseCivilDate(value) ?? null) : null;
}

/** Those that are known; of nothing but unknown ones nothing can be shown, so that counts as no choice. */
function readColumns(value: unknown): readonly AccountColumn[] {
  if (!Array.isArray(value)) return DEFAULT_SETTINGS.accountColumns;
  const columns = ACCOUNT_COLUMNS.filter((column) => value.includes(column));
  return columns.length === 0 && value.length > 0 ? DEFAULT_SETTINGS.accountColumns : columns;
}

function readSorting(value: unknown): AccountSorting | null {
  const { by, descending } = (typeof value === 'object' && value !== null ? value : {}) as {
    readonly [Field in keyof AccountSorting]?: unknown;
  };
  const column = (['name', ...ACCOUNT_COLUMNS] as const).find((known) => known === by);
  return column === undefined ? null : { by: column, descending: descending === true };
}

function readBackground(value: unknown): Background {
  const { closeToTray, startAtLogin } = (typeof value === 'object' && value !== null ? value : {}) as {
    readonly [Field in keyof Background]?: unknown;
  };
  return { closeToTray: closeToTray === true, startAtLogin: startAtLogin === true };
}

function oneOf<Value extends string>(known: readonly Value[], value: unknown, otherwise: Value): Value {
  return known.find((one) => one === value) ?? otherwise;
}
