// @vitest-environment happy-dom
import { fireEvent, screen as page, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { AddSeveral } from '../../../src/renderer/features/accounts/add-several';
import { account } from '../../support/core/build';
import { Stage, show } from '../support/show';

const open = async (stage: Stage, provider: string | null) => {
  const close = vi.fn<() => void>();
  const { person } = await show(<AddSeveral screen={stage.screen} provider={provider} onClose={close} />);
  const paste = async (text: string) => {
    await person.click(page.getByRole('textbox', { name: 'Names, one per line' }));
    await person.paste(text);
  };
  return { person, close, paste };
};

const world = () =>
  new Stage({ accounts: [account({ id: 'wx', name: '微信' }), account({ id: 'zhihu', name: '知乎' })] });

it('shows what becomes of each line before, and adds and links them all as one change', async () => {
  const stage = world();
  const { person, close, paste } = await open(stage, 'wx');
  await paste('知乎\n京东\n<b>某 App</b>\n京东\n微信');
  for (const text of ['new', 'there: is linked', 'stands above', 'is the account itself']) {
    expect((await page.findAllByText(text)).length).toBeGreaterThan(0);
  }
  expect(page.getByText('3 to be added or linked, 2 left as they are')).toBeDefined();
  await person.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(close).toHaveBeenCalledOnce());
  expect(stage.changes).toEqual([{ code: 'accounts-added', count: 3 }]);
  expect(stage.inventory.accounts.slice(2)).toMatchObject([
    { name: '京东', service: 'jd' },
    { name: '<b>某 App</b>', service: null },
  ]);
  expect(stage.inventory.links).toHaveLength(3);
});

it('refuses 200,000 lines with both numbers, and adds nothing', async () => {
  const stage = world();
  await open(stage, null);
  const text = Array.from({ length: 200_000 }, (_, at) => `a${at}`).join('\n');
  fireEvent.change(page.getByRole('textbox', { name: 'Names, one per line' }), { target: { value: text } });
  expect(await page.findByText(/^These are 200,000 lines; at most 5,000/)).toBeDefined();
  expect(page.getByRole('button', { name: 'Add 0' }).hasAttribute('disabled')).toBe(true);
  expect(stage.changes).toEqual([]);
});
