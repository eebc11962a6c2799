import type { ColumnMapping } from './csv-guess';
import type { ColumnMeaning } from './csv-sources';

/** What a column can mean to a person; the others are words of programs' own. */
export const CHOSEN_MEANINGS = [
  'title',
  'url',
  'username',
  'email',
  'phone',
  'secret',
  'note',
  'last-used',
] as const satisfies readonly ColumnMeaning[];

export type ChosenMeaning = (typeof CHOSEN_MEANINGS)[number];

/** By column, from 0: what a person says that it means; null: nothing that is to be read. */
export type ChosenMeanings = readonly (ChosenMeaning | null)[];

/** What a mapping, of a person or guessed, says of the first `count` columns. */
export function meaningsIn(mapping: ColumnMapping | null, count: number): ChosenMeanings {
  const entries = Object.entries(mapping?.columns ?? {});
  return Array.from({ length: count }, (_, at) => {
    const found = entries.find(([, indices]) => indices.includes(at))?.[0];
    return CHOSEN_MEANINGS.find((one) => one === found) ?? null;
  });
}

/** Does a table with these columns say which accounts there are? */
export function tellsAccounts(meanings: ChosenMeanings): boolean {
  return meanings.some((one) => one === 'title' || one === 'url' || one === 'username');
}

/** The mapping that a person has chosen. What was guessed of columns that mean nothing to a person holds beside it. */
export function chosenMapping(
  guess: ColumnMapping | null,
  meanings: ChosenMeanings,
  hasHeader: boolean,
): ColumnMapping {
  return { hasHeader, columns: { ...unasked(guess, meanings), ...columnsOf(meanings) } };
}

/** What was guessed of columns that mean nothing to a person, as long as nothing else is said of them. */
function unasked(guess: ColumnMapping | null, meanings: ChosenMeanings): ColumnMapping['columns'] {
  const { type = [], hint = [], archived = [] } = guess?.columns ?? {};
  const free = (columns: readonly number[]) => columns.filter((at) => (meanings[at] ?? null) === null);
  return { type: free(type), hint: free(hint), archived: free(archived) };
}

function columnsOf(meanings: ChosenMeanings): ColumnMapping['columns'] {
  const columns: Partial<Record<ColumnMeaning, readonly number[]>> = {};
  for (const [at, meaning] of meanings.entries()) {
    if (meaning !== null) columns[meaning] = [...(columns[meaning] ?? []), at];
  }
  return columns;
}
