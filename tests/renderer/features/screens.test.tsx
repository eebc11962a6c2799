// @vitest-environment happy-dom
import { cleanup, fireEvent, screen as page, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/renderer/data/settings';
import { AccountPage } from '../../../src/renderer/features/account/account-page';
import { AccountList } from '../../../src/renderer/features/accounts/account-list';
import { Overview } from '../../../src/renderer/features/overview/overview';
import { SettingsPage } from '../../../src/renderer/features/settings/settings-page';
import { account, condition, day, deletable, happened, link } from '../../support/core/build';
import { Stage, show } from '../support/show';

const button = (name: string | RegExp) => page.getByRole('button', { name });
const nothing = () => undefined;
const OTHER_PROPS = {
  columns: DEFAULT_SETTINGS.accountColumns,
  onColumns: nothing,
  sorting: null,
  onSorting: nothing,
  panel: { isOpen: false, onOpen: nothing, of: () => null },
  onAddSeveral: nothing,
  onImport: nothing,
  exporting: () => null,
};

describe('the overview', () => {
  const overview = (stage: Stage, ways: Partial<Parameters<typeof Overview>[0]> = {}) => (
    <Overview
      screen={stage.screen}
      onAdd={nothing}
      onImport={nothing}
      onBring={nothing}
      onLoadSample={nothing}
      since={null}
      onSeen={nothing}
      {...ways}
    />
  );

  it('has four ways in where there is nothing yet', async () => {
    const ways = {
      onAdd: vi.fn<() => void>(),
      onImport: vi.fn<() => void>(),
      onBring: vi.fn<() => void>(),
      onLoadSample: vi.fn<() => void>(),
    };
    const { person } = await show(overview(new Stage({ accounts: [] }), ways));
    for (const name of ['Start importing', 'Add an account', 'Import…', 'Load the sample'])
      await person.click(button(name));
    for (const way of Object.values(ways)) expect(way).toHaveBeenCalledOnce();
  });

  it('leads from each number to the accounts that it counts', async () => {
    // QQ <- nothing: it has no login of its own, and nothing to enter it by
    await show(overview(new Stage({ accounts: [account({ id: 'qq', name: 'QQ', ownLogin: false })] })));
    const stranded = page.getByRole('region', { name: 'No way in' });
    expect(within(stranded).getByRole('link', { name: 'No way in: 1' }).getAttribute('href')).toBe(
      '#/accounts/only/stranded',
    );
    expect(within(stranded).getByRole('link', { name: 'QQ' }).getAttribute('href')).toBe('#/accounts/qq');
  });
});

describe('the list of accounts', () => {
  const accounts = [account({ id: 'a', name: '微信' }), account({ id: 'b', name: 'QQ' })];

  it('counts what a search leaves, and says so where that is nothing', async () => {
    const { person } = await show(
      <AccountList screen={new Stage({ accounts }).screen} only={null} onAdd={nothing} {...OTHER_PROPS} />,
    );
    expect(page.getByText('2 accounts')).toBeDefined();
    await person.type(page.getByRole('searchbox'), '微');
    expect(await page.findByText('1 of 2')).toBeDefined();
    await person.type(page.getByRole('searchbox'), 'x');
    expect(await page.findByText('No accounts match')).toBeDefined();
  });

  it('narrows to what the address says', async () => {
    await show(
      <AccountList
        screen={new Stage({ accounts }).screen}
        only="stranded"
        onAdd={nothing}
        {...OTHER_PROPS}
      />,
    );
    expect(page.getByText('0 of 2')).toBeDefined();
  });
});

describe('the rows of the list', () => {
  // Nothing has a height here, so that no row would be in view.
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(520);
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  });

  it('are counted as all of them, though only those in view are drawn', async () => {
    const accounts = Array.from({ length: 200 }, (_, at) => account({ id: `a${at}` }));
    await show(
      <AccountList screen={new Stage({ accounts }).screen} only={null} onAdd={nothing} {...OTHER_PROPS} />,
    );
    const rows = page.getAllByRole('listitem');
    expect(rows.length).toBeLessThan(100);
    const places = rows.map((row) => [row.getAttribute('aria-posinset'), row.getAttribute('aria-setsize')]);
    expect(places).toEqual(rows.map((_, at) => [`${at + 1}`, '200']));
  });
});

