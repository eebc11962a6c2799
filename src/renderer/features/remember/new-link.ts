import type { RememberItem } from '#core/check-up/remember-list';
import type { EditFailure } from '#core/inventory/edit-inventory';
import type { Account } from '#core/inventory/inventory';
import { addNames, type ListedName } from '#core/inventory/listed-names';
import { nameIn } from '#words/lang';
import type { ChangeName } from '../../data/change-name';
import type { Edit } from '../../data/inventory-store';
import type { Screen } from '../../data/screen';

/** What an item is called: an account as the person calls it, a service in their language. */
export function itemName({ directory, services, lang }: Screen, { kind, id }: RememberItem): string {
  return kind === 'account' ? directory.name(id) : nameIn(services.get(id)?.names ?? {}, lang) || id;
}

/** The change that links an item with an account, and makes the account of a service on the way. */
export function newLink(
  screen: Screen,
  { id: provider, name }: Account,
  item: RememberItem,
  kind: 'login' | 'binding',
): { readonly change: ChangeName; readonly edit: Edit<EditFailure> } {
  const dependent = plainName(screen, item);
  const isNew = item.kind === 'service';
  const listed: ListedName = {
    line: 1,
    name: dependent,
    as: isNew ? 'new' : 'known',
    account: isNew ? null : item.id,
  };
  const making = { freshId: screen.freshId, serviceOf: () => item.id };
  return {
    change: { code: 'link-added', kind, provider: name, dependent },
    edit: (before) => addNames(before, [listed], { provider, kind }, making),
  };
}

/** Without what tells accounts of one name apart. */
function plainName(screen: Screen, item: RememberItem): string {
  const account = item.kind === 'account' ? screen.directory.account(item.id) : undefined;
  return account?.name ?? itemName(screen, item);
}
