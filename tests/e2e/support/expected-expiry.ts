import { Temporal } from 'temporal-polyfill';
import type { Text } from '#core/catalogue/service';
import type { ForecastRow, TimerRow } from '#core/report/report-data';
import { CAUSE_WORDS, LOSS_WORDS, OUTCOME_WORDS } from '#words/rule-words';
import { EXPIRY_WORDS, type ExpiryWords } from './expiry-words';
import type { Shown } from './shown';

/** How many days earlier than it has to be the app tells a person to use what is to be kept, unless they choose. */
const MARGIN = 7;
const MOST_STEPS = 5;

/** What is said of a timer in other places as well. */
interface Common {
  readonly link: (id: string) => string;
  readonly outcome: (timer: TimerRow) => string;
  readonly daysLeft: (days: number) => string;
  readonly noDay: string;
  /** The dates that are missing, in words; empty: none. */
  readonly missing: (timer: TimerRow) => string;
}

/** What has to stand on the expiry screen: around its rows, and in each. */
export class ExpectedExpiry {
  readonly #shown: Shown;
  readonly #words: ExpiryWords;
  readonly #common: Common;

  constructor(shown: Shown, common: Common) {
    this.#shown = shown;
    this.#words = EXPIRY_WORDS[shown.lang];
    this.#common = common;
  }

  /** What stands above every view. */
  tabs(): readonly string[] {
    return [this.#words.top];
  }

  timeline(): readonly [main: readonly string[], rows: readonly string[]] {
    const { timers } = this.#shown.report;
    const { top, controls, legend, count, nothing } = this.#words;
    const around = [top, controls, count(timers.length)];
    if (timers.length === 0) return [[...around, nothing], []];
    let band = '';
    const rows = timers.flatMap((timer) => {
      const of = this.#band(timer);
      const isNew = of !== band;
      band = of;
      const size = timers.filter((one) => this.#band(one) === of).length;
      return [...(isNew ? [`${of} ${count(size)}`] : []), this.#timer(timer)];
    });
    return [[...around, legend], rows];
  }

  forecast(): readonly [main: readonly string[], rows: readonly string[]] {
    const { forecast } = this.#shown.report;
    const { top, losses, noLosses } = this.#words;
    if (forecast.length === 0) return [[top, noLosses], []];
    const may = forecast.filter(({ certainty }) => certainty === 'may').length;
    const days = [...new Set(forecast.map(({ lostOn }) => lostOn))].sort();
    const inOrder = days.flatMap((day) => forecast.filter(({ lostOn }) => lostOn === day));
    return [[top, losses(forecast.length - may, may)], inOrder.map((row) => this.#loss(row))];
  }

  #band({ dueOn }: TimerRow): string {
    const { lang, report } = this.#shown;
    const { past, later, unknown } = this.#words.bands;
    if (dueOn === null) return unknown;
    if (dueOn <= report.today) return past;
    const month = Temporal.PlainDate.from(dueOn).toPlainYearMonth();
    const now = Temporal.PlainDate.from(report.today).toPlainYearMonth();
    if (Temporal.PlainYearMonth.compare(month, now.add({ months: 12 })) > 0) return later;
    const name = new Date(`${month.toString()}-15T12:00:00`);
    return name.toLocaleDateString(lang, { year: 'numeric', month: 'long' });
  }

  #timer(timer: TimerRow): string {
    const { link, outcome, daysLeft, noDay, missing } = this.#common;
    const { dueOn, account } = timer;
    const day = dueOn === null ? `${noDay} ${missing(timer)}` : `${dueOn} ${daysLeft(timer.daysLeft ?? 0)}`;
    return [link(account), outcome(timer), day, this.#keep(timer)].join(' ');
  }

  #keep({ account, rule, dueOn, keepBy, certainty, consequence }: TimerRow): string {
    const { directory, report, lang } = this.#shown;
    const { early, marginOver, letGo, toBeDeleted } = this.#words;
    const intent = directory.account(account)?.intent;
    if (dueOn === null) return this.#own(directory.timerRule(account, rule)?.text ?? {});
    if (intent === 'delete') return toBeDeleted;
    if (keepBy === null) return '';
    if (dueOn <= report.today) return '';
    if (intent === 'let-expire') return letGo(dueOn, OUTCOME_WORDS[certainty][consequence][lang]);
    const on = Temporal.PlainDate.from(keepBy).subtract({ days: MARGIN }).toString();
    if (on < report.today) return marginOver(on, keepBy);
    return early(on, directory.timerRule(account, rule)?.events.includes('login') === true);
  }

  /** In the reader's language, or else marked as what it is. */
  #own(text: Text): string {
    const { lang } = this.#shown;
    const [own, other] = lang === 'en' ? [text.en, text['zh-CN']] : [text['zh-CN'], text.en];
    return own ?? (other === undefined ? '' : other + this.#words.otherLanguage);
  }

  #loss(row: ForecastRow): string {
    const { lang, report } = this.#shown;
    const { stranded, moreSteps } = this.#words;
    const steps: ForecastRow[] = [];
    for (let step: ForecastRow | undefined = row; step !== undefined; ) {
      steps.push(step);
      const { cause, via }: ForecastRow = step;
      step = cause === 'provider' ? report.forecast.find(({ account }) => account === via) : undefined;
    }
    const left = steps.length - MOST_STEPS;
    return [
      row.lostOn,
      this.#common.link(row.account),
      `${LOSS_WORDS[row.certainty][lang]}[${row.certainty === 'will' ? 'filled' : 'outline'}]`,
      row.stranded ? stranded : '',
      ...steps.slice(0, MOST_STEPS).map((step) => this.#step(step)),
      left > 0 ? moreSteps(left) : '',
    ].join(' ');
  }

  #step({ account, cause, via }: ForecastRow): string {
    const { lang, directory } = this.#shown;
    const { inside, enteredBy, maybeEnteredBy, ended, asked } = this.#words;
    const name = directory.name(account);
    if (cause === 'provider') {
      const isInside = directory.isInside(account, via ?? '');
      const isSure = directory.account(account)?.ownLogin !== null;
      return (isInside ? inside : isSure ? enteredBy : maybeEnteredBy)(name, directory.name(via ?? ''));
    }
    if (cause === 'timer' && via === null) return asked(name);
    const rule = directory.timerRule(account, via);
    const outcome = rule === undefined ? '' : OUTCOME_WORDS[rule.certainty][rule.consequence][lang];
    return ended(name, CAUSE_WORDS[cause][lang], outcome);
  }
}