describe("an account's page", () => {
  const accountPage = (stage: Stage, id: string) => (
    <AccountPage
      screen={stage.screen}
      id={id}
      onEdit={nothing}
      onLink={nothing}
      onLinkSeveral={nothing}
      list="/accounts"
    />
  );

  it('says so where there is no such account', async () => {
    await show(accountPage(new Stage({ accounts: [] }), 'gone'));
    expect(page.getByRole('heading', { level: 1 }).textContent).toMatch(/^There is no such account/);
  });

  it('names what stands in the way of a deletion once, with every condition that it is in the way of', async () => {
    const unbind = (id: string) => condition({ id, kind: 'unbind', direction: 'provider' });
    const stage = new Stage({
      accounts: [account({ id: 'hub', name: 'Hub', service: 'hub' }), account({ id: 'a', name: 'A' })],
      links: [link('hub', 'a')],
      services: [deletable('hub', [unbind('logins'), unbind('bindings')])],
    });
    for (const [id, said] of [
      ['hub', /Has to be undone firstloginsbindingsblocksTo delete it, A has to be unbound first \(login\)$/],
      ['a', /blocksTo delete Hub, this one has to be unbound first \(login\)loginsbindings$/],
    ] as const) {
      await show(accountPage(stage, id));
      const section = page.getByRole('region', { name: 'What its deletion touches' });
      expect(within(section).getAllByRole('listitem')).toHaveLength(1);
      expect(section.textContent).toMatch(said);
      cleanup();
    }
  });

  it('turns the reading direction for nothing that is recorded', async () => {
    const turned = 'a\u202egnp.exe';
    const facts = { identifiers: [{ kind: 'email', value: turned }], tags: [turned] } as const;
    await show(accountPage(new Stage({ accounts: [account({ id: 'a', ...facts })] }), 'a'));
    expect(page.getAllByText('a\ufffdgnp.exe')).toHaveLength(2);
    expect(document.body.textContent).not.toContain('\u202e');
  });

  it('records a date as it is typed in Chinese', async () => {
    const stage = new Stage({ accounts: [account({ id: 'a' })] });
    const { person } = await show(accountPage(stage, 'a'));
    const day = page.getByRole('textbox', { name: 'Date' });
    await person.clear(day);
    await person.type(day, '2026年2月3号');
    await person.click(button('Record a date'));
    await waitFor(() =>
      expect(stage.inventory.accounts).toMatchObject([{ events: [happened('login', '2026-02-03')] }]),
    );
  });

  it('records no day that does not exist', async () => {
    const stage = new Stage({ accounts: [account({ id: 'a' })] });
    const { person } = await show(accountPage(stage, 'a'));
    await person.clear(page.getByRole('textbox', { name: 'Date' }));
    await person.type(page.getByRole('textbox', { name: 'Date' }), '2026-02-30');
    await person.click(button('Record a date'));
    expect(page.getByText(/^There is no such day/)).toBeDefined();
    expect(stage.changes).toEqual([]);
  });

  it.each([
    ['a day', []],
    ['no day, and then one', ['2026-02-30{Enter}']],
  ] as const)('says nothing of the next date while it is typed, after %s was recorded', async (_, tried) => {
    const stage = new Stage({ accounts: [account({ id: 'a' })] });
    const { person } = await show(accountPage(stage, 'a'));
    const field = page.getByRole('textbox', { name: 'Date' });
    for (const typed of [...tried, '2026-02-03{Enter}']) {
      await person.clear(field);
      await person.type(field, typed);
    }
    expect(stage.changes).toHaveLength(1);
    await person.clear(field);
    await person.type(field, '2026-0');
    expect(page.queryByText(/^There is no such day/)).toBeNull();
  });

  it('says what is odd about a day, though it counts like any other', async () => {
    const stage = new Stage({ accounts: [account({ id: 'a', registeredOn: '2020-01-02' })] });
    const { person } = await show(accountPage(stage, 'a'));
    const field = page.getByRole('textbox', { name: 'Date' });
    await person.clear(field);
    await person.type(field, '2020-01-01');
    expect(page.getByText('before it was registered (2020-01-02)')).toBeDefined();
    await person.clear(field);
    await person.type(field, '2062-11-24');
    expect(page.getByText('still to come; counts as if it had happened')).toBeDefined();
    await person.click(button('Record a date'));
    expect(stage.changes.map(({ code }) => code)).toEqual(['event-recorded']);
  });

  it('asks before a record is deleted, with the number of its links, and can be told no', async () => {
    // a -> b
    const stage = new Stage({
      accounts: [account({ id: 'a' }), account({ id: 'b' })],
      links: [link('a', 'b')],
    });
    const { person } = await show(accountPage(stage, 'a'));
    await person.click(button('Delete the record'));
    const dialog = page.getByRole('dialog');
    expect(dialog.textContent).toContain('its links (1)');
    await person.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(page.queryByRole('dialog')).toBeNull();
    expect(stage.inventory.accounts).toHaveLength(2);
    await person.click(button('Delete the record'));
    await person.click(within(page.getByRole('dialog')).getByRole('button', { name: 'Delete the record' }));
    await waitFor(() => expect(stage.go).toHaveBeenCalledExactlyOnceWith('/accounts'));
    expect(stage.inventory).toMatchObject({ accounts: [{ id: 'b' }], links: [] });
  });

  it('marks a link as released today, and does not ask again then', async () => {
    const stage = new Stage({
      accounts: [account({ id: 'a' }), account({ id: 'b' })],
      links: [link('a', 'b')],
    });
    const { person, showAgain } = await show(accountPage(stage, 'a'));
    await person.click(button('Mark as released'));
    await waitFor(() => expect(stage.inventory.links).toMatchObject([{ releasedOn: '2026-11-23' }]));
    showAgain(accountPage(stage, 'a'));
    expect(page.queryByRole('button', { name: 'Mark as released' })).toBeNull();
  });

  it('deletes a link once, however often that is clicked', async () => {
    const stage = new Stage({
      accounts: [account({ id: 'a' }), account({ id: 'b' })],
      links: [link('a', 'b')],
    });
    const { screen } = stage;
    const change = vi.spyOn(screen, 'change');
    vi.spyOn(stage, 'screen', 'get').mockReturnValue(screen);
    await show(accountPage(stage, 'a'));
    for (const _ of [1, 2]) fireEvent.click(button('Delete the link'));
    await waitFor(() => expect(stage.inventory.links).toEqual([]));
    expect(change).toHaveBeenCalledOnce();
  });

  it('offers to link a number or address that is not linked yet', async () => {
    const identifiers = [{ kind: 'phone', value: '138 0013 8000' }] as const;
    const stage = new Stage({ accounts: [account({ id: 'a', service: 'qq', identifiers })] });
    const { person, showAgain } = await show(accountPage(stage, 'a'));
    // The second click comes before the screen knows of the first.
    await person.dblClick(button('Link 138 0013 8000 as recovery'));
    await waitFor(() => expect(stage.inventory.links).toMatchObject([{ dependent: 'a', kind: 'recovery' }]));
    showAgain(accountPage(stage, 'a'));
    expect(page.queryByRole('button', { name: /^Link 138/ })).toBeNull();
  });

  it('says from when the rules are that its days come from, key by key', async () => {
    const stage = new Stage({ accounts: [account({ id: 'a', service: 'baidu' })] });
    await show(accountPage(stage, 'a'));
    const conditions = within(page.getByRole('region', { name: 'Conditions of deletion' }));
    // Baidu's newest rules are of 2026; its conditions have not been looked up since.
    expect(conditions.getByText('Rules of 2018-03')).toBeDefined();
    expect(conditions.getByText('older than three years')).toBeDefined();
  });

  it('records that a deletion was asked for, was refused and why, and what is not met then', async () => {
    const events = [happened('login', '2026-11-01')];
    const stage = new Stage({ accounts: [account({ id: 'a', service: 'baidu', events })] });
    const { person, showAgain } = await show(accountPage(stage, 'a'));
    const on = () => page.getByRole('textbox', { name: 'On' });
    expect(page.getByText(/^At most 3 tries/)).toBeDefined();
    await person.clear(on());
    await person.type(on(), '2026-11-20');
    await person.click(button('I asked for deletion'));
    const asked = happened('deletion-requested', '2026-11-20');
    await waitFor(() =>
      expect(stage.inventory.accounts).toMatchObject([
        { state: 'deletion-requested', events: [...events, asked] },
      ]),
    );
    showAgain(accountPage(stage, 'a'));
    const which = page.getByRole('combobox', { name: 'Which condition is not met?' });
    const [, first] = within(which).getAllByRole<HTMLOptionElement>('option');
    await person.selectOptions(which, first?.value ?? '');
    await person.type(page.getByRole('textbox', { name: 'Reason given' }), ' 余额未清 ');
    await person.click(button('It was refused'));
    await waitFor(() =>
      expect(stage.inventory.accounts).toMatchObject([
        {
          state: 'active',
          events: [...events, asked, { ...happened('deletion-refused', '2026-11-23'), note: '余额未清' }],
          confirmations: { [first?.value ?? '']: { status: 'unmet', on: '2026-11-23' } },
        },
      ]),
    );
    expect(stage.changes.map(({ code }) => code)).toEqual(['deletion-asked', 'deletion-refused']);
  });

  it('records by which login it was entered, and nothing on a day that does not exist', async () => {
    const stage = new Stage({
      accounts: [account({ id: 'a', ownLogin: null }), account({ id: 'wx', name: '微信' })],
      links: [link('wx', 'a')],
    });
    const { person } = await show(accountPage(stage, 'a'));
    await person.selectOptions(page.getByRole('combobox', { name: 'Entered by' }), '微信');
    await person.clear(page.getByRole('textbox', { name: 'On' }));
    await person.click(button('I asked for deletion'));
    expect(page.getByText(/^There is no such day/)).toBeDefined();
    expect(stage.changes).toEqual([]);
    await person.type(page.getByRole('textbox', { name: 'On' }), '2026-11-20');
    await person.click(button('I asked for deletion'));
    await waitFor(() => expect(stage.inventory.links).toMatchObject([{ lastUsedOn: '2026-11-20' }]));
  });

  it('takes an answer back that is pressed again', async () => {
    const stage = new Stage({ accounts: [account({ id: 'a', service: 'qq' })] });
    const { person, showAgain } = await show(accountPage(stage, 'a'));
    const met = () => {
      const [first] = page.getAllByRole('button', { name: 'Met' });
      if (first === undefined) throw new Error('no condition is asked about');
      return first;
    };
    await person.click(met());
    await waitFor(() =>
      expect(Object.values(stage.inventory.accounts[0]?.confirmations ?? {})).toHaveLength(1),
    );
    showAgain(accountPage(stage, 'a'));
    expect(met().getAttribute('aria-pressed')).toBe('true');
    await person.click(met());
    await waitFor(() => expect(stage.inventory.accounts).toMatchObject([{ confirmations: {} }]));
  });

  it('asks nothing that a recorded link answers, whatever was said before', async () => {
    const said = { 'unbind-third-party': { status: 'unmet', on: '2026-11-01' } } as const;
    const accounts = [account({ id: 'a', service: 'wechat', confirmations: said }), account({ id: 'b' })];
    const ids = (example: ConstructorParameters<typeof Stage>[0]) =>
      new Stage(example).screen.report.accounts[0]?.conditions.flatMap(({ kind, id }) =>
        kind === 'unbind' ? [id] : [],
      );
    expect(ids({ accounts })).toEqual(['unbind-third-party']);
    const answers = async (example: ConstructorParameters<typeof Stage>[0]) => {
      await show(accountPage(new Stage(example), 'a'));
      const count = page.getAllByRole('button', { name: 'Not met' }).length;
      cleanup();
      return count;
    };
    expect(await answers({ accounts, links: [link('a', 'b')] })).toBe((await answers({ accounts })) - 1);
  });

  it('asks for the dates that the rules ask for, in their words; today and never take one click', async () => {
    const stage = new Stage({ accounts: [account({ id: 'a', service: 'qq' })] });
    const { person, showAgain } = await show(accountPage(stage, 'a'));
    await person.click(button('When did you last log in? Never'));
    await waitFor(() => expect(stage.inventory.accounts).toMatchObject([{ never: ['login'] }]));
    showAgain(accountPage(stage, 'a'));
    expect(button('When did you last log in? Never').getAttribute('aria-pressed')).toBe('true');
    await person.click(button('When did you last log in? Never'));
    await waitFor(() => expect(stage.inventory.accounts).toMatchObject([{ never: [] }]));
    showAgain(accountPage(stage, 'a'));
    await person.click(button('When did you last log in? Today'));
    const today = happened('login', '2026-11-23');
    await waitFor(() => expect(stage.inventory.accounts).toMatchObject([{ events: [today] }]));
    showAgain(accountPage(stage, 'a'));
    expect(page.queryByRole('button', { name: 'When did you last log in? Today' })).toBeNull();
    expect(page.getAllByText('2026-11-23').length).toBeGreaterThan(0);
  });

  it('puts a link right: direction, kind and days, and records nothing else', async () => {
    const used = { ...link('b', 'a'), lastUsedOn: day('2026-01-02') };
    const stage = new Stage({ accounts: [account({ id: 'a' }), account({ id: 'b' })], links: [used] });
    const before = stage.inventory.accounts;
    const { person } = await show(accountPage(stage, 'a'));
    await person.click(button('Correct'));
    const dialog = within(page.getByRole('dialog'));
    await person.click(dialog.getByRole('radio', { name: 'b is entered by a, or bound to it' }));
    await person.selectOptions(dialog.getByRole('combobox', { name: 'Relation' }), 'binding');
    await person.clear(dialog.getByRole('textbox', { name: 'Last used on' }));
    await person.type(dialog.getByRole('textbox', { name: /^Released on/ }), '2026-3-4');
    await person.click(dialog.getByRole('button', { name: 'Save' }));
    const corrected = {
      id: used.id,
      provider: 'a',
      dependent: 'b',
      kind: 'binding',
      releasedOn: '2026-03-04',
    };
    await waitFor(() => expect(stage.inventory.links).toEqual([corrected]));
    expect(stage.inventory.accounts).toEqual(before);
    expect(stage.changes).toMatchObject([{ code: 'link-edited', provider: 'a', dependent: 'b' }]);
  });

  it('shows what is recorded twice twice', async () => {
    const errors = vi.spyOn(console, 'error');
    const phone = { kind: 'phone', value: '138' } as const;
    await show(
      accountPage(new Stage({ accounts: [account({ id: 'a', identifiers: [phone, phone] })] }), 'a'),
    );
    const facts = page.getByRole('region', { name: 'Facts' });
    expect(within(facts).getAllByRole('row', { name: /138$/ })).toHaveLength(2);
    expect(errors).not.toHaveBeenCalled();
  });

  it('answers why, in a dialog that Escape closes', async () => {
    const { person } = await show(accountPage(new Stage({ accounts: [account({ id: 'a' })] }), 'a'));
    const [why] = page.getAllByRole('button', { name: /^Why/ });
    if (why === undefined) throw new Error('nothing can be asked why');
    await person.click(why);
    expect(within(page.getByRole('dialog')).getAllByRole('row').length).toBeGreaterThan(0);
    await person.keyboard('{Escape}');
    expect(page.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(why));
  });
});

