import type { CompiledRules } from '#core/catalogue/compiled-rules';
import type { FallbackMeasure, InactivityRule } from '#core/catalogue/service';
import type { Account, Link } from '#core/inventory/inventory';
import type { Findings } from '#core/report/report';
import { type Lang, textIn } from './lang';
import { shownText } from './safe-text';

/** Looks up what the ids of a report stand for, as it is to be shown: names, texts of rules, links. */
export class Directory {
  private readonly lang: Lang;
  private readonly accounts = new Map<string, { account: Account; rules: CompiledRules | null }>();
  private readonly links = new Map<string, Link>();
  /** Which account lives inside which: provider and dependent, joined by a character that no id holds. */
  private readonly inside = new Set<string>();
  /** How many accounts have a name. */
  private readonly bearers = new Map<string, number>();

  constructor({ situation }: Findings, lang: Lang) {
    this.lang = lang;
    for (const [at, account] of situation.accounts.entries()) {
      this.accounts.set(account.id, { account, rules: situation.rules[at] ?? null });
      const name = shownText(account.name);
      this.bearers.set(name, (this.bearers.get(name) ?? 0) + 1);
    }
    for (const [at, link] of situation.links.entries()) {
      this.links.set(link.id, link);
      const { kind, provider, dependent } = link;
      if (kind === 'sub-account' && situation.active[at] === 1) this.inside.add(`${provider}:${dependent}`);
    }
  }

  /** The account's name, with its id where others have the same name, or the id alone where it has none. */
  name(id: string): string {
    const name = this.plainName(id);
    const isAnothersId = name !== id && this.accounts.has(name);
    if (((this.bearers.get(name) ?? 1) === 1 && !isAnothersId) || name === id) return name;
    return this.lang === 'en' ? `${name} (${id})` : `${name}（${id}）`;
  }

  /** The name without the id, for where the id stands beside it. */
  plainName(id: string): string {
    return shownText(this.accounts.get(id)?.account.name ?? '') || id;
  }

  account(id: string): Account | undefined {
    return this.accounts.get(id)?.account;
  }

  /** Does one account live inside the other, and go with it? */
  isInside(dependent: string, provider: string): boolean {
    return this.inside.has(`${provider}:${dependent}`);
  }

  link(id: string | null): Link | undefined {
    return id === null ? undefined : this.links.get(id);
  }

  /** The month of the rules that are applied to an account; null: undated; undefined: there are none. */
  rulesAsOf(id: string): string | null | undefined {
    return this.accounts.get(id)?.rules?.inForce.set.asOf;
  }

  conditionText(account: string, condition: string | null): string {
    const found = this.accounts.get(account)?.rules?.conditions.find(({ id }) => id === condition);
    return found === undefined ? (condition ?? '') : shownText(textIn(found.condition.text, this.lang));
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
    return measures.map(({ text }) => shownText(textIn(text, this.lang)));
  }
}
