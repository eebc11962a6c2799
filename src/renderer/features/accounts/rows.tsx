import { Text, UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { TFunction } from 'i18next';
import { type CSSProperties, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lang } from '#words/lang';
import type { AccountColumn, AccountSorting } from '../../data/settings';
import { Tick } from '../../ui/tick';
import { Cell, NameCell } from './cells';
import type { ListRow } from './rows-of';
import type { Selection } from './use-selection';

const ROW_HEIGHT = 52;

/** So many rows are drawn on either side of those in view: enough to go on with the Tab key. Each takes its time. */
const OVERSCAN = 6;

/** How wide a column is, in rem; `grow`: its share of what is left. */
const WIDTHS: {
  readonly [Column in AccountSorting['by']]: { readonly least: number; readonly grow: number };
} = {
  name: { least: 9, grow: 2 },
  service: { least: 6, grow: 1 },
  verdict: { least: 8, grow: 1 },
  next: { least: 10, grow: 0 },
  intent: { least: 5, grow: 0 },
  tags: { least: 7, grow: 1 },
  'last-login': { least: 6.5, grow: 0 },
  'entered-by': { least: 8, grow: 1 },
};
const CHECKBOX_WIDTH = 1.5;
const GAP = 0.5;

interface RowsProps {
  /** There are no accounts at all. */
  readonly isEmpty: boolean;
  readonly rows: readonly ListRow[];
  readonly columns: readonly AccountColumn[];
  readonly lang: Lang;
  readonly sorting: AccountSorting | null;
  readonly onSort: (by: AccountSorting['by']) => void;
  readonly selection: Selection;
  readonly panel: ShownBeside;
}

/** The account that is shown beside the rows. */
interface ShownBeside {
  readonly isOpen: boolean;
  /** Its id, if its row is to be marked. */
  readonly current: string | null;
  readonly show: (id: string) => void;
  readonly close: () => void;
}

/** The rows with their columns; only those in view are drawn. */
export function Rows(props: RowsProps) {
  const { rows, columns, lang, selection, panel } = props;
  const { t } = useTranslation('accounts');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  });
  const layout = useMemo(() => layoutOf(columns), [columns]);
  if (rows.length === 0) return <Text className="grow">{t(props.isEmpty ? 'none' : 'nothing')}</Text>;
  const leave = () => (selection.ids.size > 0 ? selection.clear() : panel.close());
  const step = (from: HTMLElement, key: string) => {
    const next = nameBeside(from, key);
    if (next === null) return false;
    next.focus();
    if (panel.isOpen && next.dataset['account'] !== undefined) panel.show(next.dataset['account']);
    return true;
  };
  return (
    <div className="rows" ref={scroller}>
      <Head {...props} layout={layout} />
      <ul className="row-space plain-list" aria-label={t('title')} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <Row
              key={row.account.id}
              row={row}
              columns={columns}
              layout={layout}
              place={{ number: index + 1, of: rows.length, start }}
              lang={lang}
              t={t}
              isSelected={selection.ids.has(row.account.id)}
              onToggle={(upTo) => selection.toggle(row.account.id, upTo)}
              onEscape={leave}
              onStep={step}
              panel={panel}
            />
          );
        })}
      </ul>
    </div>
  );
}

const STEPS: Readonly<Record<string, 'nextElementSibling' | 'previousElementSibling'>> = {
  ArrowDown: 'nextElementSibling',
  ArrowUp: 'previousElementSibling',
};

/** The name in the row before or after; rows are drawn in their order, and some more than are in view. */
function nameBeside(name: HTMLElement, key: string): HTMLElement | null {
  const step = STEPS[key];
  return step === undefined ? null : (name.closest('li')?.[step]?.querySelector<HTMLElement>('a') ?? null);
}

function layoutOf(columns: readonly AccountColumn[]): CSSProperties {
  const widths = (['name', ...columns] as const).map((column) => WIDTHS[column]);
  const least = widths.reduce((sum, width) => sum + width.least + GAP, CHECKBOX_WIDTH);
  const tracks = widths.map((width) =>
    width.grow === 0 ? `${width.least}rem` : `minmax(${width.least}rem, ${width.grow}fr)`,
  );
  // The padding at both ends is another gap each.
  return {
    gridTemplateColumns: `${CHECKBOX_WIDTH}rem ${tracks.join(' ')}`,
    minWidth: `${least + 2 * GAP}rem`,
  };
}

/** The headings: a table of their own, since a list has none. */
function Head({
  rows,
  columns,
  sorting,
  onSort,
  selection,
  layout,
}: RowsProps & { readonly layout: CSSProperties }) {
  const { t } = useTranslation('accounts');
  const { size } = selection.ids;
  const isAll = size === rows.length;
  return (
    <table aria-label={t('columns')} className="head">
      <thead>
        <tr className="row" style={layout}>
          <td>
            <Tick
              label={t('selectAll')}
              checked={isAll}
              isPartly={size > 0 && !isAll}
              onEscape={selection.clear}
              onToggle={isAll ? selection.clear : selection.selectAll}
            />
          </td>
          {(['name', ...columns] as const).map((column) => {
            const isSorted = sorting?.by === column;
            const direction = sorting?.descending === true ? 'descending' : 'ascending';
            return (
              <th key={column} scope="col" aria-sort={isSorted ? direction : 'none'}>
                <UnstyledButton fz="sm" fw={600} onClick={() => onSort(column)}>
                  {t(column)}
                  {isSorted && <span aria-hidden="true">{direction === 'ascending' ? ' ↑' : ' ↓'}</span>}
                </UnstyledButton>
              </th>
            );
          })}
        </tr>
      </thead>
    </table>
  );
}

interface RowProps {
  readonly row: ListRow;
  readonly columns: readonly AccountColumn[];
  readonly layout: CSSProperties;
  /** Which one it is of all rows, also of those that are not drawn, and where it begins, in pixels. */
  readonly place: { readonly number: number; readonly of: number; readonly start: number };
  readonly lang: Lang;
  readonly t: TFunction<'accounts'>;
  readonly isSelected: boolean;
  readonly onToggle: (upTo: boolean) => void;
  readonly onEscape: () => void;
  /** Goes to the name of a row nearby, if the key says so. */
  readonly onStep: (from: HTMLElement, key: string) => boolean;
  readonly panel: ShownBeside;
}

function Row(props: RowProps) {
  const { row, columns, layout, place, lang, t, isSelected, onToggle, onEscape, onStep, panel } = props;
  const { id } = row.account;
  return (
    <li
      className={['row', isSelected ? 'selected' : '', panel.current === id ? 'current' : ''].join(' ')}
      style={{ ...layout, height: ROW_HEIGHT, transform: `translateY(${place.start}px)` }}
      aria-posinset={place.number}
      aria-setsize={place.of}
    >
      <div>
        <Tick
          label={t('select', { name: row.name })}
          checked={isSelected}
          onEscape={onEscape}
          onToggle={onToggle}
        />
      </div>
      <div>
        <NameCell
          row={row}
          onSpace={onToggle}
          onEscape={onEscape}
          onStep={onStep}
          onShow={panel.isOpen ? () => panel.show(id) : null}
          isShown={panel.current === id}
        />
      </div>
      {columns.map((column) => (
        <div key={column}>
          <Cell row={row} column={column} lang={lang} t={t} />
        </div>
      ))}
    </li>
  );
}
