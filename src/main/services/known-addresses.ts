import { addressesOf } from '#core/catalogue/addresses';
import { readCatalogue } from '#core/catalogue/catalogue';
import generalFallback from '../../../resources/general-fallback.json';

const files = import.meta.glob<unknown>('../../../resources/catalogue/*.json', {
  eager: true,
  import: 'default',
});

/** The addresses of the catalogue that comes with the program; of own services there are none. */
export function knownAddresses(): ReadonlySet<string> {
  const read = readCatalogue(new Map(Object.entries(files)), generalFallback);
  return read.ok ? addressesOf(read.value.services.values()) : new Set();
}
