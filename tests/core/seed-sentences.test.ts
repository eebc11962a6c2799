import { describe, expect, it } from 'vitest';
import type { Report, TimerRow } from '#core/report/report-data';
import { account, type Example, happened, link, reportOf, rowOf } from '../support/core/build';
import { realCatalogue } from '../support/core/catalogue';

// "These, exactly (today 2026-11-23, rules of 2018-03)": issue 3, with the catalogue that the program comes with.
const { services: builtIn } = realCatalogue();

function report(example: Example): Report {
  return reportOf({ today: '2026-11-23', rulesAsOf: '2018-03', builtIn, ...example });
}

function timer({ timers }: Report, rule: string): TimerRow | undefined {
  return timers.find((row) => row.rule === rule);
}

describe('QQ', () => {
  // 2026-08-31 + P3M clamps to 2026-11-30, since November has no 31st.
  it('last entered 2026-08-31, ordinary number: may be recycled from 2026-11-30, 7 days left, to be kept by 2026-11-29', () => {
    const qq = account({
      id: 'qq',
      service: 'qq',
      variant: 'ordinary',
      registeredOn: '2005-06-01',
      events: [happened('login', '2026-08-31')],
    });
    const made = report({ accounts: [qq] });
    expect(made.timers).toEqual([
      {
        account: 'qq',
        rule: 'no-login-3-months',
        startedOn: '2026-08-31',
        dueOn: '2026-11-30',
        keepBy: '2026-11-29',
        daysLeft: 7,
        status: 'running',
        consequence: 'recycled',
        certainty: 'may',
      },
    ]);
    expect(made.forecast).toEqual([
      {
        account: 'qq',
        lostOn: '2026-11-30',
        cause: 'timer',
        via: 'no-login-3-months',
        certainty: 'may',
        stranded: false,
      },
    ]);
    expect(rowOf(made, 'qq')).toMatchObject({ verdict: 'passive', deletableOn: null, conditions: [] });
  });

  it('is an ordinary number where no variant is named', () => {
    const qq = account({ id: 'qq', service: 'qq', events: [happened('login', '2026-08-31')] });
    expect(timer(report({ accounts: [qq] }), 'no-login-3-months')?.dueOn).toBe('2026-11-30');
  });

  it('entered with by an app on a later day counts from there: any login does', () => {
    const qq = account({ id: 'qq', service: 'qq', events: [happened('login', '2026-08-31')] });
    const accounts = [qq, account({ id: 'phone' })];
    const links = [link('phone', 'qq', { lastUsedOn: '2026-09-30' })];
    expect(timer(report({ accounts, links }), 'no-login-3-months')).toMatchObject({
      startedOn: '2026-09-30',
      dueOn: '2026-12-30',
      keepBy: '2026-12-29',
      daysLeft: 37,
    });
  });

  it('registered 2026-11-21 and never entered: may be recycled from 2026-11-24, to be kept by 2026-11-23', () => {
    const qq = account({ id: 'qq', service: 'qq', registeredOn: '2026-11-21', never: ['login'] });
    expect(report({ accounts: [qq] }).timers).toEqual([
      expect.objectContaining({
        rule: 'never-logged-in-3-days',
        startedOn: '2026-11-21',
        dueOn: '2026-11-24',
        keepBy: '2026-11-23',
        daysLeft: 1,
        status: 'running',
        consequence: 'recycled',
        certainty: 'may',
      }),
    ]);
  });

  it('entered within a day of its registration on 2026-10-20 and not since: from 2026-12-04, 45 days later', () => {
    const qq = account({
      id: 'qq',
      service: 'qq',
      registeredOn: '2026-10-19',
      events: [happened('login', '2026-10-20')],
    });
    const { timers } = report({ accounts: [qq] });
    expect(timers.map(({ rule, dueOn }) => [rule, dueOn])).toEqual([
      ['first-day-only-45-days', '2026-12-04'],
      ['no-login-3-months', '2027-01-20'],
    ]);
  });

  it('frozen 2026-11-01 and not unfrozen: from 2026-12-01, and not at all once it is unfrozen', () => {
    const frozen = [happened('login', '2026-11-20'), happened('frozen', '2026-11-01')];
    const qq = account({ id: 'qq', service: 'qq', registeredOn: '2005-06-01', events: frozen });
    const due = timer(report({ accounts: [qq] }), 'frozen-30-days');
    expect(due).toMatchObject({ dueOn: '2026-12-01', keepBy: '2026-11-30', daysLeft: 8 });
    const free = { ...qq, events: [...frozen, happened('unfrozen', '2026-11-05')] };
    expect(timer(report({ accounts: [free] }), 'frozen-30-days')).toBeUndefined();
  });

  // 2026-08-25 + 90 days is 2026-11-23; "more than 90 days" is the day after.
  it('premium, membership ended 2026-08-25: recycled from 2026-11-24, to be kept by 2026-11-23', () => {
    const ended = [happened('membership-expired', '2026-08-25')];
    const qq = account({ id: 'qq', service: 'qq', variant: 'premium', events: ended });
    expect(report({ accounts: [qq] }).timers).toEqual([
      {
        account: 'qq',
        rule: 'premium-membership-90-days',
        startedOn: '2026-08-25',
        dueOn: '2026-11-24',
        keepBy: '2026-11-23',
        daysLeft: 1,
        status: 'running',
        consequence: 'recycled',
        certainty: 'will',
      },
    ]);
  });

  it('premium, membership ended 2026-08-25 and renewed since: not recycled', () => {
    const ended = [
      happened('membership-expired', '2026-08-25'),
      happened('membership-renewed', '2026-09-01'),
    ];
    const qq = account({ id: 'qq', service: 'qq', variant: 'premium', events: ended });
    expect(report({ accounts: [qq] }).timers).toEqual([]);
    expect(report({ accounts: [qq] }).forecast).toEqual([]);
  });

  it('premium, membership renewed before it ended again on 2026-08-25: recycled from 2026-11-24', () => {
    const ended = [
      happened('membership-renewed', '2026-05-01'),
      happened('membership-expired', '2026-08-25'),
    ];
    const qq = account({ id: 'qq', service: 'qq', variant: 'premium', events: ended });
    expect(report({ accounts: [qq] }).timers.map(({ dueOn }) => dueOn)).toEqual(['2026-11-24']);
  });
});

