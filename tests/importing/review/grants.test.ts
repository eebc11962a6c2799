import { describe, expect, it } from 'vitest';
import type { Inventory } from '#core/inventory/inventory';
import type { ProviderChoice } from '#importing/review/review';
import type { ImportedRow } from '#importing/row';
import { account, day, link } from '../../support/core/build';
import { applied, EMPTY, exported, grant, login, reviewOf, told } from '../../support/importing/review';

const wechat = account({ id: 'wechat', service: 'wechat', name: 'WeChat' });
const BY_WECHAT: ProviderChoice = { kind: 'account', id: 'wechat' };

function inventory(
  accounts: readonly ReturnType<typeof account>[],
  links: readonly ReturnType<typeof link>[] = [],
): Inventory {
  return { ...EMPTY, accounts, links } as unknown as Inventory;
}

function listed(
  before: Inventory,
  rows: readonly ImportedRow[],
  provider: ProviderChoice | null = BY_WECHAT,
) {
  const review = reviewOf(before, [exported(rows, 'pasted-list')], provider);
  return { told: review.entries.map(told), review, ...applied(before, review) };
}

describe('a list of grants', () => {
  it('makes accounts and links of the provider, and knows them when it comes again', () => {
    const rows = [grant('网易云音乐'), grant('Some App', { lastUsed: day('2026-01-01') })];
    const first = listed(inventory([wechat]), rows);
    expect(first.told).toEqual(['new netease-music/name ', 'new null/none ']);
    expect(first.outcome).toEqual({
      accountsAdded: 2,
      accountsChanged: 0,
      linksAdded: 2,
      linksChanged: 0,
      left: 0,
    });
    const [, music, app] = first.inventory.accounts;
    expect([music?.name, music?.service, app?.name, app?.service]).toEqual([
      '网易云音乐',
      'netease-music',
      'Some App',
      null,
    ]);
    expect(first.inventory.links).toMatchObject([
      { provider: 'wechat', dependent: music?.id, kind: 'login' },
      { provider: 'wechat', dependent: app?.id, kind: 'login', lastUsedOn: '2026-01-01' },
    ]);
    const second = listed(first.inventory, rows);
    expect(second.told).toEqual(['same netease-music/name ', 'same null/none ']);
    expect(second.inventory).toBe(first.inventory);
  });

  it('records no day of granting anywhere', () => {
    const { inventory: now } = listed(inventory([wechat]), [
      grant('Some App', { grantedOn: day('2020-01-01') }),
    ]);
    expect(JSON.stringify(now)).not.toContain('2020');
  });

  it('joins the one account of a service, and a later use', () => {
    const music = account({ id: 'music', service: 'netease-music', name: 'my songs' });
    const rows = [grant('网易云音乐', { lastUsed: day('2026-01-01') })];
    const first = listed(inventory([wechat, music]), rows);
    expect(first.told).toEqual(['changed netease-music/name : link']);
    expect(first.inventory.accounts).toEqual([wechat, music]);
    expect(listed(first.inventory, [grant('网易云音乐', { lastUsed: day('2025-01-01') })]).told).toEqual([
      'same netease-music/name ',
    ]);
    const later = listed(first.inventory, [grant('网易云音乐', { lastUsed: day('2026-02-01') })]);
    expect(later.told).toEqual(['changed netease-music/name : link-last-used']);
    expect(later.inventory.links).toMatchObject([{ lastUsedOn: '2026-02-01' }]);
  });

  it('goes by the account that is linked already', () => {
    const accounts = ['a', 'b'].map((id) => account({ id, service: 'netease-music' }));
    expect(listed(inventory([wechat, ...accounts]), [grant('网易云音乐')]).told).toEqual([
      'doubtful netease-music/name : several-accounts',
    ]);
    expect(
      listed(inventory([wechat, ...accounts], [link('wechat', 'b')]), [grant('网易云音乐')]).told,
    ).toEqual(['same netease-music/name ']);
  });

  it('does not bring back what the person has released', () => {
    const music = account({ id: 'music', service: 'netease-music' });
    const before = inventory([wechat, music], [link('wechat', 'music', { releasedOn: '2025-01-01' })]);
    expect(listed(before, [grant('网易云音乐')]).told).toEqual(['same netease-music/name ']);
  });

  it('skips the provider, and says one of two alike', () => {
    expect(listed(inventory([wechat]), [grant('微信'), grant('A'), grant('a')]).told).toEqual([
      'skipped itself',
      'new null/none ',
      'same null/none  = 0.1',
    ]);
  });

  it('needs a provider', () => {
    const { review, told: lines, inventory: now } = listed(inventory([wechat]), [grant('A')], null);
    expect(lines).toEqual(['doubtful null/none : no-provider']);
    expect(review.entries[0]).toMatchObject({ doubt: { suggestion: null } });
    expect(now.accounts).toEqual([wechat]);
    expect(listed(EMPTY, [grant('A')], { kind: 'account', id: 'gone' }).told).toEqual([
      'doubtful null/none : no-provider',
    ]);
    expect(listed(EMPTY, [grant('A')], { kind: 'service', id: 'no-such' }).told).toEqual([
      'doubtful null/none : no-provider',
    ]);
  });

  it('makes the provider of a service once, or takes the only one', () => {
    const made = listed(EMPTY, [grant('A'), grant('B')], { kind: 'service', id: 'wechat' });
    expect(made.inventory.accounts.map(({ name, service }) => [name, service])).toEqual([
      ['A', null],
      ['WeChat', 'wechat'],
      ['B', null],
    ]);
    expect(made.review.providers).toHaveLength(1);
    const taken = listed(inventory([wechat]), [grant('A')], { kind: 'service', id: 'wechat' });
    expect(taken.inventory.links).toMatchObject([{ provider: 'wechat' }]);
    const two = inventory([wechat, { ...wechat, id: 'second' }]);
    expect(listed(two, [grant('A')], { kind: 'service', id: 'wechat' }).told).toEqual([
      'doubtful null/none : no-provider',
    ]);
  });
});

