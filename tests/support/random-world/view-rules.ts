import type { Condition, Deletion, InactivityRule, RuleSet, Service } from '#core/catalogue/service';
import type { Account } from '#core/inventory/inventory';
import type { RandomWorld } from './random-world';

/** The rules that an account is under, and the sets that say them: the one in force, then those it is based on. */
export interface RulesView {
  readonly service: Service | undefined;
  readonly sets: readonly RuleSet[];
  readonly deletion: Deletion | undefined;
  readonly inactivity: readonly InactivityRule[];
}

export function serviceOf(world: RandomWorld, account: Account): Service | undefined {
  const is = (service: Service) => service.id === account.service;
  return world.inventory.services.find(is) ?? world.services.find(is);
}

function inForce(service: Service, rulesAsOf: string | null): RuleSet | undefined {
  const newestFirst = [...service.ruleSets].sort((a, b) => ((a.asOf ?? '') < (b.asOf ?? '') ? 1 : -1));
  return newestFirst.find((set) => rulesAsOf === null || (set.asOf ?? '') <= rulesAsOf) ?? newestFirst.at(-1);
}

export function rulesFor(world: RandomWorld, account: Account): RulesView {
  const service = serviceOf(world, account);
  const sets: RuleSet[] = [];
  let set = service && inForce(service, world.options.rulesAsOf);
  while (set) {
    sets.push(set);
    const older: string | undefined = set.basedOn;
    set = older === undefined ? undefined : service?.ruleSets.find(({ asOf }) => asOf === older);
  }
  const deletions = sets.flatMap(({ deletion }) => deletion ?? []);
  const whole: Deletion = {};
  for (const deletion of deletions.reverse()) Object.assign(whole, deletion);
  return {
    service,
    sets,
    deletion: deletions.length > 0 ? whole : undefined,
    inactivity: sets.find(({ inactivity }) => inactivity)?.inactivity ?? [],
  };
}

export function conditionOf(rules: RulesView, id: string | null): Condition | undefined {
  return rules.deletion?.conditions?.find((condition) => condition.id === id);
}
