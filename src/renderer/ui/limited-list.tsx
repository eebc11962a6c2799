import { Button, Stack } from '@mantine/core';
import { Fragment, type ReactNode, useState } from 'react';

/** More rows than these take a browser so long that a person wonders. */
const STEP = 100;

interface LimitedListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** A list item each. */
  readonly children: (item: Item) => ReactNode;
  /** Says how many more there are. */
  readonly more: (left: number) => string;
  readonly gap?: number | string;
  /** The items follow on one another, and have numbers. */
  readonly isNumbered?: boolean;
  /** How many are drawn at a time; a hundred where nothing is said. */
  readonly step?: number;
}

/** A list that is drawn some at a time. */
export function LimitedList<Item>(props: LimitedListProps<Item>) {
  const { items, keyOf, children, more, gap = 'xs', isNumbered = false, step = STEP } = props;
  const [shown, setShown] = useState(step);
  const left = items.length - shown;
  const drawn = items.slice(0, shown).map((item) => <Fragment key={keyOf(item)}>{children(item)}</Fragment>);
  return (
    <>
      {isNumbered ? (
        <ol className="numbered-list">{drawn}</ol>
      ) : (
        <Stack component="ul" gap={gap} className="plain-list">
          {drawn}
        </Stack>
      )}
      {left > 0 && (
        <Button mt="xs" size="compact-sm" variant="default" onClick={() => setShown(shown + step)}>
          {more(left)}
        </Button>
      )}
    </>
  );
}
