import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account, AccountState } from '#core/inventory/inventory';
import type { Step } from '#core/plan/step';
import type { ConditionRow } from '#core/report/report-data';
import { periodInWords } from '#words/period-words';
import { typedDay } from '#words/typed-day';
import { askedEntrance, askedRefusal, enteredBy, refusalSteps } from '../../data/said-of-deletion';
import type { Screen } from '../../data/screen';
import { ChoiceField } from '../../ui/choice-field';
import { DayInput } from '../../ui/day-input';
import { ReasonFields } from '../../ui/reason-fields';
import { useTyped } from '../../ui/use-typed';
import { Section } from './section';
import { useDayNote } from './use-day-note';

/** What can have become of an account in each state, the likeliest first. */
const NEXT = {
  active: ['deletion-asked', 'seen-gone', 'access-lost'],
  'deletion-requested': ['seen-gone', 'deletion-refused', 'deletion-cancelled'],
  deleted: ['found-again'],
  lost: ['found-again', 'seen-gone'],
} as const satisfies Readonly<Record<AccountState, readonly Step['kind'][]>>;

const NOTHING_SAID = { reason: '', unmet: '' };

type Kind = (typeof NEXT)[AccountState][number];

interface DeletionProps {
  readonly account: Account;
  readonly conditions: readonly ConditionRow[];
  readonly screen: Screen;
}

/** How far the deletion has come: asked for, refused, taken back, done; each with one click, today or earlier. */
export function Deletion({ account, conditions, screen }: DeletionProps) {
  const { t } = useTranslation(['account', 'form']);
  const [refusal, setRefusal] = useState(NOTHING_SAID);
  const [by, setBy] = useState('');
  const day = useTyped(screen.report.today, typedDay);
  const on = day.value;
  const note = useDayNote(on, account, screen.report.today);
  const record = async (kind: Kind) => {
    day.tryIt(on === undefined);
    if (on === undefined) return;
    const [first, ...more] = stepsOf(kind, account.id, { ...refusal, by });
    const made = await screen.record([first, ...more], on);
    if (!made.ok) return;
    day.startAnew();
    setRefusal(NOTHING_SAID);
    setBy('');
  };
  return (
    <Section title={t('account:deletion')}>
      <Group align="flex-end" gap="xs">
        <DayInput
          calendarLabel={t('form:calendar')}
          label={t('account:happenedOn')}
          value={day.text}
          onChange={day.onChange}
          error={day.isTried && on === undefined ? t('form:notADay') : undefined}
          note={note}
        />
        {account.state === 'active' && (
          <ChoiceField asked={askedEntrance(screen, account)} value={by} onChange={setBy} />
        )}
        {account.state === 'deletion-requested' && (
          <ReasonFields
            asked={askedRefusal(screen, account)}
            said={refusal}
            onChange={setRefusal}
            widest={320}
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
