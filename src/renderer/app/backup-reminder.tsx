import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BackupDue } from './use-backup-due';

/** Says that it is time for a backup, with a click to make one and one to put it off. */
export function BackupReminder({ days, onSave, onLater }: BackupDue) {
  const { t } = useTranslation('backups');
  if (days === null) return null;
  return (
    <Alert color="yellow" role="status">
      <Text>{t('due', { count: days })}</Text>
      <Group mt="xs" gap="xs">
        <Button size="compact-sm" onClick={() => void onSave()}>
          {t('saveNow')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onLater}>
          {t('later')}
        </Button>
      </Group>
    </Alert>
  );
}
