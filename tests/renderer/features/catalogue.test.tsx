// @vitest-environment happy-dom
import { fireEvent, screen as page, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Service } from '#core/catalogue/service';
import { LANGS } from '#words/lang';
import { CatalogueList } from '../../../src/renderer/features/catalogue/catalogue-list';
import { ServicePage } from '../../../src/renderer/features/catalogue/service-page';
import { account } from '../../support/core/build';
import { realCatalogue } from '../../support/core/catalogue';
import { markupIn, Stage, show } from '../support/show';

const builtIn = realCatalogue();
const { services } = builtIn;
const opened: string[] = [];
const servicePage = (stage: Stage, id: string, rulesAsOf: string | null = null) => (
  <ServicePage
    screen={stage.screen}
    id={id}
    rulesAsOf={rulesAsOf}
    builtIn={builtIn}
    onOpen={(address) => opened.push(address)}
  />
);

describe('the list of services', () => {
  it.each(['微信', 'weixin', 'wx', 'wechat.com', 'ＷｅＣｈａｔ'])('finds WeChat by %s', async (typed) => {
    const { person } = await show(<CatalogueList screen={new Stage({ accounts: [] }).screen} />);
    expect(page.getByText(`${services.size} services`)).toBeDefined();
    await person.type(page.getByRole('searchbox'), typed);
    const link = await page.findByRole('link', { name: 'WeChat' });
    await waitFor(() => expect(page.getByRole('status').textContent).not.toContain(`${services.size} `));
    expect(link.getAttribute('href')).toBe('#/catalogue/wechat');
  });

  it('narrows to a category, and counts the accounts of each', async () => {
    const accounts = [account({ id: 'a', service: 'wechat' }), account({ id: 'b', service: 'wechat' })];
    const { person } = await show(<CatalogueList screen={new Stage({ accounts }).screen} />);
    await person.selectOptions(page.getByRole('combobox', { name: 'Category' }), 'messaging');
    expect(page.getByText(/2 accounts of yours/)).toBeDefined();
    const messaging = [...services.values()].filter(({ category }) => category === 'messaging').length;
    expect(page.getByRole('status').textContent).toBe(`${messaging} services`);
    await person.type(page.getByRole('searchbox'), 'no such service');
    expect(await page.findByText('No service is called like that')).toBeDefined();
  });
});

describe("a service's page", () => {
  it('shows every rule set, which one applies, how old each is, and what has changed', async () => {
    const stage = new Stage({ accounts: [account({ id: 'a', name: '我的微信', service: 'wechat' })] });
    await show(servicePage(stage, 'wechat', '2018-12'));
    const old = within(page.getByRole('region', { name: 'Rules of 2018-03' }));
    expect(old.getByText('applied')).toBeDefined();
    expect(old.getByText('older than three years')).toBeDefined();
    expect(page.getAllByText('applied')).toHaveLength(1);
    expect(page.getByRole('link', { name: '我的微信' }).getAttribute('href')).toBe('#/accounts/a');
    expect(page.getAllByText('changed').length).toBeGreaterThan(0);
  });

  it('says of what is taken over from which rules it is: the conditions of Baidu are those of 2018-03', async () => {
    await show(servicePage(new Stage({ accounts: [] }), 'baidu'));
    const [newest] = page.getAllByRole('region', { name: /^Rules of/ });
    if (newest === undefined) throw new Error('no rules');
    const conditions = within(newest).getByRole('row', { name: /^Conditions/ });
    expect(conditions.textContent).toContain('as in 2018-03');
    expect(conditions.textContent).toContain('older than three years');
  });

  it('opens the addresses that the catalogue itself names, and none of an own service', async () => {
    const [service] = services.values();
    const ours = [...services.values()].find(({ ruleSets }) =>
      ruleSets.some(({ sources }) => sources?.[0]?.url),
    );
    const url = ours?.ruleSets.flatMap(({ sources = [] }) => sources)[0]?.url ?? '';
    const { person, showAgain } = await show(servicePage(new Stage({ accounts: [] }), ours?.id ?? ''));
    await person.click(page.getAllByRole('button', { name: url })[0] as HTMLElement);
    expect(opened).toEqual([url]);

    const own = { ...service, id: 'own', names: { en: 'Own' } } as Service;
    const sources = [
      { title: 'a', url: 'https://example.com/own' },
      { title: 'b', url: 'javascript:alert(1)' },
    ];
    const changed = [
      { ...own, ruleSets: [{ asOf: null, sources, deletion: { link: 'https://example.com/x' } }] },
    ];
    showAgain(servicePage(new Stage({ accounts: [], services: changed }), 'own'));
    for (const text of ['https://example.com/own', 'javascript:alert(1)', 'https://example.com/x']) {
      expect(page.getByText(text, { exact: false })).toBeDefined();
      expect(page.queryByRole('button', { name: text })).toBeNull();
    }
    expect(page.queryAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['#/catalogue']);
  });

  it('says so where there is no such service', async () => {
    await show(servicePage(new Stage({ accounts: [] }), 'nothing'));
    expect(page.getByRole('heading', { level: 1 }).textContent).toBe('There is no such service');
  });

  it.each(LANGS)('opens for every service in %s', async (lang) => {
    const stage = new Stage({ accounts: [] }, lang);
    const written = await markupIn(lang);
    for (const { id, ruleSets } of services.values()) {
      const markup = written(servicePage(stage, id));
      expect([id, markup.split('<section').length - 1]).toEqual([id, ruleSets.length + 2]);
    }
  });
});

