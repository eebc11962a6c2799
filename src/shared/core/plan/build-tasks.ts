import { type DayNumber, NO_DAY } from '../dates/civil-date';
import { addPeriod, type Period } from '../dates/period';
import { isGivenToOthers } from '../graph/blocks';
import type { Assessment } from '../rules/assessment';
import type { ConditionResult } from '../rules/conditions';
import { eachIn, someIn } from '../rules/groups';
import { ACTIVE, BINDING, LOGIN, NOT_KNOWN, REQUESTED, type Situation, YES } from '../rules/situation';
import type { DeletionOrder } from './deletion-order';
import { type Entrances, goesWithProvider } from './entrances';
import { NONE, TaskList } from './task-list';
import { AUTO_RELEASE, EXCEPTION, UNBIND } from './unbinding';
import { stays, type WhoGoes } from './who-goes';

/** Everything that was decided before tasks are written down. */
export interface Decisions {
  readonly situation: Situation;
  readonly assessments: readonly Assessment[];
  readonly who: WhoGoes;
  /** What becomes of each link; see unbinding.ts. */
  readonly fate: Uint8Array;
  readonly entrances: Entrances;
  readonly order: DeletionOrder;
}

/** The tasks of a plan and their order, with the days that waits are held to. */
export interface Draft {
  readonly list: TaskList;
  /** For wait and await tasks the earliest day on which they can be done; NO_DAY for others. */
  readonly notBefore: ReadonlyMap<number, DayNumber>;
}

/** Writes down all tasks (domain.md, "Unbinding" to "Checks and waits"). Linear in what it writes. */
export function buildTasks(decisions: Decisions): Draft {
  const builder = new Builder(decisions);
  builder.addDeletions();
  builder.addLogins();
  builder.addLinkTasks();
  builder.addAwaits();
  builder.orderLogins();
  builder.addChecksAndWaits();
  return builder;
}

class Builder implements Draft {
  readonly list = new TaskList();
  readonly notBefore = new Map<number, DayNumber>();
  private readonly decisions: Decisions;
  private readonly deletion: Int32Array;
  private readonly login: Int32Array;
  private readonly linkTask: Int32Array;

  constructor(decisions: Decisions) {
    const { accounts, links } = decisions.situation;
    this.decisions = decisions;
    this.deletion = new Int32Array(accounts.length).fill(NONE);
    this.login = new Int32Array(accounts.length).fill(NONE);
    this.linkTask = new Int32Array(links.length).fill(NONE);
  }

  addDeletions(): void {
    const { who, order } = this.decisions;
    for (const target of who.targets) this.deletion[target] = this.list.add('delete', target);
    for (const target of who.targets) {
      for (const later of order.before[target] as readonly number[]) {
        this.list.order(this.deletion[target] as number, this.deletion[later] as number);
      }
    }
  }

  addLogins(): void {
    const { situation, entrances } = this.decisions;
    for (let account = 0; account < entrances.addLogin.length; account += 1) {
      if (entrances.addLogin[account] !== 1) continue;
      const notKnown = situation.ownLogin[account] === NOT_KNOWN;
      this.login[account] = this.list.add('add-login', account, notKnown);
    }
  }

  addLinkTasks(): void {
    const { situation, who, fate } = this.decisions;
    const { active, dependent, kind, provider } = situation;
    const isTaken = Uint8Array.from(who.takers, ({ length }) => Math.min(length, 1));
    for (let link = 0; link < fate.length; link += 1) {
      if (fate[link] === UNBIND) this.addUnbind(link);
      else if (active[link] === 1 && isTaken[provider[link] as number] === 1 && fate[link] !== EXCEPTION) {
        this.addMove(link);
      } else continue;
      const task = this.linkTask[link] as number;
      if (kind[link] === LOGIN) this.list.order(this.login[dependent[link] as number] as number, task);
    }
  }

