// Section "Plan" of domain.md, put together.
import { addChecksAndWaits } from './plan-checks';
import { datedTasks } from './plan-dates';
import { addDraft, type Drafts, putBefore } from './plan-drafts';
import { addAwaitTasks, addLoginTasks, addMoveTasks, addUnbindTasks } from './plan-entrances';
import { ordersOf } from './plan-orders';
import { settingOf } from './plan-setting';
import type { PlanReport } from './report-types';
import type { Assessments } from './verdicts';
import type { World } from './world';

export function planOf(world: World, assessments: Assessments): PlanReport {
  const setting = settingOf(world, assessments);
  const { goers } = setting;
  const orders = ordersOf(setting);

  const drafts: Drafts = new Map();
  for (const account of world.accounts) {
    if (goers.targets.has(account.id)) addDraft(drafts, `delete:${account.id}`, 'delete', account.id);
  }
  for (const { before, after } of orders.left) putBefore(drafts, `delete:${before}`, `delete:${after}`);
  addUnbindTasks(setting, orders, drafts);
  addMoveTasks(setting, drafts);
  addLoginTasks(setting, orders, drafts);
  addAwaitTasks(setting, drafts);
  addChecksAndWaits(setting, orders, drafts);

  const { tasks, finishOn, finalOn } = datedTasks(world, drafts, goers.pulledIn);
  // "Lists follow the inventory's order unless said otherwise."
  const alsoLost = world.accounts.map((account) => account.id).filter((id) => goers.alsoLost.has(id));
  return { tasks, finishOn, finalOn, cycles: orders.cycles, unplannable: goers.unplannable, alsoLost };
}
