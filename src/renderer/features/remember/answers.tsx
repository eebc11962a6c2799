import { Button, Group, Kbd, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAnswerKeys } from '../../ui/use-answer-keys';
import type { Said } from './use-visit';

/** Every answer about one thing, and its key. */
const ANSWERS = [
  ['1', 'login'],
  ['2', 'binding'],
  ['3', 'no'],
  ['4', 'unknown'],
] as const;

/** The key that answers for all that is left of a group. */
const NONE = '0';

interface AnswersProps {
  /** How many are left of the group, if it can be answered as a whole; else null. */
  readonly left: number | null;
  readonly onAnswer: (said: Said) => void;
  readonly onNone: () => void;
}

/** The answers to what is asked, each with its key. */
export function Answers({ left, onAnswer, onNone }: AnswersProps) {
  const { t } = useTranslation('remember');
  useAnswerKeys((pressed) => {
    if (pressed === NONE && left !== null) return onNone;
    const answer = ANSWERS.find(([key]) => key === pressed);
    return answer && (() => onAnswer(answer[1]));
  });
  return (
    <Stack gap="xs" align="flex-start">
      <Group gap="sm">
        {ANSWERS.map(([key, said]) => (
          <Button
            key={key}
            variant={said === 'unknown' ? 'subtle' : 'default'}
            rightSection={<Kbd size="xs">{key}</Kbd>}
            aria-keyshortcuts={key}
            onClick={() => onAnswer(said)}
          >
            {t(said)}
          </Button>
        ))}
      </Group>
      {left !== null && (
        <Button
          variant="default"
          rightSection={<Kbd size="xs">{NONE}</Kbd>}
          aria-keyshortcuts={NONE}
          onClick={onNone}
        >
          {t('none', { count: left })}
        </Button>
      )}
    </Stack>
  );
}
