// @vitest-environment happy-dom
import { screen as page, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { LinkForm } from '../../../src/renderer/features/account/link-form';
import { AccountForm } from '../../../src/renderer/features/accounts/account-form';
import { account, day, link } from '../../support/core/build';
import { Stage, show } from '../support/show';

const field = (name: RegExp) => page.getByRole('textbox', { name });
const nameField = () => page.getByRole('combobox', { name: /^Name/ });
const button = (name: string) => page.getByRole('button', { name });

describe('the form of an account', () => {
  const showForm = async (stage: Stage, id?: string) => {
    const close = vi.fn<() => void>();
    const edited = stage.inventory.accounts.find((one) => one.id === id) ?? null;
    const { person } = await show(<AccountForm screen={stage.screen} account={edited} onClose={close} />);
    return { person, close };
  };

  it('asks for a name once it is sent, and not before', async () => {
    const stage = new Stage({ accounts: [] });
    const { person, close } = await showForm(stage);
    expect(page.queryByText('Please give it a name')).toBeNull();
    await person.click(button('Save'));
    expect(page.getByText('Please give it a name')).toBeDefined();
    await person.type(nameField(), '   ');
    await person.keyboard('{Enter}');
    expect(stage.changes).toEqual([]);
    expect(close).not.toHaveBeenCalled();
  });

  it('offers to link a number with what is entered or found again by it, as one change', async () => {
    const stage = new Stage({ accounts: [] });
    const { person, close } = await showForm(stage);
    await person.type(nameField(), '微信');
    await person.click(button('Add one'));
    expect(page.queryByRole('combobox', { name: /^Link with/ })).toBeNull();
    await person.type(page.getByRole('textbox', { name: 'Number, address or name' }), '13800138000');
    await person.selectOptions(
      page.getByRole('combobox', { name: 'Link with 13800138000' }),
      'Link as binding',
    );
    await person.click(button('Save'));
    await waitFor(() => expect(close).toHaveBeenCalledOnce());
    const [wechat, sim] = stage.inventory.accounts;
    expect(sim).toMatchObject({ name: '13800138000', service: 'phone-number' });
    expect(stage.inventory.links).toMatchObject([
      { provider: sim?.id, dependent: wechat?.id, kind: 'binding' },
    ]);
    expect(stage.changes).toHaveLength(1);
  });

  it('takes a name and Enter, without the spaces around it', async () => {
    const stage = new Stage({ accounts: [] });
    const { person, close } = await showForm(stage);
    await person.type(nameField(), ' 微信 {Enter}');
    await waitFor(() => expect(close).toHaveBeenCalledOnce());
    expect(stage.inventory.accounts).toMatchObject([{ name: '微信', service: 'wechat' }]);
    expect(stage.changes).toEqual([{ code: 'account-added', account: '微信' }]);
  });

  it('goes on with an empty form where another one is to follow', async () => {
    const stage = new Stage({ accounts: [] });
    const { person, close } = await showForm(stage);
    await person.type(nameField(), '微信');
    await person.click(button('Save and add another'));
    await waitFor(() => expect(nameField()).toHaveProperty('value', ''));
    await person.type(nameField(), 'QQ{Enter}');
    expect(stage.inventory.accounts.map(({ name }) => name)).toEqual(['微信', 'QQ']);
    expect(close).toHaveBeenCalledOnce();
  });

  it.each([
    ['2026-2-3', '2026-02-03'],
    ['2026/02/03', '2026-02-03'],
    ['2026年2月3日', '2026-02-03'],
  ])('understands %s as the day of registration', async (typed, registeredOn) => {
    const stage = new Stage({ accounts: [account({ id: 'a' })] });
    const { person, close } = await showForm(stage, 'a');
    await person.type(field(/^Registered on/), typed);
    await person.click(button('Save'));
    await waitFor(() => expect(close).toHaveBeenCalledOnce());
    expect(stage.inventory.accounts).toMatchObject([{ id: 'a', registeredOn }]);
  });

  it('refuses 2026-02-30 with words, keeps it, and saves nothing', async () => {
    const stage = new Stage({ accounts: [account({ id: 'a' })] });
    const { person, close } = await showForm(stage, 'a');
    await person.type(field(/^Registered on/), '2026-02-30');
    await person.click(button('Save'));
    expect(page.getByText(/^There is no such day/)).toBeDefined();
    expect(field(/^Registered on/)).toHaveProperty('value', '2026-02-30');
    expect([stage.changes, close.mock.calls]).toEqual([[], []]);
  });

  it('leaves what it does not show as it is', async () => {
    const events = [{ type: 'login', on: '2026-01-02' }];
    const stage = new Stage({ accounts: [account({ id: 'a', events, never: ['payment'], tags: ['work'] })] });
    const { person, close } = await showForm(stage, 'a');
    await person.type(nameField(), '!{Enter}');
    await waitFor(() => expect(close).toHaveBeenCalledOnce());
    expect(stage.inventory.accounts).toMatchObject([
      { name: 'a!', events, never: ['payment'], tags: ['work'] },
    ]);
  });
});

describe('what is not changed', () => {
  it('is not saved as a change', async () => {
    const stage = new Stage({ accounts: [account({ id: 'a', registeredOn: day('2020-01-01') })] });
    const before = stage.inventory;
    const close = vi.fn<() => void>();
    const [first = null] = stage.inventory.accounts;
    const { person } = await show(<AccountForm screen={stage.screen} account={first} onClose={close} />);
    await person.click(button('Save'));
    await waitFor(() => expect(close).toHaveBeenCalledOnce());
    expect(stage.inventory).toBe(before);
  });
});

describe('the form of a link', () => {
  const world = () =>
    new Stage({
      accounts: [account({ id: 'wx', name: '微信', service: 'wechat' }), account({ id: 'qq', name: 'QQ' })],
    });
  const showForm = async (stage: Stage) => {
    const [first] = stage.inventory.accounts;
    if (first === undefined) throw new Error('an example without accounts');
    const close = vi.fn<() => void>();
    const { person } = await show(<LinkForm screen={stage.screen} account={first} onClose={close} />);
    return { person, close };
  };
  const other = () => page.getByRole('combobox', { name: /^The other account/ });

  it('links with the account of that name', async () => {
    const stage = world();
    const { person } = await showForm(stage);
    await person.type(other(), 'QQ');
    await person.click(button('Save'));
    await waitFor(() => expect(other()).toHaveProperty('value', ''));
    expect(stage.inventory.links).toMatchObject([{ provider: 'wx', dependent: 'qq', kind: 'login' }]);
    expect(stage.inventory.accounts).toHaveLength(2);
  });

  it('takes a name in another case or width for the same, and refuses its own', async () => {
    const stage = world();
    const { person } = await showForm(stage);
    await person.type(other(), 'ｑｑ');
    await person.click(button('Save'));
    await waitFor(() => expect(stage.inventory.links).toMatchObject([{ dependent: 'qq' }]));
    expect(stage.inventory.accounts).toHaveLength(2);
    await person.type(other(), '微信 ');
    await person.click(button('Save'));
    expect(page.getByText('An account cannot be linked with itself')).toBeDefined();
  });

  it('shows accounts that are called like the label of another', async () => {
    const names = ['微信', 'QQ', 'QQ', 'QQ (b)'];
    const stage = new Stage({ accounts: names.map((name, at) => account({ id: 'xabc'[at] ?? '', name })) });
    const { person } = await showForm(stage);
    await person.type(other(), 'QQ (b)');
    await person.click(button('Save'));
    expect(page.getByText(/^Several accounts are called/)).toBeDefined();
    expect(stage.changes).toEqual([]);
  });

  it('does not link twice what is to be released later only', async () => {
    const stage = new Stage({
      accounts: [account({ id: 'wx', name: '微信', service: 'wechat' }), account({ id: 'qq', name: 'QQ' })],
      links: [{ ...link('wx', 'qq'), releasedOn: day('2027-01-01') }],
    });
    const { person } = await showForm(stage);
    await person.type(other(), 'QQ');
    await person.click(button('Save'));
    expect((await page.findByRole('alert')).textContent).toMatch(/^It is linked with/);
  });

  it('adds an account at once where no one has the name, in the direction that was chosen', async () => {
    const stage = world();
    const { person } = await showForm(stage);
    await person.click(page.getByRole('radio', { name: '微信 depends on the account below' }));
    await person.type(other(), '手机号');
    await person.click(button('Save'));
    await waitFor(() => expect(stage.inventory.links).toHaveLength(1));
    const [made] = stage.inventory.links;
    expect(made?.dependent).toBe('wx');
    expect(stage.inventory.accounts.find(({ id }) => id === made?.provider)?.name).toBe('手机号');
  });

  it('asks for the other account, and for a day that exists', async () => {
    const stage = world();
    const { person } = await showForm(stage);
    await person.click(button('Save'));
    expect(page.getByText('Required')).toBeDefined();
    await person.type(other(), 'QQ');
    await person.type(field(/^Last used on/), '2026-13-01');
    await person.click(button('Save'));
    expect(page.getByText(/^There is no such day/)).toBeDefined();
    expect(stage.changes).toEqual([]);
  });

  it('says so where sub-accounts would live in each other', async () => {
    const accounts = [account({ id: 'a' }), account({ id: 'b' })];
    const stage = new Stage({ accounts, links: [link('b', 'a', 'sub-account')] });
    const { person } = await showForm(stage);
    await person.click(
      page.getByRole('radio', { name: 'a is what the account below is entered by or bound to' }),
    );
    await person.type(other(), 'b');
    await person.selectOptions(page.getByRole('combobox', { name: 'Relation' }), 'sub-account');
    await person.click(button('Save'));
    expect((await page.findByRole('alert')).textContent).toBe('Sub-accounts would then live in each other');
    expect(stage.inventory.links).toHaveLength(1);
  });
});