describe('NetEase', () => {
  const netease = account({ id: 'netease', service: 'netease', events: [happened('login', '2026-06-01')] });

  it('last entered 2026-06-01: deleted from 2026-11-28, to be kept by 2026-11-27', () => {
    const made = report({ accounts: [netease] });
    expect(made.timers).toEqual([
      {
        account: 'netease',
        rule: 'no-login-180-days',
        startedOn: '2026-06-01',
        dueOn: '2026-11-28',
        keepBy: '2026-11-27',
        daysLeft: 5,
        status: 'running',
        consequence: 'deleted',
        certainty: 'will',
      },
    ]);
    expect(made.forecast).toEqual([
      {
        account: 'netease',
        lostOn: '2026-11-28',
        cause: 'timer',
        via: 'no-login-180-days',
        certainty: 'will',
        stranded: false,
      },
    ]);
  });

  it('but not if a NetEase product was entered with it on 2026-10-01: then from 2027-03-30', () => {
    const accounts = [netease, account({ id: 'game' })];
    const links = [link('netease', 'game', { lastUsedOn: '2026-10-01' })];
    expect(report({ accounts, links }).timers).toEqual([
      expect.objectContaining({
        startedOn: '2026-10-01',
        dueOn: '2027-03-30',
        keepBy: '2027-03-29',
        daysLeft: 127,
      }),
    ]);
  });

  it('nor if that was recorded as an event', () => {
    const events = [...netease.events, happened('third-party-login', '2026-10-01')];
    const [row] = report({ accounts: [{ ...netease, events }] }).timers;
    expect(row?.dueOn).toBe('2027-03-30');
  });
});

describe('Alipay', () => {
  it('last entered 2025-11-24: deleted from 2026-11-24, to be kept by 2026-11-23', () => {
    const events = [happened('login', '2025-11-24'), happened('transaction', '2020-01-01')];
    const alipay = account({ id: 'alipay', service: 'alipay', registeredOn: '2015-01-01', events });
    expect(report({ accounts: [alipay] }).timers).toEqual([
      {
        account: 'alipay',
        rule: 'no-login-12-months',
        startedOn: '2025-11-24',
        dueOn: '2026-11-24',
        keepBy: '2026-11-23',
        daysLeft: 1,
        status: 'running',
        consequence: 'deleted',
        certainty: 'will',
      },
    ]);
  });

  it('opened 2026-06-30 without any transaction: may be closed from 2026-12-30', () => {
    const alipay = account({
      id: 'alipay',
      service: 'alipay',
      registeredOn: '2026-06-30',
      never: ['transaction'],
      events: [happened('login', '2026-11-01')],
    });
    expect(timer(report({ accounts: [alipay] }), 'no-transaction-6-months')).toMatchObject({
      dueOn: '2026-12-30',
      keepBy: '2026-12-29',
      daysLeft: 37,
      certainty: 'may',
      consequence: 'deleted',
    });
  });
});

