import type { CompiledRules } from '#core/catalogue/compiled-rules';
import type { FallbackMeasure, InactivityRule, RuleSet } from '#core/catalogue/service';
import { type CivilDate, civilDateOf } from '#core/dates/civil-date';
import type { Account, Link } from '#core/inventory/inventory';
import type { Findings } from '#core/report/report';
import { inLine, type Lang, nameIn, type Said, said, textIn } from './lang';
import { type RuleAge, ruleAgeOf } from './rule-age-words';
import { shownText } from './safe-text';

/** How accounts of one name are told apart, before it is done by their ids. */
export interface Naming {
  /** What is there on trial, such as a sample: everything else keeps its name beside it. */
  readonly isAside: (account: Account) => boolean;
  /** What a person knows an account by; null: nothing. */
  readonly markOf: (account: Account) => string | null;
}

/** The keys of a service's rules that days are worked out from. */
export type DatedKey = 'inactivity' | 'conditions' | 'reviewTime' | 'regretWindow';
/** An account with its name as it is shown, maybe empty. */
interface Known {
  readonly account: Account;
  readonly name: string;
  readonly rules: CompiledRules | null;
}

const BY_IDS: Naming = { isAside: () => false, markOf: () => null };

/** Looks up what the ids of a report stand for, as it is to be shown: names, texts of rules, links. */
export class Directory {
  private readonly lang: Lang;
  private readonly accounts = new Map<string, Known>();
  private readonly allLinks: readonly Link[];
  /** Made when the first link is asked for: most directories are only asked for names. */
  private links: ReadonlyMap<string, Link> | undefined;
  /** Which account lives inside which: provider and dependent, joined by a character that no id holds. */
  private readonly inside = new Set<string>();
  /** How many accounts have a name, and how many of these are there on trial. */
  private readonly bearers = new Map<string, number>();
  private readonly aside = new Map<string, number>();
  /** How many have a name with its mark. Counted when the first of several of one name is asked for. */
  private marked: ReadonlyMap<string, number> | undefined;
  /** Made when the first service is asked for. */
  private services: ReadonlyMap<string, string> | undefined;
  private readonly rules: readonly (CompiledRules | null)[];
  private readonly naming: Naming;
  private readonly today: CivilDate;

  constructor({ situation }: Findings, lang: Lang, naming: Naming = BY_IDS) {
    this.lang = lang;
    this.naming = naming;
    this.today = civilDateOf(situation.today);
    for (const [at, account] of situation.accounts.entries()) {
      const name = shownText(account.name);
      this.accounts.set(account.id, { account, name, rules: situation.rules[at] ?? null });
      count(this.bearers, name);
      if (naming.isAside(account)) count(this.aside, name);
    }
    this.rules = situation.rules;
    this.allLinks = situation.links;
    for (const [at, { kind, provider, dependent }] of situation.links.entries()) {
      if (kind === 'sub-account' && situation.active[at] === 1) this.inside.add(`${provider}:${dependent}`);
    }
  }

  /**
   * The account's name; where others have the same, with its mark, or with its id where that tells no more. The id
   * alone where it has no name.
   */
  name(id: string): string {
    const name = this.plainName(id);
    const account = this.account(id);
    if (name === id || account === undefined) return name;
    const bearers = this.bearers.get(name) ?? 1;
    const isOnly = bearers === 1;
    const isOnlySettled = bearers - (this.aside.get(name) ?? 0) === 1 && !this.naming.isAside(account);
    if ((isOnly || isOnlySettled) && !this.accounts.has(name)) return name;
    const marked = this.withMark(account);
    this.marked ??= this.countMarked();
    return marked !== name && this.marked.get(marked) === 1 ? marked : this.inBrackets(name, id);
  }

  private countMarked(): ReadonlyMap<string, number> {
    const marked = new Map<string, number>();
    for (const { account } of this.accounts.values()) count(marked, this.withMark(account));
    return marked;
  }

  private withMark(account: Account): string {
    const mark = this.naming.markOf(account);
    const name = this.plainName(account.id);
    return mark === null ? name : this.inBrackets(name, shownText(mark));
  }

  private inBrackets(name: string, more: string): string {
    return this.lang === 'en' ? `${name} (${more})` : `${name}（${more}）`;
  }

  /** The name of a service that an account has; its id where none has it. */
  serviceName(id: string): string {
    this.services ??= this.namedServices();
    return this.services.get(id) ?? id;
  }

  private namedServices(): ReadonlyMap<string, string> {
    const named = new Map<string, string>();
    for (const rules of this.rules) {
      const service = rules?.inForce.service;
      if (service !== undefined) named.set(service.id, nameIn(service.names, this.lang));
    }
    return named;
  }

  /** The name without the id, for where the id stands beside it. */
  plainName(id: string): string {
    return this.accounts.get(id)?.name || id;
  }

  account(id: string): Account | undefined {
    return this.accounts.get(id)?.account;
  }

  /** Does one account live inside the other, and go with it? */
  isInside(dependent: string, provider: string): boolean {
    return this.inside.has(`${provider}:${dependent}`);
  }

  link(id: string | null): Link | undefined {
    this.links ??= new Map(this.allLinks.map((link) => [link.id, link]));
    return id === null ? undefined : this.links.get(id);
  }

  /** The month of the rules that are applied to an account; null: undated; undefined: there are none. */
  rulesAsOf(id: string): string | null | undefined {
    return this.accounts.get(id)?.rules?.inForce.set.asOf;
  }

  /** What is doubtful about a rule set today, in words. */
  doubts(set: Pick<RuleSet, 'asOf' | 'confidence'>): readonly string[] {
    return ruleAgeOf([set], this.today, this.lang)?.doubts ?? [];
  }

  /** How old these rules of an account are, each by the rule set in which it stands; null: it has none of them. */
  ruleAge(id: string, keys: readonly DatedKey[]): RuleAge | null {
    const { inactivity, deletion } = this.accounts.get(id)?.rules?.inForce ?? {};
    const sets = keys.flatMap((key) => (key === 'inactivity' ? inactivity : deletion?.[key])?.from ?? []);
    return ruleAgeOf(sets, this.today, this.lang);
  }

  /** A condition of an account's deletion, in the language in which it is known; its id where it is not. */
  conditionSaid(account: string, condition: string): Said {
    const found = this.accounts.get(account)?.rules?.conditions.find(({ id }) => id === condition);
    return found === undefined
      ? { text: condition, lang: this.lang, mark: '' }
      : said(found.condition.text, this.lang);
  }

  /** The same as a part of a line. */
  conditionText(account: string, condition: string | null): string {
    return condition === null ? '' : inLine(this.conditionSaid(account, condition));
  }

  /** The rule by which an account disappears, if it has one with that id. */
  timerRule(account: string, rule: string | null): InactivityRule | undefined {
    return this.accounts.get(account)?.rules?.timers.find(({ id }) => id === rule)?.rule;
  }

  /** What the account's service says can be done instead of deleting it. */
  fallback(account: string): readonly string[] {
    return this.measures(this.accounts.get(account)?.rules?.inForce.fallback?.value ?? []);
  }

  /** Measures in words. */
  measures(measures: readonly FallbackMeasure[]): readonly string[] {
    return measures.map(({ text }) => textIn(text, this.lang));
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
