import { resolve } from 'node:path';
import type { Inventory } from '#core/inventory/inventory';
import type { DocumentProblem } from '#core/inventory/read-document';
import { fail, ok, type Result } from '#core/result';
import { readGivenDocument, type SnapshotUnread } from '#core/snapshots/given-document';
import settings from '../../package.json';
import type { Operand } from './arguments';
import { type FileProblem, readTextFile, readTextStream } from './read-file';
import { digestOf } from './replace-file';
import type { Surroundings } from './surroundings';

/** The file that a command works on. */
export const FILE_OPERAND: Operand = {
  name: 'FILE',
  expected: { 'zh-CN': '清单文档的文件名', en: 'the name of an inventory document' },
};

/** Why a file holds no inventory that can be read. */
export type InventoryProblem =
  | FileProblem
  | DocumentProblem
  | SnapshotUnread
  /** It opens with a passphrase, which the command line asks for nowhere. */
  | { readonly code: 'encrypted-snapshot' };

/** The inventory in a document or a snapshot, which is a file, or in what comes through standard input if that is called `-`. */
export async function loadInventory(
  file: string,
  { env, stdin }: Pick<Surroundings, 'env' | 'stdin'>,
): Promise<Result<Inventory, InventoryProblem>> {
  const text = await (file === '-' ? readTextStream(stdin()) : readTextFile(whereAsked(file, env)));
  if (!text.ok) return text;
  const given = await readGivenDocument(file, text.value, async (bytes) => digestOf(bytes));
  if (!given.ok) return given;
  switch (given.value.kind) {
    case 'document':
      return ok(given.value.inventory);
    case 'snapshot':
      return ok(given.value.content.inventory);
    case 'sealed':
      return fail({ code: 'encrypted-snapshot' });
  }
}

/**
 * The path that somebody means by the name of a file. npm runs its scripts in the project's folder; a file is meant from the
 * folder in which npm was started.
 */
export function whereAsked(file: string, env: Surroundings['env']): string {
  const { npm_lifecycle_event: script, npm_package_name: project, INIT_CWD: folder } = env;
  const isOurs = project === settings.name && (script === 'report' || script === 'unbind');
  return folder !== undefined && isOurs ? resolve(folder, file) : file;
}
