import { describe, expect, it } from 'vitest';
import type { Condition, Deletion, Service } from '#core/catalogue/service';
import type { Account, Link } from '#core/inventory/inventory';
import type { AccountRow } from '#core/report/report-data';
import { VERDICTS } from '#core/rules/assessment';
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

// domain.md, "Verdict". Today is 2026-11-23 unless a row says otherwise.
interface Case {
  readonly me?: Partial<Plain<Account>>;
  readonly links?: readonly Plain<Link>[];
  readonly today?: string;
  readonly services?: readonly Service[];
}

function rowFor({ me = {}, links = [], today = '2026-11-23', services = [] }: Case): AccountRow {
  const accounts = [account({ id: 'me', service: 'svc', ...me }), account({ id: 'other' })];
  return rowOf(reportOf({ accounts, links, services, today }), 'me');
}

const confirm = condition({ id: 'ask', kind: 'confirm' });
const never = condition({ id: 'never', kind: 'never' });
const quiet = condition({ id: 'quiet', kind: 'quiet-period', events: ['login'], period: 'P14D' });
const quietToo = condition({
  id: 'quiet-too',
  kind: 'quiet-period',
  events: ['payment'],
  period: 'P1M',
  boundary: 'exclusive',
});
const unbind = condition({ id: 'unbind', kind: 'unbind', direction: 'both' });

describe('the verdict from the state', () => {
  const ready = [deletable('svc')];

  it.each<[Account['state'], string]>([
    ['deleted', 'deleted'],
    ['lost', 'lost'],
    ['deletion-requested', 'pending'],
    ['active', 'ready'],
  ])('%s: %s', (state, verdict) => {
    expect(rowFor({ me: { state }, services: ready }).verdict).toBe(verdict);
  });

  it.each<[Account['state'], string]>([
    ['deleted', 'deleted'],
    ['lost', 'lost'],
    ['deletion-requested', 'pending'],
    ['active', 'unknown'],
  ])('%s, without a service: %s', (state, verdict) => {
    expect(rowFor({ me: { state, service: null } })).toEqual({
      account: 'me',
      verdict,
      deletableOn: null,
      reviewEndsOn: null,
      regretEndsOn: null,
      conditions: [],
    });
  });

  it('comes before what its service says', () => {
    const impossible = [service({ id: 'svc', deletion: { route: 'impossible' } })];
    expect(rowFor({ me: { state: 'deleted' }, services: impossible }).verdict).toBe('deleted');
    expect(rowFor({ me: { state: 'lost' }, services: impossible }).verdict).toBe('lost');
    expect(rowFor({ me: { state: 'deletion-requested' }, services: impossible }).verdict).toBe('pending');
  });
});

describe('the verdict of an active account from its route', () => {
  it.each<[string, Service | null, string]>([
    ['no service', null, 'unknown'],
    ['a service with rules that say nothing of deletion', service({ id: 'svc' }), 'unknown'],
    ['a deletion that says nothing', service({ id: 'svc', deletion: {} }), 'unknown'],
    ['a deletion without a route', service({ id: 'svc', deletion: { conditions: [confirm] } }), 'unknown'],
    ['route unknown', service({ id: 'svc', deletion: { route: 'unknown', conditions: [never] } }), 'unknown'],
    [
      'route passive-only',
      service({ id: 'svc', deletion: { route: 'passive-only', conditions: [never] } }),
      'passive',
    ],
    [
      'route impossible',
      service({ id: 'svc', deletion: { route: 'impossible', conditions: [confirm] } }),
      'never',
    ],
    ['route self-service', service({ id: 'svc', deletion: { route: 'self-service' } }), 'ready'],
    ['route support', service({ id: 'svc', deletion: { route: 'support' } }), 'ready'],
  ])('%s: %s', (_, found, verdict) => {
    const row = rowFor({ services: found === null ? [] : [found] });
    const deletableOn = verdict === 'ready' ? '2026-11-23' : null;
    expect(row).toMatchObject({ verdict, deletableOn, conditions: [] });
  });

  it('is never, too, with a never condition unmet, and its conditions are shown', () => {
    const me = { confirmations: { never: { status: 'unmet' as const, on: '1999-01-01' } } };
    const row = rowFor({ me, services: [deletable('svc', [confirm, never])] });
    expect(row).toMatchObject({ verdict: 'never', deletableOn: null });
    expect(row.conditions.map(({ status }) => status)).toEqual(['unknown', 'unmet']);
  });

  it('of an unknown route, an unmet never condition changes nothing', () => {
    const me = { confirmations: { never: { status: 'unmet' as const } } };
    const unknown = service({ id: 'svc', deletion: { route: 'unknown', conditions: [never] } });
    expect(rowFor({ me, services: [unknown] }).verdict).toBe('unknown');
  });
});

