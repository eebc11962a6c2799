import { Temporal } from 'temporal-polyfill';
import { rulesInForce } from '#core/catalogue/rules-in-force';
import type { Account } from '#core/inventory/inventory';
import type { OverviewPart } from '#core/report/overview';
import type { AccountRow, BlockRow, ConditionRow, TimerRow } from '#core/report/report-data';
import { INTENT_WORDS, LINK_WORDS, VERDICT_SENTENCES, VERDICT_WORDS } from '#words/account-words';
import { eventLabel } from '#words/event-words';
import { nameIn, textIn } from '#words/lang';
import { CAUSE_WORDS, CONDITION_STATUS_WORDS, LOSS_WORDS, OUTCOME_WORDS } from '#words/rule-words';
import { MOVED_WORDS } from '#words/task-words';
import { askedLast, isAskedAfter } from './asked-after';
import { ExpectedChanges } from './expected-changes';
import { ExpectedExpiry } from './expected-expiry';
import type { Said, WantedScreen } from './read-screens';
import { SCREEN_WORDS, type ScreenWords } from './screen-words';
import type { Shown } from './shown';

const PARTS = [
  'expiring',
  'falling',
  'undated',
  'gone',
  'requested',
  'ready',
  'waiting',
  'blocked',
  'unchecked',
  'stranded',
] as const;

/** What has to stand on the screens. */
export class ExpectedScreens {
  readonly #shown: Shown;
  readonly #words: ScreenWords;

  constructor(shown: Shown) {
    this.#shown = shown;
    this.#words = SCREEN_WORDS[shown.lang];
  }

