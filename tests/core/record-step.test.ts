import { describe, expect, it, vi } from 'vitest';
import type { Inventory } from '#core/inventory/inventory';
import { readInventory } from '#core/inventory/read-inventory';
import { recordStep, recordSteps } from '#core/plan/record-step';
import type { Step } from '#core/plan/step';
import { findingsOf } from '#core/report/report';
import {
  account,
  condition,
  day,
  deletable,
  type Example,
  inventory,
  link,
  TODAY,
} from '../support/core/build';

const DONE_ON = '2026-11-20';

// What the steps do one after the other; each has to give a document that can be read again.
function recorded(example: Example, steps: readonly Step[], on = DONE_ON): Inventory {
  let current = inventory(example);
  for (const step of steps) {
    const options = { today: day(TODAY), rulesAsOf: null, strategy: 'by-hand' } as const;
    const { plan } = findingsOf(current, { services: new Map(), generalFallback: [] }, options);
    const made = recordStep(plan, step, day(on));
    if (!made.ok) throw new Error(made.failure);
    current = made.value;
  }
  expect(readInventory(JSON.parse(JSON.stringify(current))).ok).toBe(true);
  return current;
}

function problemOf(example: Example, step: Step): string | undefined {
  const options = { today: day(TODAY), rulesAsOf: null, strategy: 'by-hand' } as const;
  const catalogue = { services: new Map(), generalFallback: [] };
  const made = recordStep(findingsOf(inventory(example), catalogue, options).plan, step, day(DONE_ON));
  return made.ok ? undefined : made.failure;
}

const provider = account({ id: 'wechat' });
const app = account({ id: 'app', ownLogin: false });
const entered = { accounts: [provider, app], links: [link('wechat', 'app')] };
const bindingChange = { type: 'binding-change', on: DONE_ON };

describe('one step alone', () => {
  it('is recorded by the plan that is there, without another one', () => {
    const two = {
      ...entered,
      accounts: [provider, account({ id: 'qq' }), { ...app, state: 'lost' as const }],
    };
    const before = inventory({ ...two, links: [link('wechat', 'app'), link('qq', 'app')] });
    const options = { today: day(TODAY), rulesAsOf: null, strategy: 'by-hand' } as const;
    const { plan } = findingsOf(before, { services: new Map(), generalFallback: [] }, options);
    const step = { kind: 'own-login-added', account: 'app' } as const;
    const planOf = vi.fn<() => typeof plan>(() => plan);
    expect(recordSteps(plan, [step], day(DONE_ON), planOf)).toEqual(recordStep(plan, step, day(DONE_ON)));
    expect(planOf).not.toHaveBeenCalled();
  });
});

describe('an own login added', () => {
  it('records ownLogin true, a binding-change and the use of the login link it was entered by', () => {
    const { accounts, links } = recorded(entered, [{ kind: 'own-login-added', account: 'app' }]);
    expect(accounts[1]).toEqual({ ...app, ownLogin: true, events: [bindingChange] });
    expect(links).toEqual([{ ...link('wechat', 'app'), lastUsedOn: DONE_ON }]);
    expect(accounts[0]).toEqual(provider);
  });

  it('takes the first login entrance that lasts, not the first', () => {
    const going = account({ id: 'going', intent: 'delete', service: 's' });
    const example = {
      accounts: [going, provider, app],
      links: [link('going', 'app'), link('wechat', 'app')],
      services: [deletable('s')],
    };
    const { links } = recorded(example, [{ kind: 'own-login-added', account: 'app' }]);
    expect(links.map(({ lastUsedOn }) => lastUsedOn)).toEqual([undefined, DONE_ON]);
  });

  it('takes the first login entrance where none lasts', () => {
    const going = ['one', 'two'].map((id) => account({ id, intent: 'delete', service: 's' }));
    const example = {
      accounts: [...going, app],
      links: [link('one', 'app', 'sub-account'), link('one', 'app', { id: 'a' }), link('two', 'app')],
      services: [deletable('s')],
    };
    const { links } = recorded(example, [{ kind: 'own-login-added', account: 'app' }]);
    expect(links.map(({ lastUsedOn }) => lastUsedOn)).toEqual([undefined, DONE_ON, undefined]);
  });

  it('records the use of the link that the person names, or of none', () => {
    const example = { ...entered, links: [link('wechat', 'app'), link('wechat', 'app', { id: 'other' })] };
    const by = (enteredBy: string | null) =>
      recorded(example, [{ kind: 'own-login-added', account: 'app', enteredBy }]).links.map(
        ({ lastUsedOn }) => lastUsedOn,
      );
    expect(by('other')).toEqual([undefined, DONE_ON]);
    expect(by(null)).toEqual([undefined, undefined]);
  });

  it('keeps a later use of the link', () => {
    const used = link('wechat', 'app', { lastUsedOn: '2026-11-21' });
    const { links } = recorded({ ...entered, links: [used] }, [{ kind: 'own-login-added', account: 'app' }]);
    expect(links).toEqual([used]);
  });
});

