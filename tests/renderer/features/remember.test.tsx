// @vitest-environment happy-dom
import { screen as page, waitFor } from '@testing-library/react';
import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { addAccount, addLink, newAccount } from '#core/inventory/edit-inventory';
import type { Inventory } from '#core/inventory/inventory';
import type { InventoryStore } from '../../../src/renderer/data/inventory-store';
import { named } from '../../data/edits';
import { shown, until } from '../../data/machine';
import { showApp } from '../support/show-app';

/** Weibo, which is to be remembered of; Zhihu and a forum that nothing opens; mail, which has an entrance. */
async function record(store: InventoryStore) {
  const accounts = [
    { ...newAccount('weibo', '微博'), service: 'weibo' },
    { ...newAccount('zhihu', '知乎'), service: 'zhihu' },
    newAccount('forum', 'A forum'),
    newAccount('mail', 'Mail'),
  ];
  for (const one of accounts) await store.change(named(one.name), (before) => addAccount(before, one));
  const entrance = { id: 'entrance', provider: 'zhihu', dependent: 'mail', kind: 'login' } as const;
  await store.change(named('entrance'), (before) => addLink(before, entrance));
}

const PLACE = '/accounts/weibo/remember';

async function visit() {
  const app = await showApp({ before: record, place: PLACE });
  await page.findByRole('heading', { level: 1 });
  const settings = await app.machine.settings();
  const keptNow = () => settings.getState().settings.keptAnswers;
  return { ...app, keptNow, inventory: () => shown(app.store).inventory };
}

const question = () => page.getByRole('region');
const asked = () => question().querySelector('a')?.textContent;
const isAsked = (name: string) => waitFor(() => expect(asked()).toBe(name));
const linksOf = ({ links }: Inventory) => links.map(({ dependent, kind }) => `${dependent} ${kind}`);

describe('what an account opens', () => {
  it('is asked of the own accounts first, one key an answer, each a change that undo takes back', async () => {
    const { person, inventory } = await visit();
    expect(page.getByText('1 of 2 of your accounts')).toBeDefined();
    const name = '知乎: Is it entered with 微博, or bound to it?';
    expect(page.getByRole('region', { name })).toBe(question());
    await person.keyboard('1');
    await isAsked('A forum');
    expect(document.activeElement === question()).toBe(true);
    await person.keyboard('2');
    await waitFor(() => expect(linksOf(inventory())).toEqual(['mail login', 'zhihu login', 'forum binding']));
    expect(page.getByRole('button', { name: 'Undo' }).title).toBe('Undo: link A forum with 微博');
    await person.keyboard('{Control>}z{/Control}');
    await isAsked('A forum');
    expect(linksOf(inventory())).toEqual(['mail login', 'zhihu login']);
  });

  it('is an account of a service on the way, called as the person calls it', async () => {
    const { person, inventory } = await visit();
    await person.keyboard('33');
    await isAsked('Douban');
    const [name = ''] = [asked()];
    await person.keyboard('1');
    await waitFor(() => expect(inventory().accounts).toHaveLength(5));
    expect(inventory().accounts.at(-1)).toMatchObject({ name, service: 'douban', state: 'active' });
    await waitFor(() => expect(asked()).not.toBe(name));
    await person.keyboard('{Control>}z{/Control}');
    await isAsked(name);
    expect(inventory().accounts).toHaveLength(4);
  });
});

