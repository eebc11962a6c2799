import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editMany, withIntent } from '#core/inventory/edit-many';
import type { Inventory } from '#core/inventory/inventory';
import { STRATEGIES, type Strategy } from '#core/plan/unbinding';
import { findingsOf, report } from '#core/report/report';
import type { Report, TaskRow } from '#core/report/report-data';
import { type WayOut, wayOutOf } from '#core/what-if/way-out';
import {
  account,
  condition,
  day,
  deletable,
  type Example,
  inventory,
  link,
  service,
  TODAY,
} from '../support/core/build';
import { catalogueOf, findingsOn } from '../support/core/situations';
import { type RandomWorld, randomWorld } from '../support/random-world/random-world';

// An arrow leads from a dependent to its provider.
const services = [
  deletable('plain'),
  deletable('hub', [condition({ id: 'unbound', kind: 'unbind', direction: 'provider' })]),
  deletable('lazy', [
    condition({
      id: 'unbound',
      kind: 'unbind',
      direction: 'provider',
      autoRelease: { period: 'P90D', event: 'third-party-login' },
    }),
  ]),
  deletable('wallet', [condition({ id: 'closed', kind: 'close-account', service: 'plain' })]),
  deletable('slow', [condition({ id: 'quiet', kind: 'quiet-period', events: ['order'], period: 'P15D' })], {
    regretWindow: 'P30D',
  }),
  deletable('closer', [], { closes: ['inner'] }),
  deletable('inner'),
  service({ id: 'phone', category: 'telecom', deletion: { route: 'support', conditions: [] } }),
  service({ id: 'stuck', deletion: { route: 'impossible' } }),
  service({ id: 'expires', deletion: { route: 'passive-only' } }),
];

const of = (id: string, serviceId: string, fields = {}) => account({ id, service: serviceId, ...fields });
const gone = { intent: 'delete' } as const;

function outOf(id: string, example: Omit<Example, 'services'>, strategy: Strategy = 'by-hand'): WayOut {
  const options = { today: day(TODAY), rulesAsOf: null, strategy };
  const findings = findingsOf(
    inventory({ ...example, services }),
    { services: new Map(), generalFallback: [] },
    options,
  );
  const out = wayOutOf(findings, strategy, id);
  if (out === undefined) throw new Error(`there is no ${id}`);
  return out;
}

const tasksOf = ({ tasks }: WayOut) => tasks.map((task) => `${task.id} ${task.on}`);

describe('the way out of an account', () => {
  // hub <- shop (entered through hub only), hub <- news; old is wanted gone as well, and nobody's business
  const example = {
    accounts: [
      of('hub', 'hub'),
      account({ id: 'shop', ownLogin: false }),
      account({ id: 'news' }),
      of('old', 'slow', gone),
    ],
    links: [link('hub', 'shop'), link('hub', 'news', 'binding')],
  };

  it('is what comes before its deletion, and that, with the days; nothing that is unrelated', () => {
    const out = outOf('hub', example);
    expect(tasksOf(out)).toEqual([
      'confirm:hub:unbound 2026-11-23',
      'add-login:shop 2026-11-23',
      'unbind:hub.shop 2026-11-23',
      'unbind:hub.news 2026-11-23',
      'delete:hub 2026-11-23',
    ]);
    expect(out).toMatchObject({
      account: 'hub',
      reason: null,
      isPlanned: false,
      accounts: ['hub', 'shop', 'news'],
      links: ['hub.shop', 'hub.news'],
      pulledIn: [],
      alsoLost: [],
    });
  });

  it('is the part of the own plan where that deletes it', () => {
    const planned = { ...example, accounts: [of('hub', 'hub', gone), ...example.accounts.slice(1)] };
    const out = outOf('hub', planned);
    expect(out.isPlanned).toBe(true);
    expect(out.tasks).toEqual(outOf('hub', example).tasks);
  });

  it('is the deletion alone where nothing stands before it', () => {
    const out = outOf('a', { accounts: [of('a', 'plain'), account({ id: 'b' })], links: [link('a', 'b')] });
    expect([tasksOf(out), out.accounts, out.links]).toEqual([['delete:a 2026-11-23'], ['a'], []]);
  });

  it('has the final day of the deletion', () => {
    const events = [{ type: 'order', on: '2026-11-20' }];
    const out = outOf('a', { accounts: [of('a', 'slow', { events })] });
    expect(tasksOf(out)).toEqual(['wait:a:quiet 2026-12-05', 'delete:a 2026-12-05']);
    expect(out.tasks.at(-1)?.finalOn).toBe('2027-01-04');
  });

  it.each([
    ['stuck', {}, 'never'],
    ['expires', {}, 'passive'],
    ['nothing-known', {}, 'unknown'],
    ['plain', { state: 'lost' }, 'lost'],
    ['plain', { state: 'deleted' }, 'deleted'],
    ['plain', { state: 'deletion-requested' }, 'pending'],
  ] as const)('is none for one of service %s, %o: its verdict is why', (serviceId, fields, reason) => {
    const out = outOf('a', { accounts: [of('a', serviceId, { ...gone, ...fields })] });
    expect(out).toMatchObject({ reason, isPlanned: false, tasks: [], accounts: ['a'], links: [] });
  });

  it('is undefined for an account that is not there', () => {
    expect(() => outOf('nobody', example)).toThrow('there is no nobody');
  });
});

