import { Anchor, Button, Card, Grid, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { endsAccount } from '#core/catalogue/service';
import type { CivilDate } from '#core/dates/civil-date';
import { endOf } from '#core/report/changed-since';
import { isToldToKeep } from '#core/report/keep-by';
import { type OverviewEntry, type OverviewPart, overviewOf } from '#core/report/overview';
import type { AccountRow, TimerRow } from '#core/report/report-data';
import { unansweredRequest } from '#core/report/unanswered-request';
import type { DatedKey } from '#words/directory';
import { missingDates } from '#words/missing-words';
import { OUTCOME_WORDS } from '#words/rule-words';
import type { Screen } from '../../data/screen';
import { OutcomeBadge } from '../../ui/outcome-badge';
import { RuleMark } from '../../ui/rule-mark';
import { wholeDays } from '../../ui/whole-days';
import { AccountLink } from './account-link';
import { Changes } from './changes';
import { Letters } from './letters';
import { Part } from './part';
import { SoonFigures } from './soon-figures';

/** Lists longer than this go on in the list of accounts. */
const SHOWN = 6;
const SHOWN_EXPIRING = 10;

interface OverviewProps {
  readonly screen: Screen;
  readonly onAdd: () => void;
  readonly onLoadSample: () => void;
  /** Opens an inventory document. */
  readonly onImport: () => void;
  /** Goes to where other programs' exports come in. */
  readonly onBring: () => void;
  /** The day of the visit before, of which the person has not seen what has changed since; null: there is none. */
  readonly since: CivilDate | null;
  readonly onSeen: () => void;
}

/** The answer in one look: what expires, what can go, what is blocked, unchecked or cannot be entered; all of it links. */
export function Overview(props: OverviewProps) {
  const { t } = useTranslation('overview');
  const { screen } = props;
  const { inventory, report } = screen;
  const { expiring, falling, undated, gone, requested, ready, waiting, blocked, unchecked, stranded } =
    useMemo(() => overviewOf(inventory, report), [inventory, report]);
  const withUnchecked = (text: string, count: number) =>
    count === 0 ? text : `${text} · ${t('uncheckedOf', { count })}`;
  /** Until when a deletion that was asked for is open, as far as that is known. */
  const until = ({ reviewEndsOn, regretEndsOn }: AccountRow) => {
    if (regretEndsOn !== null) return t('cancelUntil', { day: regretEndsOn });
    return reviewEndsOn === null ? t('endUnknown') : t('reviewUntil', { day: reviewEndsOn });
  };
  if (inventory.accounts.length === 0) return <Empty {...props} />;
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('title')}
        </Title>
        <Group gap="sm">
          <Anchor href="#/accounts" size="sm">
            {t('accountsInAll', { count: inventory.accounts.length })}
          </Anchor>
          <Button size="compact-md" variant="light" onClick={props.onAdd}>
            {t('addButton')}
          </Button>
        </Group>
      </Group>
      {props.since !== null && <Changes screen={screen} since={props.since} onSeen={props.onSeen} />}
      <Grid gap="md">
        <Grid.Col span={7}>
          <Stack>
            <Expiring screen={screen} timers={expiring} />
            <Falling entries={falling} screen={screen} />
            <Accounts
              part="undated"
              entries={undated}
              screen={screen}
              note={({ account }) => {
                const dates = missingDates(screen.findings, account, null, screen.lang);
                return dates.length === 0 ? '' : t('missing', { dates: dates.join(t('comma')) });
              }}
            />
          </Stack>
        </Grid.Col>
        <Grid.Col span={5}>
          <Stack>
            <Accounts
              part="gone"
              entries={gone}
              screen={screen}
              note={({ row }) => {
                const end = endOf(row);
                if (end !== null) return t('endedOn', { day: end });
                const account = screen.directory.account(row.account);
                const unanswered = account === undefined ? null : unansweredRequest(account, row);
                return unanswered === null ? t('checkGone') : t('askedOn', { day: unanswered.askedOn });
              }}
              dayFrom={['reviewTime', 'regretWindow']}
            />
            <Accounts
              part="requested"
              entries={requested}
              screen={screen}
              note={({ row }) => until(row)}
              dayFrom={['reviewTime', 'regretWindow']}
            />
            <Letters screen={screen} />
            <Accounts part="ready" entries={ready} screen={screen} />
            <Accounts
              part="waiting"
              entries={waiting}
              screen={screen}
              note={({ row, unknown }) =>
                withUnchecked(t(unknown === 0 ? 'from' : 'notBefore', { day: row.deletableOn }), unknown)
              }
              dayFrom={['conditions']}
            />
            <Accounts
              part="blocked"
              entries={blocked}
              screen={screen}
              note={({ unmet, unknown }) => withUnchecked(t('blockedBy', { count: unmet }), unknown)}
            />
            <Accounts
              part="unchecked"
              entries={unchecked}
              screen={screen}
              note={({ unknown }) => t('uncheckedOf', { count: unknown })}
            />
            <Accounts part="stranded" entries={stranded} screen={screen} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

/** Nothing is there yet: the ways in. */
function Empty({ onAdd, onLoadSample, onImport, onBring }: OverviewProps) {
  const { t } = useTranslation('overview');
  const ways = [
    { code: 'bring', act: onBring, variant: 'filled' },
    { code: 'add', act: onAdd, variant: 'default' },
    { code: 'import', act: onImport, variant: 'default' },
    { code: 'sample', act: onLoadSample, variant: 'default' },
  ] as const;
  return (
    <Stack maw={880} mx="auto" mt="xl" gap="lg">
      <div>
        <Title order={1} size="h2">
          {t('emptyTitle')}
        </Title>
        <Text mt={4}>{t('emptyBody')}</Text>
      </div>
      <SimpleGrid cols={2}>
        {ways.map(({ code, act, variant }) => (
          <Card key={code} component="section" withBorder aria-label={t(`${code}Title`)}>
            <Title order={2} size="h4">
              {t(`${code}Title`)}
            </Title>
            <Text size="sm" my="sm" className="grow-down">
              {t(`${code}Body`)}
            </Text>
            <Button variant={variant} onClick={act}>
              {t(`${code}Button`)}
            </Button>
          </Card>
        ))}
      </SimpleGrid>
    </Stack>
  );
}

interface AccountsProps {
  readonly part: Exclude<OverviewPart, 'expiring'>;
  readonly entries: readonly OverviewEntry[];
  readonly screen: Screen;
  readonly note?: (entry: OverviewEntry) => string;
  /** The rules that the day in the note comes from. */
  readonly dayFrom?: readonly DatedKey[];
}

function Accounts({ part, entries, screen, note, dayFrom = [] }: AccountsProps) {
  return (
    <Part part={part} count={entries.length} shown={SHOWN}>
      {entries.slice(0, SHOWN).map((entry) => (
        <li key={entry.account}>
          <Group justify="space-between" wrap="nowrap" gap="xs">
            <AccountLink id={entry.account} screen={screen} />
            {note !== undefined && (
              <Text component="div" size="sm" c="dimmed" ta="end" className="beside-name">
                {wholeDays(note(entry))} <Doubt id={entry.account} keys={dayFrom} screen={screen} />
              </Text>
            )}
          </Group>
        </li>
      ))}
    </Part>
  );
}

/** What is to be kept and falls with another: when, how surely, and with what; the first to fall first. */
function Falling({ entries, screen }: Pick<AccountsProps, 'entries' | 'screen'>) {
  const { t } = useTranslation('overview');
  const { report, directory } = screen;
  const losses = useMemo(() => new Map(report.forecast.map((loss) => [loss.account, loss])), [report]);
  const note = ({ account }: OverviewEntry) => {
    const loss = losses.get(account);
    if (loss === undefined) return '';
    return t(`fallsWith-${loss.certainty}`, { day: loss.lostOn, provider: directory.name(loss.via ?? '') });
  };
  const dayOf = ({ account }: OverviewEntry) => losses.get(account)?.lostOn ?? '';
  const byDay = entries.toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)));
  return <Accounts part="falling" entries={byDay} screen={screen} note={note} />;
}

