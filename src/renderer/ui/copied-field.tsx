import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';

interface CopiedFieldProps {
  readonly label: string;
  readonly value: string;
  /** The language that the value is in. */
  readonly lang: string;
  /** How many lines of it are seen at once. */
  readonly rows: number;
  readonly copyLabel: string;
  /** What is said when it was copied. */
  readonly copied: string;
  /** What is said where that was not possible: it is selected then. */
  readonly selected: string;
}

/** A text to take along: it can be read and copied, not changed. */
export function CopiedField({ label, value, lang, rows, copyLabel, copied, selected }: CopiedFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState({ of: '', text: '' });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setSaid({ of: value, text: copied });
    } catch {
      // There is no clipboard, or the page may not write to it.
      field.current?.focus();
      field.current?.select();
      setSaid({ of: value, text: selected });
    }
  };
  return (
    <Stack gap={4} align="flex-start">
      <Textarea ref={field} w="100%" label={label} value={value} lang={lang} readOnly rows={rows} />
      <Button size="compact-sm" variant="default" onClick={() => void copy()}>
        {copyLabel}
      </Button>
      <Text size="sm" role="status">
        {/* Another text has not been copied. */}
        {said.of === value ? said.text : ''}
      </Text>
    </Stack>
  );
}
