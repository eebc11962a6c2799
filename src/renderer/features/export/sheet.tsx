import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { type InventoryChoice, inventoryTable } from '#paper/inventory-paper';
import type { PaperTable } from '#paper/paper-table';
import { planNotes, planTable } from '#paper/plan-paper';
import type { Screen } from '../../data/screen';
import { wholeDays } from '../../ui/whole-days';
import { ALL_BY_NAME, sourceOf } from './papers';

/** The plan for paper: all steps to be ticked off, then what else there is to know. */
export function PlanSheet({ screen }: { readonly screen: Screen }) {
  const { t } = useTranslation('export');
  const source = sourceOf(screen, ALL_BY_NAME);
  const always = source.directory.measures(screen.generalFallback);
  const isAnyStuck = screen.report.plan.unplannable.length > 0;
  const general = { heading: t('always'), lines: always.map((text) => ({ text, below: [] })) };
  const notes = [...planNotes(source), ...(isAnyStuck && always.length > 0 ? [general] : [])];
  const table = planTable(source);
  return (
    <Sheet title={table.title}>
      {table.rows.length > 0 && <Table table={table} isPlan />}
      {notes.map(({ heading, lines }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <ul>
            {lines.map(({ text, below }) => (
              <li key={text}>
                {text}
                {below.length > 0 && (
                  <ul>
                    {below.map((more) => (
                      <li key={more}>{more}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Sheet>
  );
}

interface AccountsSheetProps {
  readonly screen: Screen;
  readonly choice: InventoryChoice;
  /** Which accounts these are. */
  readonly said: string;
}

/** Accounts for paper. */
export function AccountsSheet({ screen, choice, said }: AccountsSheetProps) {
  const table = inventoryTable(sourceOf(screen, choice), choice);
  return (
    <Sheet title={table.title}>
      <p>{said}</p>
      <Table table={table} isPlan={false} />
    </Sheet>
  );
}

/** What is printed instead of the window: beside all of that, so that nothing of it cuts the pages. */
function Sheet({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return createPortal(
    <article className="sheet">
      <h1>{title}</h1>
      {children}
    </article>,
    document.body,
  );
}

/** Its head is repeated on every page. */
function Table({ table, isPlan }: { readonly table: PaperTable; readonly isPlan: boolean }) {
  const { columns } = table;
  const rows = table.rows.map((cells, at) => ({ cells, key: String(at) }));
  return (
    <table className={isPlan ? 'sheet-plan' : 'sheet-accounts'}>
      <thead>
        <tr>
          {isPlan && <td />}
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells, key }) => (
          <tr key={key}>
            {isPlan && (
              <td>
                <span className="sheet-box" />
              </td>
            )}
            {cells.map((cell, place) => (
              <td key={columns[place]}>{wholeDays(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
