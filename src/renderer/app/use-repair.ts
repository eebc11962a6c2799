import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inventory } from '#core/inventory/inventory';
import { fail, ok, type Result } from '#core/result';
import type { SnapshotEntry } from '#core/snapshots/listing';
import { type Backup, readBackup, settingsBroughtBack } from '../data/backup';
import type { ChangeName } from '../data/change-name';
import type { InventoryStore, StoreFailure } from '../data/inventory-store';
import { readSettings } from '../data/settings';
import type { SettingsStore } from '../data/settings-store';
import type { Platform } from '../platform/platform';
import type { Sealing } from '../sealing/sealing';
import { readSealedSnapshot } from '../sealing/snapshot-seal';
import type { Given } from './given-file';
import type { OpenSnapshot } from './sealed-snapshots';
import { takenText } from './taken-text';
import { type SealedFileNow, useGivenFile, useRefusal } from './use-given-file';

/** The newest snapshot that can be brought back. */
interface Found {
  readonly entry: SnapshotEntry;
  readonly backup: Backup;
}

/** The newest snapshot there, which opens with a passphrase. */
interface Sealed {
  readonly sealed: SnapshotEntry;
}

type Missing = 'none' | 'no-folder' | 'not-allowed';

/** What can take the place of what is lost. */
export interface Repair {
  /**
   * Null: still looking; `none`: there is no snapshot that can be brought back; `no-folder`: the browser does not know,
   * any more, in which folder they may be; `not-allowed`: in one that it wants the person to allow again.
   */
  readonly found: Found | Sealed | Missing | null;
  /** Opens the newest snapshot with its passphrase: it is `found` then. Null, or why it does not open. */
  readonly openSealed: (passphrase: string) => Promise<'wrong-passphrase' | 'damaged' | null>;
  readonly problem: string | null;
  /** What is damaged could not be copied: the next try goes without. */
  readonly isWithoutCopy: boolean;
  readonly allow: () => Promise<void>;
  /** Lets the person choose the folder in which to look. */
  readonly chooseFolder: () => Promise<void>;
  readonly bringBack: () => Promise<void>;
  readonly fromFile: () => Promise<void>;
  /** A file that was chosen and waits for its passphrase. */
  readonly sealedFile: SealedFileNow;
}

interface Kept {
  readonly store: InventoryStore;
  readonly settings: SettingsStore;
  readonly platform: Platform;
  readonly openSnapshot: OpenSnapshot;
  readonly sealing: Sealing;
}

/** Is this something that a snapshot can take the place of? */
export function isLost({ code }: StoreFailure): boolean {
  return code === 'vanished' || code === 'damaged';
}

/** Looks for the newest good snapshot, and puts that, or a file, in the place of what is lost; keeps what is damaged. */
export function useRepair(kept: Kept, failure: StoreFailure): Repair {
  const { store, settings, platform, openSnapshot, sealing } = kept;
  const { t } = useTranslation(['storage', 'app', 'backups']);
  const [problem, setProblem] = useState<string | null>(null);
  const { found, ...finding } = useFound(platform, openSnapshot, isLost(failure));
  const refusal = useRefusal(t('storage:otherProgram'));
  const [isWithoutCopy, setIsWithoutCopy] = useState(false);

  /** Resolves to whether what is damaged is kept, or need not be. */
  const keepDamaged = async () => {
    if (failure.code !== 'damaged' || isWithoutCopy) return true;
    const copied = await store.rawCopy();
    const kept = copied.ok && (await platform.keepDamaged(copied.value)).ok;
    if (!kept) {
      setIsWithoutCopy(true);
      setProblem(t('storage:notKeptBeside'));
    }
    return kept;
  };
  const take = async (inventory: Inventory, name: ChangeName) => {
    setProblem(null);
    if (!(await keepDamaged())) return false;
    const repaired = await store.repair(inventory, name);
    if (!repaired.ok) setProblem(t('storage:notBroughtBack', { reason: t(`app:${repaired.failure.code}`) }));
    return repaired.ok;
  };
  const bringBackAll = async (backup: Backup, name: ChangeName) => {
    if (!(await take(backup.inventory, name))) return;
    await bringBackSettings(settings, backup);
    window.location.reload();
  };
  const takeGiven = async (file: string, given: Given) => {
    if (given.ok) await bringBackAll(given.value, { code: 'document-imported', file });
    else setProblem(refusal(file, given.failure));
  };
  const { choose, sealed: sealedFile } = useGivenFile({ platform, sealing }, takeGiven);
  return {
    found,
    ...finding,
    problem,
    isWithoutCopy,
    bringBack: async () => {
      if (typeof found === 'string' || found === null || !('backup' in found)) return;
      const { entry, backup } = found;
      await bringBackAll(backup, { code: 'snapshot-restored', taken: takenText(entry.takenAt) });
    },
    fromFile: async () => {
      setProblem(null);
      await choose();
    },
    sealedFile,
    chooseFolder: async () => {
      setProblem(null);
      if (!(await finding.chooseFolder())) setProblem(t('backups:folder-not-chosen'));
    },
  };
}

