// @vitest-environment happy-dom
import { screen as page } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { AccountState } from '#core/inventory/inventory';
import { wayOutOf } from '#core/what-if/way-out';
import { Panel } from '../../../src/renderer/features/graph/panel';
import { account } from '../../support/core/build';
import { Stage, show } from '../support/show';

it.each<[AccountState, number]>([
  ['active', 1],
  ['lost', 1],
  ['deleted', 0],
])('offers to mark an account as deleted that is %s: %d', async (state, count) => {
  const { screen } = new Stage({ accounts: [account({ id: 'a', state })] });
  const way = wayOutOf(screen.findings, screen.strategy, 'a');
  if (way === undefined) throw new Error('no such account');
  const nothing = vi.fn<(id: string) => void>();
  await show(<Panel screen={screen} id="a" way={way} onChoose={nothing} onLink={nothing} />);
  expect(page.queryAllByRole('button', { name: 'Mark as deleted' })).toHaveLength(count);
});
