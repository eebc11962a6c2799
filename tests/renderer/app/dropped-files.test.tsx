// @vitest-environment happy-dom
import { fireEvent, screen as page } from '@testing-library/react';
import { expect, it } from 'vitest';
import { showApp } from '../support/show-app';

const csv = new File(
  ['name,url,username,password\nBank,https://bank.example,lin,Tr0ub4dor&3\n'],
  'Chrome.csv',
);
const held = { dataTransfer: { types: ['Files'], files: [csv] } };

it('takes files that are dropped anywhere to where exports come in, and says so before', async () => {
  await showApp({ place: '/catalogue' });
  const catalogue = await page.findByRole('heading', { level: 1 });
  fireEvent.dragOver(catalogue, held);
  expect(await page.findByText('Let go to import')).toBeDefined();
  fireEvent.drop(catalogue, held);
  expect(await page.findByRole('heading', { level: 1, name: 'Import' })).toBeDefined();
  expect(page.queryByText('Let go to import')).toBeNull();
  expect(await page.findByText(/Chrome.* · 1 login · UTF-8/)).toBeDefined();
});

it('keeps what was chosen while another screen is shown', async () => {
  const { person } = await showApp();
  await person.click(await page.findByRole('button', { name: 'Start importing' }));
  await person.upload(page.getByTestId('import-files'), csv);
  expect(await page.findByText(/1 login/)).toBeDefined();
  await person.click(page.getByRole('link', { name: 'Accounts' }));
  await person.click(await page.findByRole('button', { name: 'Import' }));
  expect(await page.findByText(/1 login/)).toBeDefined();
});

it('leaves alone what is dragged and is no file', async () => {
  await showApp();
  const text = { dataTransfer: { types: ['text/plain'], files: [] } };
  // Nobody has taken it: the browser may.
  expect(fireEvent.dragOver(document.body, text)).toBe(true);
  expect(fireEvent.drop(document.body, text)).toBe(true);
  expect(page.queryByText('Let go to import')).toBeNull();
});
