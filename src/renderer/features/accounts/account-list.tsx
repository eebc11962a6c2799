import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Screen } from '../../data/screen';
import type { AccountColumn } from '../../data/settings';
import { ColumnMenu } from './column-menu';
import { FilterChips, FilterField } from './filter-field';
import { addressOf, type Filter, filtered, filtersOf } from './filters';
import { Rows } from './rows';
import { rowsOf } from './rows-of';
import { SearchField } from './search-field';
import { SelectionBar } from './selection-bar';
import { nextSorting, type Sorting, sorted } from './sort-rows';
import { useSelection } from './use-selection';

interface AccountListProps {
  readonly screen: Screen;
  /** What it is narrowed to, as it stands in the address; null: everything. */
  readonly only: string | null;
  readonly columns: readonly AccountColumn[];
  readonly onColumns: (columns: readonly AccountColumn[]) => void;
  readonly onAdd: () => void;
  readonly onAddSeveral: () => void;
}

/** All accounts with their verdicts and next dates, to be narrowed, sorted and edited many at once. */
export function AccountList({ screen, only, columns, onColumns, onAdd, onAddSeveral }: AccountListProps) {
  const { t } = useTranslation(['accounts', 'several']);
  const { lang, inventory, go } = screen;
  const [search, setSearch] = useState('');
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const filters = useMemo(() => filtersOf(only), [only]);
  const all = useMemo(() => rowsOf(screen), [screen]);
  const inOrder = useMemo(() => sorted(all, sorting, lang), [all, sorting, lang]);
  const rows = useMemo(() => filtered(inOrder, search, filters, screen), [inOrder, search, filters, screen]);
  const selection = useSelection(rows);
  const narrow = useCallback((next: readonly Filter[]) => go(addressOf(next)), [go]);
  return (
    <Stack className="fill" gap="sm">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('title')}
        </Title>
        <Group gap="xs">
          <Button variant="default" onClick={onAddSeveral}>
            {t('several:open')}
          </Button>
          <Button onClick={onAdd}>{t('add')}</Button>
        </Group>
      </Group>
      <Group wrap="nowrap">
        <SearchField onSearch={setSearch} />
        <FilterField screen={screen} filters={filters} onChange={narrow} />
        <ColumnMenu columns={columns} onChange={onColumns} />
        <Text size="sm" c="dimmed" aria-live="polite" className="no-wrap">
          {rows.length === inventory.accounts.length
            ? t('count', { count: rows.length })
            : t('countOf', { count: rows.length, all: inventory.accounts.length })}
        </Text>
      </Group>
      <FilterChips screen={screen} filters={filters} onChange={narrow} />
      <Rows
        rows={rows}
        columns={columns}
        lang={lang}
        sorting={sorting}
        onSort={(by) => setSorting(nextSorting(sorting, by))}
        selection={selection}
      />
      {selection.ids.size > 0 && <SelectionBar screen={screen} selection={selection} />}
    </Stack>
  );
}
