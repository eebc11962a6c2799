import { describe, expect, it } from 'vitest';
import type { Inventory } from '#core/inventory/inventory';
import type { Decision } from '#importing/review/decisions';
import { account } from '../../support/core/build';
import { applied, EMPTY, exported, imported, login, reviewOf, told } from '../../support/importing/review';

const GITHUB = ['https://github.com/login'];
const named = (id: string, value?: string) =>
  account({
    id,
    service: 'github',
    identifiers: value === undefined ? [] : [{ kind: 'username', value }],
  });

function inventory(...accounts: readonly ReturnType<typeof account>[]): Inventory {
  return { ...EMPTY, accounts } as unknown as Inventory;
}

function doubtsOf(before: Inventory, ...rows: Parameters<typeof login>[0][]) {
  return reviewOf(before, [exported(rows.map(login))]).entries.map((entry) =>
    entry.status === 'doubtful'
      ? [entry.doubt.reason, entry.doubt.accounts, entry.doubt.suggestion]
      : told(entry),
  );
}

describe('a doubt', () => {
  const row = { urls: GITHUB, username: 'lin' };

  it('between several accounts', () => {
    expect(doubtsOf(inventory(named('a', 'lin'), named('b', 'lin')), row)).toEqual([
      ['several-accounts', ['a', 'b'], { as: 'leave' }],
    ]);
  });

  it('is none where only one of them is not deleted', () => {
    const gone = { ...named('a', 'lin'), state: 'deleted' as const };
    expect(doubtsOf(inventory(gone, named('b', 'lin')), row)).toEqual(['same github/domain lin']);
  });

  it('about an account without user name', () => {
    expect(doubtsOf(inventory(named('a'), named('b', 'other')), row)).toEqual([
      ['account-without-username', ['a'], { as: 'account', account: 'a' }],
    ]);
    expect(doubtsOf(inventory(named('a'), named('b')), row, { ...row, username: 'second' })).toEqual([
      ['account-without-username', ['a', 'b'], { as: 'take' }],
      ['account-without-username', ['a', 'b'], { as: 'take' }],
    ]);
  });

  it('about a row without user name', () => {
    expect(doubtsOf(inventory(named('a', 'lin')), { urls: GITHUB })).toEqual([
      ['row-without-username', ['a'], { as: 'account', account: 'a' }],
    ]);
    expect(doubtsOf(inventory(named('a', 'lin'), named('b', 'second')), { urls: GITHUB })).toEqual([
      ['row-without-username', ['a', 'b'], { as: 'leave' }],
    ]);
    const [made = ''] = imported(EMPTY, exported([login(row)])).accounts.map(({ id }) => id);
    expect(doubtsOf(EMPTY, { urls: GITHUB }, row)).toEqual([
      ['row-without-username', [made], { as: 'account', account: made }],
      'new github/domain lin',
    ]);
  });

  it('is none where the one account without user name is the row', () => {
    expect(doubtsOf(inventory(named('a')), { urls: GITHUB })).toEqual(['same github/domain ']);
    expect(doubtsOf(inventory(named('a')), { urls: GITHUB }, row)).toEqual([
      'same github/domain ',
      'new github/domain lin',
    ]);
  });

  it('about a user name that may be another one of the only account', () => {
    expect(doubtsOf(inventory(named('a', 'old')), row)).toEqual([['maybe-renamed', ['a'], { as: 'take' }]]);
    const byPhone = { ...named('a'), identifiers: [{ kind: 'email' as const, value: 'a@example.org' }] };
    expect(doubtsOf(inventory(byPhone), row)).toEqual([
      ['maybe-renamed', ['a'], { as: 'account', account: 'a' }],
    ]);
  });

  it('is none where the export still has the other user name, or several new ones', () => {
    expect(doubtsOf(inventory(named('a', 'old')), row, { ...row, username: 'old' })).toEqual([
      'new github/domain lin',
      'same github/domain old',
    ]);
    expect(doubtsOf(inventory(named('a', 'old')), row, { ...row, username: 'third' })).toEqual([
      'new github/domain lin',
      'new github/domain third',
    ]);
  });

  it('about several services', () => {
    const urls = ['https://github.com', 'https://gitlab.com'];
    const [entry] = reviewOf(EMPTY, [exported([login({ urls, username: 'lin' })])]).entries;
    expect(entry).toMatchObject({ doubt: { reason: 'several-services', services: ['github', 'gitlab'] } });
    const other = { ...named('a', 'lin'), service: 'gitlab' };
    expect(doubtsOf(inventory(other), { urls, username: 'lin' })).toEqual(['same github/domain lin']);
  });

  it('about what was in the bin, not about what was archived', () => {
    expect(
      doubtsOf(EMPTY, { ...row, state: 'trashed' }, { ...row, username: 'b', state: 'archived' }),
    ).toEqual([['trashed', [], { as: 'leave' }], 'new github/domain b']);
  });
});

