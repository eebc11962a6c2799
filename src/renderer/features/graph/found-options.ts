import { searchable, searchedFor } from '../../ui/searchable';

/** An account to choose. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The first of those that a search finds, also by pinyin and its initials; no more than `limit`. */
export function found(options: readonly Option[], search: string, limit: number): Option[] {
  const wanted = searchedFor(search);
  const all: Option[] = [];
  for (const option of options) {
    if (all.length >= limit) break;
    if (searchable(option.label).includes(wanted)) all.push(option);
  }
  return all;
}
