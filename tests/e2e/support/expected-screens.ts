import type { Service } from '#core/catalogue/service';
import type { Inventory } from '#core/inventory/inventory';
import type { AccountRow, BlockRow, ConditionRow, Report, TimerRow } from '#core/report/report-data';
import { INTENT_WORDS, LINK_WORDS, VERDICT_SENTENCES, VERDICT_WORDS } from '#words/account-words';
import type { Directory } from '#words/directory';
import { textIn } from '#words/lang';
import { CAUSE_WORDS, CONDITION_STATUS_WORDS, LOSS_WORDS, OUTCOME_WORDS } from '#words/rule-words';

/** What the screens are about. */
export interface Shown {
  readonly inventory: Inventory;
  /** What `report --json` prints of it: every figure comes from here. */
  readonly report: Report;
  /** By id, the person's own among them. */
  readonly services: ReadonlyMap<string, Service>;
  /** What the ids are called. */
  readonly directory: Directory;
}

/** What has to stand on the English screens. */
export class ExpectedScreens {
  readonly #inventory: Inventory;
  readonly #report: Report;
  readonly #services: Shown['services'];
  readonly #directory: Directory;

  constructor({ inventory, report, services, directory }: Shown) {
    this.#inventory = inventory;
    this.#report = report;
    this.#services = services;
    this.#directory = directory;
  }

  /** The parts of the overview, by their names. */
  overview(): Record<string, string> {
    const { timers, forecast } = this.#report;
    const soon = timers.filter(({ daysLeft }) => daysLeft !== null && daysLeft <= 90);
    const stranded = forecast.filter((loss) => loss.stranded).map(({ account }) => account);
    const inOrder = this.#inventory.accounts.map(({ id }) => id).filter((id) => stranded.includes(id));
    return {
      ...part(
        'Expiring soon',
        'Due within 90 days, or past due',
        10,
        soon.map((timer) => this.#soon(timer)),
      ),
      ...part(
        'Ready to delete',
        'You want it gone, and every condition is met',
        6,
        this.#wanted('ready', () => ''),
      ),
      ...part(
        'Waiting',
        'You want it gone, and only time is missing',
        6,
        this.#wanted('waiting', ({ deletableOn }) => `from ${deletableOn}`),
      ),
      ...part(
        'Blocked',
        'You want it gone, but a condition is not met',
        6,
        this.#wanted('blocked', ({ conditions }) => `${having(conditions, 'unmet')} not met`),
      ),
      ...part(
        'To be checked',
        'You want it gone, and nobody has checked some conditions',
        6,
        this.#wanted('unconfirmed', ({ conditions }) => `${having(conditions, 'unknown')} unchecked`),
      ),
      ...part(
        'No way in',
        'No login of its own, and no account to enter it by',
        6,
        inOrder.map((id) => this.#name(id)),
      ),
    };
  }

  /** The rows of the list. */
  list(): string[] {
    return this.#inventory.accounts.map((account, at) => {
      const row = this.#row(at);
      const service = this.#services.get(account.service ?? '');
      const named =
        service === undefined ? (account.service ?? 'No service chosen') : textIn(service.names, 'en');
      const intent = INTENT_WORDS[account.intent].en;
      return squashed(this.#name(account.id), named, VERDICT_WORDS[row.verdict].en, this.#next(at), intent);
    });
  }

  /** The sections of an account's page that say something computed; those that are not there are missing. */
  account(at: number): Record<string, string> {
    const row = this.#row(at);
    const id = row.account;
    const timers = this.#report.timers.filter(({ account }) => account === id);
    const none = 'No rule lets it disappear by itself';
    const blocks = this.#report.blocks.filter(({ account }) => account === id);
    const blocked = this.#report.blocks.filter(({ by }) => by === id);
    const touched = [
      ...blocks.map((block) => this.#block(block, 'To delete it, ', block.by, 'mine')),
      ...blocked.map((block) => this.#block(block, 'To delete ', block.account, 'others')),
    ];
    return {
      'Can it be deleted?': squashed(...this.#verdict(row)),
      'Does it disappear by itself?': squashed(
        'Does it disappear by itself?',
        ...(timers.length === 0 ? [none] : timers.map((timer) => this.#timer(timer))),
      ),
      'Conditions of deletion': squashed(
        'Conditions of deletion',
        ...(row.conditions.length === 0 ? ['There are no conditions'] : []),
        ...row.conditions.map((condition) => this.#condition(id, condition)),
      ),
      ...(touched.length === 0
        ? {}
        : { 'What its deletion touches': squashed('What its deletion touches', ...touched) }),
    };
  }

  #row(at: number): AccountRow {
    const row = this.#report.accounts[at];
    if (row === undefined) throw new Error(`the report has no account at ${at}`);
    return row;
  }

  #name(id: string): string {
    return this.#directory.name(id);
  }

  #wanted(verdict: string, note: (row: AccountRow) => string): string[] {
    return this.#inventory.accounts.flatMap(({ id, intent }, at) => {
      const row = this.#row(at);
      return intent === 'delete' && row.verdict === verdict ? [this.#name(id) + note(row)] : [];
    });
  }

  #soon(timer: TimerRow): string {
    const keep = (timer.daysLeft ?? 0) > 0 ? `to keep it: ${timer.keepBy} at the latest` : '';
    return this.#name(timer.account) + daysLeft(timer) + timer.dueOn + outcome(timer) + keep;
  }

  #next(at: number): string {
    const { account, verdict, deletableOn, reviewEndsOn, regretEndsOn } = this.#row(at);
    const gone = regretEndsOn ?? reviewEndsOn;
    if (gone !== null) return `${gone} should be gone`;
    const wanted = this.#inventory.accounts[at]?.intent === 'delete';
    if (wanted && (verdict === 'ready' || verdict === 'waiting')) return `${deletableOn} can be deleted`;
    const timer = this.#report.timers.find((one) => one.account === account && one.dueOn !== null);
    return timer === undefined ? '' : timer.dueOn + outcome(timer);
  }

  #verdict({ account, verdict, deletableOn, reviewEndsOn, regretEndsOn }: AccountRow): string[] {
    const loss = this.#report.forecast.find((one) => one.account === account);
    const onlyTime = verdict === 'ready' || verdict === 'waiting';
    const given = (day: string | null, text: string) => (day === null ? [] : [text]);
    return [
      VERDICT_WORDS[verdict].en,
      VERDICT_SENTENCES[verdict].en,
      ...given(
        deletableOn,
        `Deletable on ${deletableOn} at the earliest${onlyTime ? '' : ', if all else were done today'}`,
      ),
      ...given(reviewEndsOn, `Under review until ${reviewEndsOn}`),
      ...given(regretEndsOn, `Can be cancelled until ${regretEndsOn}`),
      loss === undefined
        ? ''
        : `If you do nothing: ${LOSS_WORDS[loss.certainty].en} on ${loss.lostOn} (${CAUSE_WORDS[loss.cause].en})`,
    ];
  }

