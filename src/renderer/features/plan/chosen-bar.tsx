import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChooseAll } from './choose-all';
import type { StepRow } from './plan-rows';
import { type ChosenSteps, withWhatIsBefore } from './use-chosen-steps';

/** The kinds of step of which a person has many at a time, and can choose all. */
const KINDS = ['confirm', 'unbind'] as const;

interface ChosenBarProps {
  readonly rows: readonly StepRow[];
  readonly chosen: ChosenSteps;
  /** What is chosen has been done. */
  readonly onRecord: () => void;
}

/** Chooses several steps of today, to tick them together; nothing where there are not several. */
export function ChosenBar({ rows, chosen, onRecord }: ChosenBarProps) {
  const { t } = useTranslation('plan');
  const { doable, ids, choose, clear } = chosen;
  if (doable.size < 2) return null;
  const ofKind = (kind: (typeof KINDS)[number]) =>
    rows.flatMap(({ task }) => (task.kind === kind && doable.has(task.id) ? [task.id] : []));
  return (
    <ChooseAll
      all={t('chooseAll', { count: doable.size })}
      chosen={ids.size}
      of={doable.size}
      said={t('stepsChosen', { count: ids.size, of: doable.size })}
      record={t('recordChosen')}
      onAll={() => choose(new Set(doable.keys()))}
      onNone={clear}
      onRecord={onRecord}
    >
      {KINDS.map((kind) => {
        const alike = ofKind(kind);
        const together = withWhatIsBefore(doable, new Set(alike));
        return alike.length < 2 ? null : (
          <Button key={kind} size="compact-sm" variant="default" onClick={() => choose(together)}>
            {t(together.size > alike.length ? `chooseKindAfter-${kind}` : `chooseKind-${kind}`, {
              count: together.size,
            })}
          </Button>
        );
      })}
    </ChooseAll>
  );
}
