import { ActionIcon, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from './dialog';
import { SaidText, type Words } from './said-text';

/** A question mark that opens an answer: what it says in one sentence, then what that rests on. */
export function WhyButton({
  label,
  closeLabel,
  answer,
}: {
  readonly label: string;
  readonly closeLabel: string;
  /** Worked out when it is asked for. */
  readonly answer: () => {
    readonly title: string;
    readonly lines: readonly (readonly [label: string, words: Words])[];
  };
}) {
  const [shown, setShown] = useState<ReturnType<typeof answer> | null>(null);
  return (
    <>
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={label}
        title={label}
        onClick={() => setShown(answer())}
      >
        ?
      </ActionIcon>
      {shown !== null && (
        <Dialog onClose={() => setShown(null)} title={shown.title} size="lg" closeLabel={closeLabel}>
          <Table verticalSpacing={4}>
            <Table.Tbody>
              {shown.lines.map(([name, words], at) => (
                // The place is what identifies it: two lines may say the same.
                <Table.Tr key={String(at)}>
                  {name === '' ? (
                    <Table.Td />
                  ) : (
                    <Table.Th scope="row" className="no-wrap top">
                      {name}
                    </Table.Th>
                  )}
                  <Table.Td className="break-anywhere">
                    <Text size="sm">
                      <SaidText words={words} />
                    </Text>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Dialog>
      )}
    </>
  );
}
