import { describe, expect, it } from 'vitest';
import type { Condition, Route } from '#core/catalogue/service';
import type { Account, Link, LinkKind } from '#core/inventory/inventory';
import type { ConditionRow } from '#core/report/report-data';
import {
  account,
  condition,
  deletable,
  happened,
  link,
  type Plain,
  reportOf,
  rowOf,
  service,
} from '../support/core/build';

// domain.md, "Conditions". Today is 2026-11-23 unless a row says otherwise.
interface Case {
  readonly me?: Partial<Plain<Account>>;
  readonly others?: readonly Plain<Account>[];
  readonly links?: readonly Plain<Link>[];
  readonly today?: string;
  readonly route?: Route;
}

const services = [
  service({ id: 'sim', category: 'telecom' }),
  service({ id: 'mail', category: 'email' }),
  service({ id: 'cloud', category: 'cloud' }),
  service({ id: 'pay', category: 'payment' }),
];

/** The conditions of the account `me`; a, b and c are other accounts, of no service. */
function rowsOf(conditions: readonly Condition[], example: Case = {}): readonly ConditionRow[] {
  const { me = {}, others = [], links = [], today = '2026-11-23', route = 'self-service' } = example;
  const accounts = [
    account({ id: 'me', service: 'svc', ...me }),
    ...['a', 'b', 'c'].filter((id) => others.every((other) => other.id !== id)).map((id) => account({ id })),
    ...others,
  ];
  const own = [deletable('svc', conditions, { route }), ...services];
  return rowOf(reportOf({ accounts, links, services: own, today }), 'me').conditions;
}

function only(asked: Condition, example: Case = {}): ConditionRow {
  const [row, ...more] = rowsOf([asked], example);
  if (row === undefined || more.length > 0) throw new Error('there is not one condition');
  return row;
}

function confirmed(status: 'met' | 'unmet', on?: string): Partial<Plain<Account>> {
  return { confirmations: { c: on === undefined ? { status } : { status, on } } };
}

const confirm = condition({ id: 'c', kind: 'confirm' });
const never = condition({ id: 'c', kind: 'never' });
const quiet = (fields: { events?: string[]; period?: string; boundary?: 'inclusive' | 'exclusive' } = {}) =>
  condition({
    id: 'c',
    kind: 'quiet-period',
    events: ['password-change', 'binding-change'],
    period: 'P14D',
    ...fields,
  });
const unbindOf = (direction: 'provider' | 'both', release?: { event: string; period: string }) =>
  condition({ id: 'c', kind: 'unbind', direction, ...(release && { autoRelease: release }) });
const close = condition({ id: 'c', kind: 'close-account', service: 'pay' });

describe('conditions are given', () => {
  it.each<[Account['state'], Route, boolean]>([
    ['active', 'self-service', true],
    ['active', 'support', true],
    ['active', 'passive-only', false],
    ['active', 'impossible', false],
    ['active', 'unknown', false],
    ['deletion-requested', 'self-service', false],
    ['deleted', 'self-service', false],
    ['lost', 'support', false],
  ])('of an account in state %s whose route is %s: %s', (state, route, given) => {
    expect(rowsOf([confirm], { me: { state }, route })).toHaveLength(given ? 1 : 0);
  });

  it('in their order, each with its kind', () => {
    const all = [
      condition({ id: 'z', kind: 'never' }),
      condition({ id: 'y', kind: 'close-account', service: 'pay' }),
      condition({ id: 'x', kind: 'confirm' }),
      condition({ id: 'w', kind: 'unbind', direction: 'both' }),
      condition({ id: 'v', kind: 'quiet-period', events: ['login'], period: 'P1D' }),
    ];
    expect(rowsOf(all).map(({ id, kind }) => [id, kind])).toEqual([
      ['z', 'never'],
      ['y', 'close-account'],
      ['x', 'confirm'],
      ['w', 'unbind'],
      ['v', 'quiet-period'],
    ]);
  });

  it('of the verdict never as of any other', () => {
    const me = { confirmations: { c: { status: 'unmet' as const } } };
    expect(rowsOf([never, { ...confirm, id: 'd' }], { me }).map(({ status }) => status)).toEqual([
      'unmet',
      'unknown',
    ]);
  });
});

