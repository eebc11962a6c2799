import { Anchor, Badge, Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TimerRow } from '#core/report/report-data';
import { OUTCOME_WORDS } from '#words/rule-words';
import type { Screen } from '../../data/screen';
import { type Entry, overviewOf } from './overview-of';

const SHOWN = 6;

interface OverviewProps {
  readonly screen: Screen;
  readonly onAdd: () => void;
  readonly onLoadSample: () => void;
  readonly onImport: () => void;
}

/** The answer in one look: what expires, what is ready, blocked, stranded, unchecked; every line a link. */
export function Overview({ screen, onAdd, onLoadSample, onImport }: OverviewProps) {
  const { t } = useTranslation('overview');
  if (screen.inventory.accounts.length === 0) {
    return (
      <Stack align="flex-start" maw={560}>
        <Title order={1} size="h2">
          {t('emptyTitle')}
        </Title>
        <Text>{t('emptyBody')}</Text>
        <Group>
          <Button onClick={onAdd}>{t('addFirst')}</Button>
          <Button variant="default" onClick={onLoadSample}>
            {t('loadSample')}
          </Button>
          <Button variant="default" onClick={onImport}>
            {t('importDocument')}
          </Button>
        </Group>
      </Stack>
    );
  }
  const { expiring, ready, blocked, stranded, unchecked } = overviewOf(screen.inventory, screen.report);
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('title')}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        <Expiring screen={screen} timers={expiring} />
        <Part title={t('ready')} hint={t('readyHint')} entries={ready} colour="green" />
        <Part
          title={t('blocked')}
          hint={t('blockedHint')}
          entries={blocked}
          colour="red"
          note={({ count }) => t('blockedBy', { count })}
        />
        <Part title={t('unchecked')} hint={t('uncheckedHint')} entries={unchecked} colour="yellow" />
        <Part title={t('stranded')} hint={t('strandedHint')} entries={stranded} colour="orange" />
      </SimpleGrid>
    </Stack>
  );
}

interface PartProps {
  readonly title: string;
  readonly hint: string;
  readonly entries: readonly Entry[];
  readonly colour: string;
  readonly note?: (entry: Entry) => string;
}

function Part({ title, hint, entries, colour, note }: PartProps) {
  const { t } = useTranslation('overview');
  return (
    <Card component="section" withBorder aria-label={title}>
      <Heading title={title} count={entries.length} colour={colour} />
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
      <Stack component="ul" gap={4} mt="sm" className="plain-list">
        {entries.length === 0 && <li>{t('none')}</li>}
        {entries.slice(0, SHOWN).map((entry) => (
          <li key={entry.id}>
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <AccountLink id={entry.id} name={entry.name} />
              {note !== undefined && (
                <Text size="sm" c="dimmed" className="no-wrap">
                  {note(entry)}
                </Text>
              )}
            </Group>
          </li>
        ))}
      </Stack>
      <More left={entries.length - SHOWN} />
    </Card>
  );
}

function Expiring({ screen, timers }: { readonly screen: Screen; readonly timers: readonly TimerRow[] }) {
  const { t } = useTranslation('overview');
  const names = new Map(screen.inventory.accounts.map(({ id, name }) => [id, name]));
  return (
    <Card component="section" withBorder aria-label={t('expiring')}>
      <Heading title={t('expiring')} count={timers.length} colour="blue" />
      <Text size="sm" c="dimmed">
        {t('expiringHint')}
      </Text>
      <Stack component="ul" gap="xs" mt="sm" className="plain-list">
        {timers.length === 0 && <li>{t('none')}</li>}
        {timers.slice(0, SHOWN).map((timer) => (
          <li key={`${timer.account} ${timer.rule}`}>
            <AccountLink id={timer.account} name={names.get(timer.account) ?? timer.account} />
            <Text size="sm">
              {timer.dueOn} {OUTCOME_WORDS[timer.certainty][timer.consequence][screen.lang]}
            </Text>
            <Text size="sm" c="dimmed">
              <Left days={timer.daysLeft ?? 0} />
              {(timer.daysLeft ?? 0) > 0 && ` · ${t('keepBy', { day: timer.keepBy })}`}
            </Text>
          </li>
        ))}
      </Stack>
      <More left={timers.length - SHOWN} />
    </Card>
  );
}

function Left({ days }: { readonly days: number }) {
  const { t } = useTranslation('overview');
  if (days === 0) return t('dueToday');
  return days > 0 ? t('daysLeft', { count: days }) : t('overdue', { count: -days });
}

function Heading({
  title,
  count,
  colour,
}: {
  readonly title: string;
  readonly count: number;
  readonly colour: string;
}) {
  return (
    <Group justify="space-between" wrap="nowrap">
      <Title order={2} size="h4">
        {title}
      </Title>
      <Badge color={colour} variant="light" size="lg">
        {count}
      </Badge>
    </Group>
  );
}

function AccountLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <Anchor href={`#/accounts/${id}`} className="break-anywhere">
      {name}
    </Anchor>
  );
}

function More({ left }: { readonly left: number }) {
  const { t } = useTranslation('overview');
  if (left <= 0) return null;
  return (
    <Anchor href="#/accounts" size="sm" mt="xs">
      {t('more', { count: left })}
    </Anchor>
  );
}
