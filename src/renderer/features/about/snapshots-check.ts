import type { FolderTrouble, SnapshotList } from '#ipc/desktop-api';

export type Outcome = 'good' | 'bad' | 'unknown';

/** What the self-check found out about the snapshots. */
export interface SnapshotsCheck {
  readonly what: 'snapshots';
  /** `unknown`: they are being read. */
  readonly outcome: Outcome;
  readonly count: number;
  /** How many of them are damaged, and how many only a newer program can read. */
  readonly damaged: number;
  readonly newer: number;
  /** When the newest good one was taken; null: there is none. */
  readonly newest: string | null;
  readonly trouble: FolderTrouble | null;
  /** How it stands with the folder of the person's choice. */
  readonly folder: FolderTrouble | 'good' | 'none';
}

/**
 * What is to be said of the snapshots, each of which was read for it.
 * @param list null: they are being read
 * @param hasData is there anything that a snapshot could hold?
 */
export function snapshotsCheck(list: SnapshotList | null, hasData: boolean): SnapshotsCheck {
  const { snapshots, trouble, second } = list ?? { snapshots: [], trouble: null, second: null };
  const good = snapshots.filter(({ problem }) => problem === null);
  const damaged = snapshots.filter(({ problem }) => problem === 'damaged').length;
  const isBad = trouble !== null || (second?.trouble ?? null) !== null || damaged > 0;
  const isMissing = hasData && good.length === 0;
  return {
    what: 'snapshots',
    outcome: list === null ? 'unknown' : isBad || isMissing ? 'bad' : 'good',
    count: snapshots.length,
    damaged,
    newer: snapshots.length - good.length - damaged,
    newest: good[0]?.takenAt ?? null,
    trouble,
    folder: second === null ? 'none' : (second.trouble ?? 'good'),
  };
}

/** The same for a report to strangers: no date, and no name of a folder. */
export function snapshotsInReport({
  outcome,
  count,
  damaged,
  newer,
  trouble,
  folder,
}: SnapshotsCheck): string {
  if (outcome === 'unknown') return outcome;
  const counts = `${count}, damaged ${damaged}, newer ${newer}`;
  return `${outcome}, ${counts}, trouble ${trouble ?? 'none'}, chosen folder ${folder}`;
}
