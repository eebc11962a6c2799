import type { ImportedRow } from '#importing/row';

/** A row in one line: what fixtures say that has to come out of them. */
export function shownRow(row: ImportedRow): string {
  if (row.kind === 'skipped') return `- ${row.reason} ${row.title}`;
  if (row.kind === 'connection') return `+ ${row.name} ${row.grantedOn} ${row.state}`;
  return `${row.title} | ${[...row.urls, ...row.apps].join(' ')} | ${row.username}`;
}
