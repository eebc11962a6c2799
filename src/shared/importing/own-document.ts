import { INVENTORY_FORMAT } from '#core/inventory/inventory';
import { isSnapshotFile } from '#core/snapshots/snapshot-file';

declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

const BEGINNING = new RegExp(`^\\ufeff?\\s*\\{\\s*"format"\\s*:\\s*"${INVENTORY_FORMAT}"`, 'u');

/** So much of a file tells what of ours it is. */
const LOOKED_AT = 1000;

/**
 * What of this app's own a file is, which is opened as a whole, and elsewhere; null: none of it.
 * @param name what it is called, if that is known: of a damaged snapshot that may be all that is left
 */
export function ownKind(bytes: Uint8Array, name = ''): 'document' | 'snapshot' | null {
  const text = new TextDecoder().decode(bytes.subarray(0, LOOKED_AT));
  if (BEGINNING.test(text)) return 'document';
  return isSnapshotFile(name, text) ? 'snapshot' : null;
}
