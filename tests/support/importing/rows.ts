import type { ImportedConnection, ImportedLogin, Place, ReadExport, SkippedRow } from '#importing/row';

/** A place in a CSV. */
function lineOf(line: number): Place {
  return { file: null, line, path: null };
}

/** A login of which only `more` is said. */
export function importedLogin(more: Partial<ImportedLogin> = {}): ImportedLogin {
  return {
    kind: 'login',
    place: lineOf(2),
    title: '',
    urls: [],
    apps: [],
    username: '',
    email: '',
    phone: '',
    created: null,
    lastUsed: null,
    folder: '',
    note: '',
    state: 'active',
    signInHint: null,
    ...more,
  };
}

/** An app to which a provider was connected, of which only `more` is said. */
export function importedConnection(more: Partial<ImportedConnection> = {}): ImportedConnection {
  return {
    kind: 'connection',
    place: lineOf(1),
    name: '',
    urls: [],
    grantedOn: null,
    lastUsed: null,
    removedOn: null,
    state: 'active',
    ...more,
  };
}

/** A row that was not taken over. */
export function skippedRow(more: Partial<SkippedRow> = {}): SkippedRow {
  return { kind: 'skipped', place: lineOf(2), reason: 'note', title: '', ...more };
}

/** What came out of a file. */
export function readExportOf(more: Partial<ReadExport> = {}): ReadExport {
  return { source: 'chrome-csv', encoding: 'utf-8', separator: ',', rows: [], warnings: [], ...more };
}
