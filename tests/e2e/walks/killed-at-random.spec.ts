import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { INTENTS, type Inventory } from '#core/inventory/inventory';
import { Random } from '../../support/random-world/random';
import { seedFrom } from '../../support/seed-from';
import { addAccount, openAccounts, saveStatus } from '../support/accounts';
import { exported } from '../support/exported';
import { test } from '../support/unbind-test';

test.use({ ownBrowser: true });

const KILLS = 5;

/** What has to be stored: accounts with what is wanted of them, and the pairs that are linked. */
interface Expected {
  readonly accounts: Readonly<Record<string, string>>;
  readonly links: readonly string[];
}

/** All that was expected so far; undoing and redoing moves along it. */
interface Past {
  readonly states: readonly Expected[];
  readonly at: number;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function open(page: Page, account: string): Promise<void> {
  await openAccounts(page);
  await page.getByRole('listitem').getByRole('link', { name: account, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: account, exact: true })).toBeVisible();
}

type Act = (page: Page, now: Expected, random: Random) => Promise<Expected>;

const ACTS = {
  add: async (page, now, random) => {
    const name = `账号 ${random.int(0, 999_999)}`;
    await addAccount(page, name);
    await expect(page.getByRole('dialog')).toBeHidden();
    return { ...now, accounts: { ...now.accounts, [name]: 'undecided' } };
  },
  want: async (page, now, random) => {
    const name = random.pick(Object.keys(now.accounts));
    const intent = random.pick(INTENTS.filter((one) => one !== now.accounts[name]));
    await open(page, name);
    await button(page, 'Edit').click();
    const form = page.getByRole('dialog');
    await form.getByLabel('You want').selectOption(intent);
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(form).toBeHidden();
    return { ...now, accounts: { ...now.accounts, [name]: intent } };
  },
  link: async (page, now, random) => {
    const name = random.pick(Object.keys(now.accounts));
    const other = `另一个 ${random.int(0, 999_999)}`;
    await open(page, name);
    await button(page, 'Add a link').click();
    const form = page.getByRole('dialog');
    await form.getByLabel('The other account').fill(other);
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    const links = page.getByRole('region', { name: 'Links', includeHidden: true });
    await expect(links.getByText(other)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(form).toBeHidden();
    return {
      accounts: { ...now.accounts, [other]: 'undecided' },
      links: [...now.links, [name, other].toSorted().join(' + ')].toSorted(),
    };
  },
  remove: async (page, now, random) => {
    const name = random.pick(Object.keys(now.accounts));
    await open(page, name);
    await button(page, 'Delete the record').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete the record', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    const { [name]: _, ...accounts } = now.accounts;
    return { accounts, links: now.links.filter((link) => !link.split(' + ').includes(name)) };
  },
} satisfies Record<string, Act>;

/** Does something at random, and returns what is expected from then on. */
async function live(page: Page, { states, at }: Past, random: Random): Promise<Past> {
  const now = states[at] ?? { accounts: {}, links: [] };
  const hasAccounts = Object.keys(now.accounts).length > 0 ? 1 : 0;
  const choice = random.among({
    add: 4,
    want: 2 * hasAccounts,
    link: 2 * hasAccounts,
    remove: hasAccounts,
    undo: at > 0 ? 2 : 0,
    redo: at < states.length - 1 ? 4 : 0,
  });
  if (choice === 'undo' || choice === 'redo') {
    await button(page, choice === 'undo' ? 'Undo' : 'Redo').click();
    return { states, at: choice === 'undo' ? at - 1 : at + 1 };
  }
  const next = await ACTS[choice](page, now, random);
  return { states: [...states.slice(0, at + 1), next], at: at + 1 };
}

function seen(document: string): Expected {
  const { accounts, links } = JSON.parse(document) as Inventory;
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return {
    accounts: Object.fromEntries(accounts.map(({ name, intent }) => [name, intent])),
    links: links
      .map(({ provider, dependent }) =>
        [names.get(provider) ?? '', names.get(dependent) ?? ''].toSorted().join(' + '),
      )
      .toSorted(),
  };
}

test(`whatever was done, it is there after the app was killed, ${KILLS} times at random`, async ({
  unbind,
  folder,
}) => {
  test.setTimeout(180_000);
  const seed = seedFrom('UNBIND_SEED', Math.floor(Math.random() * 2 ** 31));
  process.stdout.write(`UNBIND_SEED=${seed}\n`);
  const random = new Random(seed);
  let past: Past = { states: [{ accounts: {}, links: [] }], at: 0 };
  for (let kill = 0; kill < KILLS; kill += 1) {
    for (let left = random.int(1, 4); left > 0; left -= 1) past = await live(unbind.page, past, random);
    await expect(saveStatus(unbind.page)).toHaveText(/Saved$/);
    await unbind.crash();
    await unbind.page.getByRole('link', { name: 'Settings', exact: true }).click();
    const document = await exported(unbind, join(folder, `${kill}.json`));
    expect(seen(document), `UNBIND_SEED=${seed}, kill ${kill}`).toEqual(past.states[past.at]);
    await expect(button(unbind.page, 'Undo')).toBeEnabled({ enabled: past.at > 0 });
    await expect(button(unbind.page, 'Redo')).toBeEnabled({ enabled: past.at < past.states.length - 1 });
  }
});
