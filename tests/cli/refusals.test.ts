import { describe, expect, it, vi } from 'vitest';
import { unbindHere } from '../support/cli/in-process';
import { documentOf, scratchFiles } from '../support/cli/scratch-files';
import { account, link } from '../support/core/build';

// Far longer than any of them takes: other programs may need the machine as well.
vi.setConfig({ testTimeout: 60_000 });

const files = scratchFiles();

const A = account({ id: 'a' });
const B = account({ id: 'b' });
const C = account({ id: 'c' });
const RULES = [{ asOf: '2026-01', basedOn: '2025-01' }, { asOf: '2025-01' }];

/** A document with some fields in place of others; undefined takes one away. */
function changed(fields: object): string {
  return JSON.stringify({
    format: 'unbind-inventory',
    version: 1,
    accounts: [A],
    links: [],
    services: [],
    ...fields,
  });
}
const withAccount = (fields: object) => changed({ accounts: [B, { ...A, ...fields }] });
const withLink = (fields: object) => changed({ accounts: [A, B], links: [{ ...link('a', 'b'), ...fields }] });
const withService = (fields: object) =>
  changed({ services: [{ id: 's', names: { en: 'S' }, ruleSets: [{ asOf: null }], ...fields }] });
const withRule = (fields: object) => {
  const rule = {
    id: 'r',
    events: ['login'],
    period: 'P3M',
    consequence: 'recycled',
    certainty: 'may',
    text: { en: 'r' },
  };
  return withService({ ruleSets: [{ asOf: null, inactivity: [{ ...rule, ...fields }] }] });
};

const DAY = 'a day YYYY-MM-DD that exists (1900-01-01 to 2200-12-31)';
const ID = 'an id (1 to 100 of A-Z a-z 0-9 . _ -)';
const PERIOD = 'a period such as P3M, P14D or PT72H (1 to 1000, hours in whole days)';
const VALUE = 'line 1, column 1: expected a value';

