/** A time of the day without a date, in minutes since midnight: 0 to 1439. */
export type Minute = number;

export const MINUTES_A_DAY = 1440;

/** From when to when nothing is shown, over midnight where it begins later than it ends; the end is no part of it. */
export interface QuietHours {
  readonly from: Minute;
  readonly to: Minute;
}

/** How a person wants to be reminded. */
export interface ReminderChoices {
  readonly on: boolean;
  /** How many days ahead, each once and the farthest first; 0 is the day itself. Never empty. */
  readonly leads: readonly number[];
  /** Null: at any time. */
  readonly quiet: QuietHours | null;
  /** May a reminder, which whoever sees the screen can read, name accounts? */
  readonly names: boolean;
}

export const DEFAULT_CHOICES: ReminderChoices = {
  on: true,
  leads: [30, 7, 1, 0],
  quiet: { from: 0, to: 8 * 60 },
  names: false,
};

/** Nobody is reminded further ahead. In days. */
const FARTHEST = 366;

/** Choices of which each value is checked: what is none is as if it had not been chosen. */
export function readReminderChoices(value: unknown): ReminderChoices {
  const chosen = (typeof value === 'object' && value !== null ? value : {}) as {
    readonly [Name in keyof ReminderChoices]?: unknown;
  };
  return {
    on: typeof chosen.on === 'boolean' ? chosen.on : DEFAULT_CHOICES.on,
    leads: readLeads(chosen.leads),
    quiet: readQuiet(chosen.quiet),
    names: chosen.names === true,
  };
}

/** Is this time of the day within the quiet hours? */
export function isQuiet(minute: Minute, quiet: QuietHours | null): boolean {
  if (quiet === null) return false;
  const { from, to } = quiet;
  return from < to ? from <= minute && minute < to : minute >= from || minute < to;
}

function readLeads(value: unknown): readonly number[] {
  if (!Array.isArray(value)) return DEFAULT_CHOICES.leads;
  const leads = new Set(value.filter((lead) => isWholeBelow(lead, FARTHEST + 1)));
  return leads.size === 0 ? DEFAULT_CHOICES.leads : [...leads].sort((one, other) => other - one);
}

function readQuiet(value: unknown): QuietHours | null {
  if (value === null) return null;
  const { from, to } = (typeof value === 'object' ? value : {}) as {
    readonly [Name in keyof QuietHours]?: unknown;
  };
  if (!isWholeBelow(from, MINUTES_A_DAY) || !isWholeBelow(to, MINUTES_A_DAY) || from === to) {
    return DEFAULT_CHOICES.quiet;
  }
  return { from, to };
}

function isWholeBelow(value: unknown, end: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < end;
}
