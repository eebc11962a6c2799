import { describe, expect, it } from 'vitest';
import type { InactivityRule, Service } from '#core/catalogue/service';
import { CONSEQUENCES } from '#core/catalogue/service';
import type { Account, Link } from '#core/inventory/inventory';
import type { TimerRow } from '#core/report/report-data';
import { account, happened, link, type Plain, reportOf, rule, service } from '../support/core/build';

// domain.md, "Timers". Today is 2026-11-23 unless a row says otherwise.
interface Case {
  readonly rules: readonly InactivityRule[];
  readonly me?: Partial<Plain<Account>>;
  readonly links?: readonly Plain<Link>[];
  readonly today?: string;
  readonly variants?: readonly string[];
  readonly appState?: Account['state'];
}

/** The timers of one account, `me`, which is joined to `app` by whatever links are given. */
function timersOf({
  rules,
  me = {},
  links = [],
  today = '2026-11-23',
  variants,
  appState,
}: Case): readonly TimerRow[] {
  const kinds = variants?.map((id) => ({ id, names: { en: id } }));
  const own: Service = service({ id: 'svc', inactivity: rules, ...(kinds && { variants: kinds }) });
  const accounts = [
    account({ id: 'me', service: 'svc', ...me }),
    account({ id: 'app', state: appState ?? 'active' }),
  ];
  return reportOf({ accounts, links, services: [own], today }).timers;
}

const login = (on: string) => happened('login', on);

/** In one word per timer what a table says of it: its due day, `unknown since <start>`, or `unknown`. */
function inShort(rows: readonly TimerRow[]): string[] {
  return rows.map(({ dueOn, startedOn, status }) => {
    if (dueOn !== null) return dueOn;
    expect(status).toBe('unknown');
    return startedOn === null ? 'unknown' : `unknown since ${startedOn}`;
  });
}

/** The one timer that this rule gives an account, in short; null where it gives none. */
function timerOf(inactivityRule: InactivityRule, me: Partial<Plain<Account>>): string | null {
  const [found = null, ...more] = inShort(timersOf({ rules: [inactivityRule], me }));
  if (more.length > 0) throw new Error('one rule gives one timer');
  return found;
}

describe('a timer', () => {
  const idle = rule({ period: 'P3M' });

  it.each([
    ['active', ['2026-11-30']],
    ['deletion-requested', []],
    ['deleted', []],
    ['lost', []],
  ] as const)('runs for an account in state %s: %j', (state, expected) => {
    const me = { state, events: [login('2026-08-31')] };
    expect(inShort(timersOf({ rules: [idle], me }))).toEqual(expected);
  });

  it('is there for each rule that applies, with what that rule says', () => {
    const rules = CONSEQUENCES.map((consequence, index) =>
      rule({ id: `r${index}`, period: `P${index + 1}D`, consequence, certainty: index % 2 ? 'will' : 'may' }),
    );
    const rows = timersOf({ rules, me: { events: [login('2026-11-30')] } });
    expect(
      rows.map(({ rule: id, consequence, certainty, dueOn }) => [id, consequence, certainty, dueOn]),
    ).toEqual([
      ['r0', 'recycled', 'may', '2026-12-01'],
      ['r1', 'deleted', 'will', '2026-12-02'],
      ['r2', 'suspended', 'may', '2026-12-03'],
      ['r3', 'frozen', 'will', '2026-12-04'],
      ['r4', 'data-removed', 'may', '2026-12-05'],
      ['r5', 'name-released', 'will', '2026-12-06'],
      ['r6', 'benefit-lost', 'may', '2026-12-07'],
      ['r7', 'authorizations-released', 'will', '2026-12-08'],
    ]);
  });

  it('is there neither without a service nor for one that is found nowhere', () => {
    for (const id of [null, 'nowhere']) {
      expect(timersOf({ rules: [idle], me: { service: id, events: [login('2026-08-31')] } })).toEqual([]);
    }
  });
});

