import type { Page } from '@playwright/test';

/** Changes the one stored row of a table behind the back of the app. */
export function tamper(page: Page, database: string, table: string, change: object): Promise<void> {
  return page.evaluate(
    async ([name, rows, fields]) => {
      const opening = indexedDB.open(name);
      const connection = await new Promise<IDBDatabase>((done) => {
        opening.addEventListener('success', () => done(opening.result));
      });
      const writing = connection.transaction(rows, 'readwrite');
      const reading = writing.objectStore(rows).getAll();
      reading.addEventListener('success', () => {
        writing.objectStore(rows).put({ ...(reading.result as object[])[0], ...fields });
      });
      await new Promise((done) => writing.addEventListener('complete', done));
      connection.close();
    },
    [database, table, change] as const,
  );
}
