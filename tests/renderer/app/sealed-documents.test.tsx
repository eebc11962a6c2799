// @vitest-environment happy-dom
import { screen as page, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { writeInventory } from '#core/inventory/read-inventory';
import type { FileToSave } from '#ipc/desktop-api';
import { add } from '../../data/edits';
import { openAgeAgain } from '../../support/age/second-age';
import { account, inventory } from '../../support/core/build';
import { QUICK_SEALING, showApp } from '../support/show-app';

const PASSPHRASE = '正确的马 battery 订书钉';
const button = (name: string) => page.getByRole('button', { name });
const inDialog = () => within(page.getByRole('dialog'));

describe('exporting encrypted', () => {
  it('asks twice, says what is missing, and writes a file that only the passphrase opens', async () => {
    const saved: FileToSave[] = [];
    const { person } = await showApp({
      before: (store) => add(store, 'bank', { name: '银行 bank' }),
      place: '/settings',
      platform: {
        saveDocument: (file) => {
          saved.push(file);
          return Promise.resolve({ ok: true, value: { name: file.suggestedName } });
        },
      },
    });
    await person.click(button('Export encrypted…'));
    const submit = () => person.click(inDialog().getByRole('button', { name: 'Encrypt and export…' }));
    await person.type(inDialog().getByLabelText('Passphrase'), 'short');
    await submit();
    expect(inDialog().getByText('At least 8 characters')).toBeDefined();
    expect(inDialog().getByText('The two are not the same')).toBeDefined();
    expect(saved).toEqual([]);
    await person.clear(inDialog().getByLabelText('Passphrase'));
    await person.type(inDialog().getByLabelText('Passphrase'), PASSPHRASE);
    await person.type(inDialog().getByLabelText('Once more'), PASSPHRASE);
    await submit();
    expect((await page.findByText(/^Exported: /)).textContent).toMatch(/unbind-[\d-]+\.json\.age$/);
    expect(page.queryByRole('dialog')).toBeNull();
    const [{ content } = { content: '' }] = saved;
    if (typeof content === 'string') throw new Error('not encrypted');
    expect(openAgeAgain(content, PASSPHRASE).toString('utf8')).toContain('"name": "银行 bank"');
  });
});

describe('importing an encrypted file', () => {
  const giving = async (text: string) => {
    const sealed = await QUICK_SEALING.seal(new TextEncoder().encode(text), PASSPHRASE);
    const value = { name: 'other.json.age', sealed };
    return { openDocument: () => Promise.resolve({ ok: true as const, value }) };
  };

  it('asks for the passphrase until it is the right one', async () => {
    const text = writeInventory(inventory({ accounts: [account({ id: 'b', name: 'bank' })] }));
    const { person, store } = await showApp({ place: '/settings', platform: await giving(text) });
    await person.click(button('Import…'));
    await page.findByRole('dialog');
    const field = () => inDialog().getByLabelText('Passphrase');
    await person.type(field(), 'something else{Enter}');
    expect(await inDialog().findByText('Wrong passphrase')).toBeDefined();
    await person.clear(field());
    await person.type(field(), `${PASSPHRASE}{Enter}`);
    expect(await page.findByText('Imported: other.json.age')).toBeDefined();
    const state = store.getState();
    expect(state.status === 'ready' && state.inventory.accounts.map(({ name }) => name)).toEqual(['bank']);
  });

  it('refuses with its place what is no inventory', async () => {
    const { person } = await showApp({ place: '/settings', platform: await giving('{"a": }') });
    await person.click(button('Import…'));
    await page.findByRole('dialog');
    await person.type(inDialog().getByLabelText('Passphrase'), `${PASSPHRASE}{Enter}`);
    expect((await page.findByRole('alert')).textContent).toMatch(/other\.json\.age: line 1, column 7/);
  });
});
