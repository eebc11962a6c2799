import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SnapshotFolder } from '#core/snapshots/shelf';
import { NOT_SEALED, type Seal } from '#core/snapshots/snapshot-file';
import type { SnapshotState, SnapshotToTake } from '#ipc/desktop-api';
import { keepDamagedCopy } from '../../src/main/services/damaged-copies';
import { keptIn } from '../../src/main/services/kept-text';
import { nodeFolder, removeParts } from '../../src/main/services/node-folder';
import { SecondFolder } from '../../src/main/services/second-folder';
import { Snapshots } from '../../src/main/services/snapshots';
import { scratchFolder } from '../support/scratch-folder';

const asRoot = process.getuid?.() === 0;
const scratch = scratchFolder();
let folder: string;
let count = 0;
beforeEach(() => {
  count += 1;
  folder = join(scratch, String(count));
  mkdirSync(folder);
});

const here = () => join(folder, 'snapshots');
const filesIn = (path: string) => readdirSync(path).toSorted();

function taking(content: string, why: SnapshotToTake['why'] = 'change'): SnapshotToTake {
  return { why, content, accounts: content.length, links: 2, services: 0 };
}

/** A program with its clock; what it had to say is in `told`. */
function program(around: { readonly place?: SnapshotFolder; readonly seal?: Seal } = {}) {
  const told: SnapshotState[] = [];
  let minute = 0;
  const snapshots = new Snapshots({
    folder: around.place ?? nodeFolder(here(), true),
    now: () => `2026-11-29T00:${String(minute++ % 60).padStart(2, '0')}:00`,
    tell: (state) => told.push(state),
    patienceMs: 300,
    answerMs: 300,
    ...(around.seal === undefined ? {} : { seal: around.seal }),
  });
  const newest = async () => {
    const { snapshots: all } = await snapshots.list();
    const good = all.find(({ problem }) => problem === null);
    return good === undefined ? null : snapshots.open(good.token);
  };
  return { snapshots, told, newest };
}

const diskError = (code: string) => Object.assign(new Error(code), { code });

