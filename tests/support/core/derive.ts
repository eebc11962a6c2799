import { Temporal } from 'temporal-polyfill';
import type {
  ConditionExplanation,
  DayReason,
  Explanation,
  Fact,
  ForecastExplanation,
  Sum,
  TaskExplanation,
  TimerExplanation,
  VerdictExplanation,
} from '#core/explain/explanation';
import type { Inventory } from '#core/inventory/inventory';
import type { Report } from '#core/report/report-data';

/** Later than every day, as texts compare. */
const NEVER = '9999-99-99';

/**
 * Reckons like a person with a calendar who has only what an explanation prints: dates come out of its sums and
 * facts, each of which is checked against the document. Throws where something cannot be derived.
 */
export class ByHand {
  readonly #inventory: Inventory;
  readonly #report: Report;

  constructor(inventory: Inventory, report: Report) {
    this.#inventory = inventory;
    this.#report = report;
  }

  /** Goes through an explanation; the figures of its row have to come out again. */
  check(explanation: Explanation): void {
    if (explanation.kind === 'timer') this.#timer(explanation);
    else if (explanation.kind === 'condition') this.#condition(explanation);
    else if (explanation.kind === 'verdict') this.#verdict(explanation);
    else if (explanation.kind === 'task') this.#task(explanation);
    else this.#forecast(explanation);
  }

  #timer({ row, due, facts, rule, account }: TimerExplanation): void {
    for (const fact of facts) this.#fact(fact, account);
    const starts = facts.filter(({ type }) => rule.events.includes(type)).flatMap(({ on }) => on ?? []);
    if (row !== null) same(row.startedOn, latest(starts), 'start of the timer');
    if (due !== null) same(due.start, latest(starts), 'start of the sum');
    same(due === null ? null : this.#sum(due, account), row?.dueOn ?? null, 'due');
  }

