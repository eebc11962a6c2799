import { Alert, Button, Text } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreFailure } from '../data/inventory-store';
import type { SettingsStore } from '../data/settings-store';

/** Says that the settings cannot be read, where they cannot: the app goes by the usual ones then. */
export function SettingsTrouble({ settings }: { readonly settings: SettingsStore }) {
  const { t } = useTranslation(['storage', 'app']);
  const { failure } = useSyncExternalStore(settings.subscribe, settings.getState);
  const [kept, setKept] = useState<StoreFailure['code'] | null>(null);
  if (failure === null) return null;
  const startFresh = async () => {
    const removed = await settings.removeDamaged();
    if (removed.ok) window.location.reload();
    else setKept(removed.failure.code);
  };
  return (
    <Alert color="yellow" role="alert">
      <Text>{t('storage:settingsUnread', { reason: t(`app:${failure.code}`) })}</Text>
      {failure.code === 'damaged' && (
        <Button mt="xs" size="compact-sm" variant="default" onClick={() => void startFresh()}>
          {t('storage:settingsFresh')}
        </Button>
      )}
      {kept !== null && <Text>{t('storage:settingsKept', { reason: t(`app:${kept}`) })}</Text>}
    </Alert>
  );
}
