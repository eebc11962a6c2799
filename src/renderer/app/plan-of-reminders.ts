import { remindersOf } from '#core/reminders/reminders';
import { MOST_REMINDERS, type ReminderPlan } from '#ipc/reminder-plan';
import { isTimeZone } from '#ipc/time-zone';
import type { Screen } from '../data/screen';
import type { Settings } from '../data/settings';
import { isOfSample } from './sample';

/**
 * What the desktop is to remind of: everything but the sample, with names only where they may be shown. What tells
 * accounts of one name apart on the screen may be a number or an address, and whoever allows names has not allowed that.
 */
export function planOfReminders(
  { lang, inventory, report, directory }: Pick<Screen, 'lang' | 'inventory' | 'report' | 'directory'>,
  { reminders: choices, timeZone }: Pick<Settings, 'reminders' | 'timeZone'>,
): ReminderPlan {
  const reminders = remindersOf(inventory, report, (account) => !isOfSample(account)).slice(
    0,
    MOST_REMINDERS,
  );
  return {
    lang,
    timeZone: timeZone === 'system' ? zoneOfPage() : timeZone,
    choices,
    reminders: choices.names
      ? reminders.map((one) => ({ ...one, name: directory.plainName(one.account) }))
      : reminders,
  };
}

/** A page is told when its machine is in another zone; a process that has run for long may not be. */
function zoneOfPage(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return isTimeZone(timeZone) ? timeZone : 'system';
}
