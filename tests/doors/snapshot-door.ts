import { createHash } from 'node:crypto';
import type { SnapshotFolder } from '#core/snapshots/shelf';
import { snapshotFile, snapshotName } from '#core/snapshots/snapshot-file';
import { Snapshots } from '../../src/main/services/snapshots';
import { readBackup } from '../../src/renderer/data/backup';
import { readSealedSnapshot } from '../../src/renderer/sealing/snapshot-seal';
import { account, inventory } from '../support/core/build';
import { mutatedText } from '../support/mutated-text';
import type { Random } from '../support/random-world/random';
import { CANARY, type Door, type Tried } from './door';
import { mutatedBytes, mutatedShortText } from './mutated-value';

const digest = (bytes: Uint8Array) => Promise.resolve(createHash('sha256').update(bytes).digest('hex'));
const bytesOf = (text: string) => new TextEncoder().encode(text);

const CONTENT = JSON.stringify({
  inventory: inventory({ accounts: [account({ id: 'a', notes: CANARY })] }),
  settings: { theme: 'dark' },
});
const HEADER = { takenAt: '2026-11-29T00:10:05', why: 'change', accounts: 1, links: 0, services: 0 } as const;
const GOOD = snapshotName(7, HEADER.takenAt, '0000000a');
const NAME = snapshotName(8, HEADER.takenAt, '0000000b');
const CODES = ['damaged', 'newer', 'gone', 'unreadable'];

/** Files in the folder of the snapshots: one that is good, and a later one that somebody has changed. */
export function snapshotDoor(): Door {
  return {
    name: 'snapshot files',
    share: 10,
    giveOne: async (random) => {
      const good = await snapshotFile({ ...HEADER, sealed: 'none' }, bytesOf(CONTENT), digest);
      const name = random.chance(0.1) ? mutatedShortText(random, NAME) : NAME;
      const files = new Map([
        [GOOD, good],
        [name, await mutant(random, good)],
      ]);
      return look(files, name, good);
    },
  };
}

/** Changed in any of its bytes; or only in what is under its sum, which then is right. */
async function mutant(random: Random, good: Uint8Array): Promise<Uint8Array> {
  const inside = random.among({ bytes: 5, content: 4, header: 2, version: 1 });
  if (inside === 'bytes') return mutatedBytes(random, good);
  if (inside === 'content') {
    const body = bytesOf(mutatedText(random, CONTENT));
    return snapshotFile({ ...HEADER, sealed: random.pick(['none', 'age']) }, body, digest);
  }
  if (inside === 'version') return bytesOf(mutatedText(random, new TextDecoder().decode(good)));
  const rest = bytesOf(`${mutatedText(random, JSON.stringify({ ...HEADER, sealed: 'none' }))}\n${CONTENT}`);
  const first = JSON.stringify({ format: 'unbind-snapshot', version: 1, sha256: await digest(rest) });
  return Uint8Array.from(Buffer.concat([bytesOf(`${first}\n`), rest]));
}

async function look(files: Map<string, Uint8Array>, name: string, good: Uint8Array): Promise<Tried> {
  const before = new Map(files);
  const snapshots = new Snapshots({ folder: folderOf(files), now: () => HEADER.takenAt, tell: () => {} });
  const flaws: string[] = [];
  const { snapshots: listed, trouble } = await snapshots.list();
  if (trouble !== null) flaws.push(`one file is trouble for all: ${trouble}`);
  const entry = listed.find(({ order }) => order === name);
  const isGood = entry?.problem === null;
  for (const one of listed) {
    const opened = await snapshots.open(one.token);
    if (!opened.ok && !CODES.includes(opened.failure.code)) flaws.push(`no reason: ${opened.failure.code}`);
    if (one.order === GOOD && !(opened.ok && opened.value === CONTENT)) flaws.push('the good one is lost');
    if (opened.ok) flaws.push(...flawsOfContent(opened.value));
  }
  if (!sameFiles(files, before)) flaws.push('looking has changed a file');
  await takenBeside(snapshots, files, flaws);
  if (!Buffer.from(files.get(GOOD) ?? []).equals(good)) flaws.push('the good one is gone');
  return { isAccepted: isGood, flaws };
}

/** What the window makes of it. */
function flawsOfContent(text: string): readonly string[] {
  readSealedSnapshot(text);
  const read = readBackup(text);
  return read.ok || ['damaged', 'newer'].includes(read.failure) ? [] : ['no reason for a content'];
}

/** A snapshot is taken all the same, and can be had back. */
async function takenBeside(
  snapshots: Snapshots,
  files: Map<string, Uint8Array>,
  flaws: string[],
): Promise<void> {
  const content = `${CONTENT} `;
  const taken = await snapshots.take({ ...HEADER, content });
  const newest = taken.ok ? (await snapshots.list()).snapshots : [];
  const opened = await Promise.all(newest.map(({ token }) => snapshots.open(token)));
  if (!opened.some((one) => one.ok && one.value === content))
    flaws.push(`none can be taken, of ${files.size}`);
}

function sameFiles(files: ReadonlyMap<string, Uint8Array>, before: ReadonlyMap<string, Uint8Array>): boolean {
  return files.size === before.size && [...before].every(([name, bytes]) => files.get(name) === bytes);
}

function folderOf(files: Map<string, Uint8Array>): SnapshotFolder {
  return {
    names: () => Promise.resolve([...files.keys()]),
    read: (name) => {
      const bytes = files.get(name);
      return bytes === undefined ? Promise.reject(new Error('ENOENT')) : Promise.resolve(bytes);
    },
    write: (name, bytes) => {
      files.set(name, bytes);
      return Promise.resolve();
    },
    remove: (name) => {
      files.delete(name);
      return Promise.resolve();
    },
  };
}
