import type { Platform } from '../platform/platform';
import { keysIn, newKeyText } from '../sealing/key-file';
import type { Sealing } from '../sealing/sealing';
import { recipientOf } from '../sealing/snapshot-seal';

/**
 * Seals the snapshots in a browser's folder from now on, by a new key under this passphrase: it is asked for whenever
 * one of them is opened. Null: it is done; else nothing was changed.
 */
export async function sealFolder(
  folder: NonNullable<Platform['folder']>,
  sealing: Sealing,
  passphrase: string,
): Promise<'failed' | null> {
  const keyFile = await sealing.seal(await newKeyText(), passphrase);
  const opened = await sealing.open(keyFile, passphrase);
  const keys = opened.ok ? await keysIn(opened.value) : undefined;
  if (keys === undefined) return 'failed';
  await folder.seal({ keyFile, recipient: await recipientOf(keys.snapshots) });
  return null;
}
