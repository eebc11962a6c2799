// @vitest-environment happy-dom
import { screen as page, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangeName } from '../../../src/renderer/data/change-name';
import { ImportPage } from '../../../src/renderer/features/importing/import-page';
import { ImportSession } from '../../../src/renderer/features/importing/session';
import type { ImportWorkers } from '../../../src/renderer/features/importing/workers';
import { account, type Example, inventory as inventoryOf } from '../../support/core/build';
import { workersInPage } from '../support/import-workers';
import { Stage, show } from '../support/show';

// Nothing has a size here.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});

const HEAD = 'name,url,username,password,note';
const csv = (...rows: readonly string[]) => new File([[HEAD, ...rows, ''].join('\n')], 'Chrome.csv');

async function open(example: Example = { accounts: [] }, workers: ImportWorkers = workersInPage()) {
  const stage = new Stage(example);
  const session = new ImportSession(workers);
  const onUndo = vi.fn<() => void>();
  const shown = (undo: ChangeName | null = null, redo: ChangeName | null = null) => (
    <ImportPage {...{ screen: stage.screen, session, timeZone: null, undo, redo, onUndo }} />
  );
  const { person, showAgain } = await show(shown());
  const give = async (...files: readonly File[]) => {
    await person.upload(page.getByTestId('import-files'), [...files]);
  };
  const review = async () => {
    const next = page.getByRole('button', { name: 'Next: look through' });
    await waitFor(() => expect(next.hasAttribute('disabled')).toBe(false));
    await person.click(next);
  };
  return {
    stage,
    session,
    person,
    give,
    review,
    onUndo,
    again: (...steps: Parameters<typeof shown>) => showAgain(shown(...steps)),
  };
}

const button = (name: string) => page.findByRole('button', { name });
const tab = (name: string) => page.findByRole('tab', { name });
const zhihu = 'zhihu.com,https://www.zhihu.com/signin,lin@example.org,Tr0ub4dor&3,';
const shop = 'Shop,https://shop.example/,lin@example.org,Tr0ub4dor&3,';
const GIT = 'github.com,https://github.com/,lin@gmail.com,Tr0ub4dor&3,';
const POST = { kind: 'email', value: 'lin@example.org' } as const;

