import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from '#core/dates/civil-date';
import type { Inventory } from '#core/inventory/inventory';
import type { Strategy } from '#core/plan/unbinding';
import type { AccountRow, ForecastRow, PlanRows, Report, TaskRow } from '#core/report/report-data';
import { VERDICT_SENTENCES, VERDICT_WORDS } from '#words/account-words';
import type { Directory } from '#words/directory';
import type { Lang } from '#words/lang';
import { taskSentence } from '#words/task-sentence';
import { MARK_WORDS, STRATEGY_WORDS } from '#words/task-words';
import { fallInWords } from '#words/what-if-words';
import { isAskedAfter } from './asked-after';
import { linksDown } from './links-down';
import { PLAN_WORDS } from './plan-words';

/** What the plan is about. */
export interface ShownPlan {
  readonly lang: Lang;
  readonly inventory: Inventory;
  readonly directory: Directory;
  /** By hand, as `report --json` prints it. */
  readonly report: Report;
  readonly leastEffort: PlanRows;
  /** Of each step, in days; no report has it. */
  readonly slack: readonly number[];
  /** Since when each step waits; null: it does not. No report has it. */
  readonly since: readonly (CivilDate | null)[];
  /** The forecast if what the plan deletes is gone on the days on which it has that done, and what gets a login has it. */
  readonly forecastWithout: readonly ForecastRow[];
  /** What can be done about any account that cannot be deleted. */
  readonly measures: readonly string[];
}

/** A part of the screen that has no name, and what stands there. */
type Rows = readonly (readonly [name: string, text: string])[];

/** What the screen of the plan has to say: outside of its parts, and in them. Spaces say nothing. */
export class ExpectedPlan {
  readonly #shown: ShownPlan;

  constructor(shown: ShownPlan) {
    this.#shown = shown;
  }

