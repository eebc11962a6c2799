import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CivilDate, dayNumberOf, NO_DAY } from '#core/dates/civil-date';
import type { Account } from '#core/inventory/inventory';
import type { AccountRow, ConditionRow } from '#core/report/report-data';
import { isPlannable } from '#core/rules/assessment';
import type { ConditionResult } from '#core/rules/conditions';
import { confirmationOf, confirmedStatus } from '#core/rules/confirmations';
import { CONDITION_STATUS_WORDS } from '#words/rule-words';
import type { Screen } from '../../data/screen';
import { SaidText } from '../../ui/said-text';
import { Answer } from './answer';
import { RulesBehind } from './rules-behind';
import { Section } from './section';
import { Why } from './why';

const COLOURS = { met: 'green', unmet: 'red', waiting: 'blue', unknown: 'yellow' } as const;

interface ConditionsProps {
  readonly account: Account;
  readonly row: AccountRow;
  readonly screen: Screen;
}

/** The conditions of an account's deletion as a checklist. */
export function Conditions({ account, row, screen }: ConditionsProps) {
  const { t } = useTranslation('account');
  return (
    <Section title={t('conditions')}>
      {row.conditions.length === 0 && <Text c="dimmed">{t(noConditionsCode(row))}</Text>}
      {row.conditions.length > 0 && <RulesBehind id={account.id} keys={['conditions']} screen={screen} />}
      <Stack component="ul" gap="sm" className="plain-list">
        {row.conditions.map((condition) => (
          <li key={condition.id}>
            <Condition account={account} condition={condition} screen={screen} />
          </li>
        ))}
      </Stack>
    </Section>
  );
}

/** Why there are no conditions: they are not known, it is too late for them, or there are none. */
function noConditionsCode({ verdict }: AccountRow) {
  if (verdict === 'unknown') return 'noConditionsKnown';
  return takesPlan(verdict) ? 'noConditions' : 'noConditionsOver';
}

function takesPlan(verdict: AccountRow['verdict']): boolean {
  return isPlannable(verdict) || verdict === 'passive' || verdict === 'never';
}

function Condition({
  account,
  condition,
  screen,
}: {
  readonly account: Account;
  readonly condition: ConditionRow;
  readonly screen: Screen;
}) {
  const { t } = useTranslation('account');
  const { lang, findings, inventory, directory } = screen;
  const place = inventory.accounts.indexOf(account);
  const found = findings.assessments.accounts[place]?.conditions.find(({ rule }) => rule.id === condition.id);
  const checked = lastCheck(account, condition, screen.report.today);
  const notes = [
    condition.freeOn === null ? [] : t('freeOn', { day: condition.freeOn }),
    condition.links === null || condition.links.length === 0
      ? []
      : t('linksLeft', { count: condition.links.length }),
    condition.autoReleaseOn === null ? [] : t('releasesOn', { day: condition.autoReleaseOn }),
    checked === null ? [] : t(checked.isOld ? 'checkedLongAgo' : 'checkedOn', { day: checked.on }),
  ].flat();
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Group gap="xs">
          <Badge variant="light" color={COLOURS[condition.status]}>
            {CONDITION_STATUS_WORDS[condition.status][lang]}
          </Badge>
          <Why screen={screen} id={`condition:${account.id}:${condition.id}`} />
        </Group>
        <Text>
          <SaidText words={directory.conditionSaid(account.id, condition.id)} />
        </Text>
        {notes.length > 0 && (
          <Text size="sm" c="dimmed">
            {notes.join(' · ')}
          </Text>
        )}
      </div>
      {found !== undefined && isAsked(found) && (
        <Answer
          account={account}
          id={condition.id}
          screen={screen}
          said={found.confirmed}
          words={{ met: t('confirmMet'), unmet: t('confirmUnmet') }}
        />
      )}
    </Group>
  );
}

/** When somebody looked last, and whether that is too long ago to count. */
function lastCheck(account: Account, { id, kind }: ConditionRow, today: CivilDate) {
  const { status, on } = confirmationOf(account, id) ?? {};
  if (on === undefined) return null;
  const counts = confirmedStatus(account, id, kind !== 'never', dayNumberOf(today));
  return { on, isOld: counts !== status };
}

// Evidence beats a confirmation: what it answers is not asked.
function isAsked({ status, confirmed, links, freeOn }: ConditionResult): boolean {
  const hasEvidence = (links !== null && links.length > 0) || freeOn !== NO_DAY;
  return !hasEvidence && status === (confirmed ?? 'unknown');
}
