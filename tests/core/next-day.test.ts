import { expect, it } from 'vitest';
import { nextDaysOf, takesOnlyTime } from '#core/report/next-day';
import {
  account,
  condition,
  deletable,
  type Example,
  happened,
  inventory,
  reportOf,
  rowOf,
  rule,
  service,
} from '../support/core/build';

const nextDays = (example: Example) =>
  nextDaysOf(inventory(example), reportOf(example)).map((next) => next && [next.code, next.on]);

// Today is 2026-11-23.
const quiet = condition({ id: 'quiet', kind: 'quiet-period', events: ['order'], period: 'P1Y' });
const checked = condition({ id: 'checked', kind: 'confirm' });
const ordered = { events: [happened('order', '2026-11-01')] };
const met = { confirmations: { checked: { status: 'met' } } } as const;
const services = [
  deletable('quiet', [quiet]),
  deletable('both', [quiet, checked]),
  service({
    id: 'idle',
    inactivity: [rule(), rule({ id: 'never-seen', events: ['post'] }), rule({ id: 'later', period: 'P1Y' })],
  }),
];

it('is the first possible day for whoever wants to delete, if it takes nothing but time', () => {
  const wanted = { intent: 'delete', ...ordered } as const;
  const accounts = [
    account({ id: 'waits', service: 'quiet', ...wanted }),
    account({ id: 'met', service: 'both', ...wanted, ...met }),
    account({ id: 'unchecked', service: 'both', ...wanted }),
    account({ id: 'kept', service: 'quiet', ...ordered }),
  ];
  expect(nextDays({ services, accounts })).toEqual([
    ['deletable', '2027-11-01'],
    ['deletable', '2027-11-01'],
    ['not-before', '2027-11-01'],
    null,
  ]);
  const report = reportOf({ services, accounts });
  expect(rowOf(report, 'unchecked').verdict).toBe('waiting');
  expect(takesOnlyTime(rowOf(report, 'unchecked'))).toBe(false);
  expect(takesOnlyTime(rowOf(report, 'kept'))).toBe(true);
});

it('is the first expiry that has a day, for everybody else', () => {
  const accounts = [
    account({ id: 'later', service: 'idle', events: [happened('login', '2026-11-22')] }),
    account({ id: 'past', service: 'idle', events: [happened('login', '2026-01-01')] }),
    account({ id: 'unknown', service: 'idle' }),
  ];
  expect(nextDays({ services, accounts })).toEqual([['timer', '2027-02-22'], ['timer', '2026-04-01'], null]);
});

it('is the day after regret, or else after review, where a deletion was asked for: through it, it can be taken back', () => {
  const requested = {
    state: 'deletion-requested',
    events: [happened('deletion-requested', '2026-11-20')],
  } as const;
  const example = {
    services: [
      deletable('both', [], { reviewTime: 'P3D', regretWindow: 'P10D' }),
      deletable('review', [], { reviewTime: 'P3D' }),
      deletable('neither'),
    ],
    accounts: ['both', 'review', 'neither'].map((id) => account({ id, service: id, ...requested })),
  };
  expect(nextDays(example)).toEqual([['gone', '2026-12-04'], ['gone', '2026-11-24'], null]);
});

it('promises nothing where no deletion can be planned', () => {
  const report = reportOf({ accounts: [account({ id: 'unheard-of', intent: 'delete' })] });
  expect(takesOnlyTime(rowOf(report, 'unheard-of'))).toBe(false);
});
