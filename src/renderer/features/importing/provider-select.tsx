import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '#core/inventory/inventory';
import type { ProviderChoice } from '#importing/review/review';
import { GRANT_GUIDES } from '#words/import-guide-words';
import type { Screen } from '../../data/screen';
import { foundByName, type NamedOption, serviceOption } from './named-options';

interface ProviderSelectProps {
  readonly label: string;
  /** What stands there while nothing is chosen. */
  readonly placeholder?: string;
  readonly screen: Screen;
  readonly value: ProviderChoice | null;
  readonly onChange: (provider: ProviderChoice | null) => void;
}

/** Asks whose grants these are: an account that is there, or that of a service which is made if need be. */
export function ProviderSelect({ label, placeholder, screen, value, onChange }: ProviderSelectProps) {
  const { t } = useTranslation('importing');
  const groups = useProviders(screen, t('newAccount'));
  return (
    <Select
      label={label}
      placeholder={placeholder ?? t('whosePlaceholder')}
      searchable
      clearable
      nothingFoundMessage={t('nothingFound')}
      data={[
        { group: t('usualProviders'), items: [...groups.services] },
        { group: t('yourAccounts'), items: [...groups.accounts] },
      ]}
      filter={({ search }) => [
        { group: t('usualProviders'), items: foundByName(groups.services, search) },
        { group: t('yourAccounts'), items: foundByName(groups.accounts, search) },
      ]}
      value={value === null ? null : `${value.kind} ${value.id}`}
      onChange={(chosen) => onChange(choiceOf(chosen))}
    />
  );
}

function choiceOf(value: string | null): ProviderChoice | null {
  const [, kind, id] = /^(account|service) (.*)$/u.exec(value ?? '') ?? [];
  if (id === undefined) return null;
  return kind === 'service' ? { kind, id } : { kind: 'account', id };
}

/** The services whose pages of grants are known, unless they have accounts here; and all accounts. */
function useProviders({ inventory, directory, services, lang }: Screen, marked: string) {
  return useMemo(() => {
    const used = new Set(inventory.accounts.map(({ service }) => service));
    const usual = GRANT_GUIDES.flatMap(({ service }): NamedOption[] => {
      const known = services.get(service);
      if (known === undefined || used.has(service)) return [];
      const option = serviceOption(known, lang);
      return [{ ...option, value: `service ${service}`, label: `${option.label}${marked}` }];
    });
    const isUsual = new Set(GRANT_GUIDES.map(({ service }) => service));
    const first = ({ service }: Account) => service !== null && isUsual.has(service);
    // Whoever has an account of one of these most likely means that one.
    const sorted = [
      ...inventory.accounts.filter(first),
      ...inventory.accounts.filter((account) => !first(account)),
    ];
    const accounts = sorted.map(
      ({ id }): NamedOption => ({ value: `account ${id}`, label: directory.name(id), called: [] }),
    );
    return { services: usual, accounts };
  }, [inventory, directory, services, lang, marked]);
}