describe('the verdict of a plannable account: the first that fits', () => {
  // What each condition is made to be: u(nmet), w(aiting), ? (unknown), m(et).
  const makes: Record<string, (me: Partial<Plain<Account>>) => Partial<Plain<Account>>> = {
    u: (me) => ({ ...me, confirmations: { ...me.confirmations, ask: { status: 'unmet' } } }),
    w: (me) => ({ ...me, events: [...(me.events ?? []), happened('login', '2026-11-20')] }),
    m: (me) => me,
    '?': (me) => me,
  };
  const withStatuses = (statuses: string) => {
    const conditions: Condition[] = [];
    let me: Partial<Plain<Account>> = { confirmations: { met: { status: 'met' } } };
    for (const status of statuses) {
      me = makes[status]?.(me) ?? me;
      if (status === 'u') conditions.push(confirm);
      if (status === 'w') conditions.push(quiet);
      if (status === '?') conditions.push(never);
      if (status === 'm') conditions.push({ ...confirm, id: 'met' });
    }
    return rowFor({ me, services: [deletable('svc', conditions)] });
  };

  it.each([
    ['', 'ready', '2026-11-23'],
    ['m', 'ready', '2026-11-23'],
    ['?', 'unconfirmed', '2026-11-23'],
    ['m?', 'unconfirmed', '2026-11-23'],
    ['w', 'waiting', '2026-12-04'],
    ['?w', 'waiting', '2026-12-04'],
    ['mw', 'waiting', '2026-12-04'],
    ['u', 'blocked', '2026-11-23'],
    ['?u', 'blocked', '2026-11-23'],
    ['wu', 'blocked', '2026-12-04'],
    ['m?wu', 'blocked', '2026-12-04'],
    ['uw?m', 'blocked', '2026-12-04'],
  ])('conditions "%s": %s, deletable on %s', (statuses, verdict, deletableOn) => {
    expect(withStatuses(statuses)).toMatchObject({ verdict, deletableOn });
  });

  it('blocked by a link, even one that releases itself', () => {
    const row = rowFor({ links: [link('me', 'other')], services: [deletable('svc', [unbind])] });
    expect(row).toMatchObject({ verdict: 'blocked', deletableOn: '2026-11-23' });
  });
});

describe('deletableOn', () => {
  const both = [deletable('svc', [quiet, confirm, quietToo])];
  const on = (events: readonly Plain<Account>['events'][number][], today = '2026-11-23') =>
    rowFor({ me: { events }, services: both, today }).deletableOn;

  it.each([
    ['nothing is known', [], '2026-11-23'],
    ['one wait ended yesterday', [happened('login', '2026-11-08')], '2026-11-23'],
    ['one wait ends today', [happened('login', '2026-11-09')], '2026-11-23'],
    ['one wait ends tomorrow', [happened('login', '2026-11-10')], '2026-11-24'],
    [
      'the later of two waits is the second',
      [happened('login', '2026-11-10'), happened('payment', '2026-10-31')],
      '2026-12-01',
    ],
    [
      'the later of two waits is the first',
      [happened('login', '2026-11-30'), happened('payment', '2026-10-31')],
      '2026-12-14',
    ],
  ])('is the latest of today and every freeOn: %s', (_, events, expected) => {
    expect(on(events)).toBe(expected);
  });

  it('is the first day if all else were done today: the links and checks do not count', () => {
    const me = {
      confirmations: { ask: { status: 'unmet' as const } },
      events: [happened('login', '2026-11-10')],
    };
    const services = [deletable('svc', [quiet, confirm, unbind])];
    expect(rowFor({ me, links: [link('me', 'other')], services })).toMatchObject({
      verdict: 'blocked',
      deletableOn: '2026-11-24',
    });
  });

  it('does not count when a bean or an authorization goes by itself', () => {
    const beans = condition({
      id: 'ask',
      kind: 'confirm',
      autoClears: { event: 'bean', at: 'end-of-next-year' },
    });
    const release = condition({
      id: 'unbind',
      kind: 'unbind',
      direction: 'both',
      autoRelease: { event: 'third-party-login', period: 'P30D' },
    });
    const events = [happened('bean', '2026-11-01'), happened('third-party-login', '2026-11-20')];
    const services = [deletable('svc', [beans, release])];
    expect(rowFor({ me: { events }, services }).deletableOn).toBe('2026-11-23');
  });
});

