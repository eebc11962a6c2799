import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { carefulRecords } from '#importing/careful-records';
import { meaningOfHeader } from '#importing/csv-guess';
import { eachRecord } from '#importing/csv-records';
import { countRows } from '#importing/row';
import { readOf, refusalOf } from '../support/importing/read';
import { shownRow } from '../support/importing/shown-row';

interface Taken {
  readonly cells: readonly string[] | null;
  readonly line: number;
}

function records(text: string, isCareful = false): readonly Taken[] {
  const taken: Taken[] = [];
  const taker = {
    record: (cells: readonly string[], line: number) => taken.push({ cells, line }),
    broken: (line: number) => taken.push({ cells: null, line }),
    progress: () => undefined,
  };
  const dialect = { separator: ',', hasBackslashes: false };
  if (isCareful) carefulRecords(text, { at: 0, line: 1 }, dialect, taker);
  else eachRecord(text, dialect, { start: 0, line: 1 }, taker);
  return taken;
}

const cells = (taken: readonly Taken[]) => taken.map((record) => record.cells);

/** The line on which each record begins, found by counting line feeds in what was written before it. */
function linesOf(written: readonly string[]): readonly number[] {
  let line = 1;
  return written.map((record) => {
    const begins = line;
    line += record.split('\n').length;
    return begins;
  });
}

describe('the records of a CSV', () => {
  const piece = fc.constantFrom('a', 'b c', ',', '"', '""', '\n', '微信', ' ', '', '|');
  const cell = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 12 });

  it('are those that were written, each on its line, whichever way they are taken apart', () => {
    fc.assert(
      fc.property(table, fc.boolean(), (rows, quotes) => {
        const written = rows.map((row) => Papa.unparse([row], { quotes, newline: '\n' }));
        const text = written.join('\n');
        for (const isCareful of [false, true]) {
          const taken = records(text, isCareful);
          expect(cells(taken)).toEqual(rows);
          expect(taken.map(({ line }) => line)).toEqual(linesOf(written));
        }
      }),
    );
  });

  it('are the same over the borders of what is taken apart at a time', () => {
    const rows = Array.from({ length: 9000 }, (_, at) => [
      `name ${at}`,
      `line\n"${at}"`,
      'x'.repeat(at % 97),
      '微信,',
    ]);
    const written = rows.map((row) => Papa.unparse([row], { newline: '\n' }));
    const taken = records(written.join('\n'));
    expect(cells(taken)).toEqual(rows);
    expect(taken.map(({ line }) => line)).toEqual(linesOf(written));
  });

  it('that are broken cost only themselves', () => {
    const text = 'a,b\n"open,c\nd,e\n"f"g,h\n"i ""j""",k\n';
    expect(records(text)).toEqual([
      { cells: ['a', 'b'], line: 1 },
      { cells: null, line: 2 },
      { cells: ['d', 'e'], line: 3 },
      { cells: null, line: 4 },
      { cells: ['i "j"', 'k'], line: 5 },
    ]);
  });
});

const HEADER = 'name,url,username,password,note';