describe('dueOn, daysLeft, keepBy and status', () => {
  const row = (today: string, fields: Partial<InactivityRule> = {}) => {
    const rules = [rule({ period: 'P3M', ...fields })];
    const [found] = timersOf({ rules, me: { events: [login('2026-08-31')] }, today });
    return found && [found.startedOn, found.dueOn, found.keepBy, found.daysLeft, found.status];
  };

  it.each([
    ['2026-08-31', 91, 'running'],
    ['2026-11-23', 7, 'running'],
    ['2026-11-28', 2, 'running'],
    ['2026-11-29', 1, 'running'],
    ['2026-11-30', 0, 'due'],
    ['2026-12-01', -1, 'due'],
    ['2027-11-30', -365, 'due'],
    ['2026-01-01', 333, 'running'],
  ])('on %s: %i days left, %s', (today, daysLeft, status) => {
    expect(row(today)).toEqual(['2026-08-31', '2026-11-30', '2026-11-29', daysLeft, status]);
  });

  it.each([
    ['2026-11-30', 1, 'running'],
    ['2026-12-01', 0, 'due'],
    ['2026-12-02', -1, 'due'],
  ])('on %s, boundary exclusive: %i days left, %s', (today, daysLeft, status) => {
    const expected = ['2026-08-31', '2026-12-01', '2026-11-30', daysLeft, status];
    expect(row(today, { boundary: 'exclusive' })).toEqual(expected);
  });

  it('count on the day itself where the boundary is inclusive, as where none is given', () => {
    expect(row('2026-11-23', { boundary: 'inclusive' })).toEqual(row('2026-11-23'));
  });

  it.each([
    ['P1D', '2026-09-01', '2026-08-31'],
    ['PT72H', '2026-09-03', '2026-09-02'],
    ['P1W', '2026-09-07', '2026-09-06'],
    ['P1M', '2026-09-30', '2026-09-29'],
    ['P6M', '2027-02-28', '2027-02-27'],
    ['P18M', '2028-02-29', '2028-02-28'],
    ['P1Y', '2027-08-31', '2027-08-30'],
    ['P180D', '2027-02-27', '2027-02-26'],
    ['P1000Y', '3026-08-31', '3026-08-30'],
  ])('after %s: due %s, to be kept by %s', (period, dueOn, keepBy) => {
    expect(row('2026-11-23', { period })?.slice(1, 3)).toEqual([dueOn, keepBy]);
  });

  it('count an event after today like any other', () => {
    const [found] = timersOf({ rules: [rule()], me: { events: [login('2026-12-24')] } });
    expect(found).toMatchObject({
      startedOn: '2026-12-24',
      dueOn: '2027-03-24',
      daysLeft: 121,
      status: 'running',
    });
  });

  it('are not given where the status is unknown; startedOn is if it is known', () => {
    const unsure = rule({ appliesTo: { en: 'free accounts' } });
    const [known, ...others] = timersOf({ rules: [unsure], me: { events: [login('2026-08-31')] } });
    expect(others).toEqual([]);
    expect(known).toEqual({
      account: 'me',
      rule: 'idle',
      startedOn: '2026-08-31',
      dueOn: null,
      keepBy: null,
      daysLeft: null,
      status: 'unknown',
      consequence: 'recycled',
      certainty: 'may',
    });
    const [unknown] = timersOf({ rules: [rule()] });
    expect(unknown).toMatchObject({
      startedOn: null,
      dueOn: null,
      keepBy: null,
      daysLeft: null,
      status: 'unknown',
    });
  });
});

describe('variants: the rule applies to those only', () => {
  const rules = [
    rule({ id: 'first', variants: ['ordinary'], period: 'P1M' }),
    rule({ id: 'second', variants: ['premium', 'old'], period: 'P2M' }),
    rule({ id: 'all', period: 'P3M' }),
  ];
  it.each([
    ['no variant, which is the first', undefined, ['first', 'all']],
    ['the first', 'ordinary', ['first', 'all']],
    ['the second', 'premium', ['second', 'all']],
    ['the third', 'old', ['second', 'all']],
    ['a fourth, of which no rule speaks', 'new', ['all']],
    ['one that there is not, which counts as none given', 'gold', ['first', 'all']],
    ['one named like what every object has', 'constructor', ['first', 'all']],
  ])('to an account that names %s', (_, variant, expected) => {
    const me = { events: [login('2026-11-01')], ...(variant === undefined ? {} : { variant }) };
    const rows = timersOf({ rules, me, variants: ['ordinary', 'premium', 'old', 'new'] });
    expect(rows.map((row) => row.rule)).toEqual(expected);
  });
});

