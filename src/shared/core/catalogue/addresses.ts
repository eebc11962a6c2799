import type { Service } from './service';

/** What can be opened safely: https, a name or number in plain letters, no user and no password, no line break. */
const ADDRESS = /^https:\/\/[a-z0-9.-]{1,253}(?::\d{1,5})?(?:\/[!-~]{0,2000})?$/i;

/** Is this an address of a web page that may be offered to be opened? */
export function isAddress(value: unknown): value is string {
  return typeof value === 'string' && ADDRESS.test(value);
}

/**
 * The addresses that services name: those of their sources, and where they are deleted. What is no https address
 * (see `isAddress`) is not among them: it is a text to read.
 */
export function addressesOf(services: Iterable<Service>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { ruleSets } of services) {
    for (const { sources = [], deletion } of ruleSets) {
      for (const address of [deletion?.link, ...sources.map(({ url }) => url)]) {
        if (isAddress(address)) found.add(address);
      }
    }
  }
  return found;
}
