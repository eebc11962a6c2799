import { describe, expect, it } from 'vitest';
import { catalogueFacts, roundedCount } from '../../../src/renderer/features/about/about-facts';
import { realCatalogue } from '../../support/core/catalogue';

describe('a count that is told to strangers', () => {
  it.each([
    [0, 0],
    [1, 10],
    [10, 10],
    [11, 20],
    [95, 100],
    [100, 100],
    [131, 200],
    [1999, 2000],
    [10_000, 10_000],
    [10_001, 20_000],
  ])('%i is at most %i', (count, told) => expect(roundedCount(count)).toBe(told));
});

it('the catalogue says how much there is and of when', () => {
  const { services, ruleSets, newest } = catalogueFacts(realCatalogue());
  expect(services).toBe(realCatalogue().services.size);
  expect(ruleSets).toBeGreaterThan(services);
  expect(newest).toMatch(/^202\d-\d\d$/);
});
