import { useCallback, useState, useSyncExternalStore } from 'react';
import type { Service } from '#core/catalogue/service';
import { ok } from '#core/result';
import { differenceBetween, type InventoryDifference } from '#core/snapshots/difference';
import type { ChooseFolderFailure, OpenSnapshotFailure, SnapshotEntry, SnapshotList } from '#ipc/desktop-api';
import { nameIn } from '#words/lang';
import { type Backup, readBackup, settingsBroughtBack } from '../data/backup';
import type { Screen } from '../data/screen';
import type { Settings } from '../data/settings';
import type { Platform } from '../platform/platform';
import type { SnapshotKeeper } from './snapshot-keeper';

/** A snapshot that the person looks at, and what would change. */
interface Looked {
  readonly entry: SnapshotEntry;
  readonly difference: InventoryDifference;
  readonly hasSettings: boolean;
}

export type BackupsOutcome =
  | { readonly code: 'restored'; readonly taken: string }
  | { readonly code: 'not-opened'; readonly why: OpenSnapshotFailure['code'] }
  | { readonly code: 'folder-not-chosen' };

/** The snapshots, and what can be done with them. */
export interface Backups {
  /** Null: not read yet. */
  readonly list: SnapshotList | null;
  readonly looked: Looked | null;
  readonly outcome: BackupsOutcome | null;
  readonly refresh: () => Promise<void>;
  readonly takeNow: () => Promise<void>;
  readonly look: (entry: SnapshotEntry) => Promise<void>;
  readonly leave: () => void;
  /** Brings back what is looked at. */
  readonly restore: (withSettings: boolean) => Promise<void>;
  readonly chooseFolder: () => Promise<void>;
  readonly forgetFolder: () => Promise<void>;
}

/** When a snapshot was taken, as it is shown: `2026-11-29 00:10`. */
export function takenText(takenAt: string): string {
  return takenAt.replace('T', ' ').slice(0, 16);
}

/** What can be done with the snapshots: they are gathered here, compared by the core, and brought back as one change. */
export function useBackups(
  { inventory, change, lang }: Screen,
  settings: Settings,
  { platform, keeper }: { readonly platform: Platform; readonly keeper: SnapshotKeeper },
  choose: (choice: Partial<Settings>) => Promise<void>,
): Backups {
  const [list, setList] = useState<SnapshotList | null>(null);
  const [opened, setOpened] = useState<{ readonly entry: SnapshotEntry; readonly backup: Backup } | null>(
    null,
  );
  const [outcome, setOutcome] = useState<BackupsOutcome | null>(null);
  useSyncExternalStore(keeper.subscribe, keeper.getState);
  const refresh = useCallback(async () => setList(await platform.listSnapshots()), [platform]);
  const serviceName = ({ names }: Service) => nameIn(names, lang);
  return {
    list,
    looked: opened && {
      entry: opened.entry,
      difference: differenceBetween(inventory, opened.backup.inventory, serviceName),
      hasSettings: opened.backup.settings !== null,
    },
    outcome,
    refresh,
    takeNow: async () => {
      await keeper.now('change');
      await refresh();
    },
    look: async (entry) => {
      setOutcome(null);
      const content = await platform.openSnapshot(entry.token);
      const read = content.ok ? readBackup(content.value) : null;
      if (read?.ok) return setOpened({ entry, backup: read.value });
      setOutcome({
        code: 'not-opened',
        why: content.ok ? (read?.failure ?? 'damaged') : content.failure.code,
      });
      await refresh();
    },
    leave: () => setOpened(null),
    restore: async (withSettings) => {
      if (opened === null) return;
      setOpened(null);
      const taken = takenText(opened.entry.takenAt);
      const { backup } = opened;
      const made = await change({ code: 'snapshot-restored', taken }, () => ok(backup.inventory));
      if (!made.ok) return;
      if (withSettings && backup.settings !== null) {
        await choose(settingsBroughtBack(settings, backup.settings));
      }
      setOutcome({ code: 'restored', taken });
      await refresh();
    },
    chooseFolder: async () => {
      setOutcome(null);
      const chosen = await platform.chooseSnapshotFolder();
      if (!chosen.ok) return tellFolder(chosen.failure, setOutcome);
      await refresh();
    },
    forgetFolder: async () => {
      await platform.forgetSnapshotFolder();
      await refresh();
    },
  };
}

function tellFolder({ code }: ChooseFolderFailure, tell: (outcome: BackupsOutcome) => void): void {
  if (code !== 'cancelled') tell({ code: 'folder-not-chosen' });
}
