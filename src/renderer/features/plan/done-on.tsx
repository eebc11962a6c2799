import { useTranslation } from 'react-i18next';
import type { CivilDate } from '#core/dates/civil-date';
import type { Account } from '#core/inventory/inventory';
import { typedDay } from '#words/typed-day';
import { DayInput } from '../../ui/day-input';
import { useTyped } from '../../ui/use-typed';

/** The day on which something was done. */
export interface DoneOn {
  /** Undefined: what is typed is no such day. */
  readonly on: CivilDate | undefined;
  readonly field: React.ReactNode;
  /** Says what is wrong with the day from now on, if something is wrong at this moment. */
  readonly check: () => void;
}

/**
 * The first day on which something can have been done, and why: what that waits for, or begins with, was on it; or who
 * looked before has to look again.
 */
export interface Since {
  readonly on: CivilDate;
  readonly why: 'tooEarly' | 'beforeRegistered' | 'beforeAsked' | 'checkTooOld';
  /** Of several that are done, the one of which this is true. */
  readonly step?: string;
}

/** Since the account was registered, if that is known. */
export function sinceRegistered(account: Account | undefined): Since | null {
  return account?.registeredOn === undefined ? null : { on: account.registeredOn, why: 'beforeRegistered' };
}

/**
 * Asks on which day something was done: today, or an earlier day.
 * @param since it cannot have been before; null: at any time
 * @param label what is not the person's own doing happened on a day
 * @param isFirst the dialog begins with it, see DayInput
 */
export function useDoneOn(
  today: CivilDate,
  since: Since | null,
  label: 'doneOnDay' | 'happenedOnDay' = 'doneOnDay',
  isFirst = false,
): DoneOn {
  const { t } = useTranslation(['plan', 'form']);
  const { text, value: day, onChange, isTried, tryIt } = useTyped(today, typedDay);
  const whyNot = ({ step }: Since, why: string) =>
    step === undefined ? why : t('plan:ofStep', { step, why });
  const wrong =
    day === undefined
      ? t(text.trim() === '' ? 'form:noDay' : 'form:notADay')
      : day > today
        ? t('plan:future', { day: today })
        : since !== null && day < since.on
          ? whyNot(since, t(`plan:${since.why}`, { day: since.on }))
          : undefined;
  return {
    on: wrong === undefined ? day : undefined,
    check: () => tryIt(wrong !== undefined),
    field: (
      <DayInput
        label={t(`plan:${label}`)}
        calendarLabel={t('form:calendar')}
        value={text}
        onChange={onChange}
        isFirst={isFirst}
        error={isTried ? wrong : undefined}
      />
    ),
  };
}
