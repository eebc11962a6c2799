import { describe, expect, it } from 'vitest';
import type { Condition } from '#core/catalogue/service';
import type { Account, Link, LinkKind } from '#core/inventory/inventory';
import { account, condition, deletable, link, type Plain, reportOf, service } from '../support/core/build';

// domain.md, "Blocks". Today is 2026-11-23.
const unbind = condition({ id: 'unbind', kind: 'unbind', direction: 'both' });
const provided = condition({ id: 'provided', kind: 'unbind', direction: 'provider' });
const close = condition({ id: 'close', kind: 'close-account', service: 'pay' });
const never = condition({ id: 'never', kind: 'never' });

const services = [
  deletable('hub', [unbind]),
  deletable('wallet', [close]),
  deletable('all', [close, provided, unbind]),
  deletable('hopeless', [unbind, never]),
  service({ id: 'passive', deletion: { route: 'passive-only', conditions: [unbind] } }),
  service({ id: 'sim', category: 'telecom' }),
  service({ id: 'mail', category: 'email' }),
  service({ id: 'cloud', category: 'cloud' }),
  deletable('pay'),
];

/** An account of that service. */
function of(
  id: string,
  serviceId: string | null = null,
  fields: Partial<Plain<Account>> = {},
): Plain<Account> {
  return account({ id, service: serviceId, ...fields });
}

/** `strength account <- by over link (condition)` for each row. */
function blocksOf(
  accounts: readonly Plain<Account>[],
  links: readonly Plain<Link>[],
  today?: string,
): string[] {
  const { blocks } = reportOf({ accounts, links, services, ...(today === undefined ? {} : { today }) });
  return blocks.map(({ account: id, by, link: over, condition: why, strength }) => {
    const reason = why === null ? '' : ` for ${why}`;
    return `${strength} ${id} < ${by} by ${over}${reason}`;
  });
}

const OTHER_STATES = ['deletion-requested', 'deleted', 'lost'] as const;

describe('a hard block', () => {
  it('is every link of an unmet unbind condition; by is the other end', () => {
    const links = [link('hub', 'a'), link('b', 'hub'), link('hub', 'b', { id: 'bound', kind: 'binding' })];
    expect(blocksOf([of('hub', 'hub'), of('a'), of('b')], links)).toEqual([
      'hard hub < a by hub.a for unbind',
      'hard hub < b by b.hub for unbind',
      'hard hub < b by bound for unbind',
    ]);
  });

  it('is every link of an unmet close-account condition', () => {
    const links = [link('w', 'p', 'sub-account'), link('w', 'q', 'sub-account')];
    const gone = { state: 'deletion-requested' } as const;
    expect(blocksOf([of('w', 'wallet'), of('p', 'pay', gone), of('q', 'pay', gone)], links)).toEqual([
      'hard w < p by w.p for close',
      'hard w < q by w.q for close',
    ]);
  });

  it('is there once for each condition that the link stands against', () => {
    expect(blocksOf([of('me', 'all'), of('a')], [link('me', 'a')])).toEqual([
      'hard me < a by me.a for provided',
      'hard me < a by me.a for unbind',
    ]);
  });

  it('is there for both ends where both ask for it', () => {
    expect(blocksOf([of('x', 'hub'), of('y', 'hub')], [link('x', 'y')])).toEqual([
      'hard x < y by x.y for unbind',
      'hard y < x by x.y for unbind',
    ]);
  });

  it('is there also for an account that can never be deleted, by its other condition', () => {
    const hopeless = of('me', 'hopeless', { confirmations: { never: { status: 'unmet' } } });
    expect(blocksOf([hopeless, of('a')], [link('me', 'a')])).toEqual(['hard me < a by me.a for unbind']);
  });

  it('is not there where the condition has no link, even if it is said to be unmet', () => {
    const me = of('me', 'all', {
      confirmations: { unbind: { status: 'unmet' }, close: { status: 'unmet' } },
    });
    expect(blocksOf([me, of('a')], [link('me', 'a', 'recovery')])).toEqual(['notice me < a by me.a']);
  });

  it('is not there where deletion is not applied for', () => {
    expect(blocksOf([of('me', 'passive'), of('a')], [link('me', 'a')])).toEqual([]);
  });

  it.each(OTHER_STATES)('is not there for an account in state %s', (state) => {
    expect(blocksOf([of('hub', 'hub', { state }), of('a')], [link('hub', 'a'), link('a', 'hub')])).toEqual(
      [],
    );
  });

  it.each<[Account['state'], string[]]>([
    ['lost', ['hard hub < a by hub.a for unbind']],
    ['deletion-requested', ['hard hub < a by hub.a for unbind']],
    ['deleted', []],
  ])('is there while the other end is %s: %j', (state, expected) => {
    expect(blocksOf([of('hub', 'hub'), of('a', null, { state })], [link('hub', 'a')])).toEqual(expected);
  });
});

