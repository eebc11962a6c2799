import type { Service } from '#core/catalogue/service';
import type { Account } from '#core/inventory/inventory';
import { isReleased } from '#core/inventory/is-released';
import { type NextDay, nextDaysOf } from '#core/report/next-day';
import type { Verdict } from '#core/rules/assessment';
import { VERDICT_WORDS } from '#words/account-words';
import type { DatedKey } from '#words/directory';
import { nameIn } from '#words/lang';
import type { RuleAge } from '#words/rule-age-words';
import type { Screen } from '../../data/screen';

/** An account in the list. */
export interface ListRow {
  readonly account: Account;
  readonly name: string;
  readonly service: string | null;
  readonly verdict: Verdict;
  readonly verdictText: string;
  readonly next: NextDay | null;
  /** The age of the rules that the next day comes from; asked for by the rows that are drawn, which are few. */
  readonly nextFrom: () => RuleAge | null;
  /** The last day on which a login was recorded. */
  readonly lastLogin: string | null;
  /** What it is entered by today, by name. */
  readonly enteredBy: readonly string[];
  /** The ids of the accounts that it is linked with today and depends on, each once. */
  readonly hangsOn: readonly string[];
  /** What it is found by besides its name, as it was written. */
  readonly alsoFoundBy: readonly string[];
}

/** The rows of the list in the inventory's order. */
export function rowsOf(screen: Screen): readonly ListRow[] {
  const { inventory, report, services, directory, lang } = screen;
  const next = nextDaysOf(inventory, report);
  const providers = providersOf(screen);
  return inventory.accounts.flatMap((account, place) => {
    const row = report.accounts[place];
    if (row === undefined) return [];
    const service = account.service === null ? undefined : services.get(account.service);
    const serviceName = service === undefined ? account.service : nameIn(service.names, lang);
    const day = next[place] ?? null;
    const { all, login } = providers.get(account.id) ?? NONE;
    return [
      {
        account,
        name: directory.name(account.id),
        service: serviceName,
        verdict: row.verdict,
        verdictText: VERDICT_WORDS[row.verdict][lang],
        next: day,
        nextFrom: () => (day === null ? null : directory.ruleAge(account.id, KEYS[day.code])),
        lastLogin: lastLoginOf(account),
        enteredBy: login.map((id) => directory.name(id)),
        hangsOn: all,
        alsoFoundBy: foundBy(account, service),
      },
    ];
  });
}

/** The rules that the next day of each kind comes from. */
const KEYS: { readonly [Code in NextDay['code']]: readonly DatedKey[] } = {
  gone: ['reviewTime', 'regretWindow'],
  deletable: ['conditions'],
  'not-before': ['conditions'],
  timer: ['inactivity'],
};

/** Ids, each once. Lists, since an account has few: a set for each of thousands takes much longer. */
interface Providers {
  readonly all: string[];
  readonly login: string[];
}

const NONE: Providers = { all: [], login: [] };

/** By account: whom its links that hold today lead to. */
function providersOf({ inventory, report }: Screen): ReadonlyMap<string, Providers> {
  const found = new Map<string, Providers>();
  for (const link of inventory.links) {
    if (isReleased(link, report.today)) continue;
    const { provider, dependent, kind } = link;
    let of = found.get(dependent);
    if (of === undefined) {
      of = { all: [], login: [] };
      found.set(dependent, of);
    }
    if (!of.all.includes(provider)) of.all.push(provider);
    if (kind === 'login' && !of.login.includes(provider)) of.login.push(provider);
  }
  return found;
}

function lastLoginOf({ events }: Account): string | null {
  let last: string | null = null;
  for (const { type, on } of events) if (type === 'login' && (last === null || on > last)) last = on;
  return last;
}

/** A service is found by what it is called in any language, by its domains and its id as well. */
function foundBy({ service, tags, identifiers }: Account, known: Service | undefined): readonly string[] {
  const { names, aliases = [], domains = [] } = known ?? {};
  const called = [names?.['zh-CN'], names?.en, service].flatMap((name) => name ?? []);
  return [...called, ...aliases, ...domains, ...tags, ...identifiers.map(({ value }) => value)];
}
