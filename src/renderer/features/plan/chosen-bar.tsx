import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Tick } from '../../ui/tick';
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
  const isAll = ids.size === doable.size;
  const ofKind = (kind: (typeof KINDS)[number]) =>
    rows.flatMap(({ task }) => (task.kind === kind && doable.has(task.id) ? [task.id] : []));
  return (
    <Group gap="xs" mih="2.5rem" px="0.5rem" role="group" aria-label={t('together')}>
      <Tick
        label={t('chooseAll', { count: doable.size })}
        checked={isAll}
        isPartly={ids.size > 0 && !isAll}
        onEscape={clear}
        onToggle={() => (isAll ? clear() : choose(new Set(doable.keys())))}
      />
      <Text size="sm" aria-live="polite">
        {ids.size === 0
          ? t('togetherHint', { count: doable.size })
          : t('stepsChosen', { count: ids.size, of: doable.size })}
      </Text>
      {KINDS.map((kind) => {
        const alike = ofKind(kind);
        const all = withWhatIsBefore(doable, new Set(alike));
        return alike.length < 2 ? null : (
          <Button key={kind} size="compact-sm" variant="default" onClick={() => choose(all)}>
            {t(all.size > alike.length ? `chooseKindAfter-${kind}` : `chooseKind-${kind}`, {
              count: all.size,
            })}
          </Button>
        );
      })}
      {ids.size > 0 && (
        <>
          <Button size="compact-sm" onClick={onRecord}>
            {t('recordChosen')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={clear}>
            {t('chooseNone')}
          </Button>
        </>
      )}
    </Group>
  );
}
