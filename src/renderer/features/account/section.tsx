import { Card, Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of an account's page: a heading, perhaps a button, then what there is. */
export function Section({
  title,
  action,
  children,
}: {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Card component="section" withBorder aria-label={title}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {title}
        </Title>
        {action}
      </Group>
      {children}
    </Card>
  );
}
