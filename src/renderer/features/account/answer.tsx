import { Button } from '@mantine/core';
import { confirmCondition } from '#core/inventory/edit-inventory';
import type { Account, Confirmation } from '#core/inventory/inventory';
import type { Screen } from '../../data/screen';

type Status = Confirmation['status'];

interface AnswerProps {
  readonly account: Account;
  /** Of a condition, or of a rule. */
  readonly id: string;
  readonly screen: Screen;
  readonly said: Status | undefined;
  readonly words: { readonly [Said in Status]: string };
}

/** Yes or no to a condition or rule, as of today; pressing what was said takes it back. */
export function Answer({ account, id, screen, said, words }: AnswerProps) {
  const answer = (status: Status) => {
    const confirmation = said === status ? null : { status, on: screen.report.today };
    const code = confirmation === null ? 'confirmation-removed' : 'confirmation-recorded';
    void screen.change({ code, account: account.name }, (before) =>
      confirmCondition(before, account.id, id, confirmation),
    );
  };
  return (
    <Button.Group>
      {(['met', 'unmet'] as const).map((status) => (
        <Button
          key={status}
          size="compact-sm"
          variant={said === status ? 'light' : 'default'}
          aria-pressed={said === status}
          onClick={() => answer(status)}
        >
          {words[status]}
        </Button>
      ))}
    </Button.Group>
  );
}
