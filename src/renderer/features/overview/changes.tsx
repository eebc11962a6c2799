import { Button, Card, Group, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { endsAccount } from '#core/catalogue/service';
import type { CivilDate } from '#core/dates/civil-date';
import { type ChangeByTime, changedSince } from '#core/report/changed-since';
import { isToldToKeep } from '#core/report/keep-by';
import type { TimerRow } from '#core/report/report-data';
import { VERDICT_WORDS } from '#words/account-words';
import { OUTCOME_WORDS } from '#words/rule-words';
import type { Screen } from '../../data/screen';
import { LimitedList } from '../../ui/limited-list';
import { OutcomeBadge } from '../../ui/outcome-badge';
import { AccountLink } from './account-link';

type OfTimer = Extract<ChangeByTime, { readonly timer: TimerRow }>;

interface ChangesProps {
  readonly screen: Screen;
  /** The day of the visit before. */
  readonly since: CivilDate;
  readonly onSeen: () => void;
}

/** What time alone has changed since the last visit, until the person has seen it. */
export function Changes({ screen, since, onSeen }: ChangesProps) {
  const { t } = useTranslation(['overview', 'app']);
  const { inventory, report, datedOn } = screen;
  const changes = useMemo(
    () => changedSince(inventory, datedOn(since), report),
    [inventory, datedOn, since, report],
  );
  if (changes.length === 0) return null;
  const title = t('overview:since', { day: since });
  return (
    <Card
      component="section"
      withBorder
      aria-label={t('overview:sinceLabel')}
      padding="md"
      className="changes"
    >
      <Group justify="space-between" wrap="nowrap" mb="xs">
        <Title order={2} size="h4">
          {title}
        </Title>
        <Button size="compact-sm" variant="light" onClick={onSeen} className="no-shrink">
          {t('overview:seen')}
        </Button>
      </Group>
      <LimitedList items={changes} keyOf={keyOf} more={(count) => t('overview:more', { count })} gap={4}>
        {(change) => (
          <li>
            <Group gap="xs" component="span">
              <AccountLink id={change.account} screen={screen} size="sm" />
              <Told change={change} screen={screen} />
            </Group>
          </li>
        )}
      </LimitedList>
    </Card>
  );
}

function keyOf(change: ChangeByTime): string {
  const { code, account } = change;
  if ('timer' in change) return `${code} ${account} ${change.timer.rule}`;
  return 'condition' in change ? `${code} ${account} ${change.condition.id}` : `${code} ${account}`;
}

function Told({ change, screen }: { readonly change: ChangeByTime; readonly screen: Screen }) {
  const { t } = useTranslation('overview');
  const { lang, directory } = screen;
  switch (change.code) {
    case 'due':
      return (
        <>
          <Text size="sm">
            {t(isPastKeeping(change, directory) ? 'pastKeeping' : 'becameDue', {
              day: change.timer.dueOn,
              last: change.timer.keepBy,
            })}
          </Text>
          <Outcome timer={change.timer} lang={lang} />
        </>
      );
    case 'soon':
      return (
        <>
          <Text size="sm">
            {t('becameSoon', { day: change.timer.dueOn, count: change.timer.daysLeft ?? 0 })}
          </Text>
          <Outcome timer={change.timer} lang={lang} />
        </>
      );
    case 'check-gone':
      return (
        <Text size="sm">
          {change.endedOn === null ? t('checkGone') : t('shouldBeGone', { day: change.endedOn })}
        </Text>
      );
    case 'verdict':
      return (
        <Text size="sm">
          {t('verdictChanged', {
            before: VERDICT_WORDS[change.before][lang],
            after: VERDICT_WORDS[change.after][lang],
          })}
        </Text>
      );
    case 'waited':
      return (
        <Text size="sm">
          {t('waited', {
            condition: directory.conditionText(change.account, change.condition.id),
            day: change.condition.freeOn,
          })}
        </Text>
      );
  }
}

/** Was the day before the last one for keeping the account: does it end then, and is it not one that is to go? */
function isPastKeeping({ account, timer }: OfTimer, directory: Screen['directory']): boolean {
  return endsAccount(timer.consequence) && isToldToKeep(directory.account(account)?.intent);
}

function Outcome({ timer, lang }: { readonly timer: TimerRow; readonly lang: Screen['lang'] }) {
  return (
    <OutcomeBadge
      size="sm"
      text={OUTCOME_WORDS[timer.certainty][timer.consequence][lang]}
      certain={timer.certainty === 'will'}
      grave={endsAccount(timer.consequence)}
    />
  );
}
