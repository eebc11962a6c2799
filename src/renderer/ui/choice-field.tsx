import { NativeSelect } from '@mantine/core';

/** A question that is answered by choosing. */
export interface Choices {
  readonly label: string;
  /** What stands for no answer. */
  readonly unsaid: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

interface ChoiceFieldProps {
  readonly asked: Choices;
  /** Empty: nothing is said. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** In pixels; left out: as wide as there is room. */
  readonly widest?: number;
}

/** One of several, or none of them said; no field at all where there is nothing to choose. */
export function ChoiceField({ asked, value, onChange, widest }: ChoiceFieldProps) {
  const { label, unsaid, choices } = asked;
  if (choices.length === 0) return null;
  return (
    <NativeSelect
      {...(widest === undefined ? {} : { maw: widest })}
      label={label}
      data={[{ value: '', label: unsaid }, ...choices]}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
