import { describe, expect, it } from 'vitest';
import type { Inventory } from '#core/inventory/inventory';
import type { Decisions } from '#importing/review/decisions';
import type { ReadExport } from '#importing/row';
import { choicesOf, decided, isOpen } from '../../../src/renderer/features/importing/entry-choice';
import type { Decided, ReviewedFile } from '../../../src/renderer/features/importing/stages';
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

/** A review of files under these ids, as the window holds it. */
function stageOf(inventory: Inventory, ...reads: readonly (readonly [string, ReadExport])[]) {
  const files = reads.map(([id, read]): ReviewedFile => ({ id, name: id, read, provider: null }));
  const review = reviewOf(
    inventory,
    reads.map(([, read]) => read),
  );
  return { files, review, inventory };
}

const decidedOn = (entries: Decisions['entries'], offers: Decisions['offers'] = {}): Decided => ({
  decisions: { entries, offers },
  singly: new Set(Object.keys(entries)),
});

function kept(before: ReturnType<typeof stageOf>, decided: Decided, now: ReturnType<typeof stageOf>) {
  return stillFitting({ ...before, decided }, now.files, now.review, now.inventory);
}

describe('decisions, when the review is made again', () => {
  const before = with1(named('a', 'zhihu', 'x'));
  const decided = decidedOn(
    { '0.0': { as: 'account', account: 'a' }, '0.1': { as: 'new' }, '7.0': { as: 'leave' } },
    {
      x: { provider: 'a', link: 'recovery', without: [] },
      y: { provider: null, link: 'recovery', without: ['0.1', '7.0'] },
    },
  );

  it('hold as long as what they name is there', () => {
    const stage = stageOf(before, ['f', file]);
    const { decisions, singly } = kept(stage, decided, stage);
    expect(decisions.entries).toEqual({ '0.0': { as: 'account', account: 'a' }, '0.1': { as: 'new' } });
    expect(Object.keys(decisions.offers)).toEqual(['x', 'y']);
    expect([...singly]).toEqual(['0.0', '0.1']);
  });

  it('are forgotten where the account is gone, or the row is no question any more', () => {
    const now = stageOf(with1(named('b', 'gitlab', 'lin')), ['f', file]);
    const { decisions } = kept(stageOf(before, ['f', file]), decided, now);
    expect(decisions.entries).toEqual({});
    expect(Object.keys(decisions.offers)).toEqual(['y']);
  });

  it('go with their rows, where files were added before or after, and not with other rows', () => {
    const other = exported([login({ urls: ['https://zhihu.com'], username: 'lin' })]);
    const stage = stageOf(before, ['f', file]);
    const around = stageOf(before, ['e', other], ['f', file], ['g', other]);
    const { decisions, singly } = kept(stage, decided, around);
    expect(decisions.entries).toEqual({ '1.0': { as: 'account', account: 'a' }, '1.1': { as: 'new' } });
    expect(decisions.offers['y']?.without).toEqual(['1.1']);
    expect([...singly]).toEqual(['1.0', '1.1']);
    expect(kept(stage, decided, stageOf(before, ['e', other])).decisions.entries).toEqual({});
  });

  it('go with the rows of a file that was read again, as far as these say the same', () => {
    const again = exported([
      login({ urls: ['https://github.com/login'], username: 'lin', note: 'remember' }),
      login({ urls: ['https://gitlab.com/login'], username: 'another' }),
    ]);
    const now = stageOf(before, ['f', again]);
    expect(kept(stageOf(before, ['f', file]), decided, now).decisions.entries).toEqual({
      '0.0': { as: 'account', account: 'a' },
    });
  });

  it('part rows that are still put together, and no others', () => {
    const twice = exported([...file.rows, ...file.rows]);
    const stage = stageOf(EMPTY, ['f', twice]);
    const parted = decidedOn({ '0.2': { as: 'new' } });
    expect(kept(stage, parted, stage).decisions.entries).toEqual({ '0.2': { as: 'new' } });
    const first = stageOf(EMPTY, ['f', file]);
    const doubtful = decidedOn({ '0.0': { as: 'new' } });
    const there = stageOf(with1(named('b', 'github', 'lin')), ['f', file]);
    expect(kept(first, doubtful, there).decisions.entries).toEqual({});
  });
});

it('a doubtful row that is most likely an account of its own says so, and not that one is changed', () => {
  const inventory = with1(named('a', 'github', 'bob'));
  const renamed = exported([login({ urls: ['https://github.com/login'], username: 'alice' })]);
  const [entry] = reviewOf(inventory, [renamed]).entries;
  if (entry?.status !== 'doubtful' || !isOpen(entry)) throw new Error('the row is no doubt');
  expect(entry.doubt.suggestion).toEqual({ as: 'take' });
  expect(decided(entry, { as: 'take' })).toEqual({ as: 'new' });
  const names = { account: (id: string) => id, service: (id: string) => id, entry: () => undefined };
  const choices = choicesOf(entry, { as: 'take' }, names);
  expect(choices.filter(({ isLikeliest }) => isLikeliest).map(({ value }) => value)).toEqual(['new']);
});
