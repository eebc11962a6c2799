import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumberOf } from '#core/dates/civil-date';
import { recordStep } from '#core/plan/record-step';
import { type Findings, findingsOf } from '#core/report/report';
import { becamePossible, verdictChanges } from '#core/what-if/verdict-changes';
import { type Change, type WhatIf, whatIf } from '#core/what-if/what-if';
import {
  account,
  condition,
  day,
  deletable,
  type Example,
  happened,
  inventory,
  link,
  reportOf,
  rule,
  service,
  TODAY,
} from '../support/core/build';
import { catalogueOf, findingsOn } from '../support/core/situations';
import { type RandomWorld, randomWorld } from '../support/random-world/random-world';

// An arrow leads from a dependent to its provider. Today is 2026-11-23.
const services = [
  service({ id: 'fades', inactivity: [rule({ period: 'P1M', consequence: 'deleted' })] }),
  deletable('hub', [
    condition({ id: 'unbound', kind: 'unbind', direction: 'provider' }),
    condition({ id: 'quiet', kind: 'quiet-period', events: ['binding-change'], period: 'P15D' }),
  ]),
  deletable('wallet', [condition({ id: 'closed', kind: 'close-account', service: 'pay' })]),
  deletable('pay'),
];
const options = { today: day(TODAY), rulesAsOf: null, strategy: 'by-hand' } as const;
const catalogue = { services: new Map(), generalFallback: [] };

const locked = (id: string) => account({ id, ownLogin: false });
const unsure = (id: string) => account({ id, ownLogin: null });
/** An account that expires on 2026-12-20. */
const fading = (id: string, fields = {}) =>
  account({ id, service: 'fades', events: [happened('login', '2026-11-20')], ...fields });

type World = Omit<Example, 'services'>;

function tried(example: World, change: Change): WhatIf {
  const found = whatIf(
    findingsOf(inventory({ ...example, services }), catalogue, options),
    catalogue,
    options,
    change,
  );
  if (!found.ok) throw new Error(found.failure);
  return found.value;
}

/** `account day certainty (otherwise): links` for each. */
function fallsOf({ falls }: WhatIf): string[] {
  return falls.map(({ row, otherwiseOn, through }) => {
    const instead = otherwiseOn === null ? '' : ` (${otherwiseOn})`;
    return `${row.account} ${row.lostOn} ${row.certainty}${instead}: ${through.join(' ')}`;
  });
}

const lost = (id: string): Change => ({ kind: 'access-lost', account: id });
const gone = (id: string): Change => ({ kind: 'seen-gone', account: id });
const released = (id: string): Change => ({ kind: 'link-released', link: id });

