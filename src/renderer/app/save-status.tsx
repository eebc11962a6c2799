import { Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsStore } from '../data/settings-store';

interface SaveStatusProps {
  /** Is the whole inventory durable? */
  readonly saved: boolean;
  /** Could the last change not be saved? */
  readonly failed: boolean;
  readonly settings: SettingsStore;
}

/** Says "saved" only when inventory and settings are, and the last change did not fail. */
export function SaveStatus({ saved, failed, settings }: SaveStatusProps) {
  const { t } = useTranslation('app');
  const state = useSyncExternalStore(settings.subscribe, settings.getState);
  const isSaving = !saved || !state.saved;
  return (
    <Text size="sm" c="dimmed" role="status">
      {t(isSaving ? 'saving' : failed ? 'unsaved' : 'saved')}
    </Text>
  );
}
