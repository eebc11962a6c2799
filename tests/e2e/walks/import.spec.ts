import { readFileSync, writeFileSync } from 'node:fs';
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

const MARK = '\ufeff';

/** Malformed documents, and what is said of them after the name of the file. */
const MALFORMED: Readonly<Record<string, readonly [file: string | Uint8Array, said: string]>> = {
  'text.json': ['这不是 JSON', 'line 1, column 1: expected a value, found a letter'],
  'empty.json': ['', 'line 1, column 1: expected a value, found the end of the file'],
  'cut.json': ['{\n  "accounts": [', 'line 2, column 16: expected a value or "]", found the end of the file'],
  'deep.json': [
    '['.repeat(200_000),
    'line 1, column 200001: expected a value or "]", found the end of the file',
  ],
  'large.json': ['x'.repeat(20 * 1024 * 1024), 'line 1, column 1: expected a value, found a letter'],
  'large-text.json': [
    `{\n  "notes": "${'中'.repeat(7 * 1024 * 1024)}`,
    'line 2, column 7340045: expected the closing quotation mark, found the end of the file',
  ],
  'mark.json': [MARK, 'line 1, column 1: expected a value, found the end of the file'],
  'marks.json': [`${MARK}${MARK}{}`, 'line 1, column 1: expected a value, found "U+FEFF"'],
  'gbk.json': [
    Uint8Array.of(0x7b, 0x22, 0xbd, 0xe2, 0xb0, 0xf3, 0x22, 0x7d),
    'byte 3: expected UTF-8 text, found something else',
  ],
  'list.json': ['[]', 'document: expected an object, found a list'],
  'newer.json': [
    document({ version: 2 }),
    'version: expected version 1 or older, which is all that this program can read, found "2"',
  ],
  'day.json': [
    document({ accounts: [account('a'), { ...account('b'), registeredOn: '2026-02-30' }] }),
    'accounts[1].registeredOn: expected a day YYYY-MM-DD that exists (1900-01-01 to 2200-12-31), found "2026-02-30"',
  ],
  'twice.json': [
    document({ accounts: [account('a'), account('a')] }),
    'accounts[1].id: expected a value that has not been used before, found "a"',
  ],
  'nowhere.json': [
    document({ accounts: [account('a')], links: [link] }),
    'links[0].dependent: expected the id of an account in this file, found "b"',
  ],
};

test('a malformed document is refused with file, place and expectation, and changes nothing', async ({
  unbind,
  folder,
}) => {
  test.slow();
  const { page } = unbind;
  await page.getByRole('button', { name: 'Load the sample' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await page.getByRole('link', { name: 'Settings' }).click();
  const before = await exported(unbind, join(folder, 'before.json'));
  for (const [name, [content, said]] of Object.entries(MALFORMED)) {
    const file = join(folder, name);
    writeFileSync(file, content);
    await unbind.giveFile(file, () => page.getByRole('button', { name: 'Import…' }).click());
    await expect(page.getByRole('alert')).toHaveText(
      `Not imported, and nothing was changed. ${name}: ${said}`,
      // Twenty megabytes take a busy machine a while.
      { timeout: 60_000 },
    );
  }
  expect(await exported(unbind, join(folder, 'after.json'))).toBe(before);
  await page.getByLabel('Language').selectOption('zh-CN');
  const inChinese = {
    'cut.json': '第 2 行第 16 列：应为一个值或「]」，但文件已结束',
    'gbk.json': '第 3 字节：应为 UTF-8 文本，实际是别的内容',
    'newer.json': 'version：应为版本 1 或更早（本程序读不了更新的版本），实际是「2」',
    'twice.json': 'accounts[1].id：应为没有用过的编号，实际是「a」',
  };
  for (const [name, said] of Object.entries(inChinese)) {
    await unbind.giveFile(join(folder, name), () => page.getByRole('button', { name: '导入…' }).click());
    await expect(page.getByRole('alert')).toHaveText(`没有导入，什么也没有改动。${name}，${said}`);
  }
});

test('what was exported comes in again as it was, byte for byte, also with a byte order mark', async ({
  unbind,
  folder,
}) => {
  const { page } = unbind;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const original = join(folder, 'original.json');
  const marked = join(folder, 'marked.json');
  const own = { id: 'own', names: { 'zh-CN': '自建', en: 'Own' }, ruleSets: [{ asOf: null }] };
  const accounts = [account('z'), { ...account('a'), service: 'own', notes: '“注”\n\u2028\ud83d\ude00 \t' }];
  writeFileSync(original, document({ accounts, links: [{ ...link, dependent: 'z' }], services: [own] }));

  // An empty inventory is replaced without a question, from the overview too.
  await unbind.giveFile(original, () => button('Import…').click());
  await expect(page.getByText('Imported: original.json')).toBeVisible();
  const first = await exported(unbind, join(folder, 'first.json'));
  expect(JSON.parse(first)).toEqual(JSON.parse(readFileSync(original, 'utf8')));

  writeFileSync(marked, MARK + first);
  await button('Undo').click();
  await expect(button('Redo')).toHaveAttribute('title', 'Redo: import original.json');
  await unbind.giveFile(marked, () => button('Import…').click());
  await expect(page.getByText('Imported: marked.json')).toBeVisible();
  expect(await exported(unbind, join(folder, 'second.json'))).toBe(first);
});

test('importing over an inventory asks first, and can be undone', async ({ unbind, folder }) => {
  const { page } = unbind;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const other = join(folder, 'other.json');
  writeFileSync(other, document({ accounts: [account('a'), account('b')], links: [link] }));
  const give = () => unbind.giveFile(other, () => button('Import…').click());

  await button('Load the sample').click();
  await expect(button('Undo')).toBeEnabled();
  await page.getByRole('link', { name: 'Settings' }).click();
  const before = await exported(unbind, join(folder, 'before.json'));

  await give();
  const question = page.getByRole('dialog', { name: 'Replace the inventory with “other.json”?' });
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
