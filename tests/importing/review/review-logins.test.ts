import { describe, expect, it } from 'vitest';
import type { Inventory } from '#core/inventory/inventory';
import { account, happened, link } from '../../support/core/build';
import { applied, EMPTY, exported, imported, login, reviewOf, told } from '../../support/importing/review';

const GITHUB = ['https://github.com/login'];

function inventory(
  accounts: readonly ReturnType<typeof account>[],
  links: readonly ReturnType<typeof link>[] = [],
): Inventory {
  return { ...EMPTY, accounts, links } as unknown as Inventory;
}

function rowsTold(before: Inventory, ...rows: Parameters<typeof login>[0][]): readonly string[] {
  return reviewOf(before, [exported(rows.map(login))]).entries.map(told);
}

describe('a login of an empty inventory', () => {
  it('is a new account of its service, with its user name and nothing invented', () => {
    const row = login({
      title: 'github.com',
      urls: GITHUB,
      username: 'lin',
      created: '2020-01-01' as never,
      folder: 'Work',
    });
    const after = imported(EMPTY, exported([row]));
    const [only] = after.accounts;
    expect(after.accounts).toEqual([
      {
        ...account({ id: only?.id ?? '', name: 'GitHub', service: 'github' }),
        intent: 'undecided',
        ownLogin: null,
        identifiers: [{ kind: 'username', value: 'lin' }],
      },
    ]);
  });

  it.each([
    ['an address', 'lin@example.org', 'email'],
    ['a mobile number', '13800138000', 'phone'],
    ['the same with its country', '+86 138-0013-8000', 'phone'],
    ['a number of another country', '+44 20 7946 0958', 'phone'],
    ['a number of no known kind', '12345678', 'username'],
    ['a name', 'lin', 'username'],
  ])('knows %s for what it is', (_, username, kind) => {
    const [only] = imported(EMPTY, exported([login({ urls: GITHUB, username })])).accounts;
    expect(only?.identifiers).toEqual([{ kind, value: username }]);
  });

  it('knows that numbers at QQ are none of phones', () => {
    const [only] = imported(
      EMPTY,
      exported([login({ urls: ['https://im.qq.com'], username: '13800138000' })]),
    ).accounts;
    expect(only?.identifiers).toEqual([{ kind: 'username', value: '13800138000' }]);
  });

  it('is none of QQ where it only lies under its domain, and called by its own name', () => {
    const rows = ['mail.qq.com', 'exmail.qq.com', 'weread.qq.com', 'y.qq.com'].map((host) =>
      login({ title: host, urls: [`https://${host}`], username: 'lin@company.example' }),
    );
    const { accounts } = imported(EMPTY, exported(rows));
    expect(accounts.map(({ service, name }) => [service, name])).toEqual([
      ['qq', 'QQ'],
      [null, 'Tencent Exmail'],
      [null, 'WeRead'],
      [null, 'QQ Music'],
    ]);
    expect(imported({ ...EMPTY, accounts }, exported(rows)).accounts).toEqual(accounts);
  });

  it('of an unknown service says where it is', () => {
    const rows = [
      login({ title: 'Wiki', urls: ['https://wiki.example.org/x'], username: 'lin' }),
      login({ title: 'www.example.net', urls: ['https://www.example.net'], username: 'lin' }),
      login({ title: '', apps: ['nodots'], username: 'lin' }),
      login({ title: 'Safe', username: 'lin' }),
    ];
    const { accounts } = imported(EMPTY, exported(rows));
    expect(
      accounts.map(({ service, name, identifiers }) => [
        service,
        name,
        ...identifiers.map(({ value }) => value),
      ]),
    ).toEqual([
      [null, 'Wiki', 'lin', 'wiki.example.org'],
      [null, 'example.net', 'lin'],
      [null, 'nodots', 'lin'],
      [null, 'Safe', 'lin'],
    ]);
  });

  it.each(['https://example.net/x', 'https://github.com/x'])(
    'without a user name is told apart by its title, at %s',
    (url) => {
      const rows = ['Wiki', 'Shop', 'Wiki'].map((title) => login({ title, urls: [url] }));
      const after = imported(EMPTY, exported(rows));
      expect(after.accounts.map(({ name }) => name)).toEqual(['Wiki', 'Shop']);
      expect(imported(after, exported(rows.toReversed()))).toBe(after);
    },
  );

  it('keeps several at one service apart, in name too', () => {
    const rows = ['lin', 'work'].map((username) => login({ title: 'github.com', urls: GITHUB, username }));
    expect(imported(EMPTY, exported(rows)).accounts.map(({ name }) => name)).toEqual([
      'GitHub',
      'GitHub (2)',
    ]);
    const there = inventory(
      ['GitHub (2)', 'github'].map((name, at) => account({ id: `a${at}`, name, service: 'steam' })),
    );
    expect(imported(there, exported(rows)).accounts.map(({ name }) => name)).toEqual([
      'GitHub (2)',
      'github',
      'GitHub (3)',
      'GitHub (4)',
    ]);
  });

  it.each([
    ['www.bilibili.com (13800138000)', '13800138000', 'bilibili'],
    ['www.example.net (lin)', 'lin', 'example.net'],
    ['QQ（12345678@qq.com）', '12345678@qq.com', 'QQ'],
    ['My bank 138 0013 8000', 'lin', 'My bank'],
    ['Forum - lin@example.org', 'lin', 'Forum'],
    ['12345678', '12345678', 'example.net'],
    ['lin@example.org', 'lin', 'example.net'],
    ['Wiki (work)', 'lin', 'Wiki (work)'],
    ['Lin', 'lin', 'Lin'],
    ['Windows 11', '11', 'Windows 11'],
  ])('titled %s is called so without what it is known by', (title, username, name) => {
    const host = /bilibili/u.test(title) ? 'www.bilibili.com' : 'example.net';
    const row = login({ title, urls: [`https://${host}`], username });
    const after = imported(EMPTY, exported([row]));
    expect(after.accounts.map((one) => one.name)).toEqual([name]);
    expect(imported(after, exported([row]))).toBe(after);
  });

  it('says neither number nor address in the names of rows that are parted', () => {
    const rows = ['GitHub', 'Other (13800138000)'].map((title) =>
      login({ title, urls: GITHUB, username: '13800138000' }),
    );
    const review = reviewOf(EMPTY, [exported(rows)]);
    expect(review.entries.map((one) => one.status !== 'skipped' && one.account.name)).toEqual([
      'GitHub',
      'Other',
    ]);
  });

  it('takes the last use, where the source says that', () => {
    const [only] = imported(
      EMPTY,
      exported([login({ urls: GITHUB, username: 'lin', lastUsed: '2024-05-06' as never })]),
    ).accounts;
    expect(only?.events).toEqual([{ type: 'login', on: '2024-05-06' }]);
  });
});

