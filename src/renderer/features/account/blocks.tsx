import { Anchor, Badge, Group, Text } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '#core/inventory/inventory';
import type { BlockRow } from '#core/report/report-data';
import { LINK_WORDS } from '#words/account-words';
import { MOVED_WORDS } from '#words/task-words';
import type { Screen } from '../../data/screen';
import { LimitedList } from '../../ui/limited-list';
import { Section } from './section';

const COLOURS = { hard: 'red', soft: 'yellow', notice: 'gray' } as const;

/** What the deletion of an account would touch, and which deletions it stands in the way of itself. */
export function Blocks({ account, screen }: { readonly account: Account; readonly screen: Screen }) {
  const { t } = useTranslation('account');
  const { blocks } = screen.report;
  const mine = blocks.filter((block) => block.account === account.id);
  const groups = [
    ...(['hard', 'soft', 'notice'] as const).map(
      (strength) => [strength, mine.filter((block) => block.strength === strength)] as const,
    ),
    ['others', blocks.filter(({ by }) => by === account.id)] as const,
  ].filter(([, rows]) => rows.length > 0);
  if (groups.length === 0) return null;
  return (
    <Section title={t('blocks')}>
      {groups.map(([group, rows]) => (
        <Fragment key={group}>
          <Text fw={600} size="sm" mt="xs">
            {t(`group-${group}`)}
          </Text>
          <LimitedList items={rows} keyOf={keyOf} more={(count) => t('more', { count })} gap={6}>
            {(block) => {
              const isMine = block.account === account.id;
              const other = isMine ? block.by : block.account;
              return (
                <BlockLine block={block} other={other} says={isMine ? 'mine' : 'others'} screen={screen} />
              );
            }}
          </LimitedList>
        </Fragment>
      ))}
    </Section>
  );
}

/** Stands for the name, which is a link, until the sentence is there; in no text. */
const NAME = '\u0000';

interface BlockLineProps {
  readonly block: BlockRow;
  readonly other: string;
  readonly says: 'mine' | 'others';
  readonly screen: Screen;
}

function BlockLine({ block, other, says, screen }: BlockLineProps) {
  const { t } = useTranslation('account');
  const { directory, lang } = screen;
  const kind = directory.link(block.link)?.kind;
  const isClosed = block.strength === 'hard' && kind === 'sub-account';
  const kinds = block.strength === 'notice' ? MOVED_WORDS : LINK_WORDS;
  const sentence = t(`${says}-${isClosed ? 'close' : block.strength}`, {
    name: NAME,
    kind: kind === undefined ? '' : kinds[kind][lang],
  });
  const [before, after] = sentence.split(NAME);
  return (
    <li>
      <Group gap="xs" wrap="nowrap">
        <Badge variant="light" color={COLOURS[block.strength]} miw={72}>
          {t(`${block.strength}Block`)}
        </Badge>
        <Text className="break-anywhere">
          {before}
          <Anchor href={`#/accounts/${other}`} underline="always">
            {directory.name(other)}
          </Anchor>
          {after}
        </Text>
      </Group>
    </li>
  );
}

function keyOf({ account, link, condition }: BlockRow): string {
  return `${account} ${link} ${condition}`;
}
