// @vitest-environment happy-dom
import { act, screen as page, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ok } from '#core/result';
import type { FileToSave } from '#ipc/desktop-api';
import type { Save } from '../../../src/renderer/data/saving';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/renderer/data/settings';
import { PlanExport } from '../../../src/renderer/features/export/plan-export';
import { useExports } from '../../../src/renderer/features/export/use-exports';
import { account, deletable, happened } from '../../support/core/build';
import { Stage, show } from '../support/show';

interface PartsProps {
  readonly stage: Stage;
  readonly settings: Settings;
  readonly onChoose: (choice: Partial<Settings>) => Promise<void>;
  readonly save: Save;
}

/** What takes the plan along, as the app puts it together. */
function Parts({ stage, settings, onChoose, save }: PartsProps) {
  const exports = useExports(save, 'plan');
  return <PlanExport screen={stage.screen} settings={settings} onChoose={onChoose} exports={exports} />;
}

async function open(stage: Stage) {
  const files: FileToSave[] = [];
  let settings: Settings = DEFAULT_SETTINGS;
  const menu = () => (
    <Parts
      stage={stage}
      settings={settings}
      onChoose={async (choice) => {
        settings = { ...settings, ...choice };
      }}
      save={async (file) => {
        files.push(file);
        return ok({ name: file.suggestedName });
      }}
    />
  );
  const { person, showAgain } = await show(menu());
  const choose = async (name: string) => {
    await person.click(page.getByRole('button', { name: 'Export…' }));
    await person.click(await page.findByRole('menuitem', { name }));
  };
  return { person, files, choose, again: () => showAgain(menu()), settings: () => settings };
}

const example = (on: string) => ({
  accounts: [
    account({ id: 'q', name: '=QQ 号', service: 'qq', events: [happened('login', on)], intent: 'keep' }),
    account({ id: 'p', name: 'P', service: 'plain', intent: 'delete' }),
  ],
  services: [deletable('plain')],
});

it('writes plan and accounts as tables that hold no formula, and as Markdown', async () => {
  const { files, choose } = await open(new Stage(example('2026-11-01')));
  for (const name of ['Plan (Markdown)', 'Plan (CSV table)', 'Accounts (Markdown)', 'Accounts (CSV table)']) {
    await choose(name);
  }
  expect(files.map(({ suggestedName }) => suggestedName)).toEqual([
    'unbind-2026-11-23-plan.md',
    'unbind-2026-11-23-plan.csv',
    'unbind-2026-11-23-accounts.md',
    'unbind-2026-11-23-accounts.csv',
  ]);
  expect(String(files[0]?.content)).toContain('1. [ ] **2026-11-23**');
  expect(String(files[3]?.content)).toContain("'=QQ 号");
  expect(page.getByRole('status').textContent).toBe('Saved as unbind-2026-11-23-accounts.csv');
  // It says nothing of what goes on paper after that.
  act(() => {
    window.dispatchEvent(new Event('beforeprint'));
  });
  expect(page.getByRole('status').textContent).toBe('');
});

it('exports to a calendar, and the next time updates what is there', async () => {
  const stage = new Stage(example('2026-11-01'));
  const { person, files, choose, again, settings } = await open(stage);
  const save = async () => {
    await choose('Calendar (.ics)…');
    const dialog = within(page.getByRole('dialog'));
    await person.click(dialog.getByRole('checkbox', { name: 'Every step of the plan' }));
    await person.click(dialog.getByRole('button', { name: 'Save the calendar file…' }));
  };
  await save();
  expect(Object.keys(settings().calendarExported)).toHaveLength(1);
  expect(JSON.stringify(settings().calendarExported)).not.toContain('QQ');
  stage.inventory = new Stage(example('2026-11-20')).inventory;
  again();
  await save();
  const [first, second] = files.map(({ content }) => read(String(content)));
  expect(first?.days).toEqual(['20270124']);
  expect(second?.days).toEqual(['20270212']);
  expect(second?.uids).toEqual(first?.uids);
  expect(Number(second?.sequences[0])).toBeGreaterThan(Number(first?.sequences[0]));
});

function read(text: string) {
  const values = (name: string) =>
    [...text.matchAll(new RegExp(`^${name}[^:]*:(.*)\\r$`, 'gm'))].map(([, value]) => value);
  return { days: values('DTSTART'), uids: values('UID'), sequences: values('SEQUENCE') };
}
