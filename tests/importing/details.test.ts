import { describe, expect, it } from 'vitest';
import type { ImportedRow } from '#importing/row';
import { readOf, refusalOf } from '../support/importing/read';
import { shownRow } from '../support/importing/shown-row';
import { zipOf } from '../support/importing/zip-of';

const rowsOf = (value: unknown): readonly ImportedRow[] => readOf(JSON.stringify(value)).rows;

describe('Bitwarden', () => {
  it('says what is archived and in the trash', () => {
    const item = { name: 'A', login: { username: 'x' } };
    const items = [item, { ...item, archivedDate: '2020-01-01' }, { ...item, deletedDate: '2020-01-01' }];
    expect(rowsOf({ items })).toMatchObject([
      { state: 'active' },
      { state: 'archived' },
      { state: 'trashed' },
    ]);
  });

  it('of an organization has collections instead of folders', () => {
    const items = [{ name: 'A', login: { username: 'x' }, collectionIds: ['c'] }];
    expect(rowsOf({ collections: [{ id: 'c', name: 'Team' }], items })).toMatchObject([{ folder: 'Team' }]);
  });

  it('may be empty', () => {
    const { rows, warnings, source } = readOf('{"encrypted":false,"folders":[],"items":[]}');
    expect({ rows, warnings, source }).toEqual({
      rows: [],
      warnings: [{ code: 'nothing-inside', count: 1 }],
      source: 'bitwarden-json',
    });
  });
});

describe('Facebook', () => {
  it('keeps apps whose grant has ended in a list of their own, or says so of each', () => {
    const app = { name: 'Game', added_timestamp: 1_577_836_800 };
    expect(
      rowsOf({ installed_apps_v2: [app, { ...app, category: 'inactive' }], inactive_apps_v2: [app] }),
    ).toMatchObject([{ state: 'active' }, { state: 'expired' }, { state: 'expired' }]);
  });
});

describe('an entry', () => {
  const chrome = (row: string) => readOf(`name,url,username,password,note\n${row}`).rows.map(shownRow);

  it.each([
    ['with a title and a password', 'Router,,,pw,', 'Router |  | '],
    ['with a title alone', 'Router,,,,', '- empty Router'],
    ['with a title and a note', 'Router,,,,text', '- note Router'],
    ['with a password alone', ',,,pw,', '- empty '],
    ['with a user name alone', ',,lin,,', ' |  | lin'],
    ['of an extension', ',moz-extension://1234-5678,lin,pw,', '- browser-own '],
    ['of a file', ',file:///home/x.html,lin,pw,', '- browser-own '],
    ['whose title stands in place of the address', ',my old forum,lin,pw,', 'my old forum |  | lin'],
    ['of an unusual scheme', ',ftp://f.example,lin,pw,', ' | ftp://f.example | lin'],
  ])('%s', (_, row, shown) => {
    expect(chrome(row)).toEqual([shown]);
  });
});

