import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Screen } from '../../data/screen';
import type { AccountColumn, AccountSorting } from '../../data/settings';
import { ColumnMenu } from './column-menu';
import { FilterChips, FilterField } from './filter-field';
import { addressOf, filtered, filtersOf } from './filters';
import { Rows } from './rows';
import { rowsOf } from './rows-of';
import { SelectionBar } from './selection-bar';
import { nextSorting, sorted } from './sort-rows';
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
}

/** All accounts with their verdicts and next dates, to be narrowed, sorted and edited many at once. */
export function AccountList(props: AccountListProps) {
  const { screen, only, columns, onColumns, sorting, onSorting, panel, onAdd, onAddSeveral } = props;
  const { t } = useTranslation(['accounts', 'several']);
  const { lang, inventory } = screen;
  const [search, setSearch] = useState('');
  const [current, setCurrent] = useState<string | null>(null);
  const drawn = useColumnsBeside(columns, panel.isOpen);
  const wanted = useDeferredValue(search);
  const filters = useMemo(() => filtersOf(only), [only]);
  const all = useMemo(() => rowsOf(screen), [screen]);
  const inOrder = useMemo(() => sorted(all, sorting, lang), [all, sorting, lang]);
  const rows = useMemo(() => filtered(inOrder, wanted, filters, screen), [inOrder, wanted, filters, screen]);
  const selection = useSelection(rows);
  const isShown = current !== null && inventory.accounts.some(({ id }) => id === current);
  const close = () => panel.onOpen(false);
  const opener = useRef<HTMLButtonElement>(null);
  // What is pressed inside of the panel goes with it.
  const closeFromInside = () => {
    close();
    opener.current?.focus();
  };
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
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className="grow"
        />
        <FilterField screen={screen} filters={filters} onChange={(next) => screen.go(addressOf(next))} />
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
      <FilterChips screen={screen} filters={filters} onChange={(next) => screen.go(addressOf(next))} />
      <div className="beside">
        <Rows
          rows={rows}
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
