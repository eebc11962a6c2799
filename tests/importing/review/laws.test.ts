import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account, Inventory } from '#core/inventory/inventory';
import type { Decision, OfferDecision } from '#importing/review/decisions';
import type { Review, ReviewCounts } from '#importing/review/review';
import type { ImportedLogin, ImportedRow, ReadExport } from '#importing/row';
import { account, day } from '../../support/core/build';
import { applied, EMPTY, exported, grant, login, reviewOf } from '../../support/importing/review';
import { seedFrom } from '../../support/seed-from';

const RUNS = 300;
const seed = seedFrom('UNBIND_IMPORT_SEED', 20_261_129);

const URLS = [
  'https://github.com/login',
  'https://gitlab.com',
  'https://weixin.qq.com',
  'https://mail.qq.com',
  'https://mail.google.com',
  'https://wiki.example.org',
  'https://shop.example.org',
  'http://192.168.1.1:8080',
];
const NAMES = ['', 'lin', 'Lin', 'lin@gmail.com', '13800138000', '+86 138 0013 8000', 'work'];
const DAYS = [null, '2024-01-01', '2025-01-01', '2026-01-01'] as const;
const TITLES = ['', 'GitHub', 'github.com', 'Wiki', '微信', 'lin'];

const someDay = fc.constantFrom(...DAYS).map((text) => (text === null ? null : day(text)));

const loginRow: fc.Arbitrary<ImportedLogin> = fc
  .record({
    title: fc.constantFrom(...TITLES),
    urls: fc.subarray(URLS, { maxLength: 2 }),
    apps: fc.constantFrom([], ['com.tencent.mm'], ['org.example.app']),
    username: fc.constantFrom(...NAMES),
    email: fc.constantFrom('', '', 'lin@gmail.com', 'second@example.org'),
    phone: fc.constantFrom('', '', '13800138000'),
    lastUsed: someDay,
    note: fc.constantFrom('', 'a note'),
    state: fc.constantFrom('active', 'active', 'archived', 'trashed'),
    signInHint: fc.constantFrom(null, null, 'google', 'wechat'),
  })
  .map((fields) => {
    // Readers skip rows that say nothing at all.
    const isEmpty =
      fields.title + fields.username + fields.email + fields.phone === '' && fields.urls.length === 0;
    return login(isEmpty ? { ...fields, title: 'Safe' } : fields);
  });

const grantRow: fc.Arbitrary<ImportedRow> = fc
  .record({
    name: fc.constantFrom('GitHub', 'Some App', '微信', 'Wiki', 'Facebook'),
    lastUsed: someDay,
    removedOn: someDay,
    state: fc.constantFrom('active', 'removed', 'expired'),
  })
  .map(({ name, ...fields }) => grant(name, fields));

const skippedRow: fc.Arbitrary<ImportedRow> = fc.constant({
  kind: 'skipped',
  place: { file: null, line: 9, path: null },
  reason: 'card',
  title: 'Visa',
});

const row = fc.oneof({ weight: 6, arbitrary: loginRow }, { weight: 2, arbitrary: grantRow }, skippedRow);
const file = fc
  .tuple(fc.array(row, { maxLength: 12 }), fc.constantFrom('chrome-csv', 'facebook', 'pasted-list'))
  .map(([rows, source]) => exported(rows, source));
const files = fc.array(file, { minLength: 1, maxLength: 3 });

const written: fc.Arbitrary<Account> = fc
  .record({
    service: fc.constantFrom(null, 'github', 'wechat', 'qq', 'gmail', 'phone-number', 'no-such'),
    name: fc.constantFrom('GitHub', 'my code', 'wiki.example.org', 'lin@gmail.com', '13800138000', '微信'),
    identifiers: fc.array(
      fc.record({
        kind: fc.constantFrom('username', 'email', 'phone', 'other'),
        value: fc.constantFrom('lin', 'lin@gmail.com', '13800138000', 'old', 'github.com'),
      }),
      { maxLength: 2 },
    ),
    events: fc.constantFrom([], [{ type: 'login', on: day('2025-06-01') }]),
    never: fc.constantFrom([], [], ['login']),
    intent: fc.constantFrom('keep', 'delete'),
    state: fc.constantFrom('active', 'active', 'active', 'deleted', 'lost', 'deletion-requested'),
    notes: fc.constantFrom('', 'written by hand'),
    tags: fc.constantFrom([], ['mine']),
  })
  .map((fields) => ({ ...(account({ id: 'x' }) as unknown as Account), ...fields }));

