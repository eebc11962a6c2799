import { Alert, Button, Group, NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '#core/inventory/inventory';
import type { Step } from '#core/plan/record-step';
import { conditionChoices, lastAskedOn, refusalSteps } from '../../data/said-of-deletion';
import { type Screen, STEP_PROBLEMS } from '../../data/screen';
import { Dialog } from '../../ui/dialog';
import { type Since, sinceRegistered, useDoneOn } from './done-on';

/** How a deletion that was asked for can end. */
export const OUTCOMES = ['seen-gone', 'deletion-refused', 'deletion-cancelled'] as const;
export type Outcome = (typeof OUTCOMES)[number];

interface OutcomeDialogProps {
  readonly screen: Screen;
  /** As it was when this was opened. */
  readonly account: Account;
  readonly first: Outcome;
  readonly onClose: () => void;
}

/** Did the deletion work? Gone, refused with the reason, or taken back, today or on an earlier day. */
export function OutcomeDialog({ screen, account, first, onClose }: OutcomeDialogProps) {
  const { t } = useTranslation(['plan', 'app', 'account']);
  const [outcome, setOutcome] = useState(first);
  const [said, setSaid] = useState({ reason: '', unmet: '' });
  const [isRefused, setRefused] = useState(false);
  const day = useDoneOn(screen.report.today, sinceAsked(account), 'happenedOnDay');
  const isOver = isRefused || screen.directory.account(account.id)?.state !== 'deletion-requested';
  const record = async () => {
    day.check();
    if (day.on === undefined || isOver) return;
    const steps: readonly [Step, ...Step[]] =
      outcome === 'deletion-refused'
        ? refusalSteps(account.id, said)
        : [{ kind: outcome, account: account.id }];
    const made = await screen.record(steps, day.on, STEP_PROBLEMS);
    if (made.ok) onClose();
    else if (STEP_PROBLEMS.some((code) => code === made.failure.code)) setRefused(true);
  };
  return (
    <Dialog title={t('plan:outcomeTitle')} closeLabel={t('app:close')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
      >
        <Stack gap="sm">
          <Text fw={600} className="break-anywhere">
            {screen.directory.name(account.id)}
          </Text>
          <Radio.Group
            aria-label={t('plan:didItWork')}
            value={outcome}
            onChange={(value) => setOutcome(OUTCOMES.find((one) => one === value) ?? first)}
          >
            <Group>
              {OUTCOMES.map((one) => (
                <Radio key={one} value={one} label={t(`plan:${one}`)} />
              ))}
            </Group>
          </Radio.Group>
          {day.field}
          {outcome === 'deletion-refused' && (
            <Refusal screen={screen} account={account} {...said} onChange={setSaid} />
          )}
          {isOver && (
            <Alert role="alert" color="yellow">
              {t('plan:overtaken')}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t(isOver ? 'app:close' : 'app:cancel')}
            </Button>
            {!isOver && <Button type="submit">{t('plan:record')}</Button>}
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Since its deletion was asked for, as far as that is known. */
function sinceAsked(account: Account): Since | null {
  const last = lastAskedOn(account);
  return last === undefined ? sinceRegistered(account) : { on: last, why: 'beforeAsked' };
}

interface RefusalProps {
  readonly screen: Screen;
  readonly account: Account;
  readonly reason: string;
  readonly unmet: string;
  readonly onChange: (said: { readonly reason: string; readonly unmet: string }) => void;
}

function Refusal({ screen, account, reason, unmet, onChange }: RefusalProps) {
  const { t } = useTranslation('account');
  const conditions = conditionChoices(screen, account);
  return (
    <>
      <TextInput
        label={t('refusedWhy')}
        placeholder={t('optional')}
        value={reason}
        onChange={({ currentTarget }) => onChange({ reason: currentTarget.value, unmet })}
      />
      {conditions.length > 0 && (
        <NativeSelect
          label={t('refusedFor')}
          data={[{ value: '', label: t('notSaid') }, ...conditions]}
          value={unmet}
          onChange={({ currentTarget }) => onChange({ reason, unmet: currentTarget.value })}
        />
      )}
    </>
  );
}