  /**
   * Overview, expiries, forecast, trials, the list, the lists to which the overview leads, the list narrowed to one verdict,
   * the plan, every account. The inventory must not be empty.
   */
  all(): readonly WantedScreen[] {
    const { inventory } = this.#shown;
    const narrowed = PARTS.map((part) => [part, this.#accountsOf(part)] as const);
    const { verdict } = this.#row(0);
    const alike = inventory.accounts.filter(({ id }) => this.#rowOf(id).verdict === verdict);
    return [
      { place: '/', says: this.#overview() },
      ...this.#expiry(),
      { place: '/accounts', says: this.#list(inventory.accounts) },
      ...narrowed
        .filter(([, accounts]) => accounts.length > 0)
        .map(([part, accounts]) => ({ place: `/accounts/only/${part}`, says: this.#list(accounts) })),
      { place: `/accounts/only/verdict-${verdict}`, says: this.#list(alike) },
      ...this.#plan(),
      ...inventory.accounts.map(({ id, name }, at) => ({
        place: `/accounts/${id}`,
        says: this.#account(name, this.#row(at)),
      })),
    ];
  }

  #plan(): readonly WantedScreen[] {
    const { plan } = this.#shown;
    const views = [
      ['/plan', plan.steps()],
      ['/plan/chart', plan.chart()],
      ['/plan/asked', plan.asked()],
      ['/plan/other', plan.other()],
    ] as const;
    return views.map(([place, [main, parts]]) => ({ place, says: this.#screen(main, parts) }));
  }

  #expiry(): readonly WantedScreen[] {
    const screens = new ExpectedExpiry(this.#shown, {
      link: (id) => this.#link(id),
      outcome: (timer) => this.#outcome(timer),
      daysLeft: this.#words.daysLeft,
      noDay: this.#words.noDay,
      missing: (timer) => given(this.#missing(timer.account, [timer]), this.#words.missing),
    });
    const said = ([main, rows]: ReturnType<ExpectedExpiry['timeline']>) =>
      this.#screen(
        main,
        rows.map((row) => ['', squashed(row)] as const),
      );
    return [
      { place: '/expiry', says: said(screens.timeline()) },
      { place: '/expiry/forecast', says: said(screens.forecast()) },
      ...this.#shown.trials.all().map(({ place, main, parts }) => ({
        place,
        says: this.#screen(
          [...screens.tabs(), ...main],
          parts.map(([name, text]) => [name, squashed(text)] as const),
        ),
      })),
    ];
  }

  #screen(main: readonly string[], parts: Said): Said {
    const { banner } = this.#words;
    return [['banner', squashed(banner(this.#shown.report.today))], ['main', squashed(...main)], ...parts];
  }

  #overview(): Said {
    const { from, notBefore, unmet, unchecked, overview, inAll } = this.#words;
    const notes: Readonly<Record<Exclude<OverviewPart, 'expiring'>, (row: AccountRow) => string>> = {
      falling: ({ account }) => {
        const loss = this.#shown.report.forecast.find((row) => row.account === account);
        const provider = this.#shown.directory.name(loss?.via ?? '');
        return this.#words.fallsWith(loss?.lostOn ?? '', provider, loss?.certainty === 'will');
      },
      undated: ({ account }) => {
        const dates = this.#missing(account, this.#shown.report.timers);
        return dates === '' ? '' : this.#words.missing(dates);
      },
      gone: ({ account, reviewEndsOn, regretEndsOn }) => {
        const ends = [reviewEndsOn, regretEndsOn].flatMap((day) => day ?? []).sort();
        const asked = askedLast(this.#shown, account);
        return given(ends.at(-1) ?? null, this.#words.endedOn) || given(asked, this.#words.askedOn);
      },
      requested: ({ reviewEndsOn, regretEndsOn }) => {
        const words = this.#words;
        if (regretEndsOn !== null) return words.cancelUntil(regretEndsOn);
        return reviewEndsOn === null ? words.endUnknown : words.reviewUntil(reviewEndsOn);
      },
      ready: () => '',
      waiting: ({ deletableOn, conditions }) => {
        const open = having(conditions, 'unknown');
        const day = String(deletableOn);
        return open === 0 ? from(day) : `${notBefore(day)} · ${unchecked(open)}`;
      },
      blocked: ({ conditions }) => {
        const open = having(conditions, 'unknown');
        return unmet(having(conditions, 'unmet')) + (open === 0 ? '' : ` · ${unchecked(open)}`);
      },
      unchecked: ({ conditions }) => unchecked(having(conditions, 'unknown')),
      stranded: () => '',
    };
    const itemsOf = (part: OverviewPart) =>
      part === 'expiring'
        ? [...new Set(this.#soon().map(({ account }) => account))].map((id) => this.#soonText(id))
        : this.#inOrder(part).map(({ id }) => this.#link(id) + notes[part](this.#rowOf(id)));
    return this.#screen(
      [overview, `${inAll(this.#shown.inventory.accounts.length)}<#/accounts>`],
      [...this.#changes(), ...PARTS.map((part) => this.#part(part, itemsOf(part)))],
    );
  }

  #changes(): Said {
    const { before } = this.#shown;
    if (before === null) return [];
    const items = new ExpectedChanges(this.#shown, before, {
      link: (id) => this.#link(id),
      outcome: (timer) => this.#outcome(timer),
    }).items();
    const { label, title } = this.#words.changes;
    return items.length === 0 ? [] : [[label, squashed(title(before.today), ...items)]];
  }

  #part(part: OverviewPart, items: readonly string[]): Said[number] {
    const { parts, labelled, more } = this.#words;
    const [title, hint] = parts[part];
    const shown = part === 'expiring' ? 10 : 6;
    const all = `#/accounts/only/${part}`;
    const number = String(items.length);
    const left = items.length - shown;
    const rest =
      items.length === 0
        ? []
        : [
            hint,
            part === 'expiring' ? this.#soonFigures() : '',
            ...items.slice(0, shown),
            left > 0 ? `${more(left)}<${all}>` : '',
          ];
    return [title, squashed(title, `${number}<${labelled(title, items.length)}${all}>`, ...rest)];
  }

  /** Those that fall come by day, all others as they are. */
  #inOrder(part: OverviewPart): readonly Account[] {
    const { forecast } = this.#shown.report;
    const dayOf = ({ id }: Account) => forecast.find(({ account }) => account === id)?.lostOn ?? '';
    const accounts = this.#accountsOf(part);
    if (part !== 'falling') return accounts;
    return accounts.toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)));
  }

  /** Whom a part of the overview counts, or whose timers, in the inventory's order. */
  #accountsOf(part: OverviewPart): readonly Account[] {
    const { inventory, report } = this.#shown;
    const isToAsk = report.accounts.flatMap((row) =>
      isAskedAfter(this.#shown, row, report.today) ? [row.account] : [],
    );
    const ids = {
      expiring: () => this.#soon().map(({ account }) => account),
      falling: () => {
        const kept = inventory.accounts.filter(({ intent }) => intent === 'keep' || intent === 'undecided');
        const last = Temporal.PlainDate.from(report.today).add({ days: 90 }).toString();
        return report.forecast
          .filter(({ account, cause, lostOn }) => {
            return cause === 'provider' && lostOn <= last && kept.some(({ id }) => id === account);
          })
          .map(({ account }) => account);
      },
      undated: () => report.timers.filter(({ status }) => status === 'unknown').map(({ account }) => account),
      gone: () => [...this.#having('check-gone'), ...isToAsk],
      requested: () => this.#having('pending').filter((id) => !isToAsk.includes(id)),
      ready: () => this.#wanted('ready'),
      waiting: () => this.#wanted('waiting'),
      blocked: () => this.#wanted('blocked'),
      unchecked: () => this.#wanted('unconfirmed'),
      stranded: () => report.forecast.filter(({ stranded }) => stranded).map(({ account }) => account),
    }[part]();
    return inventory.accounts.filter(({ id }) => ids.includes(id));
  }

  #soon(): readonly TimerRow[] {
    return this.#shown.report.timers.filter(({ daysLeft }) => daysLeft !== null && daysLeft <= 90);
  }

  #soonFigures(): string {
    const { within, certainties } = this.#words;
    return [30, 90]
      .flatMap((days) => [
        within(days),
        ...(['will', 'may'] as const).map((certainty) => {
          const timers = this.#soon().filter((timer) => timer.certainty === certainty && isEnd(timer));
          const count = timers.filter(({ daysLeft }) => (daysLeft ?? 0) <= days).length;
          const look = certainty === 'will' ? 'filled' : 'outline';
          const [called, named] = certainties(certainty, within(days), count);
          return `${called}[${look}]<${named}#/expiry/only/${days}.${certainty}.ends>`;
        }),
      ])
      .join('');
  }

  #having(verdict: string): readonly string[] {
    return this.#shown.report.accounts.flatMap((row) => (row.verdict === verdict ? [row.account] : []));
  }

  #wanted(verdict: string): readonly string[] {
    const wanted = this.#shown.inventory.accounts.filter(({ intent }) => intent === 'delete');
    return wanted.map(({ id }) => id).filter((id) => this.#rowOf(id).verdict === verdict);
  }

  #list(accounts: readonly Account[]): Said {
    const { lang, inventory, services } = this.#shown;
    const words = this.#words;
    const all = inventory.accounts.length;
    const count = accounts.length === all ? words.counted(all) : words.countedOf(accounts.length, all);
    const rows = accounts.map(({ id, service, intent }) => {
      const known = services.get(service ?? '');
      const named = known === undefined ? (service ?? words.noService) : nameIn(known.names, lang);
      const row = this.#rowOf(id);
      const verdict = VERDICT_WORDS[row.verdict][lang];
      const text = [this.#link(id), named, verdict, this.#next(row, intent), INTENT_WORDS[intent][lang]];
      return ['', squashed(...text)] as const;
    });
    return this.#screen([words.accounts, count], rows);
  }

  #account(name: string, row: AccountRow): Said {
    const { timers, blocks } = this.#shown.report;
    const words = this.#words;
    const id = row.account;
    const own = timers.filter(({ account }) => account === id).map((timer) => this.#timer(timer));
    const conditions = row.conditions.map((condition) => this.#condition(id, condition));
    const touched = [
      ...(['hard', 'soft', 'notice'] as const).flatMap((strength) =>
        headed(
          words.groups[strength],
          byConditions(
            eachOnce(blocks.filter((block) => block.account === id && block.strength === strength)),
          ),
          (set) => [...this.#namedBy(set[0]), ...set.map((same) => this.#block(same, 'mine'))].join(''),
        ),
      ),
      ...headed(words.groups.others, eachOnce(blocks.filter(({ by }) => by === id)), (same) =>
        [this.#block(same, 'others'), ...this.#namedBy(same)].join(''),
      ),
    ];
    const section = (title: string, lines: readonly string[], none: string): Said[number] => [
      title,
      squashed(title, ...(lines.length === 0 ? [none] : lines)),
    ];
    return this.#screen(
      [`${words.back}<#/accounts/only/verdict-${this.#row(0).verdict}>`, name],
      [
        [words.verdict, squashed(...this.#verdict(row))],
        section(words.timers, own, this.#noTimers(id)),
        section(words.conditions, conditions, this.#noConditions(row)),
        ...(touched.length === 0 ? [] : [section(words.blocks, touched, '')]),
      ],
    );
  }

  #row(at: number): AccountRow {
    const row = this.#shown.report.accounts[at];
    if (row === undefined) throw new Error(`the report has no account at ${at}`);
    return row;
  }

  #rowOf(id: string): AccountRow {
    return this.#row(this.#shown.inventory.accounts.findIndex((account) => account.id === id));
  }

  #link(id: string): string {
    return `${this.#shown.directory.name(id)}<#/accounts/${id}>`;
  }

  /** An account, and each of its rules of which the day comes soon. */
  #soonText(id: string): string {
    const timers = this.#soon().filter(({ account }) => account === id);
    const left = this.#words.daysLeft(timers[0]?.daysLeft ?? 0);
    return [this.#link(id), left, ...timers.map((timer) => this.#runsOut(timer))].join('');
  }

  #runsOut(timer: TimerRow): string {
    const { keepBy, avoidBy } = this.#words;
    const last = isEnd(timer) ? keepBy : avoidBy;
    const isAhead = (timer.daysLeft ?? 0) > 0;
    const keep = isAhead && this.#isKept(timer) ? last(String(timer.keepBy)) : '';
    return [timer.dueOn, this.#outcome(timer), keep].join('');
  }

  #next(row: AccountRow, intent: Account['intent']): string {
    const { account, verdict, deletableOn, reviewEndsOn, regretEndsOn, conditions } = row;
    const requested = regretEndsOn ?? reviewEndsOn;
    // Through that day it can be taken back.
    if (requested !== null) return dayAfter(requested) + this.#words.gone;
    const isSure = verdict === 'ready' || (verdict === 'waiting' && having(conditions, 'unknown') === 0);
    if (intent === 'delete' && isSure) return deletableOn + this.#words.deletable;
    const isLater = deletableOn !== null && deletableOn > this.#shown.report.today;
    if (intent === 'delete' && isLater) return deletableOn + this.#words.notYet;
    const timer = this.#shown.report.timers.find((one) => one.account === account && one.dueOn !== null);
    return timer === undefined ? '' : timer.dueOn + this.#outcome(timer);
  }

  #verdict(row: AccountRow): string[] {
    const { lang, report } = this.#shown;
    const { account, verdict, deletableOn, reviewEndsOn, regretEndsOn, conditions } = row;
    const words = this.#words;
    const loss = report.forecast.find(
      (one) => one.account === account && !(one.cause === 'timer' && one.via === null),
    );
    const open = conditions.filter(({ status }) => status === 'unknown').length;
    const isSure = conditions.every(({ status }) => status === 'met' || status === 'waiting');
    const firstDay = isSure ? words.deletableOn : words.deletableIf;
    return [
      VERDICT_WORDS[verdict][lang],
      VERDICT_SENTENCES[verdict][lang],
      given(
        isSure || (deletableOn ?? '') > report.today ? deletableOn : null,
        open === 0 ? firstDay : (day) => words.deletableOpen(day, open),
      ),
      given(reviewEndsOn, (day) => words.review(day, day < report.today)),
      given(regretEndsOn, (day) => words.regret(day, day < report.today)),
      loss === undefined
        ? ''
        : words.ifNothing(loss.lostOn, LOSS_WORDS[loss.certainty][lang], CAUSE_WORDS[loss.cause][lang]),
    ];
  }

  #timer(timer: TimerRow): string {
    const { dueOn, keepBy, daysLeft } = timer;
    const { lang, directory } = this.#shown;
    const words = this.#words;
    const appliesTo = directory.timerRule(timer.account, timer.rule)?.appliesTo;
    return [
      dueOn ?? words.noDay,
      this.#outcome(timer),
      daysLeft === null ? '' : words.daysLeft(daysLeft),
      dueOn === null ? given(this.#missing(timer.account, [timer]), words.missingDates) : '',
      daysLeft !== null && daysLeft > 0 && this.#isKept(timer) ? words.keepBy(String(keepBy)) : '',
      appliesTo === undefined ? '' : words.concerns(textIn(appliesTo, lang)),
    ].join('');
  }

  // Whoever wants to be rid of it is not told what to do to keep it.
  #isKept({ account }: TimerRow): boolean {
    return ['keep', 'undecided'].includes(this.#shown.directory.account(account)?.intent ?? '');
  }

  #noTimers(id: string): string {
    const { services, rulesAsOf, directory } = this.#shown;
    const { state, service } = directory.account(id) ?? {};
    const known = services.get(service ?? '');
    if (state !== 'active') return this.#words.noTimersOver;
    const isKnown = known !== undefined && rulesInForce(known, rulesAsOf).inactivity !== undefined;
    return isKnown ? this.#words.noTimers : this.#words.noTimersKnown;
  }

  #noConditions({ verdict }: AccountRow): string {
    if (verdict === 'unknown') return this.#words.noConditionsKnown;
    const isOver = ['deleted', 'lost', 'pending', 'check-gone'].includes(verdict);
    return isOver ? this.#words.noConditionsOver : this.#words.noConditions;
  }

  /** The dates that are missing for timers whose day is not known, as domain.md says what these ask for. */
  #missing(id: string, timers: readonly TimerRow[]): string {
    const { directory, inventory, lang } = this.#shown;
    const account = directory.account(id);
    if (account === undefined) return '';
    const used = inventory.links.filter(
      ({ kind, lastUsedOn }) => kind === 'login' && lastUsedOn !== undefined,
    );
    const known = new Set([
      ...account.events.map(({ type }) => type),
      ...(account.registeredOn === undefined ? [] : ['registered']),
      ...(used.some(({ dependent }) => dependent === id) ? ['login'] : []),
      ...(used.some(({ provider }) => provider === id) ? ['third-party-login'] : []),
    ]);
    const missing = timers
      .filter(({ account: of, dueOn }) => of === id && dueOn === null)
      .flatMap(({ rule: ruleId }) => {
        const rule = directory.timerRule(id, ruleId);
        const isOpen = rule?.appliesTo !== undefined && account.confirmations[ruleId]?.status !== 'met';
        if (rule === undefined || isOpen) return [];
        const first = rule.onlyIf === undefined ? [] : ['login', 'registered'];
        return [
          rule.onlyIfNever ?? [],
          first,
          rule.events.some((type) => known.has(type)) ? [] : rule.events,
        ].flat();
      })
      .filter((type) => !known.has(type) && !account.never.includes(type));
    return [...new Set(missing)].map((type) => eventLabel(type, lang)).join(lang === 'en' ? ', ' : '、');
  }