  private addUnbind(link: number): void {
    const { situation, who } = this.decisions;
    const from = situation.provider[link] as number;
    const to = situation.dependent[link] as number;
    const task = this.list.add('unbind', to, false, link);
    this.linkTask[link] = task;
    this.beforeAll(task, who.takers[from]);
    this.beforeAll(task, who.takers[to]);
  }

  private addMove(link: number): void {
    const { situation, who } = this.decisions;
    const to = situation.dependent[link] as number;
    if (!isGivenToOthers(situation, link)) return;
    if (situation.state[to] !== ACTIVE || who.alsoLost[to] === 1) return;
    const takers = who.takers[situation.provider[link] as number] as readonly number[];
    const others = takers.includes(to) ? takers.filter((taker) => taker !== to) : takers;
    if (others.length === 0) return;
    const task = this.list.add('move', to, !stays(situation, who, to), link);
    this.linkTask[link] = task;
    this.beforeAll(task, others);
  }

  addAwaits(): void {
    const { situation, who, assessments } = this.decisions;
    const { active, incoming, state, provider, today } = situation;
    for (let account = 0; account < state.length; account += 1) {
      if (state[account] !== REQUESTED) continue;
      const takersBy = (link: number) =>
        active[link] === 1 ? (who.takers[provider[link] as number] as readonly number[]) : [];
      if (!someIn(incoming, account, (link) => takersBy(link).length > 0)) continue;
      const task = this.list.add('await', account);
      eachIn(incoming, account, (link) => this.beforeAll(task, takersBy(link)));
      const { reviewEndsOn } = assessments[account] as Assessment;
      this.notBefore.set(task, Math.max(today, reviewEndsOn));
    }
  }

  // An own login comes before the account's deletion, or before the deletions that take its entrances away.
  orderLogins(): void {
    const { situation, who, fate, order } = this.decisions;
    for (const [account, target] of order.loginBefore) {
      this.list.order(this.login[account] as number, this.deletion[target] as number);
    }
    const { incoming, provider } = situation;
    for (let account = 0; account < this.login.length; account += 1) {
      const task = this.login[account] as number;
      if (task === NONE) continue;
      if (who.isTarget[account] === 1) {
        this.list.order(task, this.deletion[account] as number);
        continue;
      }
      eachIn(incoming, account, (link) => {
        if (!goesWithProvider(situation, who, fate, link)) return;
        this.beforeAll(task, who.takers[provider[link] as number]);
      });
    }
  }

  addChecksAndWaits(): void {
    const { assessments, who } = this.decisions;
    for (const target of who.targets) {
      const { conditions } = assessments[target] as Assessment;
      for (let place = 0; place < conditions.length; place += 1) {
        const result = conditions[place] as ConditionResult;
        const wait = this.addWait(target, place, result);
        if (confirmReason(this.decisions, result) === null) continue;
        const confirm = this.list.add('confirm', target, false, NONE, place);
        this.list.order(confirm, this.deletion[target] as number);
        if (result.rule.kind === 'unbind') this.list.order(wait, confirm);
      }
    }
  }

  private addWait(target: number, place: number, result: ConditionResult): number {
    const { today } = this.decisions.situation;
    const before = this.restartedBy(target, result);
    const left = this.isLeftToAutoRelease(result);
    if (result.status !== 'waiting' && before.length === 0 && !left) return NONE;
    const wait = this.list.add('wait', target, false, NONE, place);
    const ownDay = left ? releasedOn(result, today) : result.freeOn;
    this.notBefore.set(wait, Math.max(today, ownDay));
    for (const task of before) this.list.order(task, wait);
    this.list.order(wait, this.deletion[target] as number);
    if (left) this.orderLoginsOfReleased(result, wait);
    return wait;
  }

  private isLeftToAutoRelease({ rule, links }: ConditionResult): boolean {
    if (rule.kind !== 'unbind' || rule.period === null || links === null) return false;
    return links.some((link) => this.decisions.fate[link] === AUTO_RELEASE);
  }

