import { editAccount } from '#core/inventory/edit-inventory';
import { withIntent } from '#core/inventory/edit-many';
import type { Intent } from '#core/inventory/inventory';
import type { Screen } from '../../data/screen';

/** Changes what the person wants of an account; one undo takes it back. */
export function chooseIntent({ directory, change }: Screen, id: string, intent: Intent): void {
  const account = directory.account(id);
  if (account === undefined || account.intent === intent) return;
  void change({ code: `intent-${intent}`, account: account.name }, (inventory) =>
    editAccount(inventory, id, (before) => withIntent(before, intent)),
  );
}
