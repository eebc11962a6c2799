import type { Service } from './service';

/**
 * The service that somebody who writes a name most likely means: the one with this very name, alias or domain, in any
 * language and case, if there is exactly one.
 */
export function serviceNamed(services: Iterable<Service>, name: string): Service | undefined {
  const wanted = plainName(name);
  if (wanted === '') return undefined;
  const found = [...services].filter(({ names, aliases = [], domains = [] }) =>
    [names['zh-CN'] ?? '', names.en ?? '', ...aliases, ...domains].some(
      (known) => plainName(known) === wanted,
    ),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** A name for comparing: case, width and the spaces around it say nothing. */
export function plainName(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
