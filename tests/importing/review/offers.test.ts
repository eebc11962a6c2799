import { describe, expect, it } from 'vitest';
import type { Inventory } from '#core/inventory/inventory';
import type { Offer } from '#importing/review/review';
import { account, link } from '../../support/core/build';
import { applied, EMPTY, exported, login, reviewOf } from '../../support/importing/review';

const GITHUB = login({ title: 'GitHub', urls: ['https://github.com'], username: 'lin@gmail.com' });
const ZHIHU = login({
  title: '知乎',
  urls: ['https://zhihu.com'],
  username: '13800138000',
  email: 'LIN@gmail.com',
});
const GMAIL = login({ title: 'Gmail', urls: ['https://mail.google.com'], username: 'lin@gmail.com' });

const told = ({ kind, name, service, providers, entries, isGuess }: Offer) =>
  [kind, name, service, providers.length, entries.join(' '), isGuess] as const;

const ACCEPTED = { provider: null, link: 'recovery', without: [] } as const;

function inventory(
  accounts: readonly ReturnType<typeof account>[],
  links: readonly ReturnType<typeof link>[] = [],
): Inventory {
  return { ...EMPTY, accounts, links } as unknown as Inventory;
}

describe('offers of contacts', () => {
  const review = reviewOf(EMPTY, [exported([GITHUB, ZHIHU])]);
  const all = Object.fromEntries(review.offers.map(({ id }) => [id, ACCEPTED]));

  it('are one for each number and mailbox, with all that know it', () => {
    expect(review.offers.map(told)).toEqual([
      ['contact', 'lin@gmail.com', 'gmail', 0, '0.0 0.1', false],
      ['contact', '13800138000', 'phone-number', 0, '0.1', false],
    ]);
  });

  it('know one number however its country stands before it', () => {
    const rows = [
      login({ urls: ['https://www.10086.cn'], username: '13800138000' }),
      login({ urls: ['https://login.taobao.com'], username: '8613800138000' }),
      login({ urls: ['https://passport.jd.com'], username: '86-13800138000' }),
      login({ urls: ['https://www.zhihu.com'], username: '0086 13800138000' }),
      login({ urls: ['https://weibo.com'], username: '（+86）13800138000' }),
      login({ urls: ['https://weibo.com'], username: '+86 138-0013-8000' }),
    ];
    const review = reviewOf(EMPTY, [exported(rows)]);
    expect(review.entries.map(({ status }) => status)).toEqual(['new', 'new', 'new', 'new', 'new', 'same']);
    const offers = Object.fromEntries(review.offers.map(({ id }) => [id, ACCEPTED]));
    const after = applied(EMPTY, review, { offers });
    const number = after.inventory.accounts.find(({ service }) => service === 'china-mobile');
    expect(after.inventory.accounts).toHaveLength(5);
    expect(after.inventory.links.map(({ provider }) => provider)).toEqual(Array(4).fill(number?.id));
  });

  it('are of the mailbox itself, whichever of its addresses was given first, so that its own login is the same', () => {
    const tagged = ['Lin+news@gmail.com', 'lin@gmail.com'].map((username, at) =>
      login({ urls: [`https://${at}.example`], username }),
    );
    const before = reviewOf(EMPTY, [exported(tagged)]);
    expect(before.offers.map(({ name }) => name)).toEqual(['Lin@gmail.com']);
    const offers = Object.fromEntries(before.offers.map(({ id }) => [id, ACCEPTED]));
    const { inventory: now } = applied(EMPTY, before, { offers });
    expect(reviewOf(now, [exported([GMAIL])]).entries.map(({ status }) => status)).toEqual(['same']);
  });

  it('make nothing unless they are accepted', () => {
    expect(applied(EMPTY, review).inventory).toMatchObject({ accounts: [{}, {}], links: [] });
  });

  it('make the contact once, and are not made again', () => {
    const { inventory: now, outcome } = applied(EMPTY, review, { offers: all });
    expect(outcome).toMatchObject({ accountsAdded: 4, linksAdded: 3 });
    expect(now.accounts.slice(2)).toMatchObject([
      { name: 'lin@gmail.com', service: 'gmail', identifiers: [{ kind: 'email', value: 'lin@gmail.com' }] },
      { name: '13800138000', service: 'phone-number' },
    ]);
    expect(now.links.map(({ kind }) => kind)).toEqual(['recovery', 'recovery', 'recovery']);
    const again = reviewOf(now, [exported([GITHUB, ZHIHU])]);
    expect(again.offers).toEqual([]);
    expect(applied(now, review, { offers: all }).inventory).toBe(now);
  });

  it('leave out what is not wanted, and entries that were left', () => {
    const [mail] = review.offers;
    const some = { [mail?.id ?? '']: { ...ACCEPTED, link: 'login', without: ['0.1'] } } as const;
    const { inventory: now } = applied(EMPTY, review, { offers: some });
    expect(now.links).toMatchObject([{ dependent: now.accounts[0]?.id, kind: 'login' }]);
    const none = applied(EMPTY, review, { offers: some, entries: { '0.0': { as: 'leave' } } });
    expect(none.inventory).toMatchObject({ accounts: [{}], links: [] });
  });

  it('take the mailbox that is there, or comes along', () => {
    const before = inventory([account({ id: 'mail', service: 'gmail', name: 'Lin@Gmail.com' })]);
    const [offer] = reviewOf(before, [exported([GITHUB])]).offers;
    expect(offer).toMatchObject({ providers: ['mail'] });
    const along = reviewOf(EMPTY, [exported([GITHUB, GMAIL])]);
    expect(along.offers.map(told)).toEqual([['contact', 'lin@gmail.com', 'gmail', 1, '0.0', false]]);
    const offers = { [along.offers[0]?.id ?? '']: ACCEPTED };
    const { inventory: now } = applied(EMPTY, along, { offers });
    expect(now.accounts.map(({ service }) => service)).toEqual(['github', 'gmail']);
    expect(now.links).toMatchObject([{ provider: now.accounts[1]?.id, dependent: now.accounts[0]?.id }]);
    const alone = applied(EMPTY, along, { offers, entries: { '0.1': { as: 'leave' } } }).inventory;
    expect(alone.accounts.map(({ name }) => name)).toEqual(['GitHub', 'Gmail']);
    expect(alone.links).toHaveLength(1);
  });

  it('hang nothing on a mailbox that is itself entered with the number, or with another address', () => {
    const rows = [
      ['https://mail.163.com', '13812345678'],
      ['https://passport.jd.com', '13812345678'],
      ['https://outlook.live.com', 'linxiao@qq.com'],
      ['https://www.zhihu.com', 'linxiao@qq.com'],
    ].map(([url = '', username = '']) => login({ urls: [url], username }));
    const along = reviewOf(EMPTY, [exported(rows)]);
    expect(along.offers.map(told)).toEqual([
      ['contact', '13812345678', 'phone-number', 0, '0.0 0.1', false],
      ['contact', 'linxiao@qq.com', 'mailbox', 0, '0.2 0.3', false],
    ]);
    const offers = Object.fromEntries(along.offers.map(({ id }) => [id, ACCEPTED]));
    const { inventory: now } = applied(EMPTY, along, { offers });
    const nameOf = (wanted: string) => now.accounts.find(({ id }) => id === wanted)?.name;
    expect(now.links.map(({ provider }) => nameOf(provider))).toEqual([
      '13812345678',
      '13812345678',
      'linxiao@qq.com',
      'linxiao@qq.com',
    ]);
    expect(reviewOf(now, [exported(rows)]).offers).toEqual([]);
  });

  it('are none of what is deleted, be it the account, the mailbox or the provider', () => {
    const identifiers = [{ kind: 'email', value: 'lin@gmail.com' }] as const;
    const code = { id: 'code', service: 'github', identifiers } as const;
    const mail = { id: 'mail', service: 'gmail', name: 'lin@gmail.com' } as const;
    const offered = (...accounts: readonly ReturnType<typeof account>[]) =>
      reviewOf(inventory(accounts), [exported([GITHUB])]).offers.map(told);
    expect(offered(account({ ...code, state: 'deleted' }), account(mail))).toEqual([]);
    expect(offered(account(code), account({ ...mail, state: 'deleted' }))).toEqual([]);
    const second = account({ ...mail, id: 'second' });
    expect(offered(account(code), account({ ...mail, state: 'deleted' }), second)).toHaveLength(1);

    const row = { ...GITHUB, username: 'lin', signInHint: 'google' };
    const { inventory: now } = applied(EMPTY, reviewOf(EMPTY, [exported([row])]), {
      offers: { 'sign-in-google': { ...ACCEPTED, link: 'login' } },
    });
    const gone = now.accounts.map((one) =>
      one.service === 'google' ? { ...one, state: 'deleted' as const } : one,
    );
    expect(reviewOf({ ...now, accounts: gone, links: [] }, [exported([row])]).offers).toEqual([]);
  });

  it('are none where any link joins the two', () => {
    const accounts = [
      account({ id: 'mail', service: 'gmail', name: 'lin@gmail.com' }),
      account({ id: 'code', service: 'github', identifiers: [{ kind: 'email', value: 'lin@gmail.com' }] }),
    ];
    expect(
      reviewOf(inventory(accounts, [link('mail', 'code', 'binding')]), [exported([GITHUB])]).offers,
    ).toEqual([]);
    const released = link('mail', 'code', { kind: 'recovery', releasedOn: '2020-01-01' });
    expect(reviewOf(inventory(accounts, [released]), [exported([GITHUB])]).offers).toHaveLength(1);
  });
});

