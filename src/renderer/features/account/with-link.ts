import type { CivilDate } from '#core/dates/civil-date';
import { addAccount, addLink, type EditFailure } from '#core/inventory/edit-inventory';
import type { Account, Inventory, Link } from '#core/inventory/inventory';
import { isReleased } from '#core/inventory/is-released';
import { fail, ok, type Result } from '#core/result';

/**
 * The inventory with a link; `already-linked` if its ends are joined in the same way.
 * @param added the account at its other end, if that is a new one; null: both are there
 */
export function withLink(
  inventory: Inventory,
  link: Link,
  added: Account | null,
  today: CivilDate,
): Result<Inventory, EditFailure | { readonly code: 'already-linked' }> {
  if (isThere(inventory, link, today)) return fail({ code: 'already-linked' });
  const both = added === null ? ok(inventory) : addAccount(inventory, added);
  return both.ok ? addLink(both.value, link) : both;
}

/** Are the two joined in the same way already? A link that has been released is history. */
function isThere({ links }: Inventory, { provider, dependent, kind }: Link, today: CivilDate): boolean {
  return links.some(
    (link) =>
      link.provider === provider &&
      link.dependent === dependent &&
      link.kind === kind &&
      !isReleased(link, today),
  );
}
