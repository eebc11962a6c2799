import { describe, expect, it } from 'vitest';
import { withEvent } from '#core/inventory/edit-inventory';
import {
  countChanged,
  countLinksAt,
  editMany,
  removeMany,
  withIntent,
  withoutTag,
  withService,
  withTag,
} from '#core/inventory/edit-many';
import type { Account, Inventory } from '#core/inventory/inventory';
import { concerned, recordForMany, STEPS_FOR_MANY } from '#core/plan/record-for-many';
import { recordStep } from '#core/plan/record-step';
import { findingsOf } from '#core/report/report';
import { account, day, happened, inventory, link, TODAY } from '../support/core/build';
import { realCatalogue } from '../support/core/catalogue';

const example = inventory({
  accounts: [
    account({ id: 'a', intent: 'undecided', tags: ['old'] }),
    account({ id: 'b', intent: 'undecided', state: 'deleted' }),
    account({ id: 'c', service: 'qq', variant: 'child', intent: 'keep' }),
  ],
  links: [link('a', 'b', { id: 'ab' }), link('b', 'c', { id: 'bc' }), link('a', 'c', { id: 'ac' })],
});
const ON = day('2026-11-20');
const planOf = (of: Inventory) =>
  findingsOf(of, realCatalogue(), { today: day(TODAY), rulesAsOf: null, strategy: 'by-hand' }).plan;

describe('an edit of many', () => {
  it('changes those that were chosen, in their places, and shares the rest', () => {
    const after = editMany(example, new Set(['c', 'a', 'unheard-of']), (one) => withIntent(one, 'delete'));
    expect(after.accounts.map(({ intent }) => intent)).toEqual(['delete', 'undecided', 'delete']);
    expect(after.accounts[1]).toBe(example.accounts[1]);
    expect(after.links).toBe(example.links);
  });

  it.each<[string, (one: Account) => Account]>([
    ['an intent', (one) => withIntent(one, 'keep')],
    ['a service', (one) => withService(one, 'qq')],
    ['no tag', (one) => withoutTag(one, 'old')],
    ['a tag', (one) => withTag(one, 'new')],
    ['a login', (one) => withEvent(one, { type: 'login', on: ON })],
  ])('gives the same inventory where each has it already: %s', (_, edit) => {
    const ids = new Set(['c']);
    const once = editMany(example, ids, edit);
    expect(editMany(once, ids, edit)).toBe(once);
    expect(countChanged(once, ids, edit)).toBe(0);
  });

  it('counts those that it changes', () => {
    expect(countChanged(example, new Set(['a', 'b', 'c']), (one) => withIntent(one, 'keep'))).toBe(2);
  });

  it('leaves no variant of a service that it is not of any more', () => {
    const [, , c] = editMany(example, new Set(['c']), (one) => withService(one, null)).accounts;
    expect(c).toEqual(account({ id: 'c', intent: 'keep' }));
  });

  it('adds a tag behind the others, and takes it away again', () => {
    const ids = new Set(['a']);
    const tagged = editMany(example, ids, (one) => withTag(one, 'new'));
    expect(tagged.accounts[0]?.tags).toEqual(['old', 'new']);
    expect(editMany(tagged, ids, (one) => withoutTag(one, 'old')).accounts[0]?.tags).toEqual(['new']);
  });
});

describe('removing many', () => {
  it('takes the links at them as well, and says how many', () => {
    const ids = new Set(['b', 'unheard-of']);
    const after = removeMany(example, ids);
    expect(after.accounts.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(after.links.map(({ id }) => id)).toEqual(['ac']);
    expect(countLinksAt(example, ids)).toBe(2);
  });

  it('of those that are not there gives the same inventory', () => {
    expect(removeMany(example, new Set(['unheard-of']))).toBe(example);
  });
});

describe('a step for many', () => {
  const states = inventory({
    accounts: [
      account({ id: 'active', ownLogin: false }),
      account({ id: 'asked', ownLogin: false, state: 'deletion-requested' }),
      account({ id: 'gone', ownLogin: false, state: 'deleted' }),
      account({ id: 'lost', ownLogin: false, state: 'lost' }),
      account({ id: 'hub', ownLogin: true }),
    ],
    links: ['active', 'asked', 'gone', 'lost'].map((id) => link('hub', id, { id: `hub-${id}` })),
  });
  const ids = new Set(['active', 'asked', 'gone', 'lost']);

  it.each(STEPS_FOR_MANY)('is for each what it is for one, and nothing where that is refused: %s', (kind) => {
    let one = states;
    let made = 0;
    for (const id of ids) {
      const step = recordStep(planOf(one), { kind, account: id }, ON);
      if (step.ok) made += 1;
      one = step.ok ? step.value : one;
    }
    expect(recordForMany(planOf(states), ids, kind, ON)).toEqual(one);
    expect(concerned(states, ids, kind)).toBe(made);
    expect(made).toBeGreaterThan(0);
  });

  it('says when it was entered, and by what', () => {
    const after = recordForMany(planOf(states), ids, 'deletion-asked', ON);
    expect(after.accounts[0]).toMatchObject({
      state: 'deletion-requested',
      events: [happened('deletion-requested', '2026-11-20')],
    });
    expect(after.links.map(({ lastUsedOn }) => lastUsedOn ?? null)).toEqual([ON, null, null, null]);
  });

  it.each(STEPS_FOR_MANY)('that makes sense for none gives the same inventory: %s', (kind) => {
    expect(recordForMany(planOf(states), new Set(), kind, ON)).toBe(states);
  });
});
