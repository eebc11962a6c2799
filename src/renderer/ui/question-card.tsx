import { Card } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

interface QuestionCardProps {
  readonly label: string;
  /** Did another one stand here before? What had the focus is gone with that one. */
  readonly isNext: boolean;
  readonly children: ReactNode;
}

/** One question of several that come one after the other, each with a `key` of its own: the next one takes the focus. */
export function QuestionCard({ label, isNext, children }: QuestionCardProps) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNext) card.current?.focus();
  }, [isNext]);
  return (
    <Card component="section" withBorder aria-label={label} aria-live="polite" tabIndex={-1} ref={card}>
      {children}
    </Card>
  );
}
