import { describe, expect, it } from 'vitest';
import type { Inventory } from '#core/inventory/inventory';
import { unbindHere } from '../support/cli/in-process';
import { scratchFiles } from '../support/cli/scratch-files';

const files = scratchFiles();
/** A table whose headers nobody knows, so that nothing can be guessed. */
const unknown = files.write(
  'unknown.csv',
  '甲,乙,丙,丁\n淘宝,lin,13812345678,hunter2-planted\nGitHub,lin2,,\n',
);
const guessed = files.write('guessed.csv', '名称,账号,等级\n淘宝,lin,5\n');
const twice = files.write('twice.csv', '甲,乙,乙\n淘宝,lin,5\n');
const chrome = files.write('chrome.csv', 'name,url,username,password\nx,https://github.com,lin,pw\n');

const accountsOf = (stdout: string) =>
  (JSON.parse(stdout) as Inventory).accounts.map(({ name, service, identifiers }) => [
    name,
    service,
    identifiers.map(({ value }) => value),
  ]);

describe('columns of a table of no known program', () => {
  it('are said by number or header, and nothing else of it is read', async () => {
    const expected = [
      ['淘宝', 'taobao', ['lin', '13812345678']],
      ['GitHub', 'github', ['lin2']],
    ];
    for (const columns of ['name=甲,username=2,phone=3', ' name = 甲 ,username=乙,phone=3']) {
      const { code, stdout, stderr } = await unbindHere(['import', unknown, '--columns', columns]);
      expect([code, accountsOf(stdout)]).toEqual([0, expected]);
      expect(stderr).toContain('another CSV table, 2 rows: 2 new');
      expect(stderr).toContain('Columns that were not read: 4');
      expect(stderr).not.toContain('a guess');
      expect(stdout + stderr).not.toContain('hunter2');
    }
  });

  it('have headers where one is a word for something, or is named; a first row of anything else is an entry', async () => {
    const mixed = files.write('mixed.csv', '甲,账号\n淘宝,lin\n');
    const bare = files.write('bare.csv', '淘宝,zhang\n京东,li\n微博,wang\n');
    const namesIn = async (file: string, ...said: readonly string[]) =>
      accountsOf((await unbindHere(['import', file, '--columns', ...said])).stdout).map(([name]) => name);
    expect(await namesIn(bare, 'name=1,username=2')).toEqual(['淘宝', '京东', '微博']);
    expect(await namesIn(mixed, 'name=1,username=2')).toEqual(['淘宝']);
    expect(await namesIn(mixed, 'name=1,username=2', '--no-header')).toEqual(['甲', '淘宝']);
    expect(await namesIn(unknown, 'name=甲,username=2')).toEqual(['淘宝', 'GitHub']);
    expect(await namesIn(unknown, 'name=1,username=2')).toEqual(['甲', '淘宝', 'GitHub']);
  });

  it('are said beside files whose columns are known', async () => {
    const said = ['import', chrome, unknown, '--columns', 'name=甲,username=2'];
    const { code, stdout } = await unbindHere(said);
    expect([code, accountsOf(stdout).length]).toEqual([0, 3]);
  });

  it('that are guessed are told as they could be said, in place of what was guessed', async () => {
    const { stderr } = await unbindHere(['import', guessed, '--dry-run']);
    expect(stderr).toContain('  Read as by --columns name=1,username=2: say it otherwise');
    const chinese = await unbindHere(['import', guessed, '--dry-run'], { locale: 'zh-CN' });
    expect(chinese.stderr).toContain('  相当于 --columns name=1,username=2；不对时请改写');
    const json = await unbindHere(['import', guessed, unknown, '--json', '--columns', 'name=1,username=3']);
    expect(JSON.parse(json.stdout)).toMatchObject({ files: [{ columns: null }, { columns: null }] });
    const told = await unbindHere(['import', guessed, chrome, '--json', '--dry-run']);
    expect(JSON.parse(told.stdout)).toMatchObject({
      files: [
        {
          in: 1,
          source: 'other-csv',
          encoding: 'utf-8',
          warnings: [{ code: 'guessed-columns', count: 1 }],
          columns: 'name=1,username=2',
          unread: [3],
        },
        { source: 'chrome-csv', warnings: [], columns: null, unread: [] },
      ],
    });
    const { stdout } = await unbindHere(['import', guessed, '--columns', 'name=1,username=3']);
    expect(accountsOf(stdout)).toEqual([['淘宝', 'taobao', ['5']]]);
  });

  it('are asked for where nothing can be guessed, with their number and no word of the table', async () => {
    const { code, stdout, stderr } = await unbindHere(['import', unknown]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('if it is a table (of 4 columns), say what they are, such as --columns');
    expect(stderr).not.toContain('甲');
    const chinese = await unbindHere(['import', unknown], { locale: 'zh-CN' });
    expect(chinese.stderr).toContain('如果是表格（4 列），请用 --columns 写出各列的含义');
  });

  it.each([
    ['no pair', [unknown, '--columns', 'name'], '--columns: expected pairs with commas between'],
    ['no meaning', [unknown, '--columns', 'service=1'], 'found "service=1"'],
    ['column 0', [unknown, '--columns', 'name=0'], '--columns: expected pairs'],
    [
      'nothing that tells accounts',
      [unknown, '--columns', 'phone=3'],
      'at least one column to be name, url or',
    ],
    ['a column too many', [unknown, '--columns', 'name=5'], 'one of the 4 columns of '],
    ['another header', [unknown, '--columns', 'name=戊'], 'found "戊"'],
    ['a header of two', [twice, '--columns', 'name=乙'], 'expected the number of the column, since several'],
    ['a column twice', [unknown, '--columns', 'name=1,username=甲'], 'expected each column only once'],
    ['a known program', [chrome, '--columns', 'name=1'], '--columns: expected a table of no known program'],
    [
      'headers without a header',
      [unknown, '--columns', 'name=甲', '--no-header'],
      'columns by their numbers',
    ],
    ['no header of nothing', [unknown, '--no-header'], '--no-header: expected --columns beside it'],
  ])('are refused: %s', async (_, args, said) => {
    const { code, stdout, stderr } = await unbindHere(['import', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
    expect(stderr.split('\n')).toHaveLength(2);
  });
});
