import { type CivilDate, civilDateOf, NO_DAY, numberOfDay } from '../dates/civil-date';
import type { Account } from '../inventory/inventory';
import { latestEvent } from './letter-follow-ups';
import type { AccountRow } from './report-data';

/**
 * After how many days to ask what has become of a deletion of whose length the service's rules say nothing. That is a
 * measure of our own, and no term of the service.
 */
export const OUR_PATIENCE = 30;

/** A deletion that was asked for, and of which no rule says when it should be done. */
export interface UnansweredRequest {
  readonly askedOn: CivilDate;
  /** The first day on which to look whether it worked. */
  readonly lookOn: CivilDate;
}

/**
 * The account's deletion as somebody has to ask after it, if it was asked for on a known day and neither a review time
 * nor a regret window says when it should be done; else null. Its verdict stays `pending` (domain.md, "Verdict").
 */
export function unansweredRequest(
  account: Account,
  { verdict, reviewEndsOn, regretEndsOn }: Omit<AccountRow, 'conditions'>,
): UnansweredRequest | null {
  if (verdict !== 'pending' || reviewEndsOn !== null || regretEndsOn !== null) return null;
  const asked = latestEvent(account, ['deletion-requested']);
  if (asked === NO_DAY) return null;
  return { askedOn: civilDateOf(asked), lookOn: civilDateOf(asked + OUR_PATIENCE) };
}

/**
 * Does somebody have to look on `today` whether the deletion that was asked for has worked? All periods that are known are
 * over, or none is known and our own patience is.
 */
export function isToLook(account: Account, row: Omit<AccountRow, 'conditions'>, today: CivilDate): boolean {
  if (row.verdict === 'check-gone') return true;
  const unanswered = unansweredRequest(account, row);
  return unanswered !== null && numberOfDay(unanswered.lookOn) <= numberOfDay(today);
}
