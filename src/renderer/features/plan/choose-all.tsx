import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Tick } from '../../ui/tick';

/** It keeps its place, so that nothing below moves once something is chosen. */
const HIDDEN = { visibility: 'hidden' } as const;

interface ChooseAllProps {
  /** What choosing all of them is called. */
  readonly all: string;
  readonly chosen: number;
  readonly of: number;
  /** How many are chosen, in words. */
  readonly said: string;
  /** What can be recorded of those that are chosen. */
  readonly record: string;
  readonly onAll: () => void;
  readonly onNone: () => void;
  readonly onRecord: () => void;
  /** Other ways to choose. */
  readonly children?: ReactNode;
}

/** Chooses all rows of a list, or none, and records something of those that are chosen. */
export function ChooseAll(props: ChooseAllProps) {
  const { t } = useTranslation('plan');
  const box = useId();
  const { all, chosen, of, said, record, onAll, onNone, onRecord, children } = props;
  const isAll = chosen === of;
  return (
    <Group gap="xs" py="xs" px="0.5rem" role="group" aria-label={t('together')}>
      <label className="ticked-label" htmlFor={box}>
        <Tick
          id={box}
          label={all}
          checked={isAll}
          isPartly={chosen > 0 && !isAll}
          onEscape={onNone}
          onToggle={isAll ? onNone : onAll}
        />
        {all}
      </label>
      <Group gap="xs" wrap="nowrap" aria-hidden={chosen === 0} style={chosen === 0 ? HIDDEN : undefined}>
        <Text size="sm" miw="8rem" aria-live="polite">
          {said}
        </Text>
        <Button size="compact-sm" onClick={onRecord}>
          {record}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onNone}>
          {t('chooseNone')}
        </Button>
      </Group>
      {children}
    </Group>
  );
}
