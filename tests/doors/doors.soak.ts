import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { expect, it, vi } from 'vitest';
import { scratchFolder } from '../support/scratch-folder';
import { seedFrom } from '../support/seed-from';
import { giveAll } from './give-all';

vi.mock('electron', async () => (await import('./stand-in')).electron);

const INPUTS = 100_000;

const firstSeed = seedFrom('SOAK_SEED', randomInt(2 ** 31));
const scratch = join(scratchFolder(), 'doors');
mkdirSync(scratch);

it(`${INPUTS} mutated inputs at every door (SOAK_SEED=${firstSeed})`, async () => {
  const figures = await giveAll(firstSeed, INPUTS, scratch);
  for (const { name, inputs, accepted, slowestMs, flaws } of figures) {
    process.stdout.write(
      `${name}: ${inputs} inputs, ${accepted} accepted, ${inputs - accepted} refused, ${flaws.length} flaws; ` +
        `slowest ${Math.round(slowestMs)} ms\n`,
    );
  }
  expect(figures.flatMap(({ flaws }) => flaws).slice(0, 20)).toEqual([]);
  for (const { accepted, inputs } of figures) {
    expect(accepted).toBeGreaterThan(inputs / 100);
    expect(accepted).toBeLessThan(inputs * 0.9);
  }
});
