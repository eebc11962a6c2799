import { Button, CloseButton, Group, Select, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AskedEvent, askedEvents } from '#core/check-up/asked-events';
import type { CivilDate } from '#core/dates/civil-date';
import { recordEvent, removeEvent } from '#core/inventory/edit-inventory';
import type { Account, AccountEvent } from '#core/inventory/inventory';
import { EVENT_WORDS, eventLabel } from '#words/event-words';
import { typedDay } from '#words/typed-day';
import type { Screen } from '../../data/screen';
import { DayInput } from '../../ui/day-input';
import { useTyped } from '../../ui/use-typed';
import { AskedDates } from './asked-dates';
import { Section } from './section';
import { useDayNote } from './use-day-note';

/** The dates that are recorded of an account, newest first, and a way to record another. */
export function Events({ account, screen }: { readonly account: Account; readonly screen: Screen }) {
  const { t } = useTranslation('account');
  const sorted = newestFirst(account.events);
  const remove = (event: AccountEvent) => {
    const name = { code: 'event-removed', account: account.name } as const;
    void screen.change(name, (inventory) => removeEvent(inventory, account.id, event));
  };
  return (
    <Section title={t('events')}>
      <AskedDates account={account} screen={screen} />
      <NewEvent account={account} screen={screen} />
      {sorted.length === 0 && <Text c="dimmed">{t('noEvents')}</Text>}
      <Table>
        <Table.Tbody>
          {sorted.map(({ key, event }) => (
            <Table.Tr key={key}>
              <Table.Td className="no-wrap">{event.on}</Table.Td>
              <Table.Td className="break-anywhere">
                {eventLabel(event.type, screen.lang)}
                {event.note !== undefined && (
                  <Text size="sm" c="dimmed">
                    {event.note}
                  </Text>
                )}
              </Table.Td>
              <Table.Td ta="end">
                <CloseButton
                  aria-label={t('removeEvent', { event: eventLabel(event.type, screen.lang), day: event.on })}
                  title={t('removeEvent', { event: eventLabel(event.type, screen.lang), day: event.on })}
                  onClick={() => remove(event)}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

/** Each with a key of its own: the same may have been recorded twice. */
function newestFirst(events: readonly AccountEvent[]) {
  const keyed = events.map((event, place) => ({ key: `${place} ${event.type} ${event.on}`, event }));
  return keyed.sort((one, other) => (one.event.on < other.event.on ? 1 : -1));
}

function NewEvent({ account, screen }: { readonly account: Account; readonly screen: Screen }) {
  const { t } = useTranslation(['account', 'form']);
  const { lang, report } = screen;
  const asked = askedOf(account, screen);
  const others = Object.keys(EVENT_WORDS).filter((type) => type !== 'registered' && !asked.includes(type));
  // What is recorded most often, so that a careless click records nothing that is rare.
  const [type, setType] = useState('login');
  const optionsOf = (types: readonly string[]) =>
    types.map((value) => ({ value, label: eventLabel(value, lang) }));
  const day = useTyped(report.today, typedDay);
  const note = useDayNote(day.value, account, report.today);
  const record = async (on: CivilDate) => {
    const name = { code: 'event-recorded', account: account.name } as const;
    await screen.change(name, (inventory) => recordEvent(inventory, account.id, { type, on }));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        day.tryIt(day.value === undefined);
        if (day.value !== undefined) void record(day.value);
      }}
    >
      <Group align="flex-end" mb="sm">
        <Select
          label={t('account:event')}
          allowDeselect={false}
          searchable
          data={[
            { group: t('account:askedEvents'), items: optionsOf(asked) },
            { group: t('account:otherEvents'), items: optionsOf(others) },
          ]}
          value={type}
          onChange={(value) => setType(value ?? type)}
        />
        <DayInput
          calendarLabel={t('form:calendar')}
          label={t('account:on')}
          value={day.text}
          onChange={day.onChange}
          error={day.isTried && day.value === undefined ? t('form:notADay') : undefined}
          note={note}
        />
        <Button type="submit" variant="light">
          {t('account:recordEvent')}
        </Button>
      </Group>
    </form>
  );
}

/** What the account's rules ask for; how its history is told otherwise comes after that. */
function askedOf({ id }: Account, { findings, inventory }: Screen): readonly string[] {
  const place = inventory.accounts.findIndex((one) => one.id === id);
  const asked = askedEvents(findings, place).filter(({ type }) => type !== 'registered');
  // What is not known yet comes first.
  const isOpen = ({ latest, never }: AskedEvent) => latest === null && !never;
  return [...asked.filter(isOpen), ...asked.filter((event) => !isOpen(event))].map(({ type }) => type);
}