/** Looks for the newest snapshot that can be brought back, once there is something lost. */
function useFound(
  platform: Platform,
  openSnapshot: OpenSnapshot,
  lost: boolean,
): Pick<Repair, 'found' | 'allow' | 'openSealed'> & {
  /** Resolves to false where that folder cannot be used. */
  readonly chooseFolder: () => Promise<boolean>;
} {
  const [found, setFound] = useState<Repair['found']>(null);
  useEffect(() => {
    if (!lost) return;
    let isOver = false;
    const tell = (one: Repair['found']) => {
      if (!isOver) setFound(one);
    };
    void newestGood(platform).then(tell, () => tell('none'));
    return () => {
      isOver = true;
    };
  }, [lost, platform]);
  const lookAgain = async () => setFound(await newestGood(platform).catch(() => 'none' as const));
  return {
    found,
    allow: async () => {
      await platform.folder?.allow();
      await lookAgain();
    },
    chooseFolder: async () => {
      const chosen = await platform.chooseSnapshotFolder();
      if (!chosen.ok) return chosen.failure.code === 'cancelled';
      await lookAgain();
      return true;
    },
    openSealed: async (passphrase) => {
      if (found === null || typeof found === 'string' || !('sealed' in found)) return null;
      const opened = await openedBy(passphrase, found, openSnapshot);
      if (opened.ok) setFound(opened.value);
      return opened.ok ? null : opened.failure;
    },
  };
}

/** The newest snapshot that opens and holds a valid inventory; those that do not are passed over. */
async function newestGood(platform: Platform): Promise<Found | Sealed | Missing> {
  const { snapshots, second } = await platform.listSnapshots();
  for (const entry of snapshots) {
    if (entry.problem !== null) continue;
    const content = await platform.openSnapshot(entry.token);
    const read = content.ok ? readBackup(content.value) : undefined;
    if (read?.ok) return { entry, backup: read.value };
    // An older one that anybody can read is not what was lost.
    if (platform.folder !== null && content.ok && readSealedSnapshot(content.value)) return { sealed: entry };
  }
  if (platform.folder?.isChosen() === false) return 'no-folder';
  return second?.trouble === 'not-allowed' ? 'not-allowed' : 'none';
}

async function openedBy(
  passphrase: string,
  { sealed }: Sealed,
  openSnapshot: OpenSnapshot,
): Promise<Result<Found, 'wrong-passphrase' | 'damaged'>> {
  const content = await openSnapshot(sealed.token, passphrase);
  const isWrong = !content.ok && content.failure.code === 'wrong-passphrase';
  const read = content.ok ? readBackup(content.value) : undefined;
  return read?.ok
    ? ok({ entry: sealed, backup: read.value })
    : fail(isWrong ? 'wrong-passphrase' : 'damaged');
}

/** Settings that are there were not lost: only where nothing is chosen do those of the snapshot come back. */
async function bringBackSettings(settings: SettingsStore, { settings: then }: Backup): Promise<void> {
  const { status, settings: now } = settings.getState();
  const isUntouched =
    JSON.stringify({ ...now, lastVisitOn: null, backupFrom: null, settingsSteps: [] }) ===
    JSON.stringify(readSettings({}));
  if (status === 'ready' && isUntouched && then !== null)
    await settings.change(settingsBroughtBack(now, then));
}
