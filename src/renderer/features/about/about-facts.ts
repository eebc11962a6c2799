import type { Catalogue } from '#core/catalogue/catalogue';
import type { Inventory } from '#core/inventory/inventory';
import type { ProgramFacts } from '#ipc/desktop-api';
import { type Outcome, type SnapshotsCheck, snapshotsInReport } from './snapshots-check';

/** One thing that the self-check looked at. `unknown`: it cannot be told here. */
export type Check =
  | { readonly what: 'database' | 'kept' | 'clock' | 'keyring'; readonly outcome: Outcome }
  | SnapshotsCheck;

/** What is said of the catalogue: how much there is, and from when the newest rules are, `YYYY-MM`. */
export function catalogueFacts({ services }: Catalogue) {
  const sets = [...services.values()].flatMap(({ ruleSets }) => ruleSets);
  const months = sets.flatMap(({ asOf }) => asOf ?? []).sort();
  return { services: services.size, ruleSets: sets.length, newest: months.at(-1) ?? '' };
}

/**
 * A count as it may be told to strangers: nobody is known by how many accounts they have. Up to ten it is ten; then one
 * digit, rounded up: 200 for 131.
 */
export function roundedCount(count: number): number {
  if (count <= 10) return count === 0 ? 0 : 10;
  const unit = 10 ** Math.floor(Math.log10(count));
  return Math.ceil(count / unit) * unit;
}

/** What a report tells, as lines of a name and a value. No name, no folder and nothing that the person has written. */
export function reportLines(
  program: ProgramFacts,
  edition: 'desktop' | 'browser',
  dataVersion: number,
  catalogue: Catalogue,
  { accounts, links, services }: Inventory,
  checks: readonly Check[],
): readonly (readonly [string, string])[] {
  const facts = catalogueFacts(catalogue);
  const upTo = (list: readonly unknown[]) => `<= ${roundedCount(list.length)}`;
  return [
    ['Unbind', `${program.version ?? '?'} (${edition})`],
    ...(['electron', 'chromium', 'node'] as const).flatMap((name) => {
      const version = program[name];
      return version === null ? [] : [[name, version] as const];
    }),
    ['system', program.system],
    ['data version', String(dataVersion)],
    ['catalogue', `${facts.services} services, ${facts.ruleSets} rule sets, ${facts.newest}`],
    ['accounts, links, own services', [accounts, links, services].map(upTo).join(', ')],
    ...checks.map(
      (check) => [check.what, check.what === 'snapshots' ? snapshotsInReport(check) : check.outcome] as const,
    ),
  ];
}
