import type { Problem } from '../reading/problem';
import { fail, ok, type Result } from '../result';
import { readService } from './check-service';
import type { FallbackMeasure, Service } from './service';

/** The services that the program knows, and what can be done about any account that cannot be deleted. */
export interface Catalogue {
  /** By id. */
  readonly services: ReadonlyMap<string, Service>;
  readonly generalFallback: readonly FallbackMeasure[];
}

/** A catalogue file that is not what it should be. */
export interface CatalogueProblem {
  readonly file: string;
  readonly problem: Problem;
}

/** The catalogue from its parsed files, by name, or the first file that has something wrong with it. */
export function readCatalogue(
  files: ReadonlyMap<string, unknown>,
  generalFallback: readonly FallbackMeasure[],
): Result<Catalogue, CatalogueProblem> {
  const services = new Map<string, Service>();
  for (const [file, value] of files) {
    const read = readService(value);
    if (!read.ok) return fail({ file, problem: read.failure });
    services.set(read.value.id, read.value);
  }
  return ok({ services, generalFallback });
}
