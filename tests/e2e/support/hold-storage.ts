import { expect, type Page } from '@playwright/test';

/** A database of the app, and the table of it that every change writes to. */
const TABLES = { unbind: 'state', 'unbind-settings': 'settings' } as const;

/** Lets nothing be written, as a disk that does not answer; what it resolves to ends that. */
export async function holdStorage(page: Page, database: keyof typeof TABLES): Promise<() => Promise<void>> {
  // Whoever opened the database before the app has would make an empty one.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const held = await page.evaluateHandle(
    async ([name, table]) => {
      const opening = indexedDB.open(name);
      const connection = await new Promise<IDBDatabase>((done, failed) => {
        opening.addEventListener('success', () => done(opening.result));
        opening.addEventListener('error', () => failed(new Error(opening.error?.message)));
      });
      const transaction = connection.transaction(table, 'readwrite');
      const state = { isHeld: true };
      const keep = () => {
        if (state.isHeld) transaction.objectStore(table).count().addEventListener('success', keep);
        else connection.close();
      };
      keep();
      return state;
    },
    [database, TABLES[database]] as const,
  );
  return () =>
    held.evaluate((state) => {
      state.isHeld = false;
    });
}
