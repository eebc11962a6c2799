import { Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { endsAccount } from '#core/catalogue/service';
import { SOON } from '#core/report/overview';
import type { TimerRow } from '#core/report/report-data';
import { OutcomeBadge } from '../../ui/outcome-badge';

const CERTAINTIES = ['will', 'may'] as const;

/** How many timers will end an account, and how many may, within 30 and 90 days; each figure leads to these. */
export function SoonFigures({ timers }: { readonly timers: readonly TimerRow[] }) {
  const { t } = useTranslation('overview');
  return (
    <Group gap="4px var(--mantine-spacing-lg)" mt={4}>
      {SOON.map((days) => (
        <Group key={days} gap="xs">
          <Text size="sm">{t('withinDays', { count: days })}</Text>
          {CERTAINTIES.map((certainty) => {
            const within = timers.filter(
              (timer) =>
                timer.certainty === certainty &&
                (timer.daysLeft ?? days) <= days &&
                endsAccount(timer.consequence),
            );
            const count = t('number', { count: within.length });
            return (
              <Anchor
                key={certainty}
                href={`#/expiry/only/${days}.${certainty}.ends`}
                aria-label={t('withinOf', {
                  within: t('withinDays', { count: days }),
                  certainty: t(certainty),
                  number: count,
                })}
              >
                <OutcomeBadge
                  text={`${t(certainty)} ${count}`}
                  certain={certainty === 'will'}
                  grave={false}
                />
              </Anchor>
            );
          })}
        </Group>
      ))}
    </Group>
  );
}
