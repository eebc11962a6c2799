import type { Inventory } from '#core/inventory/inventory';
import type { SnapshotReason } from '#core/snapshots/snapshot-file';
import type { Notice, SnapshotState } from '#ipc/desktop-api';
import { backupText } from '../data/backup';
import type { ChangeName } from '../data/change-name';
import type { InventoryStore } from '../data/inventory-store';
import { Observable } from '../data/observable';
import type { Settings } from '../data/settings';
import type { SettingsStore } from '../data/settings-store';
import { keepsSnapshots, type Platform } from '../platform/platform';

/** One change seldom comes alone: a snapshot is taken once it is quiet for so long, */
const REST_MS = 10_000;

/** but not later than this after the first change, so that it is there within a minute; */
const LATEST_MS = 45_000;

/** and again after so long if it could not be taken. */
const AGAIN_MS = 300_000;

/** Nothing that a person wants done waits longer for a snapshot. */
const PATIENCE_MS = 10_000;

/** Changes before which there is to be a snapshot: they replace or remove much. */
const TAKEN_BEFORE: Partial<Record<ChangeName['code'], SnapshotReason>> = {
  'document-imported': 'import',
  'rows-imported': 'import',
  'many-removed': 'deletion',
  'sample-removed': 'deletion',
  'snapshot-restored': 'restore',
};

interface Kept {
  readonly store: InventoryStore;
  readonly settings: SettingsStore;
  readonly platform: Platform;
}

/** What is durable now, and is to be in a snapshot. */
interface Now {
  readonly inventory: Inventory;
  /** Null: they cannot be read. Those that apply instead were chosen by nobody, and would be brought back as if they were. */
  readonly settings: Settings | null;
}

/**
 * Hands everything over to be kept in snapshots: after changes, before large ones, and before the window closes. In a
 * browser only while a folder for them is chosen.
 */
export class SnapshotKeeper {
  readonly #kept: Kept;
  readonly #state = new Observable<SnapshotState>({ trouble: null, second: null });
  readonly #holds = new Observable(false);
  /** What the last snapshot holds; null: not known. */
  #held: Now | null = null;
  #hasToldSomething = false;
  #firstChange: number | null = null;
  #notBefore = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #taking: Promise<unknown> | null = null;
  #isClosing = false;

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  /** How it stands with the snapshots, as far as that was told. */
  readonly getState = (): SnapshotState => this.#state.get();

  readonly subscribe = (listener: () => void): (() => void) => this.#state.subscribe(listener);

  /** Is all there is in a snapshot, as far as this window knows? */
  readonly holdsAll = (): boolean => this.#holds.get();

  readonly subscribeHolds = (listener: () => void): (() => void) => this.#holds.subscribe(listener);

