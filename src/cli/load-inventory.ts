import type { Inventory } from '#core/inventory/inventory';
import type { Result } from '#core/result';
import type { Operand } from './arguments';
import { type DocumentProblem, readDocument } from './read-document';
import { readTextFile, readTextStream } from './read-file';
import type { Surroundings } from './surroundings';

/** The file that a command works on. */
export const FILE_OPERAND: Operand = {
  name: 'FILE',
  expected: { 'zh-CN': '清单文档的文件名', en: 'the name of an inventory document' },
};

/** The inventory in a file, or in what comes through standard input if that is called `-`. */
export async function loadInventory(
  file: string,
  { stdin }: Pick<Surroundings, 'stdin'>,
): Promise<Result<Inventory, DocumentProblem>> {
  const text = await (file === '-' ? readTextStream(stdin()) : readTextFile(file));
  return text.ok ? readDocument(text.value) : text;
}
