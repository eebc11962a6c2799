import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inventory } from '#core/inventory/inventory';
import { recordStep } from '#core/plan/record-step';
import { doableTogether, stepsOfAll } from '#core/plan/task-steps';
import { type Findings, findingsOf, written } from '#core/report/report';
import { withTasks } from '../../src/renderer/data/recorded-steps';
import { hubInventory } from '../bench/hub-inventory';
import { account, condition, day, deletable, inventory, link, TODAY } from '../support/core/build';
import { realCatalogue } from '../support/core/catalogue';
import { catalogueOf, findingsOn } from '../support/core/situations';
import { type RandomWorld, randomWorld } from '../support/random-world/random-world';

const hubCatalogue = realCatalogue();
const hubOptions = { today: day('2026-11-29'), rulesAsOf: null, strategy: 'by-hand' } as const;
const RELEASE = { period: 'P30D', event: 'third-party-login' };

const planIn = (world: RandomWorld) => (now: Inventory) =>
  findingsOf(now, catalogueOf(world), world.options).plan;

/** All that can be done on the day of a world, in the order of the plan. */
function doableIn(world: RandomWorld) {
  return doableOf(findingsOn(world));
}

function doableOf(findings: Findings) {
  const { tasks } = written(findings).plan;
  const doable = doableTogether(findings.plan, tasks);
  return { plan: findings.plan, tasks: tasks.filter(({ id }) => doable.has(id)) };
}

describe('tasks that are done together', () => {
  it('record what they record one after the other, each by the plan of its moment, in any world', () => {
    let several = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0 }), (seed) => {
        const world = randomWorld(seed);
        const { plan, tasks } = doableIn(world);
        let one = world.inventory;
        for (const step of stepsOfAll(plan, tasks)) {
          const made = recordStep(planIn(world)(one), step, world.options.today);
          if (!made.ok) throw new Error(made.failure);
          one = made.value;
        }
        const together = withTasks(world.inventory, tasks, world.options.today, plan, planIn(world));
        expect(together).toEqual({ ok: true, value: one });
        if (tasks.length > 1) several += 1;
      }),
      { numRuns: 40 },
    );
    expect(several).toBeGreaterThan(5);
  });

  // Where accounts have several ways in, it is the plan of the moment that says which is used.
  it.each([12, 30, 47, 60])('record the same in %i accounts with a few big providers', (size) => {
    const before = hubInventory(size);
    const planOf = (now: Inventory) => findingsOf(now, hubCatalogue, hubOptions).plan;
    const { plan, tasks } = doableOf(findingsOf(before, hubCatalogue, hubOptions));
    let one = before;
    for (const step of stepsOfAll(plan, tasks)) {
      const made = recordStep(planOf(one), step, hubOptions.today);
      if (!made.ok) throw new Error(made.failure);
      one = made.value;
    }
    expect(withTasks(before, tasks, hubOptions.today, plan, planOf)).toEqual({ ok: true, value: one });
  });

  it('ask for no plan of a moment where the first one tells, however many they are', () => {
    const before = hubInventory(1000);
    const { plan, tasks } = doableOf(findingsOf(before, hubCatalogue, hubOptions));
    let asked = 0;
    const planOf = (now: Inventory) => {
      if (now === before) return plan;
      asked += 1;
      return findingsOf(now, hubCatalogue, hubOptions).plan;
    };
    const made = withTasks(before, tasks, hubOptions.today, plan, planOf);
    expect({ isMade: made.ok, isMany: tasks.length > 500, asked }).toEqual({
      isMade: true,
      isMany: true,
      asked: 0,
    });
  });

  it('release once a link that two waits are for', () => {
    const wait = (id: string) =>
      condition({ id, kind: 'unbind', direction: 'provider', autoRelease: RELEASE });
    const hub = account({ id: 'hub', service: 'hub', intent: 'delete' });
    const both = {
      accounts: [hub, account({ id: 'app', ownLogin: true })],
      links: [link('hub', 'app', { id: 'l', lastUsedOn: '2020-01-01' })],
      services: [deletable('hub', [wait('one'), wait('two')])],
    };
    const lazily = { today: day(TODAY), rulesAsOf: null, strategy: 'least-effort' } as const;
    const planOf = (now: Inventory) => findingsOf(now, catalogue, lazily).plan;
    const findings = findingsOf(inventory(both), catalogue, lazily);
    const waits = written(findings).plan.tasks.filter(({ kind }) => kind === 'wait');
    expect(waits).toHaveLength(2);
    const made = withTasks(inventory(both), waits, day(TODAY), findings.plan, planOf);
    expect(made.ok && made.value.links).toEqual([expect.objectContaining({ id: 'l', releasedOn: TODAY })]);
  });

  // chat <- app, by a binding; wallet inside bank, lost: the check of bank stands against that
  const services = [
    deletable('chat', [
      condition({ id: 'debts', kind: 'confirm' }),
      condition({ id: 'unbound', kind: 'unbind', direction: 'provider' }),
    ]),
    deletable('bank', [condition({ id: 'closed', kind: 'close-account', service: 'wallet' })]),
    deletable('wallet'),
    deletable('quiet', [
      condition({ id: 'q', kind: 'quiet-period', events: ['binding-change'], period: 'P3D' }),
    ]),
  ];
  const example = {
    accounts: [
      account({ id: 'chat', service: 'chat', intent: 'delete' }),
      account({ id: 'app' }),
      account({ id: 'bank', service: 'bank', intent: 'delete' }),
      account({ id: 'wallet', service: 'wallet', state: 'lost' }),
      account({ id: 'q', service: 'quiet', intent: 'delete', never: ['binding-change'] }),
    ],
    links: [
      link('chat', 'app', { id: 'l', kind: 'binding' }),
      link('bank', 'wallet', 'sub-account'),
      link('q', 'app', { id: 'm', kind: 'binding' }),
    ],
    services,
  };
  const options = { today: day(TODAY), rulesAsOf: null, strategy: 'by-hand' } as const;
  const catalogue = { services: new Map(), generalFallback: [] };
  const planOf = (now: Inventory) => findingsOf(now, catalogue, options).plan;

  it('are those of today, without what passes by itself, a check that evidence stands against, and what waits for these', () => {
    const findings = findingsOf(inventory(example), catalogue, options);
    const { tasks } = written(findings).plan;
    expect(Object.fromEntries(doableTogether(findings.plan, tasks))).toEqual({
      'unbind:l': [],
      'move:m': [],
      'confirm:chat:debts': [],
      'confirm:chat:unbound': [],
      'delete:chat': ['confirm:chat:debts', 'confirm:chat:unbound', 'unbind:l'],
    });
  });

  it('are none if one of them is no task any more', () => {
    const before = inventory(example);
    const findings = findingsOf(before, catalogue, options);
    const { tasks } = written(findings).plan;
    const two = tasks.filter(({ id }) => id === 'unbind:l' || id === 'confirm:chat:debts');
    const made = recordStep(findings.plan, { kind: 'link-released', link: 'l' }, day(TODAY));
    if (!made.ok) throw new Error(made.failure);
    expect(withTasks(made.value, two, day(TODAY), findings.plan, planOf)).toEqual({
      ok: false,
      failure: { code: 'wrong-state' },
    });
  });
});
