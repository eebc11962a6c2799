import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Inventory } from '#core/inventory/inventory';
import { readDocument } from '#core/inventory/read-document';
import { unbindHere } from '../support/cli/in-process';
import { documentOf, scratchFiles } from '../support/cli/scratch-files';
import { account } from '../support/core/build';

const files = scratchFiles();

const CHROME = [
  'name,url,username,password,note',
  'github.com,https://github.com/login,lin,pw1,',
  'mine,https://shop.example/,lin@example.org,pw2,bought in 2020',
  'again,https://gist.github.com/,lin,pw3,',
].join('\n');

const CARD = `${'folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp'}
,,login,Bank,,,0,https://bank.example,lin,pw,
,,card,Visa,,,0,,,,`;

function inventoryIn(text: string): Inventory {
  const read = readDocument(text);
  if (!read.ok) throw new Error('no inventory');
  return read.value;
}

const exported = files.write('chrome.csv', CHROME);

describe('import', () => {
  it('prints a new inventory, and says on standard error what became of the rows', async () => {
    const { code, stdout, stderr } = await unbindHere(['import', exported]);
    expect(code).toBe(0);
    expect(inventoryIn(stdout).accounts.map(({ name, service, notes }) => [name, service, notes])).toEqual([
      ['GitHub', 'github', ''],
      ['mine', null, ''],
    ]);
    expect(stderr).toContain(
      'chrome.csv: Chrome, Edge or a like browser (CSV), 3 rows: 2 new, 0 changed, 1 same',
    );
    expect(stderr).toContain('accounts 2 new, 0 changed');
    expect(stderr).toContain('delete the exported files');
  });

  it('speaks Chinese', async () => {
    const { stdout, stderr } = await unbindHere(['import', exported], { locale: 'zh-CN' });
    expect(stderr).toContain('chrome.csv：Chrome、Edge 等浏览器（CSV），3 行：新增 2，有更新 0，没有变化 1');
    expect(stderr).toContain('用完请删除');
    expect(inventoryIn(stdout).accounts[0]).toMatchObject({ name: 'GitHub' });
  });

  it('reads standard input and several files', async () => {
    const { code, stdout, stderr } = await unbindHere(['import', '-', exported], { input: CARD });
    expect(code).toBe(1);
    expect(inventoryIn(stdout).accounts).toHaveLength(3);
    expect(stderr).toContain('  skipped: standard input, line 3: Visa: a card; nothing of it was read');
  });

  it('names rows in Chinese with Chinese signs', async () => {
    const { stderr } = await unbindHere(['import', '-', exported], { input: CARD, locale: 'zh-CN' });
    expect(stderr).toContain('  跳过：标准输入，第 3 行：Visa：银行卡，内容没有读取\n');
  });

  it('counts rows that go with a doubtful one with that', async () => {
    const nameless = documentOf({ accounts: [account({ id: 'mine', service: 'github' })] });
    const path = files.write('nameless.json', nameless);
    const { code, stderr } = await unbindHere(['import', exported, '--into', path]);
    expect(code).toBe(1);
    expect(stderr).toContain('1 new, 0 changed, 1 same, 1 doubtful');
    expect(stderr).toContain('rows left out as doubtful 1');
  });

  it('says in which encoding a file was read, if it is not the usual one', async () => {
    const utf16 = files.write('utf-16.csv', Buffer.from(`\ufeff${CHROME}`, 'utf16le'));
    const { stderr } = await unbindHere(['import', utf16, '--dry-run']);
    expect(stderr).toContain('Chrome, Edge or a like browser (CSV), UTF-16, 3 rows: 2 new');
  });

  it('says which columns of a table it does not read', async () => {
    const input = '网站,账号,等级\na.example,lin,5\n';
    const { stderr } = await unbindHere(['import', '-', '--dry-run'], { input, locale: 'zh-CN' });
    expect(stderr).toContain('  没有读取的列：第 3 列\n');
    const english = await unbindHere(['import', '-', '--dry-run'], { input });
    expect(english.stderr).toContain('  Columns that were not read: 3\n');
    const wide = '网站,a,账号,b,c,d\na.example,1,lin,2,3,4\n';
    const runs = await unbindHere(['import', '-', '--dry-run'], { input: wide });
    expect(runs.stderr).toContain('  Columns that were not read: 2, 4–6\n');
  });

  it('keeps notes where it is asked to', async () => {
    const { stdout } = await unbindHere(['import', exported, '--keep-notes']);
    expect(inventoryIn(stdout).accounts[1]).toMatchObject({ notes: 'bought in 2020' });
  });

  it('writes into an inventory, keeps the former one, and changes nothing the second time', async () => {
    const mine = account({
      id: 'mine',
      service: 'github',
      identifiers: [{ kind: 'username', value: 'lin' }],
    });
    const folder = files.path('into');
    mkdirSync(folder);
    const path = files.write('into/my.json', documentOf({ accounts: [mine] }));
    const before = readFileSync(path, 'utf8');
    const first = await unbindHere(['import', exported, '--into', path]);
    expect([first.code, first.stdout]).toEqual([0, '']);
    expect(first.stderr).toContain('my.before-import.json');
    expect(inventoryIn(readFileSync(path, 'utf8')).accounts.map(({ id, name }) => [id, name])).toEqual([
      ['mine', 'mine'],
      [expect.any(String), 'mine (2)'],
    ]);
    expect(readFileSync(files.path('into/my.before-import.json'), 'utf8')).toBe(before);
    const after = readFileSync(path, 'utf8');
    const second = await unbindHere(['import', exported, '--into', path]);
    expect(second.code).toBe(0);
    expect(second.stderr).toContain('There is nothing to write; rows left out as doubtful 0\n');
    expect(second.stderr).not.toContain('Written');
    expect(readFileSync(path, 'utf8')).toBe(after);
    expect(readdirSync(folder)).toEqual(['my.before-import.json', 'my.json']);
    await unbindHere(['import', '-', '--into', path], { input: CHROME.replace('lin,', 'work,') });
    expect(readdirSync(folder)).toEqual(['my.before-import-2.json', 'my.before-import.json', 'my.json']);
    expect(readFileSync(files.path('into/my.before-import-2.json'), 'utf8')).toBe(after);
  });

  it('writes through a link, and leaves who may read the file as it is', async () => {
    const path = files.write('linked.json', documentOf({ accounts: [] }));
    symlinkSync(path, files.path('link.json'));
    const { mode } = statSync(path);
    await unbindHere(['import', exported, '--into', files.path('link.json')]);
    expect(statSync(path).mode).toBe(mode);
    expect(inventoryIn(readFileSync(path, 'utf8')).accounts).toHaveLength(2);
  });

  it('writes nothing when it is dry', async () => {
    const path = files.write('dry.json', documentOf({ accounts: [] }));
    const before = readFileSync(path, 'utf8');
    const into = await unbindHere(['import', exported, '--into', path, '--dry-run']);
    expect([into.code, into.stdout, readFileSync(path, 'utf8')]).toEqual([0, '', before]);
    expect(into.stderr).toContain('Nothing is written; it would be: accounts 2 new');
    expect((await unbindHere(['import', exported, '--dry-run'])).stdout).toBe('');
  });

  it('tells all in JSON', async () => {
    const { stdout, code } = await unbindHere(['import', exported, '-', '--json'], { input: CARD });
    const told = JSON.parse(stdout) as Record<string, unknown>;
    expect(code).toBe(1);
    expect(Object.keys(told)).toEqual(['files', 'counts', 'written', 'rows', 'offers', 'inventory']);
    expect(told).toMatchObject({
      files: [
        { file: exported, in: 3, new: 2, same: 1 },
        { file: '-', in: 2, new: 1, skipped: 1 },
      ],
      counts: { in: 5, new: 3, changed: 0, same: 1, doubtful: 0, skipped: 1 },
      written: { accountsAdded: 3 },
      rows: [
        { id: '0.0', line: 2, status: 'new', service: 'github', foundBy: 'domain', username: 'lin' },
        { id: '0.1', status: 'new', service: null, site: 'shop.example' },
        { id: '0.2', status: 'same', twin: '0.0' },
        { id: '1.0', status: 'new' },
        { id: '1.1', status: 'skipped', reason: 'card', title: 'Visa', member: null },
      ],
    });
    const dry = JSON.parse((await unbindHere(['import', exported, '--json', '--dry-run'])).stdout) as object;
    expect(Object.keys(dry)).not.toContain('inventory');
  });

  it.each([
    ['UTC', '2024-03-10'],
    ['Asia/Shanghai', '2024-03-11'],
    ['Pacific/Apia', '2024-03-11'],
    ['America/Los_Angeles', '2024-03-10'],
  ])('counts days where the person lives: %s', async (timeZone, on) => {
    // 2024-03-10 23:30 in UTC, and an hour in which the clocks of Los Angeles have just been changed.
    const firefox = [
      'url,username,password,httpRealm,formActionOrigin,guid,timeCreated,timeLastUsed,timePasswordChanged',
      'https://github.com,lin,pw,,https://github.com,{1},1710113400000,1710113400000,1710113400000',
    ];
    const { stdout } = await unbindHere(['import', '-'], { input: firefox.join('\n'), timeZone });
    expect(inventoryIn(stdout).accounts).toMatchObject([{ events: [{ type: 'login', on }] }]);
  });

  it('changes nothing where another program has written into the inventory meanwhile', async () => {
    const folder = files.path('raced');
    mkdirSync(folder);
    const path = files.write('raced/my.json', documentOf({ accounts: [] }));
    const other = documentOf({ accounts: [account({ id: 'other' })] });
    const write = () => {
      files.write('raced/my.json', other);
    };
    const { code, stdout, stderr } = await unbindHere(['import', '-', '--into', path], {
      input: CHROME,
      onInput: write,
    });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      `${path}: another program has changed it while the exports were being read; ` +
        'nothing was written, please run the import again\n',
    );
    expect(readFileSync(path, 'utf8')).toBe(other);
    expect(readdirSync(folder)).toEqual(['my.json']);
  });

  it('makes links of a pasted list', async () => {
    const path = files.write(
      'wechat.json',
      documentOf({ accounts: [account({ id: 'me', service: 'wechat' })] }),
    );
    const list = files.write('list.txt', '网易云音乐\n哔哩哔哩\n');
    const as = ['import', list, '--as', 'pasted-list'];
    const doubtful = await unbindHere([...as, '--into', path]);
    expect(doubtful.code).toBe(1);
    expect(doubtful.stderr).toContain('Say with --provider whose list of grants this is');
    expect(doubtful.stderr).not.toContain('passwords');
    for (const provider of ['me', 'wechat']) {
      const { stdout, code } = await unbindHere([
        ...as,
        '--into',
        path,
        '--provider',
        provider,
        '--json',
        '--dry-run',
      ]);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ written: { accountsAdded: 2, linksAdded: 2 } });
    }
    const made = await unbindHere([...as, '--provider', 'wechat']);
    expect(inventoryIn(made.stdout).links).toHaveLength(2);
    expect(inventoryIn(made.stdout).accounts).toHaveLength(3);
  });
});

