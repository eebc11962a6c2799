import { Box, VisuallyHidden } from '@mantine/core';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cyclesOf } from '#core/graph/cycles';
import type { WayOut } from '#core/what-if/way-out';
import { facesOf } from '#drawing/faces';
import type { Screen } from '../../data/screen';
import { usePrinting } from '../../ui/use-printing';
import { stepNumbersOf } from './step-numbers';
import { TreeRowLine } from './tree-row-line';
import type { Shown, TreeRow } from './tree-rows';
import { useCurrentPlace, useRowFocus } from './use-current-row';

/** Of a row, and of the headings as well, in pixels. */
const ROW_HEIGHT = 34;
/** More rows than these on either side of those in view are not printed: they would be a hundred pages. */
const MOST_ON_PAPER = 3000;

interface TreeGridProps {
  readonly rows: readonly TreeRow[];
  readonly screen: Screen;
  readonly chosen: string | null;
  /** What has to happen before the chosen account can go; null: none is chosen. */
  readonly way: WayOut | null;
  /** What that concerns; the rest fades. */
  readonly lit: Shown | null;
  readonly onChoose: (id: string | null) => void;
  readonly onToggle: (id: string) => void;
  readonly onLink: (id: string) => void;
}

/** The same as the picture, as text: who hangs on whom, how, and what that blocks. Only rows in view are drawn. */
export function TreeGrid({ rows, screen, chosen, way, lit, onChoose, onToggle, onLink }: TreeGridProps) {
  const { t } = useTranslation('graph');
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const isPrinting = usePrinting();
  const { place, setCurrent } = useCurrentPlace(rows, chosen);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: isPrinting ? MOST_ON_PAPER : 8,
    // The Tab key has to find the current row.
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) =>
        [...new Set([...defaultRangeExtractor(range), place])]
          .filter((at) => at < range.count)
          .sort((one, other) => one - other),
      [place],
    ),
    scrollMargin: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
  const focus = useRowFocus({ rows, place, setCurrent, body, virtual, page, onToggle, onChoose });
  const faces = useMemo(() => facesOf(screen), [screen]);
  const cycles = useCycles(screen);
  const order = useOrder(way, lit);
  useChosenInView(virtual, chosen, place);
  return (
    <div className="rows" ref={scroller}>
      <VisuallyHidden id={HINT}>{t('listHint')}</VisuallyHidden>
      <Box
        component="table"
        className={`tree-grid${way === null ? '' : ' with-order'}`}
        role="treegrid"
        aria-label={t('list')}
        aria-describedby={HINT}
        aria-rowcount={rows.length + 1}
        {...focus}
      >
        <thead className="tree-head">
          <tr className="tree-row" style={{ height: ROW_HEIGHT }} aria-rowindex={1}>
            {COLUMNS.filter((column) => column !== 'order' || way !== null).map((column) => (
              <th key={column} scope="col">
                {t(`column-${column}`)}
              </th>
            ))}
            <th scope="col" className="tree-acts">
              <VisuallyHidden>{t('column-acts')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody className="row-space" ref={body} style={isPrinting ? {} : { height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <tr
                key={row.key}
                tabIndex={index === place ? 0 : -1}
                className={classOf(row, chosen, lit)}
                style={
                  isPrinting ? {} : { height: ROW_HEIGHT, transform: `translateY(${start - ROW_HEIGHT}px)` }
                }
                aria-rowindex={index + 2}
                aria-level={row.level}
                aria-posinset={row.number}
                aria-setsize={row.of}
                aria-expanded={row.level === 1 && row.links > 0 ? row.isOpen : undefined}
                aria-selected={row.level === 1 && row.account === chosen}
              >
                <TreeRowLine
                  row={row}
                  face={faces({ account: row.place, hub: null, members: [row.place] })}
                  screen={screen}
                  isInCycle={row.level === 1 ? cycles.accounts.has(row.account) : cycles.links.has(row.link)}
                  order={order(row)}
                  isCurrent={index === place}
                  acts={{ onChoose, onToggle, onLink }}
                />
              </tr>
            );
          })}
        </tbody>
      </Box>
    </div>
  );
}

const COLUMNS = ['name', 'service', 'line', 'verdict', 'next', 'order'] as const;
const HINT = 'graph-list-hint';

function classOf(row: TreeRow, chosen: string | null, lit: Shown | null): string {
  return [
    `tree-row level-${row.level}`,
    row.account === chosen ? 'current' : '',
    isLit(row, lit) ? '' : 'faded',
  ].join(' ');
}

function isLit(row: TreeRow, lit: Shown | null): boolean {
  if (lit === null) return true;
  return row.level === 1 ? lit.accounts.has(row.account) : lit.links.has(row.link);
}

/** What stands on a circle, by ids. */
function useCycles({ findings }: Screen): Shown {
  return useMemo(() => {
    const cycles = cyclesOf(findings.situation);
    return {
      accounts: new Set(cycles.flatMap(({ accounts }) => accounts)),
      links: new Set(cycles.flatMap(({ links }) => links)),
    };
  }, [findings]);
}

/** Says of a row when it is done: the numbers of its steps; or that it is concerned, or nothing. */
function useOrder(way: WayOut | null, lit: Shown | null): (row: TreeRow) => string | null {
  const { t } = useTranslation('graph');
  const numbers = useMemo(() => (way === null ? null : stepNumbersOf(way)), [way]);
  return (row) => {
    if (way === null || numbers === null) return null;
    const steps = row.level === 1 ? numbers.ofAccount.get(row.account) : numbers.ofLink.get(row.link);
    if (steps !== undefined) return t('steps', { numbers: steps.join(t('comma')) });
    return isLit(row, lit) ? t('concerned') : '';
  };
}

/** Shows the row of the account that was chosen elsewhere. */
function useChosenInView(
  virtual: { readonly scrollToIndex: (index: number) => void },
  chosen: string | null,
  place: number,
): void {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (shown.current === chosen) return;
    shown.current = chosen;
    if (chosen !== null) virtual.scrollToIndex(place);
  }, [virtual, chosen, place]);
}
