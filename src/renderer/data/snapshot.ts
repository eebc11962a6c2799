import type { Service } from '#core/catalogue/service';
import type { Account, Inventory, Link } from '#core/inventory/inventory';
import { INVENTORY_FORMAT, INVENTORY_VERSION } from '#core/inventory/inventory';
import type { Chunk, Rechunked, Row } from './chunks';
import { rechunked } from './chunks';
import { type History, NO_HISTORY } from './history';
import type { Patch } from './patch';
import { randomId } from './random-id';
import { type RootRow, rootRow } from './stored-root';

/** The chunks of an inventory, each list in the order of the document. */
export interface InventoryChunks {
  readonly accounts: readonly Chunk<Account>[];
  readonly links: readonly Chunk<Link>[];
  readonly services: readonly Chunk<Service>[];
}

/** The stored inventory as it is, or was, at a revision. */
export interface Snapshot {
  /** A random text for each state of the stored inventory; empty as long as nothing has been stored. */
  readonly revision: string;
  readonly inventory: Inventory;
  readonly chunks: InventoryChunks;
  readonly history: History;
}

/** Rows to be written and rows to be removed so that what is stored is the snapshot. */
export interface Writing {
  readonly snapshot: Snapshot;
  readonly root: RootRow;
  readonly chunks: readonly Row[];
  readonly removedChunks: readonly string[];
  readonly history: readonly Row[];
  readonly removedHistory: readonly string[];
}

/** Before anything has been stored. */
export const EMPTY_SNAPSHOT: Snapshot = {
  revision: '',
  inventory: { format: INVENTORY_FORMAT, version: INVENTORY_VERSION, accounts: [], links: [], services: [] },
  chunks: { accounts: [], links: [], services: [] },
  history: NO_HISTORY,
};

/**
 * What it takes to get from a snapshot to the next.
 * @param patch what leads from the snapshot's inventory to the next one
 */
export function writingOf(
  before: Snapshot,
  inventory: Inventory,
  patch: Patch,
  history: History,
  historyRows: Pick<Writing, 'history' | 'removedHistory'>,
): Writing {
  const accounts = rechunked(before.chunks.accounts, patch.accounts, inventory.accounts);
  const links = rechunked(before.chunks.links, patch.links, inventory.links);
  const services = rechunked(before.chunks.services, patch.services, inventory.services);
  const parts: readonly Rechunked<unknown>[] = [accounts, links, services];
  const revision = randomId();
  const chunks = { accounts: idsOf(accounts), links: idsOf(links), services: idsOf(services) };
  return {
    snapshot: {
      revision,
      inventory,
      chunks: { accounts: accounts.chunks, links: links.chunks, services: services.chunks },
      history,
    },
    root: rootRow({ chunks, history }, revision),
    chunks: parts.flatMap(({ written }) => written),
    removedChunks: parts.flatMap(({ removed }) => removed),
    ...historyRows,
  };
}

function idsOf({ chunks }: Rechunked<unknown>): readonly string[] {
  return chunks.map(({ id }) => id);
}
