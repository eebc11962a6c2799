import { Badge, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { lineKey, type RuleLine } from '#words/rules-in-words';
import { SaidText } from '../../ui/said-text';
import { Address, type Opens } from './address';

interface RuleLinesProps {
  readonly lines: readonly RuleLine[];
  /** What the older rule set said as well; undefined: there is none to compare with. */
  readonly known: ReadonlySet<string> | undefined;
  readonly isGone?: boolean;
  /** Where the lines are addresses. */
  readonly opens?: Opens;
}

/** Lines of a rule; what the older rule set did not say is marked. */
export function RuleLines({ lines, known, isGone = false, opens }: RuleLinesProps) {
  const { t } = useTranslation('catalogue');
  return (
    <List listStyleType="none" spacing={4}>
      {lines.map((line, at) => (
        <List.Item key={String(at)}>
          <Text size="sm" span {...(isGone ? { td: 'line-through', c: 'dimmed' } : {})}>
            {opens === undefined ? (
              <SaidText words={line.words} />
            ) : (
              <Address text={line.words.text} opens={opens} />
            )}
          </Text>
          {line.more !== '' && (
            <Text size="xs" c="dimmed" span ml="xs">
              {line.more}
            </Text>
          )}
          {known !== undefined && !known.has(lineKey(line)) && (
            <Badge size="xs" ml="xs" variant="light" color="blue">
              {t('changed')}
            </Badge>
          )}
        </List.Item>
      ))}
    </List>
  );
}
