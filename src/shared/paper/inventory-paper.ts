import type { Account } from '#core/inventory/inventory';
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

/**
 * All accounts, in the inventory's order: what they are, what is wanted of them, and what comes next. Numbers, addresses
 * and user names only where `showsIdentifiers` asks for them: paper lies around.
 */
export function inventoryTable(
  { findings, report, directory, lang }: PaperSource,
  { showsIdentifiers }: { readonly showsIdentifiers: boolean },
): PaperTable {
  const words = PAPER_WORDS[lang];
  const { inventory } = findings.situation;
  const next = nextDaysOf(inventory, report);
  const { name, service, intent, state, verdict, next: nextDay, tags, identifiers } = words.columns;
  const columns = [name, service, intent, state, verdict, nextDay, tags];
  return {
    title: words.inventoryTitle(report.today),
    columns: showsIdentifiers ? [...columns, identifiers] : columns,
    rows: inventory.accounts.map((account, at) => {
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
      return showsIdentifiers ? [...cells, identifiersOf(account, lang)] : cells;
    }),
  };
}

function identifiersOf({ identifiers }: Account, lang: Lang): string {
  const said = identifiers.map(({ kind, value }) =>
    pair(IDENTIFIER_WORDS[kind][lang], shownText(value), lang),
  );
  return GRAPH_WORDS[lang].list(said);
}
