import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wantGone } from '#core/inventory/edit-many';
import { findingsOf, report } from '#core/report/report';
import { ifWanted } from '#core/what-if/if-wanted';
import { account, condition, day, deletable, inventory, link, TODAY } from '../support/core/build';
import { catalogueOf, findingsOn } from '../support/core/situations';
import { randomWorld } from '../support/random-world/random-world';

const services = [
  deletable('hub', [condition({ id: 'logins', kind: 'unbind', direction: 'provider' })]),
  deletable('plain'),
];
const options = { today: day(TODAY), rulesAsOf: null, strategy: 'by-hand' } as const;

// hub <- app (kept), hub <- old (left to expire), hub > pay > coupons
const example = inventory({
  accounts: [
    account({ id: 'hub', service: 'hub' }),
    account({ id: 'app', ownLogin: false }),
    account({ id: 'old', ownLogin: false, intent: 'let-expire' }),
    account({ id: 'pay', service: 'plain' }),
    account({ id: 'coupons' }),
    account({ id: 'nothing known', intent: 'delete' }),
    account({ id: 'was wanted', service: 'plain', intent: 'delete' }),
  ].map((one) => ({ ...one, id: one.id.replaceAll(' ', '-') })),
  links: [
    link('hub', 'app'),
    link('hub', 'old', 'login'),
    link('hub', 'pay', 'sub-account'),
    link('pay', 'coupons', 'sub-account'),
  ],
  services,
});

describe('if other accounts were wanted gone', () => {
  const findings = findingsOf(example, { services: new Map(), generalFallback: [] }, options);
  const wanted = (...ids: readonly string[]) => ifWanted(findings, 'by-hand', new Set(ids));

  it('says what is drawn in, also lost, in need of a login, and what cannot be deleted', () => {
    const { plan, needLogin, alsoLost, falls } = wanted('hub', 'nothing-known');
    const pulledIn = plan.tasks.filter((task) => task.pulledIn);
    expect(pulledIn.map((task) => task.account)).toEqual(['pay']);
    expect(plan.alsoLost).toEqual(['coupons']);
    expect(alsoLost).toMatchObject([
      { account: 'coupons', fall: { row: { lostOn: TODAY }, through: ['pay.coupons'] } },
    ]);
    // Whoever is left to expire gets no login for it.
    expect(needLogin).toEqual(['app']);
    expect(falls.map(({ row }) => row.account)).toEqual(['old']);
    expect(plan.unplannable).toEqual([{ account: 'nothing-known', reason: 'unknown' }]);
  });

  it('names what falls where the plan helps nobody: on the day of the deletion, and by which links', () => {
    // mailbox <- old <- older; the mailbox is reviewed for ten days
    const alone = inventory({
      accounts: [
        account({ id: 'mailbox', service: 'reviewed' }),
        account({ id: 'old', ownLogin: false, intent: 'let-expire' }),
        account({ id: 'older', ownLogin: false, intent: 'let-expire' }),
      ],
      links: [link('mailbox', 'old'), link('old', 'older')],
      services: [deletable('reviewed', [], { reviewTime: 'P10D' })],
    });
    const found = findingsOf(alone, { services: new Map(), generalFallback: [] }, options);
    const { needLogin, falls } = ifWanted(found, 'by-hand', new Set(['mailbox']));
    expect(needLogin).toEqual(['old']);
    expect(falls).toEqual([]);
    const { falls: lone } = ifWanted(
      findingsOf(
        { ...alone, links: alone.links.slice(0, 1) },
        { services: new Map(), generalFallback: [] },
        options,
      ),
      'by-hand',
      new Set(['mailbox']),
    );
    expect(lone).toMatchObject([
      {
        row: { account: 'old', lostOn: '2026-12-03', certainty: 'will' },
        otherwiseOn: null,
        through: ['mailbox.old'],
      },
    ]);
  });

  it('deletes nothing where nothing is wanted, and takes nothing along', () => {
    const { plan, ...rest } = wanted();
    expect(plan).toEqual({
      tasks: [],
      finishOn: null,
      finalOn: null,
      cycles: [],
      unplannable: [],
      alsoLost: [],
    });
    expect(rest).toEqual({ needLogin: [], alsoLost: [], falls: [] });
  });

  it('is what the report says once it is so, in any world', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), fc.func(fc.boolean()), (seed, isWanted) => {
        const world = randomWorld(seed);
        const active = world.inventory.accounts.filter(({ state }) => state === 'active');
        const ids = new Set(active.flatMap(({ id }) => (isWanted(id) ? [id] : [])));
        const dropped = new Set(active.flatMap(({ id }) => (ids.has(id) ? [] : [id])));
        const after = wantGone(world.inventory, ids, dropped);
        const { plan } = ifWanted(findingsOn(world), world.options.strategy, ids);
        expect(plan).toEqual(report(after, catalogueOf(world), world.options).plan);
      }),
      { numRuns: 100 },
    );
  });
});
