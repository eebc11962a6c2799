import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account, AccountState } from '#core/inventory/inventory';
import type { Step } from '#core/plan/record-step';
import type { ConditionRow } from '#core/report/report-data';
import { periodInWords } from '#words/period-words';
import { typedDay } from '#words/typed-day';
import {
  conditionChoices,
  enteredBy,
  loginChoices,
  OWN_LOGIN,
  refusalSteps,
} from '../../data/said-of-deletion';
import type { Screen } from '../../data/screen';
import { DayInput } from '../../ui/day-input';
import { Section } from './section';
import { useDayNote } from './use-day-note';

/** What can have become of an account in each state, the likeliest first. */
const NEXT = {
  active: ['deletion-asked', 'seen-gone', 'access-lost'],
  'deletion-requested': ['seen-gone', 'deletion-refused', 'deletion-cancelled'],
  deleted: ['found-again'],
  lost: ['found-again', 'seen-gone'],
} as const satisfies Readonly<Record<AccountState, readonly Step['kind'][]>>;

type Kind = (typeof NEXT)[AccountState][number];

interface DeletionProps {
  readonly account: Account;
  readonly conditions: readonly ConditionRow[];
  readonly screen: Screen;
}

/** How far the deletion has come: asked for, refused, taken back, done; each with one click, today or earlier. */
export function Deletion({ account, conditions, screen }: DeletionProps) {
  const { t } = useTranslation(['account', 'form']);
  const [typed, setTyped] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [reason, setReason] = useState('');
  const [unmet, setUnmet] = useState('');
  const [by, setBy] = useState('');
  // Until something is typed it is today, also when that becomes another day.
  const day = typed ?? screen.report.today;
  const on = typedDay(day);
  const note = useDayNote(on, account, screen.report.today);
  const record = async (kind: Kind) => {
    setTried(true);
    if (on === undefined) return;
    const [first, ...more] = stepsOf(kind, account.id, { reason, unmet, by });
    const made = await screen.record([first, ...more], on);
    if (!made.ok) return;
    setTyped(null);
    setTried(false);
    setReason('');
    setUnmet('');
    setBy('');
  };
  return (
    <Section title={t('account:deletion')}>
      <Group align="flex-end" gap="xs">
        <DayInput
          calendarLabel={t('form:calendar')}
          label={t('account:happenedOn')}
          value={day}
          onChange={setTyped}
          error={tried && on === undefined ? t('form:notADay') : undefined}
          note={note}
        />
        {account.state === 'active' && (
          <EnteredBy account={account} screen={screen} value={by} onChange={setBy} />
        )}
        {account.state === 'deletion-requested' && (
          <Refusal
            account={account}
            screen={screen}
            reason={reason}
            onReason={setReason}
            unmet={unmet}
            onUnmet={setUnmet}
          />
        )}
      </Group>
      <Group gap="xs" mt="xs">
        {NEXT[account.state].map((kind) => (
          <Button key={kind} size="compact-md" variant="default" onClick={() => void record(kind)}>
            {t(`account:${kind}`)}
          </Button>
        ))}
      </Group>
      <Tries account={account} screen={screen} isOpen={conditions.length > 0} />
    </Section>
  );
}

interface Said {
  readonly reason: string;
  readonly unmet: string;
  readonly by: string;
}

function stepsOf(kind: Kind, account: string, { reason, unmet, by }: Said): readonly [Step, ...Step[]] {
  if (kind === 'deletion-asked') return [{ kind, account, ...enteredBy(by) }];
  return kind === 'deletion-refused' ? refusalSteps(account, { reason, unmet }) : [{ kind, account }];
}

interface EnteredByProps {
  readonly account: Account;
  readonly screen: Screen;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** By what it was entered to ask for its deletion: that is the last use of that login. */
function EnteredBy({ account, screen, value, onChange }: EnteredByProps) {
  const { t } = useTranslation('account');
  const logins = loginChoices(screen, account);
  if (logins.length === 0) return null;
  return (
    <NativeSelect
      label={t('enteredBy')}
      data={[
        { value: '', label: t('enteredByUsual') },
        ...logins,
        { value: OWN_LOGIN, label: t('ownLogin') },
      ]}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

interface RefusalProps {
  readonly account: Account;
  readonly screen: Screen;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly unmet: string;
  readonly onUnmet: (condition: string) => void;
}

/** Why a deletion was refused: in words, and as a condition that is not met then. */
function Refusal({ account, screen, reason, onReason, unmet, onUnmet }: RefusalProps) {
  const { t } = useTranslation('account');
  const conditions = conditionChoices(screen, account);
  return (
    <>
      <TextInput
        label={t('refusedWhy')}
        placeholder={t('optional')}
        value={reason}
        onChange={({ currentTarget }) => onReason(currentTarget.value)}
      />
      {conditions.length > 0 && (
        <NativeSelect
          maw={320}
          label={t('refusedFor')}
          data={[{ value: '', label: t('notSaid') }, ...conditions]}
          value={unmet}
          onChange={({ currentTarget }) => onUnmet(currentTarget.value)}
        />
      )}
    </>
  );
}

interface TriesProps {
  readonly account: Account;
  readonly screen: Screen;
  readonly isOpen: boolean;
}

/** How often a service lets somebody ask for it. */
function Tries({ account, screen, isOpen }: TriesProps) {
  const { t } = useTranslation('account');
  const { findings, inventory, lang } = screen;
  const rules = findings.situation.rules[inventory.accounts.indexOf(account)];
  const limit = rules?.inForce.deletion?.attemptLimit?.value;
  if (limit === undefined || !(isOpen || account.state === 'deletion-requested')) return null;
  return (
    <Text size="sm" c="dimmed" mt="xs">
      {t('attemptLimit', { count: limit.count, period: periodInWords(limit.period, lang) })}
    </Text>
  );
}
