import { Alert, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RemindersNow } from './use-reminders';

/** Says that the clock looks wrong, as long as it does, and what has become of the memory of reminders, until it is read. */
export function ReminderTrouble({ state, onTrustClock }: Pick<RemindersNow, 'state' | 'onTrustClock'>) {
  const { t } = useTranslation(['reminders', 'app']);
  const [read, setRead] = useState<string | null>(null);
  const { clockLooksWrong = false, trouble = null } = state ?? {};
  return (
    <>
      {clockLooksWrong && (
        <Alert color="yellow" role="alert">
          <Text>{t('reminders:clockLooksWrong')}</Text>
          <Button mt="xs" size="compact-sm" variant="default" onClick={onTrustClock}>
            {t('reminders:trustClock')}
          </Button>
        </Alert>
      )}
      {trouble !== null && trouble !== read && (
        <Alert
          color="yellow"
          role="alert"
          withCloseButton
          closeButtonLabel={t('app:close')}
          onClose={() => setRead(trouble)}
        >
          <Text>{t(`reminders:${trouble}`)}</Text>
        </Alert>
      )}
    </>
  );
}
