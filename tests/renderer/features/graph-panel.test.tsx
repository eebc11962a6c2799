// @vitest-environment happy-dom
import { screen as page } from '@testing-library/react';
import { expect, it } from 'vitest';
import { wayOutOf } from '#core/what-if/way-out';
import { Panel } from '../../../src/renderer/features/graph/panel';
import { PathTo } from '../../../src/renderer/features/graph/path-to';
import { account, condition, deletable, type Example, link } from '../../support/core/build';
import { Stage, show } from '../support/show';

const nothing = () => undefined;

async function open(example: Example, id: string) {
  const { screen } = new Stage(example);
  const way = wayOutOf(screen.findings, screen.strategy, id);
  if (way === undefined) throw new Error('there is no such account');
  await show(<Panel screen={screen} id={id} way={way} onChoose={nothing} onLink={nothing} />);
}

const unbind = (id: string) => condition({ id, kind: 'unbind', direction: 'provider' });

it('counts a link once, however many conditions it stands in the way of', async () => {
  await open(
    {
      accounts: [account({ id: 'hub', service: 'hub' }), account({ id: 'a' })],
      links: [link('hub', 'a')],
      services: [deletable('hub', [unbind('logins'), unbind('bindings')])],
    },
    'hub',
  );
  expect(page.getByText(/^1 link blocks its deletion: /)).toBeDefined();
});

it.each([
  ['active', true],
  ['deleted', false],
] as const)('offers to mark an account in state %s as deleted: %s', async (state, isOffered) => {
  await open({ accounts: [account({ id: 'a', state })] }, 'a');
  expect(page.queryByRole('button', { name: 'Mark as deleted' }) !== null).toBe(isOffered);
});

it('finds the other end of a path by its pinyin', async () => {
  const { screen } = new Stage({
    accounts: [account({ id: 'a' }), account({ id: 'b', name: '微信' }), account({ id: 'c', name: 'Other' })],
  });
  const options = screen.inventory.accounts.map(({ id, name }) => ({ value: id, label: name }));
  const { person } = await show(<PathTo screen={screen} from="a" options={options} onChoose={nothing} />);
  await person.type(page.getByRole('combobox'), 'wx');
  expect(page.getAllByRole('option', { hidden: true }).map((one) => one.textContent)).toEqual(['微信']);
});
