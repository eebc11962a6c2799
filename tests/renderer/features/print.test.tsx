// @vitest-environment happy-dom
import { act, screen as page, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ok } from '#core/result';
import type { FileToSave } from '#ipc/desktop-api';
import { DEFAULT_SETTINGS } from '../../../src/renderer/data/settings';
import { AccountsExport } from '../../../src/renderer/features/export/accounts-export';
import { PlanExport } from '../../../src/renderer/features/export/plan-export';
import { useExports } from '../../../src/renderer/features/export/use-exports';
import { account, condition, deletable } from '../../support/core/build';
import { Stage, show } from '../support/show';

const nothing = () => Promise.resolve();

/** Two of one name, whom a number tells apart on the screen, and one that cannot be deleted. */
const aStage = (lang: 'en' | 'zh-CN' = 'en') =>
  new Stage(
    {
      accounts: [
        account({
          id: 'one',
          name: 'Mail',
          service: 'plain',
          intent: 'delete',
          identifiers: [{ kind: 'phone', value: '13800138000' }],
        }),
        account({
          id: 'two',
          name: 'Mail',
          service: 'plain',
          identifiers: [{ kind: 'phone', value: '13900139000' }],
        }),
        account({ id: 'forum', name: 'Small Forum', intent: 'delete' }),
      ],
      services: [deletable('plain', [condition({ id: 'c', kind: 'confirm' })])],
    },
    lang,
  );

function Plan({ stage }: { readonly stage: Stage }) {
  const exports = useExports(async (file) => ok({ name: file.suggestedName }), 'plan');
  return (
    <PlanExport screen={stage.screen} settings={DEFAULT_SETTINGS} onChoose={nothing} exports={exports} />
  );
}

interface AccountsProps {
  readonly stage: Stage;
  readonly only: readonly string[];
  readonly by?: readonly string[];
  readonly onSave?: (file: FileToSave) => void;
}

function Accounts({ stage, only, by = [], onSave }: AccountsProps) {
  const exports = useExports(async (file) => {
    onSave?.(file);
    return ok({ name: file.suggestedName });
  }, 'accounts');
  return <AccountsExport screen={stage.screen} only={only} narrowedBy={by} exports={exports} />;
}

/** What is on paper when the browser prints; null: nothing but the window. */
function printed(): HTMLElement | null {
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  return page.queryByRole('article');
}

it('prints every step of the plan with its days, what cannot be planned and what to do instead', async () => {
  await show(<Plan stage={aStage()} />);
  expect(page.queryByRole('article')).toBeNull();
  const paper = within(printed() as HTMLElement);
  expect(paper.getByRole('heading', { level: 1 }).textContent).toBe('Plan of 2026-11-23');
  const rows = paper.getAllByRole('row').map(({ textContent }) => textContent);
  expect(rows).toHaveLength(3);
  expect(rows[1]).toContain('12026-11-23');
  expect(rows[2]).toContain('22026-11-23');
  expect(paper.getByText(/^Small Forum: /)).toBeDefined();
  expect(paper.getByRole('heading', { name: 'What can be done about any of them' })).toBeDefined();
  expect(paper.queryByRole('button')).toBeNull();
  expect(document.body.textContent).not.toContain('13800138000');
  act(() => void window.dispatchEvent(new Event('afterprint')));
  expect(page.queryByRole('article')).toBeNull();
});

it('says on paper as well that nothing is to be deleted', async () => {
  await show(<Plan stage={new Stage({ accounts: [account({ id: 'a' })] }, 'zh-CN')} />, 'zh-CN');
  const paper = within(printed() as HTMLElement);
  expect(paper.queryByRole('table')).toBeNull();
  expect(paper.getByText('还没有打算注销的账号。')).toBeDefined();
});

it('prints the accounts that are listed, in their order, and says which these are', async () => {
  const { showAgain } = await show(<Accounts stage={aStage()} only={['one', 'two', 'forum']} />);
  expect(within(printed() as HTMLElement).getByText('All 3 accounts')).toBeDefined();
  showAgain(
    <Accounts stage={aStage()} only={['forum', 'one']} by={['You want: delete', 'searched for “m”']} />,
  );
  const paper = within(page.getByRole('article'));
  expect(paper.getByText('2 of 3 accounts (You want: delete, searched for “m”)')).toBeDefined();
  const names = paper.getAllByRole('row').map((row) => within(row).queryAllByRole('cell')[0]?.textContent);
  expect(names.slice(1)).toEqual(['Small Forum', 'Mail (one)']);
});

it('tells numbers and addresses on paper and in files only where that is asked for', async () => {
  const files: FileToSave[] = [];
  const { person } = await show(
    <Accounts stage={aStage()} only={['one', 'two', 'forum']} onSave={(file) => files.push(file)} />,
  );
  const menu = () => person.click(page.getByRole('button', { name: 'Export…' }));
  const choose = async (name: string) => person.click(await page.findByRole('menuitem', { name }));
  expect(printed()?.textContent).not.toContain('138');
  await menu();
  await choose('Accounts (CSV table)');
  await menu();
  await person.click(await page.findByRole('menuitemcheckbox', { name: /^Tell phone numbers/ }));
  await choose('Accounts (Markdown)');
  const [table, list] = files.map(({ content }) => String(content));
  expect(table).not.toContain('138');
  expect(list).toContain('13800138000');
  expect(page.getByRole('article').textContent).toContain('13800138000');
});

it('is printed from the menu as well', async () => {
  const print = vi.fn<() => void>();
  vi.stubGlobal('print', print);
  const { person } = await show(<Plan stage={aStage()} />);
  await person.click(page.getByRole('button', { name: 'Export…' }));
  await person.click(await page.findByRole('menuitem', { name: 'Print…' }));
  expect(print).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
