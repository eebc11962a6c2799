import { Button, Group, Text } from '@mantine/core';
import { memo, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Tick } from '../../ui/tick';
import { type ChosenSteps, withWhatIsBefore } from './use-chosen-steps';

/** The kinds of step of which a person has many at a time, and can choose all. */
const KINDS = ['confirm', 'unbind'] as const;

const HIDDEN = { visibility: 'hidden' } as const;

interface ChosenBarProps {
  readonly chosen: ChosenSteps;
  /** What is chosen has been done. */
  readonly onRecord: () => void;
}

/** Chooses several steps of today, to tick them together; nothing where there are not several. */
// It stays as it is while the new steps are drawn.
export const ChosenBar = memo(({ chosen, onRecord }: ChosenBarProps) => {
  const { t } = useTranslation('plan');
  const box = useId();
  const { doable, ids, ofKind, choose, clear } = chosen;
  const kinds = useMemo(() => KINDS.map((kind) => togetherOf(kind, ofKind(kind), doable)), [ofKind, doable]);
  if (doable.size < 2) return null;
  const isAll = ids.size === doable.size;
  const all = t('chooseAll', { count: doable.size });
  return (
    <Group gap="xs" py="xs" px="0.5rem" role="group" aria-label={t('together')}>
      <label className="ticked-label" htmlFor={box}>
        <Tick
          id={box}
          label={all}
          checked={isAll}
          isPartly={ids.size > 0 && !isAll}
          onEscape={clear}
          onToggle={() => (isAll ? clear() : choose(new Set(doable.keys())))}
        />
        {all}
      </label>
      {/* They keep their place, so that nothing below moves once something is chosen. */}
      <Group gap="xs" wrap="nowrap" aria-hidden={ids.size === 0} style={ids.size === 0 ? HIDDEN : undefined}>
        <Text size="sm" miw="8rem" aria-live="polite">
          {t('stepsChosen', { count: ids.size, of: doable.size })}
        </Text>
        <Button size="compact-sm" onClick={onRecord}>
          {t('recordChosen')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={clear}>
          {t('chooseNone')}
        </Button>
      </Group>
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
    </Group>
  );
});

/** How many there are of a kind, and these with what has to come before them. */
function togetherOf(kind: (typeof KINDS)[number], alike: readonly string[], doable: ChosenSteps['doable']) {
  return { kind, count: alike.length, together: withWhatIsBefore(doable, new Set(alike)) };
}
