// @vitest-environment happy-dom
import { screen as page, waitFor, within } from '@testing-library/react';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { ok } from '#core/result';
import type { ProgramFacts } from '#ipc/desktop-api';
import { checkStorage } from '../../../src/renderer/data/check-storage';
import { account, inventory, link } from '../../support/core/build';
import { showApp } from '../support/show-app';

const desktop: ProgramFacts = {
  version: '9.8.7',
  electron: '45.4.1',
  chromium: '150.0.1',
  node: '24.1.0',
  system: 'linux x64 6.18',
  folder: '~/planted-folder/unbind',
  keyring: 'none',
};
const facts =
  (given: Partial<ProgramFacts> = {}) =>
  () =>
    Promise.resolve({ ...desktop, ...given });

const report = async () =>
  (await page.findByRole<HTMLTextAreaElement>('textbox', { name: 'The report' })).value;

describe('about the program', () => {
  it('says versions, where the data lies, and what is not as it should be', async () => {
    await showApp({ place: '/settings/about', platform: { edition: 'desktop', programFacts: facts() } });
    const versions = within(page.getByRole('region', { name: 'Versions' }));
    for (const text of ['9.8.7', '45.4.1', '150.0.1', '24.1.0'])
      expect(await versions.findByText(text)).toBeDefined();
    expect(
      versions.getByText(/293 services|\d+ services, \d+ rule sets, the newest of 20\d\d-\d\d/),
    ).toBeDefined();
    expect(page.getByText('~/planted-folder/unbind')).toBeDefined();
    expect(page.getByText(/no keyring that can be used/)).toBeDefined();
    expect(page.getByText('The clock has not gone back.')).toBeDefined();
  });

  it('in a browser names the address that the data belongs to, and no keyring', async () => {
    const programFacts = facts({ electron: null, chromium: null, node: null, folder: null, keyring: null });
    await showApp({ place: '/settings/about', platform: { programFacts } });
    expect(page.getByText(window.location.origin)).toBeDefined();
    expect(page.queryByText(/keyring/)).toBeNull();
    expect(await report()).not.toMatch(/electron|keyring/i);
  });

  it('gives a report in which nothing is that the person has written, and nothing that tells who they are', async () => {
    const planted = Array.from({ length: 23 }, (_, at) => `planted-${at}`);
    const [name = '', note = '', tag = '', number = '', ...ids] = planted;
    const accounts = ids.map((id, at) =>
      account({
        id,
        name: `${name} ${at}`,
        notes: note,
        tags: [tag],
        identifiers: [{ kind: 'email', value: `${number}@example.com` }],
        events: [{ type: 'login', on: '2026-11-01', note }],
      }),
    );
    const links = [link(ids[0] ?? '', ids[1] ?? '')];
    await showApp({
      place: '/settings/about',
      platform: { edition: 'desktop', programFacts: facts() },
      before: (store) => store.change({ code: 'sample-loaded' }, () => ok(inventory({ accounts, links }))),
    });
    const text = await report();
    expect(text).not.toMatch(/planted|example\.com|~|2026-11-01/);
    // 19 of them: it is not told how many exactly.
    expect(text).not.toMatch(/\b19\b/);
    expect(text).toContain('accounts, links, own services: <= 20, <= 10, <= 0');
    expect(text).toContain('Unbind: 9.8.7 (desktop)');
    expect(text).toContain('keyring: bad');
  });

  it('lists the licences of what is shipped when they are asked for, or says that it cannot', async () => {
    const listed = [
      { name: 'some-package', version: '1.2.3', identifier: 'MIT', text: 'Permission is hereby' },
      {
        name: 'another',
        version: '4.5.6',
        identifier: 'Unlicense',
        text: 'Anyone is free',
        isStandard: true,
      },
    ];
    const fetched = vi.fn<typeof fetch>(() => Promise.resolve(Response.json(listed)));
    vi.stubGlobal('fetch', fetched);
    const { person } = await showApp({ place: '/settings/about', platform: { programFacts: facts() } });
    expect(fetched).not.toHaveBeenCalledWith('/licenses.json');
    await person.click(page.getByText('Packages that are part of the program'));
    expect(await page.findByText(/some-package 1\.2\.3 · MIT/)).toBeDefined();
    expect(page.getByText('Permission is hereby')).toBeDefined();
    const usual = page.getByText(/^This package brings no text of its licence along/);
    expect(usual.closest('details')?.textContent).toContain('Anyone is free');
  });

  it('says so where the list of licences cannot be read', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
    const { person } = await showApp({ place: '/settings/about', platform: { programFacts: facts() } });
    await person.click(page.getByText('Packages that are part of the program'));
    expect(await page.findByText('The list of licences cannot be read.')).toBeDefined();
  });

  it('says how the snapshots are, and reports it without a name or a day', async () => {
    const one = { accounts: 1, links: 0, services: 0, why: 'quit', isSecond: false } as const;
    const snapshots = [
      { ...one, token: 'a', order: '3', takenAt: '2026-11-29T00:10:05', problem: 'damaged', why: null },
      { ...one, token: 'b', order: '2', takenAt: '2026-11-28T21:07:00', problem: null },
    ] as const;
    const second = { name: 'planted-stick', trouble: 'full' } as const;
    const listSnapshots = () => Promise.resolve({ snapshots, trouble: null, second });
    await showApp({
      place: '/settings/about',
      platform: { edition: 'desktop', programFacts: facts(), listSnapshots },
    });
    await page.findByText(
      /^2 snapshots\. The newest good one is of 2026-11-28 21:07\. 1 is damaged .* it is full/,
    );
    const text = await report();
    expect(text).toContain('snapshots: bad, 2, damaged 1, newer 0, trouble none, chosen folder full');
    expect(text).not.toMatch(/planted|2026-11/);
  });

  it('is found from the settings', async () => {
    await showApp({ place: '/settings', platform: { programFacts: facts() } });
    const [anchor] = await page.findAllByRole('link', { name: /^About Unbind/ });
    expect(anchor?.getAttribute('href')).toBe('#/settings/about');
    await waitFor(() => expect(page.getByRole('heading', { level: 1 }).textContent).toBe('Settings'));
  });
});

describe('the check of the storage', () => {
  it('leaves nothing behind', async () => {
    const host = { indexedDB: new IDBFactory(), IDBKeyRange };
    expect(await checkStorage(host)).toBe(true);
    expect(await host.indexedDB.databases()).toEqual([]);
  });

  it('gets in the way of no other check', async () => {
    const host = { indexedDB: new IDBFactory(), IDBKeyRange };
    const said = vi.spyOn(console, 'warn').mockReturnValue();
    const checks = Array.from({ length: 5 }, () => checkStorage(host));
    expect(await Promise.all(checks)).toEqual([true, true, true, true, true]);
    expect(said).not.toHaveBeenCalled();
    expect(await host.indexedDB.databases()).toEqual([]);
  });

  it('says so where nothing can be stored', async () => {
    const indexedDB = new IDBFactory();
    indexedDB.open = () => {
      throw new DOMException('no', 'UnknownError');
    };
    expect(await checkStorage({ indexedDB, IDBKeyRange })).toBe(false);
  });
});
