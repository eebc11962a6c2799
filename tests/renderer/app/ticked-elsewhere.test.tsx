// @vitest-environment happy-dom
import { screen as page, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { ok } from '#core/result';
import { account, deletable, inventory } from '../../support/core/build';
import { showApp } from '../support/show-app';

// Nothing has a height here, so that no row would be in view.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});

it('says that another window has recorded the step that is being ticked, and changes nothing', async () => {
  const wanted = { id: 'a', name: 'A', service: 'plain', intent: 'delete' } as const;
  const services = [deletable('plain')];
  const example = { accounts: [account(wanted)], services };
  const { person, store, other } = await showApp({
    before: (first) => first.change({ code: 'sample-loaded' }, () => ok(inventory(example))),
    place: '/plan',
  });
  await person.click(await page.findByRole('button', { name: 'Done: Delete A' }));
  const asked = within(page.getByRole('dialog'));
  const gone = { accounts: [account({ ...wanted, state: 'deleted' })], services };
  await other.change({ code: 'seen-gone', account: 'A' }, () => ok(inventory(gone)));
  expect((await asked.findByRole('alert')).textContent).toMatch(/^This step was recorded elsewhere/);
  expect(asked.queryByRole('button', { name: 'Record' })).toBeNull();
  await person.type(asked.getByRole('textbox', { name: 'Done on' }), '{Enter}');
  const state = () => {
    const now = store.getState();
    return now.status === 'ready' ? now.inventory.accounts : [];
  };
  await waitFor(() => expect(state()).toMatchObject([{ id: 'a', state: 'deleted', events: [] }]));
  await person.click(asked.getAllByRole('button', { name: 'Close' })[0] as HTMLElement);
  expect(await page.findByText(/^Every account that was chosen to be deleted is gone/)).toBeDefined();
});