  #condition({ account, facts, row, free, autoRelease, links }: ConditionExplanation): void {
    for (const fact of facts) this.#fact(fact, account);
    const days = latest(facts.flatMap(({ on }) => on ?? []));
    if (free !== null) same(free.start, days, 'start of the wait');
    same(free === null ? null : this.#sum(free, account), row.freeOn, 'free');
    same(autoRelease === null ? null : this.#sum(autoRelease, account), row.autoReleaseOn, 'auto-release');
    const ids = links.map(({ id }) => id);
    same(JSON.stringify(row.links ?? []), JSON.stringify(ids), 'links');
  }

  #verdict({ row, review, regret, latest: ids }: VerdictExplanation): void {
    same(review === null ? null : this.#sum(review, row.account), row.reviewEndsOn, 'review');
    same(regret === null ? null : this.#sum(regret, row.account), row.regretEndsOn, 'regret');
    if (review !== null && regret !== null) same(regret.start, review.end, 'start of the regret window');
    for (const id of ids) {
      same(row.conditions.find((condition) => condition.id === id)?.freeOn, row.deletableOn, 'deletable');
    }
    if (row.deletableOn !== null && ids.length === 0) same(row.deletableOn, this.#report.today, 'deletable');
  }

  #task({ row, days, time, review, regret, because, order }: TaskExplanation): void {
    for (const { task, sum } of time) {
      const of = task.split(':')[1] ?? '';
      same(this.#sum(sum, of), this.#doneOn(task), 'the time');
    }
    // Before a task there is always something that takes its time, but a review that nobody knows the length of.
    const isPut = row.after.length > 0 && row.kind !== 'wait' && row.on > this.#report.today;
    if (isPut && time.length === 0) throw new Error('nothing takes the time');
    for (const reason of days) this.#day(reason, row.account);
    if ('condition' in because) this.#condition(because.condition);
    same(latest(days.map(({ day }) => day)), row.on, 'on');
    same(review === null ? row.on : this.#sum(review, row.account), row.doneOn, 'done');
    for (const { task, reasons } of order) if (reasons.length === 0) throw new Error(`no reason: ${task}`);
    if (row.kind !== 'delete') return;
    same(regret === null ? row.doneOn : this.#sum(regret, row.account), row.finalOn, 'final');
    const named = days.flatMap((reason) => (reason.code === 'after' ? reason.task : []));
    same(JSON.stringify(named), JSON.stringify(row.after), 'after');
  }

  #day(reason: DayReason, account: string): void {
    if (reason.code === 'today') same(reason.day, this.#report.today, 'today');
    else if (reason.code === 'after') same(reason.day, this.#doneOn(reason.task), reason.task);
    else if (reason.sum !== null) same(reason.day, this.#sum(reason.sum, account), reason.code);
  }

  #forecast(explanation: ForecastExplanation): void {
    const { row, state, entrances, livesIn, ownLogin, chain, surelyOn, today } = explanation;
    if (state === 'deleted' || state === 'lost') {
      same(row, null, 'forecast of what is gone');
      return;
    }
    const ways = entrances.map(({ lostOn }) => lostOn ?? NEVER);
    const shut = ownLogin === false ? today : NEVER;
    const entry = ownLogin === true ? NEVER : (latest(ways) ?? shut);
    const days = [this.#expiry(explanation), entry, ...livesIn.map((one) => one.lostOn ?? NEVER)];
    const lostOn = days.sort()[0] ?? NEVER;
    same(lostOn, row?.lostOn ?? NEVER, 'lost');
    if (row !== null) same(surelyOn === row.lostOn ? 'will' : 'may', row.certainty, 'certainty');
    for (const one of chain) same(one.lostOn, lostOn, 'the chain');
    if (chain.at(-1)?.cause === 'provider') throw new Error('the chain does not end');
  }

  #expiry({ timer, requested, today }: ForecastExplanation): string {
    if (timer !== null) this.#timer(timer);
    if (requested !== null) this.#verdict(requested);
    const ends = requested === null ? timer?.row?.dueOn : (requested.row.reviewEndsOn ?? today);
    return ends == null ? NEVER : (latest([ends, today]) ?? NEVER);
  }

  // Start + period by the calendar of another library.
  #sum({ origin, start, period, boundary, end }: Sum, account: string): string {
    if (origin.code === 'fact') {
      this.#fact(origin.fact, account);
      same(origin.fact.on, start, 'fact');
    }
    if (origin.code === 'today') same(start, this.#report.today, 'today');
    if (origin.code === 'task') same(start, this.#doneOn(origin.task), origin.task);
    const hours = /^PT(\d+)H$/.exec(period);
    const length = Temporal.Duration.from(hours === null ? period : `P${Number(hours[1]) / 24}D`);
    const reached = Temporal.PlainDate.from(start).add(length);
    const sum = boundary === 'exclusive' ? reached.add({ days: 1 }) : reached;
    same(end, sum.toString(), 'sum');
    return end;
  }

  #fact(fact: Fact, account: string): void {
    const record = this.#inventory.accounts.find(({ id }) => id === account);
    const link = fact.from === 'link' ? this.#inventory.links.find(({ id }) => id === fact.link) : undefined;
    const holds = {
      event: record?.events.some(({ type, on }) => type === fact.type && on === fact.on),
      registration: record?.registeredOn === fact.on,
      link: link?.lastUsedOn === fact.on && [link?.dependent, link?.provider].includes(account),
      never: record?.never.includes(fact.type),
      nothing: record?.events.every(({ type }) => type !== fact.type),
    }[fact.from];
    if (holds !== true) throw new Error(`${account}: ${fact.from} of ${fact.type} is not in the document`);
  }

  #doneOn(task: string): string | undefined {
    return this.#report.plan.tasks.find(({ id }) => id === task)?.doneOn;
  }
}

/** Every id that something in the report can be asked about. */
export function askableIds({ timers, accounts, plan }: Report): readonly string[] {
  return [
    ...timers.map(({ account, rule }) => `timer:${account}:${rule}`),
    ...accounts.flatMap(({ account, conditions }) => [
      `verdict:${account}`,
      `forecast:${account}`,
      ...conditions.map(({ id }) => `condition:${account}:${id}`),
    ]),
    ...plan.tasks.map(({ id }) => id),
  ];
}

function latest(days: readonly string[]): string | null {
  return [...days].sort().at(-1) ?? null;
}

function same(one: unknown, other: unknown, what: string): void {
  if (one !== other) throw new Error(`${what}: ${String(one)} instead of ${String(other)}`);
}
