import { Alert } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsStore } from '../data/settings-store';

/** Says that the settings cannot be read, where they cannot: the app goes by the usual ones then. */
export function SettingsTrouble({ settings }: { readonly settings: SettingsStore }) {
  const { t } = useTranslation(['storage', 'app']);
  const { failure } = useSyncExternalStore(settings.subscribe, settings.getState);
  if (failure === null) return null;
  return (
    <Alert color="yellow" role="alert">
      {t('storage:settingsUnread', { reason: t(`app:${failure.code}`) })}
    </Alert>
  );
}