const inventory: fc.Arbitrary<Inventory> = fc
  .tuple(
    fc.array(written, { maxLength: 6 }),
    fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 4 }),
    someDay,
  )
  .map(([accounts, ends, used]) => ({
    ...EMPTY,
    accounts: accounts.map((one, at) => ({ ...one, id: `a${at}` })),
    links: ends
      .filter(([one, other]) => one !== other && Math.max(one, other) < accounts.length)
      .map(([one, other], at) => ({
        id: `l${at}`,
        provider: `a${one}`,
        dependent: `a${other}`,
        kind: 'login' as const,
        ...(used === null ? {} : { lastUsedOn: used }),
      })),
  }));

/** Decisions by numbers: one for each entry in turn. */
function decisionsOf(review: Review, numbers: readonly number[], before: Inventory) {
  const all: readonly (Decision | null)[] = [
    null,
    { as: 'take' },
    { as: 'leave' },
    { as: 'new' },
    { as: 'service', service: 'gitlab' },
    before.accounts[0] === undefined ? null : { as: 'account', account: before.accounts[0].id },
  ];
  const entries: Record<string, Decision> = {};
  for (const [at, entry] of review.entries.entries()) {
    const suggestion = entry.status === 'doubtful' ? entry.doubt.suggestion : null;
    const decision = [...all, suggestion][(numbers[at % numbers.length] ?? 0) % 7] ?? null;
    if (decision !== null && entry.status !== 'skipped') entries[entry.id] = decision;
  }
  const offers: Record<string, OfferDecision> = {};
  for (const [at, { id, link, entries: of }] of review.offers.entries()) {
    if ((numbers[at % numbers.length] ?? 0) % 3 > 0)
      offers[id] = { provider: null, link, without: of.slice(2) };
  }
  return { entries, offers };
}

/** Logins as most programs export them: known by one name. */
function withoutSecondNames(read: ReadExport): ReadExport {
  const rows = read.rows.map((one) =>
    one.kind !== 'login' || one.username === '' ? one : { ...one, email: '', phone: '' },
  );
  return {
    ...read,
    rows: rows.map((one) => (one.kind === 'login' && one.email !== '' ? { ...one, phone: '' } : one)),
  };
}

/** Logins whose addresses leave no doubt about the service. */
function ofOneService(read: ReadExport): ReadExport {
  const rows = read.rows.map((one) =>
    one.kind !== 'login' || one.urls.length === 0 ? one : { ...one, urls: one.urls.slice(0, 1), apps: [] },
  );
  return { ...read, rows };
}

/** Accounts that are of one service each, whatever they are known by. */
function withoutSites(before: Inventory): Inventory {
  const accounts = before.accounts.map((one) => ({
    ...one,
    identifiers: one.identifiers.filter(({ kind }) => kind !== 'other'),
  }));
  return { ...before, accounts };
}

const numbers = fc.array(fc.nat(41), { minLength: 1, maxLength: 20 });
const check = (property: fc.IPropertyWithHooks<unknown>) => fc.assert(property, { seed, numRuns: RUNS });
const sum = (counts: ReviewCounts) =>
  counts.new + counts.changed + counts.same + counts.doubtful + counts.skipped;
const of = (...all: Parameters<typeof reviewOf>) => reviewOf(...all);

describe('a review of anything', () => {
  it('has one entry for each row, and counts that add up', () => {
    check(
      fc.property(inventory, files, (before, read) => {
        const { entries, counts, fileCounts } = of(before, read);
        expect(entries.map(({ id }) => id)).toEqual(
          read.flatMap(({ rows }, at) => rows.map((_, number) => `${at}.${number}`)),
        );
        expect(counts.in).toBe(entries.length);
        expect([counts, ...fileCounts].map(sum)).toEqual([counts, ...fileCounts].map((one) => one.in));
        expect(fileCounts.map((one) => one.in)).toEqual(read.map(({ rows }) => rows.length));
      }),
    );
  });

  it('is plain data, the same each time', () => {
    check(
      fc.property(inventory, files, (before, read) => {
        const review = of(before, read);
        expect(structuredClone(review)).toEqual(review);
        expect(JSON.stringify(of(before, read))).toBe(JSON.stringify(review));
      }),
    );
  });
});

