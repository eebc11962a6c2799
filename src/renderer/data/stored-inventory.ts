import type { Dexie, Table } from 'dexie';
import { INVENTORY_FORMAT, INVENTORY_VERSION } from '#core/inventory/inventory';
import { readInventory } from '#core/inventory/read-inventory';
import { type Awaitable, PLAIN_ROWS, type RowCodec, type StoredRow } from '../sealing/row-codec';
import { type Chunk, type Row, readChunk } from './chunks';
import { EMPTY_SNAPSHOT, type InventoryChunks, type Snapshot, type Writing } from './snapshot';
import { problemDetail, StoredDamage } from './store-failure';
import { PARTS, ROOT_ID, type RootRow, readRoot } from './stored-root';
import { whileOpen } from './while-open';

/** The tables of a stored inventory; `versions.ts` says what is in them. */
export class StoredInventory {
  readonly #database: Dexie;
  readonly #codec: RowCodec;
  readonly #state: Table<StoredRow, string>;
  readonly #chunks: Table<StoredRow, string>;
  readonly #history: Table<StoredRow, string>;

  constructor(database: Dexie, codec: RowCodec = PLAIN_ROWS) {
    this.#database = database;
    this.#codec = codec;
    this.#state = database.table('state');
    this.#chunks = database.table('chunks');
    this.#history = database.table('history');
  }

  /** Does some reading, all of it of the same moment. */
  reading<Value>(read: () => PromiseLike<Value>): PromiseLike<Value> {
    return this.#database.transaction('r', [this.#state, this.#chunks], read);
  }

  /** Does some reading and writing, wholly or not at all, while nobody else writes. Resolves when it is durable. */
  writing<Value>(write: () => PromiseLike<Value>): PromiseLike<Value> {
    return this.#database.transaction('rw!', [this.#state, this.#chunks, this.#history], write);
  }

  /** The revision that is stored now; empty if nothing is. */
  async revision(): Promise<string> {
    return (await this.#state.get(ROOT_ID))?.revision ?? '';
  }

  /**
   * What is stored now, read within the transaction at hand; the known snapshot itself if that is what is stored.
   * Of what has changed since the known one only the new chunks are read, and all else stays the same objects.
   * Throws StoredDamage if what is stored is not whole, or no valid inventory.
   */
  async snapshot(known: Snapshot): Promise<Snapshot> {
    const stored = await this.#state.get(ROOT_ID);
    if (stored === undefined) return this.#nothing(known);
    if (stored.revision === known.revision) return known;
    const rows = this.#opened<RootRow>('state', [stored]);
    const [row] = rows instanceof Promise ? await whileOpen(rows) : rows;
    if (row === undefined) return this.#nothing(known);
    const root = readRoot(row);
    if (root === undefined) throw new StoredDamage('state: root');
    const found = await this.#chunksBy(
      PARTS.flatMap((name) => root.chunks[name]),
      known.chunks,
    );
    const chunks: InventoryChunks = {
      accounts: listed(root.chunks.accounts, found),
      links: listed(root.chunks.links, found),
      services: listed(root.chunks.services, found),
    };
    return { revision: row.revision, inventory: inventoryOf(chunks), chunks, history: root.history };
  }

  /** The stored row of a change, by its id. */
  async change(id: string): Promise<Row | undefined> {
    const stored = await this.#history.get(id);
    if (stored === undefined) return undefined;
    const rows = this.#opened<Row>('history', [stored]);
    const [row] = rows instanceof Promise ? await whileOpen(rows) : rows;
    return row;
  }

  /** Writes, within the transaction at hand. */
  async write(writing: Writing): Promise<void> {
    const sealed = this.#rowsOf(writing);
    const { chunks, history, root } = sealed instanceof Promise ? await whileOpen(sealed) : sealed;
    await this.#chunks.bulkAdd(chunks);
    await this.#chunks.bulkDelete([...writing.removedChunks]);
    await this.#history.bulkAdd(history);
    await this.#history.bulkDelete([...writing.removedHistory]);
    await this.#state.bulkPut(root);
  }

  /** The rows of a writing as they are to be stored. */
  #rowsOf(
    writing: Writing,
  ): Awaitable<Readonly<Record<'chunks' | 'history' | 'root', readonly StoredRow[]>>> {
    const chunks = this.#codec.seal('chunks', writing.chunks);
    const history = this.#codec.seal('history', writing.history);
    const root = this.#codec.seal('state', [writing.root]);
    if (chunks instanceof Promise || history instanceof Promise || root instanceof Promise) {
      return Promise.all([chunks, history, root]).then(([one, two, three]) => ({
        chunks: one,
        history: two,
        root: three,
      }));
    }
    return { chunks, history, root };
  }

  /** What their bodies hold is checked by whoever reads them. */
  #opened<Kind extends Row>(table: string, stored: readonly StoredRow[]): Awaitable<readonly Kind[]> {
    return this.#codec.open(table, stored) as Awaitable<readonly Kind[]>;
  }

  async #nothing(known: Snapshot): Promise<Snapshot> {
    if (known.revision !== '') throw new StoredDamage('state: emptied while it was in use');
    if ((await this.#chunks.count()) > 0) throw new StoredDamage('state: no root');
    return EMPTY_SNAPSHOT;
  }

  /** The chunks of these ids, among them those that are known already. */
  async #chunksBy(
    ids: readonly string[],
    known: InventoryChunks,
  ): Promise<ReadonlyMap<string, Chunk<unknown>>> {
    const chunks = new Map<string, Chunk<unknown>>();
    for (const name of PARTS) for (const chunk of known[name]) chunks.set(chunk.id, chunk);
    const missing = ids.filter((id) => !chunks.has(id));
    // One request for everything is much faster than one for each row.
    const stored =
      missing.length === ids.length ? await this.#chunks.toArray() : await this.#chunks.bulkGet(missing);
    const rows = stored.filter((row) => row !== undefined);
    if (rows.length !== stored.length) throw new StoredDamage('chunks: missing');
    const opened = this.#opened<Row>('chunks', rows);
    for (const row of opened instanceof Promise ? await whileOpen(opened) : opened) {
      const chunk = readChunk(row);
      if (chunk === undefined) throw new StoredDamage('chunks: unreadable');
      chunks.set(chunk.id, chunk);
    }
    if (missing.length === ids.length && rows.length !== ids.length) {
      throw new StoredDamage(`chunks: ${rows.length} of ${ids.length}`);
    }
    return chunks;
  }
}

function listed<Item>(
  ids: readonly string[],
  found: ReadonlyMap<string, Chunk<unknown>>,
): readonly Chunk<Item>[] {
  return ids.map((id) => {
    const chunk = found.get(id);
    if (chunk === undefined) throw new StoredDamage('chunks: missing');
    // What the items are is checked when the document is whole.
    return chunk as Chunk<Item>;
  });
}

function inventoryOf(chunks: InventoryChunks): Snapshot['inventory'] {
  const read = readInventory({
    format: INVENTORY_FORMAT,
    version: INVENTORY_VERSION,
    accounts: chunks.accounts.flatMap(({ items }) => items),
    links: chunks.links.flatMap(({ items }) => items),
    services: chunks.services.flatMap(({ items }) => items),
  });
  if (!read.ok) throw new StoredDamage(problemDetail(read.failure));
  return read.value;
}