describe('onlyIfNever', () => {
  const unlessPaid = rule({ events: ['registered'], onlyIfNever: 'payment', period: 'P6M' });
  const opened = { registeredOn: '2026-06-30' };

  it.each<[string, Partial<Plain<Account>>, string | null]>([
    ['an event of that type exists: no timer', { events: [happened('payment', '2026-07-01')] }, null],
    ['one after today exists: no timer', { events: [happened('payment', '2030-01-01')] }, null],
    ['one before the start exists: no timer', { events: [happened('payment', '2026-01-01')] }, null],
    ['it is in never: the rule applies', { never: ['payment'] }, '2026-12-30'],
    ['neither: unknown', {}, 'unknown since 2026-06-30'],
    ['only other types are in never: unknown', { never: ['login', 'pay'] }, 'unknown since 2026-06-30'],
    [
      'both, the event and never: no timer',
      { events: [happened('payment', '2026-07-01')], never: ['payment'] },
      null,
    ],
  ])('%s', (_, me, expected) => expect(timerOf(unlessPaid, { ...opened, ...me })).toBe(expected));

  it('of a login knows the logins by links', () => {
    const unlessEntered = rule({ events: ['registered'], onlyIfNever: 'login' });
    const me = { ...opened, never: ['login'] };
    const links = [link('app', 'me', { lastUsedOn: '2026-07-01' })];
    expect(timersOf({ rules: [unlessEntered], me, links })).toEqual([]);
    expect(inShort(timersOf({ rules: [unlessEntered], me }))).toEqual(['2026-09-30']);
  });

  it('of the registration knows the day of registration', () => {
    const unlessRegistered = rule({ onlyIfNever: 'registered' });
    expect(timerOf(unlessRegistered, { ...opened, events: [login('2026-07-01')] })).toBe(null);
    expect(timerOf(unlessRegistered, { events: [login('2026-07-01')] })).toBe('unknown since 2026-07-01');
  });
});

describe('onlyIf.lastLoginWithinOfRegistration', () => {
  const onlyFirstDay = rule({
    events: ['login'],
    period: 'P45D',
    onlyIf: { lastLoginWithinOfRegistration: 'P1D' },
  });

  it.each([
    ['on the day of registration', '2026-11-20', '2027-01-04'],
    ['on registration + P1D', '2026-11-21', '2027-01-05'],
    ['one day later: no timer', '2026-11-22', null],
    ['years later: no timer', '2030-01-01', null],
    ['before the registration', '2026-11-01', '2026-12-16'],
  ])('latest login %s (%s)', (_, on, expected) => {
    expect(timerOf(onlyFirstDay, { registeredOn: '2026-11-20', events: [login(on)] })).toBe(expected);
  });

  it('asks for the latest of several logins', () => {
    const events = [login('2026-11-20'), login('2026-11-23'), login('2026-11-21')];
    expect(timerOf(onlyFirstDay, { registeredOn: '2026-11-20', events })).toBe(null);
  });

  it('clamps to the end of the month like every sum of days', () => {
    const firstMonth = rule({ period: 'P1D', onlyIf: { lastLoginWithinOfRegistration: 'P1M' } });
    expect(timerOf(firstMonth, { registeredOn: '2026-01-31', events: [login('2026-02-28')] })).toBe(
      '2026-03-01',
    );
    expect(timerOf(firstMonth, { registeredOn: '2026-01-31', events: [login('2026-03-01')] })).toBe(null);
  });

  it('is unknown without the day of registration', () => {
    expect(timerOf(onlyFirstDay, { events: [login('2026-11-20')] })).toBe('unknown since 2026-11-20');
  });

  it('is unknown without a login', () => {
    const fromPayment = { ...onlyFirstDay, events: ['payment'] };
    const paid = { registeredOn: '2026-11-20', events: [happened('payment', '2026-11-21')] };
    expect(timerOf(fromPayment, paid)).toBe('unknown since 2026-11-21');
    expect(timerOf(fromPayment, { ...paid, never: ['login'] })).toBe('unknown since 2026-11-21');
  });

  it('knows the logins by links', () => {
    const me = { registeredOn: '2026-11-20', events: [login('2026-11-20')] };
    const links = [link('app', 'me', { lastUsedOn: '2026-11-22' })];
    expect(timersOf({ rules: [onlyFirstDay], me, links })).toEqual([]);
  });
});

