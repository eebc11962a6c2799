import { Checkbox, Fieldset, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

interface SeveralProps<Value> {
  readonly legend: string;
  /** Each has a line of its own. */
  readonly isUpright?: boolean;
  readonly disabled?: boolean;
  /** The last one that is chosen stays so. */
  readonly isOneNeeded?: boolean;
  readonly all: readonly Value[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
  readonly label: (value: Value) => string;
  /** What there is to say of them. */
  readonly children?: ReactNode;
}

/** Several of some values, in their order, each with a box to tick. */
export function Several<Value extends string | number>(props: SeveralProps<Value>) {
  const { legend, isUpright = false, disabled = false, isOneNeeded = false, children } = props;
  const { all, chosen, onChange, label } = props;
  const boxes = all.map((value) => (
    <Checkbox
      key={value}
      label={label(value)}
      checked={chosen.includes(value)}
      disabled={isOneNeeded && chosen.length === 1 && chosen.includes(value)}
      onChange={({ currentTarget: { checked } }) =>
        onChange(all.filter((one) => (one === value ? checked : chosen.includes(one))))
      }
    />
  ));
  return (
    <Fieldset legend={legend} disabled={disabled}>
      {isUpright ? <Stack gap="xs">{boxes}</Stack> : <Group gap="md">{boxes}</Group>}
      {children}
    </Fieldset>
  );
}
