// What the parts of the plan have in common: who goes, which links are unbound, which entrances last.
import { allTakers, type Goers, type Takers, takersOf, whoGoes } from './plan-goers';
import { lastingEntrances, type Unbinding, unbindingOf } from './plan-links';
import type { Account, Link } from './types';
import type { Assessments } from './verdicts';
import { entrancesOf, type World } from './world';

export interface Setting {
  readonly world: World;
  readonly assessments: Assessments;
  readonly goers: Goers;
  readonly takers: Takers;
  readonly unbinding: Unbinding;
  readonly lasting: ReadonlySet<string>;
}

export function settingOf(world: World, assessments: Assessments): Setting {
  const goers = whoGoes(world, assessments);
  const unbinding = unbindingOf(world, assessments, goers);
  return {
    world,
    assessments,
    goers,
    takers: allTakers(world, goers),
    unbinding,
    lasting: lastingEntrances(world, goers, unbinding),
  };
}

export function takersOfProvider(setting: Setting, link: Link): ReadonlySet<string> {
  return takersOf(setting.takers, link.provider);
}

export function hasLastingEntrance(setting: Setting, accountId: string): boolean {
  return entrancesOf(setting.world, accountId).some((entrance) => setting.lasting.has(entrance.id));
}

/** "D has no entrance that lasts and no `ownLogin: true`" */
export function dependsOnEntrances(setting: Setting, account: Account): boolean {
  return account.ownLogin !== true && !hasLastingEntrance(setting, account.id);
}
