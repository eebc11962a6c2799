import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumberOf } from '#core/dates/civil-date';
import { isBackupDue } from '#core/snapshots/backup-due';
import { differenceBetween, isSameInventory } from '#core/snapshots/difference';
import { KEPT, type Keepable, namesToKeep } from '#core/snapshots/keeping';
import { readSnapshotName, snapshotName } from '#core/snapshots/snapshot-file';
import { account, day, inventory, link, service } from '../support/core/build';

/** Snapshots in the order in which they were taken, on these days. */
const takenOn = (...days: readonly string[]): Keepable[] =>
  days.map((text, at) => ({ name: `${at}`, sequence: at + 1, day: dayNumberOf(text), isGood: true }));

const keptOf = (all: readonly Keepable[]) =>
  all.filter(({ name }) => namesToKeep(all).has(name)).map(({ sequence }) => sequence);

/** So many a day, on so many days in a row. */
const daily = (days: number, each: number) =>
  takenOn(
    ...Array.from({ length: days * each }, (_, at) => {
      const day = new Date(Date.UTC(2025, 0, 1 + Math.floor(at / each)));
      return day.toISOString().slice(0, 10);
    }),
  );

describe('which snapshots are kept', () => {
  it.each<[string, Keepable[], number[]]>([
    ['none of none', [], []],
    ['the only one', takenOn('2026-11-29'), [1]],
    ['all ten of a day', daily(1, 10), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ['the last ten of twelve of a day', daily(1, 12), [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    // Ten each day: the last of each of seven days, 10, 20 ... 70, and the ten latest of the last day.
    ['the last of each day', daily(7, 10), [10, 20, 30, 40, 50, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70]],
    // Sundays, Mondays: Monday begins a week. The ten latest are 3 to 12; of the first week 2 is the last.
    [
      'the last of each week and month',
      takenOn('2026-01-31', '2026-03-01', ...Array.from({ length: 10 }, () => '2026-03-02')),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    ],
  ])('%s', (_what, all, kept) => expect(keptOf(all)).toEqual(kept));

  it('of one each day for two years: ten latest, four weeks, twelve months', () => {
    const all = daily(731, 1);
    const days = keptOf(all).map((sequence) =>
      new Date(Date.UTC(2025, 0, sequence)).toISOString().slice(0, 10),
    );
    expect(days).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-30',
      // Sundays, which end the weeks.
      '2026-12-13',
      '2026-12-20',
      '2026-12-23',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
      '2026-12-27',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
    ]);
  });

  it('even after a clock that was wrong: later ones push out those of the future', () => {
    const all = takenOn(
      ...Array.from({ length: 20 }, (_, at) => `2099-01-${String(at + 1).padStart(2, '0')}`),
      ...Array.from({ length: 20 }, () => '2026-11-29'),
    );
    const kept = keptOf(all);
    expect(kept.slice(-10)).toEqual([31, 32, 33, 34, 35, 36, 37, 38, 39, 40]);
    // Of days, 2026 has one place and the last six of the wrong clock the others; 11 ends a week of it.
    expect(kept.slice(0, -10)).toEqual([11, 15, 16, 17, 18, 19, 20]);
  });

  it('a damaged one takes no place, and goes when ten good ones came after it', () => {
    const all = daily(1, 12).map((one) => ({ ...one, isGood: one.sequence !== 1 && one.sequence !== 12 }));
    expect(keptOf(all)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  const keepables = fc
    .array(fc.record({ day: fc.integer({ min: -30_000, max: 90_000 }), isGood: fc.boolean() }), {
      maxLength: 120,
    })
    .map((all) => all.map((one, at): Keepable => ({ ...one, name: String(at), sequence: at + 1 })));

  it('the last good one, and the ten latest good ones, whatever the clock said; and never more than there are places', () => {
    fc.assert(
      fc.property(keepables, (all) => {
        const kept = namesToKeep(all);
        const good = all.filter(({ isGood }) => isGood);
        expect(good.slice(-KEPT.latest).every(({ name }) => kept.has(name))).toBe(true);
        const most = KEPT.latest + KEPT.daily + KEPT.weekly + KEPT.monthly;
        expect(good.filter(({ name }) => kept.has(name)).length).toBeLessThanOrEqual(most);
        expect(kept.size).toBeLessThanOrEqual(most + KEPT.latest);
      }),
    );
  });

  it('what is removed is not missed: the rest is kept as it was, in whatever order it is listed', () => {
    fc.assert(
      fc.property(keepables, (all) => {
        const kept = namesToKeep(all);
        const rest = all.filter(({ name }) => kept.has(name));
        expect(namesToKeep(rest)).toEqual(kept);
        expect(namesToKeep(all.toReversed())).toEqual(kept);
      }),
    );
  });
});

describe('the name of a snapshot file', () => {
  it('says when it was taken, and which came first', () => {
    const name = snapshotName(12, '2026-11-29T00:10:05', '0123abcd');
    expect(name).toBe('000012-2026-11-29-001005-0123abcd.unbind-snapshot');
    expect(readSnapshotName(name)).toEqual({
      sequence: 12,
      takenAt: '2026-11-29T00:10:05',
      day: dayNumberOf('2026-11-29'),
    });
  });

  it.each([
    '',
    'a.json',
    '000012-2026-02-30-001005-0123abcd.unbind-snapshot',
    '../000012-2026-11-29-001005-0123abcd.unbind-snapshot',
    '000012-2026-11-29-001005-0123abcd.unbind-snapshot.part',
  ])('is no other: %j', (name) => expect(readSnapshotName(name)).toBeUndefined());
});

describe('what would change', () => {
  const nameOf = ({ id }: { readonly id: string }) => id;
  // mail -> shop, phone -> shop; then: mail is renamed, phone is gone, bank is new
  const now = inventory({
    accounts: [account({ id: 'mail' }), account({ id: 'phone' }), account({ id: 'shop' })],
    links: [link('mail', 'shop'), link('phone', 'shop')],
    services: [service({ id: 'own' })],
  });
  const then = inventory({
    accounts: [account({ id: 'shop' }), account({ id: 'mail', name: 'new mail' }), account({ id: 'bank' })],
    links: [link('mail', 'shop', 'binding')],
  });

  it('is told by name: added, changed, gone', () => {
    expect(differenceBetween(now, then, nameOf)).toEqual({
      accounts: { added: ['bank'], changed: ['new mail'], gone: ['phone'] },
      links: { added: [], changed: ['new mail ← shop'], gone: ['phone ← shop'] },
      services: { added: [], changed: [], gone: ['own'] },
    });
  });

  it('is nothing where only the order is another, of records or of their fields', () => {
    const again = inventory({
      accounts: now.accounts
        .toReversed()
        .map((one) => Object.fromEntries(Object.entries(one).toReversed())) as never,
      links: now.links.toReversed(),
      services: now.services,
    });
    expect(isSameInventory(differenceBetween(now, again, nameOf))).toBe(true);
    expect(isSameInventory(differenceBetween(now, then, nameOf))).toBe(false);
  });
});

it.each([
  [30, '2026-10-30', '2026-11-29', true],
  [30, '2026-10-31', '2026-11-29', false],
  [0, '2020-01-01', '2026-11-29', false],
  [30, null, '2026-11-29', false],
  // A clock that was ahead.
  [7, '2027-01-01', '2026-11-29', false],
] as const)('a backup every %d days, reckoned from %s, is due on %s: %s', (every, from, today, due) => {
  expect(isBackupDue(every, from === null ? null : day(from), day(today))).toBe(due);
});
