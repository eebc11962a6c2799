import { Button, Group, Kbd } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '#core/check-up/open-questions';
import type { CivilDate } from '#core/dates/civil-date';
import { typedDay } from '#words/typed-day';
import { DayInput } from '../../ui/day-input';
import { useAnswerKeys } from '../../ui/use-answer-keys';

/** What somebody answers. */
export type Said =
  | { readonly code: 'met' | 'unmet' }
  | { readonly code: 'never' }
  | { readonly code: 'later' }
  | { readonly code: 'day'; readonly on: CivilDate };

type Plain = 'met' | 'unmet' | 'never' | 'later';

interface AnswersProps {
  readonly about: Question['about'];
  readonly today: CivilDate;
  readonly onAnswer: (said: Said) => void;
}

/** What each kind of question can be answered with, besides a day, and by which key. */
function answersTo(about: Question['about']): readonly (readonly [key: string, code: Plain])[] {
  if (about.kind !== 'event') {
    return [
      ['1', 'met'],
      ['2', 'unmet'],
      ['3', 'later'],
    ];
  }
  const never = about.type === 'registered' ? [] : ([['1', 'never']] as const);
  return [...never, ['3', 'later']];
}

/** The answers to a question, each with its key; a day is typed, or chosen. */
export function Answers({ about, today, onAnswer }: AnswersProps) {
  const { t } = useTranslation(['checkUp', 'form']);
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const answers = answersTo(about);
  useAnswerKeys((pressed) => {
    const answer = answers.find(([key]) => key === pressed);
    return answer && (() => onAnswer({ code: answer[1] }));
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const on = typedDay(day);
        if (on !== undefined) onAnswer({ code: 'day', on });
      }}
    >
      <Group align="flex-end" gap="sm">
        {about.kind === 'event' && (
          <>
            <DayInput
              calendarLabel={t('form:calendar')}
              label={t('checkUp:day')}
              value={day}
              onChange={setDay}
              error={tried && typedDay(day) === undefined ? t('form:notADay') : undefined}
            />
            <Button type="submit">{t('checkUp:record')}</Button>
            <Button variant="light" onClick={() => onAnswer({ code: 'day', on: today })}>
              {t('checkUp:today')}
            </Button>
          </>
        )}
        {answers.map(([key, code]) => (
          <Button
            key={key}
            variant={code === 'later' ? 'subtle' : 'default'}
            rightSection={<Kbd size="xs">{key}</Kbd>}
            aria-keyshortcuts={key}
            onClick={() => onAnswer({ code })}
          >
            {about.kind === 'rule' && code !== 'later'
              ? t(`checkUp:rule-${ruleAnswer(code)}`)
              : t(`checkUp:${code}`)}
          </Button>
        ))}
      </Group>
    </form>
  );
}

function ruleAnswer(code: Exclude<Plain, 'later'>): 'met' | 'unmet' {
  return code === 'met' ? 'met' : 'unmet';
}
