import type { Service } from '#core/catalogue/service';
import { plainName } from '#core/catalogue/service-named';
import { type Lang, nameIn } from '#words/lang';
import { searchable, searchedFor } from '../../ui/searchable';

/** More than these are no help. */
const SUGGESTED = 6;

/**
 * The names of the services that a beginning may stand for, shortest first: written in Chinese, pinyin or initials, or
 * as an alias or a domain. Not what is written already.
 */
export function suggestedNames(beginning: string, services: Iterable<Service>, lang: Lang): string[] {
  const wanted = searchedFor(beginning);
  if (wanted === '') return [];
  const found = new Set<string>();
  for (const { names, aliases = [], domains = [] } of services) {
    const own = nameIn(names, lang);
    const called = [names['zh-CN'] ?? '', names.en ?? '', ...aliases, ...domains];
    if (plainName(own) !== wanted && called.some((name) => begins(name, wanted))) found.add(own);
  }
  return [...found].sort((one, other) => one.length - other.length).slice(0, SUGGESTED);
}

function begins(name: string, wanted: string): boolean {
  return searchable(name)
    .split('\n')
    .some((way) => way.startsWith(wanted));
}
