import { without } from '#core/inventory/edit-inventory';
import type { Inventory } from '#core/inventory/inventory';
import { readInventory } from '#core/inventory/read-inventory';
import document from '../../../resources/samples/lin-xiao.json';

/** Nobody else's ids begin like this: what the person recorded under the same id as the sample stays theirs. */
const MARK = 'sample.';

/** Is any of the sample there? */
export function hasSample({ accounts, services }: Inventory): boolean {
  return accounts.some(isOfSample) || services.some(isOfSample);
}

/** Is this of the sample? */
export function isOfSample({ id }: { readonly id: string }): boolean {
  return id.startsWith(MARK);
}

/** The inventory with the sample after everything that is there. */
export function withSample(before: Inventory): Inventory {
  const added = theSample();
  const rest = without(before, added);
  return {
    ...rest,
    accounts: [...rest.accounts, ...added.accounts],
    links: [...rest.links, ...added.links],
    services: [...rest.services, ...added.services],
  };
}

/** The inventory without the sample, whatever was changed in it. */
export function withoutSample(before: Inventory): Inventory {
  return without(before, {
    accounts: before.accounts.filter(isOfSample),
    services: before.services.filter(isOfSample),
  });
}

function theSample(): Inventory {
  const read = readInventory(structuredClone(document));
  if (!read.ok) throw new Error('the sample is no inventory');
  const { accounts, links, services } = read.value;
  const own = new Set(services.map(({ id }) => id));
  const marked = (service: string | null) =>
    service !== null && own.has(service) ? `${MARK}${service}` : service;
  return {
    ...read.value,
    accounts: accounts.map((one) => ({ ...one, id: MARK + one.id, service: marked(one.service) })),
    links: links.map((one) => ({
      ...one,
      id: MARK + one.id,
      provider: MARK + one.provider,
      dependent: MARK + one.dependent,
    })),
    // No rule of these names another service.
    services: services.map((one) => ({ ...one, id: MARK + one.id })),
  };
}
