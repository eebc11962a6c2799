import Dexie, { liveQuery, type Subscription } from 'dexie';
import type { Inventory } from '#core/inventory/inventory';
import { fail, ok, type Result } from '#core/result';
import { PLAIN_ROWS, type RowCodec } from '../sealing/row-codec';
import type { ChangeName } from './change-name';
import { createDatabase, type DatabaseHost, hostOfPage, versionOf } from './database';
import { type Decision, decideChange, decideStep, stepEntry } from './decisions';
import { type History, redoable, undoable } from './history';
import type { Edit, InventoryStore, StoreFailure, StoreState } from './inventory-store';
import { JobQueue } from './job-queue';
import { Observable } from './observable';
import { rawCopy, removeDatabase, storedVersion } from './raw-copy';
import { EMPTY_SNAPSHOT, type Snapshot } from './snapshot';
import { failureOf, readingFailureOf } from './store-failure';
import { StoredInventory } from './stored-inventory';
import { INVENTORY_VERSIONS } from './versions';

/** The name of the database that holds a person's inventory. */
export const INVENTORY_DATABASE = 'unbind';

/**
 * Opens the stored inventory. The store is `loading` at first, and never throws for what is stored.
 * @param codec how its rows are stored
 */
export function createInventoryStore(
  name = INVENTORY_DATABASE,
  host: DatabaseHost | undefined = hostOfPage(),
  codec: RowCodec = PLAIN_ROWS,
): InventoryStore {
  return new StoreOfInventory(createDatabase(name, INVENTORY_VERSIONS, host), host, codec);
}

type Decide<Value, Failure> = (
  snapshot: Snapshot,
) => Result<Decision<Value>, Failure> | PromiseLike<Result<Decision<Value>, Failure>>;

/** The change that a step has to be about when its turn has come; undefined: another window came between. */
interface AwaitedStep {
  readonly step: 'undo' | 'redo';
  id: string | undefined;
}

class StoreOfInventory implements InventoryStore {
  readonly #database: Dexie;
  readonly #host: DatabaseHost | undefined;
  readonly #stored: StoredInventory;
  readonly #jobs = new JobQueue();
  readonly #state = new Observable<StoreState>({ status: 'loading' });
  /** What is durable, as far as this window knows. */
  #durable: Snapshot = EMPTY_SNAPSHOT;
  /** What the screens see: the same, or what is just being written. */
  #shown: Snapshot = EMPTY_SNAPSHOT;
  #loaded = false;
  #changesInHand = 0;
  /** Undoing and redoing that was asked for, and has not had its turn. */
  readonly #awaited = new Set<AwaitedStep>();
  #closed = false;
  #following: Subscription | null = null;

