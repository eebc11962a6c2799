import type { Inventory } from '#core/inventory/inventory';
import { ok, type Result } from '#core/result';
import { readSnapshotContent, type SnapshotContent } from '#core/snapshots/given-document';
import type { SnapshotProblem } from '#core/snapshots/snapshot-file';
import { readSettings, type Settings } from './settings';
import { settingsStepped } from './settings-steps';

/** What a snapshot holds: everything that a person has recorded and chosen. */
export interface Backup {
  readonly inventory: Inventory;
  /** Null: they are no part of it. */
  readonly settings: Settings | null;
}

/** What is noted about this machine and chosen by nobody: when the app was open last, and when a backup was made. */
const NOTES = { lastVisitOn: undefined, backupFrom: undefined, settingsSteps: undefined };

/** The text of a snapshot's content. Nothing would be gained by taking one for what is noted alone. */
export function backupText({ inventory, settings }: Backup): string {
  return JSON.stringify({ inventory, settings: settings && { ...settings, ...NOTES } });
}

/**
 * What a snapshot's content says, checked as strictly as a document; settings that are not known are as if they had not
 * been chosen. `newer`: its inventory is of a newer program.
 */
export function readBackup(text: string): Result<Backup, SnapshotProblem> {
  const read = readSnapshotContent(text);
  return read.ok ? ok(backupIn(read.value)) : read;
}

/** What a snapshot brings back of what it holds. */
export function backupIn({ inventory, settings }: SnapshotContent): Backup {
  return { inventory, settings: settings && readSettings(settings) };
}

/**
 * The settings after those of a snapshot were brought back. What is no choice stays: when the app was open last and
 * a backup was made, and what calendars were told, without which the next export would not update them.
 */
export function settingsBroughtBack(now: Settings, then: Settings): Settings {
  const told = Object.keys(now.calendarExported).length > 0 ? now : then;
  const { lastVisitOn, backupFrom, settingsSteps } = now;
  return { ...then, lastVisitOn, backupFrom, settingsSteps, calendarExported: told.calendarExported };
}

/** The settings after a change that had brought some back was undone, or made again; null: they stay as they are. */
export function settingsAfterStep(now: Settings, change: string, which: 'undo' | 'redo'): Settings | null {
  const choices = settingsStepped(now, now.settingsSteps, change, which);
  return Object.keys(choices).length === 0 ? null : readSettings({ ...now, ...choices });
}
