import type { Inventory } from '#core/inventory/inventory';
import { readInventory } from '#core/inventory/read-inventory';
import { applyReview } from '#importing/review/apply-review';
import type { Decisions } from '#importing/review/decisions';
import type { ReviewEntry } from '#importing/review/entry';
import type { Applied, ProviderChoice, Review } from '#importing/review/review';
import { reviewImport } from '#importing/review/review-import';
import type { ImportedConnection, ImportedLogin, ImportedRow, ReadExport, SourceId } from '#importing/row';
import { day } from '../core/build';
import { realCatalogue } from '../core/catalogue';
import { importedConnection, importedLogin } from './rows';

const { services } = realCatalogue();

export const EMPTY: Inventory = {
  format: 'unbind-inventory',
  version: 1,
  accounts: [],
  links: [],
  services: [],
};

/** A login of an export of which no more is said than what is given. */
export const login: (fields: Partial<ImportedLogin>) => ImportedLogin = importedLogin;

/** A grant in force. */
export function grant(name: string, fields: Partial<ImportedConnection> = {}): ImportedConnection {
  return importedConnection({ name, ...fields });
}

/** A file that was read. */
export function exported(rows: readonly ImportedRow[], source: SourceId = 'chrome-csv'): ReadExport {
  return { source, encoding: 'utf-8', separator: ',', rows, warnings: [] };
}

/** The review of files, all of the same provider, against the catalogue that the program comes with. */
export function reviewOf(
  inventory: Inventory,
  files: readonly ReadExport[],
  provider: ProviderChoice | null = null,
): Review {
  return reviewImport({
    inventory,
    services,
    files: files.map((read) => ({ read, provider })),
    today: day('2026-11-29'),
    lang: 'en',
  });
}

/** What is written, which has to be an inventory. */
export function applied(inventory: Inventory, review: Review, decisions: Partial<Decisions> = {}): Applied {
  const result = applyReview(inventory, review, { entries: {}, offers: {}, ...decisions });
  if (!result.ok) throw new Error(`not applied: ${result.failure.code}`);
  const checked = readInventory(result.value.inventory);
  if (!checked.ok) throw new Error(`no inventory: ${JSON.stringify(checked.failure)}`);
  return result.value;
}

/** The inventory after an import, and again after the same one. */
export function imported(inventory: Inventory, ...files: readonly ReadExport[]): Inventory {
  return applied(inventory, reviewOf(inventory, files)).inventory;
}

/** An entry in one line: `status service/how username`, and what there is to say. */
export function told(entry: ReviewEntry): string {
  if (entry.status === 'skipped') return `skipped ${entry.reason}`;
  const start = `${entry.status} ${entry.service.id}/${entry.service.by} ${entry.username}`;
  if (entry.status === 'doubtful') return `${start}: ${entry.doubt.reason}`;
  if (entry.status === 'changed') return `${start}: ${entry.changes.map(({ field }) => field).join(' ')}`;
  return entry.status === 'same' && entry.twin !== null ? `${start} = ${entry.twin}` : start;
}
