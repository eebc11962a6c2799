import type { Inventory } from '#core/inventory/inventory';
import type { ReviewEntry } from '../shared/importing/review/entry';
import type { Review, ReviewOutcome } from '../shared/importing/review/review';

/**
 * What became of each row, as one JSON object in one line: `files` with their counts, `counts` of all, `written`,
 * `rows` in the order of files and rows, and the new `inventory` where it is written nowhere else.
 */
export function importJson(
  files: readonly string[],
  review: Review,
  written: ReviewOutcome,
  inventory: Inventory | null,
): string {
  const { counts, fileCounts, entries } = review;
  const document = {
    files: files.map((file, at) => ({ file, ...fileCounts[at] })),
    counts,
    written,
    rows: entries.map((entry) => rowOf(entry, files)),
    ...(inventory === null ? {} : { inventory }),
  };
  return `${JSON.stringify(document)}\n`;
}

function rowOf(entry: ReviewEntry, files: readonly string[]): object {
  const { id, file, place, status, title } = entry;
  const at = { member: place.file, line: place.line, path: place.path };
  const base = { id, file: files[file], ...at, status, title };
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
