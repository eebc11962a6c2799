import { describe, expect, it } from 'vitest';
import {
  type StorageFiles,
  StorageLost,
  StoragePlace,
  type StoredName,
} from '../../src/main/services/storage-place';

class Killed extends Error {}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (of: string) => new TextEncoder().encode(of);

/** A disk: files, and partitions with what a window has stored in them. It can be killed before any of its steps. */
class Disk implements StorageFiles {
  readonly files = new Map<string, string>();
  readonly partitions = new Map<string, string>();
  /** So many steps are done yet; the next one kills. */
  stepsLeft = Number.POSITIVE_INFINITY;
  #ids = 0;

  #step(): void {
    if (this.stepsLeft === 0) throw new Killed('killed');
    this.stepsLeft -= 1;
  }
  read = async (name: string) => {
    const found = this.files.get(name);
    return found === undefined ? undefined : bytes(found);
  };
  write = async (name: string, content: string | Uint8Array) => {
    this.#step();
    this.files.set(name, typeof content === 'string' ? content : text(content));
  };
  list = async () => [
    ...[...this.files.keys()]
      .filter((name) => /^(key|move)-/.test(name))
      .map((name): StoredName => ({ kind: 'file', name })),
    ...[...this.partitions.keys()].map((name): StoredName => ({ kind: 'partition', name })),
  ];
  remove = async ({ kind, name }: StoredName) => {
    if (kind === 'file') {
      this.#step();
      this.files.delete(name);
      return;
    }
    // A folder goes file by file.
    this.#step();
    this.partitions.set(name, 'half removed');
    this.#step();
    this.partitions.delete(name);
  };
  freshId = () => {
    this.#ids += 1;
    return `id${this.#ids}`;
  };

  /** What a window stores there, in two steps. */
  fill(partition: string, content: string): void {
    this.#step();
    this.partitions.set(partition, 'half');
    this.#step();
    this.partitions.set(partition, content);
  }
}

const OLD = 'plain: 微信';
const BOX = 'sealed: 8f3a';

/** A disk on which the app has been used, without encryption. */
function usedDisk(): Disk {
  const disk = new Disk();
  disk.fill('unbind', OLD);
  return disk;
}

/** What the program does at a start: it opens, and finishes what was begun, as the window would. */
async function started(disk: Disk): Promise<StoragePlace> {
  const place = await StoragePlace.open(disk);
  const state = await place.state();
  if (state.kind === 'moving') {
    disk.fill(place.partition, text(state.box));
    await place.endMove(true);
  }
  return place;
}

/** Turning encryption on from beginning to end. */
async function turnedOn(disk: Disk): Promise<StoragePlace> {
  const place = await started(disk);
  const begun = await place.move(bytes('age key 1'), bytes(BOX));
  if (!begun.ok) throw new Killed('killed');
  return started(disk);
}

/** Where a start finds the data, and whether anything else is left on the disk. */
async function foundOn(disk: Disk) {
  const place = await started(disk);
  const state = await place.state();
  return {
    state: state.kind === 'sealed' ? `sealed by ${text(state.key)}` : state.kind,
    content: disk.partitions.get(place.partition),
    left: [...(await disk.list())].map(({ name }) => name).sort(),
  };
}

const IS_PLAIN = { state: 'plain', content: OLD, left: ['unbind'] };
const IS_SEALED = { state: 'sealed by age key 1', content: BOX, left: ['key-id1.age', 'unbind-id1'] };

/** Does it, killed before its first step, before its second, ... until it is done without being killed. */
async function killedEverywhere(
  disk: () => Promise<Disk>,
  act: (disk: Disk) => Promise<unknown>,
  look: (disk: Disk) => Promise<void>,
): Promise<number> {
  for (let steps = 0; ; steps += 1) {
    const killed = await disk();
    killed.stepsLeft = steps;
    const isDone = await act(killed).then(
      () => killed.stepsLeft > 0,
      (error: unknown) => {
        if (!(error instanceof Killed)) throw error;
        return false;
      },
    );
    killed.stepsLeft = Number.POSITIVE_INFINITY;
    await look(killed);
    if (isDone) return steps;
  }
}

