import type { CSSProperties } from 'react';
import type { TimerRow } from '#core/report/report-data';
import { VirtualList } from '../../ui/virtual-list';
import { Acts, DueDay, KeepLine, NameAndOutcome, type RowTools } from './row-parts';

const ROW_HEIGHT = 66;

const LAYOUT: CSSProperties = {
  gridTemplateColumns: 'minmax(10.5rem, 2fr) minmax(9rem, 1fr) minmax(9rem, 2fr) 10.5rem',
};

const COLUMNS = ['account', 'due', 'keepIt', 'want'] as const;

interface ExpiryTableProps {
  readonly timers: readonly TimerRow[];
  readonly tools: RowTools;
}

/** The same as a table, by day: as many as there are, of which those in view are drawn. */
export function ExpiryTable({ timers, tools }: ExpiryTableProps) {
  const { t } = tools;
  return (
    <VirtualList
      label={t('expiry:tableLabel')}
      items={timers}
      keyOf={keyOf}
      heightOf={heightOf}
      classOf={classOf}
      layout={LAYOUT}
      head={<Head tools={tools} />}
    >
      {(timer) => (
        <>
          <div>
            <NameAndOutcome timer={timer} tools={tools} />
          </div>
          <div>
            <DueDay timer={timer} tools={tools} />
          </div>
          <div>
            <KeepLine timer={timer} tools={tools} />
          </div>
          <Acts timer={timer} tools={tools} />
        </>
      )}
    </VirtualList>
  );
}

function keyOf({ account, rule }: TimerRow): string {
  return `${account} ${rule}`;
}

function heightOf(): number {
  return ROW_HEIGHT;
}

function classOf(): string {
  return 'table-row';
}

/** The headings: a table of their own, since a list has none. */
function Head({ tools: { t } }: { readonly tools: RowTools }) {
  return (
    <table aria-label={t('expiry:columns')} className="head">
      <thead>
        <tr className="row table-row" style={LAYOUT}>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" aria-sort={column === 'due' ? 'ascending' : 'none'}>
              {t(`expiry:${column}`)}
            </th>
          ))}
        </tr>
      </thead>
    </table>
  );
}
