import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from 'electron';
import { ok } from '#core/result';
import { NOT_SEALED, type Seal } from '#core/snapshots/snapshot-file';
import { civilSecond } from '#ipc/civil-second';
import type { Notice } from '#ipc/desktop-api';
import type { Handlers } from './ipc/serve';
import { keepDamagedCopy } from './services/damaged-copies';
import { keptIn } from './services/kept-text';
import { nodeFolder, removeParts } from './services/node-folder';
import { type ChooseFolder, SecondFolder } from './services/second-folder';
import { Snapshots } from './services/snapshots';
import type { StoragePlace } from './services/storage-place';

/** The window hands over what it has sealed itself: no key is here. */
const SEALED_BY_WINDOW: Seal = { ...NOT_SEALED, name: 'age' };

type Answers = Pick<
  Handlers,
  | 'takeSnapshot'
  | 'listSnapshots'
  | 'openSnapshot'
  | 'chooseSnapshotFolder'
  | 'forgetSnapshotFolder'
  | 'wasStored'
  | 'noteStored'
  | 'keepDamaged'
>;

/** Where copies of what is damaged are: of what anybody can read, and of what was encrypted. */
const DAMAGED = { plain: 'damaged', sealed: 'damaged-sealed' } as const;

/** Beside the window's database; what else it may say is as good as nothing. */
const STORED = 'stored';

/** The snapshots of this machine, beside its data, what else is kept for the case that it is lost, and what the window may ask of them. */
export function startSnapshots(
  tell: (notice: Notice) => void,
  choose: ChooseFolder,
  storage: Pick<StoragePlace, 'isSealed' | 'isMoving'>,
): Answers & { readonly removeUnsealed: () => Promise<void> } {
  const userData = app.getPath('userData');
  const folder = join(userData, 'snapshots');
  const stored = keptIn(join(userData, 'stored.txt'));
  const second = new SecondFolder(keptIn(join(userData, 'snapshot-folder.json')));
  const snapshots = new Snapshots({
    folder: nodeFolder(folder, true),
    ...(storage.isSealed ? { seal: SEALED_BY_WINDOW } : {}),
    now: () => civilSecond(new Date()),
    tell: (state) => tell({ kind: 'snapshots', state }),
  });
  const removeUnsealed = async () => {
    // Until everything is in the other place, these may be the last that is left of it.
    if (!storage.isSealed || storage.isMoving) return;
    await snapshots.removeUnsealed();
    // Copies of what was damaged once were as readable.
    await rm(join(userData, DAMAGED.plain), { recursive: true, force: true }).catch(() => undefined);
  };
  // At each start as well: the program may have been killed before it was done.
  const ready = Promise.all([second.remembered(), removeParts(folder)]).then(async ([place]) => {
    await removeUnsealed();
    if (place !== null) snapshots.setSecond(place);
  });
  return {
    removeUnsealed: async () => {
      await ready;
      await removeUnsealed();
    },
    takeSnapshot: async (snapshot) => {
      await ready;
      return snapshots.take(snapshot);
    },
    listSnapshots: async () => {
      await ready;
      return snapshots.list();
    },
    openSnapshot: (token) => snapshots.open(token),
    chooseSnapshotFolder: async () => {
      const chosen = await second.choose(choose);
      if (!chosen.ok) return chosen;
      snapshots.setSecond(chosen.value);
      return ok({ name: chosen.value.name });
    },
    forgetSnapshotFolder: async () => {
      await second.forget();
      snapshots.setSecond(null);
    },
    wasStored: async () => (await stored.read()) === STORED,
    noteStored: async (isStored) => {
      // Where it cannot be written, a loss would not be noticed; nothing else depends on it.
      await stored.write(isStored ? STORED : 'nothing');
    },
    keepDamaged: (copy) => {
      const place = DAMAGED[storage.isSealed ? 'sealed' : 'plain'];
      return keepDamagedCopy(join(userData, place), civilSecond(new Date()), copy);
    },
  };
}
