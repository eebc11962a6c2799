import { readDocument } from '#core/inventory/read-document';
import { writeInventory } from '#core/inventory/read-inventory';
import { hubInventory } from '../../../bench/hub-inventory';
import type { Random } from '../../../support/random-world/random';

/** A document of some hundreds of accounts, never the same, of which one is called as it says: as an export writes it. */
export function documentWith(random: Random, name: string): string {
  const { accounts, ...others } = hubInventory(random.int(200, 500));
  const named = accounts.map((account, at) => {
    if (at > 1) return account;
    return { ...account, name: at === 0 ? name : `账号 ${random.int(0, 999_999_999)}` };
  });
  const read = readDocument(JSON.stringify({ ...others, accounts: named }));
  if (!read.ok) throw new Error('the document cannot be read');
  return writeInventory(read.value);
}
