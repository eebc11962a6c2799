// Section "Plan", "Checks and waits" of domain.md.
import { plus } from './days';
import { addDraft, type Draft, type Drafts, putBefore, type Waiting } from './plan-drafts';
import type { Orders } from './plan-orders';
import { dependsOnEntrances, type Setting } from './plan-setting';
import type { Account, Link, QuietPeriodCondition, UnbindCondition } from './types';
import { assessmentOf, type Checked } from './verdicts';
import { accountOf, confirmation, entrancesOf, type World } from './world';

function linksOf(world: World, { row }: Checked): Link[] {
  return world.links.filter((link) => row.links?.includes(link.id));
}

/** The links of the condition that are left to auto-release. */
function autoReleased(setting: Setting, checked: Checked): Link[] {
  if (checked.condition.kind !== 'unbind') return [];
  return linksOf(setting.world, checked).filter((link) => setting.unbinding.autoReleased.has(link.id));
}

function needsConfirm(setting: Setting, account: Account, checked: Checked): boolean {
  const { world, goers } = setting;
  const { condition, row } = checked;
  // "`confirm:A:CONDITION` for each condition that is unknown, or unmet and one of: without links;"
  if (row.status === 'unknown') return true;
  if (row.status !== 'unmet') return false;
  const links = linksOf(world, checked);
  if (links.length === 0) return true;
  // "unbind with a confirmation that is not `met` ..., or with a link left to auto-release"
  if (condition.kind === 'unbind') {
    return confirmation(world, account, condition) !== 'met' || autoReleased(setting, checked).length > 0;
  }
  // "close-account with a link to an account that is neither a target nor in state deletion-requested."
  return links.some((link) => {
    const dependent = accountOf(world, link.dependent);
    return !goers.targets.has(dependent.id) && dependent.state !== 'deletion-requested';
  });
}

/**
 * "What doing a step ... records: an own login added: ... event `binding-change`; ... a link released or
 * moved: `releasedOn`, and `binding-change` of the dependent and, for a binding, of the provider"; "not a
 * move that is `ifNeeded`".
 */
function recordsBindingChangeOn(world: World, task: Draft, accountId: string): boolean {
  if (task.kind === 'add-login') return task.account === accountId;
  if (task.kind !== 'unbind' && task.kind !== 'move') return false;
  if (task.kind === 'move' && task.ifNeeded) return false;
  const link = world.links.find((candidate) => candidate.id === task.link);
  if (!link) return false;
  return link.dependent === accountId || (link.kind === 'binding' && link.provider === accountId);
}

interface Wait {
  readonly waiting: Waiting;
  readonly after: ReadonlySet<string>;
}

function quietPeriodWait(
  setting: Setting,
  drafts: Drafts,
  account: Account,
  condition: QuietPeriodCondition,
  { row }: Checked,
): Wait | null {
  const { world } = setting;
  const { period, boundary } = condition;
  const waiting: Waiting = { days: [], deletions: new Set(), period, boundary };
  const after = new Set<string>();

  // "waiting: its `freeOn`;"
  if (row.status === 'waiting' && row.freeOn !== null) waiting.days.push(row.freeOn);

  // "quiet-period counting `binding-change`, if the plan holds a task that records one on A: its `freeOn` and
  // today + period (by boundary), after these tasks;"
  if (condition.events.includes('binding-change')) {
    for (const task of drafts.values()) {
      if (recordsBindingChangeOn(world, task, account.id)) after.add(task.id);
    }
  }
  if (after.size > 0) {
    if (row.freeOn !== null) waiting.days.push(row.freeOn);
    waiting.days.push(plus(world.today, period, boundary));
  }
  return waiting.days.length > 0 ? { waiting, after } : null;
}

function autoReleaseWait(
  setting: Setting,
  orders: Orders,
  drafts: Drafts,
  account: Account,
  condition: UnbindCondition,
  checked: Checked,
): Wait | null {
  const { world } = setting;
  const links = autoReleased(setting, checked);
  if (!condition.autoRelease || links.length === 0) return null;
  const { period } = condition.autoRelease;
  const todayAndPeriod = plus(world.today, period, 'inclusive');
  // "left to auto-release: `autoReleaseOn` (null: today + period)"
  const days = [checked.row.autoReleaseOn ?? todayAndPeriod];
  const waiting: Waiting = { days, deletions: new Set(), period, boundary: 'inclusive' };
  const after = new Set<string>();

  // "for each D with an entrance by A, none that lasts and no `ownLogin: true`:"
  for (const entered of world.accounts) {
    if (!entrancesOf(world, entered.id).some((entrance) => entrance.provider === account.id)) continue;
    if (!dependsOnEntrances(setting, entered)) continue;
    // "today + period if there is `add-login:D`,"
    if (drafts.has(`add-login:${entered.id}`)) {
      days.push(todayAndPeriod);
      after.add(`add-login:${entered.id}`);
    }
    // "and `doneOn` + period of `delete:D` if that comes before `delete:A` by (a), (b) or (c); after these
    // tasks."
    if (orders.left.some((order) => order.before === entered.id && order.after === account.id)) {
      waiting.deletions.add(`delete:${entered.id}`);
      after.add(`delete:${entered.id}`);
    }
  }
  // "if a login link of D ... is left to auto-release (before that wait)"
  for (const link of links) {
    if (drafts.has(`add-login:${link.dependent}`)) after.add(`add-login:${link.dependent}`);
  }
  return { waiting, after };
}

/** "`wait:A:CONDITION`, done on the latest day that one of these asks for"; null where none asks. */
function waitOf(
  setting: Setting,
  orders: Orders,
  drafts: Drafts,
  account: Account,
  checked: Checked,
): Wait | null {
  const { condition } = checked;
  if (condition.kind === 'quiet-period') return quietPeriodWait(setting, drafts, account, condition, checked);
  if (condition.kind === 'unbind')
    return autoReleaseWait(setting, orders, drafts, account, condition, checked);
  return null;
}

/** What has to be checked and waited for because of one condition, "before `delete:A` of a target A". */
function addCheckAndWait(
  setting: Setting,
  orders: Orders,
  drafts: Drafts,
  account: Account,
  checked: Checked,
): void {
  const condition = checked.condition.id;
  const confirmId = `confirm:${account.id}:${condition}`;
  const waitId = `wait:${account.id}:${condition}`;

  const wait = waitOf(setting, orders, drafts, account, checked);
  if (wait) {
    addDraft(drafts, waitId, 'wait', account.id, { condition, waiting: wait.waiting });
    for (const id of wait.after) putBefore(drafts, id, waitId);
    putBefore(drafts, waitId, `delete:${account.id}`);
  }

  if (needsConfirm(setting, account, checked)) {
    addDraft(drafts, confirmId, 'confirm', account.id, { condition });
    putBefore(drafts, confirmId, `delete:${account.id}`);
    // "unbind ... with a link left to auto-release (after that wait)"
    if (wait && checked.condition.kind === 'unbind') putBefore(drafts, waitId, confirmId);
  }
}

/** All `confirm` and `wait` tasks. The other tasks must be there already. */
export function addChecksAndWaits(setting: Setting, orders: Orders, drafts: Drafts): void {
  for (const account of setting.world.accounts) {
    if (!setting.goers.targets.has(account.id)) continue;
    for (const checked of assessmentOf(setting.assessments, account.id).conditions) {
      addCheckAndWait(setting, orders, drafts, account, checked);
    }
  }
}
