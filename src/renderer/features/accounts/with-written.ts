import { addAccount, type EditFailure, editAccount } from '#core/inventory/edit-inventory';
import type { Account, Inventory } from '#core/inventory/inventory';
import type { Result } from '#core/result';

/**
 * The inventory with an account as it was written in a form; what was not changed there stays as it is now, in whichever
 * window it was changed meanwhile.
 * @param opened as it was when the form was opened; null: it is a new one
 */
export function withWritten(
  inventory: Inventory,
  opened: Account | null,
  written: Account,
): Result<Inventory, EditFailure> {
  if (opened === null) return addAccount(inventory, written);
  return editAccount(inventory, written.id, (now) => merged(now, opened, written));
}

function merged(now: Account, before: Account, written: Account): Account {
  if (JSON.stringify(written) === JSON.stringify(before)) return now;
  const taken = <Field extends keyof Account>(field: Field): Account[Field] =>
    JSON.stringify(written[field]) === JSON.stringify(before[field]) ? now[field] : written[field];
  const { registeredOn: _, variant: __, ...rest } = now;
  const registeredOn = taken('registeredOn');
  const variant = taken('variant');
  return {
    ...rest,
    name: taken('name'),
    service: taken('service'),
    intent: taken('intent'),
    ownLogin: taken('ownLogin'),
    identifiers: taken('identifiers'),
    tags: taken('tags'),
    notes: taken('notes'),
    ...(registeredOn === undefined ? {} : { registeredOn }),
    ...(variant === undefined ? {} : { variant }),
  };
}
