import { Temporal } from 'temporal-polyfill';
import type { Inventory } from '#core/inventory/inventory';
import type { AccountRow } from '#core/report/report-data';

interface Recorded {
  readonly inventory: Inventory;
}

/** The last day on which the account's deletion was asked for; null: none is recorded. */
export function askedLast({ inventory }: Recorded, account: string): string | null {
  const events = inventory.accounts.find(({ id }) => id === account)?.events ?? [];
  const days = events.flatMap(({ type, on }) => (type === 'deletion-requested' ? [on] : []));
  return days.sort().at(-1) ?? null;
}

/** Is it 30 days ago on a day that a deletion was asked for of which no end is known? */
export function isAskedAfter(shown: Recorded, row: AccountRow, on: string): boolean {
  const asked = askedLast(shown, row.account);
  if (row.verdict !== 'pending' || asked === null || (row.reviewEndsOn ?? row.regretEndsOn) !== null)
    return false;
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(asked).add({ days: 30 }), on) <= 0;
}