describe('an import', () => {
  it('goes from a file over its rows to one change, and says what to do with the file', async () => {
    const { stage, session, person, give, review, onUndo, again } = await open();
    await give(csv(zhihu, shop, 'half,a,row'));
    expect(await page.findByText(/Chrome.* · 2 logins · 1 row skipped · UTF-8/)).toBeDefined();
    await review();
    expect(
      await page.findByText('3 rows = 2 new + 0 changed + 0 the same + 0 doubtful + 1 skipped'),
    ).toBeDefined();
    const first = await page.findByRole('combobox', { name: /^What to do with Zhihu lin@example.org$/ });
    await person.selectOptions(first, 'leave');
    expect(await page.findByText('Result: 1 account added')).toBeDefined();
    await person.click(await button('Import'));
    expect(await page.findByText('Chrome.csv')).toBeDefined();
    expect(stage.changes).toEqual([{ code: 'rows-imported', count: 1 }]);
    expect(stage.inventory.accounts).toMatchObject([{ name: 'Shop' }]);
    expect(session.queue.getState()).toEqual([]);
    again(stage.changes[0]);
    await person.click(await button('Undo this import'));
    expect(onUndo).toHaveBeenCalledOnce();
    again(null, stage.changes[0]);
    expect(await page.findByText('The import is undone')).toBeDefined();
    expect(page.queryByRole('button', { name: 'Undo this import' })).toBeNull();
  });

  it('decides on all rows that a search finds, and takes that back', async () => {
    const { person, give, review } = await open();
    await give(csv(zhihu, shop));
    await review();
    await person.type(await page.findByRole('searchbox'), 'shop');
    expect(await page.findByText('1 row')).toBeDefined();
    await person.click(await button('Leave out all listed'));
    expect(await page.findByText('Result: 1 account added')).toBeDefined();
    await person.click(await button('Import all listed'));
    expect(await page.findByText('Result: 2 accounts added')).toBeDefined();
  });

  it('leaves alone what was decided singly when many are decided at once, unless it is told to', async () => {
    const { person, give, review } = await open();
    await give(csv(zhihu, shop));
    await review();
    const first = await page.findByRole('combobox', { name: /^What to do with Zhihu/ });
    await person.selectOptions(first, 'leave');
    await person.click(await button('Import all listed'));
    expect(await page.findByText(/^1 row that you decided on singly was left as it is/)).toBeDefined();
    expect(await page.findByText('Result: 1 account added')).toBeDefined();
    await person.click(await button('Leave out all listed'));
    expect(page.queryByText(/decided on singly/)).toBeNull();
    await person.click(await button('Import all listed'));
    await person.click(await button('Change these, too'));
    expect(await page.findByText('Result: 2 accounts added')).toBeDefined();
    expect(page.queryByText(/decided on singly/)).toBeNull();
    await person.click(await button('Leave out all listed'));
    expect(await page.findByText('There is nothing to write')).toBeDefined();
  });

  it('parts rows that were put together, one or all, and joins them again', async () => {
    const { stage, person, give, review } = await open();
    const wiki = 'Wiki,https://shop.example/wiki,lin@example.org,Tr0ub4dor&3,';
    await give(csv(shop, wiki, zhihu, zhihu));
    await review();
    await person.click(await tab('Same 2'));
    expect(await page.findByText('The same account as line 2')).toBeDefined();
    expect(await page.findByText('The same account as line 4')).toBeDefined();
    await person.selectOptions(await page.findByRole('combobox', { name: /^What to do with Wiki/ }), 'new');
    expect(await page.findByText('Result: 3 accounts added')).toBeDefined();
    await person.click(await button('Part all that were joined (2)'));
    expect(await page.findByText('Result: 4 accounts added')).toBeDefined();
    await person.click(await button('Join them all'));
    expect(await page.findByText('Result: 3 accounts added')).toBeDefined();
    expect(await page.findByText(/^1 row that you decided on singly/)).toBeDefined();
    await person.click(await button('Import'));
    await waitFor(() => expect(stage.changes).toHaveLength(1));
    expect(stage.inventory.accounts.map(({ name }) => name).sort()).toEqual(['Shop', 'Wiki', 'Zhihu']);
  });

  it('keeps what was decided when another file comes along, and names all files at the end', async () => {
    const { stage, person, give, review } = await open();
    await give(csv(zhihu, shop), new File(['{"encrypted":true,"data":"2.x"}'], 'locked.json'));
    await review();
    await person.selectOptions(await page.findByRole('combobox', { name: /^What to do with Shop/ }), 'leave');
    await person.click(await button('Back to the files'));
    await give(new File([[HEAD, 'Bank,https://bank.example,lin,x,', ''].join('\n')], 'more.csv'));
    await review();
    expect(await page.findByText('Result: 2 accounts added')).toBeDefined();
    await person.click(await button('Import'));
    await waitFor(() => expect(stage.inventory.accounts).toHaveLength(2));
    const files = await page.findByText('Please delete the exported files (3)');
    const alert = files.closest('[role=alert]')?.textContent;
    for (const name of ['Chrome.csv', 'more.csv', 'locked.json (encrypted, not read)'])
      expect(alert).toContain(name);
    expect(page.getByText('1 row not imported: doubtful, or left out by you')).toBeDefined();
  });

  it('makes links only where they are ticked', async () => {
    const { stage, person, give, review } = await open();
    await give(csv(zhihu, shop));
    await review();
    await person.click(await tab('Suggested links 1'));
    const offer = await page.findByRole('checkbox', { name: 'lin@example.org: link 2 accounts' });
    expect((offer as HTMLInputElement).checked).toBe(false);
    await person.click(await button('Tick all (1)'));
    await person.click(page.getByText('Which accounts (2)'));
    await person.click(page.getByRole('checkbox', { name: 'Zhihu · lin@example.org' }));
    expect(await page.findByText('Result: 3 accounts added · 1 link added')).toBeDefined();
    await person.click(await button('Import'));
    await waitFor(() => expect(stage.inventory.links).toHaveLength(1));
  });

  it('says what comes of an offer: the account that is made, and rows left out that get no link', async () => {
    const { stage, person, give, review } = await open({
      accounts: [account({ id: 'z', name: '知乎', service: 'zhihu' })],
    });
    await give(csv(zhihu, 'Shop,https://shop.example/,lin@example.org,p,Sign in with Google'));
    await review();
    await person.click(await tab('Suggested links 2'));
    expect(await page.findByRole('checkbox', { name: 'lin@example.org: link 1 account' })).toBeDefined();
    expect(page.getByText(/; 1 more row is left out as decided now, and gets no link$/)).toBeDefined();
    expect(
      page.getByText(/^Guessed from notes.*; Not in your inventory yet: an account is added for it$/),
    ).toBeDefined();
    await person.click(await button('Tick all (2)'));
    await person.click(await button('Import'));
    await waitFor(() => expect(stage.inventory.links).toHaveLength(2));
  });

  it('names the account that links would hang on, and says that groups of links are left', async () => {
    const { person, give, review } = await open({
      accounts: [account({ id: 'mail', service: 'mailbox', name: 'Old post', identifiers: [POST] })],
    });
    await give(csv(zhihu, 'Gmail,https://mail.google.com/,lin@gmail.com,p,', GIT));
    await review();
    expect(await page.findByText('2 groups of links not ticked')).toBeDefined();
    await person.click(await tab('Suggested links 2'));
    expect(await page.findByText('Its account is in your inventory: Old post')).toBeDefined();
    expect(page.getByText('Its account is in this import: Gmail')).toBeDefined();
  });

  it('leaves doubtful rows out, unless it is told what is likeliest for all of them', async () => {
    const { stage, person, give, review } = await open({
      accounts: [account({ id: 'z', name: '知乎', service: 'zhihu' })],
    });
    await give(csv(zhihu));
    await review();
    await person.click(await tab('Doubtful 1'));
    expect(await page.findByText('There is nothing to write')).toBeDefined();
    await person.click(await button('Do what is likeliest for all listed'));
    expect(await page.findByText('Result: 1 account updated')).toBeDefined();
    await person.click(await button('Import'));
    await waitFor(() => expect(stage.changes).toHaveLength(1));
    expect(stage.inventory.accounts).toHaveLength(1);
    expect(stage.inventory.accounts[0]?.identifiers).toMatchObject([{ value: 'lin@example.org' }]);
  });

  it('asks what a row is, where it is something else', async () => {
    const { stage, person, give, review } = await open({
      accounts: [account({ id: 'old', name: 'Old shop' })],
    });
    await give(csv(shop));
    await review();
    await person.selectOptions(await page.findByRole('combobox', { name: /^What to do with Shop/ }), 'other');
    const dialog = await page.findByRole('dialog', { name: 'What is this row?' });
    await person.click(within(dialog).getByRole('combobox', { name: 'An account that is here' }));
    await person.click(await page.findByRole('option', { name: 'Old shop' }));
    await person.click(within(dialog).getByRole('button', { name: 'This one' }));
    expect(await page.findByText('Result: 1 account updated')).toBeDefined();
    await person.click(await button('Import'));
    await waitFor(() => expect(stage.changes).toHaveLength(1));
    expect(stage.inventory.accounts).toHaveLength(1);
  });

  it('says why a file is refused, reads another one, and keeps what was decided over a look back', async () => {
    const { person, give, review } = await open();
    await give(new File(['{"encrypted":true,"data":"2.x"}'], 'locked.json'));
    expect((await page.findByRole('alert')).textContent).toMatch(
      /^Not read: an encrypted export of Bitwarden/,
    );
    await give(csv(zhihu, shop));
    await review();
    await person.selectOptions(
      await page.findByRole('combobox', { name: /^What to do with Zhihu/ }),
      'leave',
    );
    await person.click(await button('Back to the files'));
    await review();
    expect(await page.findByText('Result: 1 account added')).toBeDefined();
  });

  it('asks what the columns of an unknown table mean, without showing a cell', async () => {
    const { person, give } = await open();
    await give(new File(['Wo,Wer,Was\nhttps://bank.example,lin,Tr0ub4dor&3\n'], 'table.csv'));
    await person.click(await button('Say what the columns mean…'));
    const dialog = await page.findByRole('dialog');
    expect(dialog.textContent).not.toMatch(/bank|lin|Tr0ub4dor/u);
    const meaning = (column: number) =>
      within(dialog).getByRole('combobox', { name: `Meaning of “Column ${column}”` });
    await person.selectOptions(meaning(1), 'url');
    await person.selectOptions(meaning(2), 'username');
    await person.selectOptions(meaning(3), 'secret');
    const header = within(dialog).getByRole('checkbox') as HTMLInputElement;
    if (!header.checked) await person.click(header);
    await person.click(within(dialog).getByRole('button', { name: 'Read it like this' }));
    expect(await page.findByText(/another CSV table · 1 login · UTF-8/)).toBeDefined();
  });

  it('still knows what is no account where the columns are only looked at', async () => {
    const { person, give } = await open();
    const table = [
      'name,url,username,password,note,full_name,email,type',
      'Bank,https://bank.example,lin,Tr0ub4dor&3,,,,password',
      'Me,,,,,Lin Xiao,lin@example.com,identity',
    ];
    await give(new File([`${table.join('\n')}\n`], 'table.csv'));
    expect(await page.findByText(/another CSV table · 1 login · 1 row skipped/)).toBeDefined();
    await person.click(await button('Say what the columns mean…'));
    await person.click(await button('Read it like this'));
    await waitFor(() => expect(page.queryByRole('dialog')).toBeNull());
    expect(await page.findByText(/another CSV table · 1 login · 1 row skipped/)).toBeDefined();
  });

  it('takes a pasted list for the account that it is of', async () => {
    const { stage, person, review } = await open();
    await person.click(page.getByRole('combobox', { name: 'Whose grants these are' }));
    await person.click(await page.findByRole('option', { name: 'WeChat (new account)' }));
    await person.click(page.getByRole('textbox', { name: 'List' }));
    await person.paste('知乎 2023-05-01\n某小店');
    await person.click(await button('Add'));
    await review();
    await person.click(await button('Import'));
    await waitFor(() => expect(stage.inventory.links).toHaveLength(2));
    expect(stage.inventory.accounts.map(({ service }) => service)).toContain('wechat');
  });

  it('reviews anew what is there when that has changed meanwhile, and keeps what was decided', async () => {
    const { stage, person, give, review, again } = await open();
    await give(csv(zhihu, shop));
    await review();
    await person.selectOptions(await page.findByRole('combobox', { name: /^What to do with Shop/ }), 'leave');
    stage.inventory = inventoryOf({
      accounts: [
        account({
          id: 'z',
          name: '知乎',
          service: 'zhihu',
          identifiers: [{ kind: 'email', value: 'lin@example.org' }],
        }),
      ],
    });
    again();
    expect(
      await page.findByText('2 rows = 1 new + 0 changed + 1 the same + 0 doubtful + 0 skipped'),
    ).toBeDefined();
    expect(await page.findByText('There is nothing to write')).toBeDefined();
  });

  it('stays where it was where nothing could be written', async () => {
    const { stage, session, person, give, review } = await open();
    await give(csv(shop));
    await review();
    await page.findByText('Result: 1 account added');
    await session.write(() => Promise.resolve(null));
    expect(stage.changes).toEqual([]);
    await person.click(await button('Import'));
    await waitFor(() => expect(stage.changes).toHaveLength(1));
  });

  it('says so where it cannot be compared, and goes back to the files', async () => {
    const failing = () => {
      const worker = Object.assign(new EventTarget(), {
        postMessage: () => queueMicrotask(() => worker.dispatchEvent(new Event('error'))),
        terminate: () => undefined,
      });
      return worker;
    };
    const { person, give, review } = await open({ accounts: [] }, { ...workersInPage(), reviewer: failing });
    await give(csv(shop));
    await review();
    expect((await page.findByRole('alert')).textContent).toMatch(/^It could not be compared/);
    await person.click(await button('Back to the files'));
    expect(await page.findByText(/1 login/)).toBeDefined();
  });
});
