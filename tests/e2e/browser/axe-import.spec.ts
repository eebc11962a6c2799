import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { findings } from '../support/axe-findings';
import { chooseExports, chromeExport } from '../support/exports';
import { isShort } from '../support/is-short';
import { test } from '../support/unbind-test';

// The page is the same in both editions: looking at it in one of them is enough.

const LOOKS = [
  { lang: 'zh-CN', theme: 'light' },
  { lang: 'en', theme: 'dark' },
] as const;

for (const { lang, theme } of isShort ? LOOKS.slice(0, 1) : LOOKS) {
  test(`axe finds nothing where exports come in, in ${lang}, ${theme}`, async ({ unbind, folder }) => {
    test.setTimeout(300_000);
    const { page } = unbind;
    await page.setViewportSize({ width: 960, height: 600 });
    const clean = (what: string) =>
      test.step(what, async () => expect.soft(await findings(page), what).toEqual([]));
    const button = (name: RegExp) => page.getByRole('button', { name });
    const write = (name: string, content: string) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    await page.getByRole('link', { name: /^(设置|Settings)$/ }).click();
    await page.getByLabel(/^(语言|Language)$/).selectOption(lang);
    await page.getByLabel(/^(外观|Appearance)$/).selectOption(theme);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await page.getByRole('link', { name: /^(从其他程序导入…|Import from other programs…)$/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^(导入|Import)$/ })).toBeVisible();
    for (const fold of await page.locator('summary').all()) await fold.click();
    await clean('nothing chosen yet');

    await chooseExports(unbind, [
      write('chrome.csv', `${chromeExport(40)}note,,,,only a note\n`),
      write('table.csv', 'Wo,Wer\nhttps://bank.example,lin\nhttps://post.example,lin\n'),
      write('facebook.json', '{"installed_apps_v2":[{"name":"Spotify","category":"removed"}]}'),
      write('locked.json', '{"encrypted":true,"data":"2.x"}'),
      write('prose.txt', 'Dear reader,\nthis is a letter.\n'),
    ]);
    await expect(page.getByText(/^(读到|\d+ rows read)/)).toBeVisible();
    await clean('files of all kinds');
    await button(/^(选择各列的含义…|Say what the columns mean…)$/)
      .first()
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await clean('what columns mean');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();

    await button(/^(下一步：核对|Next: look through)$/).click();
    await expect(page.getByRole('tab').first()).toBeVisible();
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await clean(`rows: ${await tab.textContent()}`);
    }
    await page.getByRole('tab', { name: /^(建议的关联|Suggested links)/ }).click();
    await button(/^(全部勾选|Tick all)/).click();
    await page.locator('summary').first().click();
    await clean('links that are accepted');
    await page.getByRole('tab').first().click();
    await page.getByRole('listitem').getByRole('combobox').first().selectOption('other');
    await expect(page.getByRole('dialog')).toBeVisible();
    await clean('another decision');
    await page.keyboard.press('Escape');
    await button(/^(导入|Import)$/).click();
    await expect(page.getByText(/^(导入完成|Imported)$/)).toBeVisible();
    await clean('what came of it');
    await button(/^(撤销这次导入|Undo this import)$/).click();
    await expect(page.getByText(/^(已撤销导入|The import is undone)$/)).toBeVisible();
    await clean('an import that is undone');
  });
}
