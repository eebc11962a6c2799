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
  for (const { name, inputs, accepted } of figures) {
    expect(accepted, `${name}: accepted`).toBeGreaterThan(0);
    expect(inputs - accepted, `${name}: refused`).toBeGreaterThan(0);
  }
});
