import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Inventory } from '#core/inventory/inventory';
import type { Report } from '#core/report/report-data';
import { readByThunderbird } from '../../support/calendar/read-ics';
import { unbind as unbindCommand } from '../../support/cli/run-unbind';
import { compareScreens } from '../support/compare-screens';
import { exported } from '../support/exported';
import { isShort } from '../support/is-short';
import { Leaver } from '../support/leaver';
import { SharedBrowserUnbind } from '../support/shared-browser-unbind';
import type { Unbind } from '../support/unbind';
import { test } from '../support/unbind-test';

const START = '2018-03-20';
/** WeChat has just gone then. */
const MIDDLE = '2018-04-03';
const RULES_AS_OF = '2018-03';

/** What the person of the article has, each with its service known by its name. */
const ACCOUNTS = ['微信', 'QQ', '微博', '淘宝', '支付宝', '京东', '百度', '网易'];
/** They go by not being used: nothing else removes them. */
const EXPIRING = ['QQ', '网易'];
/** No rules are known of these, so that no plan deletes them. */
const UNHEARD_OF = ['小区门禁', '跳一跳'];
const ENTERED_BY_WECHAT = [
  '豆瓣',
  '滴滴出行',
  '携程',
  '哔哩哔哩',
  '抖音',
  '得到',
  '高德地图',
  '酷狗音乐',
  '脉脉',
  '荔枝 FM',
  ...UNHEARD_OF,
];
/** The deletion of these takes its time: they are unbound from WeChat, which has to be left alone for two weeks then. */
const BOUND_TO_WECHAT = ['爱奇艺', '拼多多'];

/** On which there is something to do or to see, worked out by hand from the rules. */
const DAYS = [
  // Whatever can go at once is asked for; the day after, all of it is gone that has neither review nor regret.
  START,
  '2018-03-21',
  // 拼多多 is reviewed for three days.
  '2018-03-24',
  // Taobao wants more than 15 days after the last order.
  '2018-03-26',
  '2018-03-27',
  // WeChat, 14 days after the last unbinding.
  MIDDLE,
  '2018-04-04',
  // QQ has not been used for three months.
  '2018-05-10',
  // The deletion of 爱奇艺 can be regretted for 60 days.
  '2018-05-20',
  // NetEase has not been used for 180 days.
  '2018-07-04',
  // JD: a year after the last order; then 72 hours of review and 30 days to regret.
  '2018-10-15',
  '2018-11-18',
];

/** So that every step and every account is drawn. */
const TALL = { width: 1280, height: 8000 };
const USUAL = { width: 1280, height: 800 };

interface OnPaper {
  readonly document: Inventory;
  readonly report: Report;
}

/** The same inventory to the command line: every screen, and whatever the plan page writes, has to agree with it. */
async function sameOnPaper(unbind: Unbind, folder: string, today: string): Promise<OnPaper> {
  const { page } = unbind;
  const file = join(folder, `${today}.json`);
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  const document = JSON.parse(await exported(unbind, file)) as Inventory;
  const line = (command: string, ...args: readonly string[]) => {
    const asked = ['--today', today, '--rules-as-of', RULES_AS_OF, ...args];
    const { code, stdout, stderr } = unbindCommand([command, file, ...asked]);
    expect([code, stderr]).toEqual([0, '']);
    return stdout;
  };
  const report = JSON.parse(line('report', '--json')) as Report;
  await page.setViewportSize(TALL);
  const world = { name: today, lang: 'en', document, rulesAsOf: RULES_AS_OF, since: null } as const;
  await compareScreens(page, world, report);
  await page.setViewportSize(USUAL);

  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  expect(await taken(unbind, folder, 'Plan (Markdown)')).toBe(line('plan', '--lang', 'en'));
  expect(await taken(unbind, folder, 'Plan (CSV table)')).toBe(
    line('plan', '--lang', 'en', '--format', 'csv'),
  );
  const calendar = await takenCalendar(unbind, folder);
  expect(daysIn(calendar)).toEqual(daysIn(line('calendar', '--lang', 'en', '--margin', 'P7D')));
  return { document, report };
}

function daysIn(calendar: string) {
  const events = readByThunderbird(calendar).filter(({ isCancelled }) => !isCancelled);
  return events
    .map(({ uid, on, summary, alarms }) => ({ uid, on, summary, alarms }))
    .sort((one, other) => (one.uid < other.uid ? -1 : 1));
}

