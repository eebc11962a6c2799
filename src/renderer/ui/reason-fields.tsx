import { TextInput } from '@mantine/core';
import { ChoiceField, type Choices } from './choice-field';

/** A reason in words, and the one of several that it comes down to; either is empty where it is not said. */
interface Reason {
  readonly reason: string;
  readonly unmet: string;
}

interface ReasonFieldsProps {
  readonly asked: { readonly reason: string; readonly optional: string; readonly unmet: Choices };
  readonly said: Reason;
  readonly onChange: (said: Reason) => void;
  /** As of `ChoiceField`. */
  readonly widest?: number;
}

/** Why something was refused: in words, and as a condition that is not met. */
export function ReasonFields({ asked, said, onChange, ...rest }: ReasonFieldsProps) {
  return (
    <>
      <TextInput
        label={asked.reason}
        placeholder={asked.optional}
        value={said.reason}
        onChange={({ currentTarget }) => onChange({ ...said, reason: currentTarget.value })}
      />
      <ChoiceField
        asked={asked.unmet}
        value={said.unmet}
        onChange={(unmet) => onChange({ ...said, unmet })}
        {...rest}
      />
    </>
  );
}
