import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { exported } from '../support/exported';
import { test } from '../support/unbind-test';

const account = (id: string) => ({
  id,
  service: null,
  name: id,
  identifiers: [],
  events: [],
  never: [],
  intent: 'keep',
  state: 'active',
  ownLogin: true,
  confirmations: {},
  tags: [],
  notes: '',
});

const document = (fields: object) =>
  JSON.stringify({
    format: 'unbind-inventory',
    version: 1,
    accounts: [],
    links: [],
    services: [],
    ...fields,
  });

const link = { id: 'a.b', provider: 'a', dependent: 'b', kind: 'login' };

/** Malformed documents, and what is said of them after the name of the file. */
const MALFORMED = {
  'text.json': ['这不是 JSON', 'line 1, column 1: expected a value, found a letter'],
  'empty.json': ['', 'line 1, column 1: expected a value, found the end of the file'],
  'cut.json': ['{\n  "accounts": [', 'line 2, column 16: expected a value or "]", found the end of the file'],
  'deep.json': [
    '['.repeat(200_000),
    'line 1, column 200001: expected a value or "]", found the end of the file',
  ],
  'list.json': ['[]', 'document: expected an object, found a list'],
  'newer.json': [
    document({ version: 2 }),
    'version: expected version 1 or older, which is all that this program can read, found "2"',
  ],
  'day.json': [
    document({ accounts: [account('a'), { ...account('b'), registeredOn: '2026-02-30' }] }),
    'accounts[1].registeredOn: expected a day YYYY-MM-DD that exists (1900-01-01 to 2200-12-31)',
  ],
  'twice.json': [
    document({ accounts: [account('a'), account('a')] }),
    'accounts[1].id: expected a value that has not been used before, found "a"',
  ],
  'nowhere.json': [
    document({ accounts: [account('a')], links: [link] }),
    'links[0].dependent: expected the id of an account in this file',
  ],
} as const;

test('a malformed document is refused with file, place and expectation, and changes nothing', async ({
  unbind,
  folder,
}) => {
  const { page } = unbind;
  await page.getByRole('button', { name: 'Load the sample' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  const before = await exported(unbind, join(folder, 'before.json'));
  for (const [name, [text, said]] of Object.entries(MALFORMED)) {
    const file = join(folder, name);
    writeFileSync(file, text);
    await unbind.giveFile(file, () => page.getByRole('button', { name: 'Import…' }).click());
    await expect(page.getByRole('alert')).toContainText(
      `Not imported, and nothing was changed. ${name}: ${said}`,
    );
  }
  expect(await exported(unbind, join(folder, 'after.json'))).toBe(before);
  await page.getByLabel('Language').selectOption('zh-CN');
  await unbind.giveFile(join(folder, 'cut.json'), () => page.getByRole('button', { name: '导入…' }).click());
  await expect(page.getByRole('alert')).toHaveText(
    '没有导入，什么也没有改动。cut.json：第 2 行第 16 列: 应为一个值或「]」，但文件已结束',
  );
});

test('importing over an inventory asks first, and can be undone', async ({ unbind, folder }) => {
  const { page } = unbind;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const other = join(folder, 'other.json');
  writeFileSync(other, document({ accounts: [account('a'), account('b')], links: [link] }));
  const give = () => unbind.giveFile(other, () => button('Import…').click());

  await button('Load the sample').click();
  await page.getByRole('link', { name: 'Settings' }).click();
  const before = await exported(unbind, join(folder, 'before.json'));

  await give();
  const question = page.getByRole('dialog', { name: 'Replace the inventory by “other.json”?' });
  await expect(question).toContainText('The accounts here (45) will be replaced by those in the file (2).');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toBeHidden();
  expect(await exported(unbind, join(folder, 'kept.json'))).toBe(before);

  await give();
  await question.getByRole('button', { name: 'Replace' }).click();
  await expect(page.getByText('Imported: other.json')).toBeVisible();
  const replaced = await exported(unbind, join(folder, 'replaced.json'));
  expect(JSON.parse(replaced)).toMatchObject({ accounts: [{ id: 'a' }, { id: 'b' }], links: [link] });

  await button('Undo').click();
  await expect(button('Redo')).toHaveAttribute('title', 'Redo: import other.json');
  expect(await exported(unbind, join(folder, 'undone.json'))).toBe(before);
  await button('Redo').click();
  await expect(button('Undo')).toHaveAttribute('title', 'Undo: import other.json');
  expect(await exported(unbind, join(folder, 'redone.json'))).toBe(replaced);
});