describe('a soft block of whoever takes along', () => {
  it('is every active sub-account link: deleting the provider takes the dependent along', () => {
    expect(blocksOf([of('me'), of('in')], [link('me', 'in', 'sub-account')])).toEqual([
      'soft me < in by me.in',
    ]);
  });

  it('is there whatever login the dependent has', () => {
    for (const ownLogin of [true, false, null]) {
      const accounts = [of('me'), of('in', null, { ownLogin })];
      expect(blocksOf(accounts, [link('me', 'in', 'sub-account')])).toEqual(['soft me < in by me.in']);
    }
  });

  it('is there beside the hard one of a close-account condition', () => {
    expect(blocksOf([of('w', 'wallet'), of('p', 'pay')], [link('w', 'p', 'sub-account')])).toEqual([
      'hard w < p by w.p for close',
      'soft w < p by w.p',
    ]);
  });

  it('reaches one level down, not further', () => {
    const links = [link('a', 'b', 'sub-account'), link('b', 'c', 'sub-account')];
    expect(blocksOf([of('a'), of('b'), of('c')], links)).toEqual(['soft a < b by a.b', 'soft b < c by b.c']);
  });

  it.each(OTHER_STATES)('is not there to or from an account in state %s', (state) => {
    const sub = [link('me', 'in', 'sub-account')];
    expect(blocksOf([of('me'), of('in', null, { state })], sub)).toEqual([]);
    expect(blocksOf([of('me', null, { state }), of('in')], sub)).toEqual([]);
  });

  it.each([
    ['2026-11-23', []],
    ['2026-11-24', ['soft me < in by me.in']],
  ])('over a link released on %s: %j', (releasedOn, expected) => {
    const links = [link('me', 'in', { kind: 'sub-account', releasedOn })];
    expect(blocksOf([of('me'), of('in')], links)).toEqual(expected);
  });
});

