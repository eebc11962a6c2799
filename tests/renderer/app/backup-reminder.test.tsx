// @vitest-environment happy-dom
import { screen as page, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { civilDateOf, dayNumberOf } from '#core/dates/civil-date';
import { fail, ok } from '#core/result';
import type { FolderTrouble } from '#ipc/desktop-api';
import { civilDateIn } from '../../../src/renderer/app/civil-now';
import type { InventoryStore } from '../../../src/renderer/data/inventory-store';
import type { Platform } from '../../../src/renderer/platform/platform';
import { account, inventory } from '../../support/core/build';
import { showApp } from '../support/show-app';

const PATIENCE = { timeout: 20_000 };
const today = civilDateIn(undefined);
const daysAgo = (days: number) => civilDateOf(dayNumberOf(today) - days);
const before = (store: InventoryStore) =>
  store.change({ code: 'sample-loaded' }, () => ok(inventory({ accounts: [account({ id: 'mail' })] })));

async function shownWith(
  days: number,
  edition: Platform['edition'] = 'browser',
  more: Partial<Platform> = {},
) {
  const saveDocument = vi.fn<Platform['saveDocument']>(() => Promise.resolve(ok({ name: 'a.json' })));
  const app = await showApp({
    before,
    platform: { edition, saveDocument, ...more },
    choose: (settings) => settings.change({ backupFrom: daysAgo(days) }),
  });
  await page.findByRole('heading', { level: 1, name: 'Overview' }, PATIENCE);
  return { ...app, saveDocument, from: () => app.settings.getState().settings.backupFrom };
}

const told = /^There has been no backup for/;

it('a browser says when a backup is due, and is quiet once it is made', async () => {
  const { person, saveDocument, from } = await shownWith(30);
  page.getByText(
    'There has been no backup for 30 days. The data is in this browser only: save the inventory as a file, and put it elsewhere.',
  );
  await person.click(page.getByRole('button', { name: 'Save a backup…' }));
  await waitFor(() => expect(page.queryByText(told)).toBeNull());
  expect(saveDocument.mock.calls[0]?.[0].content).toContain('"mail"');
  expect(from()).toBe(today);
});

it('a browser asks again in a week if that is wanted', async () => {
  const { person, saveDocument, from } = await shownWith(45);
  await person.click(page.getByRole('button', { name: 'Later' }));
  await waitFor(() => expect(page.queryByText(told)).toBeNull());
  expect(from()).toBe(daysAgo(23));
  expect(saveDocument).not.toHaveBeenCalled();
});

it('a browser is quiet before, and reckons from today where the clock was ahead', async () => {
  const { from } = await shownWith(-5);
  expect(page.queryByText(told)).toBeNull();
  await waitFor(() => expect(from()).toBe(today));
});

it('the desktop, which keeps snapshots, never says so', async () => {
  await shownWith(300, 'desktop');
  expect(page.queryByText(told)).toBeNull();
});

/** A browser with a folder for snapshots, and how it stands with that. */
function withFolder(trouble: FolderTrouble | null): Partial<Platform> {
  let isTold = false;
  return {
    folder: { isChosen: () => true, allow: () => Promise.resolve() },
    takeSnapshot: () => Promise.resolve(trouble === null ? ok(null) : fail(trouble)),
    nextNotice: () => {
      if (isTold) return new Promise(() => {});
      isTold = true;
      return Promise.resolve({ kind: 'snapshots', state: { trouble, second: null } });
    },
  };
}

it('a browser that keeps snapshots in a folder is quiet, and each is a backup', async () => {
  const { from } = await shownWith(300, 'browser', withFolder(null));
  expect(page.queryByText(told)).toBeNull();
  await waitFor(() => expect(from()).toBe(today), PATIENCE);
});

it('a browser that cannot keep them now says so, and when a backup is due', async () => {
  const { from } = await shownWith(30, 'browser', withFolder('not-allowed'));
  await page.findByText(told, undefined, PATIENCE);
  page.getByText(/^No snapshot can be kept: after a restart/);
  page.getByRole('button', { name: 'Allow…' });
  expect(from()).toBe(daysAgo(30));
});
