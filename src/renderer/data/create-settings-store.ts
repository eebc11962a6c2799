import { type Dexie, liveQuery, type Subscription, type Table } from 'dexie';
import { fail, ok, type Result } from '#core/result';
import { PLAIN_ROWS, type RowCodec, type StoredRow } from '../sealing/row-codec';
import { createDatabase, type DatabaseHost, hostOfPage } from './database';
import type { StoreFailure } from './inventory-store';
import { JobQueue } from './job-queue';
import { Observable } from './observable';
import { removeDatabase } from './raw-copy';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings';
import type { SettingsState, SettingsStore } from './settings-store';
import { failureOf, readingFailureOf } from './store-failure';
import { SETTINGS_VERSIONS } from './versions';
import { whileOpen } from './while-open';

/** The name of the database that holds the settings. */
export const SETTINGS_DATABASE = 'unbind-settings';

/** Opens the stored settings; until they are read, and if they cannot be, those of the state are the default ones. */
export function createSettingsStore(
  name = SETTINGS_DATABASE,
  host: DatabaseHost | undefined = hostOfPage(),
  codec: RowCodec = PLAIN_ROWS,
): SettingsStore {
  return new StoreOfSettings(createDatabase(name, SETTINGS_VERSIONS, host), host, codec);
}

const ROW_ID = 'settings';
const TABLE = 'settings';

/** A field for each setting that was chosen; some may be of a newer program. */
type SettingsRow = { readonly id: string } & Readonly<Record<string, unknown>>;

class StoreOfSettings implements SettingsStore {
  readonly #database: Dexie;
  readonly #host: DatabaseHost | undefined;
  readonly #codec: RowCodec;
  readonly #rows: Table<StoredRow, string>;
  readonly #jobs = new JobQueue();
  readonly #state = new Observable<SettingsState>({
    status: 'loading',
    settings: DEFAULT_SETTINGS,
    failure: null,
    saved: true,
  });
  #choicesInHand = 0;
  /** What is stored, as far as this window knows. */
  #row: SettingsRow | undefined;
  /** What was chosen and is not stored yet, in its order: it is shown at once. */
  #inHand: readonly { readonly choice: Partial<Settings> }[] = [];
  #closed = false;
  #following: Subscription | null = null;

  constructor(database: Dexie, host: DatabaseHost | undefined, codec: RowCodec) {
    this.#database = database;
    this.#codec = codec;
    this.#host = host;
    this.#rows = database.table(TABLE);
    // The app goes by the default ones meanwhile, instead of waiting for a window that nobody may find.
    database.on('blocked', () => {
      this.#fail({ code: 'blocked', detail: 'an older version is open elsewhere' });
    });
    database.on('versionchange', ({ newVersion }) => this.#giveWay(newVersion === null));
    void this.#jobs.run(() => this.#load());
  }

  readonly getState = (): SettingsState => this.#state.get();

  readonly subscribe = (listener: () => void): (() => void) => this.#state.subscribe(listener);

  readonly change = async (choice: Partial<Settings>): Promise<Result<Settings, StoreFailure>> => {
    this.#count(+1);
    try {
      return await this.note(choice);
    } finally {
      this.#count(-1);
    }
  };

  readonly note = async (choice: Partial<Settings>): Promise<Result<Settings, StoreFailure>> => {
    if (this.#closed) return fail({ code: 'unavailable', detail: 'closed' });
    const mine = { choice };
    this.#inHand = [...this.#inHand, mine];
    if (this.#state.get().status === 'ready') this.#show();
    return this.#jobs
      .run(() => this.#make(choice))
      .finally(() => {
        this.#inHand = this.#inHand.filter((one) => one !== mine);
        if (this.#state.get().status === 'ready') this.#show();
      });
  };

  readonly removeDamaged = async (): Promise<Result<null, StoreFailure>> => {
    if (this.#state.get().failure?.code !== 'damaged') throw new Error('the settings are not damaged');
    if (this.#host === undefined) return fail({ code: 'unavailable', detail: 'no database' });
    this.#following?.unsubscribe();
    this.#database.close();
    return removeDatabase(this.#database.name, this.#host);
  };

  readonly close = (): void => {
    if (this.#closed) return;
    this.#closed = true;
    this.#following?.unsubscribe();
    void this.#jobs.run(async () => this.#database.close());
  };

  async #load(): Promise<void> {
    try {
      await this.#database.open();
      const state = this.#state.get();
      if (state.failure?.code === 'blocked') this.#state.set({ ...state, status: 'loading', failure: null });
      await this.#take(await this.#rows.get(ROW_ID));
    } catch (error) {
      this.#fail(readingFailureOf(error));
      return;
    }
    if (this.#closed || this.#state.get().status === 'failed') return;
    this.#following = liveQuery(() => this.#rows.get(ROW_ID)).subscribe({
      // What it is told may be older than what this window has written meanwhile.
      next: () => void this.#jobs.run(async () => this.#take(await this.#rows.get(ROW_ID))),
      error: (error: unknown) => this.#fail(readingFailureOf(error)),
    });
  }

  async #make(choice: Partial<Settings>): Promise<Result<Settings, StoreFailure>> {
    const { failure } = this.#state.get();
    if (failure !== null) return fail(failure);
    try {
      const row = await this.#database.transaction('rw!', this.#rows, async () => {
        // What another window chose stays, and so does what only a newer program understands.
        const stored = this.#codec.open(TABLE, (await this.#rows.bulkGet([ROW_ID])).filter(isThere));
        const [now] = stored instanceof Promise ? await whileOpen(stored) : stored;
        const next: SettingsRow = { ...now, ...choice, id: ROW_ID };
        const sealed = this.#codec.seal(TABLE, [next]);
        await this.#rows.bulkPut(sealed instanceof Promise ? await whileOpen(sealed) : sealed);
        return next;
      });
      this.#row = row;
      this.#show();
      return ok(readSettings(row));
    } catch (error) {
      const known = failureOf(error);
      if (known === undefined) throw error;
      return fail(known);
    }
  }

  /** Shows what is stored, once it is opened. */
  async #take(stored: StoredRow | undefined): Promise<void> {
    try {
      const [row] = stored === undefined ? [] : await this.#codec.open(TABLE, [stored]);
      this.#row = row as SettingsRow | undefined;
      this.#show();
    } catch (error) {
      this.#fail(readingFailureOf(error));
    }
  }

  #count(change: number): void {
    this.#choicesInHand += change;
    const state = this.#state.get();
    const saved = this.#choicesInHand === 0;
    if (saved !== state.saved) this.#state.set({ ...state, saved });
  }

  /** Shows what is stored with what is in hand. */
  #show(): void {
    const state = this.#state.get();
    const settings = readSettings(Object.assign({}, this.#row, ...this.#inHand.map(({ choice }) => choice)));
    if (state.status === 'failed') return;
    if (state.status === 'ready' && sameSettings(state.settings, settings)) return;
    this.#state.set({ ...state, status: 'ready', settings, failure: null });
  }

  #fail(failure: StoreFailure): void {
    const state = this.#state.get();
    if (state.status !== 'failed') this.#state.set({ ...state, status: 'failed', failure });
  }

  #giveWay(removed: boolean): false {
    this.#following?.unsubscribe();
    this.#database.close();
    const detail = removed ? 'removed by another window' : 'upgraded by another window';
    this.#fail({ code: removed ? 'unavailable' : 'newer', detail });
    return false;
  }
}

function isThere<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

/** Both were read, so that their fields come in one order. */
function sameSettings(one: Settings, other: Settings): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
