import type { Dexie } from 'dexie';
import { fail, ok, type Result } from '#core/result';
import type { RowCodec, StoredRow } from '../sealing/row-codec';
import { INVENTORY_DATABASE } from './create-inventory-store';
import { SETTINGS_DATABASE } from './create-settings-store';
import { createDatabase, type DatabaseHost } from './database';
import type { StoreFailure } from './inventory-store';
import { readingFailureOf, StoredDamage } from './store-failure';
import { type DataVersion, INVENTORY_VERSIONS, SETTINGS_VERSIONS } from './versions';

/** Written and read within one minute by one program; it says all the same what it is. */
const FORMAT = 'unbind-box';
const VERSION = 1;

/** The databases that move, and their shapes. */
const MOVING: Readonly<Record<string, readonly DataVersion[]>> = {
  [INVENTORY_DATABASE]: INVENTORY_VERSIONS,
  [SETTINGS_DATABASE]: SETTINGS_VERSIONS,
};

/** What moves beside the databases, readable: nothing that would have to be sealed. */
export type BesideBox = Readonly<Record<string, string>>;

/** By database, then by table: rows as they are stored, bytes as base64. */
type Boxed = Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>;

/**
 * Everything that is stored, as it is to be stored elsewhere. Nothing may be changed meanwhile.
 * @param from how the rows are stored here
 * @param to how they will be
 * @param beside what is given to whoever unpacks it, as it is
 */
export async function packBox(
  host: DatabaseHost,
  { from, to, beside = {} }: { readonly from: RowCodec; readonly to: RowCodec; readonly beside?: BesideBox },
  databases = MOVING,
): Promise<Result<Uint8Array, StoreFailure>> {
  try {
    const boxed: Record<string, Record<string, readonly unknown[]>> = {};
    for (const [name, versions] of Object.entries(databases)) {
      boxed[name] = await inDatabase(createDatabase(name, versions, host), async (database) => {
        const tables: Record<string, readonly unknown[]> = {};
        for (const [table, stored] of Object.entries(await allRows(database))) {
          tables[table] = (await to.seal(table, await from.open(table, stored))).map(boxedRow);
        }
        return tables;
      });
    }
    const text = JSON.stringify({ format: FORMAT, version: VERSION, databases: boxed, beside });
    return ok(new TextEncoder().encode(text));
  } catch (error) {
    return fail(readingFailureOf(error));
  }
}

/**
 * Stores what is in a box, wholly, and reads it again; fails where what is there then is not what was in the box.
 * @returns what was beside it
 */
export async function unpackBox(
  box: Uint8Array,
  host: DatabaseHost,
  databases = MOVING,
): Promise<Result<BesideBox, StoreFailure>> {
  try {
    const { boxed, beside } = readBox(box);
    for (const [name, versions] of Object.entries(databases)) {
      const tables = boxed[name];
      if (tables === undefined) throw new StoredDamage('box: a database is missing');
      await inDatabase(createDatabase(name, versions, host), (database) => fill(database, tables));
    }
    return ok(beside);
  } catch (error) {
    return fail(readingFailureOf(error));
  }
}

async function fill(database: Dexie, tables: Boxed[string]): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) {
      await table.clear();
      await table.bulkAdd((tables[table.name] ?? []).map(unboxedRow));
    }
  });
  const there = await allRows(database);
  for (const [table, rows] of Object.entries(tables)) {
    if (JSON.stringify((there[table] ?? []).map(boxedRow)) !== JSON.stringify(rows)) {
      throw new StoredDamage('box: not stored as it was');
    }
  }
}

async function inDatabase<Value>(database: Dexie, act: (database: Dexie) => Promise<Value>): Promise<Value> {
  await database.open();
  try {
    return await act(database);
  } finally {
    database.close();
  }
}

/** All of it as of one moment, each table in the order of its ids. */
function allRows(database: Dexie): PromiseLike<Readonly<Record<string, readonly StoredRow[]>>> {
  return database.transaction('r', database.tables, async () => {
    const rows: Record<string, readonly StoredRow[]> = {};
    for (const table of database.tables) rows[table.name] = (await table.toArray()) as StoredRow[];
    return rows;
  });
}

function readBox(box: Uint8Array): { readonly boxed: Boxed; readonly beside: BesideBox } {
  const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(box)) as Readonly<
    Record<string, unknown>
  >;
  const { format, version, databases, beside = {} } = value;
  if (format !== FORMAT || version !== VERSION) throw new StoredDamage('box: of another kind');
  return { boxed: databases as Boxed, beside: beside as BesideBox };
}

/** Rows are never longer than a few megabytes; a call takes no more arguments than this. */
const STRETCH = 0x8000;

function boxedRow(row: object): object {
  const { sealed, ...others } = row as { readonly sealed?: unknown };
  if (!(sealed instanceof Uint8Array)) return row;
  let text = '';
  for (let at = 0; at < sealed.length; at += STRETCH) {
    text += String.fromCharCode(...sealed.subarray(at, at + STRETCH));
  }
  return { ...others, sealed: { base64: btoa(text) } };
}

function unboxedRow(row: unknown): object {
  const { sealed, ...others } = row as { readonly sealed?: { readonly base64: string } };
  if (sealed === undefined) return row as object;
  return { ...others, sealed: Uint8Array.from(atob(sealed.base64), (letter) => letter.charCodeAt(0)) };
}
