import type { Inventory } from '#core/inventory/inventory';
import type { Decisions } from '../shared/importing/review/decisions';
import type { ReviewEntry } from '../shared/importing/review/entry';
import type { Offer, Review, ReviewOutcome } from '../shared/importing/review/review';
import { jsonLine } from '../shared/words/safe-text';
import { columnsAsSaid } from './import-columns';
import type { ExportedFile } from './read-exports';

/** What is told of an import. */
interface Told {
  readonly files: readonly ExportedFile[];
  readonly review: Review;
  readonly decisions: Decisions;
  readonly written: ReviewOutcome;
  /** Where it is written nowhere else; null: it is. */
  readonly inventory: Inventory | null;
}

/**
 * What became of each row, as one JSON object in one line: `files` with their counts and how they were read (`columns`:
 * those of a table that were guessed, as `--columns` would say them), `counts` of all, `written`, `rows` in the order of files and rows, `offers` with whether they were taken, and the new `inventory` where it is
 * written nowhere else.
 */
export function importJson({ files, review, decisions, written, inventory }: Told): string {
  const { counts, fileCounts, entries, offers } = review;
  const document = {
    files: files.map((file, at) => ({ file: file.name, ...fileCounts[at], ...howRead(file) })),
    counts,
    written,
    rows: entries.map((entry) => rowOf(entry, files[entry.file]?.name)),
    offers: offers.map((offer) => offerOf(offer, decisions)),
    ...(inventory === null ? {} : { inventory }),
  };
  return `${jsonLine(document)}\n`;
}

function howRead({ read, preview }: ExportedFile): object {
  const { source, encoding, warnings, unread = [] } = read;
  return { source, encoding, warnings, columns: preview === null ? null : columnsAsSaid(preview), unread };
}

function offerOf({ account, isGuess, ...offer }: Offer, { offers }: Decisions): object {
  return { ...offer, guess: isGuess, account: account.id, taken: offers[offer.id] !== undefined };
}

function rowOf(entry: ReviewEntry, file: string | undefined): object {
  const { id, place, status, title } = entry;
  const at = { member: place.file, line: place.line, path: place.path };
  const base = { id, file, ...at, status, title };
  if (entry.status === 'skipped') return { ...base, reason: entry.reason };
  const { service, username, account } = entry;
  const found = { ...base, service: service.id, foundBy: service.by, site: service.site, username };
  switch (entry.status) {
    case 'new':
      return { ...found, account: account.id };
    case 'changed':
      return { ...found, account: entry.match, changes: entry.changes };
    case 'same':
      return { ...found, account: entry.match, twin: entry.twin };
    case 'doubtful':
      return {
        ...found,
        reason: entry.doubt.reason,
        accounts: entry.doubt.accounts,
        services: entry.doubt.services,
      };
  }
}
