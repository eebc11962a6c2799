import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvOf } from '#paper/csv';
import { inventoryTable } from '#paper/inventory-paper';
import { planTable } from '#paper/plan-paper';
import { account, deletable, happened, link } from '../support/core/build';
import { paperOf } from '../support/paper/paper-of';

const BOM = '\ufeff';

function csvWith(cell: string): string {
  return csvOf({ title: '', columns: ['a'], rows: [[cell]] });
}

/** A strict reader of RFC 4180, with the separator that a spreadsheet goes by. */
function cellsOf(text: string, delimiter = ','): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(text.replace(BOM, ''), { delimiter, newline: '\r\n' });
  return data.filter((row) => row.length > 1 || row[0] !== '');
}

const isFormula = (cell: string) => /^\s*[=+\-@＝＋－＠\t\r\n]/u.test(cell);

describe('CSV', () => {
  it('says that it is UTF-8, has every cell in quotes, and ends every line', () => {
    const table = { title: 'T', columns: ['名称', 'b'], rows: [['微信', 'say "hi", now']] };
    expect(csvOf(table)).toBe(`${BOM}"名称","b"\r\n"微信","say ""hi"", now"\r\n`);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+8613800138000', "'+8613800138000"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r=1"],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ['=1\nx', "'=1\nx"],
    ['QQ;=cmd()', "QQ;'=cmd()"],
    ['2026-11-29', '2026-11-29'],
    ['a-b', 'a-b'],
  ])('reckons with nothing: %j', (cell, shown) => {
    expect(cellsOf(csvWith(cell)).at(-1)).toEqual([shown]);
  });

  it('reckons with nothing, whatever is in a cell and by whatever it is separated', () => {
    const piece = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      ' ',
      ';',
      ',',
      '"',
      "'",
      'a',
      '微',
      '＝',
      '1',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = csvWith(pieces.join(''));
        for (const delimiter of [',', ';', '\t']) {
          expect(cellsOf(text, delimiter).flat().filter(isFormula)).toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the accounts as a table', () => {
  const example = {
    accounts: [
      account({
        id: 'jd',
        name: '京东',
        service: 'jd',
        intent: 'delete',
        tags: ['购物', '旧'],
        identifiers: [{ kind: 'phone', value: '+8613800138000' }],
      }),
      account({
        id: 'app',
        name: '=App',
        state: 'deletion-requested',
        events: [happened('x', '2026-01-01')],
      }),
    ],
    services: [deletable('jd')],
  };

  it('says what they are and what comes next, in either language', () => {
    const { title, columns, rows } = inventoryTable(paperOf(example, 'zh-CN'), { showsIdentifiers: false });
    expect([title, columns.length]).toEqual(['账号清单（2026-11-23）', 7]);
    expect(rows).toEqual([
      ['京东', 'jd', '注销', '使用中', '可以注销', '2026-11-23 可注销', '购物、旧'],
      ['=App', '', '保留', '已申请注销', '注销处理中', '', ''],
    ]);
    expect(inventoryTable(paperOf(example, 'en'), { showsIdentifiers: false }).rows[0]).toEqual([
      '京东',
      'jd',
      'delete',
      'active',
      'ready',
      '2026-11-23 can be deleted',
      '购物, 旧',
    ]);
  });

  it('tells identifiers only where they are asked for', () => {
    const table = inventoryTable(paperOf(example, 'zh-CN'), { showsIdentifiers: true });
    expect(table.columns.at(-1)).toBe('手机号、邮箱、用户名');
    expect(table.rows.map((row) => row.at(-1))).toEqual(['手机号：+8613800138000', '']);
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
  });
});

describe('the plan as a table', () => {
  it('numbers its steps and says which come first', () => {
    const { rows } = planTable(
      paperOf(
        {
          accounts: [
            account({ id: 'p', name: 'P', service: 'p', intent: 'delete' }),
            account({ id: 'd', name: 'D', ownLogin: false }),
          ],
          links: [link('p', 'd')],
          services: [deletable('p', [], { reviewTime: 'P3D', regretWindow: 'P7D' })],
        },
        'en',
      ),
    );
    expect(rows).toEqual([
      ['1', '2026-11-23', 'Set up a login of its own for D', '', '', 'critical', ''],
      ['2', '2026-11-23', 'Delete P', '2026-11-26', '2026-12-03', 'critical', '1'],
    ]);
  });
});