describe('the same login twice', () => {
  const twice = [
    login({ title: 'GitHub', urls: GITHUB, username: 'Lin', lastUsed: '2024-01-01' as never }),
    login({
      title: 'github',
      urls: ['https://gist.github.com'],
      username: 'lin',
      email: 'lin@example.org',
      lastUsed: '2025-01-01' as never,
    }),
  ];

  it('is one account, and said to be', () => {
    const review = reviewOf(EMPTY, [exported(twice)]);
    expect(review.entries.map(told)).toEqual(['new github/domain Lin', 'same github/domain lin = 0.0']);
    const { accounts } = applied(EMPTY, review).inventory;
    expect(accounts).toHaveLength(1);
    expect(accounts[0]).toMatchObject({
      identifiers: [{ value: 'Lin' }, { value: 'lin@example.org' }],
      events: [{ on: '2025-01-01' }],
    });
  });

  it('is one account over two files too', () => {
    const review = reviewOf(
      EMPTY,
      twice.map((row) => exported([row])),
    );
    expect(review.entries.map(told)).toEqual(['new github/domain Lin', 'same github/domain lin = 0.0']);
    expect(review.fileCounts.map((counts) => counts.in)).toEqual([1, 1]);
  });

  it('goes by the one that is not in the bin', () => {
    const [one, other] = twice.map(
      (row, at) => ({ ...row, state: at === 0 ? 'trashed' : 'active' }) as const,
    );
    expect(rowsTold(EMPTY, one ?? {}, other ?? {})).toEqual([
      'same github/domain Lin = 0.1',
      'new github/domain lin',
    ]);
  });

  it('is two accounts if the person says so', () => {
    const review = reviewOf(EMPTY, [exported(twice)]);
    const { inventory: after } = applied(EMPTY, review, { entries: { '0.1': { as: 'new' } } });
    expect(after.accounts).toHaveLength(2);
  });

  it('comes again as what the person has made two of', () => {
    const review = reviewOf(EMPTY, [exported(twice)]);
    const { inventory: after } = applied(EMPTY, review, { entries: { '0.1': { as: 'new' } } });
    expect(imported(after, exported(twice))).toBe(after);
  });

  it('is told apart by its title, else its host, else its number', () => {
    const at = (title: string, url: string) => login({ title, urls: [url], username: 'lin' });
    const rows = [
      at('Shop', 'https://lin-xiao.dev'),
      at('Wiki', 'https://lin-xiao.dev'),
      at('www.lin-xiao.dev', 'https://www.lin-xiao.dev/login'),
      at('Shop', 'https://lin-xiao.dev/more'),
    ];
    const entries = { '0.1': { as: 'new' }, '0.2': { as: 'new' }, '0.3': { as: 'new' } } as const;
    const { inventory: after } = applied(EMPTY, reviewOf(EMPTY, [exported(rows)]), { entries });
    expect(after.accounts.map(({ name }) => name)).toEqual(['Shop', 'Wiki', 'www.lin-xiao.dev', 'Shop (4)']);
  });

  it('is none at another system of the same company, but at another entrance of one', () => {
    const hosts = ['jira', 'gitlab', 'passport.gitlab', 'www', 'login'].map(
      (sub) => `${sub}.zhongtai.com.cn`,
    );
    const rows = hosts.map((host) => login({ title: host, urls: [`https://${host}/`], username: 'lin' }));
    const review = reviewOf(EMPTY, [exported(rows)]);
    expect(review.entries.map(told)).toEqual([
      'new null/none lin',
      'new null/none lin',
      'same null/none lin = 0.1',
      'new null/none lin',
      'same null/none lin = 0.3',
    ]);
    const { inventory: after } = applied(EMPTY, review);
    expect(after.accounts.map(({ name }) => name)).toEqual([
      'jira.zhongtai.com.cn',
      'gitlab.zhongtai.com.cn',
      'zhongtai.com.cn',
    ]);
    expect(imported(after, exported(rows.toReversed()))).toBe(after);
    const [first, ...others] = rows.map((row) => exported([row]));
    const one = imported(EMPTY, ...(first === undefined ? [] : [first]));
    expect(imported(one, ...others).accounts).toHaveLength(3);
  });

  it('is one at a host in letters of any language and in those of the network', () => {
    const rows = ['https://例子.中国/x', 'https://xn--fsqu00a.xn--fiqs8s/'].map((url) =>
      login({ urls: [url], username: 'lin' }),
    );
    const after = imported(EMPTY, exported(rows));
    expect(after.accounts.map(({ name }) => name)).toEqual(['例子.中国']);
    expect(imported(after, exported([...rows].reverse()))).toBe(after);
  });

  it('is called by its site where all else is the same', () => {
    const rows = ['jira', 'wiki'].map((sub) =>
      login({ title: '中台', urls: [`https://${sub}.zhongtai.com.cn`], username: 'lin' }),
    );
    const after = imported(EMPTY, exported(rows));
    expect(after.accounts.map(({ name }) => name)).toEqual([
      '中台 (jira.zhongtai.com.cn)',
      '中台 (wiki.zhongtai.com.cn)',
    ]);
    expect(imported(after, exported(rows))).toBe(after);
  });

  it('is left with the one that it is the same as', () => {
    const review = reviewOf(EMPTY, [exported(twice)]);
    const { inventory: after, outcome } = applied(EMPTY, review, { entries: { '0.0': { as: 'leave' } } });
    expect(after).toBe(EMPTY);
    expect(outcome).toMatchObject({ accountsAdded: 0, left: 1 });
  });
});

