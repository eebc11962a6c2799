import { Group, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordedChange, StoreState } from '../data/inventory-store';
import type { Stores } from './when-saved';

/** What was undone or made again here. */
export interface Stepped {
  readonly which: 'undo' | 'redo';
  readonly change: RecordedChange;
}

interface SaveStatusProps {
  readonly stores: Stores;
  /** What was undone or made again last; null: nothing yet. */
  readonly stepped: Stepped | null;
  /** Is there something that could not be saved, and that the person may not have read? */
  readonly failed: boolean;
}

/**
 * Says "saved" only when inventory and settings are, and nothing is left that failed; before that what was undone or
 * made again, for as long as nothing else was changed.
 */
export function SaveStatus({ stores: { store, settings }, stepped, failed }: SaveStatusProps) {
  const { t } = useTranslation('app');
  const { saved } = useSyncExternalStore(settings.subscribe, settings.getState);
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const isSaving = !saved || (state.status === 'ready' && !state.saved);
  return (
    <Group gap="sm" wrap="nowrap" role="status" className="shrinks">
      {stepped !== null && isLast(stepped, state) && <LastStep {...stepped} />}
      <Text size="sm" c="dimmed" className="no-wrap">
        {t(isSaving ? 'saving' : failed ? 'unsaved' : 'saved')}
      </Text>
    </Group>
  );
}

function LastStep({ which, change: { name } }: Stepped) {
  const { t } = useTranslation(['app', 'changes']);
  const text = t(which === 'undo' ? 'app:undone' : 'app:redone', {
    change: t(`changes:${name.code}`, { ...name }),
  });
  return (
    <Text size="sm" truncate title={text}>
      {text}
    </Text>
  );
}

/** What was undone is what redo would make again, until something else is changed; and the other way round. */
function isLast({ which, change }: Stepped, state: StoreState): boolean {
  if (state.status !== 'ready') return false;
  const { undo, redo } = state;
  return (which === 'undo' ? redo : undo)?.id === change.id;
}
