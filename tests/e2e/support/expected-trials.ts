import type { Inventory } from '#core/inventory/inventory';
import type { ForecastRow, Report } from '#core/report/report-data';
import { INTENT_WORDS, VERDICT_SENTENCES, VERDICT_WORDS } from '#words/account-words';
import type { Directory } from '#words/directory';
import type { Lang } from '#words/lang';
import { LOSS_WORDS } from '#words/rule-words';
import { fallInWords } from '#words/what-if-words';
import { isActive, linksDown } from './links-down';
import { afterTasks, goneToday, kept, lost, tasksUpTo, wanted } from './trial-copies';
import { TRIAL_WORDS } from './trial-words';

/** What is tried with, and what `report --json` prints of any copy. */
export interface Tried {
  readonly lang: Lang;
  readonly inventory: Inventory;
  readonly directory: Directory;
  readonly report: Report;
  readonly reportOf: (copy: Inventory) => Report;
}

type Part = readonly [name: string, text: string];

interface Trial {
  readonly place: string;
  readonly main: readonly string[];
  readonly parts: readonly Part[];
}

const TRIALS = ['lose', 'let-go', 'delete'] as const;

/** What has to stand where a loss, an expiry or a deletion is tried: the difference of reports on copies. */
export class ExpectedTrials {
  readonly #tried: Tried;

  constructor(tried: Tried) {
    this.#tried = tried;
  }

  /** One trial with each active account, each sort in turn. */
  all(): readonly Trial[] {
    const active = this.#tried.inventory.accounts.filter(({ state }) => state === 'active');
    return active.map(({ id, intent }, at) => {
      const { lang } = this.#tried;
      const words = TRIAL_WORDS[lang];
      const trial = TRIALS[at % TRIALS.length] ?? 'lose';
      const [main, parts] = this.#said(trial, id);
      const want = trial === 'delete' ? 'delete' : 'let-expire';
      const decided = intent === want ? [words.wanted(INTENT_WORDS[want][lang])] : [];
      return {
        place: `/expiry/what-if/${trial}/${id}`,
        main: [words.trials, words.hints[trial], ...main, ...decided],
        parts,
      };
    });
  }