describe('a soft block of whoever strands', () => {
  const app = (fields: Partial<Plain<Account>> = {}) => of('app', null, { ownLogin: false, ...fields });
  const stranded = ['soft me < app by me.app'];

  it('is the login by which an account without a login of its own is entered', () => {
    expect(blocksOf([of('me'), app()], [link('me', 'app')])).toEqual(stranded);
  });

  it.each([true, null])('is not there where ownLogin is %s', (ownLogin) => {
    expect(blocksOf([of('me'), app({ ownLogin })], [link('me', 'app')])).toEqual([]);
  });

  it('is every login entrance, where several have the same provider', () => {
    const links = [link('me', 'app'), link('me', 'app', { id: 'again' })];
    expect(blocksOf([of('me'), app()], links)).toEqual([...stranded, 'soft me < app by again']);
  });

  it('is not there where another account is an entrance, too', () => {
    const links = [link('me', 'app'), link('b', 'app')];
    expect(blocksOf([of('me'), app(), of('b')], links)).toEqual([]);
  });

  it('is not there where it lives inside another account; that takes it along', () => {
    const links = [link('me', 'app'), link('b', 'app', 'sub-account')];
    expect(blocksOf([of('me'), app(), of('b')], links)).toEqual(['soft b < app by b.app']);
  });

  it('is there beside the other one, where it lives inside the same account', () => {
    const links = [link('me', 'app'), link('me', 'app', { id: 'inside', kind: 'sub-account' })];
    expect(blocksOf([of('me'), app()], links)).toEqual([...stranded, 'soft me < app by inside']);
  });

  it.each<[string, Plain<Link>, Account['state']]>([
    ['is released', link('b', 'app', { releasedOn: '2026-11-23' }), 'active'],
    ['has a provider that is lost', link('b', 'app'), 'lost'],
    ['has a provider that is deleted', link('b', 'app'), 'deleted'],
    ['is a binding', link('b', 'app', 'binding'), 'deletion-requested'],
    ['is a way to recover', link('b', 'app', 'recovery'), 'deletion-requested'],
  ])('is there where the other entrance is none, because it %s', (_, other, state) => {
    expect(blocksOf([of('me'), app(), of('b', null, { state })], [link('me', 'app'), other])).toEqual(
      stranded,
    );
  });

  it.each<[string, Plain<Link>, Account['state']]>([
    ['is released tomorrow', link('b', 'app', { releasedOn: '2026-11-24' }), 'active'],
    ['has a provider whose deletion was asked for', link('b', 'app'), 'deletion-requested'],
  ])('is not there where the other entrance is one, though it %s', (_, other, state) => {
    expect(blocksOf([of('me'), app(), of('b', null, { state })], [link('me', 'app'), other])).toEqual([]);
  });

  it('is not there over an entrance by a lost account', () => {
    expect(blocksOf([of('me', null, { state: 'lost' }), app()], [link('me', 'app')])).toEqual([]);
  });

  it.each(OTHER_STATES)('is not there for an app in state %s', (state) => {
    expect(blocksOf([of('me'), app({ state })], [link('me', 'app')])).toEqual([]);
  });

  it('is there beside the hard one', () => {
    expect(blocksOf([of('me', 'hub'), app()], [link('me', 'app')])).toEqual([
      'hard me < app by me.app for unbind',
      ...stranded,
    ]);
  });

  it('does not ask whether the provider itself can be entered: two that only enter each other strand each other', () => {
    const both = [of('x', null, { ownLogin: false }), of('y', null, { ownLogin: false })];
    expect(blocksOf(both, [link('x', 'y'), link('y', 'x')])).toEqual([
      'soft x < y by x.y',
      'soft y < x by y.x',
    ]);
  });
});

