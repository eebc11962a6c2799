import { newAccount } from '#core/inventory/edit-inventory';
import type { Account } from '#core/inventory/inventory';
import type { SourceId } from '../row';
import type { InventoryIndex } from './inventory-index';
import { type Drafting, loginId, nameOfFound } from './logins';
import type { ProviderChoice, ReviewFile } from './review';
import { openByService, type ReviewedLogin } from './review-logins';
import { serviceKey } from './service-finder';

/** Services whose archive of one's own data a source is. */
const ARCHIVES: Partial<Readonly<Record<SourceId, string>>> = {
  facebook: 'facebook',
  instagram: 'instagram',
  x: 'x',
};

/** An account of a provider: there, made by the import with other logins, or to be made for its grants. */
export interface Provider {
  readonly id: string;
  readonly service: string | null;
  readonly name: string;
  /** As it would be made; null: it is there. */
  readonly account: Account | null;
}

/** Finds the provider of a file's connections; null where a person has to choose. */
export function providerFinder(
  logins: readonly ReviewedLogin[],
  index: InventoryIndex,
  drafting: Drafting,
): (file: ReviewFile) => Provider | null {
  const open = logins.filter(({ match }) => match === null);
  const made = new Map(open.map(({ account }) => [account.id, account]));
  const madeAt = openByService(logins);
  const withId = (id: string): Provider | null => {
    const account = index.accounts.get(id);
    if (account !== undefined) return providerOf(account, null);
    const draft = made.get(id);
    return draft === undefined ? null : providerOf(draft, draft);
  };
  const ofService = (service: string): Provider | null => {
    if (!drafting.services.has(service)) return null;
    const key = serviceKey(service);
    const there = index.at.get(key) ?? [];
    const all = [
      ...there.slice(0, 2),
      ...(madeAt.get(key) ?? []).slice(0, 2).map(({ account }) => account.id),
    ];
    const [only] = all;
    if (only !== undefined) return all.length === 1 ? withId(only) : null;
    const name = nameOfFound({ id: service, site: service }, drafting);
    const account = { ...newAccount(loginId(key, ''), name), service };
    return providerOf(account, account);
  };
  return ({ read, provider }) => {
    const archive = ARCHIVES[read.source];
    const choice: ProviderChoice | null =
      provider ?? (archive === undefined ? null : { kind: 'service', id: archive });
    if (choice === null) return null;
    return choice.kind === 'account' ? withId(choice.id) : ofService(choice.id);
  };
}

function providerOf({ id, service, name }: Account, account: Account | null): Provider {
  return { id, service, name, account };
}
