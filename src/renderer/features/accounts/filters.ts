import { ACCOUNT_STATES, INTENTS } from '#core/inventory/inventory';
import { OVERVIEW_PARTS, overviewOf } from '#core/report/overview';
import { VERDICTS } from '#core/rules/assessment';
import type { Screen } from '../../data/screen';
import { searchable, searchedFor } from '../../ui/searchable';
import type { ListRow } from './rows-of';

/** By what the list can be narrowed, in the order in which it is offered. */
export const FILTER_KINDS = ['part', 'verdict', 'intent', 'state', 'service', 'tag', 'provider'] as const;

/**
 * One of the things that rows are to have: to be in a part of the overview, a verdict, an intent, a state, a service by
 * its id (empty: none), a tag, or an active link whose provider has this id.
 */
export interface Filter {
  readonly kind: (typeof FILTER_KINDS)[number];
  readonly value: string;
}

/** What values there are of a kind; a kind that is not here has any. */
const KNOWN: { readonly [Kind in Filter['kind']]?: readonly string[] } = {
  part: OVERVIEW_PARTS,
  verdict: VERDICTS,
  intent: INTENTS,
  state: ACCOUNT_STATES,
};

/** A filter for the address of the page, of letters, digits, `_`, `-` and `~` only. */
export function codeOf({ kind, value }: Filter): string {
  // Texts of any kind have to come back as they were, whatever the browser and the router do to an address.
  const written = value.replaceAll(
    /[^A-Za-z0-9_-]/g,
    (unit) => `~${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return kind === 'part' ? written : `${kind}-${written}`;
}

/** Reads what {@link addressOf} writes; what is no filter is left out. Null: none. */
export function filtersOf(codes: string | null): readonly Filter[] {
  return (codes ?? '').split('.').flatMap((code) => filterOf(code) ?? []);
}

/** The place of the list with these filters. */
export function addressOf(filters: readonly Filter[]): string {
  return filters.length === 0 ? '/accounts' : `/accounts/only/${filters.map(codeOf).join('.')}`;
}

/** With the filter, or without it if it is there. */
export function toggled(filters: readonly Filter[], filter: Filter): readonly Filter[] {
  const others = filters.filter((one) => codeOf(one) !== codeOf(filter));
  return others.length === filters.length ? [...filters, filter] : others;
}

/**
 * The rows that a search and filters leave, in their order: of each kind that there are filters of, a row has to have
 * one.
 */
export function filtered(
  rows: readonly ListRow[],
  search: string,
  filters: readonly Filter[],
  screen: Screen,
): readonly ListRow[] {
  const wanted = searchedFor(search);
  const kinds = FILTER_KINDS.flatMap((kind) => {
    const values = new Set(filters.flatMap((filter) => (filter.kind === kind ? [filter.value] : [])));
    return values.size === 0 ? [] : [having(kind, values, screen)];
  });
  return rows.filter((row) => kinds.every((isIn) => isIn(row)) && (wanted === '' || isFound(row, wanted)));
}

function filterOf(code: string): Filter | undefined {
  const [, kindCode = 'part', written = ''] = /^(?:([a-z]+)-)?(.*)$/s.exec(code) ?? [];
  const kind = FILTER_KINDS.find((known) => known === kindCode);
  if (kind === undefined) return undefined;
  const value = written.replaceAll(/~([0-9a-f]{4})/g, (_, unit: string) =>
    String.fromCharCode(Number.parseInt(unit, 16)),
  );
  return KNOWN[kind]?.includes(value) === false ? undefined : { kind, value };
}

function having(
  kind: Filter['kind'],
  values: ReadonlySet<string>,
  { inventory, report }: Screen,
): (row: ListRow) => boolean {
  switch (kind) {
    case 'part': {
      const overview = overviewOf(inventory, report);
      const parts = OVERVIEW_PARTS.filter((part) => values.has(part));
      const accounts = new Set(parts.flatMap((part) => overview[part].map(({ account }) => account)));
      return ({ account }) => accounts.has(account.id);
    }
    case 'verdict':
      return ({ verdict }) => values.has(verdict);
    case 'intent':
    case 'state':
      return ({ account }) => values.has(account[kind]);
    case 'service':
      return ({ account }) => values.has(account.service ?? '');
    case 'tag':
      return ({ account }) => account.tags.some((tag) => values.has(tag));
    case 'provider':
      return ({ hangsOn }) => hangsOn.some((id) => values.has(id));
  }
}

function isFound({ name, alsoFoundBy }: ListRow, wanted: string): boolean {
  return searchable(name).includes(wanted) || alsoFoundBy.some((text) => searchable(text).includes(wanted));
}
