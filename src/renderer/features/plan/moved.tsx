import { CloseButton, Group, Text } from '@mantine/core';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PlanChange, planChange } from '#core/what-if/plan-change';
import { taskSentence } from '#words/task-sentence';
import type { Screen } from '../../data/screen';
import { useAfterFrame } from '../../ui/after-frame';
import { WhyStep } from './why-step';

/** So many steps are named at which a delay begins. */
const SHOWN = 3;

/** What the last change did to the days of the plan, told to everybody right after the new days are drawn. */
export function Moved({ screen }: MovedProps) {
  return <Told screen={useAfterFrame(screen)} />;
}

interface MovedProps {
  readonly screen: Screen;
}

const Told = memo(({ screen }: MovedProps) => {
  const { t } = useTranslation('plan');
  const [change, dismiss] = useMoved(screen);
  return (
    <div role="status">
      {change !== null && (
        <Group className="plan-moved" wrap="nowrap" align="flex-start" justify="space-between">
          <div className="shrinks">
            <Text size="sm">
              <strong>{t('moved')}</strong> {change.finish !== null && t('finishMoved', change.finish)}{' '}
              {change.later.length > 0 && t('laterCount', { count: change.later.length })}
            </Text>
            {change.first.slice(0, SHOWN).map(({ task, before }) => {
              const step = taskSentence(task, screen);
              return (
                <Group key={task.id} gap={4} wrap="nowrap">
                  <Text size="sm" className="break-anywhere">
                    {t('laterStep', { step, before, now: task.on })}
                  </Text>
                  <WhyStep screen={screen} id={task.id} sentence={step} />
                </Group>
              );
            })}
          </div>
          <CloseButton size="sm" aria-label={t('dismiss')} onClick={dismiss} />
        </Group>
      )}
    </div>
  );
});

/** Compares each plan with the one before; not with one that is made for another day or by another strategy. */
function useMoved(screen: Screen): readonly [PlanChange | null, () => void] {
  const { inventory, report, strategy } = screen;
  const [seen, setSeen] = useState<Seen>({ inventory, strategy, report, change: null });
  if (seen.report !== report) {
    const isAlike = seen.strategy === strategy && seen.report.today === report.today;
    const isSame = isAlike && seen.inventory === inventory;
    const made = isAlike && !isSame ? planChange(seen.report.plan, report.plan, report.today) : null;
    const told = made !== null && (made.later.length > 0 || made.finish !== null) ? made : null;
    // In another language it is the same plan.
    setSeen({ inventory, strategy, report, change: isSame ? seen.change : told });
  }
  return [seen.change, () => setSeen({ ...seen, change: null })];
}

interface Seen extends Pick<Screen, 'inventory' | 'strategy' | 'report'> {
  readonly change: PlanChange | null;
}
