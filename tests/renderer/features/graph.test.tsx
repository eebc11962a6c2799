// @vitest-environment happy-dom
import { screen as page, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '#core/result';
import type { Save } from '../../../src/renderer/data/saving';
import type { GraphView } from '../../../src/renderer/data/settings';
import { GraphPage } from '../../../src/renderer/features/graph/graph-page';
import { account, link } from '../../support/core/build';
import { Stage, show } from '../support/show';

// Nothing is drawn here, and nothing has a size.
beforeEach(() => {
  vi.stubGlobal(
    'Path2D',
    class {
      readonly moveTo = () => {};
      readonly bezierCurveTo = () => {};
      readonly rect = () => {};
      readonly arc = () => {};
    },
  );
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
});

const nothing = () => undefined;
const save = vi.fn<Save>(({ suggestedName }) => Promise.resolve(ok({ name: suggestedName })));
const view = vi.fn<(view: GraphView) => void>();
const graphPage = (stage: Stage, id: string | null) => (
  <GraphPage
    screen={stage.screen}
    id={id}
    onAdd={nothing}
    onLink={nothing}
    save={save}
    view="picture"
    onView={view}
  />
);
const details = () => within(page.getByRole('region', { name: 'Details' }));
const button = (name: string | RegExp) => page.getByRole('button', { name });

// wechat <- pay (lives in it), wechat <- app, wechat <- game (both entered by it)
const knot = () =>
  new Stage({
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

describe('the dependency graph', () => {
  it('offers a way in where there is nothing to draw', async () => {
    await show(graphPage(new Stage({ accounts: [] }), null));
    expect(page.getByText(/^There are no accounts yet/)).toBeDefined();
    expect(button('Add an account')).toBeDefined();
  });

  it('says on what most depends, as long as nothing is chosen', async () => {
    const stage = knot();
    const { person } = await show(graphPage(stage, null));
    const most = within(details().getByRole('region', { name: 'Most depended on' }));
    expect(most.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '微信 2 accounts depend on it, 2 of them directly',
    ]);
    await person.click(most.getByRole('button', { name: '微信' }));
    expect(stage.go).toHaveBeenCalledExactlyOnceWith('/graph/wechat');
  });

  it('lists what has to happen before the chosen account can go in the order of the plan', async () => {
    const stage = knot();
    await show(graphPage(stage, 'wechat'));
    expect(details().getByText(/^2 links block its deletion: /)).toBeDefined();
    const steps = within(details().getByRole('region', { name: /^Before it can be deleted/ }));
    const shown = steps.getAllByRole('listitem').map(({ textContent }) => textContent);
    // One account is wanted gone, so that the whole plan comes before its deletion.
    const { tasks } = stage.screen.report.plan;
    expect(shown).toHaveLength(tasks.length);
    expect(shown.map((text) => /\d{4}-\d\d-\d\d/.exec(text ?? '')?.[0])).toEqual(tasks.map(({ on }) => on));
    const unbinds = tasks.filter(({ kind }) => kind === 'unbind').length;
    expect(steps.getAllByRole('button', { name: /^Mark released: / })).toHaveLength(unbinds);
  });

  it('marks a link as released right there, and says what became possible', async () => {
    const stage = new Stage({
      accounts: [
        account({ id: 'pen', name: 'Pen', service: 'weibo', intent: 'delete' }),
        account({ id: 'app', name: 'App', ownLogin: true }),
      ],
      links: [link('pen', 'app', { id: 'l', kind: 'login' })],
    });
    const { person, showAgain } = await show(graphPage(stage, 'pen'));
    await person.click(button(/^Mark released: /));
    expect(stage.inventory.links).toMatchObject([{ id: 'l', releasedOn: '2026-11-23' }]);
    showAgain(graphPage(stage, 'pen'));
    const status = details().getByText('After the last change').closest('[role=status]');
    expect(status?.textContent).toMatch(/Pen: blocked.* → /);
    expect(page.queryByRole('button', { name: /^Mark released: / })).toBeNull();
  });

  it('says what falls with an account when it is asked', async () => {
    const stage = new Stage({
      accounts: [account({ id: 'a', name: 'Phone' }), account({ id: 'b', name: 'App', ownLogin: false })],
      links: [link('a', 'b', { kind: 'login' })],
    });
    const { person } = await show(graphPage(stage, 'a'));
    await person.click(button('What if it is gone?'));
    const falls = within(details().getByRole('region', { name: 'What if it is gone?' }));
    expect(falls.getByText('1 account is lost with it')).toBeDefined();
    expect(falls.getByText('App is entered through Phone')).toBeDefined();
  });

  it('says so where there is no such account', async () => {
    await show(graphPage(knot(), 'nobody'));
    expect(details().getByText(/^There is no such account/)).toBeDefined();
  });

  it('says why an account cannot be deleted where no step helps', async () => {
    const stage = new Stage({ accounts: [account({ id: 'a', name: 'A' })] });
    await show(graphPage(stage, 'a'));
    expect(page.queryByRole('region', { name: /^Before it can be deleted/ })).toBeNull();
  });

  it('is saved as a picture of the whole', async () => {
    const { person } = await show(graphPage(knot(), null));
    await person.click(button('Save as SVG'));
    expect(await page.findByText('Saved as unbind-2026-11-23.svg')).toBeDefined();
    expect(save.mock.lastCall?.[0].content).toMatch(/^<svg .*Game.*<\/svg>\s*$/s);
  });

  it('is a list as well, if that is chosen', async () => {
    const { person } = await show(graphPage(knot(), null));
    await person.click(page.getByRole('radio', { name: 'List' }));
    expect(view).toHaveBeenCalledExactlyOnceWith('list');
  });
});
