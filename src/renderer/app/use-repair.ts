import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inventory } from '#core/inventory/inventory';
import { readDocument } from '#core/inventory/read-document';
import type { SnapshotEntry } from '#core/snapshots/listing';

import { documentProblemInWords } from '#words/document-problem-words';
import { shownText } from '#words/safe-text';
import { type Backup, readBackup, settingsBroughtBack } from '../data/backup';
import type { ChangeName } from '../data/change-name';
import type { InventoryStore, StoreFailure } from '../data/inventory-store';
import { readSettings } from '../data/settings';
import type { SettingsStore } from '../data/settings-store';
import type { Platform } from '../platform/platform';
import { takenText } from './taken-text';

/** The newest snapshot that can be brought back. */
interface Found {
  readonly entry: SnapshotEntry;
  readonly backup: Backup;
}

/** What can take the place of what is lost. */
export interface Repair {
  /**
   * Null: still looking; `none`: there is no snapshot that can be brought back; `not-allowed`: they are in a folder that
   * the browser wants the person to allow again.
   */
  readonly found: Found | 'none' | 'not-allowed' | null;
  readonly problem: string | null;
  /** What is damaged could not be copied: the next try goes without. */
  readonly isWithoutCopy: boolean;
  readonly allow: () => Promise<void>;
  readonly bringBack: () => Promise<void>;
  readonly fromFile: () => Promise<void>;
}

interface Kept {
  readonly store: InventoryStore;
  readonly settings: SettingsStore;
  readonly platform: Platform;
}

/** Is this something that a snapshot can take the place of? */
export function isLost({ code }: StoreFailure): boolean {
  return code === 'vanished' || code === 'damaged';
}

/** Looks for the newest good snapshot, and puts that, or a file, in the place of what is lost; keeps what is damaged. */
export function useRepair({ store, settings, platform }: Kept, failure: StoreFailure): Repair {
  const { t, i18n } = useTranslation(['storage', 'app', 'settings', 'backups', 'encryption']);
  const [found, setFound] = useState<Repair['found']>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isWithoutCopy, setIsWithoutCopy] = useState(false);
  const lost = isLost(failure);
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
  return {
    found,
    problem,
    isWithoutCopy,
    allow: async () => {
      await platform.folder?.allow();
      setFound(await newestGood(platform).catch(() => 'none' as const));
    },
    bringBack: async () => {
      if (typeof found === 'string' || found === null) return;
      const { entry, backup } = found;
      const name = { code: 'snapshot-restored', taken: takenText(entry.takenAt) } as const;
      if (!(await take(backup.inventory, name))) return;
      await bringBackSettings(settings, backup);
      window.location.reload();
    },
    fromFile: async () => {
      setProblem(null);
      const opened = await platform.openDocument();
      if (!opened.ok && opened.failure.code === 'cancelled') return;
      if (!opened.ok) return setProblem(t('storage:notBroughtBack', { reason: t('settings:unreadable') }));
      const file = shownText(opened.value.name);
      // Nothing can be asked here yet: an encrypted file is imported when there is an inventory again.
      if ('sealed' in opened.value) {
        return setProblem(t('storage:notBroughtBack', { reason: t('encryption:notHere') }));
      }
      const read = readDocument(opened.value.text);
      if (!read.ok) {
        const lang = i18n.language === 'en' ? 'en' : 'zh-CN';
        const words = documentProblemInWords(read.failure, lang);
        return setProblem(t('settings:refusedAt', { name: file, ...words }));
      }
      if (await take(read.value, { code: 'document-imported', file })) window.location.reload();
    },
  };
}

/** The newest snapshot that opens and holds a valid inventory; those that do not are passed over. */
async function newestGood(platform: Platform): Promise<Found | 'none' | 'not-allowed'> {
  const { snapshots, second } = await platform.listSnapshots();
  for (const entry of snapshots) {
    if (entry.problem !== null) continue;
    const content = await platform.openSnapshot(entry.token);
    const read = content.ok ? readBackup(content.value) : undefined;
    if (read?.ok) return { entry, backup: read.value };
  }
  return second?.trouble === 'not-allowed' ? 'not-allowed' : 'none';
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
