import { Button, Group, type OptionsFilter, Select } from '@mantine/core';
import { memo, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Screen } from '../../data/screen';
import { useAfterFrame } from '../../ui/after-frame';
import { firstOf } from '../../ui/first-of';
import { focusHeading } from '../../ui/heading';
import { finderOf } from '../../ui/searchable';
import { useSteady } from '../../ui/use-steady';
import { codeOf, type Filter, filtersOf, toggled } from './filters';
import { useFilterChoices, useFilterLabel } from './use-filter-choices';

interface FilterProps {
  readonly screen: Screen;
  readonly filters: readonly Filter[];
  readonly onChange: (filters: readonly Filter[]) => void;
}

/** There may be thousands of tags and providers; whoever wants one further down types some of it. */
const MOST_OFFERED = 100;

/** By everything that a choice can be found by, its pinyin too; no more are looked at than are offered. */
const found: OptionsFilter = ({ options, search, limit }) => {
  const finds = finderOf(search);
  let left = limit;
  const take = <Option extends { readonly label: ReactNode }>(all: readonly Option[]): Option[] => {
    const taken = firstOf(all, left, ({ label }) => finds(typeof label === 'string' ? [label] : []));
    left -= taken.length;
    return taken;
  };
  return options.flatMap<(typeof options)[number]>((option) => {
    if (!('items' in option)) return take([option]);
    const items = take(option.items);
    return items.length === 0 ? [] : [{ ...option, items }];
  });
};

/** Chooses another filter, or takes back one that there is. After a change new figures come first, then new choices. */
export function FilterField({ screen, filters, onChange }: FilterProps) {
  const choose = useSteady((filter: Filter) => onChange(toggled(filters, filter)));
  return <Choices screen={useAfterFrame(screen)} onChoose={choose} />;
}

interface ChoicesProps extends Pick<FilterProps, 'screen'> {
  readonly onChoose: (filter: Filter) => void;
}

/** What is not open is not there: it would be drawn with every change of the list. */
const DROPDOWN = { keepMounted: false };

/** With the same properties it is not drawn again: with thousands of choices that takes longer than the list. */
const Choices = memo(function Choices({ screen, onChoose }: ChoicesProps) {
  const { t } = useTranslation('accounts');
  const [typed, setTyped] = useState('');
  const groups = useFilterChoices(screen);
  return (
    <Select
      w={180}
      className="no-shrink"
      aria-label={t('filter')}
      placeholder={t('addFilter')}
      searchable
      limit={MOST_OFFERED}
      filter={found}
      comboboxProps={DROPDOWN}
      data={groups}
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(code) => {
        setTyped('');
        const [filter] = filtersOf(code);
        if (filter !== undefined) onChoose(filter);
      }}
    />
  );
});

/** The filters that there are, each to be removed. */
export function FilterChips({ screen, filters, onChange }: FilterProps) {
  const { t } = useTranslation('accounts');
  const labelOf = useFilterLabel(screen);
  const all = useMemo(() => filters.map((filter) => [codeOf(filter), filter] as const), [filters]);
  if (filters.length === 0) return null;
  // What had the focus is gone.
  const change = (next: readonly Filter[]) => {
    onChange(next);
    focusHeading();
  };
  return (
    <Group gap="xs">
      {all.map(([code, filter]) => {
        const label = t('filterOf', { kind: t(filter.kind), value: labelOf(filter) });
        return (
          <Button
            key={code}
            size="compact-sm"
            radius="xl"
            variant="light"
            maw="20rem"
            rightSection={<span aria-hidden="true">×</span>}
            aria-label={t('removeFilter', { filter: label })}
            title={label}
            onClick={() => change(toggled(filters, filter))}
          >
            {label}
          </Button>
        );
      })}
      <Button size="compact-sm" variant="subtle" onClick={() => change([])}>
        {t('clearFilters')}
      </Button>
    </Group>
  );
}
