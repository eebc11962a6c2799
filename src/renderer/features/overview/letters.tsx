import { Card, Group, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { lettersByDay } from '#core/report/letter-follow-ups';
import type { Screen } from '../../data/screen';
import { LimitedList } from '../../ui/limited-list';
import { ToneBadge } from '../../ui/tone-badge';
import { wholeDays } from '../../ui/whole-days';
import { AccountLink } from './account-link';

/** So many are shown, and as many more each time that they are asked for. */
const SHOWN = 6;

/** The letters that nobody has answered, those to be followed up first; nothing where there are none. */
export function Letters({ screen }: { readonly screen: Screen }) {
  const { t } = useTranslation('overview');
  const { findings, report } = screen;
  const letters = useMemo(() => lettersByDay(findings.situation), [findings]);
  if (letters.length === 0) return null;
  return (
    <Card component="section" withBorder aria-label={t('letters')} padding="md">
      <Title order={2} size="h4">
        {t('letters')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('lettersHint')}
      </Text>
      <LimitedList
        items={letters}
        keyOf={({ account }) => account}
        more={(count) => t('more', { count })}
        gap={4}
        step={SHOWN}
      >
        {({ account, sentOn, followUpOn }) => (
          <li>
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <AccountLink id={account} screen={screen} />
              <Text
                component="div"
                size="sm"
                c="dimmed"
                ta="end"
                className="beside-name"
                title={t('letterSentOn', { day: sentOn })}
              >
                {followUpOn > report.today ? (
                  wholeDays(t('answerBy', { day: followUpOn }))
                ) : (
                  <>
                    {wholeDays(t('answerWasDue', { day: followUpOn }))}{' '}
                    <ToneBadge text={t('askAgain')} tone="ask" size="sm" />
                  </>
                )}
              </Text>
            </Group>
          </li>
        )}
      </LimitedList>
    </Card>
  );
}
