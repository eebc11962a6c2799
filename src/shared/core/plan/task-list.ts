import { type Groups, groupedBy } from '../rules/groups';

/** What can be done, in the order in which the list breaks ties. */
const TASK_KINDS = ['add-login', 'unbind', 'move', 'confirm', 'wait', 'await', 'delete'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Where there is no task, link or condition. */
export const NONE = -1;

/** One thing to do, by indices; dates and order are found out later. */
export interface TaskDraft {
  readonly kind: TaskKind;
  /** Of an unbind or move the link's dependent. */
  readonly account: number;
  /** NONE but for unbind and move. */
  readonly link: number;
  /** Place among the account's conditions; NONE but for confirm and wait. */
  readonly condition: number;
  readonly ifNeeded: boolean;
}

/** Tasks and which come before which, while a plan is put together. A task is known by its number, from 0 on. */
export class TaskList {
  private readonly kinds: number[] = [];
  private readonly accounts: number[] = [];
  private readonly links: number[] = [];
  private readonly conditions: number[] = [];
  private readonly needs: boolean[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];

  get size(): number {
    return this.kinds.length;
  }

  /** Adds a task and returns its number. */
  add(kind: TaskKind, account: number, ifNeeded = false, link = NONE, condition = NONE): number {
    this.accounts.push(account);
    this.links.push(link);
    this.conditions.push(condition);
    this.needs.push(ifNeeded);
    return this.kinds.push(TASK_KINDS.indexOf(kind)) - 1;
  }

  /** Task `first` comes before task `then`; nothing where one of them is NONE. Saying it twice is saying it once. */
  order(first: number, then: number): void {
    if (first === NONE || then === NONE) return;
    this.from.push(first);
    this.to.push(then);
  }

  /** A task in one piece. */
  at(task: number): TaskDraft {
    return {
      kind: this.kindOf(task),
      account: this.accountOf(task),
      link: this.linkOf(task),
      condition: this.conditionOf(task),
      ifNeeded: this.isIfNeeded(task),
    };
  }

  kindOf(task: number): TaskKind {
    return TASK_KINDS[this.kinds[task] as number] as TaskKind;
  }

  accountOf(task: number): number {
    return this.accounts[task] as number;
  }

  linkOf(task: number): number {
    return this.links[task] as number;
  }

  conditionOf(task: number): number {
    return this.conditions[task] as number;
  }

  isIfNeeded(task: number): boolean {
    return this.needs[task] as boolean;
  }

  /** For every task a number that sorts by account, then kind. */
  ranksWithinDay(): Int32Array {
    const ranks = new Int32Array(this.size);
    for (let task = 0; task < ranks.length; task += 1) {
      ranks[task] = this.accountOf(task) * TASK_KINDS.length + (this.kinds[task] as number);
    }
    return ranks;
  }

  /** The tasks right before each task, each once. */
  predecessors(): Groups {
    return withoutRepeats(groupedBy(this.to, this.size, this.from));
  }
}

function withoutRepeats({ start: from, items: all }: Groups): Groups {
  const count = from.length - 1;
  const start = new Int32Array(count + 1);
  const seenFor = new Int32Array(count).fill(NONE);
  let kept = 0;
  for (let task = 0; task < count; task += 1) {
    const end = from[task + 1] as number;
    for (let at = from[task] as number; at < end; at += 1) {
      const before = all[at] as number;
      if (seenFor[before] === task) continue;
      seenFor[before] = task;
      all[kept] = before;
      kept += 1;
    }
    start[task + 1] = kept;
  }
  return { start, items: all.subarray(0, kept) };
}