describe("rules of one's own", () => {
  const editor = () => page.getByRole<HTMLTextAreaElement>('textbox', { name: 'The service as JSON' });
  const save = () => page.getByRole<HTMLButtonElement>('button', { name: 'Save' });
  const write = (edit: (before: string) => string) =>
    fireEvent.change(editor(), { target: { value: edit(editor().value) } });

  it('are a copy that is changed, checked while it is written, and given up again', async () => {
    const stage = new Stage({ accounts: [account({ id: 'a', service: 'qq' })] });
    const { person, showAgain } = await show(servicePage(stage, 'qq'));
    await person.click(page.getByRole('button', { name: 'Copy and change' }));
    expect(save().disabled).toBe(false);
    for (const [wrong, said] of [
      [
        (text: string) => text.replace('"P3M"', '"3 months"'),
        /ruleSets\[\d\]\.inactivity\[\d\]\.period: expected/,
      ],
      [(text: string) => text.replace('{', ''), /^line 2, column \d+: expected/],
      [(text: string) => text.replace(/"basedOn": "[^"]*"/, '"basedOn": "1999-01"'), /basedOn: expected/],
      [(text: string) => text.replace('"id": "qq"', '"id": "mine"'), /^The id has to stay/],
    ] as const) {
      const before = editor().value;
      write(wrong);
      expect((await within(page.getByRole('dialog')).findByText(said)).textContent).toMatch(said);
      expect(save().disabled).toBe(true);
      write(() => before);
      await waitFor(() => expect(save().disabled).toBe(false));
    }
    write((text) => text.replace('"P3M"', '"P5M"'));
    await waitFor(() => expect(save().disabled).toBe(false));
    await person.click(save());
    await waitFor(() => expect(stage.inventory.services).toHaveLength(1));
    expect(JSON.stringify(stage.inventory.services)).toContain('"P5M"');
    showAgain(servicePage(stage, 'qq'));
    await person.click(page.getByRole('button', { name: 'Back to the built-in rules' }));
    expect(page.getByRole('dialog').textContent).toContain('1 account goes');
    await person.click(
      within(page.getByRole('dialog')).getByRole('button', { name: 'Back to the built-in rules' }),
    );
    await waitFor(() => expect(stage.inventory.services).toEqual([]));
    expect(stage.changes.map(({ code }) => code)).toEqual(['service-saved', 'service-removed']);
  });

  it('begin with something that can be saved, under an id of its own', async () => {
    const stage = new Stage({ accounts: [] });
    const { person } = await show(<CatalogueList screen={stage.screen} />);
    await person.click(page.getByRole('button', { name: 'Add a service of your own' }));
    expect(page.getByText('This can be saved.')).toBeDefined();
    write((text) => text.replace(/"id": "own-[^"]*"/, '"id": "wechat"'));
    expect(await page.findByText(/^The id has to stay/)).toBeDefined();
    write((text) => text.replace('"id": "wechat"', '"id": "my-bank"'));
    await waitFor(() => expect(save().disabled).toBe(false));
    // The second click comes before the screen knows of the first.
    for (const _ of [1, 2]) fireEvent.click(save());
    await waitFor(() => expect(stage.go).toHaveBeenCalledExactlyOnceWith('/catalogue/my-bank'));
    expect(stage.inventory.services).toMatchObject([{ id: 'my-bank' }]);
  });
});