describe('a snapshot', () => {
  it('is on the disk when it is said to be, with counts, reason and time, and is read again after a restart', async () => {
    const { snapshots } = program();
    expect(await snapshots.take(taking('{"清单":1}', 'import'))).toEqual({ ok: true, value: null });
    expect(filesIn(here())).toEqual([
      expect.stringMatching(/^000001-2026-11-29-000000-[0-9a-f]{8}\.unbind-snapshot$/),
    ]);
    const next = program();
    const {
      snapshots: [entry],
      trouble,
    } = await next.snapshots.list();
    expect(trouble).toBeNull();
    expect(entry).toMatchObject({
      takenAt: '2026-11-29T00:00:00',
      why: 'import',
      accounts: 8,
      links: 2,
      services: 0,
      problem: null,
      isSecond: false,
    });
    expect(await next.newest()).toEqual({ ok: true, value: '{"清单":1}' });
  });

  it('says nothing of its content in its name or its first two lines', async () => {
    const { snapshots } = program();
    await snapshots.take(taking('secret-name'));
    const [name = ''] = filesIn(here());
    const [first = '', second = '', body] = readFileSync(join(here(), name), 'utf8').split('\n');
    expect(JSON.parse(first)).toEqual({
      format: 'unbind-snapshot',
      version: 1,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(Object.keys(JSON.parse(second) as object)).toEqual([
      'takenAt',
      'why',
      'accounts',
      'links',
      'services',
      'sealed',
    ]);
    expect(body).toBe('secret-name');
  });

  it('is not taken twice of the same, not even after a restart, unless the newest one is damaged', async () => {
    const { snapshots } = program();
    await snapshots.take(taking('a'));
    await snapshots.take(taking('a', 'quit'));
    expect(filesIn(here())).toHaveLength(1);
    await program().snapshots.take(taking('a'));
    expect(filesIn(here())).toHaveLength(1);
    await program().snapshots.take(taking('b'));
    await program().snapshots.take(taking('a'));
    expect(filesIn(here())).toHaveLength(3);
    truncateSync(join(here(), filesIn(here()).at(-1) ?? ''), 100);
    await program().snapshots.take(taking('a'));
    expect(filesIn(here())).toHaveLength(4);
  });

  it('is taken of the same again where its folder was deleted, or the newest one damaged, while the program ran', async () => {
    const { snapshots, newest } = program();
    await snapshots.take(taking('a'));
    rmSync(here(), { recursive: true });
    await snapshots.take(taking('a', 'import'));
    expect(await newest()).toEqual({ ok: true, value: 'a' });
    truncateSync(join(here(), filesIn(here())[0] ?? ''), 100);
    await snapshots.take(taking('a', 'deletion'));
    expect(await newest()).toEqual({ ok: true, value: 'a' });
  });

  it('goes through the seal on its way to the disk and back', async () => {
    const turned = (bytes: Uint8Array) => Promise.resolve(bytes.map((byte) => byte ^ 0xff));
    const seal: Seal = { name: 'turned', seal: turned, open: turned };
    const { snapshots, newest } = program({ seal });
    await snapshots.take(taking('secret-name'));
    const [name = ''] = filesIn(here());
    const text = readFileSync(join(here(), name), 'latin1');
    expect(text).not.toContain('secret-name');
    expect(text).toContain('"sealed":"turned"');
    expect(await newest()).toEqual({ ok: true, value: 'secret-name' });
  });

  it('has a number above all others, and of fifty taken in one day ten are left', async () => {
    const { snapshots } = program();
    for (let at = 0; at < 50; at += 1) await snapshots.take(taking(`content ${at}`));
    expect(filesIn(here()).map((name) => Number(name.slice(0, 6)))).toEqual(
      Array.from({ length: 10 }, (_, at) => at + 41),
    );
  });
});

it.each([
  ['here', () => here()],
  ['in the second folder', () => join(folder, 'second')],
] as const)(
  'the highest of all numbers %s keeps none from being taken, read and kept',
  async (_where, where) => {
    mkdirSync(where(), { recursive: true });
    mkdirSync(join(folder, 'second'), { recursive: true });
    writeFileSync(join(where(), '999999999999999-2026-01-01-001005-1f2e3d4c.unbind-snapshot'), 'a');
    const { snapshots, newest } = program();
    const own = nodeFolder(join(folder, 'second'), false);
    snapshots.setSecond({ name: 'second', own, others: () => Promise.resolve([]) });
    for (let at = 0; at < 12; at += 1) {
      expect(await snapshots.take(taking(`content ${at}`))).toEqual({ ok: true, value: null });
    }
    expect(await newest()).toEqual({ ok: true, value: 'content 11' });
  },
);

describe('a damaged snapshot', () => {
  const damages: readonly [string, (path: string) => void][] = [
    ['cut off', (path) => truncateSync(path, readFileSync(path).length - 1)],
    ['empty', (path) => truncateSync(path, 0)],
    [
      'with zeros in it',
      (path) => {
        const bytes = readFileSync(path);
        writeFileSync(path, bytes.fill(0, bytes.length - 3));
      },
    ],
    [
      'with one bit turned',
      (path) => {
        const bytes = readFileSync(path);
        bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
        writeFileSync(path, bytes);
      },
    ],
    ['longer', (path) => writeFileSync(path, 'a', { flag: 'a' })],
    ['something else', (path) => writeFileSync(path, '{"format":"unbind-inventory"}\n')],
    [
      'with another count in its header',
      (path) => {
        writeFileSync(path, readFileSync(path, 'utf8').replace('"links":2', '"links":3'));
      },
    ],
  ];

  it.each(damages)('is told, cannot be opened, and the one before it can: %s', async (_how, damage) => {
    const { snapshots, newest } = program();
    await snapshots.take(taking('first'));
    await snapshots.take(taking('second'));
    damage(join(here(), filesIn(here()).at(-1) ?? ''));
    const { snapshots: list } = await snapshots.list();
    expect(list.map(({ problem }) => problem)).toEqual(['damaged', null]);
    expect(await snapshots.open(list[0]?.token ?? '')).toEqual({ ok: false, failure: { code: 'damaged' } });
    expect(await newest()).toEqual({ ok: true, value: 'first' });
  });

  it('of a newer program is told apart', async () => {
    const { snapshots } = program();
    await snapshots.take(taking('first'));
    const path = join(here(), filesIn(here())[0] ?? '');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"version":1', '"version":2'));
    const {
      snapshots: [entry],
    } = await snapshots.list();
    expect(entry?.problem).toBe('newer');
    expect(await snapshots.open(entry?.token ?? '')).toEqual({ ok: false, failure: { code: 'newer' } });
  });
});

describe('a snapshot that cannot be read just now', () => {
  it('is not removed for that, and is as good as before when it can be read again', async () => {
    let month = 0;
    let isHeld = false;
    const place = nodeFolder(here(), true);
    const read = (name: string) =>
      isHeld && name.startsWith('000001') ? Promise.reject(diskError('EBUSY')) : place.read(name);
    const restarted = () =>
      new Snapshots({
        folder: { ...place, read },
        now: () => `2026-${String(month).padStart(2, '0')}-01T00:00:00`,
        tell: () => undefined,
      });
    for (month = 1; month <= 11; month += 1) await restarted().take(taking(`of month ${month}`));
    isHeld = true;
    const program = restarted();
    month = 12;
    await program.take(taking('of month 12'));
    isHeld = false;
    await program.take(taking('of month 12, later'));
    const { snapshots: list } = await program.list();
    expect(list.at(-1)).toMatchObject({ takenAt: '2026-01-01T00:00:00', problem: null });
  });
});

describe('a token', () => {
  it('is the only way to a file: anything else opens nothing', async () => {
    const { snapshots } = program();
    await snapshots.take(taking('a'));
    const [name = ''] = filesIn(here());
    for (const token of ['', name, join(here(), name), '00000000-0000-0000-0000-000000000000']) {
      expect(await snapshots.open(token)).toEqual({ ok: false, failure: { code: 'gone' } });
    }
  });

  it('stays the same as long as the program runs, and tells when the file is gone', async () => {
    const { snapshots } = program();
    await snapshots.take(taking('a'));
    const [one, other] = [await snapshots.list(), await snapshots.list()];
    expect(one.snapshots[0]?.token).toBe(other.snapshots[0]?.token);
    rmSync(here(), { recursive: true });
    expect(await snapshots.open(one.snapshots[0]?.token ?? '')).toMatchObject({ ok: false });
    expect((await snapshots.list()).snapshots).toEqual([]);
  });
});

describe('what cannot be written', () => {
  it.each([
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EROFS', 'not-writable'],
    ['EACCES', 'not-writable'],
    ['ENOENT', 'gone'],
  ] as const)('is told once, and works again after: %s', async (code, trouble) => {
    const place = nodeFolder(here(), true);
    let isBroken = true;
    const write: SnapshotFolder['write'] = (name, bytes) =>
      isBroken ? Promise.reject(diskError(code)) : place.write(name, bytes);
    const { snapshots, told, newest } = program({ place: { ...place, write } });
    expect(await snapshots.take(taking('a'))).toEqual({ ok: false, failure: trouble });
    await snapshots.take(taking('b'));
    expect(told).toEqual([{ trouble, second: null }]);
    isBroken = false;
    expect(await snapshots.take(taking('b'))).toEqual({ ok: true, value: null });
    expect(told).toEqual([
      { trouble, second: null },
      { trouble: null, second: null },
    ]);
    expect(await newest()).toEqual({ ok: true, value: 'b' });
  });

  it('as it was to be is taken away again', async () => {
    const place = nodeFolder(here(), true);
    const write: SnapshotFolder['write'] = (name, bytes) => place.write(name, bytes.slice(0, -1));
    const { snapshots } = program({ place: { ...place, write } });
    expect(await snapshots.take(taking('a'))).toMatchObject({ ok: false });
    expect(filesIn(here())).toEqual([]);
  });

  it('and was left behind by a program that was killed is removed at the start, and nothing else', async () => {
    mkdirSync(here());
    writeFileSync(join(here(), '.unbind-00000000-0000-0000-0000-000000000000.part'), 'half');
    writeFileSync(join(here(), 'letter.part'), 'of the person');
    await removeParts(here());
    expect(filesIn(here())).toEqual(['letter.part']);
  });
});

describe('the second folder', () => {
  const stick = () => join(folder, 'stick');
  const second = () => new SecondFolder(keptIn(join(folder, 'second.json')));
  const copies = () => readdirSync(stick()).flatMap((name) => filesIn(join(stick(), name)));
  const chosen = async () => {
    const made = await second().choose(() => Promise.resolve(stick()));
    if (!made.ok) throw new Error(made.failure.code);
    return made.value;
  };
  beforeEach(() => mkdirSync(stick()));

  it('gets what is there and what comes, and is remembered', async () => {
    const { snapshots } = program();
    await snapshots.take(taking('a'));
    snapshots.setSecond(await chosen());
    await snapshots.take(taking('b', 'quit'));
    expect(copies()).toEqual(filesIn(here()));
    expect((await snapshots.list()).second).toEqual({ name: 'stick', trouble: null });

    const next = program();
    next.snapshots.setSecond(await second().remembered());
    await next.snapshots.take(taking('c', 'quit'));
    expect(copies()).toEqual(filesIn(here()));
    await second().forget();
    expect(await second().remembered()).toBeNull();
  });

  it('that is unplugged is told once, blocks nothing, is not made anew, and gets all of it later', async () => {
    const { snapshots, told } = program();
    snapshots.setSecond(await chosen());
    await snapshots.take(taking('a', 'quit'));
    const [ours = ''] = readdirSync(stick());
    rmSync(join(stick(), ours), { recursive: true });
    for (const content of ['b', 'c']) {
      expect(await snapshots.take(taking(content, 'quit'))).toEqual({ ok: true, value: null });
    }
    expect(told).toEqual([{ trouble: null, second: 'gone' }]);
    expect(readdirSync(stick())).toEqual([]);
    mkdirSync(join(stick(), ours));
    await snapshots.take(taking('d', 'quit'));
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ trouble: null, second: null }));
    expect(copies()).toEqual(filesIn(here()));
  });

  it('that is there again gets all of it, and is said to be well, though there is nothing new', async () => {
    const { snapshots, told } = program();
    snapshots.setSecond(await chosen());
    await snapshots.take(taking('a', 'quit'));
    renameSync(stick(), join(folder, 'elsewhere'));
    await snapshots.take(taking('b', 'quit'));
    expect(told.at(-1)).toEqual({ trouble: null, second: 'gone' });
    renameSync(join(folder, 'elsewhere'), stick());
    await snapshots.take(taking('b'));
    await vi.waitFor(() => expect(told.at(-1)).toEqual({ trouble: null, second: null }));
    expect(copies()).toEqual(filesIn(here()));
    expect(filesIn(here())).toHaveLength(2);
  });

  it('gets a copy again that was damaged there', async () => {
    const { snapshots } = program();
    const place = await chosen();
    snapshots.setSecond(place);
    await snapshots.take(taking('a', 'quit'));
    const [ours = ''] = readdirSync(stick());
    const copy = join(stick(), ours, copies()[0] ?? '');
    truncateSync(copy, 50);
    await snapshots.list();
    await snapshots.take(taking('a', 'quit'));
    expect(readFileSync(copy, 'utf8')).toContain('\na');
  });

  it.each([
    ['ENOSPC', 'full'],
    ['EROFS', 'not-writable'],
  ] as const)('that answers %s is told as %s', async (code, trouble) => {
    const { snapshots, told } = program();
    const place = await chosen();
    snapshots.setSecond({ ...place, own: { ...place.own, write: () => Promise.reject(diskError(code)) } });
    expect(await snapshots.take(taking('a', 'quit'))).toEqual({ ok: true, value: null });
    await vi.waitFor(() => expect(told).toEqual([{ trouble: null, second: trouble }]));
    expect((await snapshots.list()).second).toEqual({ name: 'stick', trouble });
  });

  it('that never answers keeps nobody from going on', async () => {
    const { snapshots } = program();
    const place = await chosen();
    const never = () => new Promise<never>(() => undefined);
    snapshots.setSecond({ ...place, own: { ...place.own, names: never } });
    expect(await snapshots.take(taking('a', 'quit'))).toEqual({ ok: true, value: null });
    expect(filesIn(here())).toHaveLength(1);
  });

  it.each([
    ['names', 'gone'],
    ['read', 'gone'],
    ['others', null],
  ] as const)(
    'whose %s never come hides nothing that is here, is told as %s, and is not asked again meanwhile',
    async (what, trouble) => {
      const { snapshots, told } = program();
      const place = await chosen();
      snapshots.setSecond(place);
      await snapshots.take(taking('a', 'quit'));
      const next = program();
      let asked = 0;
      const never = () => {
        asked += 1;
        return new Promise<never>(() => undefined);
      };
      next.snapshots.setSecond(
        what === 'others' ? { ...place, others: never } : { ...place, own: { ...place.own, [what]: never } },
      );
      for (let time = 0; time < 3; time += 1) {
        expect((await next.snapshots.list()).snapshots).toMatchObject([{ problem: null, isSecond: false }]);
      }
      // By copying and by the first list at once.
      expect(asked).toBeLessThan(3);
      await vi.waitFor(async () =>
        expect((await next.snapshots.list()).second).toEqual({ name: 'stick', trouble }),
      );
      expect(told).toEqual([]);
    },
  );

  it('has those of other installations too, after all of ours, whatever their numbers are', async () => {
    const { snapshots } = program();
    snapshots.setSecond(await chosen());
    for (const content of ['a', 'b', 'c']) await snapshots.take(taking(content, 'quit'));
    rmSync(here(), { recursive: true });
    const mine = program();
    await mine.snapshots.take(taking('mine'));
    mine.snapshots.setSecond(await chosen());
    await mine.snapshots.take(taking('mine too', 'quit'));
    expect(await mine.newest()).toEqual({ ok: true, value: 'mine too' });
    const { snapshots: list } = await mine.snapshots.list();
    expect(list.map(({ isSecond }) => isSecond)).toEqual([false, false, true, true, true]);
  });

  it('gives everything back to a machine whose own folder is gone, and keeps its numbers rising', async () => {
    const { snapshots } = program();
    snapshots.setSecond(await chosen());
    for (const content of ['a', 'b', 'c']) await snapshots.take(taking(content, 'quit'));
    rmSync(here(), { recursive: true });
    const next = program();
    // Chosen anew, which makes a folder for this installation beside the one of the installation before.
    next.snapshots.setSecond(await chosen());
    const { snapshots: list } = await next.snapshots.list();
    expect(list.map(({ isSecond }) => isSecond)).toEqual([true, true, true]);
    expect(await next.newest()).toEqual({ ok: true, value: 'c' });
  });

  it('keeps nothing half of what was being copied when the program was killed', async () => {
    const { snapshots } = program();
    const place = await chosen();
    const [ours = ''] = readdirSync(stick());
    const part = '.unbind-5c1f3a86-7a2b-4d3e-9c41-0a1b2c3d4e5f.part';
    writeFileSync(join(stick(), ours, part), '{"清单":');
    writeFileSync(join(stick(), ours, 'else.txt'), 'of somebody else');
    snapshots.setSecond(place);
    await snapshots.take(taking('a', 'quit'));
    await vi.waitFor(() => expect(copies()).toEqual([...filesIn(here()), 'else.txt']));
  });

  it('cannot be one that cannot be written', async () => {
    expect(await second().choose(() => Promise.resolve(join(stick(), 'nowhere')))).toEqual({
      ok: false,
      failure: { code: 'not-writable' },
    });
    expect(await second().choose(() => Promise.resolve(undefined))).toEqual({
      ok: false,
      failure: { code: 'cancelled' },
    });
    for (const text of [
      '',
      'null',
      '7',
      '{"path":"relative","id":"00000000"}',
      '{"path":"/","id":"../.."}',
    ]) {
      writeFileSync(join(folder, 'second.json'), text);
      expect(await second().remembered()).toBeNull();
    }
  });
});

