import { join } from 'node:path';
import { app } from 'electron';
import { ok } from '#core/result';
import type { Notice } from '#ipc/desktop-api';
import type { Handlers } from './ipc/serve';
import { civilSecond } from './local-moment';
import { keepDamagedCopy } from './services/damaged-copies';
import { keptIn } from './services/kept-text';
import { nodeFolder, removeParts } from './services/node-folder';
import { type ChooseFolder, SecondFolder } from './services/second-folder';
import { Snapshots } from './services/snapshots';

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

/** Beside the window's database; what else it may say is as good as nothing. */
const STORED = 'stored';

/** The snapshots of this machine, beside its data, what else is kept for the case that it is lost, and what the window may ask of them. */
export function startSnapshots(tell: (notice: Notice) => void, choose: ChooseFolder): Answers {
  const userData = app.getPath('userData');
  const folder = join(userData, 'snapshots');
  const stored = keptIn(join(userData, 'stored.txt'));
  const second = new SecondFolder(keptIn(join(userData, 'snapshot-folder.json')));
  const snapshots = new Snapshots({
    folder: nodeFolder(folder, true),
    now: () => civilSecond(new Date()),
    tell: (state) => tell({ kind: 'snapshots', state }),
  });
  const ready = Promise.all([second.remembered(), removeParts(folder)]).then(([place]) => {
    if (place !== null) snapshots.setSecond(place);
  });
  return {
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
    keepDamaged: (copy) => keepDamagedCopy(join(userData, 'damaged'), civilSecond(new Date()), copy),
  };
}