describe('the start is the latest of the events that are known', () => {
  const two = rule({ events: ['login', 'payment'], period: 'P1M' });

  it.each<[string, Partial<Plain<Account>>, string | null]>([
    [
      'of one type, the latest',
      { events: [login('2026-10-01'), login('2026-10-05'), login('2026-10-03')] },
      '2026-11-05',
    ],
    [
      'of two types, the latest of all',
      { events: [happened('payment', '2026-10-10'), login('2026-10-05')] },
      '2026-11-10',
    ],
    ['of two types, one known', { events: [happened('payment', '2026-10-10')] }, '2026-11-10'],
    ['one known, the other never', { events: [login('2026-10-05')], never: ['payment'] }, '2026-11-05'],
    [
      'one known, though it is in never, too',
      { events: [login('2026-10-05')], never: ['login'] },
      '2026-11-05',
    ],
    [
      'other types do not count',
      { events: [happened('log', '2026-11-01'), login('2026-10-05')] },
      '2026-11-05',
    ],
    ['none known: unknown', {}, 'unknown'],
    ['none known, the registration does not stand in: unknown', { registeredOn: '2026-01-01' }, 'unknown'],
    ['none known, one never: unknown', { never: ['login'] }, 'unknown'],
    ['none known, all never: no timer', { never: ['payment', 'login'] }, null],
  ])('%s', (_, me, expected) => expect(timerOf(two, me)).toBe(expected));

  it.each<[string, Partial<Plain<Account>>, string | null]>([
    ['none known: no timer', {}, null],
    ['none known, one never: no timer', { never: ['login'] }, null],
    ['one known: it applies', { events: [login('2026-10-05')] }, '2026-11-05'],
  ])('where the rule says "missing": "not-applicable", %s', (_, me, expected) => {
    expect(timerOf({ ...two, missing: 'not-applicable' }, me)).toBe(expected);
  });

  it('"registered" is the day of registration, and nothing else', () => {
    const sinceRegistered = rule({ events: ['registered'], period: 'P3D' });
    expect(timerOf(sinceRegistered, { registeredOn: '2026-11-21' })).toBe('2026-11-24');
    expect(timerOf(sinceRegistered, { events: [login('2026-11-21')] })).toBe('unknown');
  });

  it('is found in a long history as in a short one', () => {
    const events = Array.from({ length: 40 }, (_, index) =>
      login(`2026-09-${String((index % 28) + 1).padStart(2, '0')}`),
    );
    events.splice(20, 0, happened('__proto__', '2026-10-02'), happened('payment', '2026-10-01'));
    const rules = [
      rule({ id: 'a', events: ['login'] }),
      rule({ id: 'b', events: ['payment', 'login'] }),
      rule({ id: 'c', events: ['__proto__'] }),
      rule({ id: 'd', events: ['constructor'] }),
    ];
    const rows = timersOf({ rules, me: { events } });
    expect(rows.map(({ rule: id, startedOn }) => [id, startedOn])).toEqual([
      ['a', '2026-09-28'],
      ['b', '2026-10-01'],
      ['c', '2026-10-02'],
      ['d', null],
    ]);
  });

  it('a long never is as good as a short one', () => {
    const never = Array.from({ length: 40 }, (_, index) => `t${index}`);
    const rules = [rule({ id: 'a', events: ['t39', 't0'] }), rule({ id: 'b', events: ['t39', 't40'] })];
    expect(timersOf({ rules, me: { never } }).map((row) => row.rule)).toEqual(['b']);
  });
});

