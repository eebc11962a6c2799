import { AppShell, Button, Group, Text } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '#core/dates/civil-date';
import type { ChangeName } from '../data/change-name';
import type { StoreState } from '../data/inventory-store';
import { SaveStatus, type Stepped } from './save-status';
import type { Stores } from './when-saved';

interface TopBarProps {
  readonly today: CivilDate;
  readonly state: Extract<StoreState, { status: 'ready' }>;
  readonly stepped: Stepped | null;
  readonly failed: boolean;
  readonly stores: Stores;
  readonly onStep: (which: 'undo' | 'redo') => void;
}

/** What stands above every screen: which day it is, whether all is saved, and the way back. */
// It stays as it is while a screen is narrowed.
export const TopBar = memo(({ today, state, stepped, failed, stores, onStep }: TopBarProps) => {
  const { t } = useTranslation('app');
  return (
    <AppShell.Header>
      <Group h="100%" px="md" justify="space-between" wrap="nowrap">
        <Group gap="sm" wrap="nowrap">
          <Text fw={700} size="lg">
            {t('name')}
          </Text>
          <Text size="sm" c="dimmed" className="no-wrap">
            {t('today', { day: today })}
          </Text>
        </Group>
        <Group gap="xs" wrap="nowrap" className="shrinks">
          <SaveStatus stores={stores} stepped={stepped} failed={failed} />
          {(['undo', 'redo'] as const).map((which) => (
            <UndoButton key={which} which={which} name={state[which]?.name ?? null} onStep={onStep} />
          ))}
        </Group>
      </Group>
    </AppShell.Header>
  );
});

interface UndoButtonProps extends Pick<TopBarProps, 'onStep'> {
  readonly which: 'undo' | 'redo';
  readonly name: ChangeName | null;
}

const UndoButton = memo(({ which, name, onStep }: UndoButtonProps) => {
  const { t } = useTranslation(['app', 'changes']);
  const label = t(`app:${which}`);
  const change = name === null ? '' : t(`changes:${name.code}`, { ...name });
  return (
    <Button
      size="compact-sm"
      variant="default"
      disabled={name === null}
      title={name === null ? label : t(`app:${which}Named`, { change })}
      onClick={() => onStep(which)}
    >
      {label}
    </Button>
  );
});