describe('what the way out lights up', () => {
  it('holds what lives in the account: what is pulled in, and what goes along', () => {
    // top <- mid (closed with it) <- low: sub-accounts
    const accounts = [of('top', 'closer'), of('mid', 'inner'), of('low', 'plain')];
    const links = [link('top', 'mid', 'sub-account'), link('mid', 'low', 'sub-account')];
    const out = outOf('top', { accounts, links });
    expect(tasksOf(out)).toEqual(['delete:low 2026-11-23', 'delete:top 2026-11-23']);
    expect(out).toMatchObject({
      accounts: ['top', 'mid', 'low'],
      links: ['top.mid', 'mid.low'],
      pulledIn: ['low'],
      alsoLost: ['mid'],
    });
  });

  it('holds the link for whose sake another deletion comes first', () => {
    // hub <- b: deleted first, it need not be unbound; c <- d: d is entered through c only
    const accounts = [
      of('hub', 'hub', { confirmations: { unbound: { status: 'met' } } }),
      of('b', 'plain', gone),
      of('c', 'plain'),
      of('d', 'plain', { ...gone, ownLogin: false }),
    ];
    const links = [
      link('hub', 'b', 'binding'),
      link('c', 'd'),
      link('c', 'd', { id: 'also', releasedOn: TODAY }),
    ];
    const first = outOf('hub', { accounts, links });
    expect([tasksOf(first), first.links]).toEqual([
      ['delete:b 2026-11-23', 'delete:hub 2026-11-23'],
      ['hub.b'],
    ]);
    const second = outOf('c', { accounts, links });
    expect([tasksOf(second), second.links]).toEqual([
      ['delete:d 2026-11-23', 'delete:c 2026-11-23'],
      ['c.d'],
    ]);
  });

  it('holds no login for whose sake nothing comes first', () => {
    // w <- pay, which lives there, is entered through w as well, and by itself
    const accounts = [of('w', 'wallet'), of('pay', 'plain', gone)];
    const links = [link('w', 'pay', 'sub-account'), link('w', 'pay', { id: 'also' })];
    expect(outOf('w', { accounts, links }).links).toEqual(['w.pay']);
  });

  it('holds the links of an await, a move and a check', () => {
    // phone <- leaving (deletion asked for) and phone <- mail; wallet <- pay, which is asked for too
    const requested = { state: 'deletion-requested' } as const;
    const accounts = [
      of('phone', 'phone'),
      of('leaving', 'plain', requested),
      account({ id: 'mail' }),
      of('w', 'wallet'),
      of('pay', 'plain', requested),
    ];
    const links = [
      link('phone', 'leaving', 'binding'),
      link('phone', 'mail', 'recovery'),
      link('w', 'pay', 'sub-account'),
    ];
    const phone = outOf('phone', { accounts, links });
    expect(phone.tasks.map(({ id }) => id)).toEqual(['await:leaving', 'move:phone.mail', 'delete:phone']);
    expect(phone.links).toEqual(['phone.leaving', 'phone.mail']);
    const wallet = outOf('w', { accounts, links });
    expect([wallet.accounts, wallet.links]).toEqual([['w', 'pay'], ['w.pay']]);
  });

  it('holds logins that are left to be released by themselves', () => {
    // lazy <- app
    const example = { accounts: [of('lazy', 'lazy'), account({ id: 'app' })], links: [link('lazy', 'app')] };
    const out = outOf('lazy', example, 'least-effort');
    expect(tasksOf(out)).toEqual([
      'wait:lazy:unbound 2027-02-21',
      'confirm:lazy:unbound 2027-02-21',
      'delete:lazy 2027-02-21',
    ]);
    expect(out.links).toEqual(['lazy.app']);
  });
});

