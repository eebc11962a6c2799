import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '#core/dates/civil-date';

interface ClockBackProps {
  readonly today: CivilDate;
  /** The last day on which the app was open; null: that is not later than today. */
  readonly ahead: CivilDate | null;
  readonly onTodayIsRight: () => void;
}

/** Says that today seems to be wrong: the app was open on a later day. */
export function ClockBack({ today, ahead, onTodayIsRight }: ClockBackProps) {
  const { t } = useTranslation('app');
  if (ahead === null) return null;
  return (
    <section aria-label={t('clockBack')}>
      <Alert color="yellow" title={t('clockBack')}>
        {t('clockBackBody', { today, last: ahead })}{' '}
        <Button size="compact-sm" variant="default" onClick={onTodayIsRight}>
          {t('todayIsRight')}
        </Button>
      </Alert>
    </section>
  );
}
