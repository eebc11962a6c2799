import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProviderChoice } from '#importing/review/review';
import { GRANT_GUIDES } from '#words/import-guide-words';
import { nameIn } from '#words/lang';
import type { Screen } from '../../data/screen';
import { found, type Option } from '../../ui/found-options';

interface ProviderSelectProps {
  readonly label: string;
  /** What stands there while nothing is chosen. */
  readonly placeholder?: string;
  readonly screen: Screen;
  readonly value: ProviderChoice | null;
  readonly onChange: (provider: ProviderChoice | null) => void;
}

/** So many are drawn at once. */
const SHOWN = 50;

/** Asks whose grants these are: an account that is there, or that of a service which is made if need be. */
export function ProviderSelect({ label, placeholder, screen, value, onChange }: ProviderSelectProps) {
  const { t } = useTranslation('importing');
  const { services, options } = useProviders(screen, t('newAccount'));
  return (
    <Select
      label={label}
      placeholder={placeholder ?? t('whosePlaceholder')}
      searchable
      clearable
      nothingFoundMessage={t('nothingFound')}
      data={[
        { group: t('usualProviders'), items: [...services] },
        { group: t('yourAccounts'), items: [...options] },
      ]}
      filter={({ options: groups, search }) =>
        groups.map((group) =>
          'items' in group ? { ...group, items: found(group.items as Option[], search, SHOWN) } : group,
        )
      }
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
    const usual = GRANT_GUIDES.flatMap(({ service }): Option[] => {
      const known = services.get(service);
      if (known === undefined || used.has(service)) return [];
      return [{ value: `service ${service}`, label: `${nameIn(known.names, lang)}${marked}` }];
    });
    const isUsual = new Set(GRANT_GUIDES.map(({ service }) => service));
    const options = inventory.accounts.map(({ id, service }) => ({
      option: { value: `account ${id}`, label: directory.name(id) },
      isFirst: service !== null && isUsual.has(service),
    }));
    // Whoever has an account of one of these most likely means that one.
    const sorted = [
      ...options.filter(({ isFirst }) => isFirst),
      ...options.filter(({ isFirst }) => !isFirst),
    ];
    return { services: usual, options: sorted.map(({ option }) => option) };
  }, [inventory, directory, services, lang, marked]);
}
