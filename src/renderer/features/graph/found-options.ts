import { firstOf } from '../../ui/first-of';
import { finderOf } from '../../ui/searchable';

/** An account to choose. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The first of those that a search finds, also by pinyin and its initials; no more than `limit`. */
export function found(options: readonly Option[], search: string, limit: number): Option[] {
  const finds = finderOf(search);
  return firstOf(options, limit, ({ label }) => finds([label]));
}