describe('lastUsedOn of a login link', () => {
  const rules = [
    rule({ id: 'in', events: ['login'] }),
    rule({ id: 'out', events: ['third-party-login'] }),
    rule({ id: 'other', events: ['payment'] }),
  ];
  const starts = (links: readonly Plain<Link>[], appState?: Account['state']) => {
    const events = [login('2026-09-01'), happened('third-party-login', '2026-09-02')];
    const me = { events: [...events, happened('payment', '2026-09-03')] };
    const rows = timersOf({ rules, me, links, ...(appState && { appState }) });
    return Object.fromEntries(rows.map((row) => [row.rule, row.startedOn]));
  };
  const untouched = { in: '2026-09-01', out: '2026-09-02', other: '2026-09-03' };

  it('counts as a login of its dependent', () => {
    const links = [link('app', 'me', { lastUsedOn: '2026-10-10' })];
    expect(starts(links)).toEqual({ ...untouched, in: '2026-10-10' });
  });

  it('counts as a third-party login of its provider', () => {
    const links = [link('me', 'app', { lastUsedOn: '2026-10-10' })];
    expect(starts(links)).toEqual({ ...untouched, out: '2026-10-10' });
  });

  it('counts only where it is later than what is recorded', () => {
    const links = [
      link('app', 'me', { lastUsedOn: '2026-08-31' }),
      link('me', 'app', { lastUsedOn: '2026-09-02' }),
    ];
    expect(starts(links)).toEqual(untouched);
  });

  it('is the latest of all such links, wherever that stands', () => {
    const days = ['2026-10-01', '2026-10-09', '2026-10-05'];
    const into = days.map((lastUsedOn, index) => link('app', 'me', { id: `l${index}`, lastUsedOn }));
    expect(starts(into)).toEqual({ ...untouched, in: '2026-10-09' });
    const out = days.map((lastUsedOn, index) => link('me', 'app', { id: `l${index}`, lastUsedOn }));
    expect(starts(out)).toEqual({ ...untouched, out: '2026-10-09' });
  });

  it('counts also where the link was released', () => {
    const links = [link('app', 'me', { lastUsedOn: '2026-10-10', releasedOn: '2026-10-11' })];
    expect(starts(links)).toEqual({ ...untouched, in: '2026-10-10' });
  });

  it.each(['deleted', 'lost', 'deletion-requested'] as const)(
    'counts also where the other end is %s',
    (state) => {
      const both = [
        link('app', 'me', { lastUsedOn: '2026-10-10' }),
        link('me', 'app', { lastUsedOn: '2026-10-11' }),
      ];
      expect(starts(both, state)).toEqual({ ...untouched, in: '2026-10-10', out: '2026-10-11' });
    },
  );

  it.each(['binding', 'recovery', 'payment', 'sub-account'] as const)(
    'of a %s link counts for nothing',
    (kind) => {
      const links = [link('app', 'me', { kind, lastUsedOn: '2026-10-10' })];
      expect(starts(links)).toEqual(untouched);
      expect(starts([link('me', 'app', { kind, lastUsedOn: '2026-10-10' })])).toEqual(untouched);
    },
  );

  it('is known though never says that it never happened', () => {
    const links = [link('app', 'me', { lastUsedOn: '2026-10-10' })];
    const [row] = timersOf({ rules: [rule()], me: { never: ['login'] }, links });
    expect(row?.startedOn).toBe('2026-10-10');
  });
});

