import { expect, it } from 'vitest';
import { fail, ok } from '#core/result';
import type { SnapshotEntry } from '#core/snapshots/listing';
import { withSealedSnapshots } from '../../../src/renderer/app/sealed-snapshots';
import { browserPlatform } from '../../../src/renderer/platform/browser-platform';
import { keysIn, newKeyText } from '../../../src/renderer/sealing/key-file';
import { QUICK_SEALING } from '../support/show-app';

/** A desktop whose data is encrypted, and that takes no snapshot twice of what is the same byte by byte. */
async function desktop() {
  const text = await newKeyText();
  const keys = await keysIn(text);
  if (keys === undefined) throw new Error('no keys');
  let keyFile = await QUICK_SEALING.seal(text, 'before');
  const taken: string[] = [];
  const entryOf = (_content: string, at: number): SnapshotEntry => ({
    token: String(at),
    order: String(at),
    takenAt: '2026-11-29T00:10:05',
    why: 'change',
    accounts: 1,
    links: 0,
    services: 0,
    problem: null,
    isSecond: false,
  });
  const platform = {
    ...browserPlatform(),
    listSnapshots: () =>
      Promise.resolve({ snapshots: taken.map(entryOf).toReversed(), trouble: null, second: null }),
    openSnapshot: (token: string) => {
      const content = taken[Number(token)];
      return Promise.resolve(content === undefined ? fail({ code: 'gone' as const }) : ok(content));
    },
    takeSnapshot: ({ content }: { readonly content: string }) => {
      if (taken.at(-1) !== content) taken.push(content);
      return Promise.resolve(ok(null));
    },
  };
  return {
    taken,
    changePassphrase: async () => {
      keyFile = await QUICK_SEALING.seal(text, 'after');
    },
    unlocked: () => withSealedSnapshots(platform, QUICK_SEALING, { keys, file: () => keyFile }),
  };
}

const taking = (content: string) => ({ why: 'change' as const, content, accounts: 1, links: 0, services: 0 });

it('of what is the same none is taken again when it is unlocked again', async () => {
  const { taken, unlocked } = await desktop();
  for (let time = 0; time < 3; time += 1) {
    const platform = unlocked();
    expect(await platform.takeSnapshot(taking('{"a":1}'))).toEqual(ok(null));
  }
  expect(taken).toHaveLength(1);
  const platform = unlocked();
  await platform.takeSnapshot(taking('{"a":2}'));
  await platform.takeSnapshot(taking('{"a":1}'));
  expect(taken).toHaveLength(3);
});

it('of what is the same one is taken again only where the newest does not hold it any more', async () => {
  const { taken, unlocked } = await desktop();
  const platform = unlocked();
  for (let time = 0; time < 3; time += 1) await platform.takeSnapshot(taking('{"a":1}'));
  expect(taken).toHaveLength(1);
  taken.pop();
  await platform.takeSnapshot(taking('{"a":1}'));
  expect(taken).toHaveLength(1);
});

it('one is taken of the same where the passphrase is another since', async () => {
  const { taken, unlocked, changePassphrase } = await desktop();
  await unlocked().takeSnapshot(taking('{"a":1}'));
  await changePassphrase();
  await unlocked().takeSnapshot(taking('{"a":1}'));
  expect(taken).toHaveLength(2);
});
