import { describe, expect, it } from 'vitest';
import { explain } from '#core/explain/explain';
import { findingsOf, report } from '#core/report/report';
import { askableIds, ByHand } from '../support/core/derive';
import { randomWorld } from '../support/random-world/random-world';

describe('explain', () => {
  it('lets every figure of a report be derived by hand', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const { inventory, services, options } = randomWorld(seed);
      const catalogue = { services: new Map(services.map((one) => [one.id, one])), generalFallback: [] };
      const findings = findingsOf(inventory, catalogue, options);
      const made = report(inventory, catalogue, options);
      const byHand = new ByHand(inventory, made);
      for (const id of askableIds(made)) {
        const explanation = explain(findings, id);
        if (explanation === undefined) throw new Error(`seed ${seed}: ${id} is not explained`);
        try {
          byHand.check(explanation);
        } catch (error) {
          throw new Error(`seed ${seed}, ${id}`, { cause: error });
        }
      }
    }
    expect.assertions(0);
  });
});
