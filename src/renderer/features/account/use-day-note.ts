import { useTranslation } from 'react-i18next';
import type { CivilDate } from '#core/dates/civil-date';
import type { Account } from '#core/inventory/inventory';

/**
 * What is odd about a day on which something is to have happened to an account, though it counts like any other;
 * undefined: nothing. Who has mistyped a year sees it before it moves every date that rests on it.
 */
export function useDayNote(
  on: CivilDate | undefined,
  { registeredOn }: Account,
  today: CivilDate,
): string | undefined {
  const { t } = useTranslation('account');
  if (on === undefined) return undefined;
  if (on > today) return t('dayToCome');
  return registeredOn !== undefined && on < registeredOn
    ? t('dayBeforeRegistered', { day: registeredOn })
    : undefined;
}