describe('Taobao', () => {
  const lastOrder = (on: string, today = '2026-11-23') => {
    const taobao = account({ id: 'taobao', service: 'taobao', events: [happened('order-completed', on)] });
    const row = rowOf(report({ accounts: [taobao], today }), 'taobao');
    const quiet = row.conditions.find(({ id }) => id === 'last-order-15-days');
    return { deletableOn: row.deletableOn, freeOn: quiet?.freeOn, status: quiet?.status };
  };

  // "More than 15 days": 2026-11-10 + 15 days is 2026-11-25, the day after it is free.
  it('last order 2026-11-10: free on 2026-11-26', () => {
    const expected = { deletableOn: '2026-11-26', freeOn: '2026-11-26', status: 'waiting' };
    expect(lastOrder('2026-11-10')).toEqual(expected);
    expect(lastOrder('2026-11-10', '2026-11-25').status).toBe('waiting');
    expect(lastOrder('2026-11-10', '2026-11-26')).toEqual({ ...expected, status: 'met' });
  });
});

describe('JD', () => {
  const jd = (fields: Partial<Parameters<typeof account>[0]>) =>
    account({ id: 'jd', service: 'jd', ...fields });
  const conditionOf = (made: Report, id: string) =>
    rowOf(made, 'jd').conditions.find((condition) => condition.id === id);

  it('password changed 2026-10-31: free on 2026-11-30', () => {
    const made = report({ accounts: [jd({ events: [happened('password-change', '2026-10-31')] })] });
    expect(conditionOf(made, 'quiet-one-month')).toEqual({
      id: 'quiet-one-month',
      kind: 'quiet-period',
      status: 'waiting',
      freeOn: '2026-11-30',
      links: null,
      autoReleaseOn: null,
      clearsOn: null,
    });
    expect(rowOf(made, 'jd').deletableOn).toBe('2026-11-30');
  });

  it('a binding changed after the password counts from there', () => {
    const events = [happened('password-change', '2026-10-31'), happened('binding-change', '2026-11-15')];
    const made = report({ accounts: [jd({ events })] });
    expect(conditionOf(made, 'quiet-one-month')?.freeOn).toBe('2026-12-15');
  });

  it('beans credited 2025-03-01: cleared on 2027-01-01, which is shown and not waited for', () => {
    const made = report({ accounts: [jd({ events: [happened('bean-credit', '2025-03-01')] })] });
    expect(conditionOf(made, 'no-assets')).toEqual({
      id: 'no-assets',
      kind: 'confirm',
      status: 'unknown',
      freeOn: null,
      links: null,
      autoReleaseOn: null,
      clearsOn: '2027-01-01',
    });
    expect(rowOf(made, 'jd').deletableOn).toBe('2026-11-23');
  });

  // 72 hours of review, then 30 days in which it can be taken back.
  it('deletion asked for on 2026-11-23: reviewed 2026-11-26, final 2026-12-26', () => {
    const events = [happened('deletion-requested', '2026-11-23')];
    const made = report({ accounts: [jd({ state: 'deletion-requested', intent: 'delete', events })] });
    expect(rowOf(made, 'jd')).toEqual({
      account: 'jd',
      verdict: 'pending',
      deletableOn: null,
      conditions: [],
      reviewEndsOn: '2026-11-26',
      regretEndsOn: '2026-12-26',
    });
    expect(made.forecast).toEqual([
      {
        account: 'jd',
        lostOn: '2026-11-26',
        cause: 'timer',
        via: null,
        certainty: 'will',
        stranded: false,
      },
    ]);
  });

  it('deletion asked for on 2026-11-23: pending to the end of 2026-12-26, to be checked from 2026-12-27', () => {
    const events = [happened('deletion-requested', '2026-11-23')];
    const asked = jd({ state: 'deletion-requested', events });
    const verdict = (today: string) => rowOf(report({ accounts: [asked], today }), 'jd').verdict;
    expect([verdict('2026-12-26'), verdict('2026-12-27')]).toEqual(['pending', 'check-gone']);
  });

  it('to be deleted today, were there nothing to ask: asked for 2026-11-23, done 2026-11-26, final 2026-12-26', () => {
    const ids = builtIn.get('jd')?.ruleSets[0]?.deletion?.conditions?.map(({ id }) => id) ?? [];
    const confirmations = Object.fromEntries(ids.map((id) => [id, { status: 'met' as const }]));
    const { plan } = report({ accounts: [jd({ intent: 'delete', confirmations })] });
    expect(plan.tasks).toEqual([
      expect.objectContaining({
        id: 'delete:jd',
        on: '2026-11-23',
        doneOn: '2026-11-26',
        finalOn: '2026-12-26',
        critical: true,
      }),
    ]);
    expect(plan).toMatchObject({ finishOn: '2026-11-26', finalOn: '2026-12-26' });
  });
});