describe('an import of anything', () => {
  it('gives an inventory, and three times the same one', () => {
    check(
      fc.property(inventory, files, (before, all) => {
        const read = all.map(withoutSecondNames);
        const once = applied(before, of(before, read)).inventory;
        const review = of(once, read);
        expect([review.counts.new, review.counts.changed]).toEqual([0, 0]);
        const twice = applied(once, review).inventory;
        expect(twice).toBe(once);
        expect(applied(twice, of(twice, read)).inventory).toBe(once);
      }),
    );
  });

  it('gives the same one too where doubts are decided, and addresses stand beside user names', () => {
    check(
      fc.property(inventory.map(withoutSites), files, (before, all) => {
        const read = all.map(ofOneService);
        const review = of(before, read);
        const decided = review.entries.flatMap((entry): readonly (readonly [string, Decision])[] => {
          if (entry.status !== 'doubtful') return [];
          const [known] = entry.doubt.accounts;
          return [[entry.id, known === undefined ? { as: 'take' } : { as: 'account', account: known }]];
        });
        const entries = Object.fromEntries(decided);
        const once = applied(before, review, { entries }).inventory;
        expect(applied(once, of(once, read)).inventory).toEqual(once);
      }),
    );
  });

  it('gives an inventory whatever is decided, and nothing more when it is written twice', () => {
    check(
      fc.property(inventory, files, numbers, (before, read, some) => {
        const review = of(before, read, { kind: 'service', id: 'wechat' });
        const decisions = decisionsOf(review, some, before);
        const { inventory: after, outcome } = applied(before, review, decisions);
        expect(after.accounts.length - before.accounts.length).toBe(outcome.accountsAdded);
        expect(after.links.length - before.links.length).toBe(outcome.linksAdded);
        expect(applied(after, review, decisions).inventory).toEqual(after);
      }),
    );
  });

  it('takes nothing away that a person wrote, and replaces nothing', () => {
    check(
      fc.property(inventory, files, numbers, (before, read, some) => {
        const review = of(before, read, { kind: 'service', id: 'wechat' });
        const after = applied(before, review, decisionsOf(review, some, before)).inventory;
        for (const [at, was] of before.accounts.entries()) expectKept(was, after.accounts[at]);
        for (const [at, was] of before.links.entries()) {
          const { releasedOn: _, ...is } = after.links[at] ?? was;
          expect({ ...is, lastUsedOn: was.lastUsedOn }).toEqual({ lastUsedOn: undefined, ...was });
          expect((is.lastUsedOn ?? '') >= (was.lastUsedOn ?? '')).toBe(true);
        }
      }),
    );
  });
});

function expectKept(was: Account, is: Account | undefined): void {
  if (is === undefined) throw new Error('an account is gone');
  const { service, identifiers, events, notes, ...others } = is;
  expect({
    ...others,
    service: was.service,
    identifiers: was.identifiers,
    events: was.events,
    notes: was.notes,
  }).toEqual(was);
  expect(was.service === null || service === was.service).toBe(true);
  expect(was.notes === '' || notes === was.notes).toBe(true);
  expect(identifiers.slice(0, was.identifiers.length)).toEqual(was.identifiers);
  expect(events.slice(0, was.events.length)).toEqual(was.events);
  expect(was.state === 'deleted' ? is : was).toEqual(was);
}

describe('an export of which two rows changed', () => {
  it('changes two accounts', () => {
    const urls = Array.from({ length: 40 }, (_, at) => `https://www.site${at}.example`);
    const rows = urls.map((url) =>
      login({ title: url.slice(12), urls: [url], username: 'lin', lastUsed: day('2025-01-01') }),
    );
    const before = applied(EMPTY, reviewOf(EMPTY, [exported(rows)])).inventory;
    const changed = rows.map((one, at) =>
      at === 7
        ? { ...one, lastUsed: day('2026-01-01') }
        : at === 30
          ? { ...one, email: 'lin@example.org' }
          : one,
    );
    const review = reviewOf(before, [exported(changed)]);
    expect(review.counts).toEqual({ in: 40, new: 0, changed: 2, same: 38, doubtful: 0, skipped: 0 });
    const { inventory: after, outcome } = applied(before, review);
    expect(outcome).toEqual({
      accountsAdded: 0,
      accountsChanged: 2,
      linksAdded: 0,
      linksChanged: 0,
      left: 0,
    });
    expect(after.accounts.flatMap((one, at) => (one === before.accounts[at] ? [] : [at]))).toEqual([7, 30]);
  });

  it('asks about a user name that changed, and adds a row that is new', () => {
    const rows = ['github.com', 'gitlab.com'].map((host) =>
      login({ title: host, urls: [`https://${host}`], username: 'lin' }),
    );
    const before = applied(EMPTY, reviewOf(EMPTY, [exported(rows)])).inventory;
    const [one, other] = rows;
    if (one === undefined || other === undefined) throw new Error('two rows');
    const changed = [{ ...one, username: 'lin-x' }, other, { ...other, urls: ['https://weibo.com'] }];
    expect(reviewOf(before, [exported(changed)]).counts).toMatchObject({ new: 1, same: 1, doubtful: 1 });
  });
});
