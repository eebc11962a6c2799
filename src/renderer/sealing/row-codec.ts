/** A row of a table, as the app works with it: JSON values beside its id. */
export interface OpenRow {
  readonly id: string;
  /** Stays readable, and bound to the rest: it says which of two states of the row this is. */
  readonly revision?: string;
}

/** A row as it is stored; of which shape the codec knows. */
export type StoredRow = OpenRow;

/** Now, or when it has been worked out. */
export type Awaitable<Value> = Value | Promise<Value>;

/**
 * How rows are stored. `open` fails with a {@link SealBroken} where what is stored is not what was sealed for that
 * place: the table and the id.
 */
export interface RowCodec {
  readonly seal: (table: string, rows: readonly OpenRow[]) => Awaitable<readonly StoredRow[]>;
  readonly open: (table: string, stored: readonly StoredRow[]) => Awaitable<readonly OpenRow[]>;
}

/** Rows are stored as they are. */
export const PLAIN_ROWS: RowCodec = { seal: (_table, rows) => rows, open: (_table, stored) => stored };

/** What is stored was not sealed with this key for this place. */
class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/** Of what is in a sealed row: how it begins. Another one is of a newer program. */
const FORMAT = 1;
/** In bytes, as AES-GCM wants it; of 2^32 rows sealed with one key two would be alike once in 2^33 times. */
const IV_LENGTH = 12;

/** Within the seal: a text under `body`, or fields as JSON. A text is not quoted twice that way. */
const BODY = 0;
const FIELDS = 1;

/** Rows are sealed one by one with AES-GCM. The key is for encrypting and decrypting. */
export function sealedRows(key: CryptoKey): RowCodec {
  return {
    seal: (table, rows) => Promise.all(rows.map((row) => sealed(key, table, row))),
    open: (table, stored) => Promise.all(stored.map((row) => opened(key, table, row))),
  };
}

async function sealed(key: CryptoKey, table: string, row: OpenRow): Promise<StoredRow> {
  const { id, revision, ...fields } = row;
  const iv = crypto.getRandomValues(new Uint8Array(IV_LENGTH));
  const algorithm = { name: 'AES-GCM', iv, additionalData: placeOf(table, row) };
  const closed = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, contentOf(fields)));
  const bytes = new Uint8Array(1 + IV_LENGTH + closed.length);
  bytes[0] = FORMAT;
  bytes.set(iv, 1);
  bytes.set(closed, 1 + IV_LENGTH);
  return { id, ...(revision === undefined ? {} : { revision }), sealed: bytes } as StoredRow;
}

async function opened(key: CryptoKey, table: string, row: StoredRow): Promise<OpenRow> {
  const { id, revision, sealed: bytes, ...others } = row as StoredRow & { readonly sealed?: unknown };
  // A row that was never sealed is as wrong here as one whose seal is broken.
  const isNamed = typeof id === 'string' && (revision === undefined || typeof revision === 'string');
  if (!isNamed || !(bytes instanceof Uint8Array) || bytes[0] !== FORMAT || Object.keys(others).length > 0) {
    throw new SealBroken('a row is not sealed');
  }
  const iv = bytes.slice(1, 1 + IV_LENGTH);
  const algorithm = { name: 'AES-GCM', iv, additionalData: placeOf(table, row) };
  const content = await crypto.subtle.decrypt(algorithm, key, bytes.slice(1 + IV_LENGTH)).catch(() => {
    throw new SealBroken('a seal is broken');
  });
  return { id, ...(revision === undefined ? {} : { revision }), ...fieldsOf(new Uint8Array(content)) };
}

/** What is bound to the seal without being in it. */
function placeOf(table: string, { id, revision }: OpenRow): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([table, id, revision ?? null]));
}

function contentOf(fields: Readonly<Record<string, unknown>>): Uint8Array<ArrayBuffer> {
  const { body, ...others } = fields;
  const isBody = typeof body === 'string' && Object.keys(others).length === 0;
  const text = new TextEncoder().encode(isBody ? body : JSON.stringify(fields));
  const content = new Uint8Array(1 + text.length);
  content[0] = isBody ? BODY : FIELDS;
  content.set(text, 1);
  return content;
}

function fieldsOf(content: Uint8Array): object {
  const text = new TextDecoder().decode(content.subarray(1));
  return content[0] === BODY ? { body: text } : (JSON.parse(text) as object);
}
