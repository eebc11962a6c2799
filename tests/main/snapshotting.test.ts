import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { snapshotFile, snapshotName } from '#core/snapshots/snapshot-file';
import { startSnapshots } from '../../src/main/snapshotting';
import { scratchFolder } from '../support/scratch-folder';

const around = vi.hoisted(() => ({ userData: '' }));
vi.mock('electron', () => ({ app: { getPath: () => around.userData } }));

const scratch = scratchFolder();
let count = 0;
const NAME = 'Dr. Müller 的邮箱';
const PLAIN = JSON.stringify({
  inventory: { accounts: [{ name: NAME, notes: '-----BEGIN AGE ENCRYPTED FILE-----' }] },
});
const SEALED = '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n';
const HEADER = { takenAt: '2026-11-29T00:10:05', why: 'change', accounts: 1, links: 0, services: 0 } as const;

const digest = async (bytes: Uint8Array) =>
  Buffer.from(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))).toString('hex');
const fileOf = (sealed: 'none' | 'age') =>
  snapshotFile({ ...HEADER, sealed }, new TextEncoder().encode(sealed === 'none' ? PLAIN : SEALED), digest);
const zeroed = (bytes: Uint8Array, from: number, to: number) => Uint8Array.from(bytes).fill(0, from, to);

/** Everything that can lie in the folder of snapshots when encryption is turned on, or the program killed after that. */
async function filled(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [plain, sealed] = [await fileOf('none'), await fileOf('age')];
  const files = [
    plain,
    plain.subarray(0, -3),
    zeroed(plain, 0, 40),
    zeroed(plain, 80, 300),
    sealed,
    sealed.subarray(0, -3),
    zeroed(sealed, 0, 40),
  ];
  for (const [at, bytes] of files.entries()) {
    writeFileSync(join(folder, snapshotName(at + 1, HEADER.takenAt, '0000000a')), bytes);
  }
}

/** The numbers of the snapshots in a folder. */
const numbersIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.unbind-snapshot'))
    .map((name) => Number(name.slice(0, 6)))
    .toSorted((one, other) => one - other);

const everythingBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');

const start = (storage: { readonly isSealed: boolean; readonly isMoving: boolean }) =>
  startSnapshots(
    () => {},
    () => Promise.resolve(undefined),
    storage,
  );

const SEALED_NUMBERS = [5, 6, 7];
const ALL_NUMBERS = [1, 2, 3, 4, 5, 6, 7];
const [here, damaged] = [() => join(around.userData, 'snapshots'), () => join(around.userData, 'damaged')];

beforeEach(async () => {
  count += 1;
  around.userData = join(scratch, String(count));
  await filled(here());
  mkdirSync(damaged());
  writeFileSync(join(damaged(), 'damaged-2026-11-29-001005-0000000a.json'), PLAIN);
});

describe('once everything is encrypted, what anybody can read goes', () => {
  it('when encryption is turned on: whole and damaged snapshots, and copies of what was damaged', async () => {
    const storage = { isSealed: true, isMoving: true };
    const { removeUnsealed, listSnapshots } = start(storage);
    await listSnapshots(undefined);
    expect(numbersIn(here())).toEqual(ALL_NUMBERS);
    expect(everythingBelow(damaged())).toContain(NAME);
    storage.isMoving = false;
    await removeUnsealed();
    expect(numbersIn(here())).toEqual(SEALED_NUMBERS);
    expect(everythingBelow(around.userData)).not.toContain(NAME);
  });

  it('at the next start as well, where it was killed before that', async () => {
    await start({ isSealed: true, isMoving: false }).listSnapshots(undefined);
    expect(numbersIn(here())).toEqual(SEALED_NUMBERS);
    expect(everythingBelow(around.userData)).not.toContain(NAME);
  });

  it('in the second folder too, and never before it is all in the other place', async () => {
    const stick = join(around.userData, 'stick');
    const copies = join(stick, 'unbind-snapshots-0000000a');
    await filled(copies);
    writeFileSync(
      join(around.userData, 'snapshot-folder.json'),
      JSON.stringify({ path: stick, id: '0000000a' }),
    );
    await start({ isSealed: true, isMoving: true }).takeSnapshot({
      ...HEADER,
      why: 'quit',
      content: `${SEALED}\n`,
    });
    expect(numbersIn(copies)).toEqual([...ALL_NUMBERS, 8]);
    await start({ isSealed: true, isMoving: false }).listSnapshots(undefined);
    await vi.waitFor(() => expect(numbersIn(copies)).toEqual([...SEALED_NUMBERS, 8]));
    expect(everythingBelow(around.userData)).not.toContain(NAME);
  });

  it('and nothing of it without encryption; copies of what was encrypted stay', async () => {
    await start({ isSealed: false, isMoving: false }).listSnapshots(undefined);
    expect(numbersIn(here())).toEqual(ALL_NUMBERS);
    expect(everythingBelow(damaged())).toContain(NAME);
    const sealed = start({ isSealed: true, isMoving: false });
    expect(await sealed.keepDamaged('{"sealed":"…"}')).toEqual({ ok: true, value: null });
    await start({ isSealed: true, isMoving: false }).listSnapshots(undefined);
    expect(everythingBelow(join(around.userData, 'damaged-sealed'))).toBe('{"sealed":"…"}');
  });
});
