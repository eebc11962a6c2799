import { Anchor, Card, Checkbox, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { DEFAULT_CHOICES, type ReminderChoices } from '#core/reminders/choices';
import type { Settings } from '../../data/settings';
import { Several } from '../../ui/several';

interface RemindersSectionProps {
  readonly settings: Settings;
  /** What this system can do; null: in a browser, which cannot remind at all. */
  readonly can: { readonly show: boolean; readonly startAtLogin: boolean } | null;
  readonly onChange: (choice: Partial<Settings>) => void;
  /** Asks on the plan's screen what goes into the calendar. */
  readonly onCalendar: () => void;
}

/** Whether, when and how to be reminded, and what goes on without a window; in a browser, what to do instead. */
export function RemindersSection({ settings, can, onChange, onCalendar }: RemindersSectionProps) {
  const { t } = useTranslation('reminders');
  // What is chosen here is stored a moment later: two choices in a row must not be made of the same old ones.
  const [reminders, setReminders] = useState(settings.reminders);
  const choose = (choice: Partial<ReminderChoices>) => {
    const next = { ...reminders, ...choice };
    setReminders(next);
    onChange({ reminders: next });
  };
  return (
    <Card withBorder>
      <Title order={2} size="h4" mb="xs">
        {t('title')}
      </Title>
      {can === null ? (
        <Text size="sm">
          <Trans
            t={t}
            i18nKey="browser"
            components={{
              calendar: <Anchor href="#/plan" inherit underline="always" onClick={onCalendar} />,
            }}
          />
        </Text>
      ) : (
        <Stack gap="sm">
          {!can.show && <Text size="sm">{t('cannotShow')}</Text>}
          <Checkbox
            label={t('on')}
            description={t('onHint')}
            checked={reminders.on}
            onChange={({ currentTarget: { checked } }) => choose({ on: checked })}
          />
          <Leads reminders={reminders} choose={choose} />
          <QuietHours reminders={reminders} choose={choose} />
          <Checkbox
            label={t('names')}
            description={t('namesHint')}
            disabled={!reminders.on}
            checked={reminders.names}
            onChange={({ currentTarget: { checked } }) => choose({ names: checked })}
          />
          <InBackground settings={settings} canStart={can.startAtLogin} onChange={onChange} />
        </Stack>
      )}
    </Card>
  );
}

interface ChoiceProps {
  readonly reminders: ReminderChoices;
  readonly choose: (choice: Partial<ReminderChoices>) => void;
}

/** In days; 0 is the day itself. */
const LEADS = [90, 30, 14, 7, 3, 1, 0];

function Leads({ reminders: { on, leads }, choose }: ChoiceProps) {
  const { t } = useTranslation('reminders');
  // What was chosen elsewhere is there to be taken back.
  const all = [...new Set([...LEADS, ...leads])].sort((one, other) => other - one);
  return (
    <Several
      legend={t('leads')}
      disabled={!on}
      // With none at all nobody would be reminded in time.
      isOneNeeded
      all={all}
      chosen={leads}
      onChange={(next) => choose({ leads: next })}
      label={(lead) => (lead === 0 ? t('onTheDay') : t('lead', { count: lead }))}
    >
      <Text size="xs" c="dimmed" mt="xs">
        {t('leadsHint')}
      </Text>
    </Several>
  );
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour * 60);

function QuietHours({ reminders: { on, quiet }, choose }: ChoiceProps) {
  const { t } = useTranslation('reminders');
  return (
    <Stack gap="xs">
      <Checkbox
        label={t('quiet')}
        disabled={!on}
        checked={quiet !== null}
        onChange={({ currentTarget: { checked } }) =>
          choose({ quiet: checked ? DEFAULT_CHOICES.quiet : null })
        }
      />
      {quiet !== null && (
        <Group>
          {(['from', 'to'] as const).map((end) => (
            <NativeSelect
              key={end}
              label={t(end)}
              disabled={!on}
              value={quiet[end]}
              // Both at once would be the whole day, or nothing.
              data={timesWith(quiet[end])
                .filter((minute) => minute !== quiet[end === 'from' ? 'to' : 'from'])
                .map((minute) => ({ value: String(minute), label: timeOf(minute) }))}
              onChange={({ currentTarget: { value } }) =>
                choose({ quiet: { ...quiet, [end]: Number(value) } })
              }
            />
          ))}
        </Group>
      )}
    </Stack>
  );
}

/** The full hours, and what was chosen if that is none of them. */
function timesWith(chosen: number): readonly number[] {
  return [...new Set([...HOURS, chosen])].sort((one, other) => one - other);
}

function timeOf(minute: number): string {
  const twoDigits = (part: number) => String(part).padStart(2, '0');
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

interface InBackgroundProps {
  readonly settings: Settings;
  readonly canStart: boolean;
  readonly onChange: RemindersSectionProps['onChange'];
}

function InBackground({ settings, canStart, onChange }: InBackgroundProps) {
  const { t } = useTranslation('reminders');
  const [background, setBackground] = useState(settings.background);
  const choose = (choice: Partial<Settings['background']>) => {
    const next = { ...background, ...choice };
    setBackground(next);
    onChange({ background: next });
  };
  return (
    <>
      <Checkbox
        label={t('closeToTray')}
        description={t('closeToTrayHint')}
        checked={background.closeToTray}
        onChange={({ currentTarget: { checked } }) => choose({ closeToTray: checked })}
      />
      <Checkbox
        label={t('startAtLogin')}
        description={canStart ? t('startAtLoginHint') : t('cannotStart')}
        disabled={!canStart}
        checked={canStart && background.startAtLogin}
        onChange={({ currentTarget: { checked } }) => choose({ startAtLogin: checked })}
      />
    </>
  );
}
