import { Anchor, Button, Card, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openQuestions, type Question } from '#core/check-up/open-questions';
import { confirmCondition, editAccount, recordEvent, sayNever } from '#core/inventory/edit-inventory';
import type { Screen } from '../../data/screen';
import { QuestionCard } from '../../ui/question-card';
import { SaidText } from '../../ui/said-text';
import { Answers, type Said } from './answers';
import { questionKey, questionText } from './question-text';

interface CheckUpProps {
  readonly screen: Screen;
  /** Keys of the questions that were put off; they are asked again when the app is started anew. */
  readonly putOff: ReadonlySet<string>;
  readonly onPutOff: (key: string | null) => void;
}

/** The questions that settle the most, one after the other; can be left and taken up again at any time. */
export function CheckUp({ screen, putOff, onPutOff }: CheckUpProps) {
  const { t } = useTranslation('checkUp');
  const [answered, setAnswered] = useState(0);
  const all = useMemo(() => openQuestions(screen.findings), [screen.findings]);
  const left = all.filter((question) => !putOff.has(questionKey(question)));
  const [question] = left;
  const answer = async (said: Said) => {
    if (question === undefined) return;
    if (said.code === 'later') {
      onPutOff(questionKey(question));
      return;
    }
    const made = await record(screen, question, said);
    if (made.ok) setAnswered((count) => count + 1);
  };
  return (
    <Stack maw={760}>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('title')}
        </Title>
        <Text c="dimmed" aria-live="polite">
          {t('left', { count: left.length })}
        </Text>
      </Group>
      <Text size="sm">{t('intro')}</Text>
      <Progress
        value={(100 * answered) / Math.max(1, answered + left.length)}
        aria-label={t('progress')}
        size="sm"
      />
      {question === undefined ? (
        <Done screen={screen} count={all.length} onAgain={() => onPutOff(null)} />
      ) : (
        <Asked
          key={questionKey(question)}
          question={question}
          screen={screen}
          isNext={answered + putOff.size > 0}
          onAnswer={(said) => void answer(said)}
        />
      )}
    </Stack>
  );
}

function Done({
  screen,
  count,
  onAgain,
}: {
  readonly screen: Screen;
  readonly count: number;
  readonly onAgain: () => void;
}) {
  const { t } = useTranslation('checkUp');
  const isEmpty = screen.inventory.accounts.length === 0;
  return (
    <Card withBorder>
      <Text>{count > 0 ? t('putOff', { count }) : t(isEmpty ? 'noAccounts' : 'done')}</Text>
      {count > 0 && (
        <Button mt="sm" variant="default" onClick={onAgain}>
          {t('askAgain')}
        </Button>
      )}
    </Card>
  );
}

const WORTH = { 1: 'worth1', 2: 'worth2', 3: 'worth3', 4: 'worth4' } as const;

interface AskedProps {
  readonly question: Question;
  readonly screen: Screen;
  /** Did another one stand here before? */
  readonly isNext: boolean;
  readonly onAnswer: (said: Said) => void;
}

function Asked({ question, screen, isNext, onAnswer }: AskedProps) {
  const { t } = useTranslation('checkUp');
  const { account, about, worth } = question;
  return (
    <QuestionCard label={t('question')} isNext={isNext}>
      <Group justify="space-between">
        <Anchor href={`#/accounts/${account}`} className="break-anywhere" fw={600}>
          {screen.directory.name(account)}
        </Anchor>
        <Text size="sm" c="dimmed">
          {t(WORTH[worth])}
        </Text>
      </Group>
      {about.kind === 'rule' && (
        <Text size="sm" mt="sm">
          {t('onlyFor')}
        </Text>
      )}
      <Text size="lg" my="sm">
        <SaidText words={questionText(question, screen)} />
      </Text>
      <Answers about={about} today={screen.report.today} onAnswer={onAnswer} />
    </QuestionCard>
  );
}

function record(screen: Screen, { account, about }: Question, said: Exclude<Said, { code: 'later' }>) {
  const { directory, report, change } = screen;
  const name = directory.account(account)?.name ?? '';
  if (said.code === 'day' || said.code === 'never') {
    const type = about.kind === 'event' ? about.type : '';
    return change({ code: 'event-recorded', account: name }, (before) => {
      if (said.code === 'never') return sayNever(before, account, type, true);
      if (type !== 'registered') return recordEvent(before, account, { type, on: said.on });
      return editAccount(before, account, (one) => ({ ...one, registeredOn: said.on }));
    });
  }
  const id = about.kind === 'rule' ? about.rule : about.kind === 'condition' ? about.condition : '';
  return change({ code: 'confirmation-recorded', account: name }, (before) =>
    confirmCondition(before, account, id, { status: said.code, on: report.today }),
  );
}
