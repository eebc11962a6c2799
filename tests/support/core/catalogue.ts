import { type Catalogue, readCatalogue } from '#core/catalogue/catalogue';
import type { FallbackMeasure } from '#core/catalogue/service';
import fallback from '../../../resources/general-fallback.json';

const files = import.meta.glob('../../../resources/catalogue/*.json', { eager: true, import: 'default' });

/** The catalogue that the program comes with, from its files in resources/. */
export function realCatalogue(): Catalogue {
  const read = readCatalogue(new Map(Object.entries(files)), fallback satisfies readonly FallbackMeasure[]);
  if (!read.ok) throw new Error(`${read.failure.file}: ${JSON.stringify(read.failure.problem)}`);
  return read.value;
}