describe('where the data is', () => {
  it('is the first place as long as nothing was moved', async () => {
    const place = await StoragePlace.open(new Disk());
    expect([place.partition, place.isSealed, await place.state()]).toEqual([
      'unbind',
      false,
      { kind: 'plain' },
    ]);
  });

  it('is the new place once everything is there, and nothing is left of the old one', async () => {
    const disk = usedDisk();
    const place = await turnedOn(disk);
    expect([place.partition, place.isSealed]).toEqual(['unbind-id1', true]);
    expect(await foundOn(disk)).toEqual(IS_SEALED);
  });

  it('is the old place again where the new one could not be filled', async () => {
    const disk = usedDisk();
    await (await StoragePlace.open(disk)).move(bytes('age key 1'), bytes(BOX));
    const moving = await StoragePlace.open(disk);
    expect([moving.partition, moving.isSealed, await moving.state()]).toEqual([
      'unbind-id1',
      true,
      { kind: 'moving', box: bytes(BOX) },
    ]);
    await moving.endMove(false);
    expect(await foundOn(disk)).toEqual(IS_PLAIN);
  });

  it('is the old or the new place, whole, wherever turning on is killed; what is left over goes', async () => {
    const seen = new Set<string>();
    const kills = await killedEverywhere(
      () => Promise.resolve(usedDisk()),
      turnedOn,
      async (disk) => {
        const found = await foundOn(disk);
        seen.add(found.state);
        // Without a record nothing is ever removed: what was begun before the first one stays beside.
        const left = disk.files.has('storage.json') ? found.left : ['unbind'];
        expect([IS_PLAIN, IS_SEALED]).toContainEqual({ ...found, left });
      },
    );
    expect(kills).toBeGreaterThan(8);
    expect([...seen].sort()).toEqual(['plain', 'sealed by age key 1']);
  });

  it('is one of them as well wherever turning off is killed, and again wherever the start after that is', async () => {
    const sealedDisk = async () => {
      const disk = usedDisk();
      await turnedOn(disk);
      return disk;
    };
    const turnedOff = async (disk: Disk) => {
      const begun = await (await started(disk)).move(null, bytes(OLD));
      if (!begun.ok) throw new Killed('killed');
      await started(disk);
    };
    const isPlainAgain = { state: 'plain', content: OLD, left: ['unbind-id2'] };
    const look = async (disk: Disk) => expect([IS_SEALED, isPlainAgain]).toContainEqual(await foundOn(disk));
    const kills = await killedEverywhere(sealedDisk, turnedOff, async (disk) => {
      const before = structuredClone({ files: disk.files, partitions: disk.partitions });
      await killedEverywhere(
        async () => {
          const again = new Disk();
          for (const [name, content] of before.files) again.files.set(name, content);
          for (const [name, content] of before.partitions) again.partitions.set(name, content);
          return again;
        },
        started,
        look,
      );
    });
    expect(kills).toBeGreaterThan(8);
  });

  it('keeps the old key file until the new one is there, wherever changing it is killed', async () => {
    const disk = usedDisk();
    const place = await turnedOn(disk);
    disk.stepsLeft = 0;
    expect(await place.changeKey(bytes('age key 2'))).toEqual({
      ok: false,
      failure: { code: 'not-writable' },
    });
    disk.stepsLeft = 1;
    expect(await foundOn(disk)).toEqual(IS_SEALED);
    expect(await place.changeKey(bytes('age key 2'))).toEqual({ ok: true, value: null });
    expect(await foundOn(disk)).toEqual({ ...IS_SEALED, state: 'sealed by age key 2' });
  });

  it('changes no key where there is none', async () => {
    const place = await StoragePlace.open(usedDisk());
    expect((await place.changeKey(bytes('age key 2'))).ok).toBe(false);
  });

  it('is not guessed where nobody can tell, and nothing is removed then', async () => {
    for (const record of [undefined, '', '{}', '{"format":"unbind-storage","version":2,"next":null}']) {
      const disk = usedDisk();
      await turnedOn(disk);
      if (record === undefined) disk.files.delete('storage.json');
      else disk.files.set('storage.json', record);
      const before = await disk.list();
      await expect(StoragePlace.open(disk)).rejects.toThrow(StorageLost);
      expect(await disk.list()).toEqual(before);
    }
  });

  it.each([
    ['partition', (text: string) => text.replace('unbind-id1', 'unbind-id7')],
    ['key', (text: string) => text.replace('key-id1', 'key-id7')],
  ])(
    'is not believed where one letter of its record is another, which would leave over all there is: %s',
    async (_what, change) => {
      const disk = usedDisk();
      await turnedOn(disk);
      disk.files.set('storage.json', change(disk.files.get('storage.json') ?? ''));
      const before = await disk.list();
      await expect(StoragePlace.open(disk)).rejects.toThrow(StorageLost);
      expect(await disk.list()).toEqual(before);
    },
  );

  it('is a new, empty one where the old one is set aside, which stays until everything moves', async () => {
    const disk = usedDisk();
    expect(await (await turnedOn(disk)).setAside()).toEqual({ ok: true, value: null });
    // Nothing is in the new place until a window is opened on it.
    const place = await StoragePlace.open(disk);
    expect([place.partition, place.isSealed]).toEqual(['unbind-id2', true]);
    disk.fill('unbind-id2', 'sealed again');
    expect(await foundOn(disk)).toEqual({
      state: 'sealed by age key 1',
      content: 'sealed again',
      left: ['key-id1.age', 'unbind-id1', 'unbind-id2'],
    });
    expect(disk.partitions.get('unbind-id1')).toBe(BOX);
    const again = await StoragePlace.open(disk);
    await again.move(null, bytes(OLD));
    expect(await foundOn(disk)).toEqual({ state: 'plain', content: OLD, left: ['unbind-id3'] });
  });

  it('stays where it is where setting aside is killed or cannot be written', async () => {
    const disk = usedDisk();
    const place = await turnedOn(disk);
    disk.stepsLeft = 0;
    expect(await place.setAside()).toEqual({ ok: false, failure: { code: 'not-writable' } });
    disk.stepsLeft = Number.POSITIVE_INFINITY;
    expect(await foundOn(disk)).toEqual(IS_SEALED);
  });

  it('is a new beginning where all partitions are gone', async () => {
    const disk = usedDisk();
    await turnedOn(disk);
    disk.partitions.clear();
    expect((await StoragePlace.open(disk)).partition).toBe('unbind-id1');
  });

  it.each([
    ['partition', { partition: '../elsewhere', key: null }],
    ['key', { partition: 'unbind', key: '../../etc/passwd' }],
  ])('is no place outside of its folder: %s', async (_what, now) => {
    const disk = new Disk();
    const record = { format: 'unbind-storage', version: 1, now, next: null };
    disk.files.set('storage.json', JSON.stringify(record));
    await expect(StoragePlace.open(disk)).rejects.toThrow(StorageLost);
  });

  it('is not believed where its record says twice which key there is: the other would be left over', async () => {
    const disk = usedDisk();
    await turnedOn(disk);
    const record = disk.files.get('storage.json') ?? '';
    disk.files.set('storage.json', record.replace(/("key":"[^"]+")/u, '$1,"key":null'));
    const before = await disk.list();
    await expect(StoragePlace.open(disk)).rejects.toThrow(StorageLost);
    expect(await disk.list()).toEqual(before);
  });

  it('is not believed where its record names a partition twice: another would be left over', async () => {
    const disk = usedDisk();
    await (await turnedOn(disk)).setAside();
    disk.fill('unbind-id2', 'sealed again');
    const record = disk.files.get('storage.json') ?? '';
    disk.files.set('storage.json', record.replace('"partition":"unbind-id2"', '"partition":"unbind-id1"'));
    const before = await disk.list();
    await expect(StoragePlace.open(disk)).rejects.toThrow(StorageLost);
    expect(await disk.list()).toEqual(before);
  });

  it('is told when its key file is gone: an empty one', async () => {
    const disk = usedDisk();
    await turnedOn(disk);
    disk.files.delete('key-id1.age');
    const place = await StoragePlace.open(disk);
    expect(await place.state()).toEqual({ kind: 'sealed', key: new Uint8Array() });
  });

  it('starts all the same where something left over cannot be removed', async () => {
    const disk = usedDisk();
    await turnedOn(disk);
    disk.partitions.set('unbind-old', OLD);
    const stubborn = Object.assign(disk, { remove: () => Promise.reject(new Error('EBUSY')) });
    expect((await StoragePlace.open(stubborn)).isSealed).toBe(true);
  });
});
