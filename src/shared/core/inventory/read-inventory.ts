import { checkService } from '../catalogue/check-service';
import type { Service } from '../catalogue/service';
import {
  checkDay,
  checkEach,
  checkEventType,
  checkId,
  checkNoOtherField,
  checkOneOf,
  checkText,
  checkUnique,
  isId,
  listAt,
  objectAt,
  refuse,
  shownId,
  type Unread,
} from '../reading/checks';
import { fieldPlace, joinPlace, type Problem, Refusal, refuseInside } from '../reading/problem';
import { fail, ok, type Result } from '../result';
import {
  ACCOUNT_STATES,
  type Account,
  IDENTIFIER_KINDS,
  INTENTS,
  INVENTORY_FORMAT,
  INVENTORY_VERSION,
  type Inventory,
  LINK_KINDS,
  type Link,
} from './inventory';
import { emptyLinkEnds, type LinkEnds, rememberLinkEnds } from './link-ends';
import { subAccountCircle } from './sub-account-circle';
import { upgraded } from './upgrades';

const DOCUMENT_FIELDS = new Set(['format', 'version', 'accounts', 'links', 'services']);
const ACCOUNT_FIELDS = namesOf<Account>({
  id: true,
  service: true,
  name: true,
  variant: true,
  identifiers: true,
  registeredOn: true,
  events: true,
  never: true,
  intent: true,
  state: true,
  ownLogin: true,
  confirmations: true,
  tags: true,
  notes: true,
});
const REQUIRED_ACCOUNT_FIELDS = 12;
const IDENTIFIER_FIELDS = new Set(['kind', 'value']);
const EVENT_FIELDS = new Set(['type', 'on', 'note']);
const CONFIRMATION_FIELDS = new Set(['status', 'on']);
const LINK_FIELDS = new Set(['id', 'provider', 'dependent', 'kind', 'lastUsedOn', 'releasedOn']);
const REQUIRED_LINK_FIELDS = 4;
const LONG_CIRCLE = 6;

/**
 * Reads a parsed inventory document strictly (domain.md, "Inventory document"): whole or not at all. The value
 * itself is what comes back, now known to be an inventory; nobody may change it afterwards.
 */
export function readInventory(value: unknown): Result<Inventory, Problem> {
  try {
    const document = objectAt(upgraded(value), '');
    checkNoOtherField(document, DOCUMENT_FIELDS);
    const accounts = checkAccounts(document['accounts']);
    const ends = checkLinks(document['links'], accounts);
    checkServices(document['services']);
    const inventory = document as unknown as Inventory;
    rememberLinkEnds(inventory, ends);
    return ok(inventory);
  } catch (error) {
    if (error instanceof Refusal) return fail(error.problem());
    throw error;
  }
}

