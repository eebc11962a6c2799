import type { Service } from './service';

/**
 * The service that somebody who writes a name most likely means: the one with this very name, alias or domain, in any
 * language and case, if there is exactly one.
 */
export function serviceNamed(services: Iterable<Service>, name: string): Service | undefined {
  const wanted = plainName(name);
  if (wanted === '') return undefined;
  const found = [...services].filter((service) =>
    namesOf(service).some((known) => plainName(known) === wanted),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The same for many names: looks through the services once. */
export function servicesByName(services: Iterable<Service>): (name: string) => Service | undefined {
  const called = new Map<string, Service | null>();
  for (const service of services) {
    for (const name of new Set(namesOf(service).map(plainName))) {
      called.set(name, called.has(name) ? null : service);
    }
  }
  called.delete('');
  return (name) => called.get(plainName(name)) ?? undefined;
}

/** Everything that a service is called, in any language, and where it lives. */
export function namesOf({ names, aliases = [], domains = [] }: Service): readonly string[] {
  return [names['zh-CN'] ?? '', names.en ?? '', ...aliases, ...domains];
}

/**
 * A name for comparing: case, width and the spaces around it say nothing, nor do those between Chinese and other
 * letters or digits, which some write and some do not (`铁路 12306`).
 */
export function plainName(text: string): string {
  if (ONE_WIDTH.test(text)) return text.trim().toLowerCase();
  return text.normalize('NFKC').trim().toLowerCase().replace(BESIDE_HAN, '');
}

const BESIDE_HAN = /(?<=\p{Script=Han})[^\S\n]+(?=[a-z\d])|(?<=[a-z\d])[^\S\n]+(?=\p{Script=Han})/gu;

/** Texts whose width says nothing already, as nearly all names in Latin letters: telling is faster than normalizing. */
const ONE_WIDTH = /^[ -~]*$/u;