/** What is wrong, the document, and what is said of it after the name of the file. */
const refused: readonly (readonly [what: string, text: string, said: string])[] = [
  ['not JSON', 'accounts:\n- a', `${VALUE}, found a letter`],
  ['blanks', ' \n\t', 'line 2, column 2: expected a value, found the end of the file'],
  ['two byte order marks', `\ufeff\ufeff${changed({})}`, `${VALUE}, found "U+FEFF"`],
  [
    'JSON with comments',
    '{\n  // mine\n}',
    'line 2, column 3: expected a field name in quotation marks, or "}", found "/"',
  ],
  ['a comma too many', '{\n "a": [1,\n  2,]}', 'line 3, column 5: expected a value, found "]"'],
  ['a Chinese comma', '{"a": 1，"b": 2}', 'line 1, column 8: expected "," or "}", found "，"'],
  [
    'a Chinese quotation mark',
    '{“a”: 1}',
    'line 1, column 2: expected a field name in quotation marks, or "}", found "“"',
  ],
  [
    'a quotation mark too many',
    '{"a": "b"" }',
    'line 1, column 10: expected "," or "}", found a quotation mark',
  ],
  ['a number that is none', '[1.x]', 'line 1, column 4: expected a digit, found a letter'],
  ['a number with a zero in front', '[01]', 'line 1, column 3: expected "," or "]", found a digit'],
  [
    'a line break in a text',
    '["a\nb"]',
    'line 1, column 4: expected a text without line breaks and control characters, found "U+000A"',
  ],
  [
    'an unknown escape',
    '["\\x41"]',
    'line 1, column 4: expected one of " \\ / b f n r t u after a backslash, found a letter',
  ],
  [
    'half an escape',
    '["\\u00"]',
    'line 1, column 7: expected four hexadecimal digits after \\u, found a quotation mark',
  ],
  ['a word that JSON has not', '[NaN]', 'line 1, column 2: expected a value or "]", found a letter'],
  ['half a word', '[nul]', 'line 1, column 5: expected true, false or null, found "]"'],
  [
    'two documents',
    `${changed({})}\n${changed({})}`,
    'line 2, column 1: expected the end of the file, found "{"',
  ],
  [
    'cut off in a list',
    '{"accounts": [1, 2',
    'line 1, column 19: expected "," or "]", found the end of the file',
  ],
  [
    'cut off in a text',
    '{"accounts": "abc',
    'line 1, column 18: expected the closing quotation mark, found the end of the file',
  ],
  ['cut off after a name', '{"accounts"\n', 'line 2, column 1: expected ":", found the end of the file'],
  [
    'lists a million levels deep, cut off',
    '['.repeat(1_000_000),
    'line 1, column 1000001: expected a value or "]", found the end of the file',
  ],
  [
    'objects a million levels deep, cut off',
    '{"a":\n'.repeat(1_000_000),
    'line 1000001, column 1: expected a value, found the end of the file',
  ],
  [
    'lists a million levels deep',
    '['.repeat(1_000_000) + ']'.repeat(1_000_000),
    'document: expected an object, found a list',
  ],
  [
    'accounts a million levels deep',
    `{"format":"unbind-inventory","version":1,"accounts":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`,
    'accounts[0]: expected an object, found a list',
  ],
  [
    'an unknown field that is deep',
    changed({}).replace('"links"', `"x":${'['.repeat(100_000)}${']'.repeat(100_000)},"links"`),
    'x: expected only known fields (format, version, accounts, links, services), found a list',
  ],

  ['a number', '42', 'document: expected an object, found a number'],
  ['a list', '[]', 'document: expected an object, found a list'],
  ['null', 'null', 'document: expected an object, found null'],
  [
    'another format',
    changed({ format: 'bitwarden' }),
    'format: expected "unbind-inventory", found another text',
  ],
  ['no format', '{}', 'format: expected "unbind-inventory", found nothing'],
  [
    'a newer version',
    changed({ version: 2 }),
    'version: expected version 1 or older, which is all that this program can read, found "2"',
  ],
  [
    'a version that is none',
    changed({ version: '1' }),
    'version: expected a version number, 1 at most, found a text',
  ],
  ['no accounts', changed({ accounts: undefined }), 'accounts: expected a list, found nothing'],
  [
    'an unknown field',
    changed({ settings: {} }),
    'settings: expected only known fields (format, version, accounts, links, services), found an object',
  ],

  [
    'a day that there is not',
    withAccount({ registeredOn: '2026-02-29' }),
    `accounts[1].registeredOn: expected ${DAY}, found "2026-02-29"`,
  ],
  [
    'a short day',
    withAccount({ events: [{ type: 'login', on: '2026-1-5' }] }),
    `accounts[1].events[0].on: expected ${DAY}, found "2026-1-5"`,
  ],
  [
    'a time',
    withAccount({ events: [{ type: 'login', on: '2026-01-05T00:00:00Z' }] }),
    `accounts[1].events[0].on: expected ${DAY}, found "2026-01-05T00:00:00Z"`,
  ],
  [
    'a day in words',
    withAccount({ registeredOn: 'my birthday' }),
    `accounts[1].registeredOn: expected ${DAY}, found another text`,
  ],
  [
    'a day too early',
    withAccount({ registeredOn: '1899-12-31' }),
    `accounts[1].registeredOn: expected ${DAY}, found "1899-12-31"`,
  ],
  [
    'a day too late',
    withAccount({ registeredOn: '2201-01-01' }),
    `accounts[1].registeredOn: expected ${DAY}, found "2201-01-01"`,
  ],
  [
    'a number for a day',
    withAccount({ registeredOn: 20260105 }),
    `accounts[1].registeredOn: expected ${DAY}, found a number`,
  ],
  [
    'registered as an event',
    withAccount({ events: [{ type: 'registered', on: '2026-01-05' }] }),
    'accounts[1].events[0].type: expected an event type (1 to 100 of A-Z a-z 0-9 . _ -, and not registered), found another text',
  ],
  [
    'an id that is taken',
    changed({ accounts: [A, A] }),
    'accounts[1].id: expected a value that has not been used before, found "a"',
  ],
  ['an empty id', withAccount({ id: '' }), `accounts[1].id: expected ${ID}, found another text`],
  [
    'an id with a space',
    withAccount({ id: 'my bank' }),
    `accounts[1].id: expected ${ID}, found another text`,
  ],
  [
    'half a surrogate pair in an id',
    withAccount({ id: 'a\ud800' }),
    `accounts[1].id: expected ${ID}, found another text`,
  ],
  [
    'an id of 101 characters',
    withAccount({ id: 'x'.repeat(101) }),
    `accounts[1].id: expected ${ID}, found another text`,
  ],
  ['no id', withAccount({ id: undefined }), `accounts[1].id: expected ${ID}, found nothing`],
  ['a missing field', withAccount({ notes: undefined }), 'accounts[1].notes: expected a text, found nothing'],
  [
    'an unknown field of an account',
    withAccount({ password: 'secret' }),
    'accounts[1].password: expected only known fields (id, service, name, variant, identifiers, registeredOn, events, never, intent, state, ownLogin, confirmations, tags, notes), found a text',
  ],
  [
    'a field whose name would hide',
    withAccount({ 'a\n\u001b[2J': 1 }),
    'accounts[1]["a\\n\\u001b[2J"]: expected only known fields (id, service, name, variant, identifiers, registeredOn, events, never, intent, state, ownLogin, confirmations, tags, notes), found a number',
  ],
  [
    'an unknown value',
    withAccount({ intent: 'burn' }),
    'accounts[1].intent: expected one of keep, delete, let-expire, undecided, found another text',
  ],
  [
    'a wrong type',
    withAccount({ ownLogin: 'yes' }),
    'accounts[1].ownLogin: expected true, false or null, found a text',
  ],
  ['a text for a list', withAccount({ tags: 'a' }), 'accounts[1].tags: expected a list, found a text'],
  [
    'a wrong confirmation',
    withAccount({ confirmations: { c: { status: 'maybe' } } }),
    'accounts[1].confirmations.c.status: expected one of met, unmet, found another text',
  ],
  [
    'a link from nowhere',
    withLink({ provider: 'x' }),
    'links[0].provider: expected the id of an account in this file, found "x"',
  ],
  [
    'a link to nowhere',
    withLink({ dependent: 'x' }),
    'links[0].dependent: expected the id of an account in this file, found "x"',
  ],
  [
    'a link of an account to itself',
    withLink({ dependent: 'a' }),
    'links[0].dependent: expected the id of another account, found "a"',
  ],
  [
    'an unknown kind of link',
    withLink({ kind: 'friend' }),
    'links[0].kind: expected one of login, binding, recovery, payment, sub-account, found another text',
  ],
  [
    'a link id that is taken',
    changed({ accounts: [A, B], links: [link('a', 'b'), link('a', 'b')] }),
    'links[1].id: expected a value that has not been used before, found "a.b"',
  ],
  [
    'a circle of sub-accounts',
    changed({
      accounts: [A, B, C],
      links: [link('a', 'b', 'sub-account'), link('b', 'c', 'sub-account'), link('c', 'a', 'sub-account')],
    }),
    'links[2]: expected sub-accounts that form no circle, found "c → a → b → c"',
  ],

  [
    'a period of nothing',
    withRule({ period: 'P0D' }),
    `services[0].ruleSets[0].inactivity[0].period: expected ${PERIOD}, found "P0D"`,
  ],
  [
    'a period of two parts',
    withRule({ period: 'P1Y2M' }),
    `services[0].ruleSets[0].inactivity[0].period: expected ${PERIOD}, found "P1Y2M"`,
  ],
  [
    'a period of half a day',
    withRule({ period: 'PT12H' }),
    `services[0].ruleSets[0].inactivity[0].period: expected ${PERIOD}, found "PT12H"`,
  ],
  [
    'a period in words',
    withRule({ period: '3 months' }),
    `services[0].ruleSets[0].inactivity[0].period: expected ${PERIOD}, found another text`,
  ],
  [
    'a rule for a variant that there is not',
    withRule({ variants: ['gold'] }),
    'services[0].ruleSets[0].inactivity[0].variants[0]: expected the id of a variant of the service, found "gold"',
  ],
  [
    'basedOn nowhere',
    withService({ ruleSets: [{ asOf: '2026-01', basedOn: '2025-01' }] }),
    'services[0].ruleSets[0].basedOn: expected the month of an older, dated rule set of the same service, found "2025-01"',
  ],
  [
    'basedOn in a circle',
    withService({ ruleSets: [RULES[0], { ...RULES[1], basedOn: '2026-01' }] }),
    'services[0].ruleSets[1].basedOn: expected the month of an older, dated rule set of the same service, found "2026-01"',
  ],
  [
    'basedOn itself',
    withService({ ruleSets: [{ asOf: '2026-01', basedOn: '2026-01' }] }),
    'services[0].ruleSets[0].basedOn: expected the month of an older, dated rule set of the same service, found "2026-01"',
  ],
  [
    'two rule sets of one month',
    withService({ ruleSets: [RULES[1], RULES[1]] }),
    'services[0].ruleSets[1].asOf: expected a value that has not been used before, found "2025-01"',
  ],
  [
    'a month that there is not',
    withService({ ruleSets: [{ asOf: '2026-13' }] }),
    'services[0].ruleSets[0].asOf: expected a month YYYY-MM or null, found "2026-13"',
  ],
  [
    'no rule sets',
    withService({ ruleSets: [] }),
    'services[0].ruleSets: expected a list with at least one item, found a list',
  ],
];

