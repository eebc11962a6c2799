import { describe, expect, it } from 'vitest';
import { keyOf, remindersOf } from '#core/reminders/reminders';
import {
  account,
  condition,
  deletable,
  type Example,
  happened,
  inventory,
  link,
  reportOf,
  rule,
  service,
} from '../support/core/build';

// Today is 2026-11-23.
const remindersIn = (example: Example) =>
  remindersOf(inventory(example), reportOf(example)).map(({ kind, account: of, day, certainty }) =>
    [kind, of, day, certainty].join(' '),
  );

const suspends = { id: 'suspends', period: 'P1Y', consequence: 'suspended', certainty: 'will' } as const;
const quiet = condition({ id: 'quiet', kind: 'quiet-period', events: ['order'], period: 'P1Y' });
const slow = condition({ id: 'slow', kind: 'quiet-period', events: ['change'], period: 'P2Y' });
const checked = condition({ id: 'checked', kind: 'confirm' });
const services = [
  service({ id: 'idle', inactivity: [rule(), rule(suspends)] }),
  deletable('waits', [quiet, slow]),
  deletable('asks', [quiet, checked]),
  deletable('at-once'),
  deletable('reviews', [], { reviewTime: 'P15D', regretWindow: 'P30D' }),
  deletable('only-reviews', [], { reviewTime: 'P15D' }),
  deletable('only-regrets', [], { regretWindow: 'P30D' }),
  deletable('says-nothing'),
];
const seen = [happened('login', '2026-11-01')];

describe('reminders', () => {
  it.each([
    ['keep', ['keep-by k 2027-01-31 may', 'lapse-by k 2027-10-31 will']],
    ['undecided', ['keep-by k 2027-01-31 may', 'lapse-by k 2027-10-31 will']],
    // Whoever lets it go need not know when it is suspended.
    ['let-expire', ['gone-on k 2027-02-01 may']],
    ['delete', ['gone-on k 2027-02-01 may']],
  ] as const)('of an account that can expire, where the person wants: %s', (intent, expected) => {
    const accounts = [account({ id: 'k', service: 'idle', intent, events: seen })];
    expect(remindersIn({ services, accounts })).toEqual(expected);
  });

  // qq (to expire) <- app <- game; the other app is to go
  it('of an account to be kept that falls with another are the day before that, and only until it has come', () => {
    const accounts = [
      account({ id: 'qq', service: 'idle', intent: 'let-expire', events: seen }),
      account({ id: 'app', ownLogin: false, intent: 'undecided' }),
      account({ id: 'game', ownLogin: false }),
      account({ id: 'unwanted', ownLogin: false, intent: 'delete' }),
    ];
    const links = [link('qq', 'app'), link('app', 'game'), link('qq', 'unwanted')];
    const example = { services, accounts, links };
    const falls = ['fall-by app 2027-01-31 may', 'fall-by game 2027-01-31 may'];
    const gone = 'gone-on qq 2027-02-01 may';
    expect(remindersIn(example)).toEqual([...falls, gone]);
    expect(remindersIn({ ...example, today: '2027-01-31' })).toEqual([...falls, gone]);
    expect(remindersIn({ ...example, today: '2027-02-01' })).toEqual([gone]);
  });

  it('are none on a day that no clock comes to', () => {
    const late = [happened('deletion-requested', '2200-12-20')];
    const accounts = [
      account({ id: 'k', service: 'idle', events: [happened('login', '2200-12-31')] }),
      account({ id: 'r', service: 'reviews', state: 'deletion-requested', events: late }),
    ];
    expect(remindersIn({ services, accounts })).toEqual([]);
  });

  it('are none without a day', () => {
    expect(remindersIn({ services, accounts: [account({ id: 'k', service: 'idle' })] })).toEqual([]);
  });

  it('of what can be deleted are the day on which the last wait is over, past or not, and only if time is all', () => {
    const ordered = [happened('order', '2025-06-01'), happened('change', '2026-01-01')];
    const accounts = [
      account({ id: 'waits', service: 'waits', intent: 'delete', events: ordered }),
      account({ id: 'kept', service: 'waits', events: ordered }),
      account({
        id: 'over',
        service: 'waits',
        intent: 'delete',
        events: [happened('order', '2025-06-01')],
        never: ['change'],
      }),
      account({ id: 'unchecked', service: 'asks', intent: 'delete', events: ordered }),
      account({ id: 'at-once', service: 'at-once', intent: 'delete' }),
    ];
    expect(remindersIn({ services, accounts })).toEqual([
      'deletable over 2026-06-01 ',
      'deletable waits 2028-01-01 ',
    ]);
  });

  it.each([
    ['reviews', ['review-ended r 2026-11-25 ', 'check-gone r 2026-12-26 ']],
    ['only-reviews', ['check-gone r 2026-11-26 ']],
    ['only-regrets', ['check-gone r 2026-12-11 ']],
    // By our own measure, 30 days after it was asked for.
    ['says-nothing', ['check-gone r 2026-12-10 ']],
  ])('of a deletion that was asked for: %s', (of, expected) => {
    const asked = {
      state: 'deletion-requested',
      events: [happened('deletion-requested', '2026-11-10')],
    } as const;
    const accounts = [account({ id: 'r', service: of, intent: 'delete', ...asked })];
    expect(remindersIn({ services, accounts })).toEqual(expected);
  });

  it('of a letter is the day on which it should have been answered, past or not, until it is', () => {
    const sent = happened('letter-sent', '2026-10-01');
    const accounts = [
      account({ id: 'silent', state: 'lost', events: [sent] }),
      account({ id: 'answered', events: [sent, happened('deletion-refused', '2026-10-20')] }),
    ];
    expect(remindersIn({ accounts })).toEqual(['letter silent 2026-11-01 ']);
  });

  it('are the same on every day', () => {
    const accounts = [
      account({ id: 'k', service: 'idle', events: seen }),
      account({
        id: 'd',
        service: 'waits',
        intent: 'delete',
        events: [happened('order', '2025-06-01')],
        never: ['change'],
      }),
    ];
    const example = { services, accounts };
    for (const today of ['2026-11-24', '2027-01-31', '2028-02-29']) {
      expect(remindersIn({ ...example, today })).toEqual(remindersIn(example));
    }
  });

  it('leave out whom nobody wants to be reminded of', () => {
    const example = { services, accounts: [account({ id: 'k', service: 'idle', events: seen })] };
    expect(remindersOf(inventory(example), reportOf(example), ({ id }) => id !== 'k')).toEqual([]);
  });

  it('have another key if anything of it is another', () => {
    const example = { services, accounts: [account({ id: 'k', service: 'idle', events: seen })] };
    expect(remindersOf(inventory(example), reportOf(example)).map(keyOf)).toEqual([
      'keep-by:k:idle:2027-01-31',
      'lapse-by:k:suspends:2027-10-31',
    ]);
  });
});