describe('the confirmation', () => {
  it.each<[string, Partial<Plain<Account>>, string]>([
    ['none: unknown', {}, 'unknown'],
    ['met, without a day: met, it does not age', confirmed('met'), 'met'],
    ['met today', confirmed('met', '2026-11-23'), 'met'],
    ['met after today', confirmed('met', '2027-11-23'), 'met'],
    ['met 89 days ago', confirmed('met', '2026-08-26'), 'met'],
    ['met 90 days ago: through on + P90D', confirmed('met', '2026-08-25'), 'met'],
    ['met 91 days ago: as if absent', confirmed('met', '2026-08-24'), 'unknown'],
    ['met in 1900: as if absent', confirmed('met', '1900-01-01'), 'unknown'],
    ['unmet, without a day', confirmed('unmet'), 'unmet'],
    ['unmet today', confirmed('unmet', '2026-11-23'), 'unmet'],
    ['unmet 91 days ago: only met ages', confirmed('unmet', '2026-08-24'), 'unmet'],
    ['unmet in 1900', confirmed('unmet', '1900-01-01'), 'unmet'],
    ['of another condition', { confirmations: { d: { status: 'met' } } }, 'unknown'],
  ])('%s', (_, me, status) => {
    expect(only(confirm, { me }).status).toBe(status);
  });

  it.each<[string, Partial<Plain<Account>>, string]>([
    ['none: unknown', {}, 'unknown'],
    ['met today', confirmed('met', '2026-11-23'), 'met'],
    ['met 90 days ago', confirmed('met', '2026-08-25'), 'met'],
    ['met 91 days ago: never stays never', confirmed('met', '2026-08-24'), 'met'],
    ['met in 1900', confirmed('met', '1900-01-01'), 'met'],
    ['unmet in 1900', confirmed('unmet', '1900-01-01'), 'unmet'],
  ])('of a condition of kind never: %s', (_, me, status) => {
    expect(only(never, { me }).status).toBe(status);
  });

  it.each([
    ['a quiet period of which nothing is known', quiet()],
    ['an unbind without links', unbindOf('both')],
    ['a close-account of which nothing is recorded', close],
  ])('of %s: the same, and it ages', (_, asked) => {
    const status = (me: Partial<Plain<Account>>) => only(asked, { me }).status;
    expect(status({})).toBe('unknown');
    expect(status(confirmed('met'))).toBe('met');
    expect(status(confirmed('met', '2026-08-25'))).toBe('met');
    expect(status(confirmed('met', '2026-08-24'))).toBe('unknown');
    expect(status(confirmed('unmet'))).toBe('unmet');
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'of a condition called %s is not there by itself',
    (id) => {
      expect(only({ ...confirm, id }).status).toBe('unknown');
      const confirmations = JSON.parse(`{"${id}": {"status": "met"}}`) as Account['confirmations'];
      expect(only({ ...confirm, id }, { me: { confirmations } }).status).toBe('met');
    },
  );
});

describe('confirm', () => {
  const beans = condition({
    id: 'c',
    kind: 'confirm',
    autoClears: {
      event: 'bean-credit',
      at: 'end-of-next-year',
    },
  });

  it('asks for no link and knows no day', () => {
    expect(only(confirm, { me: confirmed('met') })).toEqual({
      id: 'c',
      kind: 'confirm',
      status: 'met',
      freeOn: null,
      links: null,
      autoReleaseOn: null,
      clearsOn: null,
    });
  });

  it.each([
    ['2024-12-31', '2026-01-01'],
    ['2025-01-01', '2027-01-01'],
    ['2025-03-01', '2027-01-01'],
    ['2025-12-31', '2027-01-01'],
    ['2026-01-01', '2028-01-01'],
    ['2200-12-31', '2202-01-01'],
  ])(
    'an event on %s clears by itself on %s, the first day after the end of the next year',
    (on, clearsOn) => {
      expect(only(beans, { me: { events: [happened('bean-credit', on)] } })).toMatchObject({ clearsOn });
    },
  );

  it('clears after the latest of several events', () => {
    const events = ['2024-05-01', '2025-05-01', '2023-05-01'].map((on) => happened('bean-credit', on));
    expect(only(beans, { me: { events } }).clearsOn).toBe('2027-01-01');
  });

  it('knows no such day without the event', () => {
    expect(only(beans, { me: { events: [happened('login', '2025-03-01')] } }).clearsOn).toBeNull();
  });

  it.each<[string, Partial<Plain<Account>>, string]>([
    ['unknown', {}, 'unknown'],
    ['unmet', confirmed('unmet'), 'unmet'],
    ['met', confirmed('met'), 'met'],
  ])('shows the day and does not compute with it: %s stays so after it', (_, me, status) => {
    const events = [happened('bean-credit', '2020-03-01')];
    expect(only(beans, { me: { ...me, events } })).toMatchObject({ status, clearsOn: '2022-01-01' });
  });
});

describe('never', () => {
  it('asks for no link and knows no day', () => {
    expect(only(never, { me: confirmed('unmet') })).toEqual({
      id: 'c',
      kind: 'never',
      status: 'unmet',
      freeOn: null,
      links: null,
      autoReleaseOn: null,
      clearsOn: null,
    });
  });
});

describe('quiet-period', () => {
  const changed = (...on: string[]) => ({ events: on.map((day) => happened('password-change', day)) });

  it('asks for no link and knows when it is over', () => {
    expect(only(quiet(), { me: changed('2026-11-20') })).toEqual({
      id: 'c',
      kind: 'quiet-period',
      status: 'waiting',
      freeOn: '2026-12-04',
      links: null,
      autoReleaseOn: null,
      clearsOn: null,
    });
  });

  it.each([
    ['2026-11-22', 'waiting'],
    ['2026-12-03', 'waiting'],
    ['2026-12-04', 'met'],
    ['2026-12-05', 'met'],
    ['2030-01-01', 'met'],
  ])('on %s, changed on 2026-11-20: %s, free on 2026-12-04', (today, status) => {
    expect(only(quiet(), { me: changed('2026-11-20'), today })).toMatchObject({
      status,
      freeOn: '2026-12-04',
    });
  });

  it.each([
    ['2026-12-04', 'waiting'],
    ['2026-12-05', 'met'],
  ])('on %s, exclusive ("more than 14 days"): %s, free on 2026-12-05', (today, status) => {
    const row = only(quiet({ boundary: 'exclusive' }), { me: changed('2026-11-20'), today });
    expect(row).toMatchObject({ status, freeOn: '2026-12-05' });
  });

  it.each([
    ['inclusive' as const, 'P15D', '2026-11-25'],
    ['exclusive' as const, 'P15D', '2026-11-26'],
    ['inclusive' as const, 'P1M', '2026-12-10'],
    ['exclusive' as const, 'P1M', '2026-12-11'],
    ['inclusive' as const, 'PT72H', '2026-11-13'],
    ['inclusive' as const, 'P1Y', '2027-11-10'],
  ])('%s, %s after 2026-11-10: free on %s', (boundary, period, freeOn) => {
    expect(only(quiet({ boundary, period }), { me: changed('2026-11-10') }).freeOn).toBe(freeOn);
  });

  it('counts from the latest of those of its events that are known', () => {
    const events = [
      happened('binding-change', '2026-11-12'),
      happened('password-change', '2026-11-15'),
      happened('password-change', '2026-11-01'),
      happened('login', '2026-11-22'),
    ];
    expect(only(quiet(), { me: { events } }).freeOn).toBe('2026-11-29');
    expect(only(quiet(), { me: { events: events.slice(0, 1), never: ['password-change'] } }).freeOn).toBe(
      '2026-11-26',
    );
  });

  it('counts from an event after today like from any other', () => {
    expect(only(quiet(), { me: changed('2027-01-01') })).toMatchObject({
      status: 'waiting',
      freeOn: '2027-01-15',
    });
  });

  it('counts logins by links', () => {
    const links = [
      link('a', 'me', { lastUsedOn: '2026-11-20' }),
      link('me', 'b', { lastUsedOn: '2026-11-22' }),
    ];
    expect(only(quiet({ events: ['login'] }), { links }).freeOn).toBe('2026-12-04');
    expect(only(quiet({ events: ['third-party-login'] }), { links }).freeOn).toBe('2026-12-06');
  });

  it('counts the registration', () => {
    expect(only(quiet({ events: ['registered'] }), { me: { registeredOn: '2026-11-20' } }).freeOn).toBe(
      '2026-12-04',
    );
  });

  it.each<[string, Partial<Plain<Account>>, string]>([
    ['all of its events in never: met', { never: ['binding-change', 'password-change'] }, 'met'],
    ['one of them in never: the confirmation, none', { never: ['binding-change'] }, 'unknown'],
    ['one in never, confirmed', { never: ['binding-change'], ...confirmed('met') }, 'met'],
    ['one in never, denied', { never: ['binding-change'], ...confirmed('unmet') }, 'unmet'],
    [
      'all in never, denied: met, never is evidence',
      { never: ['binding-change', 'password-change'], ...confirmed('unmet') },
      'met',
    ],
    ['nothing said: unknown', {}, 'unknown'],
  ])('none known, %s', (_, me, status) => {
    expect(only(quiet(), { me })).toMatchObject({ status, freeOn: null });
  });

  it('a running wait cannot be confirmed away', () => {
    const me = { ...changed('2026-11-20'), ...confirmed('met', '2026-11-23') };
    expect(only(quiet(), { me }).status).toBe('waiting');
  });

  it('a wait that is over cannot be denied', () => {
    expect(only(quiet(), { me: { ...changed('2026-01-01'), ...confirmed('unmet') } }).status).toBe('met');
  });

  it('an event is known though never says that it never happened', () => {
    const me = { ...changed('2026-11-20'), never: ['binding-change', 'password-change'] };
    expect(only(quiet(), { me })).toMatchObject({ status: 'waiting', freeOn: '2026-12-04' });
  });
});

describe('unbind', () => {
  it('with links: unmet, and names them', () => {
    const links = [link('me', 'a'), link('me', 'b', 'binding')];
    expect(only(unbindOf('both'), { links })).toEqual({
      id: 'c',
      kind: 'unbind',
      status: 'unmet',
      freeOn: null,
      links: ['me.a', 'me.b'],
      autoReleaseOn: null,
      clearsOn: null,
    });
  });

  it('without links: the confirmation, and an empty list', () => {
    expect(only(unbindOf('both'))).toMatchObject({ status: 'unknown', links: [] });
    expect(only(unbindOf('both'), { me: confirmed('met') })).toMatchObject({ status: 'met', links: [] });
    expect(only(unbindOf('both'), { me: confirmed('unmet') })).toMatchObject({ status: 'unmet', links: [] });
  });

  it('an active link cannot be confirmed away', () => {
    expect(
      only(unbindOf('both'), { me: confirmed('met', '2026-11-23'), links: [link('me', 'a')] }).status,
    ).toBe('unmet');
  });

  it.each<[LinkKind, string[]]>([
    ['login', ['me.a', 'b.me']],
    ['binding', ['me.a', 'b.me']],
    ['recovery', []],
    ['payment', []],
    ['sub-account', []],
  ])('of %s links on both sides: %j', (kind, expected) => {
    const links = [link('me', 'a', kind), link('b', 'me', kind), link('a', 'c', kind)];
    expect(only(unbindOf('both'), { links }).links).toEqual(expected);
  });

  it('on the side of the provider: those on which it is the provider', () => {
    const links = [link('b', 'me'), link('me', 'a'), link('c', 'me', 'binding'), link('me', 'b', 'binding')];
    expect(only(unbindOf('provider'), { links }).links).toEqual(['me.a', 'me.b']);
  });

  it('on both sides: all, in the order of the links', () => {
    const links = [link('b', 'me'), link('me', 'a'), link('c', 'me', 'binding'), link('me', 'b', 'binding')];
    expect(only(unbindOf('both'), { links }).links).toEqual(['b.me', 'me.a', 'c.me', 'me.b']);
    expect(only(unbindOf('both'), { links: [...links].reverse() }).links).toEqual([
      'me.b',
      'c.me',
      'me.a',
      'b.me',
    ]);
  });

  it.each([
    ['the day before today', '2026-11-22', []],
    ['today', '2026-11-23', []],
    ['tomorrow', '2026-11-24', ['me.a']],
  ])('a link released %s counts so: %s', (_, releasedOn, expected) => {
    expect(only(unbindOf('both'), { links: [link('me', 'a', { releasedOn })] }).links).toEqual(expected);
  });

  it.each<[Account['state'], string[]]>([
    ['active', ['me.a', 'a.me']],
    ['deletion-requested', ['me.a', 'a.me']],
    ['lost', ['me.a', 'a.me']],
    ['deleted', []],
  ])('links whose other end is %s: %j', (state, expected) => {
    const others = [account({ id: 'a', state })];
    expect(only(unbindOf('both'), { others, links: [link('me', 'a'), link('a', 'me')] }).links).toEqual(
      expected,
    );
  });

  it.each([
    ['sim', ['me.a', 'me.a2']],
    ['mail', ['me.a', 'me.a2']],
    ['cloud', ['me.a', 'a.me', 'a.me2', 'me.a2']],
    ['nowhere', ['me.a', 'a.me', 'a.me2', 'me.a2']],
    [null, ['me.a', 'a.me', 'a.me2', 'me.a2']],
  ])(
    'not those on which it depends on its own phone number or mailbox: an account of %s leaves %j',
    (id, expected) => {
      const others = [account({ id: 'a', service: id })];
      const links = [
        link('me', 'a'),
        link('a', 'me'),
        link('a', 'me', { id: 'a.me2', kind: 'binding' }),
        link('me', 'a', { id: 'me.a2', kind: 'binding' }),
      ];
      expect(only(unbindOf('both'), { others, links }).links).toEqual(expected);
    },
  );

  it('goes by the category of the service that replaces a built-in one', () => {
    const others = [account({ id: 'a', service: 'bank' })];
    const accounts = [account({ id: 'me', service: 'svc' }), ...others];
    const builtIn = new Map([['bank', service({ id: 'bank', category: 'finance' })]]);
    const own = [deletable('svc', [unbindOf('both')]), service({ id: 'bank', category: 'email' })];
    const links = [link('a', 'me')];
    expect(rowOf(reportOf({ accounts, links, services: own, builtIn }), 'me').conditions[0]?.links).toEqual(
      [],
    );
  });

  describe('autoReleaseOn', () => {
    const released = unbindOf('both', { event: 'third-party-login', period: 'P30D' });

    it('is the latest event plus the period', () => {
      const events = ['2026-11-01', '2026-11-05', '2026-10-01'].map((on) =>
        happened('third-party-login', on),
      );
      expect(only(released, { me: { events }, links: [link('me', 'a')] })).toMatchObject({
        status: 'unmet',
        autoReleaseOn: '2026-12-05',
      });
    });

    it('counts what went through links, released ones too', () => {
      const links = [
        link('me', 'a', { lastUsedOn: '2026-11-07', releasedOn: '2026-11-08' }),
        link('me', 'b'),
      ];
      expect(only(released, { links })).toMatchObject({ links: ['me.b'], autoReleaseOn: '2026-12-07' });
    });

    it('is given whenever it can be computed: without links, and where it is past', () => {
      const me = { events: [happened('third-party-login', '2026-01-01')] };
      expect(only(released, { me })).toMatchObject({
        status: 'unknown',
        links: [],
        autoReleaseOn: '2026-01-31',
      });
      expect(only(released, { me: { ...me, ...confirmed('met') } })).toMatchObject({
        status: 'met',
        autoReleaseOn: '2026-01-31',
      });
    });

    it('in the past releases nothing: a link that is recorded as active is active', () => {
      const me = { events: [happened('third-party-login', '2026-01-01')] };
      expect(only(released, { me, links: [link('me', 'a')] })).toMatchObject({
        status: 'unmet',
        links: ['me.a'],
      });
    });

    it('is null if the event is not known, and without an auto-release', () => {
      expect(only(released, { links: [link('me', 'a')] }).autoReleaseOn).toBeNull();
      const me = { events: [happened('third-party-login', '2026-11-01')] };
      expect(only(unbindOf('both'), { me }).autoReleaseOn).toBeNull();
    });

    it('clamps calendar months', () => {
      const monthly = unbindOf('provider', { event: 'login', period: 'P1M' });
      const me = { events: [happened('login', '2026-01-31')] };
      expect(only(monthly, { me }).autoReleaseOn).toBe('2026-02-28');
    });
  });
});

describe('close-account', () => {
  const inside = (state: Account['state'] = 'active') => account({ id: 'p', service: 'pay', state });
  const sub = link('me', 'p', 'sub-account');

  it('with such a sub-account: unmet, and names the link', () => {
    expect(only(close, { others: [inside()], links: [sub] })).toEqual({
      id: 'c',
      kind: 'close-account',
      status: 'unmet',
      freeOn: null,
      links: ['me.p'],
      autoReleaseOn: null,
      clearsOn: null,
    });
  });

  it('names all of them, in the order of the links', () => {
    const others = [inside(), account({ id: 'q', service: 'pay' })];
    const links = [link('me', 'q', 'sub-account'), sub];
    expect(only(close, { others, links }).links).toEqual(['me.q', 'me.p']);
  });

  it.each<[Account['state'], string]>([
    ['active', 'unmet'],
    ['deletion-requested', 'unmet'],
    ['lost', 'unmet'],
    ['deleted', 'met'],
  ])('with one in state %s: %s', (state, status) => {
    expect(only(close, { others: [inside(state)], links: [sub] }).status).toBe(status);
  });

  it.each([
    ['2026-11-22', 'met'],
    ['2026-11-23', 'met'],
    ['2026-11-24', 'unmet'],
  ])('with one released on %s: %s', (releasedOn, status) => {
    expect(only(close, { others: [inside()], links: [{ ...sub, releasedOn }] }).status).toBe(status);
  });

  it('with one that is closed and another that is not: unmet by that one', () => {
    const others = [inside('deleted'), account({ id: 'q', service: 'pay' })];
    const row = only(close, { others, links: [sub, link('me', 'q', 'sub-account')] });
    expect(row).toMatchObject({ status: 'unmet', links: ['me.q'] });
  });

  it('evidence beats the confirmation: active cannot be confirmed away, closed cannot be denied', () => {
    const met = only(close, { me: confirmed('met'), others: [inside()], links: [sub] });
    expect(met.status).toBe('unmet');
    const unmet = only(close, { me: confirmed('unmet'), others: [inside('deleted')], links: [sub] });
    expect(unmet).toMatchObject({ status: 'met', links: [] });
  });

  it.each<[string, Plain<Link>]>([
    ['a login', link('me', 'p')],
    ['a binding', link('me', 'p', 'binding')],
    ['a payment', link('me', 'p', 'payment')],
    ['it lives inside that account', link('p', 'me', 'sub-account')],
    ['a sub-account of another', link('a', 'p', 'sub-account')],
    ['a sub-account of another service', link('me', 'a', 'sub-account')],
  ])('nothing is recorded where it is %s: the confirmation', (_, other) => {
    expect(only(close, { others: [inside()], links: [other] })).toMatchObject({
      status: 'unknown',
      links: [],
    });
    const denied = only(close, { me: confirmed('unmet'), others: [inside()], links: [other] });
    expect(denied).toMatchObject({ status: 'unmet', links: [] });
  });

  it('a service that is found nowhere counts as none, and so not as the one that is to be closed', () => {
    const unknown = condition({ id: 'c', kind: 'close-account', service: 'nowhere' });
    const others = [account({ id: 'p', service: 'nowhere' })];
    expect(only(unknown, { others, links: [sub] })).toMatchObject({ status: 'unknown', links: [] });
  });
});
