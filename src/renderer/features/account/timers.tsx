import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Account } from '#core/inventory/inventory';
import { OUTCOME_WORDS, TIMER_STATUS_WORDS } from '#words/rule-words';
import type { Screen } from '../../data/screen';
import { Section } from './section';
import { Why } from './why';

/** What lets an account disappear by itself, and when. */
export function Timers({ account, screen }: { readonly account: Account; readonly screen: Screen }) {
  const { t } = useTranslation(['account', 'overview']);
  const timers = screen.report.timers.filter((timer) => timer.account === account.id);
  return (
    <Section title={t('account:timers')}>
      {timers.length === 0 && <Text c="dimmed">{t('account:noTimers')}</Text>}
      <Stack component="ul" gap="xs" className="plain-list">
        {timers.map((timer) => (
          <li key={timer.rule}>
            <Group gap="xs">
              <Badge variant="light" color={timer.status === 'due' ? 'red' : 'blue'}>
                {TIMER_STATUS_WORDS[timer.status][screen.lang]}
              </Badge>
              <Text>
                {timer.dueOn} {OUTCOME_WORDS[timer.certainty][timer.consequence][screen.lang]}
              </Text>
              <Why screen={screen} id={`timer:${account.id}:${timer.rule}`} />
            </Group>
            {timer.keepBy !== null && (timer.daysLeft ?? 0) > 0 && (
              <Text size="sm" c="dimmed">
                {t('overview:daysLeft', { count: timer.daysLeft ?? 0 })} ·{' '}
                {t('overview:keepBy', { day: timer.keepBy })}
              </Text>
            )}
          </li>
        ))}
      </Stack>
    </Section>
  );
}
