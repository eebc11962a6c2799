import type { Catalogue } from '#core/catalogue/catalogue';
import type { Inventory } from '#core/inventory/inventory';
import type { Report } from '#core/report/report-data';
import type { Verdict } from '#core/rules/assessment';
import { VERDICT_WORDS } from '#words/account-words';
import { type Lang, textIn } from '#words/lang';

/** An account in the list. */
export interface ListRow {
  readonly id: string;
  readonly name: string;
  readonly service: string | null;
  readonly verdict: Verdict;
  readonly verdictText: string;
  /** The next day on which something happens to it: it can be deleted, or runs out. */
  readonly next: string | null;
  readonly intent: Inventory['accounts'][number]['intent'];
  /** What is searched in, in lower case. */
  readonly haystack: string;
}

/** The rows of the list in the inventory's order. */
export function rowsOf(
  inventory: Inventory,
  report: Report,
  catalogue: Catalogue,
  lang: Lang,
): readonly ListRow[] {
  const own = new Map(inventory.services.map((service) => [service.id, service]));
  const due = new Map<string, string>();
  for (const { account, dueOn } of report.timers) {
    if (dueOn !== null && !due.has(account)) due.set(account, dueOn);
  }
  return inventory.accounts.map((account, place) => {
    const row = report.accounts[place];
    const service =
      account.service === null
        ? undefined
        : (own.get(account.service) ?? catalogue.services.get(account.service));
    const serviceName = service === undefined ? account.service : textIn(service.names, lang);
    const verdict = row?.verdict ?? 'unknown';
    const days = [row?.deletableOn, due.get(account.id)].flatMap((day) => day ?? []).sort();
    return {
      id: account.id,
      name: account.name,
      service: serviceName,
      verdict,
      verdictText: VERDICT_WORDS[verdict][lang],
      next: days[0] ?? null,
      intent: account.intent,
      haystack: [account.name, serviceName ?? '', ...(service?.aliases ?? []), ...account.tags]
        .join('\n')
        .toLowerCase(),
    };
  });
}

/** The rows that a search and a filter by verdict leave. */
export function filtered(
  rows: readonly ListRow[],
  search: string,
  verdict: Verdict | null,
): readonly ListRow[] {
  const wanted = search.trim().toLowerCase();
  return rows.filter((row) => (verdict === null || row.verdict === verdict) && row.haystack.includes(wanted));
}