describe('a link released or moved', () => {
  it.each(['login', 'recovery', 'payment', 'sub-account'] as const)(
    'of kind %s records releasedOn, and binding-change of the dependent only',
    (kind) => {
      const example = { ...entered, links: [link('wechat', 'app', kind)] };
      const { accounts, links } = recorded(example, [{ kind: 'link-released', link: 'wechat.app' }]);
      expect(links).toEqual([{ ...link('wechat', 'app', kind), releasedOn: DONE_ON }]);
      expect(accounts).toEqual([provider, { ...app, events: [bindingChange] }]);
    },
  );

  it('of kind binding records binding-change of the provider too', () => {
    const example = { ...entered, links: [link('wechat', 'app', 'binding')] };
    const { accounts } = recorded(example, [{ kind: 'link-released', link: 'wechat.app' }]);
    expect(accounts.map(({ events }) => events)).toEqual([[bindingChange], [bindingChange]]);
  });

  it('is one binding-change where several links go on one day', () => {
    const example = { ...entered, links: [link('wechat', 'app'), link('wechat', 'app', { id: 'b' })] };
    const { accounts } = recorded(example, [
      { kind: 'link-released', link: 'wechat.app' },
      { kind: 'link-released', link: 'b' },
    ]);
    expect(accounts[1]?.events).toEqual([bindingChange]);
  });
});

describe('deletion', () => {
  const asked = { kind: 'deletion-asked', account: 'app' } as const;

  it('asked for records the state, the event, and the use of the login link it was entered by', () => {
    const { accounts, links } = recorded(entered, [asked]);
    const events = [{ type: 'deletion-requested', on: DONE_ON }];
    expect(accounts[1]).toEqual({ ...app, state: 'deletion-requested', events });
    expect(links[0]?.lastUsedOn).toBe(DONE_ON);
  });

  it('asked for with an own login records no use of any link', () => {
    const example = { ...entered, accounts: [provider, { ...app, ownLogin: true }] };
    expect(recorded(example, [asked]).links).toEqual(entered.links);
  });

  it('refused records state active again, and the reason as a note', () => {
    const refused = { kind: 'deletion-refused', account: 'app', reason: '余额未清' } as const;
    const { accounts } = recorded(entered, [asked, refused]);
    expect(accounts[1]?.state).toBe('active');
    expect(accounts[1]?.events.at(-1)).toEqual({ type: 'deletion-refused', on: DONE_ON, note: '余额未清' });
  });

  it('seen to be done records state deleted, asked for or not', () => {
    const gone = { kind: 'seen-gone', account: 'app' } as const;
    expect(recorded(entered, [asked, gone]).accounts[1]?.state).toBe('deleted');
    expect(recorded(entered, [gone]).accounts[1]).toEqual({ ...app, state: 'deleted' });
  });

  it('taken back records state active, and no event', () => {
    const back = { kind: 'deletion-cancelled', account: 'app' } as const;
    const { accounts } = recorded(entered, [asked, back]);
    expect(accounts[1]?.state).toBe('active');
    expect(accounts[1]?.events.map(({ type }) => type)).toEqual(['deletion-requested']);
    expect(problemOf(entered, back)).toBe('wrong-state');
  });

  it('lost and found again record their states only', () => {
    const lost = { kind: 'access-lost', account: 'app' } as const;
    const found = { kind: 'found-again', account: 'app' } as const;
    expect(recorded(entered, [lost]).accounts[1]).toEqual({ ...app, state: 'lost' });
    expect(recorded(entered, [lost, found]).accounts[1]).toEqual(app);
    expect(recorded(entered, [{ kind: 'seen-gone', account: 'app' }, found]).accounts[1]).toEqual(app);
    expect(problemOf(entered, found)).toBe('wrong-state');
  });

  it('cannot be asked for twice, nor refused without having been asked for', () => {
    const pending = { ...entered, accounts: [provider, { ...app, state: 'deletion-requested' as const }] };
    expect(problemOf(pending, asked)).toBe('wrong-state');
    expect(problemOf(entered, { kind: 'deletion-refused', account: 'app', reason: '' })).toBe('wrong-state');
  });
});

describe('a condition checked', () => {
  it.each(['met', 'unmet'] as const)('records the confirmation %s on its day, under any id', (status) => {
    const conditions = [condition({ id: '__proto__', kind: 'confirm' })];
    const example = { ...entered, services: [deletable('s', conditions)] };
    const step = { kind: 'condition-checked', account: 'app', condition: '__proto__', status } as const;
    const { accounts } = recorded(example, [step]);
    const confirmations = accounts[1]?.confirmations ?? {};
    expect(Object.entries(confirmations)).toEqual([['__proto__', { status, on: DONE_ON }]]);
  });
});

describe('a step that does not fit', () => {
  it.each<readonly [string, Step]>([
    ['no-such-account', { kind: 'seen-gone', account: 'nobody' }],
    ['no-such-link', { kind: 'link-released', link: 'nothing' }],
    ['not-its-login', { kind: 'deletion-asked', account: 'app', enteredBy: 'nothing' }],
    ['not-its-login', { kind: 'deletion-asked', account: 'wechat', enteredBy: 'wechat.app' }],
  ])('is refused: %s, %o', (problem, step) => {
    expect(problemOf(entered, step)).toBe(problem);
  });
});
