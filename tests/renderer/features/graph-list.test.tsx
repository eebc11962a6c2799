// @vitest-environment happy-dom
import { screen as page, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '#core/result';
import type { Save } from '../../../src/renderer/data/saving';
import { GraphPage } from '../../../src/renderer/features/graph/graph-page';
import { account, type Example, link } from '../../support/core/build';
import { Stage, show } from '../support/show';

// Nothing has a size here.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});

const nothing = () => undefined;
const save = vi.fn<Save>(({ suggestedName }) => Promise.resolve(ok({ name: suggestedName })));
const onLink = vi.fn<(id: string) => void>();

async function open(example: Example, id: string | null = null) {
  const stage = new Stage(example);
  const list = (chosen: string | null) => (
    <GraphPage
      screen={stage.screen}
      id={chosen}
      onAdd={nothing}
      onLink={onLink}
      save={save}
      view="list"
      onView={nothing}
    />
  );
  const shown = await show(list(id));
  return { ...shown, stage, choose: (chosen: string | null) => shown.showAgain(list(chosen)) };
}

const grid = () => page.getByRole('treegrid', { name: 'Dependency list' });
const rows = () => within(grid()).getAllByRole('row').slice(1);
const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .slice(0, -1)
    .map(({ textContent }) => textContent);
const rowOf = (name: string, level = 1) =>
  rows().find((row) => row.getAttribute('aria-level') === `${level}` && cells(row)[0]?.includes(name));
const focused = () => {
  const row = document.activeElement as HTMLElement;
  return `${row.getAttribute('aria-level')} ${cells(row)[0]?.replace('▾', '').replace('▸', '')}`;
};

/** wechat <- app, wechat <- game; app <- game */
const knot = (): Example => ({
  accounts: [
    account({ id: 'wechat', name: '微信', service: 'wechat', intent: 'delete' }),
    account({ id: 'app', name: 'App' }),
    account({ id: 'game', name: 'Game', ownLogin: true }),
    account({ id: 'pen', name: 'Pen', service: 'weibo' }),
  ],
  links: [
    link('wechat', 'app', { id: 'l-app', kind: 'login' }),
    link('wechat', 'game', { id: 'l-game', kind: 'binding' }),
  ],
});

describe('the list of the graph', () => {
  it('has a row for each account and under it for each link, the strongest block first', async () => {
    await open(knot());
    expect(rows().map(cells)).toEqual([
      ['▾微信', 'WeChat', '2 links', 'blocked', ''],
      ['App', '', 'login · unbind before deleting', 'rules unknown', ''],
      ['Game', '', 'binding · unbind before deleting', 'rules unknown', ''],
      ['App', '', '0 links', 'rules unknown', ''],
      ['Game', '', '0 links', 'rules unknown', ''],
      ['Pen', 'Weibo', '0 links', 'to be checked', ''],
    ]);
    const facts = ['aria-level', 'aria-posinset', 'aria-setsize', 'aria-expanded', 'aria-rowindex'];
    expect(rows().map((row) => facts.map((fact) => row.getAttribute(fact)).join(' '))).toEqual([
      '1 1 4 true 2',
      '2 1 2  3',
      '2 2 2  4',
      '1 2 4  5',
      '1 3 4  6',
      '1 4 4  7',
    ]);
    expect(grid().getAttribute('aria-rowcount')).toBe('7');
  });

  it('has a row for each of several links between two accounts', async () => {
    const kinds = ['login', 'binding', 'recovery', 'payment', 'sub-account'] as const;
    await open({
      accounts: [account({ id: 'a', name: 'A' }), account({ id: 'b', name: 'B' })],
      links: kinds.map((kind) => link('a', 'b', { id: `l-${kind}`, kind })),
    });
    const under = rows().filter((row) => row.getAttribute('aria-level') === '2');
    expect(
      under
        .map((row) => cells(row)[2]?.split(' · ')[0])
        .toSorted((one = '', other = '') => one.localeCompare(other)),
    ).toEqual(['binding', 'login', 'payment', 'recovery', 'sub-account']);
  });

  it('walks by the arrow keys, also along the lines, folds and opens', async () => {
    const { person, stage } = await open(knot());
    await person.tab();
    while (document.activeElement?.tagName !== 'TR') await person.tab();
    expect(focused()).toBe('1 微信');
    for (const [key, leadsTo] of [
      ['{ArrowRight}', '2 App'],
      ['{ArrowRight}', '1 App'],
      ['{ArrowRight}', '1 App'],
      ['{ArrowLeft}', '2 App'],
      ['{ArrowDown}', '2 Game'],
      ['{ArrowLeft}', '1 微信'],
      ['{End}', '1 Pen'],
      ['{Home}', '1 微信'],
      ['{PageDown}', '1 Pen'],
      ['{PageUp}', '1 微信'],
      ['{ArrowUp}', '1 微信'],
    ] as const) {
      await person.keyboard(key);
      expect([key, focused()]).toEqual([key, leadsTo]);
    }
    await person.keyboard('{ArrowLeft}');
    expect(rows()).toHaveLength(4);
    expect([focused(), rows()[0]?.getAttribute('aria-expanded')]).toEqual(['1 微信', 'false']);
    await person.keyboard('{ArrowRight}');
    expect(rows()).toHaveLength(6);
    await person.keyboard('{Enter}');
    expect(stage.go).toHaveBeenLastCalledWith('/graph/wechat');
  });

  it('says of a row when it is done before the chosen account can go, fades the rest, and leaves it out', async () => {
    const { person, stage } = await open(knot(), 'wechat');
    const { tasks } = stage.screen.report.plan;
    const step = (linkId: string) => tasks.findIndex((task) => task.link === linkId) + 1;
    expect(cells(rowOf('App', 2) as HTMLElement)[5]).toBe(`step ${step('l-app')}`);
    expect(cells(rowOf('Game', 2) as HTMLElement)[5]).toBe(`step ${step('l-game')}`);
    expect(cells(rowOf('微信') as HTMLElement)[5]).toContain(`${tasks.length}`);
    const pen = rowOf('Pen') as HTMLElement;
    expect([cells(pen)[5], pen.classList.contains('faded')]).toEqual(['', true]);
    expect(rowOf('微信')?.getAttribute('aria-selected')).toBe('true');
    await person.click(page.getByRole('checkbox', { name: 'Only what has to happen first' }));
    expect(rowOf('Pen')).toBeUndefined();
    expect(rowOf('App', 2)).toBeDefined();
  });

  it('shows only what is near the chosen account, if that is wanted', async () => {
    const { person } = await open(knot(), 'pen');
    await person.selectOptions(page.getByRole('combobox', { name: 'What is shown' }), '1');
    expect(rows().map((row) => cells(row)[0])).toEqual(['Pen']);
  });

  it('goes to the row of an account that is chosen elsewhere', async () => {
    const { choose } = await open(knot());
    choose('pen');
    expect(rowOf('Pen')?.tabIndex).toBe(0);
    expect(rowOf('微信')?.tabIndex).toBe(-1);
  });

  it('marks what stands on a circle', async () => {
    await open({
      accounts: ['a', 'b', 'c'].map((id) => account({ id })),
      links: [link('a', 'b'), link('b', 'a'), link('b', 'c')],
    });
    const marked = rows().map((row) => [
      row.getAttribute('aria-level'),
      /in a cycle/.test(cells(row)[0] ?? ''),
    ]);
    expect(marked).toEqual([
      ['1', true],
      ['2', true],
      ['1', true],
      ['2', true],
      ['2', false],
      ['1', false],
    ]);
  });

  it('acts on a row right there, and the focus stays in the list', async () => {
    const { person, stage, choose } = await open(knot());
    const button = (name: string) => page.getByRole('button', { name });
    button('Mark released: App').focus();
    await person.keyboard('{Enter}');
    expect(stage.inventory.links[0]).toMatchObject({ id: 'l-app', releasedOn: '2026-11-23' });
    choose(null);
    expect(focused()).toBe('2 Game');
    await person.click(button('Add a link: Pen'));
    expect(onLink).toHaveBeenLastCalledWith('pen');
    await person.click(button('Mark as deleted: Pen'));
    expect(stage.inventory.accounts[3]).toMatchObject({ id: 'pen', state: 'deleted' });
    choose(null);
    expect(rowOf('Pen')).toBeUndefined();
  });

  it('folds and opens everything at once', async () => {
    const { person } = await open(knot());
    await person.click(page.getByRole('button', { name: 'Fold everything' }));
    expect(rows()).toHaveLength(4);
    await person.click(page.getByRole('button', { name: 'Open everything' }));
    expect(rows()).toHaveLength(6);
  });

  it('is saved as a picture as well', async () => {
    const { person } = await open(knot());
    await person.click(page.getByRole('button', { name: 'Save as SVG' }));
    expect(save.mock.lastCall?.[0].content).toMatch(/^<svg .*Game.*<\/svg>\s*$/s);
  });
});
