import { addressGivers } from '../catalogue/mail-domains';
import type { Service } from '../catalogue/service';
import { plainName } from '../catalogue/service-named';
import type { CivilDate } from '../dates/civil-date';
import { fail, ok, type Result } from '../result';
import { addLink, type EditFailure, newAccount } from './edit-inventory';
import type { Account, Inventory, LinkKind } from './inventory';
import { isReleased } from './is-released';
import { plainNumber } from './phone-number';

/** What an account is known by at its service that is an account of its own: a phone number, an e-mail address. */
export interface Contact {
  readonly kind: 'phone' | 'email';
  /** As it was written. */
  readonly value: string;
}

/** How an account can hang on a contact: it is entered with it, it is bound, or it is a way back in. */
export const CONTACT_LINK_KINDS = ['login', 'binding', 'recovery'] as const satisfies readonly LinkKind[];

/** Of what category the services are that give out contacts, and which one stands for those that nobody knows. */
const GIVEN_BY = {
  phone: { category: 'telecom', otherwise: 'phone-number' },
  email: { category: 'email', otherwise: 'mailbox' },
} as const;

type Services = ReadonlyMap<string, Service>;

/** Tells accounts from the contacts that they are, or are known by. */
export interface ContactTeller {
  /** The contacts that an account is itself; none for one that is deleted, or of a service that gives out none. */
  readonly givenAs: (account: Account) => readonly Contact[];
  /** The contacts by which an account is known at its service: its own number or address is none. */
  readonly knownTo: (account: Account) => readonly Contact[];
  /**
   * The id of the service that gives out a contact: of an address the one with its domain, else the one that stands
   * for those that nobody knows; null if there is none.
   */
  readonly giverOf: (contact: Contact) => string | null;
}

/**
 * Tells of accounts at these services; looks through them once. A mailbox is only the addresses that its service gives
 * out: one is entered at Outlook or NetEase with a phone number, or with the address of another mailbox, too.
 */
export function contactTeller(services: Services): ContactTeller {
  const giverOfAddress = addressGivers(services.values());
  const isOwn = ({ service }: Account, { kind, value }: Contact) => {
    const known = services.get(service ?? '');
    if (known?.category !== GIVEN_BY[kind].category) return false;
    // What stands for mailboxes that nobody knows has no domains.
    return kind === 'phone' || (known.domains ?? []).length === 0 || giverOfAddress(value) === known.id;
  };
  // Who calls a mailbox by an address of their own domain says that it is this one.
  const isCalled = (account: Account, contact: Contact) =>
    isOwn(account, contact) ||
    (contact.kind === 'email' &&
      ADDRESS.test(contact.value) &&
      giverOfAddress(contact.value) === null &&
      services.get(account.service ?? '')?.category === GIVEN_BY.email.category);
  return {
    givenAs: (account) => {
      // A number that was given back is nobody's contact any more.
      if (account.state === 'deleted') return [];
      const called = CONTACT_KINDS.map((kind) => ({ kind, value: account.name }));
      const named = called.filter((contact) => isCalled(account, contact));
      return [...named, ...contactsOf(account).filter((contact) => isOwn(account, contact))];
    },
    knownTo: (account) => contactsOf(account).filter((contact) => !isOwn(account, contact)),
    giverOf: ({ kind, value }) => {
      const { category, otherwise } = GIVEN_BY[kind];
      const giver = services.get(kind === 'email' ? (giverOfAddress(value) ?? '') : '');
      if (giver?.category === category) return giver.id;
      return services.has(otherwise) ? otherwise : null;
    },
  };
}

/**
 * The contacts of an account that no active link joins it with, each once: what "what hangs on this number" would
 * miss. The number of a phone number's own account is none. Linear.
 */