describe('offers of a way in', () => {
  const row = { ...GITHUB, username: 'lin', signInHint: 'google' };

  it('are guesses, of the provider that is meant', () => {
    const review = reviewOf(EMPTY, [exported([row])]);
    expect(review.offers.map(told)).toEqual([['sign-in', 'Google Account', 'google', 0, '0.0', true]]);
    const { inventory: now } = applied(EMPTY, review, {
      offers: { 'sign-in-google': { provider: null, link: 'login', without: [] } },
    });
    expect(now.accounts.map(({ service }) => service)).toEqual(['github', 'google']);
    expect(now.links).toMatchObject([
      { kind: 'login', dependent: now.accounts[0]?.id, provider: now.accounts[1]?.id },
    ]);
    expect(reviewOf(now, [exported([row])]).offers).toEqual([]);
  });

  it('name those that are there, of which one is chosen', () => {
    const before = inventory([
      account({ id: 'a', service: 'google' }),
      account({ id: 'b', service: 'google' }),
    ]);
    const review = reviewOf(before, [exported([row])]);
    expect(review.offers).toMatchObject([{ providers: ['a', 'b'] }]);
    const { inventory: now } = applied(before, review, {
      offers: { 'sign-in-google': { provider: 'b', link: 'login', without: [] } },
    });
    expect(now.links).toMatchObject([{ provider: 'b' }]);
  });

  it('know words that services have other names for, and hosts', () => {
    const rows = ['twitter', 'huawei', 'accounts.google.com', 'nowhere.example'].map((signInHint, at) => ({
      ...row,
      username: `${at}`,
      signInHint,
    }));
    expect(reviewOf(EMPTY, [exported(rows)]).offers.map(({ service }) => service)).toEqual([
      'x',
      'huawei-id',
      'google',
    ]);
  });

  it('are none of the service itself', () => {
    expect(reviewOf(EMPTY, [exported([{ ...row, signInHint: 'github' }])]).offers).toEqual([]);
  });
});
