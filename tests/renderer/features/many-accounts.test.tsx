// @vitest-environment happy-dom
import { screen as page, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type AccountSorting, DEFAULT_SETTINGS } from '../../../src/renderer/data/settings';
import { AccountList } from '../../../src/renderer/features/accounts/account-list';
import { account, happened, link, TODAY } from '../../support/core/build';
import { Stage, show } from '../support/show';

// Nothing has a height here, so that no row would be in view.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(520);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
});

const nothing = () => undefined;
const names = ['One', 'Two', 'Three', 'Four'];
const aStage = () =>
  new Stage({
    accounts: names.map((name) => account({ id: name.toLowerCase(), name, intent: 'undecided' })),
    links: [link('one', 'two', { id: 'l' })],
  });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const box = (name: string) => page.getByRole<HTMLInputElement>('checkbox', { name: `Select ${name}` });
const selected = () => names.filter((name) => box(name).checked);
// Nothing has a place here, so that the choices of a menu count as out of sight.
const item = (name: string) => within(page.getByRole('dialog')).getByRole('button', { name });

async function open(stage: Stage, only: string | null = null, isOpen = false) {
  const onColumns = vi.fn<(columns: readonly string[]) => void>();
  const onPanel = vi.fn<(isOpen: boolean) => void>();
  let sorting: AccountSorting | null = null;
  const list = () => (
    <AccountList
      screen={stage.screen}
      only={only}
      columns={DEFAULT_SETTINGS.accountColumns}
      onColumns={onColumns}
      sorting={sorting}
      onSorting={(next) => {
        sorting = next;
        shown.showAgain(list());
      }}
      panel={{
        isOpen,
        onOpen: onPanel,
        of: (id, onClose) => <button type="button" onClick={onClose}>{`beside: ${id}`}</button>,
      }}
      onAdd={nothing}
      onAddSeveral={nothing}
      onImport={() => undefined}
      exporting={() => null}
    />
  );
  const shown = await show(list());
  return { ...shown, onColumns, onPanel, again: () => shown.showAgain(list()) };
}

