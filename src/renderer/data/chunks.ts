import type { Splice } from './patch';
import { randomId } from './random-id';

/** Some consecutive records of a list, stored as one row. */
export interface Chunk<Item> {
  readonly id: string;
  readonly items: readonly Item[];
  /** How long the row's text is. */
  readonly length: number;
}

/** A stored row: the only thing about it that is not in its body is its id. */
export interface Row {
  readonly id: string;
  /** The text of a JSON document. JSON keeps fields called `__proto__` and lone surrogates as they are. */
  readonly body: string;
}

/** A list of records as it will be in chunks, and what has to be written and removed for that. */
export interface Rechunked<Item> {
  readonly chunks: readonly Chunk<Item>[];
  readonly written: readonly Row[];
  readonly removed: readonly string[];
}

/**
 * No chunk is longer than this, in characters, unless a single record is longer than half of it. Chromium reads 10,000 accounts and 50,000
 * links in about the time of JSON.parse from chunks of 64 Ki to 256 Ki characters (some 500 records), in twice to
 * seven times that from chunks of up to 48 Ki, and in twelve times that from a row for each record.
 */
export const LONGEST_CHUNK = 128 * 1024;

/** Chunks that grow too long are divided into parts of at most this length, and none is joined to be longer. */
const COMFORTABLE = LONGEST_CHUNK * 0.75;

/** A chunk that shrinks below this joins a neighbour, if there is room. */
const SHORTEST = LONGEST_CHUNK * 0.25;

/** Records on their way into chunks, with the text of each. */
interface Loose<Item> {
  readonly items: readonly Item[];
  readonly texts: readonly string[];
  readonly length: number;
}

type Part<Item> = Chunk<Item> | Loose<Item>;

/** The chunk that a row holds; undefined if it holds no list. */
export function readChunk<Item>({ id, body }: Row): Chunk<Item> | undefined {
  const items = parsed(body);
  return Array.isArray(items) ? { id, items: items as Item[], length: body.length } : undefined;
}

/**
 * The chunks of a list after a change. Only those that the splices touch, and now and then a neighbour, are written
 * again, under new ids; however many changes there were, chunks are neither too long nor too many.
 * @param after the list after the change
 */
export function rechunked<Item>(
  chunks: readonly Chunk<Item>[],
  splices: readonly Splice<Item>[],
  after: readonly Item[],
): Rechunked<Item> {
  if (splices.length === 0) return { chunks, written: [], removed: [] };
  const parts = joined(partsAfter(chunks, splices, after)).flatMap((part) => divided(part));
  const written: Row[] = [];
  const next = parts.map((part): Chunk<Item> => {
    if ('id' in part) return part;
    const row = { id: randomId(), body: `[${part.texts.join(',')}]` };
    written.push(row);
    return { id: row.id, items: part.items, length: row.body.length };
  });
  const kept = new Set(next);
  const removed = chunks.filter((chunk) => !kept.has(chunk)).map(({ id }) => id);
  return { chunks: next, written, removed };
}

/** The value that a stored text stands for; undefined if it is no JSON. */
export function parsed(body: unknown): unknown {
  if (typeof body !== 'string') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Chunks that nothing happened to, and what lies between them after the change. */
function partsAfter<Item>(
  chunks: readonly Chunk<Item>[],
  splices: readonly Splice<Item>[],
  after: readonly Item[],
): Part<Item>[] {
  const touched = touchedBy(splices, chunks);
  const parts: Part<Item>[] = [];
  let place = 0;
  let from = 0;
  let shift = 0;
  let splice = 0;
  const addLoose = (to: number) => {
    if (to > from) parts.push(loose(after.slice(from, to)));
    from = to;
  };
  for (const chunk of chunks) {
    if (!touched.has(chunk)) {
      // Every splice lies wholly within touched chunks: those up to here have moved this chunk by `shift`.
      for (let next = splices[splice]; next !== undefined && next.at <= place; next = splices[splice]) {
        shift += next.added.length - next.removed.length;
        splice += 1;
      }
      addLoose(place + shift);
      parts.push(chunk);
      from += chunk.items.length;
    }
    place += chunk.items.length;
  }
  addLoose(after.length);
  return parts;
}

/** The chunks that splices take from or add to. What is added between two chunks goes into the first of them. */
function touchedBy<Item>(
  splices: readonly Splice<Item>[],
  chunks: readonly Chunk<Item>[],
): ReadonlySet<Chunk<Item>> {
  const touched = new Set<Chunk<Item>>();
  let index = 0;
  let start = 0;
  for (const { at, removed } of splices) {
    const first = removed.length === 0 ? Math.max(at - 1, 0) : at;
    const last = Math.max(first, at + removed.length - 1);
    for (let chunk = chunks[index]; chunk !== undefined; chunk = chunks[index]) {
      const end = start + chunk.items.length;
      if (end > first) touched.add(chunk);
      if (end > last) break;
      index += 1;
      start = end;
    }
  }
  return touched;
}

/** Joins parts that have become short to a neighbour, where there is room. */
function joined<Item>(parts: readonly Part<Item>[]): Part<Item>[] {
  const result: Part<Item>[] = [];
  for (const part of parts) {
    const before = result.at(-1);
    if (before !== undefined && fitTogether(before.length, part.length)) {
      result[result.length - 1] = together(before, part);
    } else result.push(part);
  }
  return result;
}

function fitTogether(one: number, other: number): boolean {
  return Math.min(one, other) < SHORTEST && one + other <= COMFORTABLE;
}

function together<Item>(one: Part<Item>, other: Part<Item>): Loose<Item> {
  const first = 'id' in one ? loose(one.items) : one;
  const second = 'id' in other ? loose(other.items) : other;
  return {
    items: [...first.items, ...second.items],
    texts: [...first.texts, ...second.texts],
    length: first.length + second.length - 1,
  };
}

/** A part that is too long in parts of about the same length. */
function divided<Item>(part: Part<Item>): Part<Item>[] {
  if ('id' in part || part.length <= LONGEST_CHUNK) return [part];
  const length = part.length / Math.ceil(part.length / COMFORTABLE);
  const parts: Part<Item>[] = [];
  let from = 0;
  let soFar = 0;
  let end = length;
  for (let index = 0; index < part.texts.length; index += 1) {
    const own = (part.texts[index] as string).length + 1;
    // Whatever lies more beyond the end than before it belongs to the next part.
    if (index > from && soFar + own / 2 > end) {
      parts.push(looseFrom(part, from, index));
      from = index;
      end = Math.max(end, soFar) + length;
    }
    soFar += own;
  }
  parts.push(looseFrom(part, from, part.texts.length));
  return parts;
}

function loose<Item>(items: readonly Item[]): Loose<Item> {
  return withLength(
    items,
    items.map((item) => JSON.stringify(item)),
  );
}

function looseFrom<Item>({ items, texts }: Loose<Item>, from: number, to: number): Loose<Item> {
  return withLength(items.slice(from, to), texts.slice(from, to));
}

function withLength<Item>(items: readonly Item[], texts: readonly string[]): Loose<Item> {
  return { items, texts, length: texts.reduce((sum, text) => sum + text.length + 1, 1) };
}
