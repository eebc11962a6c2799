import type { Catalogue } from '#core/catalogue/catalogue';
import type { Inventory } from '#core/inventory/inventory';
import type { Findings } from '#core/report/report';
import type { Report } from '#core/report/report-data';
import type { Result } from '#core/result';
import type { Lang } from '#words/lang';
import type { ChangeName } from './change-name';
import type { Edit } from './inventory-store';

/** Everything that a screen is given: data that was gathered and computed above it, and what it may ask for. */
export interface Screen {
  readonly lang: Lang;
  readonly catalogue: Catalogue;
  readonly inventory: Inventory;
  readonly findings: Findings;
  readonly report: Report;
  /** Makes a change; true when it is durable. Whatever goes wrong has been shown by then. */
  readonly change: <Failure extends { readonly code: string }>(
    name: ChangeName,
    edit: Edit<Failure>,
  ) => Promise<Result<Inventory, { readonly code: string }>>;
  /** A new id for a record. */
  readonly freshId: () => string;
  readonly go: (path: string) => void;
}
