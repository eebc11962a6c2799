import type { Inventory } from '../inventory/inventory';
import { type DocumentProblem, readDocument } from '../inventory/read-document';
import { readInventory } from '../inventory/read-inventory';
import { fieldsInText } from '../reading/fields';
import { fail, ok, type Result } from '../result';
import {
  type Digest,
  isSnapshotFile,
  NOT_SEALED,
  readSnapshotFile,
  type SnapshotProblem,
} from './snapshot-file';

/** What a snapshot holds: `settings` as they were written, unchecked; null: they are no part of it. */
export interface SnapshotContent {
  readonly inventory: Inventory;
  readonly settings: object | null;
}

/** Why a snapshot file that was chosen holds nothing that can be used. */
export interface SnapshotUnread {
  readonly code: 'snapshot';
  readonly problem: SnapshotProblem;
}

/** What a person gives as a file: an inventory document, a snapshot, or one of which only the sealed text can be read. */
export type GivenDocument =
  | { readonly kind: 'document'; readonly inventory: Inventory }
  | { readonly kind: 'snapshot'; readonly content: SnapshotContent }
  | { readonly kind: 'sealed'; readonly body: string };

/**
 * Reads the text of a file in which an inventory is looked for. A snapshot is told by its first line or, since that may
 * be what is damaged, by what the file is called.
 */
export async function readGivenDocument(
  name: string,
  text: string,
  digest: Digest,
): Promise<Result<GivenDocument, DocumentProblem | SnapshotUnread>> {
  if (!isSnapshotFile(name, text)) {
    const read = readDocument(text);
    return read.ok ? ok({ kind: 'document', inventory: read.value }) : read;
  }
  const file = await readSnapshotFile(new TextEncoder().encode(text), digest);
  if (!file.ok) return fail({ code: 'snapshot', problem: file.failure });
  const body = new TextDecoder().decode(file.value.body);
  if (file.value.header.sealed !== NOT_SEALED.name) return ok({ kind: 'sealed', body });
  const content = readSnapshotContent(body);
  return content.ok
    ? ok({ kind: 'snapshot', content: content.value })
    : fail({ code: 'snapshot', problem: content.failure });
}

/** What the text of a snapshot's content says, its inventory checked as strictly as a document. */
export function readSnapshotContent(text: string): Result<SnapshotContent, SnapshotProblem> {
  const { inventory, settings } = fieldsInText(text);
  const read = readInventory(inventory);
  if (!read.ok) return fail(read.failure.expected.code === 'newest-version' ? 'newer' : 'damaged');
  return ok({
    inventory: read.value,
    settings: typeof settings === 'object' ? settings : null,
  });
}
