import { Card, Group, Title } from '@mantine/core';
import { createContext, type ReactNode, useContext } from 'react';

/** Of which level the headings of the parts are; one more where the account is only part of a screen. */
export const PartLevel = createContext<2 | 3>(2);

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
        <Title order={useContext(PartLevel)} size="h4">
          {title}
        </Title>
        {action}
      </Group>
      {children}
    </Card>
  );
}