  #said(trial: (typeof TRIALS)[number], id: string): readonly [readonly string[], readonly Part[]] {
    if (trial === 'lose') return this.#ifLost(id);
    return trial === 'let-go' ? this.#ifLetGo(id) : this.#ifDeleted(id);
  }

  #ifLost(id: string): readonly [readonly string[], readonly Part[]] {
    const { inventory, reportOf, report, directory, lang } = this.#tried;
    const words = TRIAL_WORDS[lang];
    const falls = this.#falls(report, reportOf(goneToday(inventory, new Set([id]))), id);
    const then = reportOf(lost(inventory, id));
    const strandedBefore = new Set(report.forecast.flatMap((row) => (row.stranded ? [row.account] : [])));
    const stranded = then.forecast.filter((row) => row.stranded && !strandedBefore.has(row.account));
    const verdicts = then.accounts.flatMap(({ account, ...now }, at) => {
      const old = report.accounts[at];
      if (old === undefined || account === id) return [];
      if (old.verdict === now.verdict && old.deletableOn === now.deletableOn) return [];
      const name = directory.name(account);
      const change = `${this.#verdict(old)} → ${this.#verdict(now)}`;
      return [lang === 'en' ? `${name}: ${change}` : `「${name}」：${change}`];
    });
    const parts = [
      ...this.#part(words.falls, falls),
      ...this.#part(
        words.noWayIn,
        stranded.map(({ account }) => directory.name(account)),
      ),
      ...this.#part(words.verdicts, verdicts),
    ];
    return [parts.length === 0 ? [words.noDifference] : [], parts];
  }

  #ifLetGo(id: string): readonly [readonly string[], readonly Part[]] {
    const { inventory, reportOf, report, directory, lang } = this.#tried;
    const words = TRIAL_WORDS[lang];
    const row = report.forecast.find(({ account }) => account === id);
    const falls = this.#falls(reportOf(kept(inventory, id)), report, id);
    const name = directory.name(id);
    const own =
      row === undefined
        ? words.neverExpires(name)
        : words.itself(name, row.lostOn, LOSS_WORDS[row.certainty][lang]);
    return [[own, ...(falls.length === 0 ? [words.nothingFalls] : [])], this.#part(words.falls, falls)];
  }

  #ifDeleted(id: string): readonly [readonly string[], readonly Part[]] {
    const { inventory, reportOf, report, directory, lang } = this.#tried;
    const words = TRIAL_WORDS[lang];
    const isPlanned = report.plan.tasks.some((task) => task.id === `delete:${id}`);
    const planned = isPlanned ? report : reportOf(wanted(inventory, id));
    const tasks = tasksUpTo(planned, id);
    const last = tasks.find((task) => task.id === `delete:${id}`);
    if (last === undefined) {
      const { verdict } = report.accounts[inventory.accounts.findIndex((one) => one.id === id)] ?? {};
      return [[words.notPlannable(VERDICT_SENTENCES[verdict ?? 'unknown'][lang])], []];
    }
    const deletions = tasks.filter(({ kind }) => kind === 'delete');
    const goes = new Set(deletions.map(({ account }) => account));
    const along = this.#takenAlong(planned, goes);
    const fallen = this.#fallen(report, reportOf(afterTasks(inventory, tasks)), id);
    const textOf = new Map(fallen.map(([row, text]) => [row.account, text]));
    const inOrder = (ids: ReadonlySet<string>) =>
      inventory.accounts.map((one) => one.id).filter((one) => ids.has(one));
    const pulledIn = new Set(deletions.filter((task) => task.pulledIn).map(({ account }) => account));
    const others = fallen.filter(([{ account }]) => !goes.has(account) && !along.has(account));
    const needLogin = tasks.filter(({ kind }) => kind === 'add-login').map(({ account }) => account);
    const parts = [
      ...this.#part(
        words.needLogin,
        needLogin.map((one) => directory.name(one)),
      ),
      ...this.#part(
        words.pulledIn,
        inOrder(pulledIn).map((one) => directory.name(one)),
      ),
      ...this.#part(
        words.alsoLost,
        inOrder(along).map((one) => textOf.get(one) ?? directory.name(one)),
      ),
      ...this.#part(
        words.noWayIn,
        others.map(([, text]) => text),
      ),
    ];
    const { doneOn, finalOn } = last;
    const isFinalLater = finalOn !== null && doneOn !== null && finalOn > doneOn;
    const done = [
      words.deletedOn(directory.name(id), doneOn, tasks.length),
      isFinalLater ? words.finalOn(finalOn) : '',
      `${words.steps}<#/graph/${id}>`,
    ].join('');
    return [[done, ...(parts.length === 0 ? [words.nothingFalls] : [])], parts];
  }

  /** Whoever is also lost by a deletion of these targets: that is reached from one without passing another. */
  #takenAlong({ plan }: Report, goes: ReadonlySet<string>): ReadonlySet<string> {
    const targets = new Set(plan.tasks.filter(({ kind }) => kind === 'delete').map(({ account }) => account));
    const isTaken = (id: string): boolean =>
      this.#tried.inventory.links
        .filter((link) => link.kind === 'sub-account' && link.dependent === id && isActive(this.#tried, link))
        .some(({ provider }) => (targets.has(provider) ? goes.has(provider) : isTaken(provider)));
    return new Set(plan.alsoLost.filter((id) => isTaken(id)));
  }

  #part(title: string, items: readonly string[]): readonly Part[] {
    const { titled } = TRIAL_WORDS[this.#tried.lang];
    return items.length === 0 ? [] : [[title, titled(title, items.length) + items.join('')]];
  }

  #verdict({ verdict, deletableOn }: Pick<Report['accounts'][number], 'verdict' | 'deletableOn'>): string {
    const { lang } = this.#tried;
    const words = VERDICT_WORDS[verdict][lang];
    if (deletableOn === null) return words;
    return lang === 'en' ? `${words} (${deletableOn} at the earliest)` : `${words}（最早 ${deletableOn}）`;
  }

  #falls(before: Report, then: Report, id: string): readonly string[] {
    return this.#fallen(before, then, id).map(([, text]) => text);
  }

  /** Who is lost then and not before, or later; by day. */
  #fallen(before: Report, then: Report, id: string): readonly (readonly [row: ForecastRow, text: string])[] {
    const otherwise = new Map(before.forecast.map(({ account, lostOn }) => [account, lostOn]));
    const rows = then.forecast.filter(({ account, lostOn }) => {
      const old = otherwise.get(account);
      return account !== id && (old === undefined || lostOn < old);
    });
    const through = linksDown(this.#tried, [id], new Set(rows.map(({ account }) => account)));
    const sorted = [...rows].sort((one, other) =>
      one.lostOn < other.lostOn ? -1 : one.lostOn > other.lostOn ? 1 : 0,
    );
    return sorted.map((row) => {
      const fall = {
        row,
        otherwiseOn: otherwise.get(row.account) ?? null,
        through: through.get(row.account) ?? [],
      };
      const { title, because } = fallInWords(fall, this.#tried);
      return [row, title + because.join(' → ')] as const;
    });
  }
}
