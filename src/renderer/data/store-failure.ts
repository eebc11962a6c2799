import Dexie from 'dexie';
import type { Problem } from '#core/reading/problem';
import type { StoreFailure } from './inventory-store';

type Code = StoreFailure['code'];

/** What is stored cannot be what this program stored; thrown inside of a transaction, so that it ends there. */
export class StoredDamage extends Error {
  override readonly name = 'StoredDamage';
}

/** What the errors of browsers and of Dexie mean, by name. Any other of theirs means that storage does not work. */
const CODES: Readonly<Record<string, Code>> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer',
  StoredDamage: 'damaged',
  SealBroken: 'damaged',
  SchemaError: 'damaged',
  NotFoundError: 'damaged',
  UpgradeError: 'damaged',
  // Chromium's, when the file of a long row is gone.
  DataError: 'damaged',
  NotReadableError: 'damaged',
};

/** The failure that an error of the database stands for; undefined for an error of anything else. */
export function failureOf(error: unknown): StoreFailure | undefined {
  const errors = [...causesOf(error)];
  const known = errors.find(({ name }) => Object.hasOwn(CODES, name));
  const told = known ?? (isOfDatabase(error) ? error : undefined);
  if (told === undefined) return undefined;
  const [detail = ''] = `${told.name}: ${told.message}`.split('\n', 1);
  return { code: CODES[told.name] ?? 'unavailable', detail };
}

/** The same for whatever comes up while reading; of other errors the name only, since a message may quote data. */
export function readingFailureOf(error: unknown): StoreFailure {
  const detail = error instanceof Error ? error.name : 'unknown';
  return failureOf(error) ?? { code: 'unavailable', detail };
}

/** The refusal of a document, without anything of the document: places in lists and the names of fields only. */
export function problemDetail({ place, expected }: Problem): string {
  const known = /^[a-z]+(\[\d+\](\.[A-Za-z]+)?)?/.exec(place)?.[0] ?? 'document';
  return `${known}: ${expected.code}`;
}

/** An error, and the errors that it was made of: Dexie wraps what the browser said. */
function* causesOf(error: unknown): Generator<Error> {
  if (!(error instanceof Error || error instanceof DOMException)) return;
  yield error;
  const { inner, failures = [] } = error as {
    readonly inner?: unknown;
    readonly failures?: readonly unknown[];
  };
  yield* causesOf(inner);
  for (const failure of failures) yield* causesOf(failure);
}

function isOfDatabase(error: unknown): error is Error {
  return error instanceof Dexie.DexieError || error instanceof DOMException;
}
