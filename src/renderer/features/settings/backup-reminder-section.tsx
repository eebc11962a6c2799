import { Card, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../data/settings';

/** In days; 0: never. */
const CHOICES = [7, 14, 30, 90, 0];

interface BackupReminderProps {
  readonly settings: Settings;
  readonly onChange: (choice: Partial<Settings>) => void;
  /** When that is at all. */
  readonly hint?: string;
}

/** How often to be reminded of a backup, in a browser that can keep nothing by itself. */
export function BackupReminderSection(props: BackupReminderProps) {
  const { t } = useTranslation('backups');
  return (
    <Card withBorder>
      <Title order={2} size="h4" mb="xs">
        {t('title')}
      </Title>
      <Stack gap="sm">
        <Text size="sm">{t('browserHint')}</Text>
        <BackupReminderChoice {...props} />
      </Stack>
    </Card>
  );
}

/** How often to be reminded of a backup. */
export function BackupReminderChoice({ settings, onChange, hint }: BackupReminderProps) {
  const { t } = useTranslation('backups');
  const { backupEvery } = settings;
  // What was chosen elsewhere is there to be taken back.
  const all = CHOICES.includes(backupEvery) ? CHOICES : [backupEvery, ...CHOICES];
  return (
    <NativeSelect
      label={t('every')}
      description={hint}
      value={backupEvery}
      data={all.map((days) => ({
        value: String(days),
        label: days === 0 ? t('never') : t('everyDays', { count: days }),
      }))}
      onChange={({ currentTarget: { value } }) => onChange({ backupEvery: Number(value) })}
    />
  );
}
