// Section "Plan", the tasks of "Unbinding" and "Entrances" of domain.md.
import { isGivenToOthers } from './blocks';
import { latestFrom } from './days';
import { addDraft, type Drafts, putBefore } from './plan-drafts';
import { stays, takersOf } from './plan-goers';
import type { Orders } from './plan-orders';
import { hasLastingEntrance, type Setting, takersOfProvider } from './plan-setting';
import type { Account, Link } from './types';
import { assessmentOf } from './verdicts';
import { accountOf, entrancesOf, isActive, isEntrance } from './world';

function hasUnbindTask(drafts: Drafts, link: Link): boolean {
  return drafts.has(`unbind:${link.id}`);
}

/** "`unbind:LINK` ...; before the deletion of each taker of either end." */
export function addUnbindTasks(setting: Setting, orders: Orders, drafts: Drafts): void {
  for (const link of setting.world.links) {
    if (!setting.unbinding.unbound.has(link.id) && !orders.undone.has(link.id)) continue;
    const id = `unbind:${link.id}`;
    addDraft(drafts, id, 'unbind', link.dependent, { link: link.id });
    for (const end of [link.provider, link.dependent]) {
      for (const taker of takersOf(setting.takers, end)) putBefore(drafts, id, `delete:${taker}`);
    }
  }
}

/**
 * "`move:LINK` for each active `recovery`, `payment` or `binding` link, and each active `login` link of a
 * provider of category telecom or email, without unbind task and exception, whose provider has takers and
 * whose dependent is in state `active` and not also lost; before the deletion of each of these takers that is
 * not the dependent itself (no task where none is left). `ifNeeded: true` unless the dependent stays."
 */
export function addMoveTasks(setting: Setting, drafts: Drafts): void {
  for (const link of setting.world.links) {
    if (!isGivenToOthers(setting.world, link)) continue;
    if (hasUnbindTask(drafts, link) || setting.unbinding.exceptions.has(link.id)) continue;
    const dependent = accountOf(setting.world, link.dependent);
    if (dependent.state !== 'active' || setting.goers.alsoLost.has(dependent.id)) continue;
    const takers = [...takersOfProvider(setting, link)].filter((taker) => taker !== dependent.id);
    if (takers.length === 0) continue;
    const id = `move:${link.id}`;
    addDraft(drafts, id, 'move', dependent.id, { link: link.id, ifNeeded: !stays(setting.goers, dependent) });
    for (const taker of takers) putBefore(drafts, id, `delete:${taker}`);
  }
}

/**
 * "A target's entrance is *good until its deletion* if it has no `releasedOn` and no unbind task and its
 * provider is in state `active` and has a taker."
 */
function isGoodUntilDeletion(setting: Setting, drafts: Drafts, entrance: Link): boolean {
  if (entrance.releasedOn !== undefined || hasUnbindTask(drafts, entrance)) return false;
  if (accountOf(setting.world, entrance.provider).state !== 'active') return false;
  return takersOfProvider(setting, entrance).size > 0;
}

/**
 * "D a target: if it has entrances of which none is good until its deletion, or has none and `ownLogin` is
 * false."
 */
function targetNeedsLogin(setting: Setting, drafts: Drafts, account: Account): boolean {
  const entrances = entrancesOf(setting.world, account.id);
  if (entrances.length === 0) return account.ownLogin === false;
  return !entrances.some((entrance) => isGoodUntilDeletion(setting, drafts, entrance));
}

/** "an entrance of D without unbind task has a provider with takers" */
function takenEntrances(setting: Setting, drafts: Drafts, account: Account): Link[] {
  return entrancesOf(setting.world, account.id).filter(
    (entrance) => !hasUnbindTask(drafts, entrance) && takersOfProvider(setting, entrance).size > 0,
  );
}

/**
 * "D no target, and of intent let-expire only if it is itself the provider of an entrance: if a login link of
 * D (D its dependent) has an unbind task or is left to auto-release ..., or an entrance of D without unbind
 * task has a provider with takers"
 */
