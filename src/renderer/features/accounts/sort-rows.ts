import { INTENTS } from '#core/inventory/inventory';
import { VERDICTS } from '#core/rules/assessment';
import type { Lang } from '#words/lang';
import type { AccountSorting } from '../../data/settings';
import type { ListRow } from './rows-of';

/** What a click on a column's heading makes of it: upwards, then downwards, then the inventory's order again. */
export function nextSorting(sorting: AccountSorting | null, by: AccountSorting['by']): AccountSorting | null {
  if (sorting?.by !== by) return { by, descending: false };
  return sorting.descending ? null : { by, descending: true };
}

/**
 * The rows in another order; equals stay in the order in which they come, and what has nothing in the column is at the
 * end in either direction. Texts are compared as readers of the language expect it: Chinese by its pinyin.
 */
export function sorted(
  rows: readonly ListRow[],
  sorting: AccountSorting | null,
  lang: Lang,
): readonly ListRow[] {
  if (sorting === null) return rows;
  const { by, descending } = sorting;
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const sign = descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, by) }));
  keyed.sort((one, other) => {
    if (one.key === null || other.key === null) return Number(one.key === null) - Number(other.key === null);
    return sign * compared(one.key, other.key, compare);
  });
  return keyed.map(({ row }) => row);
}

function compared(
  one: string | number,
  other: string | number,
  compare: (one: string, other: string) => number,
): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : compare(String(one), String(other));
}

function keyOf(row: ListRow, by: AccountSorting['by']): string | number | null {
  switch (by) {
    case 'name':
      return row.name;
    case 'service':
      return row.service;
    case 'verdict':
      return VERDICTS.indexOf(row.verdict);
    case 'next':
      return row.next?.on ?? null;
    case 'intent':
      return INTENTS.indexOf(row.account.intent);
    case 'tags':
      return textOf(row.account.tags);
    case 'last-login':
      return row.lastLogin;
    case 'entered-by':
      return textOf(row.enteredBy);
  }
}

function textOf(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join(' ');
}
