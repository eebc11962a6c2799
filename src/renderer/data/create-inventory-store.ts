import Dexie, { liveQuery, type Subscription } from 'dexie';
import type { Inventory } from '#core/inventory/inventory';
import { fail, ok, type Result } from '#core/result';
import type { AroundInventory } from './around-inventory';
import { documentBeforeUpgrade } from './before-upgrade';
import type { ChangeName } from './change-name';
import { createDatabase, type DatabaseHost, hostOfPage } from './database';
import { type Decision, decideChange, decideStep, stepEntry } from './decisions';
import { type History, redoable, undoable } from './history';
import type { Edit, InventoryStore, StoreFailure, StoreState } from './inventory-store';
import { JobQueue } from './job-queue';
import { Observable } from './observable';
import { rawCopy, removeDatabase, storedVersion } from './raw-copy';
import { repairedWith } from './repair';
import { NO_SENTINEL, type Sentinel } from './sentinel';
import { EMPTY_SNAPSHOT, type Snapshot } from './snapshot';
import { failureOf, readingFailureOf } from './store-failure';
import { failureIn, NOWHERE, sameState, VANISHED, versionsFor } from './store-states';
import { StoredInventory } from './stored-inventory';
import { INVENTORY_VERSIONS } from './versions';

/** The name of the database that holds a person's inventory. */
export const INVENTORY_DATABASE = 'unbind';

/** Opens the stored inventory. The store is `loading` at first, and never throws for what is stored. */
export function createInventoryStore(
  name = INVENTORY_DATABASE,
  host: DatabaseHost | undefined = hostOfPage(),
  around: AroundInventory = {},
): InventoryStore {
  return new StoreOfInventory(createDatabase(name, INVENTORY_VERSIONS, host), host, around);
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
  readonly #around: AroundInventory;
  readonly #sentinel: Sentinel;
  #isNoted = false;

  constructor(database: Dexie, host: DatabaseHost | undefined, around: AroundInventory) {
    this.#database = database;
    this.#host = host;
    this.#around = around;
    this.#sentinel = around.sentinel ?? NO_SENTINEL;
    this.#stored = new StoredInventory(database, around.codec);
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
    this.#rejectUnlessLost();
    if (this.#host === undefined) return fail(NOWHERE);
    // First: were this the end, what is damaged would still be there to be told.
    await this.#sentinel.note(false);
    this.#letGo();
    return removeDatabase(this.#database.name, this.#host);
  };

  readonly repair = async (inventory: Inventory, name: ChangeName): Promise<Result<null, StoreFailure>> => {
    this.#rejectUnlessLost();
    if (this.#host === undefined) return fail(NOWHERE);
    this.#letGo();
    // Were this the end in the middle, the next start would find that the data has vanished.
    await this.#sentinel.note(inventory.accounts.length + inventory.services.length > 0);
    return repairedWith(this.#database.name, this.#host, inventory, name, this.#around.codec);
  };

  readonly close = (): void => {
    if (this.#closed) return;
    this.#closed = true;
    this.#following?.unsubscribe();
    void this.#jobs.run(async () => this.#database.close());
  };

  #rejectUnlessLost(): void {
    const code = failureIn(this.#state.get())?.code;
    if (code !== 'damaged' && code !== 'vanished') throw new Error('the data is not damaged');
  }

  #letGo(): void {
    this.#following?.unsubscribe();
    this.#database.close();
  }

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
      // Asked before: what another window stores meanwhile has not vanished.
      const wasStored = await this.#sentinel.wasStored();
      await this.#handOverBeforeUpgrade();
      await this.#database.open();
      this.#durable = await this.#stored.reading(() => this.#stored.snapshot(EMPTY_SNAPSHOT));
      if (wasStored && this.#durable.revision === '') return this.#fail(VANISHED);
    } catch (error) {
      this.#fail(await this.#withVersions(readingFailureOf(error)));
      return;
    }
    if (failureIn(this.#state.get())?.code === 'blocked') this.#state.set({ status: 'loading' });
    this.#loaded = true;
    this.#show(this.#durable);
    if (!this.#closed && failureIn(this.#state.get()) === undefined) this.#follow();
  }

  async #handOverBeforeUpgrade(): Promise<void> {
    const { beforeUpgrade, codec } = this.#around;
    if (beforeUpgrade === undefined || this.#host === undefined) return;
    const document = await documentBeforeUpgrade(this.#database.name, this.#host, codec);
    // An upgrade is whole or not at all: that no copy could be kept is no reason to refuse it.
    if (document !== undefined) await beforeUpgrade(document).catch(() => undefined);
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
    this.#noteStored();
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

  /** Only what is durable counts. */
  #noteStored(): void {
    if (this.#isNoted || this.#durable.revision === '') return;
    this.#isNoted = true;
    void this.#sentinel.note(true);
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
    this.#letGo();
    this.#fail(
      version === null
        ? { code: 'unavailable', detail: 'removed by another window' }
        : { code: 'newer', detail: 'upgraded by another window', versions: versionsFor(version) },
    );
    // Dexie's own answer would open the database again.
    return false;
  }
}
