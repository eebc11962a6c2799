import type { Condition, Deletion, InactivityRule, RuleSet, Service } from '#core/catalogue/service';
import { type CivilDate, parseCivilDate } from '#core/dates/civil-date';
import type { Account, AccountEvent, Inventory, Link, LinkKind } from '#core/inventory/inventory';
import { readInventory } from '#core/inventory/read-inventory';
import type { Strategy } from '#core/plan/unbinding';
import { report } from '#core/report/report';
import type { AccountRow, Report } from '#core/report/report-data';

/** The same data with days written as plain text: what a test may say, and what is checked when it is read. */
export type Plain<T> = T extends CivilDate
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : T extends object
      ? { [Key in keyof T]: Plain<T[Key]> }
      : T;

type Some<T> = Partial<Plain<T>>;
type WithoutText<T> = T extends unknown ? Omit<T, 'text'> : never;

/** The day on which all examples take place unless they say otherwise. */
export const TODAY = '2026-11-23';

/** A day of the calendar; throws if there is no such day. */
export function day(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (parsed === undefined) throw new Error(`${text} is no day`);
  return parsed;
}

/** An active account of no service, to be kept, with nothing recorded and a login of its own. */
export function account(fields: Some<Account> & { readonly id: string }): Plain<Account> {
  return {
    service: null,
    name: fields.id,
    identifiers: [],
    events: [],
    never: [],
    intent: 'keep',
    state: 'active',
    ownLogin: true,
    confirmations: {},
    tags: [],
    notes: '',
    ...fields,
  };
}

/** An event of an account. */
export function happened(type: string, on: string): Plain<AccountEvent> {
  return { type, on };
}

/** A link `provider -> dependent`, by default a login; its id is `provider.dependent` unless one is given. */
export function link(
  provider: string,
  dependent: string,
  kindOrFields: LinkKind | Some<Omit<Link, 'provider' | 'dependent'>> = 'login',
): Plain<Link> {
  const fields = typeof kindOrFields === 'string' ? { kind: kindOrFields } : kindOrFields;
  return { id: `${provider}.${dependent}`, provider, dependent, kind: 'login', ...fields };
}

/** An inactivity rule: `recycled`, perhaps, three months after the last login. */
export function rule(fields: Partial<InactivityRule> = {}): InactivityRule {
  return {
    id: 'idle',
    events: ['login'],
    period: 'P3M',
    consequence: 'recycled',
    certainty: 'may',
    text: { en: 'idle' },
    ...fields,
  };
}

/** A deletion condition whose text does not matter. */
export function condition(fields: WithoutText<Condition>): Condition {
  return { text: { en: fields.id }, ...fields };
}

/** A service with one undated rule set of these keys, or with the `ruleSets` that are given. */
export function service({
  deletion,
  inactivity,
  ...fields
}: Partial<Service> & Pick<RuleSet, 'deletion' | 'inactivity'> & { readonly id: string }): Service {
  const set: RuleSet = {
    asOf: null,
    ...(deletion === undefined ? {} : { deletion }),
    ...(inactivity === undefined ? {} : { inactivity }),
  };
  return { names: { en: fields.id }, ruleSets: [set], ...fields };
}

/** A service whose accounts can be deleted by self-service under these conditions. */
export function deletable(
  id: string,
  conditions: readonly Condition[] = [],
  deletion: Omit<Deletion, 'conditions'> = {},
): Service {
  return service({ id, deletion: { route: 'self-service', conditions, ...deletion } });
}

/** What an example says of the world; the rest is empty, today is {@link TODAY}, the rules are the newest. */
export interface Example {
  readonly accounts: readonly Plain<Account>[];
  readonly links?: readonly Plain<Link>[];
  /** The person's own services. */
  readonly services?: readonly Service[];
  /** The services that the program knows. */
  readonly builtIn?: ReadonlyMap<string, Service>;
  readonly today?: string;
  readonly rulesAsOf?: string | null;
  readonly strategy?: Strategy;
}

/** An inventory that has been read; throws, with the place, if it breaks a rule of the document. */
export function inventory({ accounts, links = [], services = [] }: Example): Inventory {
  const read = readInventory({ format: 'unbind-inventory', version: 1, accounts, links, services });
  if (!read.ok) throw new Error(`the example is no inventory: ${JSON.stringify(read.failure)}`);
  return read.value;
}

/** The report of an example. */
export function reportOf(example: Example): Report {
  const { today = TODAY, rulesAsOf = null, strategy = 'by-hand', builtIn = new Map() } = example;
  const catalogue = { services: builtIn, generalFallback: [] };
  return report(inventory(example), catalogue, { today: day(today), rulesAsOf, strategy });
}

/** What the report says of one account; throws if there is none. */
export function rowOf({ accounts }: Report, id: string): AccountRow {
  const row = accounts.find(({ account: of }) => of === id);
  if (row === undefined) throw new Error(`the report has no account ${id}`);
  return row;
}
