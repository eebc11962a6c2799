// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { usePicture } from '../../../src/renderer/features/graph/use-picture';
import { account, link } from '../../support/core/build';
import { FakeWorker } from '../support/fake-worker';
import { Stage } from '../support/show';

let workers: FakeWorker[] = [];

beforeEach(() => {
  workers = [];
  class Started extends FakeWorker {
    constructor() {
      super();
      workers.push(this);
    }
  }
  vi.stubGlobal('Worker', Started);
});

const stageOf = (count: number) =>
  new Stage({
    accounts: Array.from({ length: count }, (_, at) => account({ id: `a${at}`, name: `Account ${at}` })),
    links: [link('a0', 'a1'), link('a1', 'a2')],
  });

function pictureFor(stage: Stage) {
  const opened = new Set(['']);
  const wanted = () => ({ screen: stage.screen, opened, only: null, part: 'all', isUrgent: false });
  const hook = renderHook(usePicture, { initialProps: wanted() });
  return {
    again: (more = {}) => hook.rerender({ ...wanted(), ...more }),
    leave: () => hook.unmount(),
    /** Ids of the accounts of all cards. */
    ids: () => {
      const { pictured } = hook.result.current;
      return pictured?.picture.cards.cards.map(
        ({ account: place }) => pictured.screen.findings.situation.accountIds[place ?? -1],
      );
    },
  };
}

const without = (stage: Stage, id: string) => {
  const accounts = stage.inventory.accounts.filter((one) => one.id !== id);
  const links = stage.inventory.links.filter((one) => one.provider !== id && one.dependent !== id);
  stage.inventory = { ...stage.inventory, accounts, links };
};

it('lays a small graph out at once, without a worker', () => {
  expect(pictureFor(stageOf(3)).ids()).toEqual(['a0', 'a1', 'a2']);
  expect(workers).toEqual([]);
});

it('never shows a picture with the accounts of other findings, and drops answers that are overtaken', () => {
  const stage = stageOf(1500);
  const { again, ids, leave } = pictureFor(stage);
  expect(ids()).toBeUndefined();
  act(() => workers[0]?.answer(0));
  expect(ids()).toHaveLength(1500);
  expect(ids()?.[0]).toBe('a0');

  without(stage, 'a0');
  again();
  expect(ids()?.[0]).toBe('a0');
  without(stage, 'a1');
  again();
  act(() => workers[0]?.answer(1));
  expect(ids()?.[0]).toBe('a0');
  act(() => workers[0]?.answer(2));
  expect(ids()?.[0]).toBe('a2');
  expect(ids()).toHaveLength(1498);

  leave();
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
});

it('has it at once where it is urgent', () => {
  const stage = stageOf(1500);
  const { again, ids } = pictureFor(stage);
  again({ isUrgent: true });
  expect(ids()).toHaveLength(1500);
});

it('drops an answer when what is wanted since then was there at once', () => {
  const stage = stageOf(1500);
  const { again, ids } = pictureFor(stage);
  again({ only: new Set(['a0', 'a1']), part: 'a0 1' });
  act(() => workers[0]?.answer(0));
  expect(ids()).toEqual(['a0', 'a1']);
});

it('shows nothing in place of another part', () => {
  const stage = stageOf(1500);
  const { again, ids } = pictureFor(stage);
  again({ only: new Set(['a0', 'a1']), part: 'a0 1' });
  expect(ids()).toEqual(['a0', 'a1']);
  again();
  expect(ids()).toBeUndefined();
});
