// @vitest-environment happy-dom
import { screen as page, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { writeInventory } from '#core/inventory/read-inventory';
import type { OpenFailure } from '#ipc/desktop-api';
import { backupText } from '../../../src/renderer/data/backup';
import type { InventoryStore } from '../../../src/renderer/data/inventory-store';
import { DEFAULT_SETTINGS } from '../../../src/renderer/data/settings';
import type { Platform } from '../../../src/renderer/platform/platform';
import { keysIn, newKeyText } from '../../../src/renderer/sealing/key-file';
import { sealSnapshot } from '../../../src/renderer/sealing/snapshot-seal';
import { add } from '../../data/edits';
import { account, inventory } from '../../support/core/build';
import { SNAPSHOT_NAME, snapshotText } from '../../support/snapshot-text';
import { QUICK_SEALING, showApp } from '../support/show-app';

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

describe('a snapshot that is chosen as a file', () => {
  const mine = inventory({ accounts: [account({ id: 'b', name: '银行' })] });
  const CONTENT = backupText({ inventory: mine, settings: { ...DEFAULT_SETTINGS, theme: 'dark' } });
  const choosing = (text: string) => ({
    openDocument: () => Promise.resolve({ ok: true as const, value: { name: SNAPSHOT_NAME, text } }),
  });
  const names = ({ getState }: InventoryStore) => {
    const state = getState();
    return state.status === 'ready' ? state.inventory.accounts.map(({ name }) => name) : null;
  };

  it('brings its inventory in, and says before and after that its settings stay out', async () => {
    const { person, store } = await showApp({
      before: (one) => add(one, 'mail', { name: '邮箱' }),
      place: '/settings',
      platform: choosing(await snapshotText(CONTENT)),
    });
    await person.click(button('Import…'));
    expect((await page.findByRole('dialog')).textContent).toContain(
      'This is a snapshot: only its inventory is imported, and its settings are not taken over.',
    );
    expect(names(store)).toEqual(['邮箱']);
    await person.click(button('Replace'));
    await page.findByText(
      `Imported the inventory of a snapshot: ${SNAPSHOT_NAME}. Its settings were not taken over.`,
    );
    expect(names(store)).toEqual(['银行']);
    expect(page.getByLabelText<HTMLSelectElement>('Appearance').value).toBe('system');
  });

  it('opens with the passphrase of its time where it is encrypted', async () => {
    const key = await newKeyText();
    const keys = await keysIn(key);
    if (keys === undefined) throw new Error('no keys');
    const sealed = await sealSnapshot(CONTENT, keys.snapshots, await QUICK_SEALING.seal(key, 'of its time'));
    const { person, store } = await showApp({
      place: '/settings',
      platform: choosing(await snapshotText(sealed, 'age')),
    });
    await person.click(button('Import…'));
    const dialog = within(await page.findByRole('dialog'));
    await person.type(dialog.getByLabelText('Passphrase'), 'another{Enter}');
    await dialog.findByText('Wrong passphrase');
    await person.clear(dialog.getByLabelText('Passphrase'));
    await person.type(dialog.getByLabelText('Passphrase'), 'of its time{Enter}');
    await page.findByText(/^Imported the inventory of a snapshot/);
    expect(names(store)).toEqual(['银行']);
  });

  it.each<[string, Promise<Partial<Platform>>]>([
    [
      'of which a letter is another',
      snapshotText(CONTENT).then((text) => choosing(text.replace('银行', '银河'))),
    ],
    [
      'that is not even text any more',
      Promise.resolve({
        openDocument: () =>
          Promise.resolve({
            ok: false as const,
            failure: { code: 'not-utf8' as const, name: SNAPSHOT_NAME, byte: 3 },
          }),
      }),
    ],
  ])('is refused where it is damaged, and nothing is changed: one %s', async (_what, platform) => {
    const { person, store } = await showApp({
      before: (one) => add(one, 'mail', { name: '邮箱' }),
      place: '/settings',
      platform: await platform,
    });
    await person.click(button('Import…'));
    expect((await page.findByRole('alert')).textContent).toBe(
      `Not imported, and nothing was changed. ${SNAPSHOT_NAME}: the whole file: expected a snapshot as it was written, found a damaged one: it is cut off, or does not match its own checksum`,
    );
    expect(names(store)).toEqual(['邮箱']);
  });
});