  /** The steps of the plan after which the waiting begins anew. */
  private restartedBy(target: number, result: ConditionResult): readonly number[] {
    if (result.rule.countsBindingChange) return this.tasksThatChangeBindings(target);
    return this.isLeftToAutoRelease(result) ? this.tasksThatEnterThrough(target) : [];
  }

  private tasksThatChangeBindings(target: number): readonly number[] {
    const { outgoing, incoming, kind } = this.decisions.situation;
    const found: number[] = [];
    const add = (task: number) => {
      if (task === NONE) return;
      if (this.list.kindOf(task) !== 'move' || !this.list.isIfNeeded(task)) found.push(task);
    };
    add(this.login[target] as number);
    eachIn(incoming, target, (link) => add(this.linkTask[link] as number));
    eachIn(outgoing, target, (link) => {
      if (kind[link] === BINDING) add(this.linkTask[link] as number);
    });
    return found;
  }

  // Whoever has no other way in is entered through the target once more: to add a login, or to be deleted.
  private tasksThatEnterThrough(target: number): readonly number[] {
    const { situation, entrances, order } = this.decisions;
    const { outgoing, entrance, dependent, ownLogin } = situation;
    const found: number[] = [];
    eachIn(outgoing, target, (link) => {
      const account = dependent[link] as number;
      if (entrance[link] !== 1 || entrances.lasting[account] === 1) return;
      if (ownLogin[account] === YES) return;
      if (this.login[account] !== NONE) found.push(this.login[account] as number);
      if ((order.before[account] as readonly number[]).includes(target)) {
        found.push(this.deletion[account] as number);
      }
    });
    return found;
  }

  private orderLoginsOfReleased({ links }: ConditionResult, wait: number): void {
    const { situation, fate } = this.decisions;
    for (const link of links ?? []) {
      if (fate[link] !== AUTO_RELEASE) continue;
      this.list.order(this.login[situation.dependent[link] as number] as number, wait);
    }
  }

  private beforeAll(task: number, targets: readonly number[] | undefined): void {
    for (const target of targets ?? []) this.list.order(task, this.deletion[target] as number);
  }
}

/**
 * Why somebody has to look before a target is deleted: nobody has; it is not so and no link says why; more may be
 * bound than is recorded; it is released by itself; or an account that stays has to be closed.
 */
export type ConfirmReason = 'unknown' | 'no-links' | 'more-may-be-bound' | 'auto-release' | 'not-in-plan';

/** Why the plan asks to confirm a condition of a target, or null where it does not. */
export function confirmReason(
  { situation, who, fate }: Pick<Decisions, 'situation' | 'who' | 'fate'>,
  { rule, status, links, confirmed }: ConditionResult,
): ConfirmReason | null {
  if (status === 'unknown') return 'unknown';
  if (status !== 'unmet') return null;
  if (links === null || links.length === 0) return 'no-links';
  if (rule.kind === 'unbind') {
    if (links.some((link) => fate[link] === AUTO_RELEASE)) return 'auto-release';
    return confirmed === 'met' ? null : 'more-may-be-bound';
  }
  return links.some((link) => isNotInPlan({ situation, who }, link)) ? 'not-in-plan' : null;
}

/** Does the plan leave the account alone that lives inside another by this link, and has not been asked to be deleted? */
export function isNotInPlan({ situation, who }: Pick<Decisions, 'situation' | 'who'>, link: number): boolean {
  const below = situation.dependent[link] as number;
  return who.isTarget[below] !== 1 && situation.state[below] !== REQUESTED;
}

function releasedOn({ autoReleaseOn, rule }: ConditionResult, today: DayNumber): DayNumber {
  return autoReleaseOn === NO_DAY ? addPeriod(today, rule.period as Period) : autoReleaseOn;
}
