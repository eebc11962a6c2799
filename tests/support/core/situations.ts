import type { Catalogue } from '#core/catalogue/catalogue';
import type { Account, Link } from '#core/inventory/inventory';
import type { Findings } from '#core/report/report';
import { findingsOf } from '#core/report/report';
import type { Situation } from '#core/rules/situation';
import { type RandomWorld, randomWorld } from '../random-world/random-world';
import { account, day, inventory, type Plain, TODAY } from './build';

/** The situation of these accounts (of no service, where only an id is given) and links on the day of the examples. */
export function situationFrom(
  accounts: readonly (string | Plain<Account>)[],
  links: readonly Plain<Link>[] = [],
): Situation {
  const whole = accounts.map((one) => (typeof one === 'string' ? account({ id: one }) : one));
  const options = { today: day(TODAY), rulesAsOf: null, strategy: 'by-hand' } as const;
  const catalogue = { services: new Map(), generalFallback: [] };
  return findingsOf(inventory({ accounts: whole, links }), catalogue, options).situation;
}

/** What the program knows in a world. */
export function catalogueOf({ services }: RandomWorld): Catalogue {
  return { services: new Map(services.map((one) => [one.id, one])), generalFallback: [] };
}

/** The findings on a world. */
export function findingsOn(world: RandomWorld): Findings {
  return findingsOf(world.inventory, catalogueOf(world), world.options);
}

/** The situation of the random world of that seed. */
export function randomSituation(seed: number): Situation {
  return findingsOn(randomWorld(seed)).situation;
}
