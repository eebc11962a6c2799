// @vitest-environment happy-dom
import { screen as page } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Palette } from '../../../src/renderer/app/palette';
import { generalKey } from '../../../src/renderer/app/use-general-keys';
import { account } from '../../support/core/build';
import { Stage, show } from '../support/show';

const open = async (stage: Stage) => {
  const close = vi.fn<() => void>();
  const add = vi.fn<() => void>();
  const actions = [{ id: 'add', label: 'Add an account', act: add }];
  const { person } = await show(<Palette screen={stage.screen} actions={actions} onClose={close} />);
  const options = () => page.queryAllByRole('option').map(({ textContent }) => textContent);
  return { person, close, add, options };
};

const world = () =>
  new Stage({
    accounts: [
      account({ id: 'wx', name: '微信大号' }),
      account({ id: 'b', name: 'QQ', identifiers: [{ kind: 'phone', value: '13800000000' }] }),
    ],
  });

it('offers what there is to do while nothing is typed', async () => {
  const { options } = await open(world());
  expect(options()).toEqual(['Add an account']);
});

it.each([
  ['weixindahao', '/accounts/wx'],
  ['138000', '/accounts/b'],
  ['支付宝', '/catalogue/alipay'],
])('finds by %s, marks the first, and Enter opens it', async (typed, place) => {
  const stage = world();
  const { person, close } = await open(stage);
  await person.type(page.getByRole('textbox', { name: /^An account/ }), `${typed}{Enter}`);
  expect(close).toHaveBeenCalledOnce();
  expect(stage.go).toHaveBeenCalledExactlyOnceWith(place);
});

it('is closed by Escape, also while something is typed', async () => {
  const { person, close } = await open(world());
  await person.type(page.getByRole('textbox', { name: /^An account/ }), 'weixin{Escape}');
  expect(close).toHaveBeenCalledOnce();
});

it('does what is chosen, and says so where nothing is called like that', async () => {
  const { person, add, options } = await open(world());
  const field = page.getByRole('textbox', { name: /^An account/ });
  await person.type(field, 'no such thing');
  expect(options()).toEqual([]);
  expect(page.getByText('Nothing is called like that')).toBeDefined();
  await person.clear(field);
  await person.type(field, 'add an{Enter}');
  expect(add).toHaveBeenCalledOnce();
});

it.each<readonly [ReturnType<typeof generalKey>, Partial<KeyboardEvent>, boolean]>([
  ['palette', { key: 'k', ctrlKey: true }, true],
  ['palette', { key: 'л', code: 'KeyK', metaKey: true }, false],
  ['print', { key: 'p', ctrlKey: true }, true],
  [null, { key: 'k' }, false],
  [null, { key: 'K', ctrlKey: true, shiftKey: true }, false],
  [null, { key: 'k', ctrlKey: true, altKey: true }, false],
  ['help', { key: '?', shiftKey: true }, false],
  ['help', { key: '？', shiftKey: true }, false],
  [null, { key: '?', shiftKey: true }, true],
])('the key asks for %s: %o', (wanted, pressed, isTyping) => {
  const released = { code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  expect(generalKey({ key: '', ...released, ...pressed }, isTyping)).toBe(wanted);
});