describe('endedBy', () => {
  const frozen = rule({ events: ['frozen'], endedBy: 'unfrozen', period: 'P30D' });
  const at = (frozenOn: string | null, ...unfrozen: string[]) => ({
    events: [
      ...unfrozen.map((on) => happened('unfrozen', on)),
      ...(frozenOn === null ? [] : [happened('frozen', frozenOn)]),
    ],
  });

  it.each<[string, ReturnType<typeof at>, string | null]>([
    ['no such event: the timer runs', at('2026-11-10'), '2026-12-10'],
    ['on the day before the start: it runs', at('2026-11-10', '2026-11-09'), '2026-12-10'],
    ['on the day of the start: no timer', at('2026-11-10', '2026-11-10'), null],
    ['on the day after the start: no timer', at('2026-11-10', '2026-11-11'), null],
    ['after today: no timer', at('2026-11-10', '2030-01-01'), null],
    ['the latest one counts: no timer', at('2026-11-10', '2026-11-12', '2026-11-01'), null],
    ['known and the start is not: no timer', at(null, '2026-11-10'), null],
    ['neither known: unknown', at(null), 'unknown'],
  ])('%s', (_, me, expected) => expect(timerOf(frozen, me)).toBe(expected));

  it('in never ends nothing', () => {
    expect(timerOf(frozen, { ...at('2026-11-10'), never: ['unfrozen'] })).toBe('2026-12-10');
  });

  it('of a login knows the logins by links', () => {
    const untilEntered = rule({ events: ['frozen'], endedBy: 'login', period: 'P30D' });
    const links = [link('app', 'me', { lastUsedOn: '2026-11-10' })];
    expect(timersOf({ rules: [untilEntered], me: at('2026-11-10'), links })).toEqual([]);
    expect(inShort(timersOf({ rules: [untilEntered], me: at('2026-11-11'), links }))).toEqual(['2026-12-11']);
  });
});