describe('WeChat', () => {
  it('with three links: blocked by three, each named', () => {
    const wechat = account({ id: 'wechat', service: 'wechat', ownLogin: true });
    const accounts = [wechat, ...['game', 'shop', 'bank'].map((id) => account({ id }))];
    const links = [
      link('wechat', 'game', { id: 'l1', kind: 'login' }),
      link('wechat', 'shop', { id: 'l2', kind: 'login' }),
      link('bank', 'wechat', { id: 'l3', kind: 'binding' }),
    ];
    const made = report({ accounts, links });
    const row = rowOf(made, 'wechat');
    expect(row.verdict).toBe('blocked');
    expect(row.conditions.find(({ id }) => id === 'unbind-third-party')).toEqual({
      id: 'unbind-third-party',
      kind: 'unbind',
      status: 'unmet',
      freeOn: null,
      links: ['l1', 'l2', 'l3'],
      autoReleaseOn: null,
      clearsOn: null,
    });
    const hard = { account: 'wechat', condition: 'unbind-third-party', strength: 'hard' };
    expect(made.blocks.filter(({ account: of }) => of === 'wechat')).toEqual([
      { ...hard, by: 'game', link: 'l1' },
      { ...hard, by: 'shop', link: 'l2' },
      { ...hard, by: 'bank', link: 'l3' },
    ]);
  });

  it('bound to a phone number and a mailbox only: blocked by nothing, they are no third party', () => {
    const accounts = [
      account({ id: 'wechat', service: 'wechat' }),
      account({ id: 'phone', service: 'phone-number' }),
      account({ id: 'mail', service: 'mailbox' }),
    ];
    const links = [link('phone', 'wechat'), link('mail', 'wechat', 'binding')];
    const made = report({ accounts, links });
    expect(rowOf(made, 'wechat').conditions.find(({ kind }) => kind === 'unbind')).toMatchObject({
      status: 'unknown',
      links: [],
    });
    expect(made.blocks.filter(({ strength }) => strength === 'hard')).toEqual([]);
  });

  it('used to enter an app on 2026-11-01: released by itself on 2026-12-01, blocked until then', () => {
    const accounts = [account({ id: 'wechat', service: 'wechat' }), account({ id: 'app' })];
    const links = [link('wechat', 'app', { lastUsedOn: '2026-11-01' })];
    const made = report({ accounts, links });
    const unbind = rowOf(made, 'wechat').conditions.find(({ kind }) => kind === 'unbind');
    expect(unbind).toMatchObject({ status: 'unmet', autoReleaseOn: '2026-12-01' });
    expect(timer(made, 'no-third-party-login-30-days')).toMatchObject({
      dueOn: '2026-12-01',
      keepBy: '2026-11-30',
      daysLeft: 8,
      consequence: 'authorizations-released',
    });
  });

  it('with WeChat Pay in it: blocked by that until it is closed, and met once it was', () => {
    const pay = account({ id: 'pay', service: 'wechat-pay' });
    const accounts = [account({ id: 'wechat', service: 'wechat' }), pay];
    const links = [link('wechat', 'pay', 'sub-account')];
    const closed = (made: Report) =>
      rowOf(made, 'wechat').conditions.find(({ id }) => id === 'wechat-pay-closed');
    expect(closed(report({ accounts, links }))).toMatchObject({ status: 'unmet', links: ['wechat.pay'] });
    const gone = [accounts[0] ?? pay, { ...pay, state: 'deleted' as const }];
    expect(closed(report({ accounts: gone, links }))).toMatchObject({ status: 'met', links: [] });
  });
});