/** The text of an inventory document, fit for people to read and for {@link readInventory} to take back. */
export function writeInventory({ accounts, links, services }: Inventory): string {
  const document: Inventory = {
    format: INVENTORY_FORMAT,
    version: INVENTORY_VERSION,
    accounts,
    links,
    services,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function checkAccounts(value: unknown): ReadonlyMap<string, number> {
  const list = listAt(value, 'accounts');
  const places = new Map<string, number>();
  let index = 0;
  try {
    for (; index < list.length; index += 1) {
      const { id } = checkAccount(list[index]);
      places.set(id, index);
      if (places.size !== index + 1) throw new Refusal('id', { code: 'unique' }, shownId(id));
    }
  } catch (error) {
    refuseInside(error, `accounts[${index}]`);
  }
  return places;
}

function checkAccount(value: unknown): Account {
  const record = objectAt(value, '') as unknown as Account & Unread;
  checkId(record.id, 'id');
  if (record.service !== null && !isId(record.service))
    refuse('service', { code: 'id-or-null' }, record.service);
  checkText(record.name, 'name');
  checkIdentifiers(record.identifiers);
  checkEvents(record.events);
  checkEventTypes(record.never);
  checkOneOf(record.intent, INTENTS, 'intent');
  checkOneOf(record.state, ACCOUNT_STATES, 'state');
  if (typeof record.ownLogin !== 'boolean' && record.ownLogin !== null) {
    refuse('ownLogin', { code: 'boolean-or-null' }, record.ownLogin);
  }
  checkConfirmations(record.confirmations);
  checkTags(record.tags);
  checkText(record.notes, 'notes');
  let fields = REQUIRED_ACCOUNT_FIELDS;
  if (record.variant !== undefined) {
    checkId(record.variant, 'variant');
    fields += 1;
  }
  if (record.registeredOn !== undefined) {
    checkDay(record.registeredOn, 'registeredOn');
    fields += 1;
  }
  if (countFields(record) !== fields) checkNoOtherField(record, ACCOUNT_FIELDS);
  return record;
}

function checkIdentifiers(value: unknown): void {
  if (Array.isArray(value) && value.length === 0) return;
  checkEach(value, 'identifiers', (item) => {
    const identifier = objectAt(item, '');
    checkOneOf(identifier['kind'], IDENTIFIER_KINDS, 'kind');
    checkText(identifier['value'], 'value');
    if (countFields(identifier) !== 2) checkNoOtherField(identifier, IDENTIFIER_FIELDS);
  });
}

function checkEvents(value: unknown): void {
  if (Array.isArray(value) && value.length === 0) return;
  checkEach(value, 'events', checkEvent);
}

function checkEvent(value: unknown): void {
  const event = objectAt(value, '');
  checkEventType(event['type'], 'type');
  checkDay(event['on'], 'on');
  if (event['note'] !== undefined) checkText(event['note'], 'note');
  if (countFields(event) !== 2) checkNoOtherField(event, EVENT_FIELDS);
}

function checkEventTypes(value: unknown): void {
  if (Array.isArray(value) && value.length === 0) return;
  checkEach(value, 'never', (item) => checkEventType(item, ''));
}

function checkTags(value: unknown): void {
  if (Array.isArray(value) && value.length === 0) return;
  checkEach(value, 'tags', (item) => checkText(item, ''));
}

function checkConfirmations(value: unknown): void {
  const record = objectAt(value, 'confirmations');
  for (const id in record) {
    const place = joinPlace('confirmations', fieldPlace(id));
    if (!isId(id)) refuse(place, { code: 'id' }, record[id]);
    const confirmation = objectAt(record[id], place);
    try {
      checkOneOf(confirmation['status'], ['met', 'unmet'], 'status');
      if (confirmation['on'] !== undefined) checkDay(confirmation['on'], 'on');
      checkNoOtherField(confirmation, CONFIRMATION_FIELDS);
    } catch (error) {
      refuseInside(error, place);
    }
  }
}

function checkLinks(value: unknown, accounts: ReadonlyMap<string, number>): LinkEnds {
  const list = listAt(value, 'links');
  const ids = new Set<string>();
  const ends = emptyLinkEnds(list.length);
  let index = 0;
  try {
    for (; index < list.length; index += 1) {
      const { id } = checkLink(list[index], accounts, ends, index);
      ids.add(id);
      if (ids.size !== index + 1) throw new Refusal('id', { code: 'unique' }, shownId(id));
    }
  } catch (error) {
    refuseInside(error, `links[${index}]`);
  }
  const links = list as readonly Link[];
  const circle = subAccountCircle(links, ends);
  if (circle === undefined) return ends;
  const last = circle.reduce((one, other) => Math.max(one, other));
  const found = { code: 'value', shown: shownCircle(links, circle) } as const;
  throw new Refusal(`links[${last}]`, { code: 'no-sub-account-circle' }, found);
}

/** The accounts of a circle, the first one again at its end; of a long circle the first few. */
function shownCircle(links: readonly Link[], circle: readonly number[]): string {
  const ids = circle.map((link) => links[link]?.provider ?? '');
  const shown = ids.length > LONG_CIRCLE ? [...ids.slice(0, LONG_CIRCLE), '…'] : ids;
  return [...shown, ids[0]].join(' → ');
}

function checkLink(
  value: unknown,
  accounts: ReadonlyMap<string, number>,
  ends: LinkEnds,
  index: number,
): Link {
  const record = objectAt(value, '') as unknown as Link & Unread;
  checkId(record.id, 'id');
  ends.provider[index] = accountAt(record.provider, accounts, 'provider');
  ends.dependent[index] = accountAt(record.dependent, accounts, 'dependent');
  if (ends.provider[index] === ends.dependent[index]) {
    throw new Refusal('dependent', { code: 'other-account' }, shownId(record.dependent));
  }
  checkOneOf(record.kind, LINK_KINDS, 'kind');
  let fields = REQUIRED_LINK_FIELDS;
  if (record.lastUsedOn !== undefined) {
    checkDay(record.lastUsedOn, 'lastUsedOn');
    fields += 1;
  }
  if (record.releasedOn !== undefined) {
    checkDay(record.releasedOn, 'releasedOn');
    fields += 1;
  }
  if (countFields(record) !== fields) checkNoOtherField(record, LINK_FIELDS);
  return record;
}

function accountAt(id: unknown, accounts: ReadonlyMap<string, number>, place: string): number {
  const account = accounts.get(id as string);
  if (account !== undefined) return account;
  if (!isId(id)) refuse(place, { code: 'id' }, id);
  throw new Refusal(place, { code: 'known-account' }, shownId(id));
}

function checkServices(value: unknown): void {
  const services = checkEach(value, 'services', checkService) as readonly Service[];
  checkUnique(
    services.map(({ id }) => id),
    (index) => `services[${index}].id`,
  );
}

/** The names of all fields of a type; leaving one out, or naming another, does not compile. */
function namesOf<Fields>(names: { readonly [Field in keyof Required<Fields>]: true }): ReadonlySet<string> {
  return new Set(Object.keys(names));
}

function countFields(record: object): number {
  let count = 0;
  for (const _ in record) count += 1;
  return count;
}