describe('a CSV', () => {
  it('loses no record: each is a login or skipped with its reason', () => {
    const cell = fc.constantFrom(
      '',
      'a',
      'https://a.example',
      'lin',
      '"',
      'x\ny',
      ',',
      '微信',
      'http://sn',
      'chrome://x',
    );
    const record = fc.array(cell, { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 20 }), (written) => {
        const text = [HEADER, ...written.map((cells) => Papa.unparse([cells], { newline: '\n' }))].join('\n');
        const { rows } = readOf(text);
        expect(rows).toHaveLength(written.length);
        const { logins, connections, skipped } = countRows(rows);
        expect([logins + skipped, connections]).toEqual([written.length, 0]);
      }),
    );
  });

  it('names the line of what it skips', () => {
    const { rows, warnings } = readOf(
      `${HEADER}\nA,https://a.example,x,y,z\n\nB,https://b.example,x\n"C,https://c.example\nD,https://d.example,x,y,`,
    );
    expect(rows.map((row) => [row.place.line, shownRow(row)])).toEqual([
      [2, 'A | https://a.example | x'],
      [4, '- broken '],
      [5, '- broken '],
      [6, 'D | https://d.example | x'],
    ]);
    expect(warnings).toEqual([{ code: 'broken-quotes', count: 1 }]);
  });

  it('believes nothing below an entry that is never closed until one has an address again', () => {
    const { rows } = readOf(
      `${HEADER}\nBank,https://b.example,u,"p\nr1a-2b3,c4d-5e6,f7g-8h9,i1j-2k3,l4m\nA,https://a.example,x,y,`,
    );
    expect(rows.map((row) => [row.place.line, shownRow(row)])).toEqual([
      [2, '- broken '],
      [3, '- broken '],
      [4, 'A | https://a.example | x'],
    ]);
  });

  it.each([';', '\t', '|'])('finds out that %j separates its cells', (separator) => {
    const text = `${HEADER}\nA,https://a.example,x,y,z`.replaceAll(',', separator);
    const read = readOf(text);
    expect([read.separator, read.source, read.rows.map(shownRow)]).toEqual([
      separator,
      'chrome-csv',
      ['A | https://a.example | x'],
    ]);
  });

  it('may say by which separator, as Excel does, or begin with empty lines or a comment', () => {
    for (const before of ['sep=,\n', '\n\n', '# Generated by Password Exporter\n']) {
      const { rows } = readOf(`${before}${HEADER}\nA,https://a.example,x,y,z`);
      expect(rows.map(shownRow)).toEqual(['A | https://a.example | x']);
      expect(rows[0]?.place.line).toBe(before.split('\n').length + 1);
    }
  });

  it.each([
    ['Title,Url,Username,Password', 'apple-csv'],
    ['TITLE,URL,USERNAME,PASSWORD,NOTES,OTPAUTH', 'apple-csv'],
    ['Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes', '1password-csv'],
    ['Title,Username,Email,Password,URL,OTPAuth,Notes', 'other-csv'],
    ['name,url,username,password', 'chrome-csv'],
    ['name,url,username,password,', 'chrome-csv'],
    ['hostname,username,password', 'firefox-csv'],
    ['url,username,password,extra,name,grouping,fav', 'lastpass-csv'],
    ['type,name,url,username,password,note,totp,createTime,modifyTime', 'proton-csv'],
    [
      'folder,favorite,type,name,notes,fields,login_uri,login_username,login_password,login_totp',
      'bitwarden-csv',
    ],
    ['username,username2,username3,title,password,note,url,category,otpUrl', 'dashlane-csv'],
    ['origin_url,action_url,username_value,password_value', 'other-csv'],
  ])('is told by its header: %s', (header, source) => {
    const row = header.split(',').map((name) => (/url|uri|host/iu.test(name) ? 'https://a.example' : 'x'));
    expect(readOf(`${header}\n${row.join(',')}`).source).toBe(source);
  });

  it('of no known program is read by a mapping from outside', () => {
    const text = 'one;two;three\nPw1;lin;Bank\n';
    const mapping = { hasHeader: true, columns: { title: [2], username: [1], secret: [0] } };
    expect(refusalOf(text).code).toBe('unknown-format');
    expect(readOf(text, { mapping }).rows.map(shownRow)).toEqual(['Bank |  | lin']);
    expect(refusalOf(text, { mapping: { hasHeader: true, columns: { title: [3] } } }).code).toBe('mapping');
  });

  it.each([
    ['项目,网站地址,登录名,登录密码', true],
    ['Was,Wo,Benutzer,Womit', true],
    // No word that is known: it may be an entry whose address is missing.
    ['Was,Wo,Wer,Womit', false],
    ['Bank,https://c.example,mo,title', false],
  ])('knows the header of a person, and takes no entry for one: %s', (first, isHeader) => {
    const { rows } = readOf(`${first}\nShop,https://a.example,lin,x\nWiki,https://b.example,lin,y`);
    expect(rows.map(shownRow).slice(-2)).toEqual([
      'Shop | https://a.example | lin',
      'Wiki | https://b.example | lin',
    ]);
    expect(rows).toHaveLength(isHeader ? 2 : 3);
  });

  it('without a header is not guessed where a password might pass for a name', () => {
    expect(refusalOf('Bank,https://b.example,Zq7kM2vB9,lin,\nShop,https://s.example,Hunter2!,mo,').code).toBe(
      'unknown-format',
    );
    const read = readOf('Bank,https://b.example,lin,Zq7kM2vB9,\nShop,https://s.example,mo,Hunter2!,');
    expect(read.rows.map(shownRow)).toEqual([
      'Bank | https://b.example | lin',
      'Shop | https://s.example | mo',
    ]);
    expect(read.warnings).toEqual([{ code: 'guessed-columns', count: 1 }]);
  });

  it('tells days only where it says them, and none that cannot be', () => {
    const header =
      'url,username,password,httpRealm,formActionOrigin,guid,timeCreated,timeLastUsed,timePasswordChanged';
    const { rows, warnings } = readOf(
      `${header}\nhttps://a.example,x,y,,,g,1577836800000,0,1\nhttps://b.example,x,y,,,g,99999999999999,1609459200000,1`,
    );
    expect(rows).toMatchObject([
      { created: '2020-01-01', lastUsed: null },
      { created: null, lastUsed: '2021-01-01' },
    ]);
    expect(warnings).toEqual([{ code: 'no-date', count: 1 }]);
  });

  it.each([
    ['2025/3/1', '2025-03-01'],
    ['2025/3/1 0:30', '2025-03-01'],
    ['2025/03/01 23:59:59', '2025-03-01'],
    ['2025.3.1', '2025-03-01'],
    ['2025年3月1日', '2025-03-01'],
    ['2025年3月1日星期六', '2025-03-01'],
    ['2025-3-1 下午8:05', '2025-03-01'],
    ['Mar 1, 2025', '2025-03-01'],
    ['2025/2/30', null],
    ['03/04/2025', null],
    ['2025/3/1-2025/4/1', null],
    ['2025/3/12025', null],
    ['3月1日', null],
  ])('reads the day %s as %j', (written, lastUsed) => {
    const dayOfInstant = (milliseconds: number) => Math.floor((milliseconds + 8 * 3_600_000) / 86_400_000);
    const { rows, warnings } = readOf(`网站,账号,最后登录\na.example,lin,"${written}"\n`, { dayOfInstant });
    expect(rows).toMatchObject([{ lastUsed }]);
    expect(warnings.filter(({ code }) => code === 'no-date')).toEqual(
      lastUsed === null ? [{ code: 'no-date', count: 1 }] : [],
    );
  });

  it('of a person may have a title above, two words for a column, and headers that nobody knows', () => {
    const lines = [
      '我的账号清单,,,,,',
      'APP名称,网站/APP,用户名/手机号,最后登录时间,等级,Hunter2-x',
      ',淘宝,1.38E+10,2025/3/1,5,',
      'B 站,,lin,2024/1/2,6,',
    ];
    const { rows, warnings, unread } = readOf(`${lines.join('\n')}\n`);
    expect(rows).toMatchObject([
      { urls: ['淘宝'], username: '', lastUsed: '2025-03-01', place: { line: 3 } },
      { title: 'B 站', username: 'lin', lastUsed: '2024-01-02' },
    ]);
    expect(warnings).toContainEqual({ code: 'rounded-number', count: 1 });
    expect(unread).toEqual([5, 6]);
  });

  it.each([
    ['账户', 'username'],
    ['用户名/手机号', 'username'],
    ['网站/APP', 'url'],
    ['APP名称', 'title'],
    ['最后登录时间', 'last-used'],
    ['最后登录日期', 'last-used'],
    ['等级', null],
    ['24/7', null],
  ])('has a column %s of %j', (header, meaning) => {
    expect(meaningOfHeader(header)).toBe(meaning);
  });

  it('counts folders and days of creation among what is not read, and nothing where all is read', () => {
    expect(readOf('网站,账号,文件夹,创建日期\na.example,lin,x,2020-01-02\n').unread).toEqual([3, 4]);
    expect(readOf('网站,账号,密码\na.example,lin,x\n').unread).toBeUndefined();
  });

  it('tells the day where the person lives', () => {
    const header = 'type,name,url,email,username,password,note,totp,createTime,modifyTime,vault';
    const dayOfInstant = (milliseconds: number) => Math.floor((milliseconds + 8 * 3_600_000) / 86_400_000);
    const { rows } = readOf(`${header}\nlogin,A,https://a.example,,x,y,,,1577808000,1,v`, { dayOfInstant });
    expect(rows).toMatchObject([{ created: '2020-01-01' }]);
  });
});
