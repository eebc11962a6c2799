import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { armor } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { sealByPassphrase } from '../../src/renderer/sealing/age';
import { keysIn, newKeyText } from '../../src/renderer/sealing/key-file';
import { openSnapshotBody, readSealedSnapshot, sealSnapshot } from '../../src/renderer/sealing/snapshot-seal';
import { openAgeAgain } from '../support/age/second-age';
import { scratchFolder } from '../support/scratch-folder';

const TEXT = '{"inventory":"解绑"}';

async function sealed(work?: number) {
  const text = await newKeyText();
  const keys = await keysIn(text);
  if (keys === undefined) throw new Error('no keys');
  const keyFile = await sealByPassphrase(text, 'plain words', work);
  return { keys, snapshot: await sealSnapshot(TEXT, keys.snapshots, keyFile) };
}

describe('a sealed snapshot', () => {
  it('is text that shows nothing, and opens with the key in use', async () => {
    const { keys, snapshot } = await sealed(4);
    expect(snapshot).toMatch(/^[ -~\n]+$/);
    expect(snapshot).not.toContain('inventory');
    const parts = readSealedSnapshot(snapshot);
    expect(await openSnapshotBody(parts?.body ?? new Uint8Array(), keys.snapshots)).toBe(TEXT);
  });

  it('opens with the passphrase alone: the key is in it', async () => {
    const { snapshot } = await sealed(4);
    const parts = readSealedSnapshot(snapshot);
    const keys = await keysIn(openAgeAgain(parts?.keyFile ?? new Uint8Array(), 'plain words'));
    expect(await openSnapshotBody(parts?.body ?? new Uint8Array(), keys?.snapshots ?? '')).toBe(TEXT);
  });

  it('opens with no other key, and not if it is another by a byte', async () => {
    const [one, other] = [await sealed(4), await sealed(4)];
    const { body } = readSealedSnapshot(one.snapshot) ?? { body: new Uint8Array() };
    expect(await openSnapshotBody(body, other.keys.snapshots)).toBeUndefined();
    const changed = body.with(body.length - 1, 1 ^ (body.at(-1) ?? 0));
    expect(await openSnapshotBody(changed, one.keys.snapshots)).toBeUndefined();
  });

  it.each([TEXT, '', '-----BEGIN AGE ENCRYPTED FILE-----\n', 'x\n-----END AGE ENCRYPTED FILE-----\n'])(
    'is told from one that is none: %j',
    (text) => {
      expect(readSealedSnapshot(text)).toBeUndefined();
    },
  );

  // The program of the format's author asks for passphrases at a terminal only, which `script` stands for.
  const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
  it.skipIf(!has('age') || !has('script'))('age itself opens it, where it is installed', async () => {
    const folder = scratchFolder();
    const { snapshot } = await sealed(10);
    const parts = readSealedSnapshot(snapshot);
    writeFileSync(join(folder, 'key.age'), parts?.keyFile ?? '');
    writeFileSync(join(folder, 'snapshot.age'), armor.encode(parts?.body ?? new Uint8Array()));
    const command = `age -d -i ${join(folder, 'key.age')} ${join(folder, 'snapshot.age')}`;
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
      input: 'plain words\n',
      encoding: 'utf8',
    });
    expect(stdout).toContain(TEXT);
  });
});