describe('an account beside the list', () => {
  const beside = () => page.getByRole('region', { name: 'Side panel' }).textContent;

  it('is the one whose name is clicked, then those that the arrow keys go to', async () => {
    const { person } = await open(aStage(), null, true);
    expect(beside()).toBe('Choose a row to see the account here.');
    await person.click(page.getByRole('link', { name: 'Two' }));
    expect(beside()).toBe('beside: two');
    expect(page.getByRole('link', { current: true }).textContent).toBe('Two');
    page.getByRole('link', { name: 'Two' }).focus();
    await person.keyboard('{ArrowDown}');
    expect(beside()).toBe('beside: three');
    expect(document.activeElement?.textContent).toBe('Three');
    await person.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(beside()).toBe('beside: one');
  });

  it('goes with Escape, which first lets go of what is selected', async () => {
    const { person, onPanel } = await open(aStage(), null, true);
    await person.click(box('One'));
    page.getByRole('link', { name: 'One' }).focus();
    await person.keyboard('{Escape}');
    expect(selected()).toEqual([]);
    expect(onPanel).not.toHaveBeenCalled();
    await person.keyboard('{Escape}');
    expect(onPanel).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('gives the focus to the button that opens it when it is closed from inside', async () => {
    const { person, onPanel } = await open(aStage(), null, true);
    await person.click(page.getByRole('link', { name: 'Two' }));
    await person.click(button('beside: two'));
    expect(onPanel).toHaveBeenCalledExactlyOnceWith(false);
    expect(document.activeElement).toBe(button('Side panel'));
  });

  it('is opened by a button, and without it a name leads to the page', async () => {
    const { person, onPanel } = await open(aStage());
    expect(page.queryByRole('region', { name: 'Side panel' })).toBeNull();
    page.getByRole('link', { name: 'Two' }).focus();
    await person.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Three');
    await person.click(button('Side panel'));
    expect(onPanel).toHaveBeenCalledExactlyOnceWith(true);
  });
});

describe('selecting', () => {
  it('goes row by row, in ranges with Shift, by the space bar, and ends with Escape', async () => {
    const { person } = await open(aStage());
    await person.click(box('One'));
    await person.keyboard('{Shift>}');
    await person.click(box('Three'));
    await person.keyboard('{/Shift}');
    expect(selected()).toEqual(['One', 'Two', 'Three']);
    expect(page.getByText('3 selected')).toBeDefined();
    page.getByRole('link', { name: 'Two' }).focus();
    await person.keyboard(' ');
    expect(selected()).toEqual(['One', 'Three']);
    await person.keyboard('{Escape}');
    expect(selected()).toEqual([]);
    expect(page.queryByRole('group', { name: 'Edit the selected accounts' })).toBeNull();
  });

  it('takes all that are shown, and no others', async () => {
    const { person } = await open(aStage());
    await person.type(page.getByRole('searchbox'), 'T');
    expect(await page.findByText('2 of 4')).toBeDefined();
    await person.click(page.getByRole('checkbox', { name: 'Select all accounts listed' }));
    expect(page.getByText('2 selected')).toBeDefined();
    await person.clear(page.getByRole('searchbox'));
    expect(await page.findByText('4 accounts')).toBeDefined();
    expect(selected()).toEqual(['Two', 'Three']);
  });
});

describe('what is done with all that are selected', () => {
  const chosen = async (stage: Stage) => {
    const shown = await open(stage);
    await shown.person.click(box('One'));
    await shown.person.click(box('Two'));
    return shown;
  };

  it('is one change: what the person wants of them', async () => {
    const stage = aStage();
    const { person, again } = await chosen(stage);
    await person.click(button('You want…'));
    await person.click(item('delete'));
    await waitFor(() => expect(stage.changes).toEqual([{ code: 'many-intent-set', count: 2 }]));
    expect(stage.inventory.accounts.map(({ intent }) => intent)).toEqual([
      'delete',
      'delete',
      'undecided',
      'undecided',
    ]);
    again();
    expect(await page.findByText('2 accounts changed')).toBeDefined();
  });

  it('is no change where there is nothing to change, and says so', async () => {
    const stage = aStage();
    const { person } = await chosen(stage);
    await person.click(button('You want…'));
    await person.click(item('undecided'));
    expect(await page.findByText('Nothing to change in the selected accounts')).toBeDefined();
    expect(stage.changes).toEqual([]);
  });

  it('is a login today', async () => {
    const stage = aStage();
    const { person } = await chosen(stage);
    await person.click(button('Logged in today'));
    await waitFor(() => expect(stage.changes).toEqual([{ code: 'many-logged-in', count: 2 }]));
    expect(stage.inventory.accounts[1]?.events).toEqual([happened('login', TODAY)]);
  });

  it('is what has become of them', async () => {
    const stage = aStage();
    const { person } = await chosen(stage);
    await person.click(button('State…'));
    await person.click(item('Deleted'));
    await waitFor(() => expect(stage.changes).toEqual([{ code: 'many-seen-gone', count: 2 }]));
    expect(stage.inventory.accounts[0]?.state).toBe('deleted');
  });

  it('offers no more services at once than one looks through', async () => {
    const { person } = await chosen(aStage());
    await person.click(button('Service…'));
    const dialog = within(page.getByRole('dialog'));
    const offered = () => dialog.getAllByRole('option', { hidden: true }).map((one) => one.textContent);
    expect(offered()).toHaveLength(50);
    expect(offered()[0]).toBe('No service chosen');
    await person.type(dialog.getByRole('combobox', { name: 'Service' }), 'weixin');
    expect(offered()).toContain('WeChat');
  });

  it('is a tag more, and a tag less', async () => {
    const stage = aStage();
    const { person, again } = await chosen(stage);
    for (const [way, code, tags] of [
      ['Add', 'many-tagged', ['old']],
      ['Remove', 'many-untagged', []],
    ] as const) {
      await person.click(button('Tags…'));
      await person.type(page.getByRole('combobox', { name: 'Tag', hidden: true }), 'old');
      await person.click(page.getByRole('button', { name: way, hidden: true }));
      await waitFor(() => expect(stage.changes.at(-1)).toEqual({ code, count: 2, tag: 'old' }));
      expect(stage.inventory.accounts[0]?.tags).toEqual(tags);
      again();
    }
  });

  it('is to delete their records, after one question with the numbers', async () => {
    const stage = aStage();
    const { person } = await chosen(stage);
    await person.click(button('Delete records…'));
    const dialog = page.getByRole('dialog', { name: 'Delete the records of 2 accounts?' });
    expect(within(dialog).getByText(/their links \(1\)/)).toBeDefined();
    await person.click(within(dialog).getByRole('button', { name: 'Delete records' }));
    await waitFor(() => expect(stage.changes).toEqual([{ code: 'many-removed', count: 2 }]));
    expect(stage.inventory.accounts.map(({ name }) => name)).toEqual(['Three', 'Four']);
    expect(stage.inventory.links).toEqual([]);
  });
});

describe('the headings', () => {
  it('sort, and say so', async () => {
    const { person } = await open(aStage());
    const heading = page.getByRole('columnheader', { name: 'Name' });
    const order = () => page.getAllByRole('link').map(({ textContent }) => textContent);
    await person.click(within(heading).getByRole('button'));
    expect(heading.getAttribute('aria-sort')).toBe('ascending');
    expect(order()).toEqual(['Four', 'One', 'Three', 'Two']);
    await person.click(within(heading).getByRole('button'));
    expect(heading.getAttribute('aria-sort')).toBe('descending');
    await person.click(within(heading).getByRole('button'));
    expect(heading.getAttribute('aria-sort')).toBe('none');
    expect(order()).toEqual(names);
  });

  it('are those of the columns that are chosen', async () => {
    const { person, onColumns } = await open(aStage());
    await person.click(button('Columns'));
    await person.click(page.getByRole('checkbox', { name: 'Tags' }));
    expect(onColumns).toHaveBeenLastCalledWith(['service', 'verdict', 'next', 'intent', 'tags']);
    await person.click(page.getByRole('checkbox', { name: 'Verdict' }));
    expect(onColumns).toHaveBeenLastCalledWith(['service', 'next', 'intent']);
  });
});

it('a chip takes its filter out of the address, and one takes all of them', async () => {
  const stage = aStage();
  const { person } = await open(stage, 'intent-undecided.provider-one');
  expect(page.getByText('1 of 4')).toBeDefined();
  await person.click(button('Remove the filter Depends on: One'));
  expect(stage.go).toHaveBeenLastCalledWith('/accounts/only/intent-undecided');
  await person.click(button('Clear all filters'));
  expect(stage.go).toHaveBeenLastCalledWith('/accounts');
});
