import type { CivilDate, DayNumber } from '#core/dates/civil-date';
import { civilDateOf, dayNumber, dayNumberOf, NO_DAY } from '#core/dates/civil-date';
import { daysInLine } from './day-in-line';
import { MOST_ROWS } from './limits';
import { Refused } from './refusal';
import type { ImportedRow, ImportWarning } from './row';

/** What whoever imports decides. */
export interface ReadOptions {
  /** No date after this day is taken over: programs have written their epochs wrongly. */
  readonly today: CivilDate;
  /** Keep what of the notes looks like no secret? */
  readonly keepNotes: boolean;
  /** The day, where the person lives, of a moment in milliseconds since 1970. Left out: the day in UTC. */
  readonly dayOfInstant?: (milliseconds: number) => DayNumber;
  /** Told now and then how much has been read, of 1. */
  readonly onProgress?: (part: number) => void;
}

/** What is gathered while one file is read. */
export class Reading {
  readonly options: ReadOptions;
  readonly rows: ImportedRow[] = [];
  /** See {@link ReadExport.unread}. */
  readonly unread: number[] = [];
  /** The member of an archive that is being read. */
  file: string | null = null;
  private readonly latest: DayNumber;
  private readonly days = new Map<DayNumber, CivilDate>();
  private readonly warned = new Map<ImportWarning['code'], number>();

  constructor(options: ReadOptions) {
    this.options = options;
    this.latest = dayNumberOf(options.today);
  }

  /** Adds a row. Throws {@link Refused} `too-many-rows`. */
  add(row: ImportedRow): void {
    if (this.rows.length >= MOST_ROWS) throw new Refused('too-many-rows', { limit: MOST_ROWS });
    this.rows.push(row);
  }

  warn(code: ImportWarning['code'], count = 1): void {
    this.warned.set(code, (this.warned.get(code) ?? 0) + count);
  }

  /** The warnings, each kind once. */
  warnings(): readonly ImportWarning[] {
    return [...this.warned].map(([code, count]) => ({ code, count }));
  }

  /**
   * The day of a moment that a program wrote down, in seconds or milliseconds since 1970, or as an ISO text; also of one
   * that a person or Excel wrote (`2025/3/1 12:30`), unless nobody can tell which number is the month.
   */
  day(written: unknown): CivilDate | null {
    if (written === '' || written === undefined || written === null || written === 0 || written === '0')
      return null;
    const day = this.dayOf(written);
    // Before 1990 nobody had an account with any of these programs.
    if (day > FIRST && day <= this.latest) return this.textOf(day);
    this.warn('no-date');
    return null;
  }

  /** Days come again and again: each text is made once. */
  private textOf(day: DayNumber): CivilDate {
    const known = this.days.get(day);
    if (known !== undefined) return known;
    const text = civilDateOf(day);
    this.days.set(day, text);
    return text;
  }

  private dayOf(written: unknown): DayNumber {
    const text = String(written);
    if (MOMENT.test(text)) {
      const moment = Number(text);
      return this.dayOfMoment(moment < 100_000_000_000 ? moment * 1000 : moment);
    }
    const [whole, date = '', hour, minute, second] = ISO.exec(text) ?? [];
    if (whole === undefined) return dayAsWritten(text);
    const day = dayNumberOf(date);
    if (hour === undefined || day === NO_DAY) return day;
    return this.dayOfMoment((day * 86_400 + +hour * 3600 + Number(minute) * 60 + Number(second ?? 0)) * 1000);
  }

  private dayOfMoment(milliseconds: number): DayNumber {
    return (this.options.dayOfInstant ?? dayInUtc)(milliseconds);
  }
}

const FIRST = dayNumber(1990, 1, 1);
const MOMENT = /^\d{9,14}(?:\.\d+)?$/;
const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-]00:?00)?)?$/u;

/** What may stand behind a day that says where it belongs: the time of a clock there, or a day of the week. */
const TIME =
  /^[\s(（]*(?:(?:星期|周)[一二三四五六日天])?[\s)）]*(?:[上下中]午|凌晨|晚上)?\s*(?:\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?\s*(?:[ap]m)?$/iu;

/** A day with the clock of the place where it was written: the time says nothing more. */
function dayAsWritten(text: string): DayNumber {
  const [found] = daysInLine(text);
  if (found === undefined) return NO_DAY;
  const rest = `${text.slice(0, found.at)} ${text.slice(found.end)}`;
  return TIME.test(rest) ? dayNumberOf(found.day) : NO_DAY;
}

function dayInUtc(milliseconds: number): DayNumber {
  return Math.floor(milliseconds / 86_400_000);
}