  constructor(database: Dexie, host: DatabaseHost | undefined, codec: RowCodec) {
    this.#database = database;
    this.#host = host;
    this.#stored = new StoredInventory(database, codec);
    database.on('blocked', () => {
      this.#fail({ code: 'blocked', detail: 'an older version is open elsewhere' });
    });
    database.on('versionchange', ({ newVersion }) => this.#giveWay(newVersion));
    void this.#jobs.run(() => this.#load());
  }

  readonly getState = (): StoreState => this.#state.get();

  readonly subscribe = (listener: () => void): (() => void) => this.#state.subscribe(listener);

  readonly change = <Failure>(
    name: ChangeName,
    edit: Edit<Failure>,
  ): Promise<Result<Inventory, Failure | StoreFailure>> =>
    this.#ask((snapshot) => decideChange(snapshot, name, edit));

  readonly undo = (id: string): Promise<Result<ChangeName | null, StoreFailure>> => this.#step('undo', id);

  readonly redo = (id: string): Promise<Result<ChangeName | null, StoreFailure>> => this.#step('redo', id);

  readonly rawCopy = async (): Promise<Result<string, StoreFailure>> =>
    this.#host === undefined ? fail(NOWHERE) : rawCopy(this.#database.name, this.#host);

  readonly removeDamaged = async (): Promise<Result<null, StoreFailure>> => {
    if (failureIn(this.#state.get())?.code !== 'damaged') throw new Error('the data is not damaged');
    if (this.#host === undefined) return fail(NOWHERE);
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

  async #step(step: 'undo' | 'redo', id: string): Promise<Result<ChangeName | null, StoreFailure>> {
    const awaited: AwaitedStep = { step, id };
    this.#awaited.add(awaited);
    try {
      return await this.#ask<ChangeName | null, StoreFailure>(async (snapshot) => {
        const entry = stepEntry(step, snapshot.history);
        if (entry === undefined || entry.id !== awaited.id) return ok({ writing: null, value: null });
        return decideStep(step, snapshot, entry, await this.#stored.change(entry.id));
      });
    } finally {
      this.#awaited.delete(awaited);
    }
  }

  /** What this window is doing at its person's word is no reason to refuse the next step: that is about its outcome. */
  #follows(before: History, after: History): void {
    for (const awaited of this.#awaited) {
      const isExpected = stepEntry(awaited.step, before)?.id === awaited.id;
      awaited.id = isExpected ? stepEntry(awaited.step, after)?.id : undefined;
    }
  }

  async #load(): Promise<void> {
    try {
      await this.#database.open();
      this.#durable = await this.#stored.reading(() => this.#stored.snapshot(EMPTY_SNAPSHOT));
    } catch (error) {
      this.#fail(await this.#withVersions(readingFailureOf(error)));
      return;
    }
    if (failureIn(this.#state.get())?.code === 'blocked') this.#state.set({ status: 'loading' });
    this.#loaded = true;
    this.#show(this.#durable);
    if (!this.#closed && failureIn(this.#state.get()) === undefined) this.#follow();
  }

  /** Looks what is stored whenever any window has written. */
  #follow(): void {
    this.#following = liveQuery(() => this.#stored.revision()).subscribe({
      next: (revision) => {
        if (revision !== this.#durable.revision) void this.#jobs.run(() => this.#refresh());
      },
      error: (error: unknown) => this.#fail(readingFailureOf(error)),
    });
  }

  async #refresh(): Promise<void> {
    if (failureIn(this.#state.get()) !== undefined) return;
    try {
      this.#durable = await this.#stored.reading(() => this.#stored.snapshot(this.#durable));
      this.#show(this.#durable);
    } catch (error) {
      this.#fail(readingFailureOf(error));
    }
  }

  /** Queues what somebody asks for, and says how it went. */
  async #ask<Value, Failure>(
    decide: Decide<Value, Failure | StoreFailure>,
  ): Promise<Result<Value, Failure | StoreFailure>> {
    if (this.#closed) return fail({ code: 'unavailable', detail: 'closed' });
    const failed = failureIn(this.#state.get());
    if (failed !== undefined) return fail(failed);
    this.#changesInHand += 1;
    this.#show(this.#shown);
    return this.#jobs.run(async () => {
      try {
        return await this.#make(decide);
      } finally {
        this.#changesInHand -= 1;
        this.#show(this.#durable);
      }
    });
  }

  /** Decides on what is stored now and writes what was decided, both in one transaction: no update gets between. */
  async #make<Value, Failure>(
    decide: Decide<Value, Failure | StoreFailure>,
  ): Promise<Result<Value, Failure | StoreFailure>> {
    const failed = failureIn(this.#state.get());
    if (failed !== undefined) return fail(failed);
    try {
      const { after, result } = await this.#stored.writing(async () => {
        const before = await this.#stored.snapshot(this.#durable);
        const decided = await decide(before);
        if (!decided.ok) return { after: before, result: decided };
        const { writing, value } = decided.value;
        if (writing === null) return { after: before, result: ok(value) };
        const written = this.#stored.write(writing);
        this.#follows(before.history, writing.snapshot.history);
        // Listeners may ask for the next change: that must not become a part of this transaction.
        Dexie.ignoreTransaction(() => this.#show(writing.snapshot));
        await written;
        return { after: writing.snapshot, result: ok(value) };
      });
      this.#durable = after;
      return result;
    } catch (error) {
      const failure = failureOf(error);
      if (failure === undefined) throw error;
      if (failure.code === 'damaged') this.#fail(failure);
      return fail(failure);
    }
  }

  /** Shows a snapshot, once the first has been read and as long as nothing has failed for good. */
  #show(snapshot: Snapshot): void {
    this.#shown = snapshot;
    const shown = this.#state.get();
    if (!this.#loaded || shown.status === 'failed') return;
    const { inventory, history } = snapshot;
    const state: StoreState = {
      status: 'ready',
      inventory,
      undo: undoable(history) ?? null,
      redo: redoable(history) ?? null,
      saved: this.#changesInHand === 0,
    };
    if (!sameState(shown, state)) this.#state.set(state);
  }

  /** Shows a failure; what came first is what matters, unless it may pass. */
  #fail(failure: StoreFailure): void {
    const before = failureIn(this.#state.get());
    if (before !== undefined && before.code !== 'blocked') return;
    this.#state.set({ status: 'failed', failure, lastRead: this.#loaded ? this.#durable.inventory : null });
  }

  async #withVersions(failure: StoreFailure): Promise<StoreFailure> {
    if (failure.code !== 'newer' || this.#host === undefined) return failure;
    const stored = await storedVersion(this.#database.name, this.#host);
    return stored === undefined ? failure : { ...failure, versions: versionsFor(stored) };
  }

  /** Another window upgrades or removes the database: it waits until nobody has it open. */
  #giveWay(version: number | null): false {
    this.#following?.unsubscribe();
    this.#database.close();
    this.#fail(
      version === null
        ? { code: 'unavailable', detail: 'removed by another window' }
        : { code: 'newer', detail: 'upgraded by another window', versions: versionsFor(version) },
    );
    // Dexie's own answer would open the database again.
    return false;
  }
}

const NOWHERE: StoreFailure = { code: 'unavailable', detail: 'no database' };

function versionsFor(native: number): { readonly stored: number; readonly known: number } {
  return { stored: versionOf(native), known: INVENTORY_VERSIONS.at(-1)?.number ?? 0 };
}

function failureIn(state: StoreState): StoreFailure | undefined {
  return state.status === 'failed' ? state.failure : undefined;
}

function sameState(one: StoreState, other: StoreState): boolean {
  if (one.status !== 'ready' || other.status !== 'ready') return false;
  return (
    one.inventory === other.inventory &&
    one.undo?.id === other.undo?.id &&
    one.redo?.id === other.redo?.id &&
    one.saved === other.saved
  );
}
