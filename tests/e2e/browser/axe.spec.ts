import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { addAccount, saveStatus } from '../support/accounts';
import { findings } from '../support/axe-findings';
import { isShort } from '../support/is-short';
import { projectFolder } from '../support/project-folder';
import { tamper } from '../support/tamper';
import { test } from '../support/unbind-test';

// The page is the same in both editions: looking at it in one of them is enough.

// Names go with the language and contrast with the theme: two looks see each of both.
const LOOKS = [
  { lang: 'zh-CN', theme: 'light' },
  { lang: 'en', theme: 'dark' },
] as const;

/** Everything that is said on the way, in both languages. */
const WORDS = {
  settings: /^(设置|Settings)$/,
  accounts: /^(账号|Accounts)$/,
  overview: /^(总览|Overview|还没有账号|No accounts yet)$/,
  language: /^(语言|Language)$/,
  theme: /^(外观|Appearance)$/,
  load: /^(载入示例|Load the sample)$/,
  add: /^(添加账号|Add an account)$/,
  graph: /^(依赖图|Dependency graph)$/,
  expiry: /^(到期|Expiry)$/,
  plan: /^(注销计划|Plan)$/,
  checkUp: /^(核对|Check-up)$/,
  catalogue: /^(服务目录|Catalogue)$/,
  several: /^(批量添加…|Add several…)$/,
  copyRules: /^(复制并修改|Copy and change)$/,
  edit: /^(编辑|Edit)$/,
  link: /^(添加关联|Add a link)$/,
  remove: /^(删除记录|Delete the record)$/,
  remember: /^(逐个回忆…|Jog my memory…)$/,
  question: /「微信」|微信, or bound to it/,
  takeBack: /^(收回|Back) /,
  backTo: /^(返回「微信」|Back to 微信)$/,
  why: /^(为什么|Why)/,
  save: /^(保存|Save)$/,
  import: /^(导入…|Import…)$/,
  about: /^(关于解绑|About Unbind)/,
  packages: /^(程序里包含的软件包|Packages that are part)/,
  record: /^(记录日期|Record a date)$/,
} as const;