describe('what falls if an account is gone', () => {
  // phone <- mail <- bank; phone <- shop, which has a login of its own
  const chain: World = {
    accounts: [account({ id: 'phone' }), locked('bank'), locked('mail'), account({ id: 'shop' })],
    links: [link('phone', 'mail'), link('mail', 'bank'), link('phone', 'shop')],
  };

  it.each([lost('phone'), gone('phone')])(
    '%o: whoever has no other way in, and so on, with the links',
    (change) => {
      const found = tried(chain, change);
      expect(fallsOf(found)).toEqual([
        'bank 2026-11-23 will: phone.mail mail.bank',
        'mail 2026-11-23 will: phone.mail',
      ]);
      expect(found.falls.map(({ row }) => [row.cause, row.via])).toEqual([
        ['provider', 'mail'],
        ['provider', 'phone'],
      ]);
      expect(found.stranded).toEqual(['mail']);
    },
  );

  it('may hit whom nobody knows to have a login of their own', () => {
    const world = { accounts: [account({ id: 'phone' }), unsure('app')], links: [link('phone', 'app')] };
    const found = tried(world, gone('phone'));
    expect([fallsOf(found), found.stranded]).toEqual([['app 2026-11-23 may: phone.app'], []]);
  });

  it('takes sub-accounts along, also with a login of their own', () => {
    // chat <- pay <- game: pay lives in chat, game is entered through pay
    const world = {
      accounts: [account({ id: 'chat' }), account({ id: 'pay' }), locked('game')],
      links: [link('chat', 'pay', 'sub-account'), link('pay', 'game')],
    };
    expect(fallsOf(tried(world, gone('chat')))).toEqual([
      'pay 2026-11-23 will: chat.pay',
      'game 2026-11-23 will: chat.pay pay.game',
    ]);
  });

  it('is what another way in keeps for a while only, on its day', () => {
    // phone <- app, old <- app; old expires
    const world = {
      accounts: [account({ id: 'phone' }), fading('old'), locked('app')],
      links: [link('phone', 'app'), link('old', 'app')],
    };
    expect(fallsOf(tried(world, lost('phone')))).toEqual(['app 2026-12-20 may: phone.app']);
  });

  it('says when it is lost otherwise; earlier days come first', () => {
    // old <- app, old <- late <- last; old expires, late also by itself; beside <- last
    const world = {
      accounts: [
        locked('last'),
        locked('app'),
        fading('old'),
        fading('beside', { events: [happened('login', '2026-11-10')] }),
      ],
      links: [link('old', 'app'), link('beside', 'last'), link('old', 'last')],
    };
    expect(fallsOf(tried(world, lost('old')))).toEqual([
      'app 2026-11-23 will (2026-12-20): old.app',
      'last 2026-12-10 may (2026-12-20): old.last',
    ]);
  });

  it('leaves out what is lost anyway, on the same day or before', () => {
    const world = {
      accounts: [account({ id: 'phone' }), locked('app'), locked('lonely')],
      links: [link('phone', 'app', 'recovery')],
    };
    expect(tried(world, lost('phone'))).toEqual({ falls: [], stranded: [], verdicts: [] });
  });

  it.each([
    ['an account that is not there', lost('nobody'), 'no-such-account'],
    ['a link that is not there', released('nothing'), 'no-such-link'],
    ['an account that is lost already', lost('gone'), 'wrong-state'],
    ['a link that is released already', released('over'), 'wrong-state'],
  ])('cannot be asked of %s', (_, change, failure) => {
    const accounts = [account({ id: 'gone', state: 'lost' }), account({ id: 'a' })];
    const links = [link('gone', 'a', { id: 'over', releasedOn: TODAY })];
    const findings = findingsOf(inventory({ accounts, links }), catalogue, options);
    expect(whatIf(findings, catalogue, options, change)).toEqual({ ok: false, failure });
  });
});

describe('what falls if a link is released', () => {
  it('is what is entered by it alone, and what is entered through that', () => {
    // phone <- mail <- bank
    const accounts = [account({ id: 'phone' }), locked('mail'), locked('bank')];
    const found = tried(
      { accounts, links: [link('phone', 'mail'), link('mail', 'bank')] },
      released('phone.mail'),
    );
    expect(fallsOf(found)).toEqual([
      'mail 2026-11-23 will: phone.mail',
      'bank 2026-11-23 will: phone.mail mail.bank',
    ]);
    expect(found.stranded).toEqual(['mail']);
  });

  it('goes round a circle once', () => {
    // a <-> b, each entered through the other
    const world = { accounts: [locked('a'), locked('b')], links: [link('a', 'b'), link('b', 'a')] };
    expect(fallsOf(tried(world, released('a.b')))).toEqual([
      'a 2026-11-23 will: a.b b.a',
      'b 2026-11-23 will: a.b',
    ]);
  });
});

