import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import settings from '../../package.json';
import { runIn } from '../../src/cli/main';
import { ReaderGone } from '../../src/cli/surroundings';
import { columnsOf } from '../support/cli/columns';
import { unbindHere } from '../support/cli/in-process';
import { documentOf, scratchFiles } from '../support/cli/scratch-files';
import { account } from '../support/core/build';

const files = scratchFiles();
const file = files.write('one.json', documentOf({ accounts: [account({ id: 'a' })] }));

const OPTIONS = 'one of --today, --rules-as-of, --strategy, --lang, --json, --help';
const DAY = 'a day YYYY-MM-DD that exists (1900-01-01 to 2200-12-31)';
const COMMAND =
  'a command (report, explain, due, plan, accounts, calendar, graph, letter, import) in the first place';

const refused: readonly (readonly [args: readonly string[], said: string])[] = [
  [['report'], 'FILE: expected the name of an inventory document, found nothing'],
  [['report', ''], '"": expected a file, found nothing'],
  [['report', file, 'other.json'], 'other.json: expected no further argument'],
  [['report', file, '--unknown'], `--unknown: expected ${OPTIONS}`],
  [['report', file, '--unknown=1'], `--unknown: expected ${OPTIONS}`],
  [['report', file, '-x'], `-x: expected ${OPTIONS}`],
  [['report', file, '--to\nday'], `--to\\u{a}day: expected ${OPTIONS}`],
  [['report', file, '--Today', '2026-11-23'], `--Today: expected ${OPTIONS}`],
  [['report', file, '--today'], '--today: expected YYYY-MM-DD, found nothing'],
  [['report', '--today', '--json', file], '--today: expected YYYY-MM-DD, found nothing'],
  [['report', file, '--today='], `--today: expected ${DAY}, found ""`],
  [['report', file, '--today', '2026-02-29'], `--today: expected ${DAY}, found "2026-02-29"`],
  [['report', file, '--today=tomorrow'], `--today: expected ${DAY}, found "tomorrow"`],
  [['report', file, '--today', '2026-11-23 '], `--today: expected ${DAY}, found "2026-11-23 "`],
  [['report', file, '--today', '2026-11-23', '--today', '2026-11-23'], '--today: expected it only once'],
  [['report', file, '--json', '--json'], '--json: expected it only once'],
  [['report', file, '--json=yes'], '--json: expected no value, found "yes"'],
  [['report', file, '--rules-as-of', '2026-13'], '--rules-as-of: expected a month YYYY-MM, found "2026-13"'],
  [
    ['report', file, '--rules-as-of', '2026-11-01'],
    '--rules-as-of: expected a month YYYY-MM, found "2026-11-01"',
  ],
  [['report', file, '--strategy', 'fast'], '--strategy: expected one of by-hand, least-effort, found "fast"'],
  [['report', file, '--lang', 'de'], '--lang: expected one of zh-CN, en, found "de"'],
  [['report', file, '--lang', 'zh'], '--lang: expected one of zh-CN, en, found "zh"'],
  [['report', '--', file, '--json'], '--json: expected no further argument'],
  [['report', `--today=${'9'.repeat(500)}`, file], `--today: expected ${DAY}, found "${'9'.repeat(200)}…"`],
  [['frobnicate'], `frobnicate: expected ${COMMAND}`],
  [['frobnicate', file], `frobnicate: expected ${COMMAND}`],
  [['Report', file], `Report: expected ${COMMAND}`],
  [[''], `"": expected ${COMMAND}`],
  [['--lang', 'en'], `COMMAND: expected ${COMMAND}, found nothing`],
  [['--lang', 'en', 'report', file], `report: expected ${COMMAND}`],
  [['--json'], '--json: expected one of --lang, --help, --version'],
  [['--version=1'], '--version: expected no value, found "1"'],
];