describe('1PUX', () => {
  const item = (more: object) => ({
    overview: { title: 'A', url: 'https://a.example' },
    details: { loginFields: [{ designation: 'username', value: 'x' }] },
    ...more,
  });
  const rows = (items: readonly object[]) =>
    rowsOf({ accounts: [{ vaults: [{ attrs: { name: 'V' }, items }] }] });

  it('says what is archived and in the trash, in the way of today and of 2021', () => {
    const items = [
      item({ state: 'active' }),
      item({ state: 'archived' }),
      item({ state: 'trashed' }),
      { item: item({ trashed: true }) },
    ];
    expect(rows(items).map((row) => row.kind === 'login' && row.state)).toEqual([
      'active',
      'archived',
      'trashed',
      'trashed',
    ]);
  });

  it('tells where a server and a mailbox are by their fields', () => {
    const field = (id: string, string: string) => ({ id, value: { string } });
    const sections = (...fields: readonly object[]) => ({ sections: [{ fields }] });
    const rented = { name: 'hosting_provider_details', fields: [field('website', 'https://rent.example')] };
    const entries = [
      sections(field('username', 'lin'), field('url', 'https://server.example')),
      { sections: [rented, { fields: [field('username', 'lin')] }] },
      sections(field('pop_username', 'lin@b.example'), field('provider_website', 'https://b.example')),
    ];
    expect(rows(entries.map((details) => ({ overview: { title: 'A' }, details }))).map(shownRow)).toEqual([
      'A | https://server.example | lin',
      'A |  | lin',
      'A | https://b.example | lin@b.example',
    ]);
    const named = item({ details: sections(field('url', 'https://other.example')) });
    expect(rows([named]).map(shownRow)).toEqual(['A | https://a.example | ']);
  });

  it.each<readonly [category: string, email: string, phone: string]>([
    ['001', 'me@example.org', '13800138000'],
    ['005', 'me@example.org', '13800138000'],
    // Membership, reward program, server, mail account, database, and what nobody knows.
    ...['105', '107', '110', '111', '102', '999', ''].map((category) => [category, '', ''] as const),
  ])('takes addresses and numbers of logins and passwords alone: %s', (categoryUuid, email, phone) => {
    const fields = [
      { title: 'member ID', value: { email: { email_address: 'me@example.org' } } },
      { title: 'phone (toll free)', value: { phone: '13800138000' } },
      { id: 'username', value: { string: 'lin' } },
    ];
    const details = { sections: [{ fields }] };
    expect(rows([item({ categoryUuid, details })])).toMatchObject([{ username: 'lin', email, phone }]);
  });

  it('names the place of each item', () => {
    expect(rows([item({}), item({})])[1]?.place.path).toBe('accounts[0].vaults[0].items[1]');
  });
});

describe('KeePass', () => {
  const file = (inside: string, times = '') =>
    `<KeePassFile><Root><Group><Name>Db</Name><Group><Name>网站</Name><Entry>${times}<String><Key>Title</Key><Value>A&amp;B</Value></String><String><Key>UserName</Key><Value>lin</Value></String>${inside}</Entry></Group></Group></Root></KeePassFile>`;

  it('names folder, line and day, whichever way the day is written', () => {
    for (const written of ['2020-01-01T08:00:00Z', 'gEie1Q4AAAA=']) {
      const times = `\n<Times><CreationTime>${written}</CreationTime></Times>`;
      const [row] = readOf(file('', times)).rows;
      expect(row).toMatchObject({ title: 'A&B', folder: 'Db/网站', place: { line: 1 } });
      expect(row?.kind === 'login' && row.created).toBe('2020-01-01');
    }
  });

  it('takes no reference to another entry for a name', () => {
    const field = (key: string, value: string) => `<String><Key>${key}</Key><Value>${value}</Value></String>`;
    const reference = '{REF:U@I:46C9B1FFBD4ABC4BBB260C6190BAD20C}';
    const xml = `<KeePassFile><Root><Group><Name>Root</Name><Entry>${[
      field('Title', reference),
      field('UserName', reference),
      field('URL', 'https://a.example'),
      field('Password', 'x'),
    ].join('')}</Entry></Group></Root></KeePassFile>`;
    expect(readOf(xml).rows).toMatchObject([{ title: '', username: '', urls: ['https://a.example'] }]);
    const csv = `"Group","Title","Username","Password","URL","Notes"\n"Root","${reference}","${reference}","x","https://a.example",""\n`;
    expect(readOf(csv).rows).toMatchObject([{ title: '', username: '', urls: ['https://a.example'] }]);
  });

  it('knows the addresses of plugins and apps', () => {
    const string = (key: string, value: string) =>
      `<String><Key>${key}</Key><Value>${value}</Value></String>`;
    const inside = string('KP2A_URL_1', 'https://b.example') + string('AndroidApp1', 'com.example.app');
    expect(readOf(file(inside)).rows.map(shownRow)).toEqual([
      'A&B | https://b.example com.example.app | lin',
    ]);
  });
});