describe('verdicts that change', () => {
  // hub <- app and hub <- news, wallet <- pay, which lives there
  const world: World = {
    accounts: [
      account({
        id: 'hub',
        service: 'hub',
        never: ['binding-change'],
        confirmations: { unbound: { status: 'met' } },
      }),
      account({ id: 'app' }),
      account({ id: 'wallet', service: 'wallet' }),
      account({ id: 'pay', service: 'pay' }),
    ],
    links: [link('hub', 'app', 'binding'), link('wallet', 'pay', 'sub-account')],
  };

  it('come with their days, without the account that is changed', () => {
    expect(tried(world, released('hub.app')).verdicts).toEqual([
      {
        account: 'hub',
        before: { verdict: 'blocked', deletableOn: '2026-11-23' },
        after: { verdict: 'waiting', deletableOn: '2026-12-08' },
      },
    ]);
    expect(tried(world, gone('pay')).verdicts).toMatchObject([
      { account: 'wallet', after: { verdict: 'ready' } },
    ]);
  });

  it('that are better say what became possible', () => {
    const before = reportOf({ ...world, services });
    const links = [
      link('hub', 'app', { kind: 'binding', releasedOn: TODAY }),
      ...(world.links ?? []).slice(1),
    ];
    const after = reportOf({ ...world, services, links });
    expect(becamePossible(before, after)).toEqual([
      {
        account: 'hub',
        before: { verdict: 'blocked', deletableOn: '2026-11-23' },
        after: { verdict: 'ready', deletableOn: '2026-11-23' },
      },
    ]);
    expect(becamePossible(after, before)).toEqual([]);
    expect(verdictChanges(before, before)).toEqual([]);
  });

  const row = (verdict: string, deletableOn: string | null) =>
    ({ accounts: [{ account: 'a', verdict, deletableOn, conditions: [] }] }) as unknown as Parameters<
      typeof becamePossible
    >[0];

  it.each([
    ['blocked', '2026-11-23', 'waiting', '2026-12-08', true],
    ['waiting', '2026-12-08', 'waiting', '2026-12-01', true],
    ['waiting', '2026-12-01', 'waiting', '2026-12-08', false],
    ['waiting', '2026-12-01', 'unconfirmed', '2026-11-23', true],
    ['unconfirmed', '2026-11-23', 'ready', '2026-11-23', true],
    ['unknown', null, 'blocked', '2026-11-23', true],
    ['ready', '2026-11-23', 'blocked', '2026-11-23', false],
    ['ready', '2026-11-23', 'pending', null, false],
    ['pending', null, 'deleted', null, false],
    ['never', null, 'passive', null, false],
  ])('from %s (%s) to %s (%s): became possible: %s', (from, on, to, then, possible) => {
    expect(becamePossible(row(from, on), row(to, then)).length).toBe(possible ? 1 : 0);
  });

  it('are none of accounts that are new', () => {
    expect(becamePossible({ accounts: [] }, row('ready', '2026-11-23'))).toEqual([]);
  });
});

/** Every change that can be tried in a world, with what is found. */
function eachChange(
  world: RandomWorld,
  visit: (change: Change, found: WhatIf, copy: Findings, today: Findings) => void,
) {
  const { inventory: made, options: under } = world;
  const today = findingsOn(world);
  const changes = [
    ...made.accounts.flatMap(({ id }) => [lost(id), gone(id)]),
    ...made.links.map(({ id }) => released(id)),
  ];
  for (const change of changes) {
    const found = whatIf(today, catalogueOf(world), under, change);
    const copy = recordStep(today.plan, change, under.today);
    expect(found.ok).toBe(copy.ok);
    if (found.ok && copy.ok)
      visit(change, found.value, findingsOn({ ...world, inventory: copy.value }), today);
  }
}

const daysOf = ({ losses, situation }: Findings) =>
  new Map(losses.map(({ account: at, lostOn }) => [situation.accountIds[at] as string, lostOn]));

describe('in random worlds', () => {
  const seeds = fc.noShrink(fc.nat({ max: 0x3fffffff }));

  it('whatever is lost on the copy, or earlier, falls, and no later; of a link just that', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        eachChange(randomWorld(seed), (change, found, copy, today) => {
          const before = daysOf(today);
          const falls = new Map(found.falls.map(({ row }) => [row.account, row.lostOn]));
          const onCopy = [...daysOf(copy)].filter(
            ([id, on]) => on < (before.get(id) ?? Number.POSITIVE_INFINITY),
          );
          for (const [id, on] of onCopy) {
            expect([...falls.keys()]).toContain(id);
            expect(dayNumberOf(falls.get(id) ?? TODAY)).toBeLessThanOrEqual(on);
          }
          const isSame = falls.size === onCopy.length;
          expect(isSame || change.kind !== 'link-released').toBe(true);
        });
      }),
      { numRuns: 12 },
    );
  });

  it('the links through which a change comes lead from it to whoever falls, over accounts that fall', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const world = randomWorld(seed);
        const links = new Map(world.inventory.links.map((one) => [one.id, one]));
        eachChange(world, (change, { falls }) => {
          const falling = new Set<string | undefined>(falls.map(({ row }) => row.account));
          for (const { row, through } of falls) {
            const steps = through.map((id) => links.get(id));
            const ends = steps.map((step) => step?.dependent);
            expect(ends.at(-1)).toBe(row.account);
            expect(ends.filter((end) => !falling.has(end))).toEqual([]);
            const first = change.kind === 'link-released' ? links.get(change.link)?.provider : change.account;
            expect(steps.map((step) => step?.provider)).toEqual([first, ...ends.slice(0, -1)]);
          }
        });
      }),
      { numRuns: 12 },
    );
  });
});