  #timer(timer: TimerRow): string {
    const { dueOn, keepBy } = timer;
    const { daysLeft: left } = timer;
    const when = dueOn ?? 'date unknown';
    const appliesTo = this.#directory.timerRule(timer.account, timer.rule)?.appliesTo;
    const whom = appliesTo === undefined ? '' : textIn(appliesTo, 'en');
    return [
      when + outcome(timer) + (left === null ? '' : daysLeft(timer)),
      left !== null && left > 0 ? `to keep it: ${keepBy} at the latest` : '',
      whom === '' ? '' : `This rule is only for: ${whom}. Is this account one of them?`,
    ].join('');
  }

  #condition(account: string, { id, status, freeOn, links, autoReleaseOn }: ConditionRow): string {
    const count = links?.length ?? 0;
    const notes = [
      ...(freeOn === null ? [] : [`from ${freeOn}`]),
      ...(count === 0 ? [] : [count === 1 ? '1 link' : `${count} links`]),
      ...(autoReleaseOn === null ? [] : [`released by itself on ${autoReleaseOn} if not used`]),
    ];
    return CONDITION_STATUS_WORDS[status].en + this.#directory.conditionText(account, id) + notes.join(' · ');
  }

  #block({ strength, link }: BlockRow, start: string, other: string, says: 'mine' | 'others'): string {
    const kind = this.#inventory.links.find(({ id }) => id === link)?.kind;
    const how = strength === 'hard' && kind === 'sub-account' ? 'close' : strength;
    const named = kind === undefined ? '' : LINK_WORDS[kind].en;
    const badge = { hard: 'blocks', soft: 'falls too', notice: 'notice' }[strength];
    const rest = {
      mine: {
        hard: ` has to be unbound first (${named})`,
        close: ' has to be closed first',
        soft: ' would be lost with it',
        notice: ` needs another ${named} first`,
      },
      others: {
        hard: `, this one has to be unbound first (${named})`,
        close: ', this one has to be closed first',
        soft: ' is to lose this one too',
        notice: `, this one needs another ${named} first`,
      },
    }[says][how];
    return badge + start + this.#name(other) + rest;
  }
}

/** A text without any space: how it is broken into lines and elements says nothing. */
function squashed(...texts: readonly string[]): string {
  return texts.join('').replaceAll(/\s+/g, '');
}

function part(title: string, hint: string, shown: number, items: readonly string[]): Record<string, string> {
  const left = items.length - shown;
  const rest = items.length === 0 ? [] : [hint, ...items.slice(0, shown), left > 0 ? `${left} more` : ''];
  return { [title]: squashed(title, String(items.length), ...rest) };
}

function having(conditions: readonly ConditionRow[], wanted: string): number {
  return conditions.filter(({ status }) => status === wanted).length;
}

function daysLeft({ daysLeft: days }: TimerRow): string {
  if (days === null) return '';
  if (days === 0) return 'due today';
  const count = Math.abs(days);
  return `${count.toLocaleString('en')} ${count === 1 ? 'day' : 'days'} ${days > 0 ? 'left' : 'past due'}`;
}

// How it looks says it too: filled where it will, an outline where it may.
function outcome({ certainty, consequence }: TimerRow): string {
  return `${OUTCOME_WORDS[certainty][consequence].en}[${certainty === 'will' ? 'filled' : 'outline'}]`;
}
