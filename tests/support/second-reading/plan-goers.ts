// Section "Plan", "Who goes" of domain.md.
import type { Verdict } from './report-types';
import type { Account } from './types';
import { type Assessments, assessmentOf, isPlannable } from './verdicts';
import { accountOf, activeSubAccountLinks, deletionOf, serviceOf, type World } from './world';

export interface Goers {
  /** Ids of all targets, pulled in ones included. */
  readonly targets: ReadonlySet<string>;
  readonly pulledIn: ReadonlySet<string>;
  readonly alsoLost: ReadonlySet<string>;
  readonly unplannable: { account: string; reason: Verdict }[];
}

/**
 * Everything reached from the account down active sub-account links "through all levels, whatever they pass".
 */
function addEverythingBelow(world: World, accountId: string, found: Set<string>): void {
  for (const link of activeSubAccountLinks(world)) {
    if (link.provider !== accountId || found.has(link.dependent)) continue;
    found.add(link.dependent);
    addEverythingBelow(world, link.dependent, found);
  }
}

function closesServiceOf(world: World, upper: Account, lower: Account): boolean {
  const service = serviceOf(world, lower);
  return service !== null && (deletionOf(world, upper)?.closes ?? []).includes(service.id);
}

/**
 * "Wanted: accounts with intent `delete` and state `active`. The plannable ones are *targets*; the others are
 * `unplannable` with their verdict as reason."
 */
function wanted(world: World, assessments: Assessments): Pick<Goers, 'targets' | 'unplannable'> {
  const targets = new Set<string>();
  const unplannable: { account: string; reason: Verdict }[] = [];
  for (const account of world.accounts) {
    if (account.intent !== 'delete' || account.state !== 'active') continue;
    const { verdict } = assessmentOf(assessments, account.id).row;
    if (isPlannable(verdict)) targets.add(account.id);
    else unplannable.push({ account: account.id, reason: verdict });
  }
  return { targets, unplannable };
}

export function whoGoes(world: World, assessments: Assessments): Goers {
  const { targets: wantedTargets, unplannable } = wanted(world, assessments);

  // "Active sub-account links are followed down from the targets through all levels, whatever they pass."
  const reached = new Set<string>();
  for (const target of wantedTargets) addEverythingBelow(world, target, reached);
  const goesOrIsPassed = (id: string): boolean => wantedTargets.has(id) || reached.has(id);

  // "no account one level up that goes or is passed has its service in `deletion.closes`"
  const closedFromAbove = (account: Account): boolean =>
    activeSubAccountLinks(world).some(
      (link) =>
        link.dependent === account.id &&
        goesOrIsPassed(link.provider) &&
        closesServiceOf(world, accountOf(world, link.provider), account),
    );

  // "Each account in state `active` found so that is no target yet becomes one (`pulledIn`) if it is
  // plannable and no account one level up ...; otherwise it is *also lost*"
  const pulledIn = new Set<string>();
  const alsoLost = new Set<string>();
  for (const account of world.accounts) {
    if (!reached.has(account.id) || account.state !== 'active' || wantedTargets.has(account.id)) continue;
    const plannable = isPlannable(assessmentOf(assessments, account.id).row.verdict);
    if (plannable && !closedFromAbove(account)) pulledIn.add(account.id);
    else alsoLost.add(account.id);
  }
  return { targets: new Set([...wantedTargets, ...pulledIn]), pulledIn, alsoLost, unplannable };
}

/**
 * The targets from which the account is reached down active sub-account links "without passing another
 * target".
 */
export function targetsAbove(world: World, goers: Goers, accountId: string): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const climb = (id: string): void => {
    for (const link of activeSubAccountLinks(world)) {
      if (link.dependent !== id || seen.has(link.provider)) continue;
      seen.add(link.provider);
      if (goers.targets.has(link.provider)) found.add(link.provider);
      else climb(link.provider);
    }
  };
  climb(accountId);
  return found;
}

export type Takers = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * "The *takers* of an account: itself if it is a target; of any other the targets from which it is reached
 * without passing another target."
 */
export function allTakers(world: World, goers: Goers): Takers {
  return new Map(
    world.accounts.map(({ id }) => [
      id,
      goers.targets.has(id) ? new Set([id]) : targetsAbove(world, goers, id),
    ]),
  );
}

export function takersOf(takers: Takers, accountId: string): ReadonlySet<string> {
  return takers.get(accountId) ?? new Set();
}

/**
 * "An account *stays* if it is in state `active`, neither target nor also lost, with intent keep or
 * undecided."
 */
export function stays(goers: Goers, account: Account): boolean {
  if (account.state !== 'active') return false;
  if (goers.targets.has(account.id) || goers.alsoLost.has(account.id)) return false;
  return account.intent === 'keep' || account.intent === 'undecided';
}