it('import is done where all that was left of a pasted list is the page around it', async () => {
  const page =
    '授权管理\n以下应用已获得你的授权\n网易云音乐\n2023-05-01 授权\n取消授权\n微信\n管理\n没有更多了\n';
  const list = files.write('page.txt', page);
  const asked = ['import', list, '--as', 'pasted-list', '--provider', 'wechat'];
  const { code, stdout, stderr } = await unbindHere(asked, { locale: 'zh-CN' });
  expect([code, inventoryIn(stdout).links.length]).toEqual([0, 1]);
  expect(stderr).toContain('7 行：新增 1，有更新 0，没有变化 0，待确认 0，跳过 6');
  expect(stderr).toContain('  跳过：第 5 行：取消授权：页面上的标题、说明或权限，不是应用\n');
  const secret = files.write('secret.txt', `${page}密码\nhunter2-planted\n`);
  expect((await unbindHere(['import', secret, ...asked.slice(2)])).code).toBe(1);
});

it('import says how to name one of several accounts of the provider', async () => {
  const two = ['me', 'old'].map((id) => account({ id, service: 'wechat' }));
  const path = files.write('two-wechat.json', documentOf({ accounts: two }));
  const list = files.write('list.txt', '网易云音乐\n');
  const { code, stderr } = await unbindHere([
    'import',
    list,
    '--as',
    'pasted-list',
    '--provider',
    'wechat',
    '--into',
    path,
  ]);
  expect(code).toBe(1);
  expect(stderr).toContain('There are several accounts of wechat: give --provider the id of one');
  expect(stderr).not.toContain('whose list');
});

