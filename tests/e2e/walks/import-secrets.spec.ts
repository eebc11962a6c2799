import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { zipOf } from '../../support/importing/zip-of';
import { saveStatus } from '../support/accounts';
import { exported } from '../support/exported';
import { chooseExports, chromeExport, exportsWith } from '../support/exports';
import { isShort } from '../support/is-short';
import { foundBelow } from '../support/planted';
import { test } from '../support/unbind-test';

test.use({ ownBrowser: true });

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** Forty passwords of different shapes, each in two halves that are looked for as well. */
const SECRETS = Array.from({ length: 40 }, (_, at) => {
  const [one, other] = [randomBytes(9).toString('base64url'), randomBytes(9).toString('hex')];
  return [`${one}!${other}`, `${one}#Aa9 ${other}`, `${one}密码${other}`, `${one}"${other}`][at % 4] ?? one;
});

test('forty secrets are in no byte that is kept: imported, refused and stopped', async ({
  unbind,
  folder,
}) => {
  test.setTimeout(600_000);
  const { page } = unbind;
  const write = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  mkdirSync(join(folder, 'exports'));
  // What no compression shortens, and looks like no secret, has to be found: else nothing would be looked at.
  const marker = String.fromCodePoint(...Array.from(randomBytes(12), (byte) => 0x4e00 + byte * 64));
  const marked = write(
    'marked.csv',
    `name,url,username,password,note\n${marker},https://m.example,lin,pw,\n`,
  );
  const paths = exportsWith(SECRETS).map(({ name, content }) => write(`exports/${name}`, content));

  await button(page, 'Start importing').click();
  await page.getByRole('checkbox', { name: 'Keep notes' }).check();
  await chooseExports(unbind, [...paths, marked]);
  await expect(page.getByText(/rows read, from 41 files$/)).toBeVisible({ timeout: 120_000 });
  await button(page, 'Next: look through').click();
  await expect(page.getByRole('tab', { name: /^New [1-9]/ })).toBeVisible();
  await button(page, 'Import').click();
  await expect(page.getByText(/accounts? added/)).toBeVisible();
  await expect(saveStatus(page)).toHaveText('Saved');
  await button(page, 'Undo this import').click();
  await expect(page.getByText('The import is undone')).toBeVisible();
  await button(page, 'Redo').click();
  await expect(button(page, 'Undo this import')).toBeVisible();

  // Refused halfway, and stopped in the midst.
  const all = SECRETS.map(
    (secret) => `"name":"${secret.replaceAll('"', '')}","password":${JSON.stringify(secret)}`,
  );
  const half = write('half.json', `{"items":[${all.map((one) => `{${one}}`).join(',')},{"name":`);
  const csv = SECRETS.map(
    (secret, at) => `s${at},https://s${at}.example,lin,"${secret.replaceAll('"', '""')}",\n`,
  );
  const long = write('long.csv', `name,url,username,password,note\n${csv.join('').repeat(9000)}`);
  await button(page, 'Import more').click();
  await chooseExports(unbind, [half]);
  await expect(page.getByText(/^Not read:/)).toBeVisible();
  await chooseExports(unbind, [long]);
  await button(page, 'Stop').click();
  await expect(page.getByText('Stopped, not read')).toBeVisible();

  // Pasted where a list belongs: an export is told as one, also there; and what is left in the field is kept nowhere.
  const list = page.getByRole('textbox', { name: 'List', exact: true });
  await page.getByRole('combobox', { name: 'Whose grants these are' }).fill('weixin');
  await page.getByRole('option', { name: 'WeChat (new account)' }).click();
  const pasted = `name,url,username,password,note\n${csv.join('')}`;
  await list.fill(pasted);
  await button(page, 'Add').click();
  await expect(page.getByRole('region', { name: 'Pasted list' }).getByText(/40 logins/)).toBeVisible();
  await list.fill(pasted);

  await unbind.restart();
  expect(foundBelow(join(folder, 'user-data'), [marker, ...SECRETS.flatMap(halves)])).toEqual([marker]);
});

/** The longer parts of a secret: a piece of it would be too much as well. */
function halves(secret: string): readonly string[] {
  return [secret, ...secret.split(/[^\w-]+|密码/u).filter((part) => part.length >= 10)];
}

/** Files that mean no good, or are broken, and what is said of them. */
function hostileFiles(): Readonly<Record<string, readonly [content: string | Uint8Array, said: RegExp]>> {
  const head = 'name,url,username,password,note';
  const row = 'Bank,https://bank.example,lin,Pass-1-word!,';
  return {
    'bomb.zip': [
      zipSync({ 'bomb.csv': new Uint8Array(200 * 1024 * 1024) }, { level: 9 }),
      /^Not read: .*ZIP/,
    ],
    'elsewhere.zip': [zipOf({ '../../evil.csv': `${head}\n${row}\n` }), /^Not read: /],
    'line.csv': [new Uint8Array(100 * 1024 * 1024).fill(0x61), /^Not read: larger than 64 MB/],
    'line-40.csv': [new Uint8Array(40 * 1024 * 1024).fill(0x61), /^Not read: a line of more than 1 MB/],
    'quotes.csv': [
      `${head}\n"Bank,https://bank.example,lin,pw,\n${row}\n${row}\n`,
      /Quotation marks do not match/,
    ],
    'columns.csv': [`${head}${',x'.repeat(10_000)}\n`, /^Not read: too many columns/],
    'nul.csv': [`${head}\nBank,https://b.example,l\0n,pw,\n`, /^Not read: /],
    'entities.xml': [
      '<?xml version="1.0"?><!DOCTYPE k [<!ENTITY a SYSTEM "file:///etc/passwd">]><KeePassFile>&a;</KeePassFile>',
      /^Not read: its XML declares/,
    ],
    'no-data.1pux': [zipOf({ 'export.attributes': '{"version":3}' }), /^Not read: the ZIP lacks/],
    'half.json': ['{"items":[{"name":"Bank"', /^Not read: the end is missing/],
    'empty.csv': ['', /^Not read: the file is empty/],
  };
}

/** What only the worker as a whole can show: the rest is in the tests of the reader as well, and the short form has no time for it. */
const HARDEST = ['bomb.zip', 'line-40.csv', 'entities.xml', 'half.json'];

test('hostile files get a sentence each, and the app goes on', async ({ unbind, folder }) => {
  test.setTimeout(300_000);
  const { page } = unbind;
  const files = Object.entries(hostileFiles()).filter(([name]) => !isShort || HARDEST.includes(name));
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  const before = await exported(unbind, join(folder, 'before.json'));
  await page.getByRole('link', { name: 'Import from other programs…' }).click();
  for (const [name, [content, said]] of files) {
    const path = join(folder, name);
    writeFileSync(path, content);
    await chooseExports(unbind, [path]);
    const card = page.getByRole('region', { name, exact: true });
    await expect(card.getByText(said)).toBeVisible({ timeout: 90_000 });
    await button(page, `Remove “${name}”`).click();
    await expect(card).toBeHidden();
  }
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  expect(await exported(unbind, join(folder, 'after.json'))).toBe(before);
  const good = join(folder, 'good.csv');
  writeFileSync(good, chromeExport(3));
  await page.getByRole('link', { name: 'Import from other programs…' }).click();
  await chooseExports(unbind, [good]);
  await button(page, 'Next: look through').click();
  await expect(page.getByRole('tab', { name: 'New 3' })).toBeVisible();
});