describe('a deletion that was asked for', () => {
  const asked = (deletion: Deletion, on: readonly string[], today = '2026-11-23') => {
    const events = on.map((day) => happened('deletion-requested', day));
    const own = service({ id: 'svc', deletion });
    const row = rowFor({ me: { state: 'deletion-requested', events }, services: [own], today });
    expect(row).toMatchObject({ deletableOn: null, conditions: [] });
    return [row.reviewEndsOn, row.regretEndsOn, row.verdict];
  };
  const review = { reviewTime: 'PT72H' };
  const regret = { regretWindow: 'P30D' };

  it.each<[string, Deletion, string[], (string | null)[]]>([
    ['review and regret', { ...review, ...regret }, ['2026-11-20'], ['2026-11-23', '2026-12-23', 'pending']],
    ['review only', review, ['2026-11-20'], ['2026-11-23', null, 'pending']],
    ['regret only, from the day of the request', regret, ['2026-11-20'], [null, '2026-12-20', 'pending']],
    ['neither', {}, ['2026-11-20'], [null, null, 'pending']],
    ['no event', { ...review, ...regret }, [], [null, null, 'pending']],
    ['the latest event', review, ['2026-11-10', '2026-11-21', '2026-11-01'], ['2026-11-24', null, 'pending']],
    [
      'an event after today',
      { ...review, ...regret },
      ['2027-01-01'],
      ['2027-01-04', '2027-02-03', 'pending'],
    ],
    [
      'months that clamp',
      { reviewTime: 'P3M', regretWindow: 'P1M' },
      ['2026-11-30'],
      ['2027-02-28', '2027-03-28', 'pending'],
    ],
  ])('%s: reviewEndsOn, regretEndsOn and verdict', (_, deletion, on, expected) => {
    expect(asked({ route: 'self-service', ...deletion }, on)).toEqual(expected);
  });

  it.each([
    ['review only, asked 2026-11-19', review, '2026-11-19', 'check-gone'],
    ['review only, asked 2026-11-20: it ends today', review, '2026-11-20', 'pending'],
    ['regret only, asked 2026-10-23', regret, '2026-10-23', 'check-gone'],
    ['regret only, asked 2026-10-24: it ends today', regret, '2026-10-24', 'pending'],
    ['both, asked 2026-10-20', { ...review, ...regret }, '2026-10-20', 'check-gone'],
    ['both, asked 2026-10-21: the later ends today', { ...review, ...regret }, '2026-10-21', 'pending'],
    ['neither, asked long ago: nothing says when it is over', {}, '2001-01-01', 'pending'],
  ])('check-gone if the later of the two that are known is before today: %s', (_, deletion, on, verdict) => {
    expect(asked({ route: 'support', ...deletion }, [on])[2]).toBe(verdict);
  });

  it('by whatever route, and without one', () => {
    for (const route of ['impossible', 'passive-only', 'unknown'] as const) {
      expect(asked({ route, ...review }, ['2026-11-19'])).toEqual(['2026-11-22', null, 'check-gone']);
    }
    expect(asked(review, ['2026-11-19'])).toEqual(['2026-11-22', null, 'check-gone']);
  });

  it('of a service that is found nowhere is pending, whenever that was', () => {
    const events = [happened('deletion-requested', '2001-01-01')];
    expect(rowFor({ me: { state: 'deletion-requested', events } })).toEqual({
      account: 'me',
      verdict: 'pending',
      deletableOn: null,
      reviewEndsOn: null,
      regretEndsOn: null,
      conditions: [],
    });
  });

  it('days of review and regret are those of the rules that apply', () => {
    const ruleSets = [
      { asOf: '2026-08', basedOn: '2018-03', deletion: { regretWindow: 'P60D' } },
      {
        asOf: '2018-03',
        deletion: { route: 'self-service', reviewTime: 'PT72H', regretWindow: 'P30D' } as const,
      },
    ];
    const me = account({
      id: 'me',
      service: 'svc',
      state: 'deletion-requested',
      events: [happened('deletion-requested', '2026-11-23')],
    });
    const services = [{ id: 'svc', names: { en: 'svc' }, ruleSets }];
    const days = (rulesAsOf: string | null) => {
      const row = rowOf(reportOf({ accounts: [me], services, rulesAsOf }), 'me');
      return [row.reviewEndsOn, row.regretEndsOn];
    };
    expect(days('2018-03')).toEqual(['2026-11-26', '2026-12-26']);
    expect(days(null)).toEqual(['2026-11-26', '2027-01-25']);
  });
});

describe('a report', () => {
  it('has one row per account, in the inventory’s order', () => {
    const ids = ['z', 'a', '__proto__', 'constructor', '10', '9'];
    const { accounts } = reportOf({ accounts: ids.map((id) => account({ id })) });
    expect(accounts.map((row) => row.account)).toEqual(ids);
  });

  it('knows each verdict of the law', () => {
    expect([...VERDICTS].sort()).toEqual(
      [
        'deleted',
        'lost',
        'check-gone',
        'pending',
        'unknown',
        'passive',
        'never',
        'blocked',
        'waiting',
        'unconfirmed',
        'ready',
      ].sort(),
    );
  });

  it('of an empty inventory is empty', () => {
    expect(reportOf({ accounts: [] })).toEqual({
      today: '2026-11-23',
      timers: [],
      accounts: [],
      blocks: [],
      forecast: [],
      plan: {
        tasks: [],
        finishOn: null,
        finalOn: null,
        cycles: [],
        unplannable: [],
        alsoLost: [],
      },
    });
  });
});
