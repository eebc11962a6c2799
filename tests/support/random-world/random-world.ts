import type { Service } from '#core/catalogue/service';
import type { CivilDate } from '#core/dates/civil-date';
import type { Inventory } from '#core/inventory/inventory';
import { Draft } from './draft';
import { Random } from './random';
import { expiries } from './scenarios-forecast';
import { closedInside, loginRings, subAccountTrees } from './scenarios-goers';
import { awaits, entranceChains, phonesAndMailboxes, regrets, severalTakers } from './scenarios-others';
import { clampedTimers, conditions, endedTimers, ruleSets, timers, unheardOf } from './scenarios-rules';
import { largeSoup, middleSoup, smallSoup, stitch } from './scenarios-soup';
import { autoReleases, exceptions, oldReleases, restartedWaits, unbindHubs } from './scenarios-unbinding';

export interface RandomWorld {
  readonly seed: number;
  readonly inventory: Inventory;
  /** The built-in services. */
  readonly services: Service[];
  readonly options: {
    readonly today: CivilDate;
    readonly rulesAsOf: string | null;
    readonly strategy: 'by-hand' | 'least-effort';
  };
}

type Scenario = (draft: Draft) => void;

/** What a world is about, and how often. */
const SCENARIOS: readonly (readonly [Scenario, number])[] = [
  [loginRings, 13],
  [subAccountTrees, 15],
  [closedInside, 6],
  [unbindHubs, 9],
  [exceptions, 12],
  [autoReleases, 10],
  [oldReleases, 4],
  [restartedWaits, 11],
  [awaits, 9],
  [regrets, 6],
  [phonesAndMailboxes, 8],
  [severalTakers, 9],
  [entranceChains, 13],
  [expiries, 14],
  [timers, 12],
  [clampedTimers, 5],
  [endedTimers, 5],
  [conditions, 10],
  [ruleSets, 6],
  [unheardOf, 4],
  [smallSoup, 3],
  [middleSoup, 10],
];

/** Divides the services into built-in and own ones; some own ones replace a built-in one of other rules. */
function divide({ random, services }: Draft): { builtIn: Service[]; own: Service[] } {
  const builtIn: Service[] = [];
  const own: Service[] = [];
  for (const service of services) {
    const home = random.among({ 'built-in': 6, own: 2, replaced: 2 });
    if (home === 'built-in') builtIn.push(service);
    else own.push(service);
    const other = random.pick(services);
    if (home === 'replaced') builtIn.push({ ...other, id: service.id });
  }
  return { builtIn: random.shuffled(builtIn), own: random.shuffled(own) };
}

/** A valid world, the same for the same seed, in which what is rare in life is frequent. */
export function randomWorld(seed: number): RandomWorld {
  const random = new Random(seed);
  const draft = new Draft(random);
  const strategy = random.pick(['by-hand', 'least-effort'] as const);
  if (random.chance(0.03)) largeSoup(draft);
  else {
    const scenarios = random.times(random.count({ 1: 25, 2: 40, 3: 25, 4: 10 }), () =>
      random.weighted(SCENARIOS),
    );
    for (const scenario of scenarios) if (draft.accounts.length < 13) scenario(draft);
    stitch(draft, random.count({ 0: 5, 1: 2, 2: 1, 4: 1 }));
  }
  const { builtIn, own } = divide(draft);
  return {
    seed,
    inventory: {
      format: 'unbind-inventory',
      version: 1,
      accounts: random.shuffled(draft.accounts),
      links: random.shuffled(draft.links),
      services: own,
    },
    services: builtIn,
    options: { today: draft.moment.today, rulesAsOf: draft.rulesAsOf, strategy },
  };
}