describe('arguments that are refused', () => {
  it.each(refused)('%j', async (args, said) => {
    expect(await unbindHere(args)).toEqual({ code: 2, stdout: '', stderr: `${said}\n` });
  });

  it.each([
    [['report', file, '--strategy', 'fast'], '--strategy: 应为 by-hand、least-effort 之一，实际是「fast」'],
    [['report', file, '--json', '--json'], '--json: 应为只出现一次的选项'],
    [['report', '--today'], '--today: 应为 YYYY-MM-DD，但没有给出'],
    [['report'], 'FILE: 应为清单文档的文件名，但没有给出'],
    [
      ['frobnicate'],
      'frobnicate: 应为命令（report、explain、due、plan、accounts、calendar、graph、letter、import），写在最前面',
    ],
  ])('in Chinese: %j', async (args, said) => {
    const { stderr } = await unbindHere(args, { env: { LANG: 'zh_CN.UTF-8' } });
    expect(stderr).toBe(`${said}\n`);
  });
});

describe('arguments', () => {
  it('may stand in any order, with or without an equals sign', async () => {
    const options = [
      ['--today', '2026-12-01', '--lang', 'en', '--strategy', 'least-effort', file],
      ['--today=2026-12-01', file, '--strategy=least-effort', '--lang=en'],
      ['--strategy', 'least-effort', '--lang=en', '--today=2026-12-01', '--', file],
    ];
    const [first, ...others] = await Promise.all(options.map((args) => unbindHere(['report', ...args])));
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first?.stdout).toContain('Unbind report of 2026-12-01');
    expect(first?.stdout).toContain('least effort');
    for (const other of others) expect(other).toEqual(first);
  });

  it('after -- are names of files', async () => {
    const { stderr } = await unbindHere(['report', '--', '--json']);
    expect(stderr).toBe('--json: expected a file, found nothing\n');
  });

  it('without --today reckon from the civil day here and now', async () => {
    const { stdout } = await unbindHere(['report', file, '--json'], { today: '2027-03-01' });
    expect(JSON.parse(stdout)).toMatchObject({ today: '2027-03-01' });
  });

  it('with --rules-as-of apply the rules of then', async () => {
    const document = documentOf({ accounts: [account({ id: 'q', service: 'qq' })] });
    const qq = files.write('qq.json', document);
    const verdict = async (...args: string[]) => {
      const { stdout } = await unbindHere(['report', qq, '--json', ...args]);
      return (JSON.parse(stdout) as { accounts: { verdict: string }[] }).accounts[0]?.verdict;
    };
    expect(await verdict()).toBe('unconfirmed');
    expect(await verdict('--rules-as-of', '2018-12')).toBe('passive');
    const { stdout } = await unbindHere(['report', qq, '--rules-as-of', '2018-12']);
    expect(stdout).toContain('as they were known in 2018-12');
  });
});

describe('the language', () => {
  it.each([
    [[], { LC_ALL: 'zh_CN.UTF-8' }, 'en-US', '解绑报告'],
    [[], { LC_MESSAGES: 'zh_TW' }, 'en-US', '解绑报告'],
    [[], { LANG: 'zh' }, 'en-US', '解绑报告'],
    [[], {}, 'zh-Hans-CN', '解绑报告'],
    [[], { LC_ALL: '' }, 'zh-CN', '解绑报告'],
    [[], { LC_ALL: 'C', LANG: 'zh_CN' }, 'zh-CN', 'Unbind report'],
    [[], { LC_ALL: 'de_DE.UTF-8' }, 'zh-CN', 'Unbind report'],
    [[], {}, 'en-GB', 'Unbind report'],
    [[], {}, 'zhx', 'Unbind report'],
    [['--lang', 'zh-CN'], { LANG: 'en_US' }, 'en-US', '解绑报告'],
    [['--lang=en'], { LANG: 'zh_CN' }, 'zh-CN', 'Unbind report'],
  ] as const)('%j %j %s: %s', async (args, env, locale, title) => {
    const { stdout } = await unbindHere(['report', file, ...args], { env, locale });
    expect(stdout.startsWith(title)).toBe(true);
  });

  it('is not that of a file which is called so', async () => {
    const { stderr } = await unbindHere(['report', 'zh-CN']);
    expect(stderr).toBe('zh-CN: expected a file, found nothing\n');
  });

  it('of a refusal is the one that was asked for, even if another argument is wrong', async () => {
    const { stderr } = await unbindHere(['report', file, '--lang', 'zh-CN', '--frob']);
    expect(stderr).toMatch(/^--frob: 应为/);
  });
});