describe('a decision on a doubt', () => {
  const before = inventory(named('a'));
  const file = exported([login({ urls: GITHUB, username: 'lin', lastUsed: '2026-01-01' as never })]);

  function decided(decision: Decision | undefined) {
    const review = reviewOf(before, [file]);
    return applied(before, review, { entries: decision === undefined ? {} : { '0.0': decision } });
  }

  it('is needed', () => {
    expect(decided(undefined)).toMatchObject({ inventory: before, outcome: { left: 1 } });
  });

  it('makes it that account, which is known from then on', () => {
    const { inventory: now, outcome } = decided({ as: 'account', account: 'a' });
    expect(outcome).toEqual({
      accountsAdded: 0,
      accountsChanged: 1,
      linksAdded: 0,
      linksChanged: 0,
      left: 0,
    });
    expect(now.accounts[0]).toMatchObject({
      id: 'a',
      identifiers: [{ kind: 'username', value: 'lin' }],
      events: [{ type: 'login', on: '2026-01-01' }],
    });
    expect(reviewOf(now, [file]).entries.map(told)).toEqual(['same github/domain lin']);
  });

  it.each<Decision>([{ as: 'take' }, { as: 'new' }])('makes it one of its own: %j', (decision) => {
    const { inventory: now } = decided(decision);
    expect(now.accounts).toHaveLength(2);
    expect(reviewOf(now, [file]).entries.map(told)).toEqual(['same github/domain lin']);
  });

  it('makes it one of another service, which is known from then on', () => {
    const { inventory: now } = decided({ as: 'service', service: 'gitlab' });
    expect(now.accounts[1]).toMatchObject({ service: 'gitlab' });
    expect(reviewOf(now, [file]).entries.map(told)).toEqual(['same github/domain lin']);
  });

  it('makes it an account of another service, which is known from then on', () => {
    const other = inventory({ ...named('a', 'lin'), service: 'gitlab' });
    const review = reviewOf(other, [file]);
    const { inventory: now } = applied(other, review, {
      entries: { '0.0': { as: 'account', account: 'a' } },
    });
    expect(now.accounts).toHaveLength(1);
    expect(now.accounts[0]).toMatchObject({ service: 'gitlab' });
    expect(reviewOf(now, [file]).entries.map(told)).toEqual(['same github/domain lin']);
  });

  it('makes an unknown site that of an account there, which is known from then on', () => {
    const forum = inventory({ ...account({ id: 'a', name: '我的论坛' }), service: null });
    const site = exported([
      login({ title: 'foo.example.com', urls: ['https://foo.example.com/login'], username: 'alice' }),
    ]);
    const { inventory: now } = applied(forum, reviewOf(forum, [site]), {
      entries: { '0.0': { as: 'account', account: 'a' } },
    });
    expect(now.accounts).toHaveLength(1);
    expect(reviewOf(now, [site]).entries.map(({ status }) => status)).toEqual(['same']);
    expect(imported(now, site)).toBe(now);
  });

  it('fails, and writes nothing, if that account is not there any more', async () => {
    const { applyReview } = await import('#importing/review/apply-review');
    const decisions = { entries: { '0.0': { as: 'account', account: 'a' } }, offers: {} } as const;
    const review = reviewOf(before, [file]);
    expect(applyReview(EMPTY, review, decisions)).toEqual({ ok: false, failure: { code: 'gone' } });
  });

  it('is kept where the import is made twice', () => {
    const review = reviewOf(before, [file]);
    const decisions = { entries: { '0.0': { as: 'new' } } } as const;
    const once = applied(before, review, decisions).inventory;
    expect(applied(once, review, decisions).inventory).toBe(once);
  });

  it('stands for itself where it is said to be one that was left', () => {
    const rows = [login({ urls: GITHUB }), login({ urls: GITHUB, username: 'lin' })];
    const review = reviewOf(EMPTY, [exported(rows)]);
    const [first] = review.entries;
    const suggestion = first?.status === 'doubtful' ? first.doubt.suggestion : null;
    if (suggestion === null) throw new Error('no suggestion');
    const all = applied(EMPTY, review, { entries: { '0.0': suggestion } });
    expect(all.inventory.accounts).toHaveLength(1);
    const alone = applied(EMPTY, review, { entries: { '0.0': suggestion, '0.1': { as: 'leave' } } });
    expect(alone.inventory.accounts).toMatchObject([{ identifiers: [] }]);
  });
});

describe('an import of the rest', () => {
  it('asks again about what was left only', () => {
    const file = exported([login({ urls: GITHUB }), login({ urls: GITHUB, username: 'lin' })]);
    const once = imported(EMPTY, file);
    expect(reviewOf(once, [file]).entries.map(told)).toEqual([
      'doubtful github/domain : row-without-username',
      'same github/domain lin',
    ]);
  });
});
