import { fail, ok, type Result } from '#core/result';
import type { Platform } from '../platform/platform';
import type { OpenSealedFailure } from '../sealing/age';
import { type Keys, keysIn } from '../sealing/key-file';
import type { Sealing } from '../sealing/sealing';
import { readSealedSnapshot } from '../sealing/snapshot-seal';

/** The keys, and the key file that they came out of. */
interface Unlocked {
  readonly keys: Keys;
  readonly keyFile: Uint8Array;
}

type Asked = Pick<Platform, 'listSnapshots' | 'openSnapshot' | 'changeKey'>;

/**
 * Opens the key file with the passphrase. One that is gone or damaged is looked for in the newest sealed snapshot, each
 * of which begins with it; if it opens there, and the snapshot is this machine's own, it takes its place again.
 */
export async function unlocked(
  keyFile: Uint8Array,
  passphrase: string,
  { sealing, platform }: { readonly sealing: Sealing; readonly platform: Asked },
): Promise<Result<Unlocked, OpenSealedFailure['code']>> {
  const found = await keysOf(keyFile, passphrase, sealing);
  if (found.ok || found.failure === 'wrong-passphrase') return found;
  const copy = await keyFileInSnapshots(platform).catch(() => undefined);
  if (copy === undefined) return found;
  const again = await keysOf(copy.keyFile, passphrase, sealing);
  // Where it cannot be written, the snapshot will do the next time as well.
  if (again.ok && copy.isOurs) await platform.changeKey(copy.keyFile).catch(() => undefined);
  return again;
}

async function keysOf(
  keyFile: Uint8Array,
  passphrase: string,
  sealing: Sealing,
): Promise<Result<Unlocked, OpenSealedFailure['code']>> {
  const opened = await sealing.open(keyFile, passphrase);
  if (!opened.ok) return fail(opened.failure.code);
  const keys = await keysIn(opened.value);
  return keys === undefined ? fail('damaged') : ok({ keys, keyFile });
}

async function keyFileInSnapshots(
  platform: Asked,
): Promise<{ readonly keyFile: Uint8Array; readonly isOurs: boolean } | undefined> {
  const { snapshots } = await platform.listSnapshots();
  for (const { token, problem, isSecond } of snapshots) {
    const content = problem === null ? await platform.openSnapshot(token) : undefined;
    const sealed = content?.ok === true ? readSealedSnapshot(content.value) : undefined;
    if (sealed !== undefined) return { keyFile: sealed.keyFile, isOurs: !isSecond };
  }
  return undefined;
}
