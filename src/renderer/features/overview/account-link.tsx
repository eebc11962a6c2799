import { Anchor } from '@mantine/core';
import type { Screen } from '../../data/screen';

interface AccountLinkProps {
  readonly id: string;
  readonly screen: Screen;
  readonly size?: 'sm' | 'md';
}

/** An account by its name, of which a few lines are shown; leads to its page. */
export function AccountLink({ id, screen, size = 'md' }: AccountLinkProps) {
  const name = screen.directory.name(id);
  return (
    <Anchor href={`#/accounts/${id}`} size={size} className="few-lines" title={name}>
      {name}
    </Anchor>
  );
}