describe('appliesTo', () => {
  const freeOnly = rule({ id: 'free', appliesTo: { en: 'free accounts' }, period: 'P1M' });
  const entered = { events: [login('2026-11-01')] };
  const said = (status: 'met' | 'unmet', on?: string) => ({
    ...entered,
    confirmations: { free: on === undefined ? { status } : { status, on } },
  });

  it.each<[string, Partial<Plain<Account>>, string | null]>([
    ['confirmed: it applies', said('met'), '2026-12-01'],
    ['confirmed today: it applies', said('met', '2026-11-23'), '2026-12-01'],
    ['confirmed 91 days ago: it applies, this one does not age', said('met', '2026-08-24'), '2026-12-01'],
    ['confirmed in 1999: it applies', said('met', '1999-01-01'), '2026-12-01'],
    ['denied: no timer', said('unmet'), null],
    ['denied in 1999: no timer', said('unmet', '1999-01-01'), null],
    ['not said: unknown', entered, 'unknown since 2026-11-01'],
    [
      'said under another id: unknown',
      { ...entered, confirmations: { idle: { status: 'met' } } },
      'unknown since 2026-11-01',
    ],
  ])('%s', (_, me, expected) => expect(timerOf(freeOnly, me)).toBe(expected));

  it('means nothing to a rule without it', () => {
    expect(timerOf(rule({ id: 'free', period: 'P1M' }), said('unmet'))).toBe('2026-12-01');
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'is not confirmed by itself where the rule is called %s',
    (id) => {
      expect(timerOf({ ...freeOnly, id }, entered)).toBe('unknown since 2026-11-01');
      const confirmations = JSON.parse(`{"${id}": {"status": "unmet"}}`) as Account['confirmations'];
      expect(timerOf({ ...freeOnly, id }, { ...entered, confirmations })).toBe(null);
    },
  );
});

describe('where both fit, no timer wins over unknown:', () => {
  const paid = happened('payment', '2026-11-02');
  const all: Partial<InactivityRule> = {
    events: ['login'],
    onlyIfNever: 'payment',
    endedBy: 'unfrozen',
    period: 'P1M',
    appliesTo: { en: 'free accounts' },
    onlyIf: { lastLoginWithinOfRegistration: 'P1D' },
  };
  const denied = { idle: { status: 'unmet' as const } };

  it.each<[string, Partial<InactivityRule>, Partial<Plain<Account>>]>([
    [
      'start unknown, though the event that must not be exists',
      { onlyIfNever: 'payment' },
      { events: [paid] },
    ],
    ['start unknown, though it was denied', { appliesTo: { en: 'x' } }, { confirmations: denied }],
    [
      'never not said, though none of its events ever happened',
      { onlyIfNever: 'payment' },
      { never: ['login'] },
    ],
    [
      'never not said, though it was ended',
      { onlyIfNever: 'payment', endedBy: 'unfrozen' },
      { events: [happened('unfrozen', '2026-11-01')] },
    ],
    [
      'not confirmed, though the event that must not be exists',
      { onlyIfNever: 'payment', appliesTo: { en: 'x' } },
      { events: [login('2026-11-01'), paid] },
    ],
    [
      'not confirmed, though it was ended',
      { endedBy: 'unfrozen', appliesTo: { en: 'x' } },
      { events: [login('2026-11-01'), happened('unfrozen', '2026-11-02')] },
    ],
    ['not confirmed, though it is missing', { missing: 'not-applicable', appliesTo: { en: 'x' } }, {}],
    [
      'not confirmed, though the last login was too late',
      { onlyIf: { lastLoginWithinOfRegistration: 'P1D' }, appliesTo: { en: 'x' } },
      { registeredOn: '2026-10-01', events: [login('2026-11-01')] },
    ],
    [
      'registration unknown, though it was denied',
      { onlyIf: { lastLoginWithinOfRegistration: 'P1D' }, appliesTo: { en: 'x' } },
      { events: [login('2026-11-01')], confirmations: denied },
    ],
    ['everything unknown, but denied', all, { confirmations: denied }],
    ['everything unknown, but the event exists', all, { events: [paid] }],
    ['everything unknown, but ended', all, { events: [happened('unfrozen', '2026-11-01')] }],
    ['everything unknown, but never entered', all, { never: ['login'] }],
  ])('%s', (_, fields, me) => expect(timerOf(rule(fields), me)).toBe(null));

  it('and with everything unknown and nothing against it, it is unknown', () => {
    expect(timerOf(rule(all), {})).toBe('unknown');
  });

  it('and with everything for it, it applies', () => {
    const me = { registeredOn: '2026-11-01', events: [login('2026-11-02')], never: ['payment'] };
    expect(timerOf(rule(all), { ...me, confirmations: { idle: { status: 'met' } } })).toBe('2026-12-02');
  });
});

describe('the order of timers', () => {
  it('is by dueOn, unknown last; then the inventory’s, then the rule set’s', () => {
    const svc = service({
      id: 'svc',
      inactivity: [
        rule({ id: 'three', period: 'P3D' }),
        rule({ id: 'one', period: 'P1D' }),
        rule({ id: 'three-too', period: 'PT72H', events: ['login'] }),
        rule({ id: 'ask', appliesTo: { en: 'x' } }),
      ],
    });
    const me = (id: string, on?: string) =>
      account({ id, service: 'svc', events: on === undefined ? [] : [login(on)] });
    const accounts = [me('z'), me('b', '2026-11-01'), me('y'), me('a', '2026-11-03'), me('c', '2026-11-01')];
    const { timers } = reportOf({ accounts, services: [svc] });
    expect(timers.map((row) => `${row.dueOn ?? '?'} ${row.account} ${row.rule}`)).toEqual([
      '2026-11-02 b one',
      '2026-11-02 c one',
      '2026-11-04 b three',
      '2026-11-04 b three-too',
      '2026-11-04 a one',
      '2026-11-04 c three',
      '2026-11-04 c three-too',
      '2026-11-06 a three',
      '2026-11-06 a three-too',
      '? z three',
      '? z one',
      '? z three-too',
      '? z ask',
      '? b ask',
      '? y three',
      '? y one',
      '? y three-too',
      '? y ask',
      '? a ask',
      '? c ask',
    ]);
  });
});
