import type { Service } from '#core/catalogue/service';
import type { Account } from '#core/inventory/inventory';
import { type NextDay, nextDaysOf } from '#core/report/next-day';
import { OVERVIEW_PARTS, type OverviewPart, overviewOf } from '#core/report/overview';
import { VERDICTS, type Verdict } from '#core/rules/assessment';
import { VERDICT_WORDS } from '#words/account-words';
import { nameIn } from '#words/lang';
import type { Screen } from '../../data/screen';
import { searchable, searchedFor } from '../../ui/searchable';

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
  const next = nextDaysOf(inventory, report);
  return inventory.accounts.flatMap((account, place) => {
    const row = report.accounts[place];
    if (row === undefined) return [];
    const service = account.service === null ? undefined : services.get(account.service);
    const serviceName = service === undefined ? account.service : nameIn(service.names, lang);
    return [
      {
        account,
        name: directory.name(account.id),
        service: serviceName,
        verdict: row.verdict,
        verdictText: VERDICT_WORDS[row.verdict][lang],
        next: next[place] ?? null,
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
