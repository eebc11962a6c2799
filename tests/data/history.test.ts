import { describe, expect, it } from 'vitest';
import { ok } from '#core/result';
import {
  type History,
  LONGEST_HISTORY,
  MOST_ENTRIES,
  NO_HISTORY,
  recorded,
  redoable,
  undoable,
} from '../../src/renderer/data/history';
import { add, idsOf, named } from './edits';
import { Machine, shown, step } from './machine';

/** A history of changes of these lengths, named by their number. */
function historyOf(lengths: readonly number[]): { history: History; dropped: string[] } {
  let history = NO_HISTORY;
  const dropped: string[] = [];
  for (const [index, length] of lengths.entries()) {
    const next = recorded(history, { id: `${index}`, name: named(`${index}`), length });
    history = next.history;
    dropped.push(...next.dropped);
  }
  return { history, dropped };
}

function idsIn({ entries }: History): string[] {
  return entries.map(({ id }) => id);
}

describe('the history', () => {
  it('of nothing has nothing to undo or redo', () => {
    expect([undoable(NO_HISTORY), redoable(NO_HISTORY)]).toEqual([undefined, undefined]);
  });

  it('undoes what was done last and redoes what was undone last', () => {
    const { entries } = historyOf([1, 1, 1]).history;
    const ends = [0, 1, 2, 3].map((undone) => [
      undoable({ entries, undone })?.id,
      redoable({ entries, undone })?.id,
    ]);
    expect(ends).toEqual([
      ['2', undefined],
      ['1', '2'],
      ['0', '1'],
      [undefined, '0'],
    ]);
  });

  it('forgets what is undone with the next change', () => {
    const { entries } = historyOf([1, 1, 1]).history;
    const { history, dropped } = recorded({ entries, undone: 2 }, { id: 'x', name: named('x'), length: 1 });
    expect([idsIn(history), history.undone, dropped]).toEqual([['0', 'x'], 0, ['1', '2']]);
  });

  it('forgets the oldest when there are too many', () => {
    const { history, dropped } = historyOf(Array.from({ length: MOST_ENTRIES + 2 }, () => 1));
    expect(history.entries).toHaveLength(MOST_ENTRIES);
    expect(dropped).toEqual(['0', '1']);
  });

  it('forgets the oldest when they are too long, but never the last change', () => {
    const half = LONGEST_HISTORY / 2;
    expect(idsIn(historyOf([half, half]).history)).toEqual(['0', '1']);
    expect(idsIn(historyOf([half, half, 1]).history)).toEqual(['1', '2']);
    expect(idsIn(historyOf([half, half, 1, LONGEST_HISTORY * 3]).history)).toEqual(['3']);
    expect(idsIn(historyOf([half, LONGEST_HISTORY * 3, 1]).history)).toEqual(['2']);
  });
});

describe('undoing', () => {
  it('goes back as far as the history does, over a restart, and forth again', {
    timeout: 20_000,
  }, async () => {
    const machine = new Machine();
    const store = await machine.window();
    const count = MOST_ENTRIES + 5;
    for (let index = 0; index < count; index += 1) await add(store, `a${index}`);
    expect((await machine.stored())['history']).toHaveLength(MOST_ENTRIES);
    store.close();
    const other = await machine.window();
    for (let index = count - 1; index >= 5; index -= 1) {
      expect(await step('undo', other)).toEqual(ok(named(`a${index}`)));
    }
    expect(await step('undo', other)).toEqual(ok(null));
    expect(idsOf(shown(other).inventory)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4']);
    other.close();
    const last = await machine.window();
    expect(shown(last)).toMatchObject({ undo: null, redo: { name: named('a5') } });
    for (let index = 5; index < count; index += 1) {
      expect(await step('redo', last)).toEqual(ok(named(`a${index}`)));
    }
    expect(await step('redo', last)).toEqual(ok(null));
    expect(idsOf(shown(last).inventory)).toHaveLength(count);
  });
});
