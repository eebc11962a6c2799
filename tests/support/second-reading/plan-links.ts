// Section "Plan", "Unbinding" and the lasting entrances of "Entrances" of domain.md.
import type { Goers } from './plan-goers';
import { stays } from './plan-goers';
import type { Link } from './types';
import { type Assessments, assessmentOf, type Checked } from './verdicts';
import { accountOf, deletionOf, entrancesOf, isEntrance, type World } from './world';

export interface Unbinding {
  /** Ids of the links with an unbind task (before cycles are broken). */
  readonly unbound: ReadonlySet<string>;
  /** Ids of the links of exceptions (before cycles are broken). */
  readonly exceptions: ReadonlySet<string>;
  /** Ids of the links left to auto-release. */
  readonly autoReleased: ReadonlySet<string>;
}

interface Naming {
  readonly target: string;
  readonly checked: Checked;
}

/** The `unbind` conditions of targets that name the link. */
function namingsOf(world: World, assessments: Assessments, goers: Goers, link: Link): Naming[] {
  const found: Naming[] = [];
  for (const account of world.accounts) {
    if (!goers.targets.has(account.id)) continue;
    for (const checked of assessmentOf(assessments, account.id).conditions) {
      if (checked.condition.kind !== 'unbind') continue;
      if (checked.row.links?.includes(link.id)) found.push({ target: account.id, checked });
    }
  }
  return found;
}

/**
 * "*Exception*: both ends are targets, of these only the provider P has such a condition on it, and the
 * strategy is least-effort or the dependent D is deletable today (`deletableOn`) without review time and
 * regret window"
 */
function isException(
  world: World,
  assessments: Assessments,
  goers: Goers,
  link: Link,
  namings: readonly Naming[],
): boolean {
  if (!goers.targets.has(link.provider) || !goers.targets.has(link.dependent)) return false;
  if (!namings.every((naming) => naming.target === link.provider)) return false;
  if (world.options.strategy === 'least-effort') return true;
  const deletion = deletionOf(world, accountOf(world, link.dependent));
  return (
    assessmentOf(assessments, link.dependent).row.deletableOn === world.today &&
    deletion?.reviewTime === undefined &&
    deletion?.regretWindow === undefined
  );
}

/**
 * "`least-effort` leaves to *auto-release*, without such a task, each other such *login* link that of the
 * targets' conditions only those of its provider name, all of which have `autoRelease`"
 */
function isLeftToAutoRelease(world: World, link: Link, namings: readonly Naming[]): boolean {
  if (world.options.strategy !== 'least-effort' || link.kind !== 'login') return false;
  return namings.every(({ target, checked }) => {
    const { condition } = checked;
    return target === link.provider && condition.kind === 'unbind' && condition.autoRelease !== undefined;
  });
}

export function unbindingOf(world: World, assessments: Assessments, goers: Goers): Unbinding {
  const unbound = new Set<string>();
  const exceptions = new Set<string>();
  const autoReleased = new Set<string>();
  for (const link of world.links) {
    // "`unbind:LINK` for each link of an `unbind` condition of a target whose dependent is not in state
    // deletion-requested"
    const namings = namingsOf(world, assessments, goers, link);
    if (namings.length === 0) continue;
    if (accountOf(world, link.dependent).state === 'deletion-requested') continue;
    if (isException(world, assessments, goers, link, namings)) exceptions.add(link.id);
    else if (isLeftToAutoRelease(world, link, namings)) autoReleased.add(link.id);
    else unbound.add(link.id);
  }
  return { unbound, exceptions, autoReleased };
}

/**
 * "An entrance *lasts* if it has no `releasedOn` and no unbind task, its provider stays, and that has
 * `ownLogin` other than false or itself an entrance that lasts". `lasting`: the entrances known to last so far.
 */
function lasts(
  world: World,
  goers: Goers,
  unbinding: Unbinding,
  lasting: ReadonlySet<string>,
  link: Link,
): boolean {
  if (!isEntrance(world, link)) return false;
  if (link.releasedOn !== undefined || unbinding.unbound.has(link.id)) return false;
  const provider = accountOf(world, link.provider);
  if (!stays(goers, provider)) return false;
  return (
    provider.ownLogin !== false ||
    entrancesOf(world, provider.id).some((entrance) => lasting.has(entrance.id))
  );
}

/**
 * "(least solution: accounts that only enter each other do not last)": from none upwards until nothing changes.
 * The ids of these links.
 */
export function lastingEntrances(world: World, goers: Goers, unbinding: Unbinding): Set<string> {
  const lasting = new Set<string>();
  for (let before = -1; before < lasting.size; ) {
    before = lasting.size;
    for (const link of world.links) {
      if (lasts(world, goers, unbinding, lasting, link)) lasting.add(link.id);
    }
  }
  return lasting;
}