export function openContacts(
  { accounts, links }: Pick<Inventory, 'accounts' | 'links'>,
  services: Services,
  account: Account,
  today: CivilDate,
): readonly Contact[] {
  const teller = contactTeller(services);
  const own = teller.knownTo(account);
  if (own.length === 0) return [];
  const linked = new Set(
    links
      .filter((link) => link.dependent === account.id && !isReleased(link, today))
      .map(({ provider }) => provider),
  );
  const joined = accounts.filter(({ id }) => linked.has(id));
  const seen = new Set<string>();
  return own.filter((contact) => {
    const key = plainContact(contact);
    if (seen.has(key) || joined.some((one) => isContact(one, contact, teller))) return false;
    seen.add(key);
    return true;
  });
}

/**
 * The inventory with an account linked with a contact of it; the contact becomes an account if none is that yet, of
 * the service that gives such out, as far as that is known. The same inventory if such a link is there already: a
 * second press may come before the screen knows of the first. `gone` if the account is not there any more.
 */
export function linkContact(
  inventory: Inventory,
  services: Services,
  dependent: string,
  contact: Contact,
  kind: LinkKind,
  freshId: () => string,
): Result<Inventory, EditFailure> {
  if (!inventory.accounts.some(({ id }) => id === dependent)) return fail({ code: 'gone' });
  const teller = contactTeller(services);
  const known = inventory.accounts.find((one) => one.id !== dependent && isContact(one, contact, teller));
  if (known !== undefined && isLinked(inventory, known.id, dependent, kind)) return ok(inventory);
  const provider = known ?? newContact(teller.giverOf(contact), contact, freshId());
  const accounts = known === undefined ? [...inventory.accounts, provider] : inventory.accounts;
  return addLink({ ...inventory, accounts }, { id: freshId(), provider: provider.id, dependent, kind });
}

function isLinked({ links }: Inventory, provider: string, dependent: string, kind: LinkKind): boolean {
  return links.some(
    (one) =>
      one.provider === provider &&
      one.dependent === dependent &&
      one.kind === kind &&
      one.releasedOn === undefined,
  );
}

/** The account of a contact as it is when nothing but the contact is known. */
export function newContact(service: string | null, contact: Contact, id: string): Account {
  const { kind, value } = ownContact(contact);
  const written = value.trim();
  return { ...newAccount(id, written), service, identifiers: [{ kind, value: written }] };
}

function contactsOf({ identifiers }: Account): readonly Contact[] {
  return identifiers.flatMap(({ kind, value }) =>
    (kind === 'phone' || kind === 'email') && value.trim() !== '' ? [{ kind, value }] : [],
  );
}

/** Is an account this very number or address? */
function isContact(account: Account, contact: Contact, { givenAs }: ContactTeller): boolean {
  const wanted = plainContact(contact);
  return givenAs(account).some((own) => plainContact(own) === wanted);
}

const CONTACT_KINDS = ['phone', 'email'] as const satisfies readonly Contact['kind'][];
const ADDRESS = /^\S+@\S+$/u;

/** For comparing: two texts of one mailbox, or of one number, are the same. */
export function plainContact({ kind, value }: Contact): string {
  return kind === 'email' ? `email ${plainAddress(value)}` : `phone ${plainNumber(value)}`;
}

const AT_GMAIL = /^([^@]+)@(?:gmail|googlemail)\.com$/u;
const BEHIND_PLUS = /\+[^@]*(?=@|$)/u;

/**
 * An address of a mailbox for comparing. Gmail reads over dots and what stands behind a plus
 * (support.google.com/mail/answer/7436150): all such are one mailbox. Other providers do that only in part, or not.
 */
function plainAddress(value: string): string {
  const plain = plainName(value);
  const [, local = ''] = AT_GMAIL.exec(plain) ?? [];
  const mailbox = local.replace(BEHIND_PLUS, '').replaceAll('.', '');
  return mailbox === '' ? plain : `${mailbox}@gmail.com`;
}

/** The mailbox itself, or the number: an address of Gmail without what stands behind a plus. */
export function ownContact({ kind, value }: Contact): Contact {
  const isTagged = kind === 'email' && AT_GMAIL.test(plainName(value)) && !value.startsWith('+');
  return { kind, value: isTagged ? value.replace(BEHIND_PLUS, '') : value };
}
