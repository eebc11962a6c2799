import { Badge, Group, Stack, Text } from '@mantine/core';
import { Trans, useTranslation } from 'react-i18next';
import { endsAccount } from '#core/catalogue/service';
import type { Account } from '#core/inventory/inventory';
import { isToldToKeep } from '#core/report/keep-by';
import type { TimerRow } from '#core/report/report-data';
import { said } from '#words/lang';
import { missingDates } from '#words/missing-words';
import { OUTCOME_WORDS, TIMER_STATUS_WORDS } from '#words/rule-words';
import type { Screen } from '../../data/screen';
import { OutcomeBadge } from '../../ui/outcome-badge';
import { SaidText } from '../../ui/said-text';
import { Answer } from './answer';
import { RulesBehind } from './rules-behind';
import { Section } from './section';
import { Why } from './why';

/** What lets an account disappear by itself, and when. */
export function Timers({ account, screen }: { readonly account: Account; readonly screen: Screen }) {
  const { t } = useTranslation(['account', 'overview']);
  const timers = screen.report.timers.filter((timer) => timer.account === account.id);
  return (
    <Section title={t('account:timers')}>
      {timers.length === 0 && <Text c="dimmed">{t(`account:${noTimersCode(account, screen)}`)}</Text>}
      {timers.length > 0 && <RulesBehind id={account.id} keys={['inactivity']} screen={screen} />}
      <Stack component="ul" gap="sm" className="plain-list">
        {timers.map((timer) => (
          <li key={timer.rule}>
            <TimerLine timer={timer} screen={screen} />
            <Concerns account={account} timer={timer} screen={screen} />
          </li>
        ))}
      </Stack>
    </Section>
  );
}

/** Why there is no timer: nobody knows of a rule, or none applies now. */
function noTimersCode({ id, state }: Account, { findings, inventory }: Screen) {
  if (state !== 'active') return 'noTimersOver';
  const rules = findings.situation.rules[inventory.accounts.findIndex((one) => one.id === id)];
  return rules?.inForce.inactivity === undefined ? 'noTimersKnown' : 'noTimers';
}

function TimerLine({ timer, screen }: { readonly timer: TimerRow; readonly screen: Screen }) {
  const { t } = useTranslation(['account', 'overview']);
  const { lang } = screen;
  const { account, rule, dueOn, daysLeft, keepBy, status } = timer;
  const missing = dueOn === null ? missingDates(screen.findings, account, rule, lang) : [];
  const isKept = isToldToKeep(screen.directory.account(account)?.intent);
  return (
    <>
      <Group gap="xs">
        {dueOn === null ? (
          <Badge variant="light" color="yellow">
            {TIMER_STATUS_WORDS[status][lang]}
          </Badge>
        ) : (
          <Text fw={600}>{dueOn}</Text>
        )}
        <OutcomeBadge
          text={OUTCOME_WORDS[timer.certainty][timer.consequence][lang]}
          certain={timer.certainty === 'will'}
          grave={endsAccount(timer.consequence)}
        />
        {daysLeft !== null && (
          <Text size="sm">
            {daysLeft === 0 && t('overview:dueToday')}
            {daysLeft > 0 && t('overview:daysLeft', { count: daysLeft })}
            {daysLeft < 0 && t('overview:overdue', { count: -daysLeft })}
          </Text>
        )}
        <Why screen={screen} id={`timer:${account}:${rule}`} />
      </Group>
      {missing.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('account:missingDates', { dates: missing.join(t('account:comma')) })}
        </Text>
      )}
      {keepBy !== null && (daysLeft ?? 0) > 0 && isKept && (
        <Text size="sm" c="dimmed">
          {t('overview:keepBy', { day: keepBy })}
        </Text>
      )}
    </>
  );
}

interface ConcernsProps {
  readonly account: Account;
  readonly timer: TimerRow;
  readonly screen: Screen;
}

/** A rule that is for some accounts only, such as free ones: is this one of them? */
function Concerns({ account, timer, screen }: ConcernsProps) {
  const { t } = useTranslation('account');
  const { directory, lang } = screen;
  const appliesTo = directory.timerRule(account.id, timer.rule)?.appliesTo;
  if (appliesTo === undefined) return null;
  const recorded = Object.hasOwn(account.confirmations, timer.rule)
    ? account.confirmations[timer.rule]?.status
    : undefined;
  return (
    <Group gap="xs" mt={4}>
      <Text size="sm">
        <Trans t={t} i18nKey="appliesTo" components={{ whom: <SaidText words={said(appliesTo, lang)} /> }} />
      </Text>
      <Answer
        account={account}
        id={timer.rule}
        screen={screen}
        said={recorded}
        words={{ met: t('applies'), unmet: t('appliesNot') }}
      />
    </Group>
  );
}
