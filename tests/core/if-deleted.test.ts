import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsOf, written } from '#core/report/report';
import { type Deleted, ifDeleted } from '#core/what-if/if-deleted';
import { account, condition, day, deletable, happened, inventory, link, TODAY } from '../support/core/build';
import { findingsOn } from '../support/core/situations';
import { type RandomWorld, randomWorld } from '../support/random-world/random-world';

// An arrow leads from a dependent to its provider. Today is 2026-11-23.
const services = [
  deletable('chat', [
    condition({ id: 'quiet', kind: 'quiet-period', events: ['password-change'], period: 'P15D' }),
  ]),
  deletable('pay'),
  deletable('closing', [], { closes: ['pay'], reviewTime: 'P10D' }),
];
const options = { today: day(TODAY), rulesAsOf: null, strategy: 'by-hand' } as const;
const catalogue = { services: new Map(), generalFallback: [] };
const locked = (id: string, intent: 'keep' | 'let-expire') => account({ id, ownLogin: false, intent });

function deleted(example: Omit<Parameters<typeof inventory>[0], 'services'>, id: string) {
  return ifDeleted(findingsOf(inventory({ ...example, services }), catalogue, options), 'by-hand', id);
}

describe('what falls if an account is deleted', () => {
  it('is what is entered by it alone, on that day, unless the plan gives it a login first', () => {
    // chat <- kept, chat <- left; the wait is over on 2026-12-05
    const accounts = [
      account({ id: 'chat', service: 'chat', events: [happened('password-change', '2026-11-20')] }),
      locked('kept', 'keep'),
      locked('left', 'let-expire'),
    ];
    const found = deleted({ accounts, links: [link('chat', 'kept'), link('chat', 'left')] }, 'chat');
    expect(found?.doneOn).toBe('2026-12-05');
    expect(found?.way.tasks.map(({ kind, account: of }) => `${kind} ${of}`)).toEqual([
      'add-login kept',
      'wait chat',
      'delete chat',
    ]);
    expect(found?.stranded).toMatchObject([
      { row: { account: 'left', lostOn: '2026-12-05', certainty: 'will' }, through: ['chat.left'] },
    ]);
    expect(found?.alsoLost).toEqual([]);
  });

  it('tells what is drawn in, and what goes along', () => {
    // chat <- pay, which is deleted as well; closing <- purse, which goes along with it when the review is over
    const accounts = [
      account({ id: 'chat', service: 'chat', never: ['password-change'] }),
      account({ id: 'pay', service: 'pay' }),
      account({ id: 'closing', service: 'closing' }),
      account({ id: 'purse', service: 'pay' }),
    ];
    const links = [link('chat', 'pay', 'sub-account'), link('closing', 'purse', 'sub-account')];
    const chat = deleted({ accounts, links }, 'chat');
    expect([chat?.way.pulledIn, chat?.alsoLost, chat?.stranded]).toEqual([['pay'], [], []]);
    const closing = deleted({ accounts, links }, 'closing');
    expect([closing?.doneOn, closing?.way.pulledIn, closing?.stranded]).toEqual(['2026-12-03', [], []]);
    expect(closing?.alsoLost).toMatchObject([
      { account: 'purse', fall: { row: { account: 'purse', lostOn: '2026-12-03' } } },
    ]);
  });

  it('is nothing that could be said where it cannot be planned, or is not there', () => {
    const accounts = [account({ id: 'a' })];
    expect(deleted({ accounts }, 'a')).toMatchObject({
      way: { reason: 'unknown' },
      doneOn: null,
      alsoLost: [],
      stranded: [],
    });
    expect(deleted({ accounts }, 'b')).toBeUndefined();
  });
});

describe('in random worlds', () => {
  const seeds = fc.integer({ min: 1, max: 100_000 });
  /** What is found for each account of a world, and what there is in that world. */
  const each = (
    check: (found: Deleted, id: string, world: RandomWorld, before: ReadonlyMap<string, string>) => void,
  ) =>
    fc.assert(
      fc.property(seeds, (seed) => {
        const world = randomWorld(seed);
        const findings = findingsOn(world);
        const before = new Map(written(findings).forecast.map((row) => [row.account, row.lostOn]));
        for (const { id } of world.inventory.accounts) {
          const found = ifDeleted(findings, 'by-hand', id);
          if (found === undefined) throw new Error(id);
          check(found, id, world, before);
        }
      }),
      { numRuns: 150 },
    );
  const goersOf = ({ way }: Deleted) =>
    way.tasks.flatMap((task) => (task.kind === 'delete' ? [task.account] : []));

  it('falls what is lost later otherwise, or not at all, and is not deleted itself', () => {
    let fallen = 0;
    each((found, id, { options: { today } }, before) => {
      const goes = goersOf(found);
      expect(goes.includes(id)).toBe(found.way.reason === null);
      const along = found.alsoLost.flatMap(({ fall }) => fall ?? []);
      for (const { row, otherwiseOn } of [...along, ...found.stranded]) {
        expect(goes).not.toContain(row.account);
        expect(row.lostOn >= today).toBe(true);
        expect(otherwiseOn).toBe(before.get(row.account) ?? null);
        expect(row.lostOn < (otherwiseOn ?? '9999')).toBe(true);
        fallen += 1;
      }
    });
    expect(fallen).toBeGreaterThan(0);
  });

  it('is stranded nobody who has a login, or whom the plan gives one', () => {
    let spared = 0;
    each((found, _, { inventory: { accounts, links } }) => {
      const lives = links.flatMap(({ kind, dependent }) => (kind === 'sub-account' ? [dependent] : []));
      const given = found.way.tasks.flatMap((task) => (task.kind === 'add-login' ? [task.account] : []));
      const safe = [
        ...given,
        ...accounts.flatMap(({ id, ownLogin }) => (ownLogin === true ? [id] : [])),
      ].filter((id) => !lives.includes(id));
      const stranded = found.stranded.map(({ row }) => row.account);
      for (const id of safe) expect(stranded).not.toContain(id);
      spared += given.length;
    });
    expect(spared).toBeGreaterThan(0);
  });
});