const refusedInChinese: readonly (readonly [what: string, text: string, said: string])[] = [
  ['cut off', '{"a": [1', '第 1 行第 9 列: 应为「,」或「]」，但文件已结束'],
  ['a letter too many', '{"a": x}', '第 1 行第 7 列: 应为一个值，实际是文字'],
  ['half a word', '[tru]', '第 1 行第 5 列: 应为 true、false 或 null，实际是「]」'],
  ['a list', '[]', '整个文档: 应为对象，实际是列表'],
  [
    'a day that there is not',
    withAccount({ registeredOn: '2026-02-29' }),
    'accounts[1].registeredOn: 应为确实存在的日期 YYYY-MM-DD（1900-01-01 到 2200-12-31），实际是「2026-02-29」',
  ],
  [
    'a wrong type',
    withAccount({ ownLogin: 'yes' }),
    'accounts[1].ownLogin: 应为 true、false 或 null，实际是文字',
  ],
  [
    'a link to nowhere',
    withLink({ dependent: 'x' }),
    'links[0].dependent: 应为本文件中某个账号的编号，实际是「x」',
  ],
];

describe('a document that is refused', () => {
  it.each(refused)('%s', async (_, text, said) => {
    const file = files.write('refused.json', text);
    const { code, stdout, stderr } = await unbindHere(['report', file]);
    expect(stderr).toBe(`${file}: ${said}\n`);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it.each(refusedInChinese)('in Chinese: %s', async (_, text, said) => {
    const file = files.write('refused.json', text);
    expect(await unbindHere(['report', file, '--lang', 'zh-CN'])).toEqual({
      code: 2,
      stdout: '',
      stderr: `${file}: ${said}\n`,
    });
  });

  it('is refused with --json as well', async () => {
    const file = files.write('refused.json', '{');
    const { code, stdout, stderr } = await unbindHere(['report', file, '--json']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\n$/);
  });

  it('never shows a value that could be a secret', async () => {
    const secret = 'correct horse battery staple';
    const hiding = [
      withAccount({ id: secret }),
      withAccount({ intent: secret }),
      withAccount({ registeredOn: secret }),
      withAccount({ password: secret }),
      withAccount({ ownLogin: secret }),
      withAccount({ events: [{ type: secret, on: secret }] }),
      withRule({ period: secret }),
      changed({ format: secret }),
      `{"password": "${secret}" ${secret}}`,
      `{"password": "${secret}`,
    ];
    for (const text of hiding) {
      const { code, stderr } = await unbindHere(['report', files.write('secret.json', text)]);
      expect(code).toBe(2);
      for (const word of secret.split(' ')) expect(stderr).not.toContain(word);
    }
  });

  it('is named in one line, whatever its file is called', async () => {
    const name = 'two\nlines\u001b[2J\u202e.json';
    const { stderr } = await unbindHere(['report', files.write(name, '[]')]);
    expect(stderr).toBe(
      `${files.path('two\\u{a}lines\\u{1b}[2J\\u{202e}.json')}: document: expected an object, found a list\n`,
    );
  });

  it('names the deepest place where the parser itself had to give up', async () => {
    const { readDocument } = await import('#core/inventory/read-document');
    const giveUp = () => {
      throw new RangeError('Maximum call stack size exceeded');
    };
    expect(readDocument('{"a":\n [[1], []]}', giveUp)).toEqual({
      ok: false,
      failure: { code: 'not-json', line: 2, column: 3, expected: 'less-nesting', found: '[' },
    });
  });
});

describe('a document that is accepted', () => {
  // __proto__ -> constructor
  const odd = () => {
    const proto = '{"__proto__":{"status":"met","on":"2026-11-01"},"constructor":{"status":"met"}}';
    const accounts = [
      account({ id: '__proto__', name: 'Proto', service: 'toString', intent: 'delete' }),
      account({
        id: 'constructor',
        events: [{ type: '__proto__', on: '2026-11-01' }],
        never: ['constructor'],
      }),
    ];
    const conditions = ['__proto__', 'constructor'].map((id) => ({ id, kind: 'confirm', text: { en: id } }));
    const ruleSets = [{ asOf: null, deletion: { route: 'self-service', conditions } }];
    const services = [{ id: 'toString', names: { en: 'T' }, ruleSets }];
    const links = [link('__proto__', 'constructor', { id: 'hasOwnProperty' })];
    const text = changed({ accounts, links, services });
    return text.replace('"confirmations":{}', `"confirmations":${proto}`);
  };

  it('may have ids that JavaScript knows as well', async () => {
    const file = files.write('odd.json', odd());
    const { code, stdout, stderr } = await unbindHere(['report', file, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { accounts, blocks, plan } = JSON.parse(stdout) as {
      accounts: { account: string; verdict: string; conditions: { id: string; status: string }[] }[];
      blocks: unknown[];
      plan: { tasks: { id: string }[] };
    };
    expect(accounts[0]).toMatchObject({ account: '__proto__', verdict: 'ready' });
    expect(accounts[0]?.conditions).toMatchObject([
      { id: '__proto__', status: 'met' },
      { id: 'constructor', status: 'met' },
    ]);
    expect(blocks).toEqual([]);
    expect(plan.tasks.map(({ id }) => id)).toEqual(['delete:__proto__']);
    const { stdout: text } = await unbindHere(['report', file]);
    expect(text).toContain('Delete Proto');
    expect(text).toMatch(/^constructor +constructor /m);
  });

  it('may begin with a byte order mark, and have any line ends', async () => {
    const plain = documentOf({ accounts: [account({ id: 'a' })] });
    const spaced = `\ufeff${JSON.stringify(JSON.parse(plain), null, 2).replaceAll('\n', '\r\n')}\r\n`;
    const said = await unbindHere(['report', files.write('plain.json', plain), '--json']);
    expect(said.code).toBe(0);
    expect(await unbindHere(['report', files.write('spaced.json', spaced), '--json'])).toEqual(said);
  });
});
