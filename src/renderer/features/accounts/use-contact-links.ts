import { useState } from 'react';
import { type Contact, linkContact, openContacts } from '#core/inventory/contact-links';
import type { EditFailure } from '#core/inventory/edit-inventory';
import type { Account, Inventory, LinkKind } from '#core/inventory/inventory';
import type { Result } from '#core/result';
import type { Screen } from '../../data/screen';

/** The links that are offered for the numbers and addresses of an account which is being written. */
export interface ContactLinks {
  /** Those that are not linked yet. */
  readonly open: readonly Contact[];
  /** What each is to be linked as, by how it is written; nothing: not at all. */
  readonly kinds: ReadonlyMap<string, LinkKind>;
  readonly choose: (value: string, kind: LinkKind | null) => void;
  readonly clear: () => void;
  /** The inventory with the links that were chosen. */
  readonly added: (before: Result<Inventory, EditFailure>, account: string) => Result<Inventory, EditFailure>;
}

const NOTHING: ReadonlyMap<string, LinkKind> = new Map();

/** Offers them for a draft of an account. */
export function useContactLinks(
  { inventory, services, report, freshId }: Screen,
  draft: Account,
): ContactLinks {
  const [kinds, setKinds] = useState(NOTHING);
  const open = openContacts(inventory, services, draft, report.today);
  return {
    open,
    kinds,
    choose: (value, kind) => {
      const others = [...kinds].filter(([key]) => key !== value);
      setKinds(new Map(kind === null ? others : [...others, [value, kind]]));
    },
    clear: () => setKinds(NOTHING),
    added: (before, account) => {
      let so = before;
      for (const contact of open) {
        const kind = kinds.get(contact.value);
        if (so.ok && kind !== undefined)
          so = linkContact(so.value, services, account, contact, kind, freshId);
      }
      return so;
    },
  };
}
