import { ENTERED_THROUGH } from '../plan/deletion-order';
import { type Plan, planOf } from '../plan/plan';
import { NONE } from '../plan/task-list';
import { EXCEPTION, type Strategy } from '../plan/unbinding';
import type { Findings } from '../report/report';
import type { TaskRow } from '../report/report-data';
import { RowWriter } from '../report/row-writer';
import { type Assessment, isPlannable, type Verdict } from '../rules/assessment';
import { eachIn } from '../rules/groups';
import { LOGIN, SUB_ACCOUNT } from '../rules/situation';
import { withIntents } from './with-intents';

/** What has to happen before an account can go. Accounts and links by ids, in the inventory's order. */
export interface WayOut {
  readonly account: string;
  /** Why its deletion cannot be planned; null: it can. */
  readonly reason: Verdict | null;
  /** The tasks are the person's own plan's, with its days; else those of the plan if they wanted this gone as well. */
  readonly isPlanned: boolean;
  /** All that comes before its deletion, in the plan's order, and last the deletion itself; none if there is a reason. */
  readonly tasks: readonly TaskRow[];
  /** Whom the tasks concern, the account itself included. */
  readonly accounts: readonly string[];
  /** The links that the tasks are about, or for which one comes before another. */
  readonly links: readonly string[];
  /** Accounts that have to be deleted as well only because they live in what goes. */
  readonly pulledIn: readonly string[];
  /** Accounts that go along without being deleted themselves. */
  readonly alsoLost: readonly string[];
}

/**
 * What stops a person from deleting an account, in the order to do it; undefined if there is no such account. If their
 * own plan deletes it, that plan's part; else that of the plan they had if they wanted it gone beside all they want
 * gone already. `findings` are those of the inventory, made by the same strategy. Linear, or as a plan is.
 */
export function wayOutOf(findings: Findings, strategy: Strategy, account: string): WayOut | undefined {
  const { situation, assessments } = findings;
  const place = situation.accountIds.indexOf(account);
  if (place < 0) return undefined;
  const { verdict } = assessments.accounts[place] as Assessment;
  if (!isPlannable(verdict)) {
    const nothing = { tasks: [], links: [], pulledIn: [], alsoLost: [] };
    return { account, reason: verdict, isPlanned: false, accounts: [account], ...nothing };
  }
  const isPlanned = findings.plan.who.isTarget[place] === 1;
  const plan = isPlanned
    ? findings.plan
    : planOf(withIntents(situation, new Map([[place, 'delete']])), assessments.accounts, strategy);
  return { account, reason: null, isPlanned, ...new Part(plan, place).written() };
}

/** The part of a plan that comes before the deletion of a target, and that deletion. */
class Part {
  private readonly plan: Plan;
  private readonly isTask: Uint8Array;
  /** 1 for a target that is deleted in this part. */
  private readonly goes: Uint8Array;
  private readonly accounts: Uint8Array;
  private readonly links: Uint8Array;

  constructor(plan: Plan, target: number) {
    const { accounts, links } = plan.situation;
    this.plan = plan;
    this.isTask = tasksBefore(plan, target);
    this.goes = new Uint8Array(accounts.length);
    this.accounts = new Uint8Array(accounts.length);
    this.links = new Uint8Array(links.length);
    this.eachTask((task) => {
      const { list } = plan.draft;
      const account = list.accountOf(task);
      this.accounts[account] = 1;
      if (list.kindOf(task) === 'delete') this.goes[account] = 1;
    });
    this.eachTask((task) => this.markLinks(task));
    this.markInside();
  }

  written(): Pick<WayOut, 'tasks' | 'accounts' | 'links' | 'pulledIn' | 'alsoLost'> {
    const { situation, schedule, who } = this.plan;
    const { accountIds, linkIds } = situation;
    const taskOf = new RowWriter(situation).tasks(this.plan);
    return {
      tasks: Array.from(
        schedule.sequence.filter((task) => this.isTask[task] === 1),
        taskOf,
      ),
      accounts: accountIds.filter((_, at) => this.accounts[at] === 1),
      links: linkIds.filter((_, at) => this.links[at] === 1),
      pulledIn: accountIds.filter((_, at) => this.goes[at] === 1 && who.pulledIn[at] === 1),
      alsoLost: accountIds.filter((_, at) => this.isAlsoLost(at)),
    };
  }

