import { Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordEvent } from '#core/inventory/edit-inventory';
import type { Account } from '#core/inventory/inventory';
import { LETTER_SENT, letterFollowUps } from '#core/report/letter-follow-ups';
import { Directory } from '#words/directory';
import { LANGS, type Lang } from '#words/lang';
import { letterFor } from '#words/letter';
import { typedDay } from '#words/typed-day';
import type { Screen } from '../../data/screen';
import { CopiedField } from '../../ui/copied-field';
import { DayInput } from '../../ui/day-input';
import { useTyped } from '../../ui/use-typed';
import { AnswerToLetter, dayTrouble } from './letter-answer';
import { Section } from './section';

/** Each in its own language, so that whoever reads it finds it. */
const NAMES: Readonly<Record<Lang, string>> = { 'zh-CN': '简体中文', en: 'English' };

interface LetterProps {
  readonly account: Account;
  readonly screen: Screen;
}

/** A letter that asks for deletion, to copy; that it was sent, and by when there should be an answer. */
export function Letter({ account, screen }: LetterProps) {
  const { t } = useTranslation('letter');
  const [isOpen, setOpen] = useState(false);
  if (account.state === 'deleted') return null;
  return (
    <Section title={t('title')}>
      <Stack gap="sm" align="stretch">
        <FollowUp account={account} screen={screen} />
        <Text size="sm">{t('about')}</Text>
        <Group>
          <Button
            size="compact-md"
            variant="default"
            aria-expanded={isOpen}
            onClick={() => setOpen((before) => !before)}
          >
            {t(isOpen ? 'hide' : 'show')}
          </Button>
        </Group>
        {isOpen && (
          <>
            <Written account={account} screen={screen} />
            <Sent account={account} screen={screen} />
          </>
        )}
      </Stack>
    </Section>
  );
}

/** When the last letter was sent, while nobody has answered it, the day on which to ask again, and what came of it. */
function FollowUp({ account, screen }: LetterProps) {
  const { findings, report } = screen;
  const { t } = useTranslation('letter');
  const letters = useMemo(() => letterFollowUps(findings.situation), [findings]);
  const waiting = letters.find((one) => one.account === account.id);
  const { sentOn, followUpOn } = waiting ?? {};
  return (
    <>
      <div role="status">
        {sentOn !== undefined && followUpOn !== undefined && (
          <Text size="sm" fw={600}>
            {t(followUpOn <= report.today ? 'overdue' : 'waiting', { sentOn, day: followUpOn })}
          </Text>
        )}
      </div>
      {sentOn !== undefined && <AnswerToLetter account={account} screen={screen} sentOn={sentOn} />}
    </>
  );
}

/** The letter itself, and what it is to be like. */
function Written({ account, screen }: LetterProps) {
  const { t } = useTranslation('letter');
  const { findings, report } = screen;
  const [lang, setLang] = useState(screen.lang);
  const [showsIdentifiers, setShowsIdentifiers] = useState(false);
  const directory = useMemo(() => new Directory(findings, lang), [findings, lang]);
  const letter = letterFor(directory, account.id, { lang, on: report.today, showsIdentifiers });
  if (letter === undefined) return null;
  const said = { lang, copied: t('copied'), selected: t('selected') };
  return (
    <>
      <Group align="flex-end">
        <NativeSelect
          label={t('language')}
          data={LANGS.map((value) => ({ value, label: NAMES[value] }))}
          value={lang}
          onChange={({ currentTarget }) => setLang(LANGS.find((one) => one === currentTarget.value) ?? lang)}
        />
        {account.identifiers.length > 0 && (
          <Checkbox
            mb={8}
            label={t('identifiers')}
            checked={showsIdentifiers}
            onChange={({ currentTarget }) => setShowsIdentifiers(currentTarget.checked)}
          />
        )}
      </Group>
      <CopiedField
        {...said}
        label={t('subject')}
        value={letter.subject}
        copyLabel={t('copySubject')}
        rows={2}
      />
      <CopiedField {...said} label={t('body')} value={letter.body} copyLabel={t('copyBody')} rows={14} />
      <Text size="sm" c="dimmed">
        {t('fillIn')}
      </Text>
    </>
  );
}

/** Records that the letter was sent, today or on another day. */
function Sent({ account, screen }: LetterProps) {
  const { t } = useTranslation(['letter', 'form']);
  const { today } = screen.report;
  const day = useTyped(today, typedDay);
  const on = day.value;
  const wrong = dayTrouble(on, today);
  const record = async () => {
    day.tryIt(wrong !== null);
    if (on === undefined || wrong !== null) return;
    const name = { code: 'event-recorded', account: account.name } as const;
    const made = await screen.change(name, (inventory) =>
      recordEvent(inventory, account.id, { type: LETTER_SENT, on }),
    );
    if (made.ok) day.startAnew();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <Group align="flex-end">
        <DayInput
          calendarLabel={t('form:calendar')}
          label={t('letter:sentOn')}
          value={day.text}
          onChange={day.onChange}
          error={day.isTried && wrong !== null ? t(wrong) : undefined}
        />
        <Button type="submit" variant="light">
          {t('letter:record')}
        </Button>
      </Group>
    </form>
  );
}
