import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '#core/inventory/inventory';
import type { Step } from '#core/plan/step';
import { askedRefusal, lastAskedOn, refusalSteps } from '../../data/said-of-deletion';
import { type Screen, STEP_PROBLEMS } from '../../data/screen';
import { Dialog } from '../../ui/dialog';
import { ReasonFields } from '../../ui/reason-fields';
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
  const { t } = useTranslation(['plan', 'app']);
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
            <ReasonFields asked={askedRefusal(screen, account)} said={said} onChange={setSaid} />
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
