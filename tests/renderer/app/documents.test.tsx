// @vitest-environment happy-dom
import { screen as page, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { writeInventory } from '#core/inventory/read-inventory';
import type { OpenFailure } from '#ipc/desktop-api';
import { add } from '../../data/edits';
import { account, inventory } from '../../support/core/build';
import { showApp } from '../support/show-app';

const button = (name: string) => page.getByRole('button', { name });
const imported = 'Imported: other.json';

const DOCUMENT = writeInventory(inventory({ accounts: [account({ id: 'b' })] }));

/** A person who chooses a file with an account in it or another text, or a file that cannot be read. */
const giving = (failure?: OpenFailure, text = DOCUMENT) => ({
  openDocument: () =>
    Promise.resolve(
      failure === undefined
        ? { ok: true as const, value: { name: 'other.json', text } }
        : { ok: false as const, failure },
    ),
});

describe('what is said of a document', () => {
  it.each<[string, OpenFailure, RegExp, RegExp]>([
    [
      'a whole file',
      { code: 'too-large', name: 'x' },
      /x: the file is larger than 512 MB$/,
      /x：文件超过 512 MB$/,
    ],
    [
      'a place in it',
      { code: 'not-utf8', name: 'x', byte: 3 },
      /x: byte 3: expected UTF-8 text/,
      /x，第 3 字节：应为 UTF-8 文本/,
    ],
  ])('follows the language: %s', async (_, failure, english, chinese) => {
    const { person } = await showApp({ place: '/settings', platform: giving(failure) });
    await person.click(button('Import…'));
    expect((await page.findByRole('alert')).textContent).toMatch(english);
    await person.selectOptions(page.getByLabelText('Language'), 'zh-CN');
    await waitFor(() => expect(page.getByRole('alert').textContent).toMatch(chinese));
  });

  it.each([
    ['a table', 'name,url,username,password\nBank,https://b.example,lin,pw'],
    ['markup', '<?xml version="1.0"?><KeePassFile/>'],
    ['data of its own', '{"encrypted":false,"items":[]}'],
  ])('leads to where exports of other programs are opened: %s', async (_, text) => {
    const { person } = await showApp({ place: '/settings', platform: giving(undefined, text) });
    await person.click(button('Import…'));
    expect((await page.findByRole('alert')).textContent).toMatch(/“Import from other programs…”/);
  });

  it('is said of an import for as long as that is what there is', async () => {
    const { person, other } = await showApp({ place: '/settings', platform: giving() });
    await person.click(button('Import…'));
    expect(await page.findByText(imported)).toBeDefined();
    await person.click(button('Undo'));
    await waitFor(() => expect(page.queryByText(imported)).toBeNull());
    await person.click(button('Import…'));
    expect(await page.findByText(imported)).toBeDefined();
    await add(other, 'bank');
    await waitFor(() => expect(page.queryByText(imported)).toBeNull());
  });

  it('is not asked any more when the screen was left that asked', async () => {
    const { person } = await showApp({
      before: (store) => add(store, 'mail'),
      place: '/settings',
      platform: giving(),
    });
    await person.click(button('Import…'));
    expect(await page.findByRole('dialog')).toBeDefined();
    window.location.hash = '#/accounts';
    expect(await page.findByText('1 account')).toBeDefined();
    window.location.hash = '#/settings';
    expect(await page.findByRole('heading', { level: 1, name: 'Settings' })).toBeDefined();
    expect(page.queryByRole('dialog')).toBeNull();
  });
});
