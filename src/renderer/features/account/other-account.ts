import { plainName, serviceNamed } from '#core/catalogue/service-named';
import { newAccount } from '#core/inventory/edit-inventory';
import type { Account } from '#core/inventory/inventory';
import type { Directory } from '#words/directory';
import type { Screen } from '../../data/screen';

/** Who is meant by a name that was written for the account at the other end of a link. */
interface OtherAccount {
  /** Undefined: nobody has the name yet, or it cannot be told who is meant. */
  readonly existing: Account | undefined;
  /** Why nobody can be linked with; undefined: whoever exists can, or a new account of that name. */
  readonly misfit: 'required' | 'several' | 'itself' | undefined;
}

/**
 * Who is meant by a name, as it was written without the spaces around it.
 * @param account the one that is to be linked
 * @param others all accounts but that one
 */
export function otherAccount(
  wanted: string,
  account: Account,
  others: readonly Account[],
  directory: Directory,
): OtherAccount {
  const meant = meantBy(wanted, others, directory);
  const existing = meant.length === 1 ? meant[0] : undefined;
  return { existing, misfit: existing === undefined ? misfitOf(wanted, meant, account) : undefined };
}

/** Why a name cannot be that of a new account at the other end. */
function misfitOf(wanted: string, meant: readonly Account[], { name }: Account) {
  if (wanted === '') return 'required';
  if (meant.length > 1) return 'several';
  return plainName(wanted) === plainName(name) ? 'itself' : undefined;
}

/** The accounts that somebody who writes this may mean: where several have a name, it comes with the id. */
function meantBy(wanted: string, others: readonly Account[], directory: Directory): readonly Account[] {
  const shown = others.filter(({ id }) => directory.name(id) === wanted);
  return shown.length > 0 ? shown : others.filter(({ name }) => plainName(name) === plainName(wanted));
}

/** A new account of this name, at the service that has it, if there is one. */
export function accountNamed({ freshId, services }: Screen, name: string): Account {
  return { ...newAccount(freshId(), name), service: serviceNamed(services.values(), name)?.id ?? null };
}
