import { firstOf } from './first-of';
import { finderOf } from './searchable';

/** Something to choose by its name. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The first of those that a search finds, also by pinyin and its initials; no more than `limit`. */
export function found(options: readonly Option[], search: string, limit: number): Option[] {
  const finds = finderOf(search);
  return firstOf(options, limit, ({ label }) => finds([label]));
}
