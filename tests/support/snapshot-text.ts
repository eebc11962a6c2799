import { createHash } from 'node:crypto';
import { snapshotFile } from '#core/snapshots/snapshot-file';

const HEADER = { takenAt: '2026-11-29T00:10:05', why: 'change', accounts: 1, links: 0, services: 0 } as const;

/** The text of a snapshot file as the app writes it; its body in the clear or, as the header says then, sealed. */
export async function snapshotText(body: string, sealed: 'none' | 'age' = 'none'): Promise<string> {
  const digest = (bytes: Uint8Array) => Promise.resolve(createHash('sha256').update(bytes).digest('hex'));
  const bytes = await snapshotFile({ ...HEADER, sealed }, new TextEncoder().encode(body), digest);
  return new TextDecoder().decode(bytes);
}

/** What the app calls it. */
export const SNAPSHOT_NAME = '000001-2026-11-29-001005-0000000a.unbind-snapshot';
