import type { Service } from '#core/catalogue/service';
import { namesOf, plainName } from '#core/catalogue/service-named';
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
  for (const service of services) {
    const own = nameIn(service.names, lang);
    if (plainName(own) !== wanted && namesOf(service).some((name) => begins(name, wanted))) found.add(own);
  }
  return [...found].sort((one, other) => one.length - other.length).slice(0, SUGGESTED);
}

function begins(name: string, wanted: string): boolean {
  return searchable(name)
    .split('\n')
    .some((way) => way.startsWith(wanted));
}
