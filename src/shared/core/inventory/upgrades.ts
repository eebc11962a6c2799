import { objectAt, refuse, type Unread } from '../reading/checks';
import { Refusal } from '../reading/problem';
import { INVENTORY_FORMAT, INVENTORY_VERSION } from './inventory';

/** Turns a document of version `from` into one of version `from + 1`. */
interface Upgrade {
  readonly from: number;
  readonly upgrade: (document: Unread) => Unread;
}

/**
 * How older documents become newer ones, oldest first: an append-only list. Version 1 is the first there is, so
 * it is still empty; a document of any older version that it cannot lift is refused.
 */
const UPGRADES: readonly Upgrade[] = [];

/** The document lifted to the newest version; a Refusal if it is no inventory, or newer than this program. */
export function upgraded(value: unknown): unknown {
  let document = objectAt(value, '');
  const { format, version } = document as { readonly format?: unknown; readonly version?: unknown };
  if (format !== INVENTORY_FORMAT) refuse('format', { code: 'format', value: INVENTORY_FORMAT }, format);
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    refuse('version', { code: 'version', newest: INVENTORY_VERSION }, version);
  }
  if (version > INVENTORY_VERSION) {
    const found = { code: 'value', shown: String(version) } as const;
    throw new Refusal('version', { code: 'newest-version', newest: INVENTORY_VERSION }, found);
  }
  for (const { from, upgrade } of UPGRADES) {
    if (document['version'] === from) document = upgrade(document);
  }
  return document;
}
