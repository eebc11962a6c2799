import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAgeFile } from '#core/reading/age-file';
import { openByPassphrase, sealByPassphrase } from '../../src/renderer/sealing/age';
import { openAgeAgain } from '../support/age/second-age';
import { scratchFolder } from '../support/scratch-folder';

const QUICK = 4;
const PASSPHRASE = '正确的马 battery 订书钉';
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (of: string) => new TextEncoder().encode(of);

describe('a file that opens with a passphrase', () => {
  it('opens with it, and is what it was', async () => {
    const sealed = await sealByPassphrase(bytes('解绑 🔓'), PASSPHRASE, QUICK);
    expect(isAgeFile(sealed)).toBe(true);
    const opened = await openByPassphrase(sealed, PASSPHRASE);
    expect(opened.ok && text(opened.value)).toBe('解绑 🔓');
  });

  it('takes as much work for each try as age programs take', async () => {
    const sealed = await sealByPassphrase(bytes('x'), PASSPHRASE);
    expect(text(sealed).split('\n')[1]).toMatch(/^-> scrypt \S+ 18$/);
    expect(openAgeAgain(sealed, PASSPHRASE).toString()).toBe('x');
  });

  it('opens armored', async () => {
    const sealed = bytes(armor.encode(await sealByPassphrase(bytes('解绑'), PASSPHRASE, QUICK)));
    expect(isAgeFile(sealed)).toBe(true);
    expect(await openByPassphrase(sealed, PASSPHRASE)).toEqual({ ok: true, value: bytes('解绑') });
  });

  it('does not open with another, and nothing else is said', async () => {
    const sealed = await sealByPassphrase(bytes('解绑'), PASSPHRASE, QUICK);
    for (const other of ['', `${PASSPHRASE} `, PASSPHRASE.toUpperCase()]) {
      expect(await openByPassphrase(sealed, other)).toEqual({
        ok: false,
        failure: { code: 'wrong-passphrase' },
      });
    }
  });

  it('is refused whichever byte of it is another, and wherever it is cut', async () => {
    const sealed = await sealByPassphrase(bytes('解绑'), PASSPHRASE, QUICK);
    for (let at = 0; at < sealed.length; at += 1) {
      const flipped = sealed.with(at, (sealed[at] ?? 0) ^ 1);
      expect((await openByPassphrase(flipped, PASSPHRASE)).ok, `byte ${at}`).toBe(false);
      expect((await openByPassphrase(sealed.subarray(0, at), PASSPHRASE)).ok, `cut at ${at}`).toBe(false);
    }
  });

  it('is told from one that was encrypted for a key, and from what is none', async () => {
    const forKey = new Encrypter();
    forKey.addRecipient(await identityToRecipient(await generateX25519Identity()));
    for (const [file, code] of [
      [await forKey.encrypt('x'), 'no-passphrase'],
      [bytes('age-encryption.org/v1\n'), 'damaged'],
      [bytes('-----BEGIN AGE ENCRYPTED FILE-----\n?'), 'damaged'],
      [bytes(''), 'damaged'],
    ] as const) {
      expect(await openByPassphrase(file, PASSPHRASE)).toEqual({ ok: false, failure: { code } });
    }
  });
});

describe('another reading of the age format', () => {
  it('opens whatever was encrypted, of any length', async () => {
    const chunk = 64 * 1024;
    const lengths = fc.oneof(fc.nat(100), fc.constantFrom(0, chunk - 1, chunk, chunk + 1, 2 * chunk));
    await fc.assert(
      fc.asyncProperty(lengths, fc.string({ unit: 'grapheme', minLength: 1 }), async (length, passphrase) => {
        const content = Uint8Array.from({ length }, (_, at) => at * 7);
        const sealed = await sealByPassphrase(content, passphrase, QUICK);
        expect(openAgeAgain(sealed, passphrase).equals(content)).toBe(true);
        expect(() => openAgeAgain(sealed, `${passphrase}x`)).toThrow(/auth|mac/);
      }),
      { numRuns: 40 },
    );
  });

  // The program of the format's author asks for passphrases at a terminal only, which `script` stands for.
  const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
  it.skipIf(!has('age') || !has('script'))('age itself opens it, where it is installed', async () => {
    const file = join(scratchFolder(), 'a.age');
    writeFileSync(file, await sealByPassphrase(bytes('{"解绑": 1}'), 'plain words'));
    const { stdout } = spawnSync('script', ['-qec', `age -d ${file}`, '/dev/null'], {
      input: 'plain words\n',
      encoding: 'utf8',
    });
    expect(stdout).toContain('{"解绑": 1}');
  });
});
