import type { Inventory } from '#core/inventory/inventory';
import { readInventory } from '#core/inventory/read-inventory';
import { fail, ok, type Result } from '#core/result';
import { readSettings, type Settings } from './settings';

/** What a snapshot holds: everything that a person has recorded and chosen. */
export interface Backup {
  readonly inventory: Inventory;
  readonly settings: Settings;
}

/**
 * The text of a snapshot's content. When the app was open last is no part of it: nothing would be gained by taking a
 * snapshot each day for that alone.
 */
export function backupText({ inventory, settings }: Backup): string {
  return JSON.stringify({ inventory, settings: { ...settings, lastVisitOn: undefined } });
}

/**
 * What a snapshot's content says, checked as strictly as a document; settings that are not known are as if they had not
 * been chosen. `newer`: its inventory is of a newer program.
 */
export function readBackup(text: string): Result<Backup, 'damaged' | 'newer'> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('damaged');
  }
  const { inventory, settings } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const read = readInventory(inventory);
  if (!read.ok) return fail(read.failure.expected.code === 'newest-version' ? 'newer' : 'damaged');
  return ok({ inventory: read.value, settings: readSettings(settings) });
}

/**
 * The settings after those of a snapshot were brought back. What is no choice stays: when the app was open last, and
 * what calendars were told, without which the next export would not update them.
 */
export function settingsBroughtBack(now: Settings, then: Settings): Settings {
  const told = Object.keys(now.calendarExported).length > 0 ? now : then;
  return { ...then, lastVisitOn: now.lastVisitOn, calendarExported: told.calendarExported };
}
