import type { Account, Inventory } from '#core/inventory/inventory';
import { nextDaysOf } from '#core/report/next-day';
import type { Findings } from '#core/report/report';
import type { Report } from '#core/report/report-data';
import { IDENTIFIER_WORDS, INTENT_WORDS, STATE_WORDS, VERDICT_WORDS } from '#words/account-words';
import type { Directory } from '#words/directory';
import { pair } from '#words/explain-lines';
import { GRAPH_WORDS } from '#words/graph-words';
import type { Lang } from '#words/lang';
import { PAPER_WORDS } from '#words/paper-words';
import { shownText } from '#words/safe-text';
import type { PaperTable } from './paper-table';

/** What goes on paper, and how. */
export interface PaperSource {
  readonly findings: Findings;
  readonly report: Report;
  readonly directory: Directory;
  readonly lang: Lang;
}

/** Which accounts go on paper, and how much of them. */
export interface InventoryChoice {
  /** Numbers, addresses and user names go only where they are asked for: paper lies around. */
  readonly showsIdentifiers: boolean;
  /** By ids other programs, and commands, tell accounts apart. */
  readonly showsIds?: boolean;
  /** Ids, in the order wanted; one that there is no account of is passed over. Without: all, in the inventory's order. */
  readonly only?: readonly string[];
}

/** Accounts: what they are, what is wanted of them, and what comes next. */
export function inventoryTable(source: PaperSource, choice: InventoryChoice): PaperTable {
  const { findings, report, directory, lang } = source;
  const { showsIdentifiers, showsIds = false, only } = choice;
  const words = PAPER_WORDS[lang];
  const { inventory } = findings.situation;
  const next = nextDaysOf(inventory, report);
  const { name, service, intent, state, verdict, next: nextDay, tags, identifiers, id } = words.columns;
  const columns = [name, service, intent, state, verdict, nextDay, tags];
  return {
    title: words.inventoryTitle(report.today),
    columns: [...columns, ...(showsIdentifiers ? [identifiers] : []), ...(showsIds ? [id] : [])],
    rows: placesOf(inventory, only).map((at) => {
      const account = inventory.accounts[at] as Account;
      const day = next[at] ?? null;
      const cells = [
        directory.name(account.id),
        account.service === null ? '' : directory.serviceName(account.service),
        INTENT_WORDS[account.intent][lang],
        STATE_WORDS[account.state][lang],
        VERDICT_WORDS[report.accounts[at]?.verdict ?? 'unknown'][lang],
        day === null ? '' : GRAPH_WORDS[lang].nextDay(day),
        GRAPH_WORDS[lang].list(account.tags.map(shownText)),
      ];
      return [
        ...cells,
        ...(showsIdentifiers ? [identifiersOf(account, lang)] : []),
        ...(showsIds ? [account.id] : []),
      ];
    }),
  };
}

/** Where the accounts with these ids are; without ids all of them. */
function placesOf({ accounts }: Inventory, only?: readonly string[]): readonly number[] {
  if (only === undefined) return [...accounts.keys()];
  const places = new Map(accounts.map(({ id }, at) => [id, at]));
  return only.flatMap((id) => places.get(id) ?? []);
}

function identifiersOf({ identifiers }: Account, lang: Lang): string {
  const said = identifiers.map(({ kind, value }) =>
    pair(IDENTIFIER_WORDS[kind][lang], shownText(value), lang),
  );
  return GRAPH_WORDS[lang].list(said);
}
