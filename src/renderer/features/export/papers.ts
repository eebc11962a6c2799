import { csvOf } from '#paper/csv';
import { type InventoryChoice, inventoryTable, type PaperSource } from '#paper/inventory-paper';
import { markdownPlan, markdownTable } from '#paper/markdown';
import { planTable } from '#paper/plan-paper';
import { Directory } from '#words/directory';
import type { Screen } from '../../data/screen';
import type { ExportPlace } from './use-exports';

type Write = (source: PaperSource, choice: InventoryChoice) => string;

/** What can be written besides a calendar: what it is, and the kind of the file. */
const PAPERS = {
  'plan-md': markdownPlan,
  'plan-csv': (source) => csvOf(planTable(source)),
  'accounts-md': (source, choice) => markdownTable(inventoryTable(source, choice)),
  'accounts-csv': (source, choice) => csvOf(inventoryTable(source, choice)),
} as const satisfies Readonly<Record<string, Write>>;

export type PaperName = keyof typeof PAPERS;

/** What is written on each screen. */
export const PAPERS_AT: Readonly<Record<ExportPlace, readonly PaperName[]>> = {
  plan: ['plan-md', 'plan-csv', 'accounts-md', 'accounts-csv'],
  accounts: ['accounts-md', 'accounts-csv'],
};

/** All accounts, by their names alone. */
export const ALL_BY_NAME: InventoryChoice = { showsIdentifiers: false };

/** A paper as a file. */
export function paperFile(name: PaperName, screen: Screen, choice: InventoryChoice) {
  return {
    suggestedName: `unbind-${screen.report.today}-${name.replace('-', '.')}`,
    content: PAPERS[name](sourceOf(screen, choice), choice),
  };
}

/**
 * What papers are made from. On the screen accounts of one name are told apart by a number or an address, which goes on
 * paper only where these are asked for.
 */
export function sourceOf(
  { findings, report, directory, lang }: Screen,
  choice: InventoryChoice,
): PaperSource {
  const named = choice.showsIdentifiers ? directory : new Directory(findings, lang);
  return { findings, report, directory: named, lang };
}
