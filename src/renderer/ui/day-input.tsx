import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

interface DayInputProps {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

/** A civil day, written or picked: the browser's own calendar, which speaks every language and no time zone. */
export function DayInput({ label, value, onChange, error, required = false }: DayInputProps) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value}
      min="1900-01-01"
      max="2200-12-31"
      required={required}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(error === undefined ? {} : { error })}
    />
  );
}
