import { Anchor, Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverviewPart } from '#core/report/overview';

const COLOURS: Readonly<Record<OverviewPart, string>> = {
  expiring: 'blue',
  falling: 'orange',
  undated: 'yellow',
  gone: 'orange',
  requested: 'blue',
  ready: 'green',
  waiting: 'blue',
  blocked: 'red',
  unchecked: 'yellow',
  stranded: 'orange',
};

interface PartProps {
  readonly part: OverviewPart;
  readonly count: number;
  /** How many there are children for, at most. */
  readonly shown: number;
  /** What stands above the children. */
  readonly figures?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the overview: its number leads to the accounts it counts; where there are none it is a line. */
export function Part({ part, count, shown, figures, children }: PartProps) {
  const { t } = useTranslation('overview');
  const all = `#/accounts/only/${part}`;
  return (
    <Card component="section" withBorder aria-label={t(part)} padding={count === 0 ? 'xs' : 'md'} px="md">
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} size="h4">
          {t(part)}
        </Title>
        <Badge
          component="a"
          href={all}
          className="count"
          color={count === 0 ? 'gray' : COLOURS[part]}
          variant="light"
          size="lg"
          aria-label={t('countOf', { count, part: t(part) })}
        >
          {t('number', { count })}
        </Badge>
      </Group>
      {count > 0 && (
        <>
          <Text size="sm" c="dimmed">
            {t(`${part}Hint`)}
          </Text>
          {figures}
          <Stack component="ul" gap={part === 'expiring' ? 'sm' : 4} mt="sm" className="plain-list">
            {children}
          </Stack>
        </>
      )}
      {count > shown && (
        <Anchor href={all} size="sm" mt="xs">
          {t('more', { count: count - shown })}
        </Anchor>
      )}
    </Card>
  );
}