describe('help', () => {
  it.each([
    [['--help']],
    [['-h']],
    [['report', '--help']],
    [['report', '-h', '--nonsense']],
    [['explain', '--help']],
    [['graph', '--help']],
    [['due', '--help']],
    [['plan', '--help']],
    [['accounts', '--help']],
    [['calendar', '--help']],
  ])('%j is given in both languages, on standard output', async (args) => {
    for (const [lang, word] of [
      ['en', 'Usage: unbind '],
      ['zh-CN', '用法：unbind '],
    ] as const) {
      const { code, stdout, stderr } = await unbindHere([...args, '--lang', lang]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.startsWith(word)).toBe(true);
      expect(stdout.endsWith('\n')).toBe(true);
      expect(stdout).not.toMatch(/undefined|\[object/);
    }
  });

  it('names every command, option and kind of id', async () => {
    const { stdout: program } = await unbindHere(['--help']);
    const files = ['report', 'due', 'plan', 'accounts', 'calendar', 'graph'].map((name) => `${name} FILE`);
    for (const name of [...files, 'explain FILE ID', '--lang', '--help', '--version']) {
      expect(program).toContain(name);
    }
    for (const lang of ['en', 'zh-CN']) {
      const { stdout: report } = await unbindHere(['report', '--help', '--lang', lang]);
      const options = ['--today YYYY-MM-DD', '--rules-as-of YYYY-MM', '--strategy by-hand|least-effort'];
      const ids = ['timer:', 'condition:', 'verdict:', 'forecast:', 'delete:'];
      for (const part of [...options, '--lang zh-CN|en', '--json', ...ids]) expect(report).toContain(part);
    }
  });

  it('fits into a terminal of 80 columns', async () => {
    const commands = ['report', 'explain', 'due', 'plan', 'accounts', 'calendar', 'graph'];
    for (const args of [['--help'], ...commands.map((name) => [name, '--help'])]) {
      for (const lang of ['en', 'zh-CN']) {
        const { stdout } = await unbindHere([...args, '--lang', lang]);
        expect(stdout.split('\n').filter((line) => columnsOf(line) > 80)).toEqual([]);
      }
    }
  });

  it('without arguments goes to standard error', async () => {
    const { code, stdout, stderr } = await unbindHere([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe((await unbindHere(['--help'])).stdout);
  });

  it('does not follow --, where it is the name of a file', async () => {
    const { stderr } = await unbindHere(['report', '--', '--help']);
    expect(stderr).toBe('--help: expected a file, found nothing\n');
  });
});

describe('a failure that nobody foresaw', () => {
  it('is said in one line, without a stack trace, and is not taken for a refusal', async () => {
    const said: string[] = [];
    const output = (write: (text: string) => Promise<void>) => ({ columns: null, write });
    const fails = () => Promise.reject(new Error('two\nlines'));
    const surroundings = {
      env: {},
      timeZone: null,
      locale: 'en',
      now: () => 0,
      today: () => '2026-11-23',
      stdin: () => Readable.from([]),
      stdout: output(fails),
      stderr: output((text) => {
        said.push(text);
        return Promise.resolve();
      }),
    };
    expect(await runIn(['--version'], surroundings)).toBe(1);
    expect(said).toEqual(['unbind: two\\u{a}lines\n']);
    expect(await runIn(['--version'], { ...surroundings, stderr: output(fails) })).toBe(1);
    const gone = output(() => Promise.reject(new ReaderGone()));
    expect(await runIn(['--version'], { ...surroundings, stdout: gone })).toBe(0);
  });
});

describe('the version', () => {
  it('is that of the package', async () => {
    expect(await unbindHere(['--version'])).toEqual({ code: 0, stdout: `${settings.version}\n`, stderr: '' });
  });
});
