// @vitest-environment happy-dom
import { screen as page } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { PathTo } from '../../../src/renderer/features/graph/path-to';
import { account, link } from '../../support/core/build';
import { Stage, show } from '../support/show';

it('draws a hundred links of a long path, with numbers, and says how many more there are', async () => {
  const ids = Array.from({ length: 151 }, (_, at) => `a${at}`);
  const accounts = ids.map((id) => account({ id, name: id }));
  const links = ids.slice(1).map((id, at) => link(`a${at}`, id, { kind: 'binding' }));
  const options = ids.map((id) => ({ value: id, label: id }));
  const onChoose = vi.fn<(id: string) => void>();
  const { screen } = new Stage({ accounts, links });
  const { person } = await show(<PathTo screen={screen} from="a0" options={options} onChoose={onChoose} />);
  await person.type(page.getByRole('combobox'), 'a150');
  await person.click(await page.findByRole('option', { name: 'a150' }));
  const steps = () => page.getAllByRole('button', { name: /is bound to/ });
  expect(steps()).toHaveLength(100);
  expect(page.getAllByRole('list').map(({ tagName }) => tagName)).toContain('OL');
  await person.click(page.getByRole('button', { name: '50 more' }));
  expect(steps()).toHaveLength(150);
  await person.click(page.getByRole('button', { name: 'a1 is bound to a0' }));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('a1');
});
