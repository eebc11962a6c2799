import { Temporal } from 'temporal-polyfill';
import type { AccountRow, Report, TimerRow } from '#core/report/report-data';
import { VERDICT_WORDS } from '#words/account-words';
import { isAskedAfter } from './asked-after';
import { SCREEN_WORDS } from './screen-words';
import type { Shown } from './shown';

/** Within so many days is soon. */
const SOON = 30;

interface Common {
  readonly link: (id: string) => string;
  readonly outcome: (timer: TimerRow) => string;
}

/** What the overview has to say of time alone: the reports of both days are of the same inventory. */
export class ExpectedChanges {
  readonly #shown: Shown;
  readonly #before: Report;
  readonly #common: Common;

  constructor(shown: Shown, before: Report, common: Common) {
    this.#shown = shown;
    this.#before = before;
    this.#common = common;
  }

  /** A text for each change; empty: there is none. */
  items(): readonly string[] {
    const { report, inventory } = this.#shown;
    return [
      ...report.timers.flatMap((timer) => this.#timer(timer)),
      ...report.accounts.flatMap((row, at) => {
        const old = this.#before.accounts[at];
        return old === undefined ? [] : this.#account(old, row, inventory.accounts[at]?.intent === 'delete');
      }),
    ];
  }

  #timer(timer: TimerRow): readonly string[] {
    const { link, outcome } = this.#common;
    const { changes } = SCREEN_WORDS[this.#shown.lang];
    const { account, dueOn, keepBy, daysLeft, consequence } = timer;
    if (dueOn === null || keepBy === null || daysLeft === null) return [];
    const leftThen = daysLeft + this.#daysSince();
    if (daysLeft <= 0) {
      const { intent } = this.#shown.inventory.accounts.find(({ id }) => id === account) ?? {};
      const isKept = intent === 'keep' || intent === 'undecided';
      const ends = consequence === 'recycled' || consequence === 'deleted';
      const said = isKept && ends ? changes.pastKeeping(dueOn, keepBy) : changes.due(dueOn);
      return leftThen > 0 ? [link(account) + said + outcome(timer)] : [];
    }
    const isNew = daysLeft <= SOON && leftThen > SOON;
    return isNew ? [link(account) + changes.soon(dueOn, daysLeft) + outcome(timer)] : [];
  }

  #account(old: AccountRow, row: AccountRow, isLeaving: boolean): readonly string[] {
    const { lang, directory } = this.#shown;
    const { changes, checkGone } = SCREEN_WORDS[lang];
    const name = this.#common.link(row.account);
    if (row.verdict === 'check-gone' && old.verdict !== 'check-gone') {
      const end = [row.reviewEndsOn, row.regretEndsOn]
        .flatMap((day) => day ?? [])
        .sort()
        .at(-1);
      return [name + (end === undefined ? checkGone : changes.gone(end))];
    }
    const isAsked = isAskedAfter(this.#shown, row, this.#shown.report.today);
    if (isAsked && !isAskedAfter(this.#shown, old, this.#before.today)) return [name + checkGone];
    if (!isLeaving) return [];
    if (row.verdict !== old.verdict) {
      return [name + changes.verdict(VERDICT_WORDS[old.verdict][lang], VERDICT_WORDS[row.verdict][lang])];
    }
    return row.conditions.flatMap(({ id, status, freeOn }) => {
      const then = old.conditions.find((condition) => condition.id === id);
      if (then?.status !== 'waiting' || status === 'waiting') return [];
      return [name + changes.waited(directory.conditionText(row.account, id), String(freeOn))];
    });
  }

  #daysSince(): number {
    const then = Temporal.PlainDate.from(this.#before.today);
    return then.until(this.#shown.report.today, { largestUnit: 'day' }).days;
  }
}
