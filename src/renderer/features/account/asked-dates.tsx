import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type AskedEvent, askedEvents } from '#core/check-up/asked-events';
import { recordEvent, sayNever } from '#core/inventory/edit-inventory';
import type { Account } from '#core/inventory/inventory';
import { eventQuestion } from '#words/event-words';
import type { Screen } from '../../data/screen';

interface AskedDatesProps {
  readonly account: Account;
  readonly screen: Screen;
}

/** The dates that the rules of an account ask for, in the rules' own words, and what is known of each. */
export function AskedDates({ account, screen }: AskedDatesProps) {
  const { inventory, findings } = screen;
  const asked = askedEvents(findings, inventory.accounts.indexOf(account));
  if (asked.length === 0) return null;
  return (
    <Stack component="ul" gap="xs" className="plain-list" mb="md">
      {asked.map((event) => (
        <li key={event.type}>
          <AskedDate event={event} account={account} screen={screen} />
        </li>
      ))}
    </Stack>
  );
}

function AskedDate({ event, account, screen }: AskedDatesProps & { readonly event: AskedEvent }) {
  const { t } = useTranslation('account');
  const { type, latest, never } = event;
  const { today } = screen.report;
  const question = eventQuestion(type, screen.lang);
  const name = { code: 'event-recorded', account: account.name } as const;
  const happenedToday = () =>
    screen.change(name, (before) => recordEvent(before, account.id, { type, on: today }));
  const toggleNever = () =>
    screen.change({ code: never ? 'event-removed' : 'event-recorded', account: account.name }, (before) =>
      sayNever(before, account.id, type, !never),
    );
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap">
      <Text size="sm">
        {question}{' '}
        <Text span fw={600} c={latest === null && !never ? 'dimmed' : ''}>
          {latest ?? t(never ? 'neverHappened' : 'notKnown')}
        </Text>
      </Text>
      <Group gap={4} wrap="nowrap">
        {type !== 'registered' && latest !== today && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('todayTo', { question })}
            onClick={() => void happenedToday()}
          >
            {t('happenedToday')}
          </Button>
        )}
        {type !== 'registered' && latest === null && (
          <Button
            size="compact-xs"
            variant={never ? 'light' : 'default'}
            aria-pressed={never}
            aria-label={t('neverTo', { question })}
            onClick={() => void toggleNever()}
          >
            {t('neverHappened')}
          </Button>
        )}
      </Group>
    </Group>
  );
}