/** What expires soon, by account: the rules of one stand together, where the first of them is due. */
function Expiring({ screen, timers }: { readonly screen: Screen; readonly timers: readonly TimerRow[] }) {
  const accounts = byAccount(timers);
  return (
    <Part
      part="expiring"
      count={accounts.length}
      shown={SHOWN_EXPIRING}
      figures={<SoonFigures timers={timers} />}
    >
      {accounts.slice(0, SHOWN_EXPIRING).map(({ account, first, timers: own }) => (
        <li key={account}>
          <Group justify="space-between" wrap="nowrap" gap="xs">
            <AccountLink id={account} screen={screen} />
            <DaysLeft days={first.daysLeft ?? 0} />
          </Group>
          {own.map((timer) => (
            <RunsOut key={timer.rule} timer={timer} screen={screen} />
          ))}
        </li>
      ))}
    </Part>
  );
}

/** The timers of each account, in their order; accounts in that of their first ones. */
function byAccount(timers: readonly TimerRow[]) {
  const firsts = new Map<string, { account: string; first: TimerRow; timers: TimerRow[] }>();
  for (const timer of timers) {
    const { account } = timer;
    const known = firsts.get(account);
    if (known === undefined) firsts.set(account, { account, first: timer, timers: [timer] });
    else known.timers.push(timer);
  }
  return [...firsts.values()];
}

function RunsOut({ timer, screen }: { readonly timer: TimerRow; readonly screen: Screen }) {
  const { t } = useTranslation('overview');
  const { account, dueOn, keepBy, daysLeft, certainty, consequence } = timer;
  const ends = endsAccount(consequence);
  return (
    <Group gap="xs">
      <Text size="sm">{dueOn}</Text>
      <OutcomeBadge
        text={OUTCOME_WORDS[certainty][consequence][screen.lang]}
        certain={certainty === 'will'}
        grave={ends}
      />
      <Doubt id={account} keys={['inactivity']} screen={screen} />
      {(daysLeft ?? 0) > 0 && isToldToKeep(screen.directory.account(account)?.intent) && (
        <Text size="sm" c="dimmed">
          {t(ends ? 'keepBy' : 'avoidBy', { day: keepBy })}
        </Text>
      )}
    </Group>
  );
}

interface DoubtProps {
  readonly id: string;
  readonly keys: readonly DatedKey[];
  readonly screen: Screen;
}

/** That the rules are doubtful which a day comes from. */
function Doubt({ id, keys, screen }: DoubtProps) {
  return <RuleMark age={screen.directory.ruleAge(id, keys)} />;
}

/** Within a week, or past: it catches the eye. */
const URGENT = 7;

function DaysLeft({ days }: { readonly days: number }) {
  const { t } = useTranslation('overview');
  const text =
    days === 0 ? t('dueToday') : days > 0 ? t('daysLeft', { count: days }) : t('overdue', { count: -days });
  return (
    <Text size="sm" className="no-wrap" {...(days <= URGENT ? { fw: 600 } : { c: 'dimmed' })}>
      {text}
    </Text>
  );
}
