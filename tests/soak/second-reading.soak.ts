import { randomInt } from 'node:crypto';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { compareReadings } from '../support/compare-readings';
import { ALL_PHENOMENA } from '../support/random-world/coverage';
import { seedFrom } from '../support/seed-from';

const COUNT = 5000;

const firstSeed = seedFrom('SOAK_SEED', randomInt(2 ** 31));

describe(`${COUNT} random worlds (SOAK_SEED=${firstSeed})`, () => {
  it('mean the same to the core and to the second reading, under both strategies', () => {
    const { disagreements, met, slowest } = compareReadings(firstSeed, COUNT);
    const timesMet = ALL_PHENOMENA.map((phenomenon) => met.get(phenomenon) ?? 0);
    const rarest = Math.min(...timesMet);
    process.stdout.write(
      `${COUNT} worlds from seed ${firstSeed}: ${disagreements.length} disagreements; ` +
        `slowest: seed ${slowest.seed} (${Math.round(slowest.time)} ms); ` +
        `rarest: ${ALL_PHENOMENA[timesMet.indexOf(rarest)]} (${rarest} worlds)\n`,
    );
    expect(disagreements).toEqual([]);
    expect(rarest).toBeGreaterThan(0);
  });
});