  // How it looks says it too: filled where it will, an outline where it may.
  #outcome({ certainty, consequence }: TimerRow): string {
    const text = OUTCOME_WORDS[certainty][consequence][this.#shown.lang];
    return `${text}[${certainty === 'will' ? 'filled' : 'outline'}]`;
  }

  #condition(account: string, { id, kind, status, freeOn, links, autoReleaseOn }: ConditionRow): string {
    const { lang, directory } = this.#shown;
    const words = this.#words;
    const count = links?.length ?? 0;
    const notes = [
      ...(freeOn === null ? [] : [words.from(freeOn)]),
      ...(count === 0 ? [] : [words.links(count)]),
      ...(autoReleaseOn === null ? [] : [words.released(autoReleaseOn)]),
      ...this.#checked(account, id, kind),
    ];
    const text = directory.conditionText(account, id);
    return CONDITION_STATUS_WORDS[status][lang] + text + notes.join(' · ');
  }

  #checked(account: string, condition: string, kind: ConditionRow['kind']): readonly string[] {
    const confirmations = Object.entries(this.#shown.directory.account(account)?.confirmations ?? {});
    const [, said] = confirmations.find(([id]) => id === condition) ?? [];
    if (said?.on === undefined) return [];
    const last = Temporal.PlainDate.from(said.on).add({ days: 90 }).toString();
    const isOld = said.status === 'met' && kind !== 'never' && last < this.#shown.report.today;
    return [isOld ? this.#words.checkedLongAgo(said.on) : this.#words.checkedOn(said.on)];
  }

  #namedBy(same: SameLink): readonly string[] {
    return same.map(({ account, condition }) => this.#shown.directory.conditionText(account, condition));
  }

  #block([{ strength, link, account, by }]: SameLink, side: 'mine' | 'others'): string {
    const { lang, inventory } = this.#shown;
    const other = side === 'mine' ? by : account;
    const words = this.#words;
    const kind = inventory.links.find(({ id }) => id === link)?.kind;
    const how = strength === 'hard' && kind === 'sub-account' ? 'close' : strength;
    const kinds = strength === 'notice' ? MOVED_WORDS : LINK_WORDS;
    const named = kind === undefined ? '' : kinds[kind][lang];
    return [words.badges[strength], ...words[side][how](this.#link(other), named)].join('');
  }
}

/** The blocks of one account by one link: one for each condition that names it. */
type SameLink = readonly [BlockRow, ...BlockRow[]];

/** Together what the same conditions name, in the order of the first of each. */
function byConditions(links: readonly SameLink[]): readonly (readonly [SameLink, ...SameLink[]])[] {
  const key = (same: SameLink) => same.map(({ condition }) => condition).join(' ');
  return links.flatMap((same, at) => {
    const isFirst = links.findIndex((one) => key(one) === key(same)) === at;
    return isFirst ? [[same, ...links.slice(at + 1).filter((one) => key(one) === key(same))] as const] : [];
  });
}

function eachOnce(blocks: readonly BlockRow[]): readonly SameLink[] {
  const same = (one: BlockRow, other: BlockRow) =>
    one.account === other.account && one.link === other.link && one.strength === other.strength;
  return blocks.flatMap((block, at) => {
    const isFirst = blocks.findIndex((one) => same(one, block)) === at;
    return isFirst ? [[block, ...blocks.slice(at + 1).filter((one) => same(one, block))] as const] : [];
  });
}

/** A text without any space: how it is broken into lines and elements says nothing. */
function squashed(...texts: readonly string[]): string {
  return texts.join('').replaceAll(/\s+/g, '');
}

/** What there is of a kind under its heading; nothing where there is nothing. */
function headed<Item>(heading: string, items: readonly Item[], said: (item: Item) => string): string[] {
  return items.length === 0 ? [] : [heading, ...items.map(said)];
}

function having(conditions: readonly ConditionRow[], wanted: string): number {
  return conditions.filter(({ status }) => status === wanted).length;
}

function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

/** Is the account gone then, and not only something of it? */
function isEnd({ consequence }: TimerRow): boolean {
  return consequence === 'recycled' || consequence === 'deleted';
}

function given(text: string | null, said: (text: string) => string): string {
  return text === null || text === '' ? '' : said(text);
}
