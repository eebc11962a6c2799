import { Button, Group } from '@mantine/core';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseAll } from './choose-all';
import { type ChosenSteps, withWhatIsBefore } from './use-chosen-steps';

/** The kinds of step of which a person has many at a time, and can choose all. */
const KINDS = ['confirm', 'unbind'] as const;

interface ChosenBarProps {
  readonly chosen: ChosenSteps;
  /** What is chosen has been done. */
  readonly onRecord: () => void;
}

/** Chooses several steps of today, to tick them together; nothing where there are not several. */
// It stays as it is while the new steps are drawn.
export const ChosenBar = memo(({ chosen, onRecord }: ChosenBarProps) => {
  const { t } = useTranslation('plan');
  const { doable, ids, ofKind, choose, clear } = chosen;
  const kinds = useMemo(() => KINDS.map((kind) => togetherOf(kind, ofKind(kind), doable)), [ofKind, doable]);
  if (doable.size < 2) return null;
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
      {/* Where there is no room beside that, both are below. */}
      <Group gap="xs" wrap="nowrap">
        {kinds.map(({ kind, count, together }) =>
          count < 2 ? null : (
            <Button key={kind} size="compact-sm" variant="default" onClick={() => choose(together)}>
              {t(together.size > count ? `chooseKindAfter-${kind}` : `chooseKind-${kind}`, {
                count: together.size,
              })}
            </Button>
          ),
        )}
      </Group>
    </ChooseAll>
  );
});

/** How many there are of a kind, and these with what has to come before them. */
function togetherOf(kind: (typeof KINDS)[number], alike: readonly string[], doable: ChosenSteps['doable']) {
  return { kind, count: alike.length, together: withWhatIsBefore(doable, new Set(alike)) };
}
