import { isAbsolute, join, relative } from 'node:path';

/** A path as it may be shown to others: the person's own folder, which often bears their name, is `~`. */
export function withoutHome(path: string, home: string): string {
  const within = relative(home, path);
  if (within === '') return '~';
  return /^[.][.](?:[/\\]|$)/.test(within) || isAbsolute(within) ? path : join('~', within);
}