  /** From now on; returns what ends it. */
  start(): () => void {
    const { store, settings } = this.#kept;
    const ends = [
      store.subscribe(() => this.#look()),
      settings.subscribe(() => this.#look()),
      this.#whenPutAway(),
    ];
    this.#look();
    void this.#takeFirst();
    return () => {
      clearTimeout(this.#timer);
      for (const end of ends) end();
    };
  }

  /** What the desktop has to say about snapshots. */
  readonly hear = (notice: Notice): void => {
    if (notice.kind === 'snapshots') {
      this.#state.set(notice.state);
      // What kept it from being done is over, or was elsewhere.
      if (notice.state.trouble === null) this.#notBefore = 0;
    }
    if (notice.kind === 'closing') {
      this.#isClosing = true;
      // The last one may have been deleted or damaged since it was taken: only whoever keeps them knows.
      this.#held = null;
    }
    if (notice.kind === 'snapshots' || notice.kind === 'closing') this.#look();
  };

  /** Snapshots are kept in another place from now on, where there is none yet: takes one. */
  async anew(): Promise<void> {
    await this.#taking;
    this.#held = null;
    await this.#ifDue();
  }

  /** Must the page stay, because its window closes and something is not handed over yet? */
  mustStay(): boolean {
    return this.#isClosing && (this.#taking !== null || this.#isDue());
  }

  /** Is there to be a snapshot before such a change? */
  isTakenBefore({ code }: ChangeName): boolean {
    return TAKEN_BEFORE[code] !== undefined && keepsSnapshots(this.#kept.platform);
  }

  /** To be awaited before such a change: resolves when there is a snapshot, or could be none, or none is needed. */
  async before({ code }: ChangeName): Promise<void> {
    const why = TAKEN_BEFORE[code];
    if (why === undefined) return;
    let patience: ReturnType<typeof setTimeout> | undefined;
    const isOver = new Promise<void>((resolve) => {
      patience = setTimeout(resolve, PATIENCE_MS);
    });
    await Promise.race([this.now(why), isOver]);
    clearTimeout(patience);
  }

  /**
   * Sees to it that a snapshot holds everything, as soon as all that was changed is durable: hands it over whether or not
   * anything is new, since only whoever keeps them knows whether the last one is still there. Is it so?
   */
  async now(why: SnapshotReason): Promise<boolean> {
    await this.#atRest();
    return keepsSnapshots(this.#kept.platform) && (await this.#take(why));
  }

  /** Takes a snapshot if there is anything new, as soon as all that was changed is durable. */
  async #ifDue(): Promise<void> {
    await this.#atRest();
    if (this.#isDue()) await this.#take('change');
  }

  async #atRest(): Promise<void> {
    await this.#until(() => this.#isSaved());
    await this.#taking;
  }

  /** A page of a browser that is put away may be closed next, and nothing can be waited for then. */
  #whenPutAway(): () => void {
    if (this.#kept.platform.edition !== 'browser') return () => undefined;
    const look = () => {
      if (document.hidden) void this.#ifDue();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }

  /** Where there is no good one yet, nothing has to come to rest: the data may just have been encrypted, and the others be gone. */
  async #takeFirst(): Promise<void> {
    const found = await this.#kept.platform.listSnapshots().catch(() => null);
    if (found === null || found.snapshots.some(({ problem, isSecond }) => problem === null && !isSecond))
      return;
    await this.#until(() => this.#isRead());
    await this.#ifDue();
  }

  #look(): void {
    const isDue = this.#isDue();
    this.#holds.set(!isDue && this.#held !== null && keepsSnapshots(this.#kept.platform));
    this.#tell(this.#now() !== null && keepsSnapshots(this.#kept.platform));
    if (!isDue) {
      this.#firstChange = null;
      clearTimeout(this.#timer);
    } else if (this.#isClosing) {
      if (this.#taking === null && this.#isSaved()) void this.#take('quit');
    } else this.#arm();
  }

  /** Said once: whether this page is to hear that its window closes. */
  #tell(hasSomething: boolean): void {
    if (hasSomething === this.#hasToldSomething) return;
    this.#hasToldSomething = hasSomething;
    void this.#kept.platform.tellWhenClosing(hasSomething);
  }

  #arm(): void {
    const now = performance.now();
    this.#firstChange ??= now;
    const left = Math.min(REST_MS, this.#firstChange + LATEST_MS - now);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ifDue(), Math.max(0, left, this.#notBefore - now));
  }

  /** Is anything durable here that the last snapshot may not hold? */
  #isDue(): boolean {
    const now = this.#now();
    if (now === null || !keepsSnapshots(this.#kept.platform)) return false;
    return this.#held?.inventory !== now.inventory || this.#held.settings !== now.settings;
  }

  /** Null: nothing is read, or nothing was ever recorded. */
  #now(): Now | null {
    const state = this.#kept.store.getState();
    const { settings, status } = this.#kept.settings.getState();
    if (state.status !== 'ready' || status === 'loading') return null;
    const { inventory, undo, redo } = state;
    const isUntouched = inventory.accounts.length + inventory.services.length === 0 && !undo && !redo;
    return isUntouched ? null : { inventory, settings: status === 'ready' ? settings : null };
  }

  #isSaved(): boolean {
    const state = this.#kept.store.getState();
    return (state.status !== 'ready' || state.saved) && this.#kept.settings.getState().saved;
  }

  #isRead(): boolean {
    const { store, settings } = this.#kept;
    return store.getState().status !== 'loading' && settings.getState().status !== 'loading';
  }

  /** Looks whenever something has changed. */
  #until(isSo: () => boolean): Promise<void> {
    if (isSo()) return Promise.resolve();
    return new Promise((resolve) => {
      const ends = [this.#kept.store, this.#kept.settings].map((one) =>
        one.subscribe(() => {
          if (!isSo()) return;
          for (const end of ends) end();
          resolve();
        }),
      );
    });
  }

  /** Is it there now? */
  async #take(why: SnapshotReason): Promise<boolean> {
    const now = this.#now();
    if (now === null) return false;
    const taken = this.#hand(now, why);
    this.#taking = taken;
    try {
      return await taken;
    } finally {
      this.#taking = null;
      this.#look();
    }
  }

  async #hand(now: Now, why: SnapshotReason): Promise<boolean> {
    const { accounts, links, services } = now.inventory;
    const counts = { accounts: accounts.length, links: links.length, services: services.length };
    const snapshot = { why, content: backupText(now), ...counts };
    // What is refused is a mistake of this program, and no reason to keep a window from closing.
    const taken = await this.#kept.platform.takeSnapshot(snapshot).catch(() => ({ ok: false }));
    this.#firstChange = null;
    if (taken.ok) {
      this.#held = now;
      this.#notBefore = 0;
    } else {
      this.#isClosing = false;
      this.#notBefore = performance.now() + AGAIN_MS;
    }
    return taken.ok;
  }
}
