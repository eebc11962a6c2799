import { endsAccount, type Service } from '#core/catalogue/service';
import type { Account } from '#core/inventory/inventory';
import { OVERVIEW_PARTS, type OverviewPart, overviewOf } from '#core/report/overview';
import type { AccountRow, Report, TimerRow } from '#core/report/report-data';
import { VERDICTS, type Verdict } from '#core/rules/assessment';
import { VERDICT_WORDS } from '#words/account-words';
import { textIn } from '#words/lang';
import { OUTCOME_WORDS } from '#words/rule-words';
import type { Screen } from '../../data/screen';
import { searchable, searchedFor } from '../../ui/searchable';

/** The next day on which something becomes of an account. */
export type NextDay =
  | { readonly code: 'deletable' | 'gone'; readonly on: string }
  | {
      readonly code: 'timer';
      readonly on: string;
      readonly outcome: string;
      readonly certain: boolean;
      /** The account is gone then. */
      readonly grave: boolean;
    };

/** An account in the list. */
export interface ListRow {
  readonly account: Account;
  readonly name: string;
  readonly service: string | null;
  readonly verdict: Verdict;
  readonly verdictText: string;
  readonly next: NextDay | null;
  /** What it is found by besides its name, as it was written. */
  readonly alsoFoundBy: readonly string[];
}

/** What a list can be narrowed to: a part of the overview, or a verdict. */
export type Only = { readonly part: OverviewPart } | { readonly verdict: Verdict };

/** Reads what {@link codeOf} writes; null: no such thing, so everything. */
export function onlyOf(code: string | null): Only | null {
  const part = OVERVIEW_PARTS.find((known) => known === code);
  if (part !== undefined) return { part };
  const verdict = VERDICTS.find((known) => `verdict-${known}` === code);
  return verdict === undefined ? null : { verdict };
}

/** For the address of the page. */
export function codeOf(only: Only): string {
  return 'part' in only ? only.part : `verdict-${only.verdict}`;
}

/** The rows of the list in the inventory's order. */
export function rowsOf({ inventory, report, services, directory, lang }: Screen): readonly ListRow[] {
  const due = firstDue(report);
  return inventory.accounts.flatMap((account, place) => {
    const row = report.accounts[place];
    if (row === undefined) return [];
    const service = account.service === null ? undefined : services.get(account.service);
    const serviceName = service === undefined ? account.service : textIn(service.names, lang);
    return [
      {
        account,
        name: directory.name(account.id),
        service: serviceName,
        verdict: row.verdict,
        verdictText: VERDICT_WORDS[row.verdict][lang],
        next: nextDay(account, row, due.get(account.id), lang),
        alsoFoundBy: foundBy(account, service),
      },
    ];
  });
}

/** The rows that a search leaves of a part of the overview, of those with a verdict, or of all. */
export function filtered(
  rows: readonly ListRow[],
  search: string,
  only: Only | null,
  { inventory, report }: Screen,
): readonly ListRow[] {
  const wanted = searchedFor(search);
  const part =
    only !== null && 'part' in only
      ? new Set(overviewOf(inventory, report)[only.part].map(({ account }) => account))
      : undefined;
  return rows.filter((row) => {
    if (part !== undefined && !part.has(row.account.id)) return false;
    if (only !== null && 'verdict' in only && only.verdict !== row.verdict) return false;
    return wanted === '' || isFound(row, wanted);
  });
}

/** A service is found by what it is called in any language, by its domains and its id as well. */
function foundBy({ service, tags, identifiers }: Account, known: Service | undefined): readonly string[] {
  const { names, aliases = [], domains = [] } = known ?? {};
  const called = [names?.['zh-CN'], names?.en, service].flatMap((name) => name ?? []);
  return [...called, ...aliases, ...domains, ...tags, ...identifiers.map(({ value }) => value)];
}

function isFound({ name, alsoFoundBy }: ListRow, wanted: string): boolean {
  return searchable(name).includes(wanted) || alsoFoundBy.some((text) => searchable(text).includes(wanted));
}

/** The first timer of each account that is known to run out. */
function firstDue({ timers }: Report): ReadonlyMap<string, TimerRow & { readonly dueOn: string }> {
  const first = new Map<string, TimerRow & { readonly dueOn: string }>();
  for (const timer of timers) {
    const { account, dueOn } = timer;
    if (dueOn !== null && !first.has(account)) first.set(account, { ...timer, dueOn });
  }
  return first;
}

/** Whoever wants to leave asks for the first day, if it takes nothing but time; everybody else for the next expiry. */
function nextDay(
  { intent }: Account,
  { verdict, deletableOn, reviewEndsOn, regretEndsOn }: AccountRow,
  due: (TimerRow & { readonly dueOn: string }) | undefined,
  lang: Screen['lang'],
): NextDay | null {
  const gone = regretEndsOn ?? reviewEndsOn;
  if (gone !== null) return { code: 'gone', on: gone };
  const takesOnlyTime = verdict === 'ready' || verdict === 'waiting';
  if (intent === 'delete' && takesOnlyTime && deletableOn !== null) {
    return { code: 'deletable', on: deletableOn };
  }
  if (due === undefined) return null;
  const { certainty, consequence, dueOn } = due;
  return {
    code: 'timer',
    on: dueOn,
    outcome: OUTCOME_WORDS[certainty][consequence][lang],
    certain: certainty === 'will',
    grave: endsAccount(consequence),
  };
}
