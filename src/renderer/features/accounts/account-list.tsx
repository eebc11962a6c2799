import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Screen } from '../../data/screen';
import type { AccountColumn, AccountSorting } from '../../data/settings';
import { ColumnMenu } from './column-menu';
import { FilterChips, FilterField } from './filter-field';
import { addressOf, type Filter, filtered, filtersOf } from './filters';
import { Rows } from './rows';
import { rowsOf } from './rows-of';
import { SearchField } from './search-field';
import { SelectionBar } from './selection-bar';
import { nextSorting, sorted } from './sort-rows';
import { useFilterLabel } from './use-filter-choices';
import { useSelection } from './use-selection';

/** An account beside the list. */
interface AccountPanel {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** What it shows of an account. */
  readonly of: (id: string, onClose: () => void) => ReactNode;
}

/** Beside the panel there is room for these columns only. */
const ROOM = [
  ['(max-width: 75em)', ['verdict']],
  ['(max-width: 100em)', ['verdict', 'next']],
] as const satisfies readonly (readonly [window: string, columns: readonly AccountColumn[]])[];

interface AccountListProps {
  readonly screen: Screen;
  /** What it is narrowed to, as it stands in the address; null: everything. */
  readonly only: string | null;
  readonly columns: readonly AccountColumn[];
  readonly onColumns: (columns: readonly AccountColumn[]) => void;
  readonly sorting: AccountSorting | null;
  readonly onSorting: (sorting: AccountSorting | null) => void;
  readonly panel: AccountPanel;
  readonly onAdd: () => void;
  readonly onAddSeveral: () => void;
  readonly onImport: () => void;
  /** What takes the accounts with these ids along, in this order; `by`: what the list is narrowed to, in words. */
  readonly exporting: (listed: readonly string[], by: readonly string[]) => ReactNode;
}

/** All accounts with their verdicts and next dates, to be narrowed, sorted and edited many at once. */
export function AccountList(props: AccountListProps) {
  const { screen, only, columns, onColumns, sorting, onSorting, panel } = props;
  const { t } = useTranslation(['accounts', 'several']);
  const { lang, inventory, go } = screen;
  const [search, setSearch] = useState('');
  const [current, setCurrent] = useState<string | null>(null);
  const drawn = useColumnsBeside(columns, panel.isOpen);
  const filters = useMemo(() => filtersOf(only), [only]);
  const all = useMemo(() => rowsOf(screen), [screen]);
  const inOrder = useMemo(() => sorted(all, sorting, lang), [all, sorting, lang]);
  const rows = useMemo(() => filtered(inOrder, search, filters, screen), [inOrder, search, filters, screen]);
  const selection = useSelection(rows);
  const listed = useMemo(() => rows.map(({ account }) => account.id), [rows]);
  const narrowedBy = useNarrowedBy(screen, filters, search);
  const isShown = current !== null && inventory.accounts.some(({ id }) => id === current);
  const close = () => panel.onOpen(false);
  const opener = useRef<HTMLButtonElement>(null);
  // What is pressed inside of the panel goes with it.
  const closeFromInside = () => {
    close();
    opener.current?.focus();
  };
  const narrow = useCallback((next: readonly Filter[]) => go(addressOf(next)), [go]);
  return (
    <Stack className="fill" gap="sm">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('title')}
        </Title>
        <Group gap="xs">
          {all.length > 0 && props.exporting(listed, narrowedBy)}
          <Button variant="default" onClick={props.onImport}>
            {t('import')}
          </Button>
          <Button variant="default" onClick={props.onAddSeveral}>
            {t('several:open')}
          </Button>
          <Button onClick={props.onAdd}>{t('add')}</Button>
        </Group>
      </Group>
      <Group wrap="nowrap">
        <SearchField onSearch={setSearch} />
        <FilterField screen={screen} filters={filters} onChange={narrow} />
        <Button
          ref={opener}
          className="no-shrink"
          variant={panel.isOpen ? 'light' : 'default'}
          aria-pressed={panel.isOpen}
          onClick={() => panel.onOpen(!panel.isOpen)}
        >
          {t('panel')}
        </Button>
        <ColumnMenu columns={columns} onChange={onColumns} />
        <Text size="sm" c="dimmed" aria-live="polite" className="no-wrap">
          {rows.length === inventory.accounts.length
            ? t('count', { count: rows.length })
            : t('countOf', { count: rows.length, all: inventory.accounts.length })}
        </Text>
      </Group>
      <FilterChips screen={screen} filters={filters} onChange={narrow} />
      <div className="beside">
        <Rows
          rows={rows}
          isEmpty={all.length === 0}
          columns={drawn}
          lang={lang}
          sorting={sorting}
          onSort={(by) => onSorting(nextSorting(sorting, by))}
          selection={selection}
          panel={{
            isOpen: panel.isOpen,
            current: panel.isOpen ? current : null,
            show: setCurrent,
            close,
          }}
        />
        {panel.isOpen && (
          <section className="panel" aria-label={t('panel')}>
            {isShown ? panel.of(current, closeFromInside) : <Text c="dimmed">{t('panelHint')}</Text>}
          </section>
        )}
      </div>
      {selection.ids.size > 0 && <SelectionBar screen={screen} selection={selection} />}
    </Stack>
  );
}

/** What the list is narrowed to, in words. */
function useNarrowedBy(screen: Screen, filters: readonly Filter[], search: string): readonly string[] {
  const { t } = useTranslation('accounts');
  const labelOf = useFilterLabel(screen);
  return useMemo(
    () => [
      ...filters.map((filter) => t('filterOf', { kind: t(filter.kind), value: labelOf(filter) })),
      ...(search.trim() === '' ? [] : [t('searchedFor', { text: search.trim() })]),
    ],
    [filters, search, labelOf, t],
  );
}

/** Of the columns that were chosen those that there is room for. */
function useColumnsBeside(columns: readonly AccountColumn[], isPanelOpen: boolean): readonly AccountColumn[] {
  const now = { getInitialValueInEffect: false };
  const isSmall = useMediaQuery(ROOM[0][0], false, now);
  const isMedium = useMediaQuery(ROOM[1][0], false, now);
  return useMemo(() => {
    if (!isPanelOpen || !isMedium) return columns;
    const room: readonly AccountColumn[] = ROOM[isSmall ? 0 : 1][1];
    return columns.filter((column) => room.includes(column));
  }, [columns, isPanelOpen, isSmall, isMedium]);
}
