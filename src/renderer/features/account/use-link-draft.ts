import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account, Link, LinkKind } from '#core/inventory/inventory';
import { typedDay } from '#words/typed-day';
import type { Screen } from '../../data/screen';
import { accountNamed, otherAccount } from './other-account';

/** A link as it is to be added. */
interface WrittenLink {
  readonly link: Link;
  readonly provider: Account;
  readonly dependent: Account;
  /** The account at the other end, if there is none of that name yet. */
  readonly added: Account | null;
}

/** Writes a link between an account and another one, and says what is wrong with it as it is. */
export function useLinkDraft(screen: Screen, account: Account) {
  const { t } = useTranslation('form');
  const [isProvider, setIsProvider] = useState(() => providesMore(account, screen));
  const [kind, setKind] = useState<LinkKind>('login');
  const [name, setName] = useState('');
  const [usedOn, setUsedOn] = useState('');
  const others = screen.inventory.accounts.filter(({ id }) => id !== account.id);
  const wanted = name.trim();
  const { existing, misfit } = otherAccount(wanted, account, others, screen.directory);
  const day = usedOn === '' ? undefined : typedDay(usedOn);
  const usedOnError = usedOn !== '' && day === undefined ? t('notADay') : undefined;
  return {
    isProvider,
    setIsProvider,
    kind,
    setKind,
    /** Of the other account, as it is typed. */
    name,
    setName,
    usedOn,
    setUsedOn,
    others,
    wanted,
    misfit,
    usedOnError,
    isWrong: misfit !== undefined || usedOnError !== undefined,
    /** With new ids each time. */
    written: (): WrittenLink => {
      const other = existing ?? accountNamed(screen, wanted);
      const [provider, dependent] = isProvider ? [account, other] : [other, account];
      const ends = { provider: provider.id, dependent: dependent.id };
      const used = day === undefined ? {} : { lastUsedOn: day };
      const link = { id: screen.freshId(), ...ends, kind, ...used };
      return { link, provider, dependent, added: existing === undefined ? other : null };
    },
    /** Begins with another one, in the same direction and of the same kind. */
    anew: () => {
      setName('');
      setUsedOn('');
    },
  };
}

/**
 * Is the account one that others are entered by, rather than one that is entered by others? As it was linked so far;
 * else by what its service asks for: whoever demands unbinding gives logins to others, as phones and mailboxes do.
 */
function providesMore({ id, service }: Account, { inventory, services }: Screen): boolean {
  const provided = inventory.links.filter(({ provider }) => provider === id).length;
  const used = inventory.links.filter(({ dependent }) => dependent === id).length;
  if (provided !== used) return provided > used;
  const known = service === null ? undefined : services.get(service);
  if (known?.category === 'telecom' || known?.category === 'email') return true;
  return (
    known?.ruleSets.some(({ deletion }) => deletion?.conditions?.some(({ kind }) => kind === 'unbind')) ??
    false
  );
}