describe('a login that is there', () => {
  const there = account({
    id: 'mine',
    service: 'github',
    name: 'My code',
    identifiers: [{ kind: 'email', value: 'Lin@Example.org ' }],
    notes: 'mine',
    events: [happened('login', '2025-06-01')],
    tags: ['work'],
  });
  const row = { urls: GITHUB, username: 'lin@example.org' };

  it.each([
    ['nothing more', {}, 'same github/domain lin@example.org'],
    ['an earlier last use', { lastUsed: '2025-05-31' as never }, 'same github/domain lin@example.org'],
    [
      'a later last use',
      { lastUsed: '2025-06-02' as never },
      'changed github/domain lin@example.org: last-login',
    ],
    ['an own address', { email: 'second@example.org' }, 'changed github/domain lin@example.org: email'],
    ['a phone number', { phone: '13800138000' }, 'changed github/domain lin@example.org: phone'],
    ['other notes', { note: 'theirs' }, 'same github/domain lin@example.org'],
    ['another title', { title: 'Octocat' }, 'same github/domain lin@example.org'],
    ['the bin', { state: 'trashed' as const }, 'same github/domain lin@example.org'],
  ])('and the export has %s', (_, more, expected) => {
    expect(rowsTold(inventory([there]), { ...row, ...more })).toEqual([expected]);
  });

  it('gets what it lacks and keeps all that the person wrote', () => {
    const before = inventory([there]);
    const rows = [
      login({ ...row, title: 'Octocat', email: 'b@example.org', lastUsed: '2026-01-01' as never, note: 'x' }),
    ];
    const [after] = imported(before, exported(rows)).accounts;
    expect(after).toEqual({
      ...there,
      identifiers: [...there.identifiers, { kind: 'email', value: 'b@example.org' }],
      events: [...there.events, happened('login', '2026-01-01')],
    });
  });

  it('is not said to have been entered where the person said it never was', () => {
    const before = inventory([{ ...there, events: [], never: ['login'] }]);
    expect(rowsTold(before, { ...row, lastUsed: '2026-01-01' as never })).toEqual([
      'same github/domain lin@example.org',
    ]);
  });

  it('is not touched if it is deleted', () => {
    const before = inventory([{ ...there, state: 'deleted', notes: '' }]);
    expect(rowsTold(before, { ...row, note: 'x', lastUsed: '2026-01-01' as never })).toEqual([
      'same github/domain lin@example.org',
    ]);
  });

  it('counts the last use of its links', () => {
    const provider = account({ id: 'p', service: 'google' });
    const before = inventory([there, provider], [link('p', 'mine', { lastUsedOn: '2026-02-01' })]);
    expect(rowsTold(before, { ...row, lastUsed: '2026-01-01' as never })).toEqual([
      'same github/domain lin@example.org',
    ]);
  });

  it.each([
    ['has no service, but its name', { service: null, name: 'GitHub' }],
    ['has no service, but its host for a name', { service: null, name: 'www.github.com' }],
    [
      'has no service, but says where it is',
      { service: null, identifiers: [...there.identifiers, { kind: 'other' as const, value: 'github.com' }] },
    ],
  ])('and %s', (_, more) => {
    expect(rowsTold(inventory([{ ...there, ...more }]), row)).toEqual([
      'changed github/domain lin@example.org: service',
    ]);
  });

  it('is known by any way of writing its number', () => {
    const identifiers = [{ kind: 'phone' as const, value: '+86 138 0013 8000' }];
    expect(
      rowsTold(inventory([{ ...there, identifiers }]), { urls: GITHUB, username: '13800138000' }),
    ).toEqual(['same github/domain 13800138000']);
  });
});

describe('what an earlier import made', () => {
  const rows = [
    login({ title: 'Wiki', urls: ['https://wiki.example.org'], username: 'lin' }),
    login({ title: 'GitHub', urls: GITHUB, username: 'lin' }),
  ];

  it('is known whatever the person has made of it', () => {
    const before = imported(EMPTY, exported(rows));
    const accounts = before.accounts.map((one) => ({
      ...one,
      name: 'renamed',
      service: 'gitlab',
      identifiers: [],
    }));
    const after = imported({ ...before, accounts }, exported(rows));
    expect(after).toEqual({ ...before, accounts });
    const other = before.accounts.map((one) => ({
      ...one,
      identifiers: [{ kind: 'username' as const, value: 'new' }],
    }));
    expect(imported({ ...before, accounts: other }, exported(rows)).accounts).toEqual(other);
  });

  it('is made again when it was removed', () => {
    const before = imported(EMPTY, exported(rows));
    const after = imported({ ...before, accounts: before.accounts.slice(1) }, exported(rows));
    expect(new Set(after.accounts.map(({ id }) => id))).toEqual(new Set(before.accounts.map(({ id }) => id)));
  });
});
