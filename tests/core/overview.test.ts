import { expect, it } from 'vitest';
import { overviewOf } from '#core/report/overview';
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

const overview = (example: Example) => overviewOf(inventory(example), reportOf(example));
const ids = (entries: readonly { readonly account: string }[]) => entries.map(({ account: id }) => id);

it('sorts what the person wants to delete by verdict, and leaves out what is to be kept', () => {
  const checked = condition({ id: 'checked', kind: 'confirm' });
  const quiet = condition({ id: 'quiet', kind: 'quiet-period', events: ['order'], period: 'P1Y' });
  const services = [deletable('checked', [checked]), deletable('quiet', [quiet])];
  const gone = (id: string, of: string, fields: Partial<Parameters<typeof account>[0]> = {}) =>
    account({ id, service: of, intent: 'delete', ...fields });
  const met = { confirmations: { checked: { status: 'met' } } } as const;
  const found = overview({
    services,
    accounts: [
      gone('later', 'quiet', { events: [happened('order', '2026-11-01')] }),
      gone('ready', 'checked', met),
      gone('kept', 'checked', { ...met, intent: 'keep' }),
      gone('open', 'checked'),
      gone('stuck', 'checked', { confirmations: { checked: { status: 'unmet' } } }),
    ],
  });
  expect(ids(found.ready)).toEqual(['ready']);
  expect(found.waiting).toMatchObject([
    { account: 'later', unmet: 0, unknown: 0, row: { deletableOn: '2027-11-01' } },
  ]);
  expect(found.blocked).toMatchObject([{ account: 'stuck', unmet: 1, unknown: 0 }]);
  expect(found.unchecked).toMatchObject([{ account: 'open', unmet: 0, unknown: 1 }]);
});

it('counts ninety days as soon, and what is past due', () => {
  // Today is 2026-11-23; three months after the login.
  const logins = { past: '2026-01-01', last: '2026-11-21', next: '2026-11-22', unknown: undefined };
  const found = overview({
    services: [service({ id: 'idle', inactivity: [rule()] })],
    accounts: Object.entries(logins).map(([id, on]) =>
      account({ id, service: 'idle', events: on === undefined ? [] : [happened('login', on)] }),
    ),
  });
  expect(ids(found.undated)).toEqual(['unknown']);
  expect(found.expiring.map(({ account: id, daysLeft }) => [id, daysLeft])).toEqual([
    ['past', -236],
    ['last', 90],
  ]);
});

it('tells what is to be kept and falls with another within ninety days', () => {
  // In ninety days, and in ninety-one; each enters one app that is to be kept, and one that is not.
  const providers = [
    account({ id: 'soon', service: 'idle', events: [happened('login', '2026-11-21')] }),
    account({ id: 'later', service: 'idle', intent: 'delete', events: [happened('login', '2026-11-22')] }),
  ];
  const apps = ['keep', 'undecided', 'let-expire', 'delete'].flatMap((intent) =>
    providers.map(({ id }) => account({ id: `${intent}-${id}`, ownLogin: false, intent: intent as 'keep' })),
  );
  const found = overview({
    services: [service({ id: 'idle', inactivity: [rule()] })],
    accounts: [...providers, ...apps],
    links: apps.map(({ id }) => link(id.endsWith('soon') ? 'soon' : 'later', id)),
  });
  expect(ids(found.falling)).toEqual(['keep-soon', 'undecided-soon']);
});

it('names whoever cannot be entered, in whatever way the person wants', () => {
  const accounts = [
    account({ id: 'out', ownLogin: false }),
    account({ id: 'in' }),
    account({ id: 'away', ownLogin: false, intent: 'delete' }),
  ];
  expect(ids(overview({ accounts }).stranded)).toEqual(['out', 'away']);
});

it.each([
  ['2026-10-25', 'requested'],
  // 30 days ago
  ['2026-10-24', 'gone'],
  ['2024-11-23', 'gone'],
] as const)(
  'asks what became of a deletion of which nobody knows how long it takes, asked for on %s: %s',
  (on, part) => {
    const found = overview({
      services: [deletable('silent')],
      accounts: [
        account({
          id: 'a',
          service: 'silent',
          state: 'deletion-requested',
          events: [happened('deletion-requested', '2024-01-01'), happened('deletion-requested', on)],
        }),
        account({ id: 'undated', service: 'silent', state: 'deletion-requested' }),
      ],
    });
    const expected = { gone: ['a'], requested: ['undated'] };
    expect({ gone: ids(found.gone), requested: ids(found.requested) }).toEqual(
      part === 'gone' ? expected : { gone: [], requested: ['a', 'undated'] },
    );
  },
);

it('asks by no measure of its own where the service names a time', () => {
  const asked = {
    state: 'deletion-requested',
    events: [happened('deletion-requested', '2026-09-01')],
  } as const;
  const found = overview({
    services: [deletable('reviews', [], { reviewTime: 'P90D' })],
    accounts: [account({ id: 'a', service: 'reviews', ...asked })],
  });
  expect([ids(found.gone), ids(found.requested)]).toEqual([[], ['a']]);
});
