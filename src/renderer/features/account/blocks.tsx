import { Anchor, Badge, Box, Group, Text } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '#core/inventory/inventory';
import type { BlockRow } from '#core/report/report-data';
import { LINK_WORDS } from '#words/account-words';
import { MOVED_WORDS } from '#words/task-words';
import type { Screen } from '../../data/screen';
import { LimitedList } from '../../ui/limited-list';
import { SaidText } from '../../ui/said-text';
import { Section } from './section';

const COLOURS = { hard: 'red', soft: 'yellow', notice: 'gray' } as const;

/** What the deletion of an account would touch, and which deletions it stands in the way of itself. */
export function Blocks({ account, screen }: { readonly account: Account; readonly screen: Screen }) {
  const { t } = useTranslation('account');
  const { blocks } = screen.report;
  const mine = blocks.filter((block) => block.account === account.id);
  const ofMine = (wanted: BlockRow['strength']) =>
    linksOf(mine.filter(({ strength }) => strength === wanted));
  const groups = [
    ['hard', bySameConditions(ofMine('hard'))],
    ['soft', [ofMine('soft')]],
    ['notice', [ofMine('notice')]],
    ['others', [linksOf(blocks.filter(({ by }) => by === account.id))]],
  ] as const;
  const shown = groups.filter(([, lists]) => lists.some((links) => links.length > 0));
  if (shown.length === 0) return null;
  return (
    <Section title={t('blocks')}>
      {shown.map(([group, lists]) => (
        <Fragment key={group}>
          <Text fw={600} size="sm" mt="xs">
            {t(`group-${group}`)}
          </Text>
          {lists.map((links) => (
            <Fragment key={conditionsOf(links)}>
              {group === 'hard' && links[0] !== undefined && (
                <Box my={4}>
                  <NamedBy held={links[0]} screen={screen} />
                </Box>
              )}
              <LimitedList items={links} keyOf={keyOf} more={(count) => t('more', { count })} gap={6}>
                {(held) => (
                  <li>
                    <BlockLine held={held} says={group === 'others' ? 'others' : 'mine'} screen={screen} />
                  </li>
                )}
              </LimitedList>
            </Fragment>
          ))}
        </Fragment>
      ))}
    </Section>
  );
}

/** A link that stands in the way of a deletion, and of which of its conditions. */
interface HeldByLink {
  readonly block: BlockRow;
  /** Ids. */
  readonly conditions: readonly string[];
}

/** Each link of these blocks once, however many conditions name it. */
function linksOf(blocks: readonly BlockRow[]): readonly HeldByLink[] {
  const links = new Map<string, HeldByLink>();
  for (const block of blocks) {
    const before = links.get(keyOf({ block }))?.conditions ?? [];
    links.set(keyOf({ block }), {
      block,
      conditions: block.condition === null ? before : [...before, block.condition],
    });
  }
  return [...links.values()];
}

/** Together what the same conditions name: of a hub with many logins, these are said once. */
function bySameConditions(links: readonly HeldByLink[]): readonly (readonly HeldByLink[])[] {
  const sets = new Map<string, HeldByLink[]>();
  for (const held of links) {
    const set = sets.get(conditionsOf([held])) ?? [];
    set.push(held);
    sets.set(conditionsOf([held]), set);
  }
  return [...sets.values()];
}

function conditionsOf([first]: readonly HeldByLink[]): string {
  return first?.conditions.join(' ') ?? '';
}

/** The conditions that name a link. */
function NamedBy({ held, screen }: Pick<BlockLineProps, 'held' | 'screen'>) {
  const { block, conditions } = held;
  return conditions.map((condition) => (
    <Text key={condition} size="sm" c="dimmed">
      <SaidText words={screen.directory.conditionSaid(block.account, condition)} />
    </Text>
  ));
}

/** Stands for the name, which is a link, until the sentence is there; in no text. */
const NAME = '\u0000';

interface BlockLineProps {
  readonly held: HeldByLink;
  readonly says: 'mine' | 'others';
  readonly screen: Screen;
}

function BlockLine({ held, says, screen }: BlockLineProps) {
  const { t } = useTranslation('account');
  const { directory, lang } = screen;
  const { block } = held;
  const other = says === 'mine' ? block.by : block.account;
  const kind = directory.link(block.link)?.kind;
  const isClosed = block.strength === 'hard' && kind === 'sub-account';
  const kinds = block.strength === 'notice' ? MOVED_WORDS : LINK_WORDS;
  const sentence = t(`${says}-${isClosed ? 'close' : block.strength}`, {
    name: NAME,
    kind: kind === undefined ? '' : kinds[kind][lang],
  });
  const [before, after] = sentence.split(NAME);
  return (
    <Group gap="xs" wrap="nowrap" align="baseline">
      <Badge variant="light" color={COLOURS[block.strength]} miw={72}>
        {t(`${block.strength}Block`)}
      </Badge>
      <div className="shrinks">
        <Text className="break-anywhere">
          {before}
          <Anchor href={`#/accounts/${other}`} underline="always">
            {directory.name(other)}
          </Anchor>
          {after}
        </Text>
        {says === 'others' && <NamedBy held={held} screen={screen} />}
      </div>
    </Group>
  );
}

function keyOf({ block: { account, link, strength } }: Pick<HeldByLink, 'block'>): string {
  return `${account} ${link} ${strength}`;
}