describe('snapshots that anybody can read', () => {
  const BY_WINDOW: Seal = { ...NOT_SEALED, name: 'age' };

  it('are removed where the data is encrypted, here and in the second folder, and sealed ones stay', async () => {
    const there = join(folder, 'second');
    mkdirSync(there);
    const place = { name: 'second', own: nodeFolder(there, false), others: () => Promise.resolve([]) };
    const before = program();
    before.snapshots.setSecond(place);
    await before.snapshots.take(taking('plain-name', 'quit'));
    expect([filesIn(here()).length, filesIn(there).length]).toEqual([1, 1]);

    const { snapshots } = program({ seal: BY_WINDOW });
    snapshots.setSecond(place);
    await snapshots.take(taking('-----BEGIN AGE', 'quit'));
    await snapshots.removeUnsealed();
    await vi.waitFor(() => expect(filesIn(there)).toEqual(filesIn(here())));
    const [left = '', ...others] = filesIn(here());
    expect(others).toEqual([]);
    const text = readFileSync(join(here(), left), 'utf8');
    expect(text).toContain('"sealed":"age"');
    expect(text).toContain('-----BEGIN AGE');
  });

  it('are not removed from the second folder before a sealed one is there', async () => {
    const there = join(folder, 'second');
    mkdirSync(there);
    const own = nodeFolder(there, false);
    const before = program();
    before.snapshots.setSecond({ name: 'second', own, others: () => Promise.resolve([]) });
    await before.snapshots.take(taking('plain-name', 'quit'));

    const { snapshots } = program({ seal: BY_WINDOW });
    await snapshots.take(taking('-----BEGIN AGE'));
    await snapshots.removeUnsealed();
    const left: number[] = [];
    const remove = async (name: string) => {
      left.push(filesIn(there).length);
      await own.remove(name);
    };
    snapshots.setSecond({ name: 'second', own: { ...own, remove }, others: () => Promise.resolve([]) });
    await vi.waitFor(() => expect(filesIn(there)).toEqual(filesIn(here())));
    expect(left).toEqual([2]);
  });
});

