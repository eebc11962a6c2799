// @vitest-environment happy-dom
import { act, fireEvent, screen as page, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PlanPage } from '../../../src/renderer/features/plan/plan-page';
import { afterFrame } from '../../../src/renderer/ui/after-frame';
import { account, condition, deletable, type Example, happened, link } from '../../support/core/build';
import { Stage, show } from '../support/show';

// Nothing has a height here, so that no row would be in view.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
});

const nothing = () => undefined;
const services = [
  deletable('plain'),
  deletable('hub', [condition({ id: 'unbound', kind: 'unbind', direction: 'provider' })]),
  deletable(
    'slow',
    [condition({ id: 'quiet', kind: 'quiet-period', events: ['binding-change'], period: 'P30D' })],
    {
      reviewTime: 'P10D',
      regretWindow: 'P15D',
    },
  ),
];
// hub <- app (kept, another way in)
const hub: Example = {
  accounts: [
    account({
      id: 'hub',
      name: 'Hub',
      service: 'hub',
      intent: 'delete',
      confirmations: { unbound: { status: 'met' } },
    }),
    account({ id: 'app', name: 'App' }),
  ],
  links: [link('hub', 'app', { id: 'l', kind: 'binding' })],
  services,
};

async function open(stage: Stage, view: string | null = null) {
  const onStrategy = vi.fn<(strategy: string) => void>();
  const plan = () => (
    <PlanPage screen={stage.screen} view={view} onStrategy={onStrategy} onAdd={nothing} exporting={null} />
  );
  const { person, showAgain } = await show(plan());
  const redraw = () => showAgain(plan());
  /** What may follow after the frame is drawn as well. */
  const again = async () => {
    redraw();
    await act(() => new Promise<void>((done) => void afterFrame(done)));
  };
  return { person, onStrategy, redraw, again };
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const rows = () => page.getAllByRole('listitem').map((row) => row.textContent);
const dialog = () => within(page.getByRole('dialog'));

describe('the steps of a plan', () => {
  it('are numbered, with their days, what they are to others, and how long they can wait', async () => {
    await open(
      new Stage({
        accounts: [
          account({ id: 'a', name: 'A', service: 'plain', intent: 'delete' }),
          account({
            id: 'b',
            name: 'B',
            service: 'slow',
            intent: 'delete',
            events: [happened('binding-change', '2026-11-01')],
          }),
        ],
        services,
      }),
    );
    expect(rows()).toEqual([
      '12026-11-23Delete Acan wait 18 days?Done',
      '22026-12-01Wait for B: quietcritical?over by itself on 2026-12-01',
      '32026-12-01done 2026-12-11final 2026-12-26Delete Bcritical?Done',
    ]);
  });

  it('are ticked on an earlier day, which records what was done', async () => {
    const stage = new Stage(hub);
    const { person, again } = await open(stage);
    await person.click(button('Done: Unbind Hub from App'));
    const field = dialog().getByRole('textbox', { name: 'Done on' });
    for (const [typed, wrong] of [
      ['2026-11-24', /still to come: please give today \(2026-11-23\)/],
      ['2026-02-30', /There is no such day/],
    ] as const) {
      await person.clear(field);
      await person.type(field, `${typed}{Enter}`);
      expect(dialog().getByText(wrong)).toBeDefined();
    }
    expect(stage.changes).toEqual([]);
    await person.clear(field);
    await person.type(field, '2026-11-20{Enter}');
    expect(stage.inventory.links[0]?.releasedOn).toBe('2026-11-20');
    expect(stage.changes.map(({ code }) => code)).toEqual(['link-released']);
    await again();
    expect(page.queryByRole('dialog')).toBeNull();
    expect(rows()).toEqual(['12026-11-23Delete Hubcritical?Done']);
  });

  it('are allowed ahead of their time, but say on which day the plan has them, and after what', async () => {
    const stage = new Stage({
      accounts: [
        account({ id: 'a', name: 'A', service: 'plain', intent: 'delete' }),
        account({
          id: 'b',
          name: 'B',
          service: 'slow',
          intent: 'delete',
          events: [happened('binding-change', '2026-11-01')],
        }),
      ],
      services,
    });
    const { person } = await open(stage);
    await person.click(button('Done: Delete A'));
    expect(dialog().queryByRole('note')).toBeNull();
    await person.keyboard('{Escape}');
    await person.click(button('Done: Delete B'));
    expect(dialog().getByRole('note').textContent).toBe(
      'The plan has this step on 2026-12-01, as this comes first: Wait for B: quiet. If it is done nonetheless, it can be recorded.',
    );
    await person.click(dialog().getByRole('button', { name: 'Record' }));
    expect(stage.inventory.accounts[1]?.state).toBe('deletion-requested');
  });

  it('record by what an account was entered', async () => {
    const stage = new Stage({
      accounts: [
        account({ id: 'x', name: 'X' }),
        account({ id: 'a', name: 'A', service: 'plain', intent: 'delete', ownLogin: null }),
      ],
      links: [link('x', 'a', { id: 'l' })],
      services,
    });
    const { person } = await open(stage);
    await person.click(button('Done: Delete A'));
    await person.selectOptions(dialog().getByRole('combobox', { name: 'Entered by' }), 'X');
    await person.click(dialog().getByRole('button', { name: 'Record' }));
    expect(stage.inventory.links[0]?.lastUsedOn).toBe('2026-11-23');
    expect(stage.inventory.accounts[1]?.state).toBe('deletion-requested');
  });

  it.each<readonly [string, Partial<Parameters<typeof account>[0]>, string, RegExp]>([
    ['in no calendar', {}, '0000-13-45', /^There is no such day between 1900 and 2200/],
    ['of five digits', {}, '99999-01-01', /^There is no such day between 1900 and 2200/],
    ['beyond all that is reckoned', {}, '2201-01-01', /^There is no such day between 1900 and 2200/],
    ['before the account was', { registeredOn: '2020-01-02' }, '2020-01-01', /registered on 2020-01-02 only/],
  ])('record nothing on a day %s, and say why', async (_, born, typed, wrong) => {
    const stage = new Stage({
      accounts: [account({ id: 'a', name: 'A', service: 'plain', intent: 'delete', ...born })],
      services,
    });
    const { person } = await open(stage);
    await person.click(button('Done: Delete A'));
    const field = dialog().getByRole('textbox', { name: 'Done on' });
    await person.clear(field);
    await person.type(field, `${typed}{Enter}`);
    expect(dialog().getByText(wrong)).toBeDefined();
    expect(stage.changes).toEqual([]);
  });

  it.each([
    ['confirm', '2026-08-24', '2026-08-25', {}],
    ['confirm', '2026-09-30', '2026-10-01', { registeredOn: '2026-10-01' }],
    ['never', '1899-12-31', '2020-01-01', {}],
  ] as const)(
    'of a check, %s, end it: %s is too long ago, and %s is not',
    async (kind, old, recent, born) => {
      const check = { id: 'checked', text: { en: 'no debts' } };
      const asks = kind === 'never' ? { ...check, kind } : condition({ ...check, kind });
      const stage = new Stage({
        accounts: [account({ id: 'a', name: 'A', service: 'asks', intent: 'delete', ...born })],
        services: [deletable('asks', [asks])],
      });
      const { person, again } = await open(stage);
      await person.click(button(/^Done: Check .*no debts/));
      const field = dialog().getByRole('textbox', { name: 'Done on' });
      await person.clear(field);
      await person.type(field, `${old}{Enter}`);
      expect(stage.changes).toEqual([]);
      await person.clear(field);
      await person.type(field, `${recent}{Enter}`);
      await again();
      expect(rows()).toEqual(['12026-11-23Delete Acritical?Done']);
    },
  );

  it('say of a check what still stands against it, and would keep it in the plan', async () => {
    const wallet = condition({ id: 'closed', kind: 'close-account', service: 'wallet' });
    const stage = new Stage({
      accounts: [
        account({ id: 'a', name: 'A', service: 'chat', intent: 'delete' }),
        account({ id: 'w', name: 'W', service: 'wallet', state: 'lost' }),
      ],
      links: [link('a', 'w', 'sub-account')],
      services: [deletable('chat', [wallet]), deletable('wallet')],
    });
    const { person } = await open(stage);
    await person.click(button(/^Done: Check/));
    expect(dialog().getByText(/^W lives in A\./).textContent).toMatch(/this step stays/);
    await person.click(dialog().getByRole('button', { name: 'Cancel' }));
    await person.click(button('Done: Delete A'));
    expect(dialog().queryByText(/lives in/)).toBeNull();
  });

  it('cannot be ticked once another window has', async () => {
    const stage = new Stage(hub);
    const { person, again } = await open(stage);
    await person.click(button('Done: Unbind Hub from App'));
    await stage.screen.record([{ kind: 'link-released', link: 'l' }], stage.screen.report.today);
    await again();
    expect(dialog().getByRole('alert').textContent).toMatch(/^This step was recorded elsewhere/);
    expect(dialog().queryByRole('button', { name: 'Record' })).toBeNull();
  });

  it('say so too where the other window was a moment faster', async () => {
    const stage = new Stage(hub);
    const { person } = await open(stage);
    await person.click(button('Done: Unbind Hub from App'));
    await stage.screen.record([{ kind: 'link-released', link: 'l' }], stage.screen.report.today);
    await person.click(dialog().getByRole('button', { name: 'Record' }));
    expect((await dialog().findByRole('alert')).textContent).toMatch(/^This step was recorded elsewhere/);
    expect(stage.changes).toHaveLength(1);
  });
});

describe('several steps that are ticked together', () => {
  const asks = (id: string) => condition({ id, kind: 'confirm' });
  // Hub is unbound from App, A is checked twice; then both can be deleted.
  const several = (): Stage =>
    new Stage({
      accounts: [
        ...hub.accounts,
        account({ id: 'a', name: 'A', service: 'asks', intent: 'delete', registeredOn: '2026-10-01' }),
        account({ id: 'b', name: 'B', service: 'slow', intent: 'delete', never: ['binding-change'] }),
      ],
      links: hub.links ?? [],
      services: [...services, deletable('asks', [asks('debts'), asks('orders')])],
    });
  const box = (name: string | RegExp) => page.getByRole('checkbox', { name });
  const chosen = () =>
    page
      .getAllByRole('checkbox', { name: /^Choose: /, checked: true })
      .map((one) => one.getAttribute('aria-label'));

  it('are chosen one by one, each only after what comes before it, which takes along what comes after', async () => {
    const { person } = await open(several());
    const late = 'Choose: Delete A';
    expect(box(late).getAttribute('aria-disabled')).toBe('true');
    expect(box(late).title).toBe('What comes before it has to be chosen first');
    await person.click(box('Choose: Check for A: debts'));
    await person.click(box(late));
    expect(chosen()).toEqual(['Choose: Check for A: debts']);
    box('Choose: Check for A: debts').focus();
    await person.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(box('Choose: Check for A: orders'));
    await person.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(box('Choose: Delete Hub'));
    await person.keyboard('{ArrowDown}{ArrowDown} ');
    await person.click(box(late));
    expect(page.getByText('3 of 6 chosen')).toBeDefined();
    await person.click(box('Choose: Check for A: debts'));
    expect(chosen()).toEqual(['Choose: Check for A: orders']);
    await person.keyboard('{Escape}');
    expect(page.queryAllByRole('checkbox', { checked: true })).toEqual([]);
  });

  it('are chosen with the Shift key from one to another, all at once, or by what they are', async () => {
    const { person } = await open(several());
    await person.click(box('Choose: Unbind Hub from App'));
    await person.keyboard('{Shift>}');
    await person.click(box('Choose: Check for A: orders'));
    await person.keyboard('{/Shift}');
    expect(chosen()).toEqual([
      'Choose: Unbind Hub from App',
      'Choose: Delete Hub',
      'Choose: Check for A: debts',
      'Choose: Check for A: orders',
    ]);
    await person.click(box(/^Choose all 6/));
    expect(chosen()).toHaveLength(6);
    await person.click(box(/^Choose all 6/));
    expect(page.queryAllByRole('checkbox', { checked: true })).toEqual([]);
  });

  it('are added to those chosen already, with what comes before them, and counted with it', async () => {
    // hub <- app, which first needs a login of its own; hub <- kept
    const { person } = await open(
      new Stage({
        accounts: [
          ...hub.accounts,
          account({ id: 'a', name: 'A', service: 'asks', intent: 'delete' }),
          account({ id: 'own', name: 'Own', ownLogin: false }),
        ],
        links: [...(hub.links ?? []), link('hub', 'own', { id: 'm', kind: 'login' })],
        services: [...services, deletable('asks', [asks('debts'), asks('orders')])],
      }),
    );
    await person.click(button('All checks (2)'));
    expect(chosen()).toEqual(['Choose: Check for A: debts', 'Choose: Check for A: orders']);
    await person.click(button('All unbindings and what comes before (3)'));
    expect(chosen()).toHaveLength(5);
  });

  it('are one change, on one day that suits all of them', async () => {
    const stage = several();
    const { person, again } = await open(stage);
    await person.click(box(/^Choose all 6/));
    await person.click(button('They are done…'));
    expect(dialog().getByText('2 checks: each condition is met')).toBeDefined();
    const field = dialog().getByRole('textbox', { name: 'Done on' });
    await vi.waitFor(() => expect(document.activeElement).toBe(field));
    await person.keyboard('2026-09-30{Enter}');
    expect(dialog().getByText(/^Check for A: debts: It was registered on 2026-10-01 only/)).toBeDefined();
    await person.clear(field);
    await person.type(field, '2026-11-20{Enter}');
    await again();
    expect(page.queryByRole('dialog')).toBeNull();
    expect(stage.changes).toEqual([{ code: 'many-steps-done', count: 6 }]);
    const asked = { state: 'deletion-requested', events: [{ type: 'deletion-requested', on: '2026-11-20' }] };
    expect(stage.inventory.accounts[2]).toMatchObject({
      ...asked,
      confirmations: {
        debts: { status: 'met', on: '2026-11-20' },
        orders: { status: 'met', on: '2026-11-20' },
      },
    });
    expect(stage.inventory.links[0]?.releasedOn).toBe('2026-11-20');
    expect(stage.inventory.accounts[3]).toMatchObject(asked);
  });

  it('leave out what has to wait for another step again, though what is drawn has not followed yet', async () => {
    const stage = several();
    const before = stage.inventory;
    for (const condition of ['debts', 'orders']) {
      await stage.screen.record(
        [{ kind: 'condition-checked', account: 'a', condition, status: 'met' }],
        stage.screen.report.today,
      );
    }
    const { person, redraw } = await open(stage);
    for (const name of ['Unbind Hub from App', 'Delete A', 'Delete Hub'])
      await person.click(box(`Choose: ${name}`));
    // The checks are undone.
    stage.inventory = before;
    redraw();
    fireEvent.click(button('They are done…'));
    await person.click(dialog().getByRole('button', { name: 'Record' }));
    expect(stage.changes.at(-1)).toEqual({ code: 'many-steps-done', count: 2 });
    expect(stage.inventory.accounts.map(({ state }) => state)).toEqual([
      'deletion-requested',
      'active',
      'active',
      'active',
    ]);
  });

  it('leave out, with a sentence, what another window has done meanwhile', async () => {
    const stage = several();
    const { person, again } = await open(stage);
    await person.click(button('All checks (2)'));
    await person.click(button('They are done…'));
    const shown = stage.screen;
    await stage.screen.record(
      [{ kind: 'condition-checked', account: 'a', condition: 'debts', status: 'met' }],
      shown.report.today,
    );
    // This window was a moment slower, and then sees it.
    await person.click(dialog().getByRole('button', { name: 'Record' }));
    expect((await dialog().findByRole('alert')).textContent).toMatch(/nothing was recorded here/);
    await again();
    expect(dialog().getByRole('alert').textContent).toMatch(/^1 of these steps was recorded elsewhere/);
    expect(stage.changes).toHaveLength(1);
    await person.click(dialog().getByRole('button', { name: 'Record' }));
    expect(stage.changes.at(-1)).toEqual({ code: 'many-steps-done', count: 1 });
  });

  it('say only that nothing is left, where another window has done all of them', async () => {
    const stage = several();
    const { person, again } = await open(stage);
    await person.click(button('All checks (2)'));
    await person.click(button('They are done…'));
    const { today } = stage.screen.report;
    for (const condition of ['debts', 'orders']) {
      await stage.screen.record(
        [{ kind: 'condition-checked', account: 'a', condition, status: 'met' }],
        today,
      );
    }
    await again();
    expect(dialog().getByRole('alert').textContent).toMatch(/nothing is left to record\.$/);
    expect(dialog().queryByRole('textbox')).toBeNull();
    expect(dialog().queryByText(/one undo takes all/)).toBeNull();
    await person.keyboard('{Enter}');
    expect(page.queryByRole('dialog')).toBeNull();
  });
});

describe('a change to the plan', () => {
  it('says which days it moved, where that begins, and the new finish', async () => {
    // What is left to expire need not be moved, so the plan does not count on it; moved all the same, the wait is anew.
    const stage = new Stage({
      accounts: [
        account({
          id: 'own',
          name: 'Own',
          service: 'slow',
          intent: 'delete',
          events: [happened('binding-change', '2026-01-01')],
        }),
        account({ id: 'app', name: 'App', intent: 'let-expire' }),
      ],
      links: [link('own', 'app', { id: 'l', kind: 'binding' })],
      services,
    });
    const { person, again } = await open(stage);
    await person.click(button(/^Done: Move the binding/));
    await person.click(dialog().getByRole('button', { name: 'Record' }));
    await again();
    const status = page.getAllByRole('status').find((one) => one.textContent !== '');
    expect(status?.textContent).toMatch(
      /^After the last change All is done on 2027-01-02 instead of 2026-12-03\. 1 step comes later:Delete Own: 2026-11-23 → 2026-12-23/,
    );
    await person.click(button('Dismiss'));
    expect(page.queryByText(/All is done on/)).toBeNull();
  });
});

describe('the choice of what to delete', () => {
  it('shows what comes of it before it is so, and is one change', async () => {
    const stage = new Stage({
      accounts: [
        account({ id: 'wanted', name: 'Wanted', service: 'plain', intent: 'delete' }),
        account({ id: 'hub', name: '微信', service: 'hub' }),
        account({ id: 'pay', name: 'Pay', service: 'plain' }),
        account({ id: 'app', name: 'App', ownLogin: false }),
        account({ id: 'none', name: 'None' }),
        account({ id: 'gone', name: 'Gone', state: 'deleted' }),
        account({ id: 'old', name: 'Old', ownLogin: false, intent: 'let-expire' }),
        account({ id: 'points', name: 'Points' }),
      ],
      links: [
        link('hub', 'pay', 'sub-account'),
        link('hub', 'app'),
        link('pay', 'old'),
        link('pay', 'points', 'sub-account'),
      ],
      services,
    });
    const { person } = await open(stage);
    await person.click(button('Choose what to delete…'));
    const preview = within(dialog().getByRole('region', { name: 'What comes of it' }));
    expect(dialog().queryByText('Gone')).toBeNull();
    await person.type(dialog().getByRole('searchbox'), 'weixin');
    await person.click(dialog().getByRole('checkbox', { name: /^微信/ }));
    await person.clear(dialog().getByRole('searchbox'));
    await person.click(dialog().getByRole('checkbox', { name: /^Wanted/ }));
    await person.click(dialog().getByRole('checkbox', { name: /^None/ }));
    expect(preview.getByText('2 accounts are deleted')).toBeDefined();
    for (const [label, names] of [
      [/^Deleted as well/, 'Pay (2026-11-23)'],
      ['Go along', 'Points will be lost on 2026-11-23Points lives in Pay'],
      [/^Need a login of their own/, 'App'],
      ['Fall with it', 'Old will be lost on 2026-11-23Old is entered through Pay'],
      ['Cannot be deleted', 'None: It is not known how it can be deleted.'],
    ] as const) {
      expect(preview.getByText(label).nextElementSibling?.textContent).toBe(names);
    }
    expect(stage.changes).toEqual([]);
    await person.click(dialog().getByRole('button', { name: 'Apply' }));
    expect(stage.changes).toEqual([{ code: 'many-intent-set', count: 3 }]);
    expect(stage.inventory.accounts.map(({ intent }) => intent)).toEqual([
      'undecided',
      'delete',
      'keep',
      'keep',
      'delete',
      'keep',
      'let-expire',
      'keep',
    ]);
  });

  it('is offered where nothing is wanted, and an account where there is none', async () => {
    const { person } = await open(new Stage({ accounts: [account({ id: 'a' })] }));
    expect(page.getByText(/^No account is chosen to be deleted yet/)).toBeDefined();
    expect(button('Choose what to delete…')).toBeDefined();
    await person.click(button('Choose some'));
    expect(page.getByRole('dialog', { name: 'Choose what to delete' })).toBeDefined();
  });

  it.each([
    ['are gone, or lost', ['deleted', 'lost'], /^Every account that was chosen to be deleted is gone/],
    ['have been asked for', ['deleted', 'deletion-requested'], /^Nothing is left to do for now/],
  ] as const)('is offered again where all that were chosen %s', async (_, states, says) => {
    const accounts = states.map((state, at) => account({ id: `a${at}`, state, intent: 'delete' }));
    const { person } = await open(new Stage({ accounts: [...accounts, account({ id: 'kept' })] }));
    expect(page.getByText(says)).toBeDefined();
    await person.click(button('Choose more…'));
    expect(page.getByRole('dialog', { name: 'Choose what to delete' })).toBeDefined();
  });

  it('is not offered where there is no account', async () => {
    await open(new Stage({ accounts: [] }));
    expect(page.getByText(/^There are no accounts yet/)).toBeDefined();
    expect(page.queryByRole('button', { name: 'Choose what to delete…' })).toBeNull();
  });
});

describe('both strategies', () => {
  it('say side by side what they ask for, and one is chosen', async () => {
    const { person, onStrategy } = await open(new Stage(hub));
    const radio = page.getByRole('radio', { name: 'least effort' });
    expect(page.getByRole('radio', { name: 'by hand' })).toHaveProperty('checked', true);
    expect(page.getAllByText(/2 steps, 0 of them just waiting/)).toHaveLength(2);
    await person.click(radio);
    expect(onStrategy).toHaveBeenCalledWith('least-effort');
  });
});

describe('deletions that were asked for', () => {
  const asked = (on: string) =>
    new Stage({
      accounts: [
        account({
          id: 'a',
          name: 'A',
          service: 'slow',
          state: 'deletion-requested',
          events: [happened('deletion-requested', on)],
        }),
      ],
      services,
    });

  it('count down', async () => {
    await open(asked('2026-11-20'), 'asked');
    expect(page.getByRole('region', { name: /^Accounts whose deletion/ }).textContent).toContain(
      'Asked for on 2026-11-20 · Under review until 2026-11-30, 7 days left · Can be cancelled until 2026-12-15, 22 days left',
    );
    expect(page.queryByText('Did it work?')).toBeNull();
  });

  it('ask whether they worked, and take a refusal with its reason', async () => {
    const stage = asked('2026-10-01');
    const { person, again } = await open(stage, 'asked');
    expect(page.getByText('Did it work?')).toBeDefined();
    await person.click(button('It was refused: A'));
    await person.type(dialog().getByRole('textbox', { name: 'Reason given' }), 'open orders');
    await person.selectOptions(dialog().getByRole('combobox', { name: /^Which condition/ }), 'quiet');
    await person.click(dialog().getByRole('button', { name: 'Record' }));
    await again();
    expect(stage.inventory.accounts[0]).toMatchObject({
      state: 'active',
      confirmations: { quiet: { status: 'unmet', on: '2026-11-23' } },
    });
    expect(stage.inventory.accounts[0]?.events.at(-1)).toMatchObject({
      type: 'deletion-refused',
      note: 'open orders',
    });
    expect(page.getByText('No deletion is under way.')).toBeDefined();
  });
});

describe('deletions that should have worked by now', () => {
  const box = (name: string | RegExp) => page.getByRole('checkbox', { name });
  const stage = () =>
    new Stage({
      accounts: [
        ...['a', 'b', 'c'].map((id) =>
          account({
            id,
            name: id.toUpperCase(),
            service: 'slow',
            state: 'deletion-requested',
            events: [happened('deletion-requested', '2026-10-01')],
          }),
        ),
        account({
          id: 'd',
          name: 'D',
          service: 'slow',
          state: 'deletion-requested',
          events: [happened('deletion-requested', '2026-11-20')],
        }),
      ],
      services,
    });
  const states = ({ inventory }: Stage) => inventory.accounts.map(({ state }) => state);

  it('are recorded as gone together, as one change; the others are asked about still', async () => {
    const asked = stage();
    const { person, again } = await open(asked, 'asked');
    expect(page.queryByRole('checkbox', { name: 'Choose: D' })).toBeNull();
    await person.click(box(/^Choose all 3 that should be gone/));
    await person.click(box('Choose: B'));
    expect(page.getByText('2 of 3 chosen')).toBeDefined();
    await person.click(button('Record as gone'));
    await again();
    expect(asked.changes).toEqual([{ code: 'many-seen-gone', count: 2 }]);
    expect(states(asked)).toEqual(['deleted', 'deletion-requested', 'deleted', 'deletion-requested']);
    // One alone has its answers beside it.
    expect(page.queryAllByRole('checkbox')).toEqual([]);
    expect(button('It is gone: B')).toBeDefined();
  });

  it('are asked about, too, where no rule says how long they take and a month is over', async () => {
    const of = (id: string, on: string) =>
      account({
        id,
        name: id.toUpperCase(),
        service: 'plain',
        state: 'deletion-requested',
        events: [happened('deletion-requested', on)],
      });
    await open(new Stage({ accounts: [of('a', '2026-10-24'), of('b', '2026-10-25')], services }), 'asked');
    expect(button('It is gone: A')).toBeDefined();
    expect(button('There is an answer…: B')).toBeDefined();
  });

  it('leave out what was answered elsewhere meanwhile', async () => {
    const asked = stage();
    const { person, again } = await open(asked, 'asked');
    await person.click(box(/^Choose all 3/));
    await asked.screen.record(
      [{ kind: 'deletion-refused', account: 'a', reason: '' }],
      asked.screen.report.today,
    );
    await again();
    expect(page.getByText('2 of 2 chosen')).toBeDefined();
    await person.click(button('Record as gone'));
    expect(states(asked)).toEqual(['active', 'deleted', 'deleted', 'deletion-requested']);
  });
});

describe('what cannot be deleted', () => {
  it('says why, and what can be done instead: the service first, then in general', async () => {
    await open(
      new Stage({
        accounts: [
          account({ id: 'never', name: 'Never', service: 'never', intent: 'delete' }),
          account({ id: 'a', name: 'A', service: 'plain', intent: 'delete' }),
          account({ id: 'inside', name: 'Inside' }),
        ],
        links: [link('a', 'inside', 'sub-account')],
        services: [
          ...services,
          {
            id: 'never',
            names: { en: 'never' },
            ruleSets: [
              {
                asOf: null,
                deletion: { route: 'impossible', conditions: [] },
                fallback: [{ id: 'clear', text: { en: 'Empty it' } }],
              },
            ],
          },
        ],
      }),
      'other',
    );
    const part = within(page.getByRole('region', { name: 'Wanted gone, and cannot be deleted' }));
    expect(part.getByRole('link').getAttribute('href')).toBe('#/accounts/never');
    const measures = part.getAllByRole('listitem').map((one) => one.textContent);
    expect(measures[1]).toBe('Empty it');
    expect(measures.length).toBeGreaterThan(2);
    const along = page.getByRole('region', { name: 'Goes along with what is deleted' });
    expect(within(along).getByRole('link').textContent).toBe('Inside');
    expect(within(along).getByRole('listitem').textContent).toBe(
      'Inside will be lost on 2026-11-23Inside lives in A',
    );
  });
});

describe('the chart', () => {
  it('draws the time that has to pass as a bar that ends where the next step begins', async () => {
    const changed = { type: 'binding-change' as const, on: '2026-11-10' };
    await open(
      new Stage({
        accounts: [account({ id: 'a', name: 'A', service: 'quiet', intent: 'delete', events: [changed] })],
        services: [
          deletable('quiet', [
            condition({ id: 'q', kind: 'quiet-period', events: ['binding-change'], period: 'P1M' }),
          ]),
        ],
      }),
      'chart',
    );
    const list = within(page.getByRole('list', { name: 'Steps over time' }));
    expect(list.getAllByRole('link').map((one) => one.getAttribute('aria-label'))).toEqual([
      '1. Wait for A: q: waits from 2026-11-23 to 2026-12-10, critical',
      '2. Delete A: 2026-12-10, critical',
    ]);
    const [wait, gone] = list.getAllByRole('listitem');
    const placeOf = (row: HTMLElement | undefined, look: string) => {
      const { left = '', width = '' } = row?.querySelector<HTMLElement>(look)?.style ?? {};
      return [left, width].map(Number.parseFloat);
    };
    const [from = 0, long = 0] = placeOf(wait, '.chart-wait');
    const [next] = placeOf(gone, '.chart-point');
    expect(long).toBeGreaterThan(0);
    expect(from + long).toBeCloseTo(next ?? 0, 3);
    expect(wait?.querySelector('.chart-point')).toBeNull();
  });

  it('says of each step in words what its bar shows, and walks by arrow keys', async () => {
    const { person } = await open(
      new Stage({
        accounts: [
          account({ id: 'a', name: 'A', service: 'plain', intent: 'delete' }),
          account({ id: 'b', name: 'B', service: 'slow', intent: 'delete' }),
        ],
        services,
      }),
      'chart',
    );
    const list = within(page.getByRole('list', { name: 'Steps over time' }));
    expect(list.getAllByRole('link').map((one) => one.getAttribute('aria-label'))).toEqual([
      '1. Delete A: 2026-11-23, can wait 10 days',
      '2. Check for B: quiet: 2026-11-23, critical',
      '3. Delete B: 2026-11-23, reviewed until 2026-12-03, final 2026-12-18, critical',
    ]);
    const before =
      list.getAllByRole('listitem')[2]?.querySelector<HTMLElement>('.chart-wait')?.style.width ?? '';
    list.getAllByRole('link')[0]?.focus();
    await person.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('3. Delete B');
    await person.keyboard('+');
    const drawn =
      list.getAllByRole('listitem')[2]?.querySelector<HTMLElement>('.chart-wait')?.style.width ?? '';
    expect(Number.parseFloat(drawn)).toBeCloseTo(Number.parseFloat(before) * 1.5, 3);
  });
});
