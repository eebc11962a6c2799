import { installationFolder, isInstallationFolder } from '#core/snapshots/installations';
import { Shelf } from '#core/snapshots/shelf';
import { NOT_SEALED, type Seal } from '#core/snapshots/snapshot-file';
import { Taking } from '#core/snapshots/taking';
import { civilSecond } from '#ipc/civil-second';
import { digestOf, hexOf } from '../../data/digest';
import { type FolderSeal, type KeptFolder, keepFolder, keptFolder } from '../../data/kept-folder';
import { sealSnapshotFor } from '../../sealing/snapshot-seal';
import { handleFolder } from './handle-folder';
import { isAllowed } from './picking';

/** The folder of the person's choice, and what is done in it. */
export interface Place {
  readonly kept: KeptFolder;
  readonly open: () => Promise<FileSystemDirectoryHandle>;
  readonly own: Shelf;
  readonly taking: Taking;
}

/** What can be done in the folder that is kept. */
export function placeOf(kept: KeptFolder): Place {
  // If it is missing the stick is not there, though the folder in which it would be is: it is never made anew.
  const open = () => kept.handle.getDirectoryHandle(installationFolder(kept.id));
  const own = shelfOf(open, kept.seal === null ? NOT_SEALED : sealOf(kept.seal));
  const now = () => civilSecond(new Date());
  return {
    kept,
    open,
    own,
    taking: new Taking(own, { digest: digestOf, now, random: freshId }, kept.seal?.newest),
  };
}

/** The door knows what to seal for; whoever opens has the passphrase, and gets what was sealed. */
function sealOf({ recipient, keyFile }: FolderSeal): Seal {
  const seal = async (content: Uint8Array) =>
    new TextEncoder().encode(await sealSnapshotFor(recipient, new TextDecoder().decode(content), keyFile));
  return { ...NOT_SEALED, name: 'age', seal };
}

/** What was sealed is remembered, and what anybody can read is removed: by now there is one that is not. */
export async function afterTaking({ kept, own, taking }: Place): Promise<void> {
  const { newest } = taking;
  if (kept.seal === null || newest === null) return;
  const isThere = (await own.list(false)).some(
    ({ name, header }) => name === newest.name && header?.sealed === own.sealedAs,
  );
  if (!isThere) return;
  await own.removeUnsealed().catch(() => undefined);
  // Another window may have chosen otherwise meanwhile. Where it cannot be remembered, the same may be taken once more.
  const now = await keptFolder().catch(() => null);
  if (now?.id !== kept.id || now.seal?.recipient !== kept.seal.recipient) return;
  await keepFolder({ ...now, seal: { ...now.seal, newest } }).catch(() => undefined);
}

/** Those of other installations, which may be this one's as it was before its data was cleared. */
export async function othersIn({ handle, id }: KeptFolder): Promise<readonly Shelf[]> {
  const others: Shelf[] = [];
  for await (const [name, { kind }] of handle.entries()) {
    if (kind !== 'directory' || !isInstallationFolder(name) || name === installationFolder(id)) continue;
    others.push(shelfOf(() => handle.getDirectoryHandle(name)));
  }
  return others;
}

function shelfOf(open: () => Promise<FileSystemDirectoryHandle>, seal = NOT_SEALED): Shelf {
  return new Shelf(handleFolder(open), digestOf, seal);
}

/** Fails where the person has to be asked again. */
export async function needAllowed({ kept }: Place): Promise<void> {
  if (!(await isAllowed(kept.handle))) throw new DOMException('asked again on a click', 'NotAllowedError');
}

/** The folder's name, as the person knows it. */
export function nameOf({ handle }: KeptFolder): string {
  return handle.name === '' ? '/' : handle.name;
}

/** Eight hexadecimal digits at random. */
export function freshId(): string {
  return hexOf(crypto.getRandomValues(new Uint8Array(4)));
}