  steps(): readonly [main: readonly string[], parts: Rows] {
    const { report } = this.#shown;
    return [
      [...this.#head(), this.#together(), this.#nothing()],
      report.plan.tasks.map((task, at) => ['', squashed(this.#step(task, at))] as const),
    ];
  }

  chart(): readonly [main: readonly string[], parts: Rows] {
    const { report, lang } = this.#shown;
    const { tasks } = report.plan;
    const legend = tasks.length === 0 ? [] : PLAN_WORDS[lang].legend;
    const texts = [...legend, ...tasks.map((task, at) => this.#bar(task, at))];
    return [[...this.#head(), this.#nothing()], texts.map((text) => ['', squashed(text)] as const)];
  }

  asked(): readonly [main: readonly string[], parts: Rows] {
    const words = PLAN_WORDS[this.#shown.lang];
    const rows = this.#shown.report.accounts.filter(({ verdict }) =>
      ['pending', 'check-gone'].includes(verdict),
    );
    const over = rows.filter((row) => this.#isOver(row));
    const together = over.length < 2 ? '' : words.allGone(over.length);
    const text =
      rows.length === 0 ? words.noneAsked : together + rows.map((row) => this.#askedText(row)).join('');
    return [this.#head(), [[words.asked, squashed(text)]]];
  }

  other(): readonly [main: readonly string[], parts: Rows] {
    const { report, lang, directory, measures } = this.#shown;
    const { unplannable, alsoLost, cycles } = report.plan;
    const fallen = this.#fallen();
    const words = PLAN_WORDS[lang].other;
    const part = (title: string, none: string, items: readonly string[], ...below: readonly string[]) =>
      [title, squashed([title, ...(items.length === 0 ? [none] : items), ...below].join(''))] as const;
    const instead = (label: string, all: readonly string[]) => (all.length === 0 ? [] : [label, ...all]);
    const reasons = unplannable.map(({ account, reason }) =>
      [
        this.#link(account),
        VERDICT_SENTENCES[reason][lang],
        ...instead(words.instead, directory.fallback(account)),
      ].join(''),
    );
    const general = unplannable.length === 0 ? [] : instead(words.insteadAlways, measures);
    const circles = cycles.map((group) => group.map((id) => directory.name(id)).join(' ⇄ '));
    return [
      this.#head(),
      [
        part(words.unplannable, words.noUnplannable, reasons, ...general),
        part(
          words.alsoLost,
          words.noAlsoLost,
          alsoLost.map((id) => this.#link(id) + (fallen.get(id) ?? '')),
        ),
        part(
          words.falls,
          words.noFalls,
          [...fallen].flatMap(([id, said]) => (alsoLost.includes(id) ? [] : this.#link(id) + said)),
        ),
        part(words.cycles, words.noCycles, cycles.length === 0 ? [] : [words.cyclesHint, ...circles]),
      ],
    ];
  }

  /** Who is lost, or earlier, because of what goes, by day, and what is said of each. */
  #fallen(): ReadonlyMap<string, string> {
    const { report, forecastWithout } = this.#shown;
    const goes = report.plan.tasks.filter(({ kind }) => kind === 'delete').map(({ account }) => account);
    const otherwise = new Map(report.forecast.map(({ account, lostOn }) => [account, lostOn]));
    const rows = forecastWithout.filter(({ account, lostOn }) => {
      const old = otherwise.get(account);
      return !goes.includes(account) && (old === undefined || lostOn < old);
    });
    const through = linksDown(this.#shown, goes, new Set(rows.map(({ account }) => account)));
    const byDay = [...rows].sort(
      (one, other) => Number(one.lostOn > other.lostOn) - Number(one.lostOn < other.lostOn),
    );
    return new Map(
      byDay.map((row) => {
        const fall = {
          row,
          otherwiseOn: otherwise.get(row.account) ?? null,
          through: through.get(row.account) ?? [],
        };
        const { said, because } = fallInWords(fall, this.#shown);
        return [row.account, said + because.join(' → ')] as const;
      }),
    );
  }

  #link(id: string): string {
    return `${this.#shown.directory.name(id)}<#/accounts/${id}>`;
  }

  #head(): readonly string[] {
    const { report, leastEffort, lang } = this.#shown;
    const isEmpty = report.plan.tasks.length === 0;
    const cards = isEmpty
      ? []
      : [this.#card('by-hand', report.plan), this.#card('least-effort', leastEffort)];
    return [PLAN_WORDS[lang].title, ...cards];
  }

  #card(strategy: Strategy, { tasks, finishOn, finalOn }: PlanRows): string {
    const { lang } = this.#shown;
    const words = PLAN_WORDS[lang];
    const waits = tasks.filter(({ kind }) => kind === 'wait' || kind === 'await').length;
    const parts = [
      words.effort(tasks.length, waits),
      ...(finishOn === null ? [] : [words.takes(this.#daysTo(finishOn)), words.done(finishOn)]),
      ...(finalOn === null || finalOn === finishOn ? [] : [words.final(finalOn)]),
    ];
    return STRATEGY_WORDS[strategy][lang] + parts.join(' · ');
  }

  /** How many steps can be ticked together today: with all that comes before them, and without an answer of their own. */
  #together(): string {
    const { report, lang } = this.#shown;
    const found = new Set<string>();
    for (const task of report.plan.tasks) {
      const isIn = task.on === report.today && task.after.every((id) => found.has(id));
      if (isIn && this.#isPlain(task)) found.add(task.id);
    }
    return found.size < 2 ? '' : PLAN_WORDS[lang].together(found.size);
  }

  #isPlain({ kind, account, condition }: TaskRow): boolean {
    if (kind === 'await') return false;
    const row = this.#shown.report.accounts.find((one) => one.account === account);
    const found = row?.conditions.find(({ id }) => id === condition);
    if (found === undefined) return true;
    // A wait of such a condition is for what is left to be released by itself.
    const hasTask = (id: string) => this.#shown.report.plan.tasks.some((one) => one.id === id);
    if (kind === 'wait') return found.kind === 'unbind';
    if (found.status !== 'unmet') return true;
    if (found.kind === 'unbind') return !hasTask(`wait:${account}:${condition}`);
    if (found.kind !== 'close-account') return true;
    const { directory } = this.#shown;
    return (found.links ?? []).every((id) => {
      const below = directory.link(id)?.dependent ?? '';
      return hasTask(`delete:${below}`) || directory.account(below)?.state === 'deletion-requested';
    });
  }

  #nothing(): string {
    const { report, lang, directory } = this.#shown;
    const { tasks, unplannable } = report.plan;
    const words = PLAN_WORDS[lang];
    if (tasks.length > 0) return '';
    if (unplannable.length > 0) return words.nothingPossible;
    const wanted = report.accounts.filter(({ account }) => directory.account(account)?.intent === 'delete');
    if (wanted.length === 0) return words.nothingWanted;
    const isAsked = wanted.some(({ verdict }) => verdict === 'pending' || verdict === 'check-gone');
    return isAsked ? words.nothingButAsked : words.nothingLeft;
  }

  #step(task: TaskRow, at: number): string {
    const words = PLAN_WORDS[this.#shown.lang];
    const { on, doneOn, finalOn } = task;
    const slack = this.#shown.slack[at] ?? 0;
    return [
      String(at + 1),
      on,
      doneOn === on ? '' : words.done(doneOn),
      finalOn === null || finalOn === doneOn ? '' : words.final(finalOn),
      `${taskSentence(task, this.#shown)}<#/accounts/${task.account}>`,
      ...this.#marks(task),
      slack > 0 ? words.canWait(slack) : '',
      task.kind === 'wait' ? words.passes(on) : '',
    ].join('');
  }

  // What a bar shows is said by the name of its link.
  #bar(task: TaskRow, at: number): string {
    const words = PLAN_WORDS[this.#shown.lang];
    const { on, doneOn, finalOn } = task;
    const slack = this.#shown.slack[at] ?? 0;
    const since = this.#shown.since[at] ?? on;
    const text = `${at + 1}. ${taskSentence(task, this.#shown)}`;
    const said = [
      since === on ? on : words.waits(since, on),
      ...(doneOn === on ? [] : [words.reviewed(doneOn)]),
      ...(finalOn === null || finalOn === doneOn ? [] : [words.final(finalOn)]),
      ...(slack > 0 ? [words.canWait(slack)] : []),
      ...this.#marks(task),
    ];
    return `${text}<${text}: ${said.join(words.names)}#/accounts/${task.account}>`;
  }

  #marks(task: TaskRow): readonly string[] {
    const marks = (['critical', 'ifNeeded', 'pulledIn'] as const).filter((mark) => task[mark]);
    return marks.map((mark) => MARK_WORDS[mark][this.#shown.lang]);
  }

  #askedText(row: AccountRow): string {
    const { account, verdict, reviewEndsOn, regretEndsOn } = row;
    const { lang, directory } = this.#shown;
    const words = PLAN_WORDS[lang];
    const until = (
      day: string | null,
      left: (day: string, days: number) => string,
      over: (day: string) => string,
    ) => {
      if (day === null) return [];
      return [this.#daysTo(day) < 0 ? over(day) : left(day, this.#daysTo(day))];
    };
    const events = directory.account(account)?.events ?? [];
    const asked = events.filter(({ type }) => type === 'deletion-requested').map(({ on }) => on);
    const said = [
      ...asked.sort().slice(-1).map(words.askedOn),
      ...until(reviewEndsOn, words.reviewLeft, words.reviewOver),
      ...until(regretEndsOn, words.regretLeft, words.regretOver),
    ];
    return [
      `${directory.name(account)}<#/accounts/${account}>`,
      VERDICT_WORDS[verdict][lang],
      [...said, ...((reviewEndsOn ?? regretEndsOn) ? [] : [words.endUnknown])].join(' · '),
      this.#isOver(row) ? words.didItWork : '',
    ].join('');
  }

  /** Is it time to look whether the deletion worked? */
  #isOver(row: AccountRow): boolean {
    return row.verdict === 'check-gone' || isAskedAfter(this.#shown, row, this.#shown.report.today);
  }

  #daysTo(day: string): number {
    const today = Temporal.PlainDate.from(this.#shown.report.today);
    return today.until(Temporal.PlainDate.from(day), { largestUnit: 'day' }).days;
  }
}

function squashed(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
