import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import settings from '../../package.json';
import { withoutColour } from '../support/cli/columns';
import { unbindHere } from '../support/cli/in-process';
import { shell, unbind } from '../support/cli/run-unbind';
import { documentOf, scratchFiles } from '../support/cli/scratch-files';
import { account, link } from '../support/core/build';
import { projectFolder } from '../support/house/scratch-house';

// Far longer than any of them takes: other programs may need the machine as well.
vi.setConfig({ testTimeout: 60_000 });

const SAMPLE = 'resources/samples/lin-xiao.json';
const ON = ['--today', '2026-11-23'];
const files = scratchFiles();

/** Far more than fits into a pipe at once. */
function large(): string {
  const ids = Array.from({ length: 2000 }, (_, at) => `account-${at}`);
  const accounts = ids.map((id) => account({ id, name: `账号 ${id}`, service: 'wechat', intent: 'delete' }));
  const links = ids.slice(1).map((id, at) => link(ids[at] ?? '', id));
  return files.write('large.json', documentOf({ accounts, links }));
}

describe('the program', () => {
  it('says what it says in this process', async () => {
    for (const args of [
      ['report', SAMPLE, ...ON],
      ['report', SAMPLE, ...ON, '--lang', 'zh-CN'],
      ['report', SAMPLE, ...ON, '--json'],
      ['--help'],
      ['report', '--help', '--lang', 'zh-CN'],
      [],
      ['report'],
    ]) {
      expect(unbind(args)).toEqual(await unbindHere(args));
    }
  });

  it('knows its version', () => {
    expect(unbind(['--version'])).toEqual({ code: 0, stdout: `${settings.version}\n`, stderr: '' });
  });

  it('speaks the language of the system', () => {
    const env = { LC_ALL: undefined, LANG: 'zh_CN.UTF-8' };
    expect(unbind(['report', SAMPLE, ...ON], { env }).stdout).toMatch(/^解绑报告/);
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    'reckons from the civil day of its zone: %s',
    (timeZone) => {
      const now = () => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
      const before = now();
      const { stdout } = unbind(['report', SAMPLE, '--json'], { env: { TZ: timeZone } });
      const { today } = JSON.parse(stdout) as { today: string };
      expect([before, now()]).toContain(today);
    },
  );

  it('writes all of a long report into a pipe before it ends', async () => {
    const file = large();
    const { stdout, stderr } = await shell(`$UNBIND report ${file} --today 2026-11-23 --json`);
    expect(stderr).toBe('');
    expect(stdout.length).toBeGreaterThan(1_000_000);
    expect((JSON.parse(stdout) as { accounts: unknown[] }).accounts).toHaveLength(2000);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const file = large();
    const line = `$UNBIND report ${file} --today 2026-11-23 | head -n 1; echo "\${PIPESTATUS[0]}"`;
    expect(await shell(line)).toEqual({ code: 0, stdout: 'Unbind report of 2026-11-23\n0\n', stderr: '' });
    const none = `$UNBIND report ${file} --json | true; echo "\${PIPESTATUS[0]}"`;
    expect(await shell(none)).toEqual({ code: 0, stdout: '0\n', stderr: '' });
  });

  it('says in one line that the disk is full', async () => {
    const { code, stdout, stderr } = await shell(`$UNBIND report ${SAMPLE} > /dev/full`);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^unbind: ENOSPC[^\n]*\n$/);
  });

  it('refuses as well when nobody hears it', async () => {
    expect((await shell('$UNBIND report nowhere.json 2> /dev/full')).code).not.toBe(0);
    expect((await shell('$UNBIND report nowhere.json 2>&-')).code).toBe(2);
  });

  // util-linux: a terminal of its own, whose size `stty` sets.
  const onTerminal = process.platform === 'linux' && existsSync('/usr/bin/script');
  it.runIf(onTerminal)('is coloured on a terminal, as wide as that is', async () => {
    const line = (columns: number) =>
      `script -qec "stty cols ${columns}; $UNBIND report ${SAMPLE} --today 2026-11-23" /dev/null`;
    const { stdout } = await shell(line(80), { TERM: 'xterm' });
    expect(stdout).toContain('\u001b[1mUnbind report of 2026-11-23\u001b[22m');
    const bare = (text: string) => withoutColour(text).replaceAll('\r\n', '\n');
    const here = await unbindHere(['report', SAMPLE, ...ON], { columns: 80 });
    expect(bare(stdout)).toBe(bare(here.stdout));
    const plain = await shell(line(100), { TERM: 'xterm', NO_COLOR: '1' });
    expect(plain.stdout).not.toContain('\u001b[');
  });
});

describe('a file named to an npm script', () => {
  it('is the one in the folder in which npm was started', () => {
    const INIT_CWD = join(projectFolder, 'resources/samples');
    const args = ['report', 'lin-xiao.json', ...ON];
    expect(
      unbind(args, {
        env: { npm_lifecycle_event: 'report', npm_package_name: 'unbind', INIT_CWD },
        cwd: projectFolder,
      }).code,
    ).toBe(0);
    // In another project's script of that name it is the one in the working folder.
    expect(
      unbind(args, {
        env: { npm_lifecycle_event: 'report', npm_package_name: 'other', INIT_CWD },
        cwd: projectFolder,
      }).code,
    ).toBe(2);
  });
});
