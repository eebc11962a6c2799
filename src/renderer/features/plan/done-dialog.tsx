import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '#core/dates/civil-date';
import type { Step } from '#core/plan/step';
import { againstCheck, releasedByWaiting, stepsOf } from '#core/plan/task-steps';
import type { TaskRow } from '#core/report/report-data';
import { taskSentence } from '#words/task-sentence';
import { linkSentence } from '#words/what-if-words';
import { askedEntrance, enteredBy } from '../../data/said-of-deletion';
import { type Screen, STEP_PROBLEMS } from '../../data/screen';
import { ChoiceField } from '../../ui/choice-field';
import { Dialog } from '../../ui/dialog';
import { useSteady } from '../../ui/use-steady';
import { AheadOfTime } from './ahead-of-time';
import { useDoneOn } from './done-on';
import { latestSince } from './since';

interface DoneDialogProps {
  readonly screen: Screen;
  /** As it was when it was ticked. */
  readonly task: TaskRow;
  readonly onClose: () => void;
}

/** Asks on which day a step was done, and records that; refuses what another window has done meanwhile. */
export function DoneDialog({ screen, task, onClose }: DoneDialogProps) {
  const [isRefused, setRefused] = useState(false);
  const [isRecording, setRecording] = useState(false);
  // What is just being recorded is no step any more, but nobody else has done it.
  const isOver = isRefused || !(isRecording || screen.report.plan.tasks.some(({ id }) => id === task.id));
  const record = async (...[steps, on]: Parameters<DoneFormProps['onSend']>) => {
    setRecording(true);
    const made = await screen.record(steps, on, STEP_PROBLEMS);
    setRecording(false);
    if (made.ok) onClose();
    else if (STEP_PROBLEMS.some((code) => code === made.failure.code)) setRefused(true);
  };
  const send = useSteady((...given: Parameters<DoneFormProps['onSend']>) => void record(...given));
  return <DoneForm screen={screen} task={task} isOver={isOver} onSend={send} onClose={onClose} />;
}

interface DoneFormProps extends DoneDialogProps {
  /** It is no step any more. */
  readonly isOver: boolean;
  readonly onSend: (steps: Parameters<Screen['record']>[0], on: CivilDate) => void;
}

// While it is being recorded, all of it stays as it is.
const DoneForm = memo(({ screen, task, isOver, onSend, onClose }: DoneFormProps) => {
  const { t } = useTranslation(['plan', 'app']);
  const { report, findings } = screen;
  const [by, setBy] = useState('');
  const [released] = useState(() => releasedByWaiting(findings.plan, task));
  const since = useMemo(() => latestSince([task], screen), [task, screen]);
  const day = useDoneOn(report.today, since);
  const steps = stepsOf(task, released?.links);
  const record = () => {
    day.check();
    const [first, ...more] = steps.map((step) => withEntrance(step, by));
    if (day.on === undefined || first === undefined || isOver) return;
    onSend([first, ...more], day.on);
  };
  const [first] = steps;
  const account = screen.directory.account(task.account);
  return (
    <Dialog title={t('plan:doneTitle')} closeLabel={t('app:close')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          record();
        }}
      >
        <Stack gap="sm">
          <Text fw={600} className="break-anywhere">
            {taskSentence(task, screen)}
          </Text>
          {first !== undefined && (
            <Text size="sm" c="dimmed">
              {t(`plan:record-${first.kind}`)}
            </Text>
          )}
          <AgainstCheck screen={screen} task={task} />
          <AheadOfTime screen={screen} tasks={[task]} />
          {day.field}
          {account !== undefined && (task.kind === 'delete' || task.kind === 'add-login') && (
            <ChoiceField asked={askedEntrance(screen, account)} value={by} onChange={setBy} />
          )}
          {isOver && (
            <Alert role="alert" color="yellow">
              {t('plan:overtaken')}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t(isOver ? 'app:close' : 'app:cancel')}
            </Button>
            {!isOver && (
              <Button type="submit" data-autofocus>
                {t('plan:record')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
});

function withEntrance(step: Step, by: string): Step {
  const isEntered = step.kind === 'deletion-asked' || step.kind === 'own-login-added';
  return isEntered ? { ...step, ...enteredBy(by) } : step;
}

/** What is recorded and would keep a check in the plan: that has to go first. */
function AgainstCheck({ screen, task }: Pick<DoneDialogProps, 'screen' | 'task'>) {
  const { t } = useTranslation('plan');
  const [first, ...others] = againstCheck(screen.findings.plan, task);
  if (first === undefined) return null;
  return (
    <Text size="sm" className="break-anywhere">
      {t(others.length === 0 ? 'againstCheck' : 'againstCheckMore', {
        link: linkSentence(first, screen),
        count: others.length,
      })}
    </Text>
  );
}
