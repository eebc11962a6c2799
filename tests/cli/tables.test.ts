import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOURS, PLAIN } from '../../src/cli/paint';
import { type Column, table } from '../../src/cli/tables';
import { columnsOf, startsIn, withoutColour } from '../support/cli/columns';

const COLUMNS: readonly Column[] = [
  { heading: 'Days', align: 'right' },
  { heading: '账号', least: 10, host: true },
  { heading: 'Verdict' },
  { heading: '备注', least: 8, below: 'note' },
  { heading: 'Id', below: 'line' },
];
const ROWS = [
  ['1', 'QQ', 'ready', '', 'verdict:qq'],
  ['-506', '微信（工作小号）', '受阻', '2 项未满足', 'verdict:wechat-work'],
  ['20', '👨‍👩‍👧 Famille', 'waiting', 'é', 'verdict:family'],
];
const page = { columns: null, paint: PLAIN };

describe('a table', () => {
  it('begins its columns at the same place in every row, whatever the script', () => {
    expect(table(COLUMNS, ROWS, page)).toEqual([
      'Days  账号              Verdict  备注        Id',
      '   1  QQ                ready                verdict:qq',
      '-506  微信（工作小号）  受阻     2 项未满足  verdict:wechat-work',
      '  20  👨‍👩‍👧 Famille        waiting  é           verdict:family',
    ]);
  });

  it('does so for any texts', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', '微', '信', '（', '）', '한', 'é', 'e\u0301', '😀'), {
        minLength: 1,
        maxLength: 30,
      })
      .map((list) => list.join(''));
    const columns = [{ heading: 'A' }, { heading: '乙' }, { heading: 'C' }];
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 6 }), (rows) => {
        const [first = '', ...lines] = table(columns, rows, page);
        const starts = startsIn(first, ['A', '乙', 'C']);
        for (const [at, row] of rows.entries()) expect(startsIn(lines[at] ?? '', row)).toEqual(starts);
      }),
    );
  });

  it('leaves out a column that holds nothing', () => {
    expect(table([{ heading: 'A' }, { heading: 'B' }, { heading: 'C' }], [['1', '', '3']], page)).toEqual([
      'A  C',
      '1  3',
    ]);
  });

  it('has no spaces at the ends of its lines', () => {
    for (const columns of [null, 200, 60, 30]) {
      for (const line of table(COLUMNS, ROWS, { ...page, columns })) expect(line).toBe(line.trimEnd());
    }
  });

  it('cuts nothing without a terminal: what follows a very long cell goes on in the next line', () => {
    const long = 'x'.repeat(100);
    const lines = table(
      [{ heading: 'Name' }, { heading: 'Id' }],
      [
        [long, 'a'],
        ['short', 'b'],
      ],
      page,
    );
    expect(lines).toEqual([`Name${' '.repeat(62)}Id`, long, `${' '.repeat(66)}a`, `short${' '.repeat(61)}b`]);
  });

  it('is as it is on a terminal that is wide enough', () => {
    const plain = table(COLUMNS, ROWS, page);
    const width = Math.max(...plain.map(columnsOf));
    expect(table(COLUMNS, ROWS, { ...page, columns: width })).toEqual(plain);
  });

  it('first moves ids below their rows, then notes', () => {
    expect(table(COLUMNS, ROWS, { ...page, columns: 50 })).toEqual([
      'Days  账号              Verdict  备注',
      '   1  QQ                ready',
      '        verdict:qq',
      '-506  微信（工作小号）  受阻     2 项未满足',
      '        verdict:wechat-work',
      '  20  👨‍👩‍👧 Famille        waiting  é',
      '        verdict:family',
    ]);
    expect(table(COLUMNS, ROWS, { ...page, columns: 30 })).toEqual([
      'Days  账号              Verdict',
      '   1  QQ                ready',
      '        verdict:qq',
      '-506  微信（工作小号）  受阻',
      '        2 项未满足',
      '        verdict:wechat-work',
      '  20  👨‍👩‍👧 Famille        waiting',
      '        é',
      '        verdict:family',
    ]);
  });

  it('never breaks an id that can be had whole by moving it to the left', () => {
    const columns = [
      { heading: 'Name', least: 10, host: true as const },
      { heading: 'Id', below: 'line' as const },
    ];
    const id = 'condition:some-account:condition';
    expect(
      table([{ heading: 'N' }, ...columns], [['1', 'a name of some length', id]], { ...page, columns: 34 }),
    ).toEqual(['N  Name', '1  a name of some length', `  ${id}`]);
  });

  it.each([80, 60, 40])('stays within %i columns', (columns) => {
    const rows = Array.from({ length: 20 }, (_, at) => [
      String(at),
      '名'.repeat(at + 1),
      'ready',
      '备注 note '.repeat(at % 5),
      `verdict:${'a'.repeat(at)}`,
    ]);
    for (const line of table(COLUMNS, rows, { ...page, columns })) {
      expect(columnsOf(line)).toBeLessThanOrEqual(columns);
    }
  });

  it('is coloured without losing its alignment', () => {
    const rows = [
      [{ text: '受阻', style: 'red' as const }, 'a'],
      ['ready', 'b'],
    ];
    const columns = [{ heading: 'V' }, { heading: 'N' }];
    const painted = table(columns, rows, { ...page, paint: COLOURS });
    expect(painted[1]).toBe('\u001b[31m受阻\u001b[39m   a');
    expect(painted.map(withoutColour)).toEqual(table(columns, rows, page));
  });
});