describe('what is damaged', () => {
  const keep = (second: string, copy: string) =>
    keepDamagedCopy(join(folder, 'damaged'), `2026-11-29T00:10:0${second}`, copy);

  it('is kept as it is, with the two before it', async () => {
    for (const second of ['1', '2', '3', '4', '5']) {
      expect(await keep(second, `copy ${second}`)).toEqual({ ok: true, value: null });
    }
    const kept = filesIn(join(folder, 'damaged')).map((name) =>
      readFileSync(join(folder, 'damaged', name), 'utf8'),
    );
    expect(kept).toEqual(['copy 3', 'copy 4', 'copy 5']);
  });

  it('is told if it cannot be kept', async () => {
    writeFileSync(join(folder, 'damaged'), 'a file of that name');
    expect(await keep('1', 'copy')).toMatchObject({ ok: false });
  });
});

/** Mounts a disk of that size, which takes root; undefined where that is not possible. */
function smallDisk(path: string): (() => void) | undefined {
  mkdirSync(path);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', path]);
  return mounted.status === 0 ? () => spawnSync('umount', ['-l', path]) : undefined;
}

const canMount = (() => {
  const path = join(scratch, 'probe');
  const unmount = smallDisk(path);
  unmount?.();
  return unmount !== undefined;
})();

