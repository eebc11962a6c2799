/** What a place in a document should have held. The words for it are made by whoever shows it. */
export type Expected =
  | { readonly code: 'object' | 'list' | 'text' | 'non-empty-text' | 'boolean' | 'boolean-or-null' }
  | { readonly code: 'id' | 'id-or-null' | 'event-type' | 'day' | 'month' | 'month-or-null' | 'period' }
  | { readonly code: 'positive-integer' | 'domain' | 'non-empty-list' | 'some-language' }
  | { readonly code: 'one-of' | 'known-field'; readonly values: readonly string[] }
  | { readonly code: 'unique' | 'known-account' | 'other-account' | 'no-sub-account-circle' }
  | { readonly code: 'known-variant' | 'older-dated-rule-set' }
  | { readonly code: 'format'; readonly value: string }
  | { readonly code: 'version'; readonly newest: number }
  | { readonly code: 'newest-version'; readonly newest: number };

/** What was there instead. Texts are shown only where they cannot be anybody's secret: ids and days. */
export type Found =
  | { readonly code: 'missing' | 'null' | 'boolean' | 'number' | 'list' | 'object' }
  | { readonly code: 'text'; readonly shown: string | null }
  | { readonly code: 'value'; readonly shown: string };

/** Why a document was refused: the place in it (`accounts[3].events[0].on`), what belongs there, what was there. */
export interface Problem {
  readonly place: string;
  readonly expected: Expected;
  readonly found: Found;
}

/** A refusal on its way up from the place where it was found; each level adds its part of the path. */
export class Refusal extends Error {
  place: string;
  readonly expected: Expected;
  readonly found: Found;

  constructor(place: string, expected: Expected, found: Found) {
    super('refused');
    this.place = place;
    this.expected = expected;
    this.found = found;
  }

  /** The same refusal, seen from one level further out. */
  inside(outer: string): this {
    this.place = joinPlace(outer, this.place);
    return this;
  }

  /** The refusal as plain data. */
  problem(): Problem {
    return { place: this.place, expected: this.expected, found: this.found };
  }
}

/** Re-throws what a check threw, with the path of where it was being read put in front. */
export function refuseInside(error: unknown, outer: string): never {
  throw error instanceof Refusal ? error.inside(outer) : error;
}

/** The place of a field whose name may be anything: written so that it cannot break a line or hide. */
export function fieldPlace(name: string): string {
  if (/^[A-Za-z_$][\w$-]{0,59}$/.test(name)) return name;
  const cut = name.length > 40 ? `${name.slice(0, 40)}…` : name;
  return `[${escaped(cut)}]`;
}

/** What there is instead of what was expected. */
export function foundIn(value: unknown, { code }: Expected): Found {
  if (value === undefined) return { code: 'missing' };
  if (value === null) return { code: 'null' };
  if (Array.isArray(value)) return { code: 'list' };
  if (typeof value === 'string') return { code: 'text', shown: SHOWN.has(code) ? shownText(value) : null };
  if (typeof value === 'boolean') return { code: 'boolean' };
  return { code: typeof value === 'number' ? 'number' : 'object' };
}

/** Where a text that was found may be shown: what stands where a day or period belongs is hardly a secret. */
const SHOWN: ReadonlySet<Expected['code']> = new Set(['day', 'month', 'month-or-null', 'period']);

// A day, period or month that is almost right helps; anything longer or wordier might be a secret all the same.
function shownText(text: string): string | null {
  const isLikeDay = /^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?(T[\d:.]{1,15}(Z|[+-][\d:]{1,5})?)?$/.test(text);
  const isLikePeriod = /^(P[\dTYMWDH.]{0,20}|\d{1,5}|(19|2[0-2])\d{6})$/.test(text);
  return isLikeDay || isLikePeriod ? text : null;
}

function escaped(text: string): string {
  return JSON.stringify(text).replace(
    /[^\x20-\x7e]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The place `inner` seen from `outer`, which holds it. */
export function joinPlace(outer: string, inner: string): string {
  if (inner === '' || outer === '') return outer + inner;
  return inner.startsWith('[') ? outer + inner : `${outer}.${inner}`;
}