describe('a notice', () => {
  it.each<[LinkKind, string[]]>([
    ['recovery', ['notice me < a by me.a']],
    ['payment', ['notice me < a by me.a']],
    ['binding', ['notice me < a by me.a']],
    ['login', []],
    ['sub-account', ['soft me < a by me.a']],
  ])('of a %s link: %j', (kind, expected) => {
    expect(blocksOf([of('me'), of('a')], [link('me', 'a', kind)])).toEqual(expected);
  });

  it.each([
    ['sim', ['notice me < a by me.a']],
    ['mail', ['notice me < a by me.a']],
    ['cloud', []],
    ['nowhere', []],
  ])(
    'of a login link of a provider of %s, since numbers and addresses are given to others: %j',
    (id, expected) => {
      expect(blocksOf([of('me', id), of('a')], [link('me', 'a')])).toEqual(expected);
    },
  );

  it('of a login link goes by the provider’s category, not the dependent’s', () => {
    expect(blocksOf([of('me'), of('a', 'sim')], [link('me', 'a')])).toEqual([]);
  });

  it('is not there for a link in a hard row of its provider', () => {
    expect(blocksOf([of('me', 'hub'), of('a')], [link('me', 'a', 'binding')])).toEqual([
      'hard me < a by me.a for unbind',
    ]);
  });

  it('is not there for a link in a soft row of its provider', () => {
    const accounts = [of('me', 'sim'), of('a', null, { ownLogin: false })];
    expect(blocksOf(accounts, [link('me', 'a')])).toEqual(['soft me < a by me.a']);
  });

  it('is there for a link that is only in a hard row of its dependent', () => {
    expect(blocksOf([of('me', 'hub'), of('a')], [link('a', 'me', 'binding')])).toEqual([
      'hard me < a by a.me for unbind',
      'notice a < me by a.me',
    ]);
  });

  it('is there although the hard row of another link of the same accounts is', () => {
    const links = [link('me', 'a'), link('me', 'a', { id: 'way-back', kind: 'recovery' })];
    expect(blocksOf([of('me', 'hub'), of('a')], links)).toEqual([
      'hard me < a by me.a for unbind',
      'notice me < a by way-back',
    ]);
  });

  it.each<[Account['state'], string[]]>([
    ['deletion-requested', ['notice me < a by me.a']],
    ['lost', ['notice me < a by me.a']],
    ['deleted', []],
  ])('where the dependent is %s: %j', (state, expected) => {
    expect(blocksOf([of('me'), of('a', null, { state })], [link('me', 'a', 'recovery')])).toEqual(expected);
  });

  it.each(OTHER_STATES)('is not there for an account in state %s', (state) => {
    expect(blocksOf([of('me', null, { state }), of('a')], [link('me', 'a', 'recovery')])).toEqual([]);
  });

  it.each([
    ['2026-11-22', []],
    ['2026-11-23', []],
    ['2026-11-24', ['notice me < a by me.a']],
  ])('over a link released on %s: %j', (releasedOn, expected) => {
    expect(blocksOf([of('me'), of('a')], [link('me', 'a', { kind: 'payment', releasedOn })])).toEqual(
      expected,
    );
  });
});

describe('the order of blocks', () => {
  // phone -> me (sms), me -> app, me -> shop (bound), me -> pay (inside), me -> friend (recovery)
  it('is by account; hard, conditions before links, before soft before notice, links in their order', () => {
    const conditions: Condition[] = [unbind, close, provided];
    const accounts = [
      of('shop'),
      of('me', 'mine'),
      of('app', null, { ownLogin: false }),
      of('pay', 'pay'),
      of('friend'),
      of('phone', 'sim'),
    ];
    const links = [
      link('me', 'friend', { id: 'l1', kind: 'recovery' }),
      link('me', 'pay', { id: 'l2', kind: 'sub-account' }),
      link('me', 'app', { id: 'l3' }),
      link('phone', 'shop', { id: 'l4', kind: 'binding' }),
      link('me', 'shop', { id: 'l5', kind: 'binding' }),
      link('shop', 'me', { id: 'l6', kind: 'payment' }),
      link('phone', 'me', { id: 'l7' }),
      link('me', 'shop', { id: 'l8', kind: 'payment' }),
    ];
    const { blocks } = reportOf({ accounts, links, services: [...services, deletable('mine', conditions)] });
    expect(blocks.map((row) => [row.account, row.strength, row.condition, row.link, row.by])).toEqual([
      ['shop', 'notice', null, 'l6', 'me'],
      ['me', 'hard', 'unbind', 'l3', 'app'],
      ['me', 'hard', 'unbind', 'l5', 'shop'],
      ['me', 'hard', 'close', 'l2', 'pay'],
      ['me', 'hard', 'provided', 'l3', 'app'],
      ['me', 'hard', 'provided', 'l5', 'shop'],
      ['me', 'soft', null, 'l2', 'pay'],
      ['me', 'soft', null, 'l3', 'app'],
      ['me', 'notice', null, 'l1', 'friend'],
      ['me', 'notice', null, 'l8', 'shop'],
      ['phone', 'notice', null, 'l4', 'shop'],
      ['phone', 'notice', null, 'l7', 'me'],
    ]);
  });
});
