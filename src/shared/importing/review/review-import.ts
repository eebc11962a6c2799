import type { Service } from '#core/catalogue/service';
import type { Account, Inventory } from '#core/inventory/inventory';
import { countEntries } from './counts';
import type { ReviewEntry } from './entry';
import { indexInventory } from './inventory-index';
import { gatherLogins, type LoginRow } from './logins';
import { offersOf } from './offers';
import { type Provider, providerFinder } from './providers';
import type { Review, ReviewFile, ReviewInput } from './review';
import { type GrantRow, reviewGrants } from './review-grants';
import { type ReviewedLogin, reviewLogins } from './review-logins';
import { serviceFinder } from './service-finder';

/**
 * What an import of these files would make of an inventory: one entry for each row, and the links that they suggest.
 * Pure, and linear in rows plus accounts plus links, however many are of one service.
 */
export function reviewImport({ inventory, services: builtIn, files, today, lang }: ReviewInput): Review {
  const services = allServices(builtIn, inventory);
  const finder = serviceFinder(services);
  const index = indexInventory(inventory, services, finder, today);
  const drafting = { services, lang };
  const { entries, logins, grants } = sorted(files);
  const reviewed = reviewLogins(gatherLogins(logins, finder), index, drafting, entries);
  const providers = files.map(providerFinder(reviewed, index, drafting));
  const grantRows = grants.map((row) => ({ ...row, provider: providers[row.file] ?? null }));
  reviewGrants(grantRows, reviewed, index, finder, entries);
  return {
    today,
    entries,
    ...countEntries(entries, files.length),
    offers: offersOf(reviewed, index, finder, drafting),
    providers: madeProviders(providers, reviewed),
  };
}

function allServices(
  builtIn: ReadonlyMap<string, Service>,
  { services }: Inventory,
): ReadonlyMap<string, Service> {
  return services.length === 0
    ? builtIn
    : new Map([...builtIn, ...services.map((one) => [one.id, one] as const)]);
}

/** The rows by what they are; those that are skipped have their entries already. */
function sorted(files: readonly ReviewFile[]) {
  const entries: ReviewEntry[] = [];
  const logins: LoginRow[] = [];
  const grants: Omit<GrantRow, 'provider'>[] = [];
  let at = 0;
  for (const [file, { read }] of files.entries()) {
    for (const [number, row] of read.rows.entries()) {
      const id = `${file}.${number}`;
      if (row.kind === 'login') logins.push({ at, id, file, row });
      else if (row.kind === 'connection') grants.push({ at, id, file, row });
      else {
        const { place, title, reason } = row;
        entries[at] = { id, file, place, title, kind: 'skipped', status: 'skipped', reason };
      }
      at += 1;
    }
  }
  return { entries, logins, grants };
}

/** The accounts of providers that no login of the import makes. */
function madeProviders(
  providers: readonly (Provider | null)[],
  logins: readonly ReviewedLogin[],
): readonly Account[] {
  const made = new Map(
    providers.flatMap((one) => (one === null || one.account === null ? [] : [[one.id, one.account]])),
  );
  for (const { account } of logins) made.delete(account.id);
  return [...made.values()];
}