/** What a line of the menu of the plan writes. */
async function taken(unbind: Unbind, folder: string, what: string): Promise<string> {
  const { page } = unbind;
  const file = join(folder, 'taken');
  await page.getByRole('button', { name: 'Export…', exact: true }).click();
  await unbind.takeFile(file, () => page.getByRole('menuitem', { name: what }).click());
  return readFileSync(file, 'utf8');
}

async function takenCalendar(unbind: Unbind, folder: string): Promise<string> {
  const { page } = unbind;
  const file = join(folder, 'taken.ics');
  await page.getByRole('button', { name: 'Export…', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Calendar (.ics)…' }).click();
  await unbind.takeFile(file, () => page.getByRole('button', { name: 'Save the calendar file…' }).click());
  await expect(page.getByRole('dialog')).toBeHidden();
  return readFileSync(file, 'utf8');
}

/** Enters all that there is, from nothing. */
async function enter(page: Page, person: Leaver): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByLabel('Rules as of a month').fill(RULES_AS_OF);
  await person.add(ACCOUNTS);
  await person.add(['微信支付'], { name: '微信', kind: 'sub-account' });
  await person.add(['京东支付'], { name: '京东', kind: 'sub-account' });
  await person.add(ENTERED_BY_WECHAT, { name: '微信', kind: 'login' });
  await person.add(BOUND_TO_WECHAT, { name: '微信', kind: 'binding' });
  await person.add(['百度'], { name: 'QQ', kind: 'login' });
  await person.record('QQ', 'Last login', '2018-02-10');
  await person.record('网易', 'Last login', '2018-01-05');
  await person.record('京东', 'Last order completed', '2017-10-15');
  await person.record('淘宝', 'Last order completed', '2018-03-10');
}

/** Everything is to go: by its deletion, or by not being used. */
async function want(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await page.getByRole('button', { name: 'Choose what to delete…' }).click();
  await dialog.getByRole('checkbox', { name: /^All 24 that are listed/ }).check();
  await expect(dialog.getByText('Cannot be deleted', { exact: true })).toBeVisible();
  for (const name of EXPIRING) {
    await dialog.getByRole('checkbox', { name: new RegExp(`^${name}`) }).uncheck();
  }
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('link', { name: 'Expiry', exact: true }).click();
  for (const name of EXPIRING) {
    // QQ has two rules, and a button for each.
    const letGo = page.getByRole('button', { name: `Let go of ${name}: let it expire` }).first();
    await letGo.click();
    await expect(letGo).toHaveAttribute('aria-pressed', 'true');
  }
  await expect(page.getByText('let go: may be recycled on 2018-05-10')).toBeVisible();
  await expect(page.getByText('let go: will be deleted on 2018-07-04')).toBeVisible();
}

test('whoever wants everything gone, as in the article, gets there by the rules of 2018, and paper agrees', async ({
  shared,
  problems,
  folder,
}) => {
  test.setTimeout(240_000);
  const unbind = new SharedBrowserUnbind(shared, problems, {
    prepare: (page) => page.clock.setFixedTime(`${START}T09:00:00`),
  });
  await unbind.start();
  const { page } = unbind;
  const person = new Leaver(page, START);
  await enter(page, person);
  await want(page);
  const { report: first } = await sameOnPaper(unbind, folder, START);
  expect(first.plan.unplannable.map(({ reason }) => reason)).toEqual(['unknown', 'unknown']);

  const expiries = new Map([
    ['2018-05-10', 'QQ'],
    ['2018-07-04', '网易'],
  ]);
  const visited: string[] = [];
  for (let next: string | undefined = START; next !== undefined; ) {
    visited.push(next);
    if (next !== person.today) await person.wait(next);
    const expired = expiries.get(next);
    if (expired !== undefined) await person.sayGone(expired);
    await person.seeWhatIsGone();
    const due = await person.tickWhatIsDue();
    const asked = await person.whenToLook();
    if (next === START) for (const name of UNHEARD_OF) await person.sayGone(name);
    // The short form looks at both ends.
    if (next === MIDDLE && !isShort) await sameOnPaper(unbind, folder, MIDDLE);
    const days = [asked, due, ...expiries.keys()].flatMap((day) => day ?? []);
    next = days.filter((day) => day > person.today).sort()[0];
  }
  expect(visited).toEqual(DAYS);
  const { document, report } = await sameOnPaper(unbind, folder, person.today);
  expect(document.accounts.filter(({ state }) => state !== 'deleted')).toEqual([]);
  expect(document.accounts).toHaveLength(24);
  expect([report.timers, report.blocks, report.plan.tasks, report.forecast]).toEqual([[], [], [], []]);
  await unbind.close();
});
