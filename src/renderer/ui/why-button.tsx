import { Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from './dialog';
import { PlainSign } from './plain-button';
import { SaidText, type Words } from './said-text';

/** What it says in one sentence, then what that rests on. */
interface Answer {
  readonly title: string;
  readonly lines: readonly (readonly [label: string, words: Words])[];
}

interface WhyButtonProps {
  readonly label: string;
  readonly closeLabel: string;
  /** Worked out when it is asked for. */
  readonly answer: () => Answer;
}

/** A question mark that opens an answer. */
export function WhyButton({ label, closeLabel, answer }: WhyButtonProps) {
  const [shown, setShown] = useState<Answer | null>(null);
  return (
    <>
      <PlainSign sign="?" aria-label={label} title={label} onClick={() => setShown(answer())} />
      {shown !== null && <WhyDialog answer={shown} closeLabel={closeLabel} onClose={() => setShown(null)} />}
    </>
  );
}

interface WhyDialogProps {
  readonly answer: Answer;
  readonly closeLabel: string;
  readonly onClose: () => void;
}

/** The answer, for as long as it is drawn. */
export function WhyDialog({ answer, closeLabel, onClose }: WhyDialogProps) {
  return (
    <Dialog onClose={onClose} title={answer.title} size="lg" closeLabel={closeLabel}>
      <Table verticalSpacing={4}>
        <Table.Tbody>
          {answer.lines.map(([name, words], at) => (
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
  );
}
