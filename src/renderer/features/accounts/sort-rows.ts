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
  const keys = rows.map((row) => keyOf(row, by));
  const rank = ranked(keys, lang);
  const sign = descending ? -1 : 1;
  const keyed = rows.map((row, at) => {
    const key = keys[at] ?? null;
    return { row, rank: key === null ? Number.POSITIVE_INFINITY : sign * rank(key) };
  });
  // The difference of two infinities is no number.
  keyed.sort((one, other) => (one.rank === other.rank ? 0 : one.rank - other.rank));
  return keyed.map(({ row }) => row);
}

/** Where a key stands among all. Comparing texts takes long, and many rows have the same: each is compared once. */
function ranked(keys: readonly (string | number | null)[], lang: Lang): (key: string | number) => number {
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const texts = [...new Set(keys)].filter((key) => typeof key === 'string').sort(compare);
  const ranks = new Map<string, number>();
  let rank = 0;
  for (const [at, text] of texts.entries()) {
    if (at > 0 && compare(texts[at - 1] as string, text) !== 0) rank += 1;
    ranks.set(text, rank);
  }
  return (key) => (typeof key === 'number' ? key : (ranks.get(key) as number));
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
