import { describe, expect, it } from 'vitest';
import { countRows } from '#importing/row';
import { fixturesWith } from '../support/importing/fixtures';
import { attempt, readOf } from '../support/importing/read';
import { shownRow } from '../support/importing/shown-row';

const fixtures = fixturesWith('Hunter2-hunter2-Hunter2');

describe('every format', () => {
  it.each(fixtures)('is recognised and read: $name', ({ bytes, source, rows }) => {
    const read = readOf(bytes);
    expect(read.source).toBe(source);
    expect(read.rows.map(shownRow)).toEqual(rows);
    const { logins, connections, skipped } = countRows(read.rows);
    expect(logins + connections + skipped).toBe(rows.length);
  });

  it.each(fixtures)('is only what it is: $name', ({ bytes, source }) => {
    const other = source === 'x' ? 'facebook' : 'x';
    const result = attempt(bytes, { as: other });
    expect(result.ok ? null : result.failure).toMatchObject({ code: 'other-source', source });
  });

  it.each(fixtures)('read twice is the same twice: $name', ({ bytes }) => {
    expect(readOf(bytes)).toEqual(readOf(bytes));
  });
});