// Needs root, and a system that lets root mount: elsewhere it is shown as skipped.
it.skipIf(!canMount)(
  'a disk that is really full is told, nothing half is left, and it works again after',
  async () => {
    const disk = join(folder, 'disk');
    const unmount = smallDisk(disk);
    try {
      const { snapshots, told, newest } = program({ place: nodeFolder(join(disk, 'snapshots'), true) });
      expect(await snapshots.take(taking('first'))).toEqual({ ok: true, value: null });
      writeFileSync(join(disk, 'filler'), Buffer.alloc(40_000));
      expect(await snapshots.take(taking('x'.repeat(60_000)))).toEqual({ ok: false, failure: 'full' });
      expect(told).toEqual([{ trouble: 'full', second: null }]);
      expect(filesIn(join(disk, 'snapshots'))).toHaveLength(1);
      expect(await newest()).toEqual({ ok: true, value: 'first' });
      rmSync(join(disk, 'filler'));
      expect(await snapshots.take(taking('second'))).toEqual({ ok: true, value: null });
      expect(await newest()).toEqual({ ok: true, value: 'second' });
    } finally {
      unmount?.();
    }
  },
);

// Root may write everywhere but on a disk that is mounted to be read.
it.skipIf(!canMount)(
  'a disk that may really only be read is told, and what is on it can be had',
  async () => {
    const disk = join(folder, 'disk');
    const unmount = smallDisk(disk);
    try {
      const place = nodeFolder(join(disk, 'snapshots'), true);
      expect(await program({ place }).snapshots.take(taking('first'))).toEqual({ ok: true, value: null });
      expect(spawnSync('mount', ['-o', 'remount,ro', disk]).status).toBe(0);
      const before = filesIn(join(disk, 'snapshots'));
      const { snapshots, told, newest } = program({ place });
      expect(await snapshots.take(taking('second'))).toEqual({ ok: false, failure: 'not-writable' });
      expect(told).toEqual([{ trouble: 'not-writable', second: null }]);
      expect(filesIn(join(disk, 'snapshots'))).toEqual(before);
      expect(await newest()).toEqual({ ok: true, value: 'first' });
    } finally {
      unmount?.();
    }
  },
);

it.skipIf(asRoot)('a folder that may really not be written is told', async () => {
  mkdirSync(here(), { mode: 0o500 });
  const { snapshots, told } = program();
  expect(await snapshots.take(taking('a'))).toEqual({ ok: false, failure: 'not-writable' });
  expect(told).toEqual([{ trouble: 'not-writable', second: null }]);
});
