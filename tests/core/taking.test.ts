import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Listing } from '#core/snapshots/listing';
import { Shelf, type SnapshotFolder } from '#core/snapshots/shelf';
import { NOT_SEALED, type SnapshotReason } from '#core/snapshots/snapshot-file';
import { Taking } from '#core/snapshots/taking';

const COUNTS = { accounts: 1, links: 0, services: 0 };
const digest = (bytes: Uint8Array) => Promise.resolve(createHash('sha256').update(bytes).digest('hex'));

function folder() {
  const files = new Map<string, Uint8Array>();
  const place: SnapshotFolder = {
    names: () => Promise.resolve([...files.keys()]),
    read: (name) => Promise.resolve(files.get(name) ?? new Uint8Array()),
    write: (name, bytes) => Promise.resolve(void files.set(name, bytes)),
    remove: (name) => Promise.resolve(void files.delete(name)),
  };
  return { files, place };
}

/** One of several windows that take snapshots into one folder. */
function windowOn(place: SnapshotFolder, random = '0000000a') {
  let minute = 0;
  const shelf = new Shelf(place, digest, NOT_SEALED);
  const taking = new Taking(shelf, {
    digest,
    now: () => `2026-11-29T00:${String(minute++).padStart(2, '0')}:00`,
    random: () => random,
  });
  const take = (content: string, why: SnapshotReason = 'change') =>
    taking.take({ why, counts: COUNTS, content: new TextEncoder().encode(content) });
  return { shelf, take };
}

const numbers = (files: ReadonlyMap<string, unknown>) =>
  [...files.keys()].map((name) => Number(name.slice(0, 6)));

describe('two windows that take snapshots into one folder', () => {
  it('see each other’s: none is taken twice, and the next number is above both', async () => {
    const { files, place } = folder();
    const [one, other] = [windowOn(place), windowOn(place)];
    await one.take('a');
    await other.take('a');
    expect(numbers(files)).toEqual([1]);
    await other.take('b');
    await one.take('b');
    expect(numbers(files)).toEqual([1, 2]);
    // What was the newest for this window a moment ago is not any more.
    await one.take('a');
    expect(numbers(files)).toEqual([1, 2, 3]);
  });

  it('look into the folder once before a snapshot is taken, and once to remove what need not be kept', async () => {
    const { place } = folder();
    let looks = 0;
    const names = () => {
      looks += 1;
      return place.names();
    };
    const one = windowOn({ ...place, names });
    await one.take('a');
    expect(looks).toBe(2);
    await one.take('a');
    expect(looks).toBe(3);
  });

  it('take the same again where the newest was removed', async () => {
    const { files, place } = folder();
    const one = windowOn(place);
    await one.take('a');
    files.clear();
    await one.take('a');
    expect(numbers(files)).toEqual([1]);
  });

  it('take the same again where the newest was damaged since it was taken, though an older one holds it too', async () => {
    const { files, place } = folder();
    const one = windowOn(place);
    for (const content of ['a', 'b', 'a']) await one.take(content);
    const newest = [...files.keys()].at(-1) ?? '';
    files.set(newest, Uint8Array.of(...(files.get(newest) ?? []), 1));
    await one.take('a');
    expect(numbers(files)).toEqual([1, 2, 3, 4]);
    await one.take('a');
    expect(numbers(files)).toEqual([1, 2, 3, 4]);
  });

  it('take the same again, sealed, where the newest can be read by anybody', async () => {
    const { files, place } = folder();
    await windowOn(place).take('a');
    const seal = (content: Uint8Array) => Promise.resolve(Uint8Array.of(7, ...content));
    const sealed = new Shelf(place, digest, { ...NOT_SEALED, name: 'age', seal });
    const taking = new Taking(sealed, { digest, now: () => '2026-11-29T00:00:00', random: () => '0000000b' });
    await taking.take({ why: 'change', counts: COUNTS, content: new TextEncoder().encode('a') });
    expect(numbers(files)).toEqual([1, 2]);
  });

  it('take nothing again of which they remember that the newest holds it, though that is sealed', async () => {
    const { files, place } = folder();
    let count = 0;
    const seal = (content: Uint8Array) => Promise.resolve(Uint8Array.of(count++, ...content));
    const shelf = () => new Shelf(place, digest, { ...NOT_SEALED, name: 'age', seal });
    const around = { digest, now: () => '2026-11-29T00:00:00', random: () => '0000000a' };
    const a = { why: 'change', counts: COUNTS, content: new TextEncoder().encode('a') } as const;
    const first = new Taking(shelf(), around);
    await first.take(a);
    await new Taking(shelf(), around, first.newest).take(a);
    expect(numbers(files)).toEqual([1]);
    await new Taking(shelf(), around).take(a);
    expect(numbers(files)).toEqual([1, 2]);
    await new Taking(shelf(), around, first.newest).take(a);
    expect(numbers(files)).toEqual([1, 2, 3]);
  });

  it('list all of them, and open each by its token alone', async () => {
    const { place } = folder();
    const [one, other] = [windowOn(place), windowOn(folder().place, '0000000b')];
    await one.take('a');
    await other.take('b', 'import');
    let count = 0;
    const listing = new Listing(() => `token ${count++}`);
    const entries = await listing.list(one.shelf, [], [other.shelf]);
    expect(entries.map(({ why, isSecond }) => [why, isSecond])).toEqual([
      ['change', false],
      ['import', true],
    ]);
    const texts = await Promise.all(
      entries.map(async ({ token }) => {
        const opened = await listing.open(token);
        return opened.ok ? opened.value : opened.failure.code;
      }),
    );
    expect(texts).toEqual(['a', 'b']);
    expect(await listing.open('token 7')).toEqual({ ok: false, failure: { code: 'gone' } });
  });
});