for (const { lang, theme } of isShort ? LOOKS.slice(0, 1) : LOOKS) {
  test(`axe finds nothing in ${lang}, ${theme}`, async ({ unbind }) => {
    test.setTimeout(600_000);
    const { page } = unbind;
    const { step } = test;
    const button = (name: keyof typeof WORDS) => page.getByRole('button', { name: WORDS[name] });
    const open = async (name: keyof typeof WORDS) => {
      await page.getByRole('navigation').getByRole('link', { name: WORDS[name] }).click();
      await expect(page.getByRole('heading', { level: 1, name: WORDS[name] })).toBeVisible();
    };
    const clean = (what: string) =>
      step(what, async () => expect.soft(await findings(page), what).toEqual([]));
    const dialog = page.getByRole('dialog');
    /** Looks at the dialog that this opens, does something in it, looks again, and closes it. */
    const cleanDialog = async (what: string, opener: Locator, act?: () => Promise<unknown>) => {
      await opener.click();
      await expect(dialog).toBeVisible();
      await clean(what);
      if (act !== undefined) {
        await act();
        await clean(`${what}, with something wrong in it`);
      }
      await dialog
        .getByRole('button', { name: /^(关闭|Close)$/ })
        .first()
        .click();
      await expect(dialog).toBeHidden();
    };

    await open('settings');
    await page.getByLabel(WORDS.language).selectOption(lang);
    await page.getByLabel(WORDS.theme).selectOption(theme);
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);

    for (const state of ['empty', 'with the sample'] as const) {
      if (state === 'with the sample') {
        await open('settings');
        await button('load').click();
        await expect(button('load')).toBeDisabled();
      }
      for (const screen of [
        'overview',
        'accounts',
        'graph',
        'expiry',
        'plan',
        'checkUp',
        'catalogue',
        'settings',
      ] as const) {
        await open(screen);
        await clean(`${screen}, ${state}`);
      }
    }

    await page.getByLabel(/^(采用哪个月的规则|Rules as of a month)$/).fill('2018');
    await clean('settings, with something wrong in them');
    const sample = join(projectFolder, 'resources/samples/lin-xiao.json');
    await unbind.giveFile(sample, () => button('import').click());
    await expect(dialog).toBeVisible();
    await clean('replacing the inventory');
    await page.keyboard.press('Escape');
    await unbind.giveFile(join(projectFolder, 'package.json'), () => button('import').click());
    await expect(page.getByRole('alert')).toBeVisible();
    await clean('settings, after an import that was refused');
    await page.getByRole('link', { name: WORDS.about }).click();
    await page.getByText(WORDS.packages).click();
    await expect(page.getByText('@mantine/core')).toBeVisible();
    await clean('about, with the licences');
    await open('settings');

    await page.keyboard.press('Escape');
    await open('catalogue');
    await page.getByRole('searchbox').fill('weixin');
    await page.getByRole('link', { name: /^(微信|WeChat)$/ }).click();
    await clean('a service');
    await cleanDialog('changing a service', button('copyRules'), () => dialog.getByRole('textbox').fill('{'));
    for (const [what, key] of [
      ['the palette', 'Control+k'],
      ['the list of keys', 'Shift+?'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(dialog).toBeVisible();
      await clean(what);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
    await open('graph');
    await page.getByRole('combobox', { name: /^(查找账号|Find an account)$/ }).fill('微信');
    await page.getByRole('option', { name: '微信', exact: true }).click();
    await page.getByRole('button', { name: /^(如果它没了会怎样？|What if it is gone\?)$/ }).click();
    await clean('the graph with an account chosen');
    await page.getByText(/^(列表|List)$/).click();
    await expect(page.getByRole('treegrid', { name: /^(依赖列表|Dependency list)$/ })).toBeVisible();
    await clean('the graph as a list');
    await open('expiry');
    const choose = (name: RegExp) => page.getByRole('radio', { name }).press('Space');
    await choose(/^(表格|Table)$/);
    await clean('expiries as a table');
    await choose(/^(如果什么都不做|If I do nothing)$/);
    await clean('the forecast');
    await choose(/^(假如…|What if…)$/);
    await choose(/^(注销它|I delete it)$/);
    await page.getByRole('combobox', { name: /^(选择账号|Choose an account)$/ }).fill('微信');
    await page.getByRole('option', { name: '微信', exact: true }).click();
    await expect(page.getByRole('region', { name: /^(会一并注销|Deleted as well)$/ })).toBeVisible();
    await clean('what if an account is deleted');
    // The short form has no time for them.
    if (!isShort) {
      await open('plan');
      for (const view of [/^(时间图|Chart)/, /^(已申请注销|Asked for)/, /^(不能注销的|Cannot be deleted)/]) {
        await page.getByRole('tab', { name: view }).click();
        await clean(`the plan, ${view.source}`);
      }
      await page.getByRole('button', { name: /^(导出…|Export…)$/ }).click();
      await clean('what can be exported');
      await page.getByRole('menuitem', { name: /ics/ }).click();
      await expect(dialog).toBeVisible();
      await clean('what goes into a calendar');
      await page.keyboard.press('Escape');
    }
    await open('accounts');
    await page.getByRole('button', { name: /^(侧边栏|Side panel)$/ }).click();
    await page.getByRole('link', { name: 'QQ', exact: true }).click();
    await clean('accounts with one beside them');
    await page.getByRole('button', { name: /^(侧边栏|Side panel)$/ }).click();
    await page.getByRole('listitem').getByRole('checkbox').nth(1).check();
    await page.getByRole('columnheader').nth(1).getByRole('button').click();
    await clean('accounts, one selected and all sorted');
    await page.getByRole('button', { name: /^(列|Columns)$/ }).click();
    await expect(dialog.getByRole('checkbox').first()).toBeVisible();
    await clean('the choice of columns');
    await page.keyboard.press('Escape');
    await page.getByRole('group', { name: /./ }).getByRole('button').first().click();
    await expect(dialog).toBeVisible();
    await clean('what many accounts are wanted for');
    await page.keyboard.press('Escape');
    await cleanDialog('adding several', button('several'), () =>
      dialog.getByRole('textbox').first().fill('微信\n甲'),
    );
    await cleanDialog('adding an account', button('add'), async () => {
      await dialog.getByRole('button', { name: WORDS.save }).click();
      await expect(dialog.getByText(/请填写名称|Please give it a name/)).toBeVisible();
    });
    for (const name of ['京东', '微信']) {
      await open('accounts');
      await page.getByRole('searchbox').fill(name);
      await page.getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
      await clean(`the page of ${name}`);
    }
    await page.getByRole('button', { name: /^(写一封信…|Write a letter…)$/ }).click();
    await expect(page.getByRole('textbox', { name: /^(正文|Text)$/ })).toBeVisible();
    await clean('the letter');
    await page.getByRole('link', { name: WORDS.remember }).click();
    await expect(page.getByRole('region', { name: WORDS.question })).toBeVisible();
    await clean('what an account opens');
    await page.keyboard.press('4');
    await expect(page.getByRole('button', { name: WORDS.takeBack })).toBeVisible();
    await clean('what an account opens, with an answer');
    await page.getByRole('link', { name: WORDS.backTo }).click();
    await expect(page.getByRole('heading', { level: 1, name: '微信' })).toBeVisible();
    await cleanDialog('editing an account', button('edit'));
    await cleanDialog('linking accounts', button('link'), async () => {
      // A click would meet the list of choices that lies above it.
      await dialog.getByRole('button', { name: WORDS.save }).press('Enter');
      await expect(dialog.getByText(/^(必填|Required)$/)).toBeVisible();
    });
    await cleanDialog('deleting a record', button('remove'));
    await cleanDialog('why', button('why').first());
    for (const [what, address] of [
      ['an account that is gone', '#/accounts/gone'],
      ['no page', '#/nowhere'],
    ]) {
      await page.evaluate((hash) => {
        window.location.hash = hash ?? '';
      }, address);
      await expect(page.getByRole('heading', { level: 1, name: /没有|There is no/ })).toBeVisible();
      await clean(what ?? '');
    }
  });
}

test('axe finds nothing where the data cannot be read, in light and dark', async ({ unbind: { page } }) => {
  await addAccount(page, '微信');
  await expect(saveStatus(page)).toHaveText('Saved');
  await tamper(page, 'unbind', 'chunks', { body: 'not JSON' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.reload();
    await expect(page.getByRole('alert').filter({ hasText: 'The data cannot be read' })).toBeVisible();
    expect(await findings(page), colorScheme).toEqual([]);
    await page.getByRole('button', { name: 'Start empty…' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await findings(page), `${colorScheme}, asking`).toEqual([]);
  }
});
