// @vitest-environment happy-dom
import { screen as page, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ok } from '#core/result';
import type { FileToSave } from '#ipc/desktop-api';
import { account, inventory } from '../../support/core/build';
import { showApp } from '../support/show-app';

it('exports from the palette, asks and says how it went where that is shown, and until one leaves', async () => {
  const files: FileToSave[] = [];
  const { person } = await showApp({
    before: (store) =>
      store.change({ code: 'sample-loaded' }, () => ok(inventory({ accounts: [account({ id: 'a' })] }))),
    platform: {
      saveDocument: async (file) => {
        files.push(file);
        return ok({ name: file.suggestedName });
      },
    },
  });
  const doFirst = async (words: string) => {
    await person.keyboard('{Control>}k{/Control}');
    await person.type(await page.findByRole('textbox', { name: /^An account/ }), `${words}{Enter}`);
  };
  await page.findByRole('heading', { level: 1, name: 'Overview' });
  await doFirst('export: accounts (csv');
  await waitFor(() => expect(window.location.hash).toBe('#/accounts'));
  expect(await page.findByText(/^Saved as unbind-.*-accounts\.csv$/)).toBeDefined();
  await doFirst('export: calendar');
  expect(await page.findByRole('dialog', { name: 'Export to a calendar' })).toBeDefined();
  expect(window.location.hash).toBe('#/plan');
  await person.click(page.getByRole('button', { name: 'Close' }));
  await doFirst('export: plan (markdown');
  expect(await page.findByText(/^Saved as unbind-.*-plan\.md$/)).toBeDefined();
  await person.click(page.getByRole('link', { name: 'Accounts' }));
  await person.click(page.getByRole('link', { name: 'Plan' }));
  expect(page.queryByText(/^Saved as/)).toBeNull();
  expect(files).toHaveLength(2);
  await person.click(page.getByRole('link', { name: 'Settings' }));
  await person.click(page.getByRole('link', { name: 'Export the dates to your calendar' }));
  expect(await page.findByRole('dialog', { name: 'Export to a calendar' })).toBeDefined();
});
