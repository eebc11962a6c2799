import { isId } from '../reading/checks';

/**
 * What a person has answered about an account without a link coming of it. Each is `account:ID` or `service:ID`, once
 * in all, in the order of the answers.
 */
export interface KeptAnswers {
  /** Id of the account that is asked about. */
  readonly provider: string;
  /** Neither entered with it nor bound to it: not asked again. */
  readonly no: readonly string[];
  /** The person did not know: asked again when they want to be. */
  readonly unknown: readonly string[];
}

/** Of no more accounts are answers kept: those that were answered last. */
export const MOST_PROVIDERS = 50;

/** Of one account no more answers of a kind are kept than these, the latest. */
export const MOST_ANSWERS = 5000;

/** What is there, so that nothing is kept of what is not. */
export interface Known {
  readonly isAccount: (id: string) => boolean;
  readonly isService: (id: string) => boolean;
}

/** What is kept about an account; nothing was answered if there is none. */
export function keptOf(all: readonly KeptAnswers[], provider: string): KeptAnswers {
  return all.find((one) => one.provider === provider) ?? { provider, no: [], unknown: [] };
}

/** The answers with some of one account in place of what is kept of it, and without those about what is not there. */
export function withKept(
  all: readonly KeptAnswers[],
  answers: KeptAnswers,
  known: Known,
): readonly KeptAnswers[] {
  const others = all.filter(({ provider }) => provider !== answers.provider);
  const stillThere = (keys: readonly string[]) => bounded(keys.filter((key) => isThere(key, known)));
  return [...others, answers]
    .filter(({ provider }) => known.isAccount(provider))
    .map(({ provider, no, unknown }) => ({ provider, no: stillThere(no), unknown: stillThere(unknown) }))
    .filter(({ no, unknown }) => no.length > 0 || unknown.length > 0)
    .slice(-MOST_PROVIDERS);
}

/** The answers with these keys answered so, whatever was answered before; null: with these not answered. */
export function answered(
  { provider, no, unknown }: KeptAnswers,
  keys: readonly string[],
  said: 'no' | 'unknown' | null,
): KeptAnswers {
  const those = new Set(keys);
  const others = (list: readonly string[]) => list.filter((key) => !those.has(key));
  return {
    provider,
    no: said === 'no' ? [...others(no), ...keys] : others(no),
    unknown: said === 'unknown' ? [...others(unknown), ...keys] : others(unknown),
  };
}

/** Reads what was kept. Whatever is no answer, or too much, is as if it had not been given. */
export function readKeptAnswers(value: unknown): readonly KeptAnswers[] {
  if (!Array.isArray(value)) return [];
  const read = new Map<string, KeptAnswers>();
  for (const one of value as readonly unknown[]) {
    const fields = (typeof one === 'object' && one !== null ? one : {}) as {
      readonly [Name in keyof KeptAnswers]?: unknown;
    };
    const { provider } = fields;
    if (!isId(provider)) continue;
    const no = readKeys(fields.no);
    const unknown = readKeys(fields.unknown).filter((key) => !no.includes(key));
    if (no.length + unknown.length > 0) read.set(provider, { provider, no, unknown });
  }
  return [...read.values()].slice(-MOST_PROVIDERS);
}

function readKeys(value: unknown): readonly string[] {
  return Array.isArray(value) ? bounded([...new Set(value.filter(isKey))]) : [];
}

function bounded(keys: readonly string[]): readonly string[] {
  return keys.slice(-MOST_ANSWERS);
}

function isKey(value: unknown): value is string {
  return typeof value === 'string' && /^(account|service):/.test(value) && isId(idIn(value));
}

function isThere(key: string, { isAccount, isService }: Known): boolean {
  return (key.startsWith('account:') ? isAccount : isService)(idIn(key));
}

function idIn(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}
