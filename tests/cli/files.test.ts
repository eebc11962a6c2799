import { chmodSync, mkdirSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { readTextFile, readTextStream } from '../../src/cli/read-file';
import { unbindHere } from '../support/cli/in-process';
import { type Circumstances, type Ended, shell, unbind } from '../support/cli/run-unbind';
import { documentOf, scratchFiles } from '../support/cli/scratch-files';
import { account } from '../support/core/build';

// Far longer than any of them takes: other programs may need the machine as well.
vi.setConfig({ testTimeout: 60_000 });

const files = scratchFiles();
const good = documentOf({ accounts: [account({ id: 'a' })] });

function refusal(file: string, circumstances?: Circumstances): Ended {
  return unbind(['report', file], circumstances);
}
const said = (line: string): Ended => ({ code: 2, stdout: '', stderr: `${line}\n` });

describe('a file that is refused without a look into it', () => {
  it('because there is none', () => {
    const file = files.path('nowhere.json');
    expect(refusal(file)).toEqual(said(`${file}: expected a file, found nothing`));
    const below = `${files.write('a-file', '')}/below.json`;
    expect(refusal(below)).toEqual(said(`${below}: expected a file, found nothing`));
    expect(refusal(file, { env: { LC_ALL: 'zh_CN.UTF-8' } })).toEqual(
      said(`${file}: 应为文件，实际没有这个文件`),
    );
  });

  it('because it is a folder', () => {
    const folder = files.path('folder');
    mkdirSync(folder);
    expect(refusal(folder)).toEqual(said(`${folder}: expected a file, found a folder`));
  });

  it('because it may not be read', () => {
    const file = files.write('private.json', good);
    chmodSync(file, 0o000);
    // Nothing is forbidden to root: it runs the program as nobody, who can see the folder but not read the file.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) chmodSync(files.path('.'), 0o755);
    const ended = refusal(file, isRoot ? { uid: 65_534 } : {});
    expect(ended).toEqual(said(`${file}: expected a file that may be read, found no permission`));
  });

  it('because it is a pipe that nobody writes to, or a device', async () => {
    const pipe = files.path('pipe.json');
    expect((await shell(`mkfifo ${pipe}`)).code).toBe(0);
    for (const file of [pipe, '/dev/null', '/dev/zero']) {
      expect(refusal(file)).toEqual(
        said(`${file}: expected an ordinary file, found a pipe, socket or device`),
      );
    }
  });

  it('because it is a socket', async () => {
    const socket = files.path('socket.json');
    const server = createServer().listen(socket);
    await new Promise((done) => server.once('listening', done));
    expect(await readTextFile(socket)).toEqual({ ok: false, failure: { code: 'pipe-or-device' } });
    server.close();
  });

  it('because it is larger than 512 MB', () => {
    const file = files.write('huge.json', '');
    truncateSync(file, 512 * 1024 * 1024 + 1);
    expect(refusal(file)).toEqual(said(`${file}: expected a file of 512 MB at most, found a larger one`));
  });
});

describe('a file that is refused for the bytes in it', () => {
  it('because there are none', () => {
    const file = files.write('empty.json', '');
    expect(refusal(file)).toEqual(said(`${file}: expected an inventory document, found an empty file`));
  });

  it('because its text is longer than Node can hold', () => {
    const file = files.write('long.json', '');
    truncateSync(file, 512 * 1024 * 1024);
    expect(refusal(file)).toEqual(said(`${file}: expected a file of 512 MB at most, found a larger one`));
  });

  it('because it is nothing but a byte order mark', () => {
    const file = files.write('mark.json', '\ufeff');
    expect(refusal(file)).toEqual(
      said(`${file}: line 1, column 1: expected a value, found the end of the file`),
    );
  });

  it('because it is UTF-16', () => {
    const file = files.write('utf-16.json', Buffer.from(`\ufeff${good}`, 'utf16le'));
    expect(refusal(file)).toEqual(said(`${file}: byte 1: expected UTF-8 text, found something else`));
    expect(refusal(file, { env: { LC_ALL: 'zh_CN' } })).toEqual(
      said(`${file}: 第 1 字节: 应为 UTF-8 文本，实际是别的内容`),
    );
  });

  it.each([
    ['a lone continuation', [0x61, 0x80, 0x61], 2],
    ['an overlong slash', [0xc0, 0xaf], 1],
    ['half a surrogate pair', [0x61, 0xed, 0xa0, 0x80], 2],
    ['a character beyond Unicode', [0xf4, 0x90, 0x80, 0x80], 1],
    ['a byte that is never used', [0x61, 0x61, 0xff], 3],
    ['a character that is cut off', [0x61, 0xe4, 0xb8], 2],
    ['Latin-1 after Chinese', [...Buffer.from('中文'), 0xe9, 0x61], 7],
    ['Latin-1 after a lot of Chinese', [...Buffer.from('中'.repeat(50_000)), 0xe9, 0x61], 150_001],
    ['one wrong byte at a border of what is looked at', [...Buffer.alloc(65_536, 'a'), 0x80], 65_537],
    ['one before it', [...Buffer.alloc(65_535, 'a'), 0xc3], 65_536],
  ])('because of %s', async (_, bytes, byte) => {
    const file = files.write('bytes.json', Uint8Array.from(bytes));
    expect(await readTextFile(file)).toEqual({ ok: false, failure: { code: 'not-utf8', byte } });
  });
});

describe('an encrypted file', () => {
  it.each([
    ['binary', 'age-encryption.org/v1\n-> scrypt \u00ff'],
    ['armored', '-----BEGIN AGE ENCRYPTED FILE-----\nYQ=='],
  ])('is told as one, with the way to decrypt it: %s', async (_, content) => {
    const file = files.write('a.json.age', Buffer.from(content, 'latin1'));
    expect(await readTextFile(file)).toEqual({ ok: false, failure: { code: 'encrypted' } });
    const { code, stderr } = await unbindHere(['report', file]);
    expect(code).toBe(2);
    expect(stderr).toContain('age -d -o inventory.json FILE.age');
  });
});

describe('a file', () => {
  it('is named in a refusal as it was named by the person', () => {
    files.write('cut.json', '{');
    expect(unbind(['report', './cut.json'], { cwd: files.path('.') }).stderr).toMatch(
      /^\.\/cut\.json: line 1, /,
    );
  });

  it('may have any name', async () => {
    for (const name of ['我的 账号.json', "it's.json", '%s $HOME.json', '--today.json']) {
      const { code, stdout } = await unbindHere(['report', '--', files.write(name, good)]);
      expect(code).toBe(0);
      expect(stdout).toContain(name.includes("'") ? "it'\\''s.json" : name);
    }
  });
});

describe('standard input', () => {
  it('is read where the file is called -', () => {
    const { code, stdout, stderr } = unbind(['report', '-', '--json'], { input: good });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ accounts: [{ account: 'a' }] });
  });

  it('is refused as a file would be', async () => {
    const name = 'standard input';
    expect(unbind(['report', '-'])).toEqual(
      said(`${name}: expected an inventory document, found an empty file`),
    );
    expect((await unbindHere(['report', '-'], { input: '[' })).stderr).toBe(
      `${name}: line 1, column 2: expected a value or "]", found the end of the file\n`,
    );
    expect((await unbindHere(['report', '-', '--lang', 'zh-CN'], { input: '[]' })).stderr).toBe(
      '标准输入: 整个文档: 应为对象，实际是列表\n',
    );
  });

  it('is not read on and on', async () => {
    const chunk = new Uint8Array(2 ** 26);
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield await Promise.resolve(chunk);
      }
    }
    expect(await readTextStream(endless())).toEqual({ ok: false, failure: { code: 'too-large' } });
    expect(given).toBe(9);
  });
});