describe('import refuses', () => {
  const broken = files.write('broken.json', '{"accounts": ');
  const strange = files.write('strange.bin', new Uint8Array([0, 1, 2, 0, 3]));
  const encrypted = files.write(
    'encrypted.json',
    '{"encrypted": true, "passwordProtected": true, "data": "x"}',
  );
  const inventory = files.write('inventory.json', documentOf({ accounts: [] }));
  const list = files.write('grants.txt', 'App\n');
  const html = files.write('page.html', '<!DOCTYPE html><html><body>App</body></html>');
  const age = files.write('inventory.json.age', 'age-encryption.org/v1\n-> scrypt x 18\n');
  const snapshot = files.write(
    'a.json.bak',
    `{"format":"unbind-snapshot","version":1,"sha256":"${'0'.repeat(64)}"}\n{"sealed":"none"}\n{}`,
  );
  const sealed = files.write('b.unbind-snapshot', '{"format":"unbind-snapshot","version":1}\n-----BEGIN AGE');

  it.each([
    ['no file', [], 'FILE: expected the name of an exported file, found nothing'],
    ['a file that is missing', [files.path('none.csv')], 'none.csv: expected a file, found nothing'],
    ['a folder', [files.path('.')], 'expected a file, found a folder'],
    ['what is no text', [strange], 'strange.bin: this is no text file'],
    [
      'what is encrypted',
      [encrypted],
      'encrypted.json: an encrypted export of Bitwarden: export again as .json or .csv',
    ],
    [
      'another source',
      [exported, '--as', 'firefox-csv'],
      'not from where it was said to be: Chrome, Edge or a like browser',
    ],
    [
      'a list that is not said to be one',
      [list, '--provider', 'wechat'],
      'grants.txt: not a known format: export as CSV or JSON, and import that file; ' +
        'a list copied from a page of grants needs --as pasted-list',
    ],
    [
      'an inventory of its own',
      [inventory],
      'inventory.json: this is an inventory of Unbind itself: to write into it, name it behind --into',
    ],
    ['an unknown source', [exported, '--as', 'paper'], '--as: expected one of chrome-csv, '],
    ['no day', [exported, '--today', 'soon'], '--today: expected a day'],
    ['standard input twice', ['-', '-'], '-: expected standard input only once'],
    [
      'an inventory that is missing',
      [exported, '--into', files.path('no.json')],
      'no.json: expected a file, found nothing; for a new inventory leave out --into',
    ],
    ['an inventory that is broken', [exported, '--into', broken], 'broken.json: line 1, column 14'],
    [
      'a snapshot to write into',
      [exported, '--into', snapshot],
      'expected an inventory document that can be written into, found a snapshot, which is never changed: import it in the window',
    ],
    [
      'an encrypted snapshot to write into',
      [exported, '--into', sealed],
      'found a snapshot, which is never changed',
    ],
    [
      'an encrypted document to write into',
      [exported, '--into', age],
      'expected an inventory document, found an encrypted file: decrypt it with age',
    ],
    [
      'an export to write into',
      [inventory, '--into', exported],
      'expected an inventory document, found an export (Chrome, Edge or a like browser (CSV)): behind --into goes',
    ],
    [
      'an encrypted export to write into',
      [exported, '--into', encrypted],
      'encrypted.json: expected an inventory document; an encrypted export of Bitwarden',
    ],
    [
      'a web page to write into',
      [exported, '--into', html],
      'expected an inventory document; this is a web page',
    ],
    [
      'a snapshot among the exports',
      [snapshot],
      'this is a snapshot of Unbind itself, and no other program’s export',
    ],
    [
      'standard output for an inventory',
      [exported, '--into=-'],
      '--into: expected the name of an inventory document',
    ],
    [
      'an unknown provider',
      [list, '--as', 'pasted-list', '--provider', 'nobody'],
      '--provider: expected the id of an account',
    ],
    ['one of two files', [exported, strange, '--into', inventory], 'strange.bin: this is no text file'],
  ])('%s', async (_, args, said) => {
    const before = readFileSync(inventory, 'utf8');
    const { code, stdout, stderr } = await unbindHere(['import', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
    expect(stderr.split('\n')).toHaveLength(2);
    expect(readFileSync(inventory, 'utf8')).toBe(before);
  });
});
