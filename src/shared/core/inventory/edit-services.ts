import type { Service } from '../catalogue/service';
import { fail, ok, type Result } from '../result';
import type { EditFailure } from './edit-inventory';
import type { Inventory } from './inventory';

/** The inventory with an own service: in place of the one with its id, else at the end. */
export function saveService(inventory: Inventory, service: Service): Inventory {
  const place = inventory.services.findIndex(({ id }) => id === service.id);
  const services = place < 0 ? [...inventory.services, service] : inventory.services.with(place, service);
  return { ...inventory, services };
}

/**
 * The inventory without an own service. Its accounts stay, and go by the built-in one of that id, if there is one, else
 * by no rules. `gone` if it is not there.
 */
export function removeService(inventory: Inventory, id: string): Result<Inventory, EditFailure> {
  const services = inventory.services.filter((service) => service.id !== id);
  return services.length === inventory.services.length
    ? fail({ code: 'gone' })
    : ok({ ...inventory, services });
}
