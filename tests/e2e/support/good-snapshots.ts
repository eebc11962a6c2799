import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSnapshotFile, readSnapshotName } from '#core/snapshots/snapshot-file';

/** What the good snapshots in the app's own folder say of themselves, the oldest first. */
export async function goodSnapshots(
  userData: string,
): Promise<readonly { readonly accounts: number; readonly sealed: string }[]> {
  const folder = join(userData, 'snapshots');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => readSnapshotName(name) !== undefined);
  const good: { accounts: number; sealed: string }[] = [];
  for (const name of names.toSorted()) {
    const read = await readSnapshotFile(readFileSync(join(folder, name)), digestOf);
    if (read.ok) good.push({ accounts: read.value.header.accounts, sealed: read.value.header.sealed });
  }
  return good;
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))).toString('hex');
}