describe('the settings', () => {
  const settingsPage = (more: Partial<Parameters<typeof SettingsPage>[0]> = {}) => (
    <SettingsPage
      settings={DEFAULT_SETTINGS}
      accounts={3}
      isKept={true}
      backups={null}
      onChange={nothing}
      onExport={nothing}
      onImport={nothing}
      pending={null}
      onReplace={nothing}
      onKeep={nothing}
      message={null}
      hasSample={false}
      onLoadSample={nothing}
      onRemoveSample={nothing}
      sealedDocuments={null}
      encryption={null}
      reminders={null}
      {...more}
    />
  );

  it('takes a month, leaves the rules alone while it is half typed, and takes nothing as the newest', async () => {
    const onChange = vi.fn<Parameters<typeof SettingsPage>[0]['onChange']>();
    const { person } = await show(settingsPage({ onChange }));
    const month = page.getByRole('textbox', { name: /^Rules as of/ });
    await person.type(month, '2018-1');
    expect(page.getByText('Please give a month such as 2018-03')).toBeDefined();
    expect(onChange).not.toHaveBeenCalled();
    await person.type(month, '2');
    expect(onChange).toHaveBeenLastCalledWith({ rulesAsOf: '2018-12' });
    await person.clear(month);
    expect(onChange).toHaveBeenLastCalledWith({ rulesAsOf: null });
  });

  it('loads the sample once, and removes it only where it is', async () => {
    const { showAgain } = await show(settingsPage());
    const disabled = () =>
      ['Load the sample', 'Remove the sample'].map((name) => button(name).hasAttribute('disabled'));
    expect(disabled()).toEqual([false, true]);
    showAgain(settingsPage({ hasSample: true }));
    expect(disabled()).toEqual([true, false]);
  });

  it.each([
    ['alert', true],
    ['status', false],
  ] as const)('brings what came of a document into view, once: %s', async (role, isError) => {
    const shown: (string | null)[] = [];
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
      shown.push(this.getAttribute('role'));
    });
    const { showAgain } = await show(settingsPage());
    const message = () => ({ text: 'a.json', isError });
    showAgain(settingsPage({ message: message() }));
    showAgain(settingsPage({ message: message() }));
    expect(page.getByRole(role).textContent).toBe('a.json');
    expect(shown).toEqual([role]);
  });

  it('asks with both numbers before an inventory is replaced', async () => {
    const ways = { onReplace: vi.fn<() => void>(), onKeep: vi.fn<() => void>() };
    const { person } = await show(
      settingsPage({ pending: { name: 'a.json', accounts: 45, hasSettings: false }, ...ways }),
    );
    expect(page.getByRole('dialog').textContent).toMatch(/\(3\).*\(45\)/);
    await person.keyboard('{Escape}');
    expect([ways.onKeep.mock.calls.length, ways.onReplace.mock.calls.length]).toEqual([1, 0]);
    await person.click(button('Replace'));
    expect(ways.onReplace).toHaveBeenCalledOnce();
  });
});
