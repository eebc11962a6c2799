import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serviceNamed } from '#core/catalogue/service-named';
import { newAccount } from '#core/inventory/edit-inventory';
import type { Account } from '#core/inventory/inventory';
import { LONGEST_NAME } from '#core/inventory/listed-names';
import { typedDay } from '#words/typed-day';
import type { Screen } from '../../data/screen';

/** An account while it is written. */
export interface AccountDraft {
  readonly account: Account;
  readonly change: (part: Partial<Account>) => void;
  /** Gives it a name: until the person chooses a service, that does. */
  readonly callIt: (name: string) => void;
  readonly chooseService: (service: string | null) => void;
  /** The day of its registration, as it was typed. */
  readonly registered: string;
  readonly onRegistered: (typed: string) => void;
  /** What is wrong with the name and the day; undefined: nothing. */
  readonly nameError: string | undefined;
  readonly dayError: string | undefined;
  /** As it is to be saved; undefined: something is wrong. */
  readonly written: Account | undefined;
  /** Begins with another one. */
  readonly anew: () => void;
}

/** Writes an account, or a new one where there is none yet. */
export function useAccountDraft({ freshId, services }: Screen, opened: Account | null): AccountDraft {
  const { t } = useTranslation('form');
  const [account, setAccount] = useState(() => opened ?? newAccount(freshId(), ''));
  const [registered, setRegistered] = useState<string>(opened?.registeredOn ?? '');
  const [isChosen, setChosen] = useState(opened !== null);
  const nameError = useNameError(account.name);
  const day = registered === '' ? undefined : typedDay(registered);
  const dayError = registered !== '' && day === undefined ? t('notADay') : undefined;
  return {
    account,
    change: (part) => setAccount({ ...account, ...part }),
    callIt: (name) => {
      const meant = isChosen ? account.service : (serviceNamed(services.values(), name)?.id ?? null);
      setAccount(withService({ ...account, name }, meant));
    },
    chooseService: (service) => {
      setChosen(true);
      setAccount(withService(account, service));
    },
    registered,
    onRegistered: setRegistered,
    nameError,
    dayError,
    written: nameError === undefined && dayError === undefined ? tidied(account, day) : undefined,
    anew: () => {
      setAccount(newAccount(freshId(), ''));
      setRegistered('');
      setChosen(false);
    },
  };
}

function useNameError(name: string): string | undefined {
  const { t } = useTranslation('form');
  if (name.trim() === '') return t('nameRequired');
  return name.trim().length > LONGEST_NAME ? t('nameTooLong', { most: LONGEST_NAME }) : undefined;
}

/** Of another service it is another variant. */
function withService(account: Account, service: string | null): Account {
  if (service === account.service) return account;
  const { variant: _, ...rest } = account;
  return { ...rest, service };
}

/** Without spaces around its name, and without identifiers that were left empty. */
function tidied(account: Account, registeredOn: Account['registeredOn']): Account {
  const { registeredOn: _, ...rest } = account;
  return {
    ...rest,
    identifiers: rest.identifiers.filter(({ value }) => value.trim() !== ''),
    name: rest.name.trim(),
    ...(registeredOn === undefined ? {} : { registeredOn }),
  };
}
