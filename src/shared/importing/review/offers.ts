import {
  type Contact,
  type ContactTeller,
  contactTeller,
  newContact,
  ownContact,
  plainContact,
} from '#core/inventory/contact-links';
import { newAccount } from '#core/inventory/edit-inventory';
import { idOfText } from '#core/inventory/fresh-id';
import { plainLogin } from './identifiers';
import { type InventoryIndex, linkKey } from './inventory-index';
import { MOST_CANDIDATES } from './login-doubts';
import { type Drafting, loginId, nameOfFound } from './logins';
import type { Offer } from './review';
import { openByService, type ReviewedLogin } from './review-logins';
import { type ServiceFinder, serviceKey } from './service-finder';

/** Words of providers that services have other ids for. */
const HINTED: Readonly<Record<string, string>> = { twitter: 'x', huawei: 'huawei-id' };

/** An offer that is still growing. */
type Growing = Omit<Offer, 'entries'> & { readonly entries: string[] };

/**
 * The links that the logins suggest, without those that are there: with the phone numbers and mailboxes that accounts
 * are known by, and with the providers that their entries speak of. What is deleted is neither way in nor entered.
 * Linear.
 */
export function offersOf(
  logins: readonly ReviewedLogin[],
  index: InventoryIndex,
  finder: ServiceFinder,
  drafting: Drafting,
): readonly Offer[] {
  const standing = logins.filter(({ match }) => match === null || !isDeleted(match, index));
  return [...contactOffers(standing, index, drafting), ...signInOffers(standing, index, finder, drafting)];
}

function contactOffers(
  logins: readonly ReviewedLogin[],
  index: InventoryIndex,
  { services }: Drafting,
): Iterable<Offer> {
  const teller = contactTeller(services);
  const owners = contactOwners(logins, index, teller);
  const offers = new Map<string, Growing>();
  for (const { account, match, lead } of logins) {
    const own = match ?? account.id;
    for (const contact of teller.knownTo(account)) {
      const key = plainContact(contact);
      const providers = standingOf(owners.get(key) ?? NONE, index);
      // A number or mailbox that is gone is no way back in.
      if (providers === null) continue;
      if (providers.some((id) => id === own || index.joined.has(linkKey(id, own)))) continue;
      const offer = offers.get(key) ?? newContactOffer(key, contact, teller.giverOf(contact), providers);
      offers.set(key, offer);
      if (offer.entries.at(-1) !== lead.id) offer.entries.push(lead.id);
    }
  }
  return offers.values();
}

/** Those of these accounts that are not deleted; null: all of them are. */
function standingOf(owners: readonly string[], index: InventoryIndex): readonly string[] | null {
  const standing = owners.filter((id) => !isDeleted(id, index));
  return standing.length === 0 && owners.length > 0 ? null : standing;
}

function isDeleted(id: string, { accounts }: InventoryIndex): boolean {
  return accounts.get(id)?.state === 'deleted';
}

/** Which accounts are which contact, deleted ones too, of the inventory first. */
function contactOwners(
  logins: readonly ReviewedLogin[],
  { accounts }: InventoryIndex,
  { givenAs }: ContactTeller,
): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  const made = logins.filter(({ match }) => match === null).map(({ account }) => account);
  for (const account of [...accounts.values(), ...made]) {
    const held = account.state === 'deleted' ? { ...account, state: 'active' as const } : account;
    const given = givenAs(held);
    if (given.length === 0) continue;
    for (const key of new Set(given.map(plainContact))) {
      const list = owners.get(key);
      if (list === undefined) owners.set(key, [account.id]);
      else list.push(account.id);
    }
  }
  return owners;
}

function newContactOffer(
  key: string,
  contact: Contact,
  service: string | null,
  providers: readonly string[],
): Growing {
  const { value: name } = ownContact(contact);
  const id = loginId(service === null ? 'contact' : serviceKey(service), plainLogin(name));
  return {
    id: `contact-${idOfText(key)}`,
    kind: 'contact',
    isGuess: false,
    name,
    service,
    providers: providers.slice(0, MOST_CANDIDATES),
    account: newContact(service, contact, id),
    link: 'recovery',
    entries: [],
  };
}

function signInOffers(
  logins: readonly ReviewedLogin[],
  index: InventoryIndex,
  finder: ServiceFinder,
  drafting: Drafting,
): Iterable<Offer> {
  const madeAt = openByService(logins);
  const offers = new Map<string, Growing>();
  for (const { account, match, lead, login } of logins) {
    const hint = login.rows.find(({ row }) => row.signInHint !== null)?.row.signInHint ?? null;
    const service = hint === null ? null : serviceOfHint(hint, finder, drafting);
    if (service === null || service === account.service) continue;
    const made = (madeAt.get(serviceKey(service)) ?? []).slice(0, MOST_CANDIDATES);
    const there = (index.at.get(serviceKey(service)) ?? NONE).slice(0, MOST_CANDIDATES);
    if (there.some((id) => index.loginLinks.has(linkKey(id, match ?? account.id)))) continue;
    const offer =
      offers.get(service) ??
      newSignInOffer(service, [...there, ...made.map((one) => one.account.id)], drafting);
    if (offer.providers.length === 0 && isDeleted(offer.account.id, index)) continue;
    offers.set(service, offer);
    offer.entries.push(lead.id);
  }
  return offers.values();
}

function serviceOfHint(hint: string, finder: ServiceFinder, { services }: Drafting): string | null {
  const id = HINTED[hint] ?? hint;
  return services.has(id) ? id : finder.serviceAt(hint);
}

function newSignInOffer(service: string, providers: readonly string[], drafting: Drafting): Growing {
  const name = nameOfFound({ id: service, site: service }, drafting);
  return {
    id: `sign-in-${service}`,
    kind: 'sign-in',
    isGuess: true,
    name,
    service,
    providers: providers.slice(0, MOST_CANDIDATES),
    account: { ...newAccount(loginId(serviceKey(service), ''), name), service },
    link: 'login',
    entries: [],
  };
}

const NONE: readonly string[] = [];
