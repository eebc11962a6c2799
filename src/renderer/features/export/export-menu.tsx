import { Button, Group, Menu, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { csvOf } from '#paper/csv';
import { inventoryTable } from '#paper/inventory-paper';
import { markdownPlan, markdownTable } from '#paper/markdown';
import { planTable } from '#paper/plan-paper';
import type { Screen } from '../../data/screen';
import type { Settings } from '../../data/settings';
import { CalendarDialog } from './calendar-dialog';
import { type Save, useSaving } from './use-saving';

/** What can be written besides a calendar: what it is, and the kind of the file. */
const PAPERS = {
  'plan-md': markdownPlan,
  'plan-csv': (screen: Screen) => csvOf(planTable(screen)),
  'accounts-md': (screen: Screen) => markdownTable(inventoryTable(screen, { showsIdentifiers: false })),
  'accounts-csv': (screen: Screen) => csvOf(inventoryTable(screen, { showsIdentifiers: false })),
} as const satisfies Readonly<Record<string, (screen: Screen) => string>>;

const NAMES = Object.keys(PAPERS) as readonly (keyof typeof PAPERS)[];

interface ExportMenuProps {
  readonly screen: Screen;
  readonly settings: Settings;
  readonly onChoose: (choice: Partial<Settings>) => Promise<void>;
  readonly save: Save;
}

/** Takes dates, plan and accounts along: to a calendar, to paper, to other programs. */
export function ExportMenu({ screen, settings, onChoose, save }: ExportMenuProps) {
  const { t } = useTranslation('export');
  const [isAsking, setAsking] = useState(false);
  const { said, write } = useSaving(save);
  const { today } = screen.report;
  return (
    <Group gap="xs">
      <Text size="sm" role="status">
        {said}
      </Text>
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button variant="default">{t('menu')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsking(true)}>{t('calendar')}</Menu.Item>
          {NAMES.map((name) => (
            <Menu.Item
              key={name}
              onClick={() =>
                void write({
                  suggestedName: `unbind-${today}-${name.replace('-', '.')}`,
                  content: PAPERS[name](screen),
                })
              }
            >
              {t(name)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {isAsking && (
        <CalendarDialog
          screen={screen}
          settings={settings}
          onChoose={onChoose}
          write={write}
          onClose={() => setAsking(false)}
        />
      )}
    </Group>
  );
}