describe('Enpass', () => {
  it('tells a domain by the picture where there is no address', () => {
    const items = [
      { title: 'A', category: 'login', icon: { image: { file: 'web/test.example' } }, fields: [] },
    ];
    expect(rowsOf({ folders: [], items }).map(shownRow)).toEqual(['A | test.example | ']);
  });

  it('tells a login by its template, wherever the person has put it', () => {
    const fields = [{ type: 'username', value: 'lin' }];
    const items = [
      { title: 'Bank', category: 'finance', template_type: 'login.default', fields },
      { title: 'Account', category: 'finance', template_type: 'finance.bankaccount', fields },
    ];
    expect(rowsOf({ folders: [], items }).map(shownRow)).toEqual(['Bank |  | lin', '- card Account']);
  });

  it('keeps the mail address apart', () => {
    const fields = [
      { type: 'username', value: '' },
      { type: 'email', value: 'lin@a.example' },
      { type: 'phone', value: '13800138000' },
    ];
    const items = [{ title: 'A', category: 'login', fields, trashed: 1 }];
    expect(rowsOf({ items })).toMatchObject([
      { username: '', email: 'lin@a.example', phone: '13800138000', state: 'trashed' },
    ]);
  });
});

describe('CXF', () => {
  it('may be one account, with a passkey or a code alone', () => {
    const items = [
      { title: 'A', credentials: [{ type: 'passkey', rpId: 'a.example', username: 'lin' }] },
      { title: '', credentials: [{ type: 'totp', issuer: 'B', username: 'mo', secret: 'x' }] },
    ];
    expect(rowsOf({ id: 'x', userName: 'me', collections: [], items }).map(shownRow)).toEqual([
      'A | a.example | lin',
      'B |  | mo',
    ]);
  });

  it('believes no day to come', () => {
    const items = [
      { title: 'A', creationAt: 2_700_000_000, credentials: [{ type: 'BasicAuth', username: 'x' }] },
    ];
    const { rows, warnings } = readOf(JSON.stringify({ items, collections: [] }));
    expect(rows).toMatchObject([{ created: null }]);
    expect(warnings).toEqual([{ code: 'no-date', count: 1 }]);
  });
});

describe('archives of a provider', () => {
  it('of Instagram have been written in three ways', () => {
    const today = [
      {
        label_values: [
          { label: 'Name', value: 'Filter' },
          { label: 'Your ID in this app', value: '1' },
          { label: 'Added on', timestamp_value: 1577836800 },
          { label: 'Last active time', timestamp_value: 1609459200 },
        ],
      },
    ];
    const older = {
      apps_and_websites_expired_apps: [
        {
          title: '',
          string_map_data: { 'app name': { value: 'Filter' }, 'expired on': { timestamp: 1609459200 } },
        },
      ],
    };
    expect(rowsOf(today)).toMatchObject([
      { name: 'Filter', grantedOn: '2020-01-01', lastUsed: '2021-01-01' },
    ]);
    expect(rowsOf(older)).toMatchObject([{ name: 'Filter', removedOn: '2021-01-01', state: 'expired' }]);
  });

  it('of X may be empty, or in several parts', () => {
    const part = (name: string) =>
      `window.YTD.connected_application.part0 = [{"connectedApplication":{"name":"${name}"}}]`;
    expect(readOf('window.YTD.connected_application.part0 = [ ]').rows).toEqual([]);
    const archive = zipOf({
      'data/connected-application.js': part('A'),
      'data/connected-application-part1.js': part('B'),
      'data/tweets.js': 'window.YTD.tweets.part0 = []',
    });
    const { rows, warnings } = readOf(archive);
    expect(new Set(rows.map((row) => row.kind === 'connection' && row.name))).toEqual(new Set(['A', 'B']));
    expect(warnings).toEqual([{ code: 'other-members', count: 1 }]);
    expect(refusalOf('window.YTD.tweets.part0 = []').code).toBe('unknown-format');
  });
});

describe('an archive', () => {
  it('of Safari is told by its content, whatever its file is called', () => {
    const archive = zipOf({
      '密码.csv': 'Title,URL,Username,Password,Notes,OTPAuth\nA,https://a.example,x,y,,\n',
      'History.json': '{"history":[]}',
    });
    const { source, rows } = readOf(archive);
    expect([source, rows[0]?.place]).toEqual(['apple-csv', { file: '密码.csv', line: 2, path: null }]);
  });

  it('names the member in which it stops', () => {
    const archive = zipOf({ 'export.attributes': '{}', 'export.data': '{"accounts":[{"vaults":[{"items":[' });
    expect(refusalOf(archive)).toMatchObject({ code: 'cut-off' });
  });
});
