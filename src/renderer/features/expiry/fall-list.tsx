import { Card, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fall } from '#core/what-if/falls';
import { fallInWords } from '#words/what-if-words';
import type { Screen } from '../../data/screen';
import { LimitedList } from '../../ui/limited-list';
import { wholeDays } from '../../ui/whole-days';

interface DifferenceProps<Item> {
  readonly title: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** A list item each. */
  readonly children: (item: Item) => ReactNode;
}

/** One way in which it would be otherwise than today; nothing where there is none. */
export function Difference<Item>({ title, items, keyOf, children }: DifferenceProps<Item>) {
  const { t } = useTranslation('expiry');
  if (items.length === 0) return null;
  return (
    <Card component="section" withBorder aria-label={title} padding="sm" mb="xs">
      <Title order={2} size="h5">
        {t('titled', { title, count: items.length })}
      </Title>
      <LimitedList items={items} keyOf={keyOf} more={(count) => t('more', { count })} gap={4}>
        {children}
      </LimitedList>
    </Card>
  );
}

interface FallsProps {
  readonly title: string;
  readonly falls: readonly Fall[];
  readonly screen: Screen;
}

/** What is lost, or lost earlier, and by which links. */
export function Falls({ title, falls, screen }: FallsProps) {
  return (
    <Difference title={title} items={falls} keyOf={({ row }) => row.account}>
      {(fall) => <FallItem fall={fall} screen={screen} />}
    </Difference>
  );
}

/** One account that falls. */
export function FallItem({ fall, screen }: { readonly fall: Fall; readonly screen: Screen }) {
  const { title, because } = fallInWords(fall, screen);
  return (
    <li>
      <Text size="sm">{wholeDays(title)}</Text>
      <Text size="xs" c="dimmed">
        {because.join(' → ')}
      </Text>
    </li>
  );
}
