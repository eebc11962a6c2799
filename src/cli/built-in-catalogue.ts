import { type Catalogue, readCatalogue } from '#core/catalogue/catalogue';
import generalFallback from '../../resources/general-fallback.json';

const files = import.meta.glob<unknown>('/resources/catalogue/*.json', { eager: true, import: 'default' });

/** The catalogue that is part of the program. A file of it that cannot be read is a mistake of ours. */
export function builtInCatalogue(): Catalogue {
  const read = readCatalogue(new Map(Object.entries(files)), generalFallback);
  if (read.ok) return read.value;
  const { file, problem } = read.failure;
  throw new Error(`${file}: ${problem.place}: not what it should be (${problem.expected.code})`);
}
