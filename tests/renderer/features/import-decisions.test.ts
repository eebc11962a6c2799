import { describe, expect, it } from 'vitest';
import type { Inventory } from '#core/inventory/inventory';
import { choicesOf, decided, isOpen } from '../../../src/renderer/features/importing/entry-choice';
import { stillFitting } from '../../../src/renderer/features/importing/still-fitting';
import { account } from '../../support/core/build';
import { EMPTY, exported, login, reviewOf } from '../../support/importing/review';

const file = exported([
  login({ urls: ['https://github.com/login'], username: 'lin' }),
  login({ urls: ['https://gitlab.com/login'], username: 'lin' }),
]);
const named = (id: string, service: string, value: string) =>
  account({ id, service, identifiers: [{ kind: 'username', value }] });
const with1 = (...accounts: readonly ReturnType<typeof account>[]) =>
  ({ ...EMPTY, accounts }) as unknown as Inventory;

describe('decisions, when the review is made again', () => {
  const before = with1(named('a', 'zhihu', 'x'));
  const decisions = {
    entries: { '0.0': { as: 'account', account: 'a' }, '0.1': { as: 'new' }, '7.0': { as: 'leave' } },
    offers: {
      x: { provider: 'a', link: 'recovery', without: [] },
      y: { provider: null, link: 'recovery', without: [] },
    },
  } as const;

  it('hold as long as what they name is there', () => {
    const { entries, offers } = stillFitting(decisions, reviewOf(before, [file]), before);
    expect(entries).toEqual({ '0.0': { as: 'account', account: 'a' }, '0.1': { as: 'new' } });
    expect(Object.keys(offers)).toEqual(['x', 'y']);
  });

  it('are forgotten where the account is gone, or the row is no question any more', () => {
    const now = with1(named('b', 'gitlab', 'lin'));
    const { entries, offers } = stillFitting(decisions, reviewOf(now, [file]), now);
    expect(entries).toEqual({});
    expect(Object.keys(offers)).toEqual(['y']);
  });
});

it('a doubtful row that is most likely an account of its own says so, and not that one is changed', () => {
  const inventory = with1(named('a', 'github', 'bob'));
  const renamed = exported([login({ urls: ['https://github.com/login'], username: 'alice' })]);
  const [entry] = reviewOf(inventory, [renamed]).entries;
  if (entry?.status !== 'doubtful' || !isOpen(entry)) throw new Error('the row is no doubt');
  expect(entry.doubt.suggestion).toEqual({ as: 'take' });
  expect(decided(entry, { as: 'take' })).toEqual({ as: 'new' });
  const names = { account: (id: string) => id, service: (id: string) => id };
  const choices = choicesOf(entry, { as: 'take' }, names);
  expect(choices.filter(({ isLikeliest }) => isLikeliest).map(({ value }) => value)).toEqual(['new']);
});
