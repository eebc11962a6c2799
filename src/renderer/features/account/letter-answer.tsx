import { Button, Fieldset, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '#core/dates/civil-date';
import { recordEvent } from '#core/inventory/edit-inventory';
import type { Account } from '#core/inventory/inventory';
import { typedDay } from '#words/typed-day';
import { askedRefusal, refusalSteps } from '../../data/said-of-deletion';
import type { Screen } from '../../data/screen';
import { DayInput } from '../../ui/day-input';
import { useTyped } from '../../ui/use-typed';

/** What a service can have answered. */
const ANSWERS = ['refused', 'accepted', 'deleted'] as const;
type LetterAnswer = (typeof ANSWERS)[number];

interface AnswerToLetterProps {
  readonly account: Account;
  readonly screen: Screen;
  /** When the letter was sent: no answer came before. */
  readonly sentOn: CivilDate;
}

/** Records what came of a letter, on today or an earlier day; a refusal with its reason. */
export function AnswerToLetter({ account, screen, sentOn }: AnswerToLetterProps) {
  const { t } = useTranslation(['letter', 'form']);
  const [reason, setReason] = useState('');
  const { today } = screen.report;
  const asked = askedRefusal(screen, account);
  const day = useTyped(today, typedDay);
  const on = day.value;
  const isBefore = on !== undefined && on < sentOn;
  const wrong = dayTrouble(on, today) ?? (isBefore ? 'letter:beforeSent' : null);
  const record = async (answer: LetterAnswer) => {
    day.tryIt(wrong !== null);
    if (on === undefined || wrong !== null) return;
    const made = await recordAnswer(screen, account, answer, { reason, on });
    if (!made) return;
    day.startAnew();
    setReason('');
  };
  return (
    <Fieldset legend={t('letter:answer')}>
      <Group align="flex-end" gap="xs">
        <DayInput
          calendarLabel={t('form:calendar')}
          label={t('letter:answeredOn')}
          value={day.text}
          onChange={day.onChange}
          error={day.isTried && wrong !== null ? t(wrong) : undefined}
        />
        <TextInput
          label={asked.reason}
          placeholder={asked.optional}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </Group>
      <Group gap="xs" mt="xs">
        {ANSWERS.filter((answer) => answer !== 'accepted' || account.state === 'active').map((answer) => (
          <Button key={answer} size="compact-md" variant="default" onClick={() => void record(answer)}>
            {t(`letter:${answer}`)}
          </Button>
        ))}
      </Group>
    </Fieldset>
  );
}

/** What is wrong with a day on which something has happened; null: nothing. */
export function dayTrouble(
  on: CivilDate | undefined,
  today: CivilDate,
): 'form:notADay' | 'letter:toCome' | null {
  if (on === undefined) return 'form:notADay';
  return on > today ? 'letter:toCome' : null;
}

interface Said {
  readonly reason: string;
  readonly on: CivilDate;
}

/** Was it recorded? A letter enters no account, so that no login was used for it. */
async function recordAnswer(
  screen: Screen,
  { id, name, state }: Account,
  answer: LetterAnswer,
  { reason, on }: Said,
): Promise<boolean> {
  if (answer === 'deleted') return (await screen.record([{ kind: 'seen-gone', account: id }], on)).ok;
  if (answer === 'accepted') {
    return (await screen.record([{ kind: 'deletion-asked', account: id, enteredBy: null }], on)).ok;
  }
  if (state === 'deletion-requested') {
    return (await screen.record(refusalSteps(id, { reason, unmet: '' }), on)).ok;
  }
  // Where no deletion is under way, its state stays what it is.
  const note = reason.trim() === '' ? {} : { note: reason.trim() };
  const made = await screen.change({ code: 'event-recorded', account: name }, (inventory) =>
    recordEvent(inventory, id, { type: 'deletion-refused', on, ...note }),
  );
  return made.ok;
}
