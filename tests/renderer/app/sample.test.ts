import { expect, it } from 'vitest';
import type { Inventory } from '#core/inventory/inventory';
import { readInventory } from '#core/inventory/read-inventory';
import document from '../../../resources/samples/lin-xiao.json';
import { hasSample, withoutSample, withSample } from '../../../src/renderer/app/sample';

/** What a person recorded under the very ids that the sample has. */
function own(): Inventory {
  const read = readInventory(structuredClone(document));
  if (!read.ok) throw new Error('the sample is no inventory');
  return read.value;
}

it('the sample comes and goes beside accounts, links and services of the same ids', () => {
  const before = own();
  const loaded = withSample(before);
  expect(hasSample(before)).toBe(false);
  expect(hasSample(loaded)).toBe(true);
  expect(loaded.accounts).toHaveLength(before.accounts.length * 2);
  expect(readInventory(JSON.parse(JSON.stringify(loaded))).ok).toBe(true);
  expect(withoutSample(loaded)).toEqual(before);
});

it('is there once, however often it is loaded, and keeps its own services', () => {
  const empty: Inventory = { ...own(), accounts: [], links: [], services: [] };
  const loaded = withSample(withSample(empty));
  expect(loaded.accounts).toHaveLength(document.accounts.length);
  const services = new Set(loaded.services.map(({ id }) => id));
  const used = loaded.accounts.flatMap(({ service }) => (service?.startsWith('sample.') ? [service] : []));
  expect([...new Set(used)].sort()).toEqual([...services].sort());
});
