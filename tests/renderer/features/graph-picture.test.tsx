// @vitest-environment happy-dom
import { act, screen as page, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail } from '#core/result';
import { GraphPage } from '../../../src/renderer/features/graph/graph-page';
import { account, link } from '../../support/core/build';
import { Stage, show } from '../support/show';

// Nothing has a size here, and nothing can be drawn on.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
  const canvas = { style: {}, dataset: {} };
  const context = new Proxy(
    {},
    {
      get: (_, key) => (key === 'canvas' ? canvas : key === 'font' ? '8px' : () => ({ width: 0 })),
      set: () => true,
    },
  );
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never);
});

const nothing = () => undefined;
const unsaved = () => Promise.resolve(fail({ code: 'cancelled' } as const));

async function open(stage: Stage) {
  const graph = (id: string | null) => (
    <GraphPage
      screen={stage.screen}
      id={id}
      onAdd={nothing}
      onLink={nothing}
      save={unsaved}
      view="picture"
      onView={nothing}
    />
  );
  const shown = await show(graph(null));
  // What is drawn with the next frame is there.
  const frame = () => act(() => new Promise<void>((done) => requestAnimationFrame(() => done())));
  await frame();
  return { ...shown, frame, choose: (id: string | null) => shown.showAgain(graph(id)) };
}

const focused = () => document.activeElement?.textContent ?? '';

const chain = () =>
  new Stage({
    accounts: ['a', 'b', 'c'].map((id) => account({ id, name: `Account ${id}` })),
    links: [link('a', 'b'), link('b', 'c')],
  });

describe('walking through the picture by keys', () => {
  it('goes along the lines, also where all cards are in sight', async () => {
    const { person, frame } = await open(chain());
    page.getByRole('button', { name: 'Go into the picture' }).focus();
    await person.keyboard('{Enter}');
    await frame();
    expect(focused()).toContain('Account a');
    await person.keyboard('{ArrowRight}');
    expect(focused()).toContain('Account b');
    await person.keyboard('{ArrowRight}{ArrowLeft}{ArrowLeft}');
    expect(focused()).toContain('Account a');
  });

  it('goes on from the same card where it is too small to be read', async () => {
    const { person, frame } = await open(chain());
    page.getByRole('button', { name: 'Go into the picture' }).focus();
    await person.keyboard('{Enter}');
    await frame();
    for (let times = 0; times < 6; times += 1) {
      await person.keyboard('-');
      await frame();
    }
    expect(within(page.getByRole('application')).queryByRole('button', { name: /Account b/ })).toBeNull();
    expect(focused()).toContain('Account a');
    await person.keyboard('{ArrowRight}');
    await frame();
    expect(focused()).toContain('Account b');
  });

  it('goes to the first account of a fold that is opened', async () => {
    const many = Array.from({ length: 30 }, (_, at) => `leaf${at}`);
    const stage = new Stage({
      accounts: ['hub', ...many].map((id) => account({ id, name: `Account ${id}` })),
      links: many.map((id) => link('hub', id)),
    });
    const { person, frame } = await open(stage);
    page.getByRole('button', { name: 'Go into the picture' }).focus();
    await person.keyboard('{Enter}');
    await frame();
    await person.keyboard('{ArrowRight}');
    expect(focused()).toContain('30 accounts');
    await person.keyboard('{Enter}');
    await frame();
    expect(focused()).toContain('Account leaf0');
  });
});

it('takes the focus to the details where what had it is gone', async () => {
  const stage = chain();
  const { frame, choose } = await open(stage);
  page.getByRole('button', { name: 'Account a' }).focus();
  choose('a');
  await frame();
  expect(document.activeElement).toBe(page.getByRole('region', { name: 'Details' }));
});

it('is seen from where it was when its cards are numbered anew', async () => {
  const stage = new Stage({
    accounts: ['a', 'b', 'far'].map((id) => account({ id, name: `Account ${id}` })),
    links: [link('a', 'b')],
  });
  const { person, frame, choose } = await open(stage);
  choose('far');
  await frame();
  const seenFrom = () => document.querySelector<HTMLElement>('.graph-layer')?.style.transform;
  const before = seenFrom();
  await person.click(page.getByRole('button', { name: 'Zoom out' }));
  await frame();
  const after = seenFrom();
  expect(after).not.toBe(before);
  stage.inventory = { ...stage.inventory, accounts: stage.inventory.accounts.slice(1), links: [] };
  choose('far');
  await frame();
  expect(seenFrom()).toBe(after);
});
