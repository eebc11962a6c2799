import type { Service } from './service';

/**
 * The service that somebody who writes a name most likely means: the one with this very name, alias or domain, in any
 * language and case, if there is exactly one.
 */
export function serviceNamed(services: Iterable<Service>, name: string): Service | undefined {
  const wanted = plain(name);
  if (wanted === '') return undefined;
  const found = [...services].filter(({ names, aliases = [], domains = [] }) =>
    [names['zh-CN'] ?? '', names.en ?? '', ...aliases, ...domains].some((known) => plain(known) === wanted),
  );
  return found.length === 1 ? found[0] : undefined;
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
