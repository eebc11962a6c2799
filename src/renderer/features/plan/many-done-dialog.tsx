import { Alert, Button, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '#core/report/report-data';
import { taskSentence } from '#words/task-sentence';
import { type Screen, STEP_PROBLEMS } from '../../data/screen';
import { Dialog } from '../../ui/dialog';
import { useDoneOn } from './done-on';
import { Names } from './names';
import { latestSince } from './since';

/** What can be done together, in the order in which it is told. */
const KINDS = ['confirm', 'unbind', 'move', 'add-login', 'wait', 'delete'] as const;

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
  const day = useDoneOn(screen.report.today, since);
  // What is just being recorded is no step any more, but nobody else has done it.
  const gone = state === 'recording' ? 0 : tasks.length - left.length;
  const record = async () => {
    day.check();
    if (day.on === undefined || left.length === 0 || state === 'recording') return;
    setState('recording');
    const made = await screen.recordTasks(left, day.on, STEP_PROBLEMS);
    if (made.ok) onClose();
    else setState(STEP_PROBLEMS.some((code) => code === made.failure.code) ? 'refused' : 'asking');
  };
  return (
    <Dialog size="lg" title={t('plan:manyTitle')} closeLabel={t('app:close')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
      >
        <Stack gap="sm">
          <ScrollArea.Autosize
            mah="45vh"
            type="auto"
            offsetScrollbars="present"
            viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('plan:stepsDone') }}
          >
            <Stack gap="sm">
              <StepsByKind screen={screen} tasks={left} />
            </Stack>
          </ScrollArea.Autosize>
          <Text size="sm" c="dimmed">
            {t('plan:manyRecord')}
          </Text>
          {left.some(({ kind }) => kind === 'delete' || kind === 'add-login') && (
            <Text size="sm" c="dimmed">
              {t('plan:manyEntered')}
            </Text>
          )}
          {day.field}
          {(gone > 0 || state === 'refused') && (
            <Alert role="alert" color="yellow">
              {gone > 0 ? t('plan:manyGone', { count: gone }) : t('plan:manyRefused')}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t(left.length === 0 ? 'app:close' : 'app:cancel')}
            </Button>
            {left.length > 0 && (
              <Button type="submit" data-autofocus>
                {t('plan:record')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Dialog>
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
    const names = alike.map((task) => taskSentence(task, screen));
    return <Names key={kind} label={t(`many-${kind}`, { count: alike.length })} names={names} isEachALine />;
  });
}
