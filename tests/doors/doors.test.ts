import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { scratchFolder } from '../support/scratch-folder';
import { giveAll } from './give-all';

vi.mock('electron', async () => (await import('./stand-in')).electron);

const scratch = join(scratchFolder(), 'doors');
mkdirSync(scratch);

it('no mutated input crashes, has half an effect, or is told with what is secret in it: a few at every door', async () => {
  const figures = await giveAll(20261129, 300, scratch);
  expect(figures.flatMap(({ flaws }) => flaws)).toEqual([]);
  // Of a few at a door it may be that none is taken; the long form sees to that.
  for (const { name, inputs, accepted } of figures)
    expect(inputs - accepted, `${name}: refused`).toBeGreaterThan(0);
  expect(figures.some(({ accepted }) => accepted > 0)).toBe(true);
});
