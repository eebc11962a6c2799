import { useEffect } from 'react';
import { civilDateOf, dayNumberOf } from '#core/dates/civil-date';
import { writeInventory } from '#core/inventory/read-inventory';
import { isBackupDue, LATER_DAYS } from '#core/snapshots/backup-due';
import type { Screen } from '../data/screen';
import type { Settings } from '../data/settings';
import type { SettingsStore } from '../data/settings-store';
import type { Platform } from '../platform/platform';

/** Whether it is time for a backup, and what the person may answer. */
export interface BackupDue {
  /** How many days that is since the last one, or the first record; null: not yet. */
  readonly days: number | null;
  readonly onSave: () => Promise<void>;
  readonly onLater: () => void;
  /** A backup was made in another way. */
  readonly onSaved: () => void;
}

/** Reminds of backups in a browser, where nothing is kept by itself; on the desktop it never does. */
export function useBackupDue(
  { inventory, report: { today } }: Screen,
  { backupEvery, backupFrom }: Settings,
  store: SettingsStore,
  platform: Platform,
): BackupDue {
  const isBrowser = platform.edition === 'browser';
  const hasData = inventory.accounts.length + inventory.services.length > 0;
  useEffect(() => {
    // From the first record on, and from today where the clock was ahead.
    const isSet = backupFrom !== null && backupFrom <= today;
    if (isBrowser && hasData && !isSet) void store.note({ backupFrom: today });
  }, [isBrowser, hasData, backupFrom, today, store]);
  const isDue = isBrowser && hasData && isBackupDue(backupEvery, backupFrom, today);
  const onSaved = () => {
    if (isBrowser) void store.note({ backupFrom: today });
  };
  return {
    days: isDue && backupFrom !== null ? dayNumberOf(today) - dayNumberOf(backupFrom) : null,
    onSave: async () => {
      const content = writeInventory(inventory);
      const saved = await platform.saveDocument({ suggestedName: `unbind-${today}.json`, content });
      if (saved.ok) onSaved();
    },
    onLater: () => {
      const from = civilDateOf(dayNumberOf(today) - backupEvery + LATER_DAYS);
      // Whoever wants to be reminded more often than that is, after as many days as usual.
      void store.note({ backupFrom: from < today ? from : today });
    },
    onSaved,
  };
}