function otherNeedsLogin(setting: Setting, drafts: Drafts, account: Account): boolean {
  const { world, unbinding } = setting;
  if (account.intent === 'let-expire') {
    const entersAnother = world.links.some((link) => link.provider === account.id && isEntrance(world, link));
    if (!entersAnother) return false;
  }
  const logins = world.links.filter((link) => link.kind === 'login' && link.dependent === account.id);
  if (logins.some((link) => hasUnbindTask(drafts, link) || unbinding.autoReleased.has(link.id))) return true;
  return takenEntrances(setting, drafts, account).length > 0;
}

function needsLogin(setting: Setting, orders: Orders, drafts: Drafts, account: Account): boolean {
  if (orders.loginsForUndone.has(account.id)) return true;
  if (orders.loginsForOrders.some((order) => order.dependent === account.id)) return true;
  // "`add-login:D`, for D in state `active`, not also lost, `ownLogin` not true, without an entrance that
  // lasts:"
  if (account.state !== 'active' || setting.goers.alsoLost.has(account.id)) return false;
  if (account.ownLogin === true || hasLastingEntrance(setting, account.id)) return false;
  if (setting.goers.targets.has(account.id)) return targetNeedsLogin(setting, drafts, account);
  return otherNeedsLogin(setting, drafts, account);
}

/**
 * "Where the task exists, it comes before all unbind and move tasks of D's login links and before `delete:D` of
 * a target D."
 */
function putLoginBefore(
  setting: Setting,
  orders: Orders,
  drafts: Drafts,
  id: string,
  account: Account,
): void {
  for (const link of setting.world.links) {
    if (link.kind !== 'login' || link.dependent !== account.id) continue;
    if (drafts.has(`unbind:${link.id}`)) putBefore(drafts, id, `unbind:${link.id}`);
    if (drafts.has(`move:${link.id}`)) putBefore(drafts, id, `move:${link.id}`);
  }
  if (setting.goers.targets.has(account.id)) putBefore(drafts, id, `delete:${account.id}`);
  else putLoginBeforeTakers(setting, drafts, id, account);
  // "(c) ... is replaced by `add-login:D` before `delete:P`"
  for (const { dependent, provider } of orders.loginsForOrders) {
    if (dependent === account.id) putBefore(drafts, id, `delete:${provider}`);
  }
}

/** "an entrance of D without unbind task has a provider with takers (before the deletion of each)" */
function putLoginBeforeTakers(setting: Setting, drafts: Drafts, id: string, account: Account): void {
  for (const entrance of takenEntrances(setting, drafts, account)) {
    for (const taker of takersOfProvider(setting, entrance)) putBefore(drafts, id, `delete:${taker}`);
  }
}

/** The waits for the auto-release come later: see `addChecksAndWaits`. */
export function addLoginTasks(setting: Setting, orders: Orders, drafts: Drafts): void {
  for (const account of setting.world.accounts) {
    if (!needsLogin(setting, orders, drafts, account)) continue;
    const id = `add-login:${account.id}`;
    // "`ownLogin: null` gives `ifNeeded: true`."
    addDraft(drafts, id, 'add-login', account.id, { ifNeeded: account.ownLogin === null });
    putLoginBefore(setting, orders, drafts, id, account);
  }
}

/** The takers of the providers of the active links on which the account is the dependent. */
function takersAround(setting: Setting, account: Account): Set<string> {
  const links = setting.world.links.filter(
    (link) => link.dependent === account.id && isActive(setting.world, link),
  );
  return new Set(links.flatMap((link) => [...takersOfProvider(setting, link)]));
}

/**
 * "`await:D` for each account D in state deletion-requested that is the dependent of an active link whose
 * provider has takers ...; before the deletion of each of these takers; done on its `reviewEndsOn`, at least
 * today"
 */
export function addAwaitTasks(setting: Setting, drafts: Drafts): void {
  const { world } = setting;
  for (const account of world.accounts) {
    if (account.state !== 'deletion-requested') continue;
    const takers = takersAround(setting, account);
    if (takers.size === 0) continue;
    const { reviewEndsOn } = assessmentOf(setting.assessments, account.id).row;
    const id = `await:${account.id}`;
    addDraft(drafts, id, 'await', account.id, { awaited: latestFrom(world.today, [reviewEndsOn]) });
    for (const taker of takers) putBefore(drafts, id, `delete:${taker}`);
  }
}
