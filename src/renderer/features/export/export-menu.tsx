import { Button, Group, Menu, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InventoryChoice } from '#paper/inventory-paper';
import type { Screen } from '../../data/screen';
import { PAPERS_AT, paperFile } from './papers';
import type { ExportPlace, Exports } from './use-exports';

interface ExportMenuProps {
  readonly place: ExportPlace;
  readonly screen: Screen;
  /** Which accounts go where accounts are written, and how much of them. */
  readonly choice: InventoryChoice;
  readonly exports: Exports;
  /** What the menu offers or says first. */
  readonly children: ReactNode;
}

/** What can be taken along from a screen: as a file, or on paper. */
export function ExportMenu({ place, screen, choice, exports, children }: ExportMenuProps) {
  const { t } = useTranslation('export');
  const outcome = exports.outcomeAt(place);
  return (
    <Group gap="xs">
      <Text size="sm" role="status">
        {outcome !== null && t(outcome.code, { name: outcome.name })}
      </Text>
      <Menu
        position="bottom-end"
        transitionProps={{ duration: 0 }}
        withinPortal={false}
        // It would be something in the menu that is no item of it.
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <Button variant="default">{t('menu')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {children}
          {PAPERS_AT[place].map((name) => (
            <Menu.Item key={name} onClick={() => void exports.write(place, paperFile(name, screen, choice))}>
              {t(name)}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => window.print()}>{t('print')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
