import { fieldsOf } from '#core/reading/fields';
import { readChangeName } from './change-name';
import { parsed, type Row } from './chunks';
import type { History, HistoryEntry } from './history';

/** The kinds of records that an inventory has, in the order of the document. */
export const PARTS = ['accounts', 'links', 'services'] as const;
type PartName = (typeof PARTS)[number];

/** What the stored inventory consists of. */
export interface Root {
  /** The ids of the chunks, in the order of the document. */
  readonly chunks: { readonly [Name in PartName]: readonly string[] };
  readonly history: History;
}

/** The row of the root. Its revision is outside of the body: other windows look at it after every change. */
export interface RootRow extends Row {
  readonly revision: string;
}

export const ROOT_ID = 'root';

/** The row that says what the inventory consists of from now on. */
export function rootRow(root: Root, revision: string): RootRow {
  return { id: ROOT_ID, revision, body: JSON.stringify(root) };
}

/** What the row says; undefined if it is none. */
export function readRoot({ revision, body }: RootRow): Root | undefined {
  if (typeof revision !== 'string') return undefined;
  const root = fieldsOf(parsed(body));
  const chunks = fieldsOf(root['chunks']);
  const { entries, undone } = fieldsOf(root['history']);
  if (!PARTS.every((name) => isTexts(chunks[name]))) return undefined;
  if (!Array.isArray(entries) || !entries.every(isEntry)) return undefined;
  if (!isCount(undone) || undone > entries.length) return undefined;
  const named = entries.map((entry: HistoryEntry) => ({ ...entry, name: readChangeName(entry.name) }));
  return { chunks: chunks as Root['chunks'], history: { entries: named, undone } };
}

function isEntry(value: unknown): boolean {
  const { id, length } = fieldsOf(value);
  return typeof id === 'string' && isCount(length);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
