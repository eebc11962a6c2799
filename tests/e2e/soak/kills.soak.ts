import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import process from 'node:process';
import { expect } from '@playwright/test';
import { Random } from '../../support/random-world/random';
import { seedFrom } from '../../support/seed-from';
import { BrowserUnbind } from '../support/browser-unbind';
import { DesktopUnbind } from '../support/desktop-unbind';
import { goodSnapshots } from '../support/good-snapshots';
import { PageProblems } from '../support/page-problems';
import { foundBelow } from '../support/planted';
import { test } from '../support/unbind-test';
import { amongTheDead } from './kills/dead-launches';
import { changing, turningOff, turningOn } from './kills/encryption-tasks';
import { importing, restoring, writing } from './kills/everyday-tasks';
import { foundAfter, killedWhile } from './kills/killed';
import type { Killable, Setting, Stored, Task } from './kills/task';

const KILLS = seedFrom('UNBIND_KILLS', 200);
/** Of all kills; what is left is for the browser edition, which knows less to do. */
const ON_DESKTOP = Math.ceil(KILLS * 0.8);
const seed = seedFrom('SOAK_SEED', randomInt(2 ** 31));

/** Nothing compresses it, so that it stands as it is wherever it can be read. */
const PLANTED = randomBytes(12).toString('hex');

/** No task takes longer. In ms. */
const LONGEST = 60_000;

type Choose = (setting: Pick<Setting, 'folder' | 'random' | 'before'>) => readonly [name: string, task: Task];

interface Killing {
  readonly kills: number;
  readonly choose: Choose;
  /** Looks once it has started again. */
  readonly look: (found: Stored) => Promise<void>;
  /** Looks right after the kill. */
  readonly lookDead?: () => Promise<void>;
}

/** Kills the app so many times, each while something else is done, and looks each time at what is there. */
async function killedOften(
  app: Killable,
  folder: string,
  { kills, choose, look, lookDead = async () => {} }: Killing,
): Promise<void> {
  const random = new Random(seed);
  const spans = new Map<string, number>();
  const tally = new Map<string, number>();
  await app.start();
  let before = await foundStill(app, folder);
  for (let kill = 1; kill <= kills; kill += 1) {
    const [name, task] = choose({ folder, random, before });
    await task.prepare();
    // The first time it is killed when it is done: then it is known how long it takes.
    const span = spans.get(name);
    const afterMs = span === undefined ? LONGEST : random.int(0, Math.round(span));
    const { isTold, ms } = await killedWhile(app, task, afterMs);
    await lookDead();
    if (isTold) spans.set(name, ms * 1.1);
    const found = await foundAfter(app, folder, task.passphrases);
    const told = isTold ? 'told' : 'not told';
    const where = `SOAK_SEED=${seed}, kill ${kill}, ${name}, ${told} after ${Math.round(ms)} ms`;
    expect(task.flawOf(found, isTold), where).toBeNull();
    await look(found);
    count(tally, `${name}: ${told}, ${isSame(found, before) ? 'as before' : 'later'}`);
    before = found;
    if (kill % 10 === 0 || kill === kills) tell(kill, kills, tally);
  }
}

function isSame(one: Stored, other: Stored): boolean {
  return one.text === other.text && one.passphrase === other.passphrase;
}

function count(tally: Map<string, number>, key: string): void {
  tally.set(key, (tally.get(key) ?? 0) + 1);
}

function tell(kill: number, kills: number, tally: ReadonlyMap<string, number>): void {
  process.stdout.write(
    `${kill}/${kills}: ${JSON.stringify(Object.fromEntries([...tally].toSorted(([one], [other]) => (one < other ? -1 : 1))))}\n`,
  );
}

/** What is stored now, without a kill. */
async function foundStill(app: Killable, folder: string): Promise<Stored> {
  await app.kill();
  return foundAfter(app, folder, [null]);
}

test(`the desktop edition is killed ${ON_DESKTOP} times at random (SOAK_SEED=${seed})`, async ({
  folder,
}) => {
  const app = new DesktopUnbind(join(folder, 'user-data'), new PageProblems());
  const choose: Choose = (given) => {
    const setting = { ...given, app };
    const isPlain = given.before.passphrase === null ? 1 : 0;
    const others = { restore: 3 * isPlain, on: 4 * isPlain, change: 3 - 3 * isPlain, off: 3 - 3 * isPlain };
    const hasPlanted = given.before.text.includes(PLANTED);
    const choice = hasPlanted ? given.random.among({ write: 3, import: 3, ...others }) : 'import';
    switch (choice) {
      case 'write':
        return ['writing', writing(setting)];
      case 'import':
        return ['importing', importing(setting, PLANTED)];
      case 'restore':
        return ['restoring', restoring(setting)];
      case 'on':
        return ['encrypting', turningOn(setting)];
      case 'off':
        return ['decrypting', turningOff(setting)];
      case 'change':
        return ['another passphrase', changing(setting)];
    }
  };
  // What is encrypted is nowhere else either, as soon as the start has tidied up.
  const look = async ({ passphrase }: Stored) => {
    if (passphrase === null) return;
    await expect.poll(() => foundBelow(app.userData, [PLANTED])).toEqual([]);
  };
  // From the first good snapshot on there is always one, whatever it was killed at.
  let hadGood = false;
  const lookDead = async () => {
    const good = await goodSnapshots(app.userData);
    expect(hadGood && good.length === 0, 'no good snapshot is left').toBe(false);
    hadGood ||= good.length > 0;
  };
  await amongTheDead(() => killedOften(app, folder, { kills: ON_DESKTOP, choose, look, lookDead }));
  await app.close();
});

test(`the browser edition is killed ${KILLS - ON_DESKTOP} times at random (SOAK_SEED=${seed})`, async ({
  folder,
}) => {
  const app = new BrowserUnbind(join(folder, 'user-data'), new PageProblems());
  const choose: Choose = (given) => {
    const setting = { ...given, app };
    return given.random.chance(0.5)
      ? ['writing', writing(setting)]
      : ['importing', importing(setting, PLANTED)];
  };
  const kills = KILLS - ON_DESKTOP;
  await amongTheDead(() => killedOften(app, folder, { kills, choose, look: async () => {} }));
  await app.close();
});
