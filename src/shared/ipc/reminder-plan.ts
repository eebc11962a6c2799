import { CERTAINTIES } from '#core/catalogue/service';
import { parseCivilDate } from '#core/dates/civil-date';
import { isId } from '#core/reading/checks';
import { fieldsOf } from '#core/reading/fields';
import { type ReminderChoices, readReminderChoices } from '#core/reminders/choices';
import { REMINDER_KINDS, type Reminder } from '#core/reminders/reminders';
import { fail, ok, type Result } from '#core/result';
import { isTimeZone } from './time-zone';

/** A reminder as the desktop keeps it: with the account's name only if reminders may name accounts. */
interface PlannedReminder extends Reminder {
  readonly name?: string;
}

/** Everything that the desktop has to know to remind a person. */
export interface ReminderPlan {
  readonly lang: 'zh-CN' | 'en';
  /** Where today is: `system`, or the name of a zone as IANA has it. */
  readonly timeZone: string;
  readonly choices: ReminderChoices;
  /** At most {@link MOST_REMINDERS}. */
  readonly reminders: readonly PlannedReminder[];
}

/** More than ten thousand accounts have; of more, whoever hands them over leaves out those that are farthest away. */
export const MOST_REMINDERS = 50_000;

/** In UTF-16 code units; a name is cut where it is shown. */
const LONGEST_NAME = 400;

/**
 * Checks a plan that came from elsewhere: the window, or a file. It says where it is wrong, and never what was there.
 * What is returned holds nothing but the known fields.
 */
export function readReminderPlan(received: unknown): Result<ReminderPlan, string> {
  const { lang, timeZone, choices, reminders, ...others } = fieldsOf(received);
  if (Object.keys(others).length > 0)
    return fail('expected no field besides lang, timeZone, choices and reminders');
  if (lang !== 'zh-CN' && lang !== 'en') return fail('lang: expected zh-CN or en');
  if (!isTimeZone(timeZone)) return fail('timeZone: expected system or a time zone');
  const chosen = readReminderChoices(choices);
  if (!isSame(chosen, choices)) return fail('choices: expected on, leads, quiet and names');
  if (!Array.isArray(reminders) || reminders.length > MOST_REMINDERS) {
    return fail(`reminders: expected a list of at most ${MOST_REMINDERS}`);
  }
  const read: PlannedReminder[] = [];
  for (const [at, one] of (reminders as readonly unknown[]).entries()) {
    const reminder = readReminder(one, chosen.names);
    if (reminder === undefined) return fail(`reminders[${at}]: expected a reminder`);
    read.push(reminder);
  }
  return ok({ lang, timeZone, choices: chosen, reminders: read });
}

function readReminder(value: unknown, names: boolean): PlannedReminder | undefined {
  const { kind, account, rule, day, certainty, name, ...others } = fieldsOf(value);
  const known = REMINDER_KINDS.find((one) => one === kind);
  const sure = certainty === null ? null : CERTAINTIES.find((one) => one === certainty);
  const on = typeof day === 'string' ? parseCivilDate(day) : undefined;
  if (known === undefined || sure === undefined || on === undefined || !isId(account)) return undefined;
  if ((rule !== null && !isId(rule)) || Object.keys(others).length > 0) return undefined;
  const reminder = { kind: known, account, rule, day: on, certainty: sure };
  if (name === undefined) return reminder;
  return names && typeof name === 'string' && name.length <= LONGEST_NAME ? { ...reminder, name } : undefined;
}

/** Are these the very choices that were read, in whatever order? What is given may be anything, circles too. */
function isSame(read: ReminderChoices, given: unknown): boolean {
  const { on, leads, quiet, names, ...others } = fieldsOf(given);
  return (
    Object.keys(others).length === 0 &&
    on === read.on &&
    names === read.names &&
    isSameList(read.leads, leads) &&
    isSameQuiet(read.quiet, quiet)
  );
}

function isSameList(read: readonly number[], given: unknown): boolean {
  return Array.isArray(given) && given.length === read.length && read.every((one, at) => given[at] === one);
}

function isSameQuiet(read: ReminderChoices['quiet'], given: unknown): boolean {
  if (read === null || given === null) return read === given;
  const { from, to, ...others } = fieldsOf(given);
  return from === read.from && to === read.to && Object.keys(others).length === 0;
}
