import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '#core/report/report-data';
import { taskSentence } from '#words/task-sentence';
import type { Screen } from '../../data/screen';

interface AheadOfTimeProps {
  readonly screen: Screen;
  /** As they were when they were ticked. */
  readonly tasks: readonly TaskRow[];
}

/** That the plan has a step on a later day, and what comes before it: it may be done all the same. Of several the latest. */
export function AheadOfTime({ screen, tasks }: AheadOfTimeProps) {
  const { t } = useTranslation('plan');
  const { today, plan } = screen.report;
  const early = tasks.filter(({ on }) => on > today);
  const [first] = early;
  if (first === undefined) return null;
  const latest = early.reduce((one, other) => (other.on > one.on ? other : one), first);
  const why = plan.tasks.find(({ id, doneOn }) => latest.after.includes(id) && doneOn === latest.on);
  const said = { day: latest.on, why: why === undefined ? '' : taskSentence(why, screen) };
  const text = why === undefined ? t('aheadOfTime', said) : t('aheadOfTimeBy', said);
  return (
    <Alert color="yellow" role="note" className="break-anywhere">
      {tasks.length === 1 ? text : t('ofStep', { step: taskSentence(latest, screen), why: text })}
    </Alert>
  );
}