/** The whole report on an inventory of a random world. */
function reportOn(world: RandomWorld, made: Inventory, strategy: Strategy): Report {
  return report(made, catalogueOf(world), { ...world.options, strategy });
}

/** The inventory in which the person wants this account gone as well. */
function wantedGone(made: Inventory, id: string): Inventory {
  return editMany(made, new Set([id]), (one) => withIntent(one, 'delete'));
}

/** The tasks that come before a task in any number of steps, and that, in their order. */
function upTo(id: string, tasks: readonly TaskRow[]): readonly TaskRow[] {
  const before = new Set([id]);
  for (const task of tasks.toReversed()) {
    if (before.has(task.id)) for (const one of task.after) before.add(one);
  }
  return tasks.filter((task) => before.has(task.id));
}

/** Accounts and links that a way out ought to light and does not. */
function dark({ account: id, accounts, links, tasks, alsoLost }: WayOut, made: Inventory): string[] {
  const lit = made.links.filter((one) => links.includes(one.id));
  const concerned = [
    id,
    ...alsoLost,
    ...tasks.map((task) => task.account),
    ...lit.flatMap((one) => [one.provider, one.dependent]),
  ];
  const named = tasks.flatMap((task) => task.link ?? []);
  return [
    ...concerned.filter((one) => !accounts.includes(one)),
    ...named.filter((one) => !links.includes(one)),
  ];
}

describe('in random worlds', () => {
  const seeds = fc.noShrink(fc.nat({ max: 0x3fffffff }));

  it('the panel and the plan say the same in the same order: of the own plan, or of one that deletes it too', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...STRATEGIES), (seed, strategy) => {
        const world = randomWorld(seed);
        const made = world.inventory;
        const findings = findingsOf(made, catalogueOf(world), { ...world.options, strategy });
        const own = reportOn(world, made, strategy).plan.tasks;
        for (const { id } of made.accounts) {
          const isPlanned = own.some((task) => task.id === `delete:${id}`);
          const tasks = isPlanned ? own : reportOn(world, wantedGone(made, id), strategy).plan.tasks;
          const expected = upTo(`delete:${id}`, tasks);
          const out = wayOutOf(findings, strategy, id);
          expect([id, out?.isPlanned, out?.tasks]).toEqual([id, isPlanned, expected]);
          expect(out?.reason === null).toBe(expected.length > 0);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('every account and link of a task is lit, and so are both ends of every link that is', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const world = randomWorld(seed);
        const findings = findingsOn(world);
        for (const { id } of world.inventory.accounts) {
          const out = wayOutOf(findings, world.options.strategy, id);
          expect(out === undefined ? [id] : dark(out, world.inventory)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
