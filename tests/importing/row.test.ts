import { describe, expect, it } from 'vitest';
import { Refused } from '#importing/refusal';
import { countRows } from '#importing/row';
import { importedConnection, importedLogin, readExportOf, skippedRow } from '../support/importing/rows';

describe('rows', () => {
  it('are counted by kind', () => {
    const { rows } = readExportOf({
      rows: [importedLogin(), skippedRow(), importedConnection(), importedLogin()],
    });
    expect(countRows(rows)).toEqual({ logins: 2, connections: 1, skipped: 1 });
  });
});

describe('a refusal', () => {
  it('is plain data, and says nothing in its message', () => {
    const refused = new Refused('too-large', { limit: 5 });
    expect(refused.message).toBe('refused');
    expect(refused.refusal).toEqual({
      code: 'too-large',
      place: null,
      limit: 5,
      program: null,
      source: null,
    });
  });
});
