import { useEffect, useSyncExternalStore } from 'react';
import { civilDateOf, dayNumberOf } from '#core/dates/civil-date';
import { writeInventory } from '#core/inventory/read-inventory';
import { isBackupDue, LATER_DAYS } from '#core/snapshots/backup-due';
import type { Screen } from '../data/screen';
import type { Settings } from '../data/settings';
import type { SettingsStore } from '../data/settings-store';
import type { Platform } from '../platform/platform';
import type { SnapshotKeeper } from './snapshot-keeper';

/** Whether it is time for a backup, and what the person may answer. */
export interface BackupDue {
  /** How many days that is since the last one, or the first record; null: not yet. */
  readonly days: number | null;
  readonly onSave: () => Promise<void>;
  readonly onLater: () => void;
  /** A backup was made in another way. */
  readonly onSaved: () => void;
}

/**
 * Reminds of backups in a browser that keeps nothing by itself. While snapshots are kept in a folder there is nothing to
 * remind of, and whenever one holds everything, that was a backup. On the desktop it never reminds.
 */
export function useBackupDue(
  { inventory, report: { today } }: Screen,
  { backupEvery, backupFrom }: Settings,
  store: SettingsStore,
  { platform, keeper }: { readonly platform: Platform; readonly keeper: SnapshotKeeper },
): BackupDue {
  const { trouble } = useSyncExternalStore(keeper.subscribe, keeper.getState);
  const holdsAll = useSyncExternalStore(keeper.subscribeHolds, keeper.holdsAll);
  // As long as it is not read whether there is a folder, nothing is said that may be taken back a moment later.
  const isKept = platform.folder !== null && platform.folder.isChosen() !== false && trouble === null;
  const isBrowser = platform.edition === 'browser';
  const hasData = inventory.accounts.length + inventory.services.length > 0;
  useEffect(() => {
    // From the first record on, and from today where the clock was ahead.
    const isSet = backupFrom !== null && backupFrom <= today;
    if (isBrowser && hasData && !isSet) void store.note({ backupFrom: today });
  }, [isBrowser, hasData, backupFrom, today, store]);
  useEffect(() => {
    if (isBrowser && holdsAll && backupFrom !== today) void store.note({ backupFrom: today });
  }, [isBrowser, holdsAll, backupFrom, today, store]);
  const isDue = isBrowser && hasData && !isKept && isBackupDue(backupEvery, backupFrom, today);
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
