import { Badge, Group, Text } from '@mantine/core';
import { PlainBadge } from './plain-badge';

/** How old the rules are that a day rests on, and what is doubtful about them, in words. */
interface Age {
  readonly rules: string;
  readonly doubts: readonly string[];
  readonly mark: string | null;
}

/** The age of the rules that a day rests on; each doubt catches the eye. Nothing where there are none. */
export function RulesLine({ age }: { readonly age: Age | null }) {
  if (age === null) return null;
  return (
    <Group gap="xs" mb="xs" data-rules>
      <Text size="sm" c="dimmed">
        {age.rules}
      </Text>
      {age.doubts.map((doubt) => (
        <Badge key={doubt} size="sm" variant="light" color="yellow" tt="none">
          {doubt}
        </Badge>
      ))}
    </Group>
  );
}

/** Beside a day in a list: only that its rules are doubtful. */
export function RuleMark({ age }: { readonly age: Age | null }) {
  if (age?.mark == null) return null;
  return (
    <PlainBadge
      text={age.mark}
      variant="light"
      color="yellow"
      size="xs"
      title={[age.rules, ...age.doubts].join(' · ')}
      isOfRules
    />
  );
}