describe('an archive of one’s own data', () => {
  const facebook = account({ id: 'fb', service: 'facebook' });
  const archive = (...rows: readonly ImportedRow[]) => [exported(rows, 'facebook')];

  it('is of the account of its service', () => {
    const before = inventory([facebook]);
    const { inventory: now } = applied(before, reviewOf(before, archive(grant('Spotify'))));
    expect(now.links).toMatchObject([{ provider: 'fb', kind: 'login' }]);
  });

  it('ends links, and does not begin some that have ended', () => {
    const spotify = account({ id: 'spotify', service: 'spotify' });
    const before = inventory([facebook, spotify], [link('fb', 'spotify')]);
    const ended = { state: 'removed', removedOn: day('2025-05-05') } as const;
    const review = reviewOf(
      before,
      archive(grant('Spotify', ended), grant('Zynga', ended), grant('Old', { state: 'expired' })),
    );
    expect(review.entries.map(told)).toEqual([
      'changed spotify/name : link-released',
      'doubtful null/none : grant-over',
      'doubtful null/none : grant-over',
    ]);
    const { inventory: now } = applied(before, review, {
      entries: { '0.1': { as: 'take' }, '0.2': { as: 'take' } },
    });
    expect(now.links.map(({ dependent, releasedOn }) => [dependent, releasedOn])).toEqual([
      ['spotify', '2025-05-05'],
      [now.accounts[2]?.id, '2025-05-05'],
    ]);
    expect(now.accounts).toHaveLength(4);
  });

  it('joins the login of the same import', () => {
    const logins = exported([login({ urls: ['https://open.spotify.com'], username: 'lin' })]);
    const before = inventory([facebook]);
    const review = reviewOf(before, [...archive(grant('Spotify')), logins]);
    expect(review.entries.map(told)).toEqual(['changed spotify/name : link', 'new spotify/domain lin']);
    const { inventory: now } = applied(before, review);
    expect(now.accounts).toHaveLength(2);
    expect(now.links).toMatchObject([{ provider: 'fb', dependent: now.accounts[1]?.id }]);
    const left = applied(before, review, { entries: { '1.0': { as: 'leave' } } }).inventory;
    expect(left.accounts.map(({ name }) => name)).toEqual(['fb', 'Spotify']);
    const elsewhere = inventory([facebook, account({ id: 'other' })]);
    const moved = applied(elsewhere, reviewOf(elsewhere, [...archive(grant('Spotify')), logins]), {
      entries: { '1.0': { as: 'account', account: 'other' } },
    }).inventory;
    expect(moved.links).toMatchObject([{ provider: 'fb', dependent: 'other' }]);
  });

  it('of somebody whose account of it is in the same import is of that', () => {
    const logins = exported([login({ urls: ['https://facebook.com'], username: 'lin' })]);
    const review = reviewOf(EMPTY, [...archive(grant('Spotify')), logins]);
    const { inventory: now } = applied(EMPTY, review);
    expect(now.accounts.map(({ service }) => service)).toEqual(['facebook', 'spotify']);
    expect(review.providers).toEqual([]);
    const alone = applied(EMPTY, review, { entries: { '1.0': { as: 'leave' } } }).inventory;
    expect(alone.links).toHaveLength(1);
  });
});
