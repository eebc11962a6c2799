// @vitest-environment happy-dom
import { screen as page, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { add } from '../../data/edits';
import { showApp } from '../support/show-app';

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
    expect(status()).toBe('Saved');
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
