// @vitest-environment happy-dom
import { screen as page, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { removeAccount } from '#core/inventory/edit-inventory';
import type { Inventory } from '#core/inventory/inventory';
import { linkReleased } from '#core/plan/record-step';
import { fail, ok, type Result } from '#core/result';
import { add, named } from '../../data/edits';
import { shown, until } from '../../data/machine';
import { account, day, type Example, inventory, link } from '../../support/core/build';
import { showApp } from '../support/show-app';

type Act = (person: UserEvent) => Promise<unknown>;

describe('the navigation', () => {
  const current = () =>
    page
      .getAllByRole('link')
      .filter((link) => link.hasAttribute('aria-current'))
      .map((link) => [link.textContent, link.getAttribute('aria-current')]);

  it('tells a screen reader which screen is shown, and to which an account belongs', async () => {
    const { person } = await showApp({ before: (store) => add(store, 'mail') });
    expect(current()).toEqual([['Overview', 'page']]);
    await person.click(page.getByRole('link', { name: 'Accounts' }));
    await waitFor(() => expect(current()).toEqual([['Accounts', 'page']]));
    window.location.hash = '#/accounts/mail';
    await waitFor(() => expect(current()).toEqual([['Accounts', 'true']]));
  });
});

describe('the list of accounts', () => {
  it('keeps what is searched for, and the focus, when it is narrowed and widened again', async () => {
    const { person } = await showApp({ before: (store) => add(store, 'mail'), place: '/accounts' });
    const search = page.getByRole('searchbox');
    const filter = page.getByRole('combobox', { name: 'Filter' });
    await person.type(search, 'acc');
    await person.click(filter);
    // Nothing has a place here, so that the choices count as out of sight.
    await person.click(page.getByRole('option', { name: 'Blocked', hidden: true }));
    await waitFor(() => expect(window.location.hash).toBe('#/accounts/only/blocked'));
    expect(await page.findByText('0 of 1')).toBeDefined();
    expect([search.isConnected, search]).toMatchObject([true, { value: 'acc' }]);
    expect(document.activeElement).toBe(filter);
    // Choosing it again takes it back.
    await person.click(filter);
    await person.click(page.getByRole('option', { name: 'Blocked', hidden: true }));
    await waitFor(() => expect(window.location.hash).toBe('#/accounts'));
    expect(await page.findByText('1 account')).toBeDefined();
    expect([search.isConnected, search]).toMatchObject([true, { value: 'acc' }]);
    expect(document.activeElement).toBe(filter);
  });

  it('moves the focus to the heading of another screen', async () => {
    const { person } = await showApp({ before: (store) => add(store, 'mail') });
    await person.click(page.getByRole('link', { name: 'Blocked: 0' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(page.getByRole('heading', { level: 1, name: 'Accounts' })),
    );
  });
});

describe('undo and redo', () => {
  const status = () => page.getByRole('banner').querySelector('[role="status"]')?.textContent;
  const press = (name: string) => page.getByRole('button', { name });

  it('say what they did, until something else is done', async () => {
    const { person, other } = await showApp({ before: (store) => add(store, 'mail') });
    await waitFor(() => expect(status()).toBe('Saved'));
    await person.click(press('Undo'));
    await waitFor(() => expect(status()).toBe('Undone: edit account mailSaved'));
    await person.click(press('Redo'));
    await waitFor(() => expect(status()).toBe('Redone: edit account mailSaved'));
    await person.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(status()).toBe('Undone: edit account mailSaved'));
    await add(other, 'bank');
    await waitFor(() => expect(status()).toBe('Saved'));
  });
});

describe('what cannot be done any more, because another window was first,', () => {
  // a -> b
  const example: Example = {
    accounts: [account({ id: 'a' }), account({ id: 'b' })],
    links: [link('a', 'b')],
  };
  const button = (name: string) => page.getByRole('button', { name });
  const GONE = 'Not saved: the record is not there any more; it may have been deleted in another window';

  /** Shows the page of `a`, and lets another window do something that gets there just before what is done here. */
  async function lateFor(edit: (before: Inventory) => Result<Inventory, { code: string }>, act: Act) {
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const writes = () => transactions.mock.calls.filter(([, mode]) => mode === 'readwrite').length;
    const { person, machine, other } = await showApp({
      before: (store) => store.change(named('all'), () => ok(inventory(example))),
      place: '/accounts/a',
    });
    const release = await machine.hold('state');
    const before = writes();
    const first = other.change(named('a'), edit);
    await until(() => writes() > before);
    await act(person);
    await release();
    expect(await first).toMatchObject({ ok: true });
    return page.findByRole('alert');
  }

  it.each<[string, Act]>([
    ['recording a date', (person) => person.click(button('Record a date'))],
    [
      'deleting the record',
      async (person) => {
        await person.click(button('Delete the record'));
        await person.click(
          within(page.getByRole('dialog')).getByRole('button', { name: 'Delete the record' }),
        );
      },
    ],
    ['releasing a link', (person) => person.click(button('Mark as released'))],
    ['deleting a link', (person) => person.click(button('Delete the link'))],
  ])('is said: %s', async (_, act) => {
    const notice = await lateFor((before) => removeAccount(before, 'a'), act);
    expect(notice.textContent).toContain(GONE);
  });

  it('is said: releasing a link that is released', async () => {
    const notice = await lateFor(
      (before) => {
        const released = linkReleased(before, 'a.b', day('2026-01-01'));
        return released.ok ? released : fail({ code: released.failure });
      },
      (person) => person.click(button('Mark as released')),
    );
    expect(notice.textContent).toContain('Not saved: it was changed in another window meanwhile');
  });

  it('is said in the form alone that it was asked in', async () => {
    const notice = await lateFor(
      (before) => removeAccount(before, 'a'),
      async (person) => {
        await person.click(button('Edit'));
        await person.type(page.getByRole('combobox', { name: /^Name/ }), '!{Enter}');
      },
    );
    await waitFor(() =>
      expect(notice.textContent).toBe(
        'The record of this account was deleted in another window; nothing was saved',
      ),
    );
    expect(page.getAllByRole('alert')).toEqual([notice]);
  });
});

describe('what could not be saved', () => {
  const button = (name: string) => page.getByRole('button', { name });
  const status = () => page.getByRole('banner').querySelector('[role="status"]')?.textContent;
  const FULL = 'Not saved: there is no room left on the disk';

  /** Lets nothing be written as long as the disk is full. */
  function fullDisk() {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    return () => put.mockRestore();
  }

  async function addAccount(person: UserEvent, name: string) {
    await person.click(page.getByRole('button', { name: 'Add an account' }));
    await person.type(page.getByRole('combobox', { name: /^Name/ }), `${name}{Enter}`);
  }

  it('stays said when something else is saved, until the person has read it', async () => {
    const { person, store } = await showApp({ before: (first) => add(first, 'mail'), place: '/accounts' });
    const makeRoom = fullDisk();
    await addAccount(person, 'QQ');
    expect((await page.findByText(FULL)).parentElement?.textContent).toBe(`${FULL}add account QQ`);
    makeRoom();
    await person.keyboard('{Escape}');
    await addAccount(person, '微信');
    await until(() => shown(store).inventory.accounts.length === 2);
    await waitFor(() => expect(page.queryByRole('dialog')).toBeNull());
    expect(page.getByText('add account QQ')).toBeDefined();
    expect(status()).toBe('Not saved');
    await person.click(within(page.getByRole('alert')).getByRole('button', { name: 'Close' }));
    expect(page.queryByText(FULL)).toBeNull();
    expect(status()).toBe('Saved');
  });

  it('is no longer said when it is saved, be it after something else', async () => {
    const { person, other } = await showApp({ before: (first) => add(first, 'mail'), place: '/accounts' });
    const makeRoom = fullDisk();
    await addAccount(person, 'QQ');
    await page.findByText(FULL);
    makeRoom();
    await add(other, 'bank');
    await page.findByText('2 accounts');
    await person.click(button('Save'));
    await waitFor(() => expect(page.queryByText(FULL)).toBeNull());
    expect(page.getByText('3 accounts')).toBeDefined();
  });

  it('is told apart, even of one account', async () => {
    const { person, store } = await showApp({ before: (first) => add(first, 'a'), place: '/accounts/a' });
    const record = async (day: string) => {
      await person.clear(page.getByRole('textbox', { name: 'Date' }));
      await person.type(page.getByRole('textbox', { name: 'Date' }), day);
      await person.click(button('Record a date'));
    };
    const makeRoom = fullDisk();
    await record('2026-01-01');
    await page.findByText(FULL);
    makeRoom();
    await record('2026-01-02');
    expect(await page.findByRole('cell', { name: '2026-01-02' })).toBeDefined();
    await until(() => shown(store).saved);
    await waitFor(() => expect(status()).toBe('Not saved'));
    expect(page.getByText(FULL)).toBeDefined();
  });

  it('is a step back, or a setting, as well', async () => {
    const { person } = await showApp({ before: (first) => add(first, 'mail'), place: '/settings' });
    const makeRoom = fullDisk();
    await person.click(button('Undo'));
    expect(await page.findByText('Undo: edit account mail')).toBeDefined();
    await person.selectOptions(page.getByLabelText('Appearance'), 'dark');
    await waitFor(() => expect(page.getAllByText(FULL)).toHaveLength(2));
    makeRoom();
    await person.click(button('Undo'));
    await waitFor(() => expect(page.getAllByText(FULL)).toHaveLength(1));
    await person.selectOptions(page.getByLabelText('Appearance'), 'light');
    await waitFor(() => expect(page.queryByText(FULL)).toBeNull());
  });
});
