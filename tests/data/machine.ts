import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { vi } from 'vitest';
import { writeInventory } from '#core/inventory/read-inventory';
import { createInventoryStore } from '../../src/renderer/data/create-inventory-store';
import { createSettingsStore } from '../../src/renderer/data/create-settings-store';
import type { DatabaseHost } from '../../src/renderer/data/database';
import type { InventoryStore, StoreState } from '../../src/renderer/data/inventory-store';
import type { SettingsStore } from '../../src/renderer/data/settings-store';
import { PLAIN_ROWS, type RowCodec } from '../../src/renderer/sealing/row-codec';

// Without a database of the page's own, Dexie's live queries do nothing, whatever database they are asked of.
Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });

let machines = 0;

function nextNumber(): number {
  machines += 1;
  return machines;
}

type Ready = Extract<StoreState, { status: 'ready' }>;
type StoredRow = Record<string, unknown>;

/** A computer with nothing stored on it yet, and windows of the app on it. */
export class Machine {
  // Dexie tells all databases of a name of each other, even those of different machines.
  readonly #number = nextNumber();
  /** The names of the two databases. */
  readonly name = `inventory-${this.#number}`;
  readonly settingsName = `settings-${this.#number}`;
  /** How rows are stored on it. */
  readonly codec: RowCodec;
  readonly host: DatabaseHost = { indexedDB: new IDBFactory(), IDBKeyRange };

  constructor(codec: RowCodec = PLAIN_ROWS) {
    this.codec = codec;
  }

  /** A window that has read what is stored, or failed to. */
  async window(): Promise<InventoryStore> {
    const store = createInventoryStore(this.name, this.host, { codec: this.codec });
    await until(() => store.getState().status !== 'loading');
    return store;
  }

  /** A window's settings, read. */
  async settings(): Promise<SettingsStore> {
    const store = createSettingsStore(this.settingsName, this.host, this.codec);
    await until(() => store.getState().status !== 'loading');
    return store;
  }

  /** A connection that knows nothing of the app; without a version, to what is there. */
  async connection(name = this.name, version?: number, tables: readonly string[] = []): Promise<IDBDatabase> {
    const request = this.host.indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      for (const table of tables) request.result.createObjectStore(table, { keyPath: 'id' });
    };
    return answered(request);
  }

  /** All rows of a database, by table. */
  async stored(name = this.name): Promise<Record<string, StoredRow[]>> {
    const connection = await this.connection(name);
    const rows: Record<string, StoredRow[]> = {};
    for (const table of connection.objectStoreNames) {
      const all = connection.transaction(table).objectStore(table).getAll();
      rows[table] = await answered(all as IDBRequest<StoredRow[]>);
    }
    connection.close();
    return rows;
  }

  /** Keeps everybody else from writing into a table until what it gives is called and has resolved. */
  async hold(table: string, name = this.name): Promise<() => Promise<void>> {
    const connection = await this.connection(name);
    const transaction = connection.transaction(table, 'readwrite');
    let isHeld = true;
    const keep = () => {
      if (isHeld) transaction.objectStore(table).count().onsuccess = keep;
    };
    keep();
    const over = new Promise<void>((resolve) => {
      transaction.oncomplete = () => resolve();
    });
    return () => {
      isHeld = false;
      connection.close();
      return over;
    };
  }

  /** Changes stored rows behind the back of the app. */
  async tamper(table: string, change: (rows: IDBObjectStore) => void, name = this.name): Promise<void> {
    const connection = await this.connection(name);
    const transaction = connection.transaction(table, 'readwrite');
    change(transaction.objectStore(table));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(new Error('the tampering failed'));
    });
    connection.close();
  }
}

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(`${request.error?.name}: ${request.error?.message}`));
  });
}

/** Waits for something that takes the events of a database, or of another window. */
export async function until(condition: () => boolean): Promise<void> {
  await vi.waitUntil(condition, { interval: 1, timeout: 4000 });
}

/** What a window shows, which has to be ready. */
export function shown(store: InventoryStore): Ready {
  const state = store.getState();
  if (state.status !== 'ready') throw new Error(`the window is ${JSON.stringify(state)}`);
  return state;
}

/** Undoes, or redoes, in a window what it shows; if that is nothing, it asks all the same. */
export function step(which: 'undo' | 'redo', store: InventoryStore): ReturnType<InventoryStore['undo']> {
  return store[which](shown(store)[which]?.id ?? '');
}

/** Why a window shows nothing; throws if it does not fail. */
export function failureOf(store: InventoryStore): { code: string; detail: string } {
  const state = store.getState();
  if (state.status !== 'failed') throw new Error(`the window is ${state.status}`);
  return state.failure;
}

/** All of an inventory as text: the same text, the same inventory, in the same order. */
export function textOf(store: InventoryStore): string {
  return writeInventory(shown(store).inventory);
}

/** Waits until windows show the same, as they do some time after one of them has changed something. */
export async function untilSame(...stores: readonly InventoryStore[]): Promise<void> {
  const stateOf = (store: InventoryStore) =>
    JSON.stringify([textOf(store), shown(store).undo, shown(store).redo, shown(store).saved]);
  await until(() => new Set(stores.map(stateOf)).size === 1);
}