describe('what it does not open', () => {
  it('is remembered on this machine, and changes nothing in the inventory', async () => {
    const { person, inventory, keptNow } = await visit();
    const before = inventory();
    await person.keyboard('34');
    await until(() => keptNow()[0]?.unknown.length === 1);
    expect(keptNow()).toEqual([{ provider: 'weibo', no: ['account:zhihu'], unknown: ['account:forum'] }]);
    expect(inventory()).toBe(before);
    window.location.hash = '#/accounts/weibo';
    await page.findByRole('heading', { level: 1, name: '微博' });
    window.location.hash = `#${PLACE}`;
    await isAsked('Douban');
    await person.click(page.getByRole('button', { name: 'Ask again what I did not know (1)' }));
    await isAsked('A forum');
    await until(() => keptNow()[0]?.unknown.length === 0);
  });

  it('is answered for a whole group by one key, which one key takes back', async () => {
    const { person, keptNow } = await visit();
    await person.keyboard('33');
    await isAsked('Douban');
    expect(page.getByText(/^1 of \d+ in social$/)).toBeDefined();
    await person.keyboard('0');
    await waitFor(() => expect(page.getByText(/in video$/)).toBeDefined());
    await until(() => (keptNow()[0]?.no.length ?? 0) > 20);
    await person.keyboard('{Backspace}');
    await isAsked('Douban');
    await person.keyboard('{Backspace}{Backspace}');
    await isAsked('知乎');
    await until(() => keptNow().length === 0);
    expect(page.queryByRole('button', { name: /^Back B/ })).toBeNull();
  });
});

it('goes back over a link by undoing it, and not once something else has been changed', async () => {
  const { person, inventory, other } = await visit();
  await person.keyboard('3');
  await isAsked('A forum');
  await person.keyboard('1');
  await waitFor(() => expect(page.getByText('A forum: Entered with it')).toBeDefined());
  await person.keyboard('{Backspace}');
  await isAsked('A forum');
  expect(linksOf(inventory())).toEqual(['mail login']);
  await person.keyboard('1');
  await waitFor(() => expect(page.getByText('A forum: Entered with it')).toBeDefined());
  await other.change(named('Bank'), (before) => addAccount(before, newAccount('bank', 'Bank')));
  await waitFor(() => expect(page.getByRole('button', { name: /^Back B/ })).toHaveProperty('disabled', true));
});

it('goes on where nothing can be stored, says so, and asks of a link again that could not be made', async () => {
  const { person } = await visit();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  await person.keyboard('3');
  await isAsked('A forum');
  expect(await page.findByText(/there is no room left on the disk/)).toBeDefined();
  await person.keyboard('1');
  expect(await page.findByText(/link A forum with 微博/)).toBeDefined();
  await isAsked('A forum');
  expect(page.getByText('知乎: No')).toBeDefined();
});

it('says so when all has been asked, and asks again what was not known', async () => {
  const { person } = await visit();
  await person.keyboard('4');
  await isAsked('A forum');
  await person.keyboard('3');
  for (let group = 0; group < 30 && question().querySelector('a') !== null; group += 1) {
    await person.keyboard(page.queryByRole('button', { name: /^None of these/ }) === null ? '3' : '0');
  }
  expect(page.getByText('All has been asked. 1 you did not know.')).toBeDefined();
  expect(document.activeElement === question()).toBe(true);
  await person.click(page.getByRole('button', { name: /^Ask again/ }));
  await isAsked('知乎');
  await person.keyboard('3');
  await waitFor(() => expect(page.getByText('Nothing is left to ask.')).toBeDefined());
});

it('is reached from the page of the account, by its button and by the palette', async () => {
  const { person } = await showApp({ before: record, place: '/accounts/weibo' });
  await person.click(await page.findByRole('link', { name: 'Jog my memory…' }));
  await waitFor(() => expect(window.location.hash).toBe(`#${PLACE}`));
  window.location.hash = '#/accounts/mail';
  await page.findByRole('heading', { level: 1, name: 'Mail' });
  await person.keyboard('{Control>}k{/Control}');
  await person.type(await page.findByRole('textbox', { name: /^An account/ }), 'jog{Enter}');
  await waitFor(() => expect(window.location.hash).toBe('#/accounts/mail/remember'));
});

it('says so where the account is gone', async () => {
  await showApp({ place: '/accounts/gone/remember' });
  expect(await page.findByRole('heading', { level: 1, name: /^There is no such account/ })).toBeDefined();
});