  private eachTask(visit: (task: number) => void): void {
    for (let task = 0; task < this.isTask.length; task += 1) if (this.isTask[task] === 1) visit(task);
  }

  private isAlsoLost(account: number): boolean {
    return this.plan.who.alsoLost[account] === 1 && this.isTaken(account);
  }

  /** Ends a deletion of this part what hangs on the account? */
  private isTaken(account: number | undefined): boolean {
    const takers = this.plan.who.takers[account as number] ?? [];
    return takers.some((target) => this.goes[target] === 1);
  }

  private markLinks(task: number): void {
    const { draft, situation, assessments } = this.plan;
    const { list } = draft;
    const link = list.linkOf(task);
    const account = list.accountOf(task);
    if (link !== NONE) this.markLink(link);
    const { conditions } = assessments[account] as Assessment;
    for (const one of conditions[list.conditionOf(task)]?.links ?? []) this.markLink(one);
    const kind = list.kindOf(task);
    if (kind !== 'await' && kind !== 'add-login' && kind !== 'delete') return;
    eachIn(situation.incoming, account, (one) => {
      if (kind === 'delete' ? this.ordersDeletion(one) : this.leadsToGoer(one, kind)) this.markLink(one);
    });
  }

  // The link hangs on what goes: an await is about all of these, an own login about those that let its account in.
  private leadsToGoer(link: number, kind: 'await' | 'add-login'): boolean {
    const { active, entrance, provider } = this.plan.situation;
    const concerns = kind === 'await' ? active : entrance;
    return concerns[link] === 1 && this.isTaken(provider[link]);
  }

  // Because of the link its dependent is deleted before its provider, or before those who take that along.
  private ordersDeletion(link: number): boolean {
    const { fate, situation } = this.plan;
    const { active, kind, provider, dependent } = situation;
    if (active[link] !== 1 || !this.isTaken(provider[link])) return false;
    if (kind[link] === SUB_ACCOUNT || fate[link] === EXCEPTION) return true;
    return kind[link] === LOGIN && this.isEnteredThroughGoers(dependent[link] as number);
  }

  private isEnteredThroughGoers(account: number): boolean {
    const { start, items, why } = this.plan.order.pairs;
    for (let at = start[account] as number; at < (start[account + 1] as number); at += 1) {
      if (this.goes[items[at] as number] !== 1) continue;
      if (((why[at] as number) & ENTERED_THROUGH) !== 0) return true;
    }
    return false;
  }

  private markLink(link: number): void {
    const { provider, dependent } = this.plan.situation;
    this.links[link] = 1;
    this.accounts[provider[link] as number] = 1;
    this.accounts[dependent[link] as number] = 1;
  }

  // Accounts that go along, and what they live in.
  private markInside(): void {
    const { active, kind, provider, dependent } = this.plan.situation;
    for (let link = 0; link < active.length; link += 1) {
      if (active[link] !== 1 || kind[link] !== SUB_ACCOUNT || !this.isTaken(provider[link])) continue;
      if (this.isAlsoLost(dependent[link] as number)) this.markLink(link);
    }
  }
}

function tasksBefore({ draft, schedule }: Plan, target: number): Uint8Array {
  const { list } = draft;
  const isBefore = new Uint8Array(list.size);
  const found: number[] = [];
  const find = (task: number) => {
    if (isBefore[task] === 1) return;
    isBefore[task] = 1;
    found.push(task);
  };
  for (let task = 0; task < list.size; task += 1) {
    if (list.kindOf(task) === 'delete' && list.accountOf(task) === target) find(task);
  }
  for (const task of found) eachIn(schedule.predecessors, task, find);
  return isBefore;
}
