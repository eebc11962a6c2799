import { Alert, Button, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '#core/report/report-data';
import { taskSentence } from '#words/task-sentence';
import { type Screen, STEP_PROBLEMS } from '../../data/screen';
import { Dialog } from '../../ui/dialog';
import { AheadOfTime } from './ahead-of-time';
import { useDoneOn } from './done-on';
import { Lines } from './names';
import { latestSince } from './since';

/** What can be done together, in the order in which it is told. */
const KINDS = ['confirm', 'unbind', 'move', 'add-login', 'wait', 'delete'] as const;

/** So many are recorded before anybody has to wait. */
const QUICK = 500;

interface ManyDoneDialogProps {
  readonly screen: Screen;
  /** As they were when they were ticked, in the order of the plan. */
  readonly tasks: readonly TaskRow[];
  readonly onClose: () => void;
}

/** Asks on which day several steps were done, and records them as one change; leaves out what another window has done. */
export function ManyDoneDialog({ screen, tasks, onClose }: ManyDoneDialogProps) {
  const { t } = useTranslation(['plan', 'app']);
  const [state, setState] = useState<'asking' | 'recording' | 'refused'>('asking');
  const left = useLeft(screen, tasks);
  const since = useMemo(() => latestSince(left, screen), [left, screen]);
  // The day comes first: however long the list is, nothing is recorded before it was seen.
  const day = useDoneOn(screen.report.today, since, 'doneOnDay', true);
  // What is just being recorded is no step any more, but nobody else has done it.
  const gone = state === 'recording' ? 0 : tasks.length - left.length;
  const record = async () => {
    day.check();
    if (day.on === undefined || left.length === 0 || state === 'recording') return;
    setState('recording');
    if (left.length > QUICK) await drawn();
    const made = await screen.recordTasks(left, day.on, STEP_PROBLEMS);
    if (made.ok) onClose();
    else setState(STEP_PROBLEMS.some((code) => code === made.failure.code) ? 'refused' : 'asking');
  };
  return (
    <Dialog size="lg" title={t('plan:manyTitle')} closeLabel={t('app:close')} onClose={onClose}>
      {gone === tasks.length ? (
        <NothingLeft onClose={onClose} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void record();
          }}
        >
          <Stack gap="sm">
            {day.field}
            <ToRecord screen={screen} tasks={left} />
            <AheadOfTime screen={screen} tasks={left} />
            {(gone > 0 || state === 'refused') && (
              <Alert role="alert" color="yellow">
                {gone > 0 ? t('plan:manyGone', { count: gone }) : t('plan:manyRefused')}
              </Alert>
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('app:cancel')}
              </Button>
              <Button type="submit" loading={state === 'recording'}>
                {t('plan:record')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}

/** Until it can be seen that something is being done: recording leaves no time for drawing. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** All of it was done elsewhere meanwhile. */
function NothingLeft({ onClose }: Pick<ManyDoneDialogProps, 'onClose'>) {
  const { t } = useTranslation(['plan', 'app']);
  return (
    <Stack gap="sm">
      <Alert role="alert" color="yellow">
        {t('plan:manyAllGone')}
      </Alert>
      <Group justify="flex-end">
        <Button variant="default" ref={focusOnce} onClick={onClose}>
          {t('app:close')}
        </Button>
      </Group>
    </Stack>
  );
}

// What had the focus before is gone.
function focusOnce(button: HTMLButtonElement | null): void {
  button?.focus();
}

/** What will be recorded, which scrolls by itself where it is long, and how. */
function ToRecord({ screen, tasks }: Pick<ManyDoneDialogProps, 'screen' | 'tasks'>) {
  const { t } = useTranslation('plan');
  return (
    <>
      <ScrollArea.Autosize
        mah="35vh"
        type="auto"
        offsetScrollbars="present"
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('stepsDone') }}
      >
        <Stack gap="sm">
          <StepsByKind screen={screen} tasks={tasks} />
        </Stack>
      </ScrollArea.Autosize>
      <Text size="sm" c="dimmed">
        {t('manyRecord')}
      </Text>
      {tasks.some(({ kind }) => kind === 'delete' || kind === 'add-login') && (
        <Text size="sm" c="dimmed">
          {t('manyEntered')}
        </Text>
      )}
    </>
  );
}

/** Those that are steps of the plan still. */
function useLeft({ report }: Screen, tasks: readonly TaskRow[]): readonly TaskRow[] {
  return useMemo(() => {
    const ids = new Set(report.plan.tasks.map(({ id }) => id));
    return tasks.filter(({ id }) => ids.has(id));
  }, [report, tasks]);
}

function StepsByKind({ screen, tasks }: Pick<ManyDoneDialogProps, 'screen' | 'tasks'>) {
  const { t } = useTranslation('plan');
  return KINDS.map((kind) => {
    const alike = tasks.filter((task) => task.kind === kind);
    const lines = alike.map((task) => ({ text: taskSentence(task, screen) }));
    return <Lines key={kind} label={t(`many-${kind}`, { count: alike.length })} lines={lines} />;
  });
}
