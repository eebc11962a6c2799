import { readCounts } from '#core/snapshots/snapshot-file';
import type { SnapshotToTake } from '#ipc/desktop-api';
import { backupText } from '../data/backup';
import type { BesideBox } from '../data/moving-box';
import type { Keys } from '../sealing/key-file';
import { openSnapshotBody, readSealedSnapshot, sealSnapshot } from '../sealing/snapshot-seal';
import type { Stores } from './when-saved';

/** What a snapshot of everything that is stored would be; undefined: not all of it can be read. */
export function snapshotNow({ store, settings }: Stores): SnapshotToTake | undefined {
  const state = store.getState();
  const chosen = settings.getState();
  if (state.status !== 'ready' || chosen.status !== 'ready') return undefined;
  const { inventory } = state;
  const { accounts, links, services } = inventory;
  const content = backupText({ inventory, settings: chosen.settings });
  const counts = { accounts: accounts.length, links: links.length, services: services.length };
  return { why: 'change', content, ...counts };
}

/**
 * The same snapshot, sealed, to be put beside the box with everything: where the box is unpacked it is kept before the
 * snapshots that anybody can read are removed. Undefined: what was sealed does not open again.
 */
export async function sealedBeside(
  snapshot: SnapshotToTake,
  keys: Keys,
  keyFile: Uint8Array,
): Promise<BesideBox | undefined> {
  const content = await sealSnapshot(snapshot.content, keys.snapshots, keyFile);
  const sealed = readSealedSnapshot(content);
  const again = sealed && (await openSnapshotBody(sealed.body, keys.snapshots));
  return again === snapshot.content ? { snapshot: JSON.stringify({ ...snapshot, content }) } : undefined;
}

/** The snapshot beside a box; undefined: there is none, since it is on its way to a place that is not encrypted. */
export function snapshotIn({ snapshot = '{}' }: BesideBox): SnapshotToTake | undefined {
  const fields = JSON.parse(snapshot) as Readonly<Record<string, unknown>>;
  const { content } = fields;
  const counts = readCounts(fields);
  return typeof content === 'string' && counts ? { why: 'change', content, ...counts } : undefined;
}
