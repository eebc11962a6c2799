import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '#core/report/report-data';
import { machine } from '../../src/cli/surroundings';
import { readByNodeIcal, readByThunderbird } from '../support/calendar/read-ics';
import { unbindHere } from '../support/cli/in-process';
import { scratchFiles } from '../support/cli/scratch-files';
import { type RandomWorld, randomWorld } from '../support/random-world/random-world';
import { seedFrom } from '../support/seed-from';
import { instantOf, inZone, MOMENTS, ZONES } from '../support/zones';

const files = scratchFiles();
/** The civil day by the clock of this process, as the command line takes it. */
const { today } = machine();

/** A document that holds all services itself. */
function documentOf({ inventory, services }: RandomWorld): RandomWorld['inventory'] {
  const own = new Set(inventory.services.map(({ id }) => id));
  return { ...inventory, services: [...inventory.services, ...services.filter(({ id }) => !own.has(id))] };
}

/** What must not be missed, as `report --json` has it: the day of each, by its id. Letters are in no report. */
function daysIn(
  { timers, accounts, forecast }: Report,
  inventory: RandomWorld['inventory'],
): ReadonlyMap<string, string> {
  const leaves = (id: string) =>
    ['delete', 'let-expire'].includes(inventory.accounts.find((one) => one.id === id)?.intent ?? '');
  const days = [
    ...timers.map(
      ({ account, rule, dueOn, keepBy }) =>
        [`expiry:${account}:${rule}`, leaves(account) ? dueOn : keepBy] as const,
    ),
    ...accounts.flatMap(({ account, reviewEndsOn, regretEndsOn }) => {
      const end = [reviewEndsOn, regretEndsOn]
        .flatMap((day) => day ?? [])
        .sort()
        .at(-1);
      const look = end === undefined ? null : Temporal.PlainDate.from(end).add({ days: 1 }).toString();
      return [[`check-gone:${account}`, look] as const];
    }),
    // Thirty days after it was asked for, of what has no end.
    ...accounts.flatMap(({ account, verdict, reviewEndsOn, regretEndsOn }) => {
      const asked = inventory.accounts
        .find(({ id }) => id === account)
        ?.events.flatMap(({ type, on }) => (type === 'deletion-requested' ? [on] : []))
        .sort()
        .at(-1);
      if (verdict !== 'pending' || asked === undefined || (reviewEndsOn ?? regretEndsOn) !== null) return [];
      return [[`ask-gone:${account}`, Temporal.PlainDate.from(asked).add({ days: 30 }).toString()] as const];
    }),
    ...forecast.flatMap(({ account, lostOn, cause }) =>
      cause === 'provider' && !leaves(account) ? [[`lost:${account}`, lostOn] as const] : [],
    ),
  ];
  return new Map(days.flatMap(([id, on]) => (on === null ? [] : [[id, on]])));
}

afterEach(() => vi.useRealTimers());

const anywhere = fc.record({
  seed: fc.integer(),
  zone: fc.constantFrom(...ZONES),
  moment: fc.constantFrom(...MOMENTS),
  within: fc.integer({ min: 1, max: 400 }),
});

describe('what the command line says of a day, in six zones and just before and after midnight', () => {
  it('is of the day that it is there, and has the days of report --json, in `due` and in the calendar', async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(anywhere, async ({ seed, zone, moment: [dayOf, time], within }) => {
        const world = randomWorld(seed);
        const day = dayOf(world.options.today);
        const inventory = documentOf(world);
        const file = files.write('world.json', JSON.stringify(inventory));
        vi.useFakeTimers({ now: instantOf(day, time, zone), toFake: ['Date'] });
        await inZone(zone, async () => {
          const run = async (command: string, ...args: readonly string[]) => {
            const asOf = world.options.rulesAsOf === null ? [] : ['--rules-as-of', world.options.rulesAsOf];
            const { stdout, stderr } = await unbindHere([command, file, ...asOf, ...args], {
              today: today(),
            });
            expect(stderr).toBe('');
            return stdout;
          };
          const report = JSON.parse(await run('report', '--json')) as Report;
          expect(report.today).toBe(day);
          const days = daysIn(report, inventory);

          const until = Temporal.PlainDate.from(day).add({ days: within }).toString();
          const due = JSON.parse(await run('due', '--json', '--within', `P${within}D`)) as {
            readonly until: string;
            readonly due: readonly { readonly id: string; readonly kind: string; readonly on: string }[];
          };
          const found = due.due
            .filter(({ kind }) => kind !== 'letter')
            .map(({ id, on }) => [id, on] as const);
          expect(due.until).toBe(until);
          expect(new Map(found)).toEqual(new Map([...days].filter(([, on]) => on <= until)));
          told += found.length;

          const calendar = await run('calendar');
          const read = readByThunderbird(calendar);
          expect(readByNodeIcal(calendar)).toEqual(read);
          const inCalendar = read.map(({ on }) => on);
          expect(inCalendar).toEqual(
            expect.arrayContaining([...days.values(), ...report.plan.tasks.map(({ on }) => on)]),
          );
        });
      }),
      { numRuns: 120, seed: seedFrom('DUE_SEED', 20_261_129) },
    );
    expect(told).toBeGreaterThan(100);
  });
});
