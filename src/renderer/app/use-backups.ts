import { useCallback, useEffect, useState } from 'react';
import type { Service } from '#core/catalogue/service';
import { fail, ok } from '#core/result';
import { differenceBetween, type InventoryDifference } from '#core/snapshots/difference';
import type { SnapshotEntry } from '#core/snapshots/listing';
import type { ChooseFolderFailure, OpenSnapshotFailure, SnapshotList } from '#ipc/desktop-api';
import { nameIn } from '#words/lang';
import { type Backup, readBackup, settingsBroughtBack } from '../data/backup';
import type { Screen } from '../data/screen';
import type { Settings } from '../data/settings';
import { withSettingsStep } from '../data/settings-steps';
import type { AppParts } from './app-parts';
import { sealFolder } from './seal-folder';
import { takenText } from './taken-text';

/** A snapshot that the person looks at, and what would change. */
interface Looked {
  readonly entry: SnapshotEntry;
  readonly difference: InventoryDifference;
  readonly hasSettings: boolean;
}

export type BackupsOutcome =
  | { readonly code: 'restored'; readonly taken: string }
  | { readonly code: 'taken' }
  | { readonly code: 'not-opened'; readonly why: OpenSnapshotFailure['code'] }
  | { readonly code: 'folder-not-chosen' };

export type BackupsParts = Pick<AppParts, 'platform' | 'keeper' | 'openSnapshot' | 'store' | 'sealing'>;

/** The snapshots, and what can be done with them. */
export interface Backups {
  /** Null: not read yet. */
  readonly list: SnapshotList | null;
  readonly looked: Looked | null;
  readonly outcome: BackupsOutcome | null;
  /** When one of them was taken, as it is shown, and unlike any other. */
  readonly takenText: (takenAt: string) => string;
  readonly refresh: () => Promise<void>;
  readonly takeNow: () => Promise<void>;
  readonly look: (entry: SnapshotEntry) => Promise<void>;
  /** A snapshot that opens with another passphrase than the one in use. */
  readonly sealed: SnapshotEntry | null;
  /** Looks at that one; null, or why it does not open. */
  readonly lookWith: (passphrase: string) => Promise<'wrong-passphrase' | null>;
  readonly leave: () => void;
  /** Brings back what is looked at. */
  readonly restore: (withSettings: boolean) => Promise<void>;
  readonly chooseFolder: () => Promise<void>;
  readonly forgetFolder: () => Promise<void>;
  /** Asks whether the folder may be used again; only a browser does. */
  readonly allowFolder: () => Promise<void>;
  /** Encrypts the snapshots in a browser's folder from now on; null: no more. Resolves to null when it is done. */
  readonly sealFolder: (passphrase: string | null) => Promise<'failed' | null>;
}

/** What can be done with the snapshots: they are gathered here, compared by the core, and brought back as one change. */
export function useBackups(
  { inventory, change, lang }: Screen,
  settings: Settings,
  parts: BackupsParts,
  choose: (choice: Partial<Settings>) => Promise<void>,
): Backups {
  const { platform, keeper, openSnapshot, store } = parts;
  const [list, setList] = useState<SnapshotList | null>(null);
  const [opened, setOpened] = useState<{ readonly entry: SnapshotEntry; readonly backup: Backup } | null>(
    null,
  );
  const [sealed, setSealed] = useState<SnapshotEntry | null>(null);
  const [outcome, setOutcome] = useState<BackupsOutcome | null>(null);
  const refresh = useCallback(async () => setList(await platform.listSnapshots()), [platform]);
  // What was told of the folder may be over by now, or has just begun.
  useEffect(() => keeper.subscribe(() => void refresh()), [keeper, refresh]);
  const look = async (entry: SnapshotEntry, passphrase: string | null) => {
    setOutcome(null);
    const content = await openSnapshot(entry.token, passphrase);
    const code = content.ok ? null : content.failure.code;
    if (code === 'wrong-passphrase') return code;
    setSealed(code === 'sealed' ? entry : null);
    if (code === 'sealed') return null;
    const read = content.ok ? readBackup(content.value) : fail(code ?? 'damaged');
    if (read.ok) setOpened({ entry, backup: read.value });
    else {
      setOutcome({ code: 'not-opened', why: read.failure });
      await refresh();
    }
    return null;
  };
  const moments = list?.snapshots.map(({ takenAt }) => takenAt);
  const serviceName = ({ names }: Service) => nameIn(names, lang);
  return {
    list,
    looked: opened && {
      entry: opened.entry,
      difference: differenceBetween(inventory, opened.backup.inventory, serviceName),
      hasSettings: opened.backup.settings !== null,
    },
    outcome,
    takenText: (takenAt) => takenText(takenAt, moments),
    refresh,
    takeNow: async () => {
      setOutcome(null);
      if (await keeper.now('change')) setOutcome({ code: 'taken' });
      await refresh();
    },
    sealed,
    look: async (entry) => void (await look(entry, null)),
    lookWith: (passphrase) => (sealed === null ? Promise.resolve(null) : look(sealed, passphrase)),
    leave: () => {
      setOpened(null);
      setSealed(null);
    },
    restore: async (withSettings) => {
      if (opened === null) return;
      setOpened(null);
      const taken = takenText(opened.entry.takenAt, moments);
      const { backup } = opened;
      const made = await change({ code: 'snapshot-restored', taken }, () => ok(backup.inventory));
      if (!made.ok) return;
      if (withSettings && backup.settings !== null) {
        await choose(choiceOfRestore(settings, backup.settings, changeOfRestore(store)));
      }
      setOutcome({ code: 'restored', taken });
      await refresh();
    },
    ...folderActions(parts, refresh, setOutcome),
  };
}

/** What can be done about the folder of the person's choice. */
function folderActions(
  { platform, keeper, sealing }: BackupsParts,
  refresh: () => Promise<void>,
  setOutcome: (outcome: BackupsOutcome | null) => void,
): Pick<Backups, 'chooseFolder' | 'forgetFolder' | 'allowFolder' | 'sealFolder'> {
  return {
    chooseFolder: async () => {
      setOutcome(null);
      const chosen = await platform.chooseSnapshotFolder();
      if (!chosen.ok) return tellFolder(chosen.failure, setOutcome);
      await keeper.anew();
      await refresh();
    },
    forgetFolder: async () => {
      await platform.forgetSnapshotFolder();
      await refresh();
    },
    allowFolder: async () => {
      await platform.folder?.allow();
      await keeper.now('change');
      await refresh();
    },
    sealFolder: async (passphrase) => {
      const { folder } = platform;
      if (folder === null) return 'failed';
      if (passphrase === null) await folder.seal(null);
      else if ((await sealFolder(folder, sealing, passphrase)) !== null) return 'failed';
      await keeper.anew();
      await refresh();
      return null;
    },
  };
}

function tellFolder({ code }: ChooseFolderFailure, tell: (outcome: BackupsOutcome) => void): void {
  if (code !== 'cancelled') tell({ code: 'folder-not-chosen' });
}

/** What is chosen when settings are brought back by a change: they, and what it takes to undo that. */
function choiceOfRestore(now: Settings, then: Settings, change: string): Settings {
  const next = settingsBroughtBack(now, then);
  return { ...next, settingsSteps: withSettingsStep(now.settingsSteps, change, now, next) };
}

/** The id of the change by which a snapshot has just been brought back; empty: it changed nothing. */
function changeOfRestore(store: AppParts['store']): string {
  const state = store.getState();
  const made = state.status === 'ready' ? state.undo : null;
  return made?.name.code === 'snapshot-restored' ? made.id : '';
}
