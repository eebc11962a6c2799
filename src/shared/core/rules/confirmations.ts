import { type DayNumber, dayNumberOf } from '../dates/civil-date';
import type { Account, Confirmation } from '../inventory/inventory';

/** For how many days a condition that was found met may be taken as met (domain.md, "Inventory document"). */
export const CONFIRMATION_DAYS = 90;

/** The first day of which a `met` that ages still counts on `today`. */
export function countsSince(today: DayNumber): DayNumber {
  return today - CONFIRMATION_DAYS;
}

/** What the person recorded for a condition or rule, however old. */
export function confirmationOf({ confirmations }: Account, id: string): Confirmation | undefined {
  return Object.hasOwn(confirmations, id) ? confirmations[id] : undefined;
}

/** The confirmation of a condition as it counts today: a `met` ages, unless the condition is of kind `never`. */
export function confirmedStatus(
  account: Account,
  id: string,
  ages: boolean,
  today: DayNumber,
): Confirmation['status'] | undefined {
  const confirmation = confirmationOf(account, id);
  if (confirmation === undefined) return undefined;
  const { status, on } = confirmation;
  if (ages && status === 'met' && on !== undefined && dayNumberOf(on) < countsSince(today)) return undefined;
  return status;
}
