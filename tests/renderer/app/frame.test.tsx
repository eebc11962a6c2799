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
