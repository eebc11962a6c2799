import { fail, ok, type Result } from '#core/result';
import type { OpenSnapshotFailure } from '#ipc/desktop-api';
import { digestOf } from '../data/digest';
import type { Platform } from '../platform/platform';
import { type Keys, keysIn } from '../sealing/key-file';
import type { Sealing } from '../sealing/sealing';
import { openSnapshotBody, readSealedSnapshot, sealSnapshot } from '../sealing/snapshot-seal';

/** `sealed`: it opens with a passphrase that was not given; `wrong-passphrase`: not with this one. */
type OpenedSnapshotFailure = OpenSnapshotFailure | { readonly code: 'sealed' | 'wrong-passphrase' };

/** Opens the snapshot with this token; null: no passphrase is known. */
export type OpenSnapshot = (
  token: string,
  passphrase: string | null,
) => Promise<Result<string, OpenedSnapshotFailure>>;

/** The keys that are in use, and the file that they came from, which changes with the passphrase. */
export interface KeysInUse {
  readonly keys: Keys;
  readonly file: () => Uint8Array;
}

/** The same platform, but its snapshots are sealed with the keys in use on the way, and opened; null: they are not. */
export function withSealedSnapshots(platform: Platform, sealing: Sealing, inUse: KeysInUse | null): Platform {
  if (inUse === null) return platform;
  const open = snapshotOpener(platform, sealing, inUse.keys);
  // What may be in the newest one: not known before the first.
  let last: string | null = null;
  return {
    ...platform,
    openSnapshot: async (token) => {
      const opened = await open(token, null);
      if (opened.ok) return opened;
      const { code } = opened.failure;
      // Who can ask for another passphrase opens it there.
      return fail({ code: code === 'sealed' || code === 'wrong-passphrase' ? 'unreadable' : code });
    },
    takeSnapshot: async (snapshot) => {
      // What is sealed twice is never the same: without this each time it is unlocked would take one, and push out another.
      const digest = await digestOf(new TextEncoder().encode(snapshot.content));
      const before =
        last === null || last === digest
          ? await newestAlike(platform, snapshot.content, inUse).catch(() => undefined)
          : undefined;
      const content = before ?? (await sealSnapshot(snapshot.content, inUse.keys.snapshots, inUse.file()));
      const taken = await platform.takeSnapshot({ ...snapshot, content });
      if (taken.ok) last = digest;
      return taken;
    },
  };
}

/** Opens snapshots, sealed or not: those of the key in use at once, others by the passphrase of their time. */
export function snapshotOpener(
  platform: Pick<Platform, 'openSnapshot'>,
  sealing: Sealing,
  keys: Keys | null,
): OpenSnapshot {
  return async (token, passphrase) => {
    const content = await platform.openSnapshot(token);
    const sealed = content.ok ? readSealedSnapshot(content.value) : undefined;
    if (!content.ok || sealed === undefined) return content;
    const own = keys === null ? undefined : await openSnapshotBody(sealed.body, keys.snapshots);
    if (own !== undefined) return ok(own);
    return passphrase === null ? fail({ code: 'sealed' }) : openedByPassphrase(passphrase, sealed, sealing);
  };
}

/** The newest snapshot here, as it was sealed, if it holds this and opens with the passphrase of today. */
async function newestAlike(
  platform: Pick<Platform, 'listSnapshots' | 'openSnapshot'>,
  content: string,
  { keys, file }: KeysInUse,
): Promise<string | undefined> {
  const { snapshots } = await platform.listSnapshots();
  const newest = snapshots.find(({ problem, isSecond }) => problem === null && !isSecond);
  const found = newest && (await platform.openSnapshot(newest.token));
  const sealed = found?.ok === true ? readSealedSnapshot(found.value) : undefined;
  if (found?.ok !== true || sealed === undefined || !isSame(sealed.keyFile, file())) return undefined;
  return (await openSnapshotBody(sealed.body, keys.snapshots)) === content ? found.value : undefined;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** The text of a sealed snapshot, by the passphrase of its time. */
export async function openedByPassphrase(
  passphrase: string,
  { keyFile, body }: NonNullable<ReturnType<typeof readSealedSnapshot>>,
  sealing: Sealing,
): Promise<Result<string, { readonly code: 'wrong-passphrase' | 'damaged' }>> {
  const opened = await sealing.open(keyFile, passphrase);
  if (!opened.ok) {
    return fail({ code: opened.failure.code === 'wrong-passphrase' ? 'wrong-passphrase' : 'damaged' });
  }
  const keys = await keysIn(opened.value);
  const text = keys && (await openSnapshotBody(body, keys.snapshots));
  return text === undefined ? fail({ code: 'damaged' }) : ok(text);
}
