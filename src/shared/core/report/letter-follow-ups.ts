import { type CivilDate, civilDateOf, type DayNumber, dayNumberOf, NO_DAY } from '../dates/civil-date';
import { addPeriod, type Period } from '../dates/period';
import type { Account } from '../inventory/inventory';
import type { Situation } from '../rules/situation';

/** The event type under which it is recorded that a letter asking for deletion was sent. */
export const LETTER_SENT = 'letter-sent';

/** How long an answer may take where the service's rules name no review time. */
const USUAL: Period = { months: 0, days: 30 };

/** What answers a letter when it comes later: from then on other days are waited for. */
const ANSWERS: readonly string[] = ['deletion-requested', 'deletion-refused'];

/** A letter that nobody has answered as far as is recorded. */
export interface LetterFollowUp {
  readonly account: string;
  readonly sentOn: CivilDate;
  /** The day on which to ask what has become of it. */
  readonly followUpOn: CivilDate;
}

/**
 * The letters that still wait for an answer, in the inventory's order: of each account that is not deleted the latest,
 * unless its deletion was asked for or refused on a later day. To be followed up after the service's review time, or
 * after 30 days.
 */
export function letterFollowUps({ accounts, rules }: Situation): readonly LetterFollowUp[] {
  return accounts.flatMap((account, at) => {
    if (account.state === 'deleted') return [];
    const sent = latestEvent(account, [LETTER_SENT]);
    if (sent === NO_DAY || latestEvent(account, ANSWERS) > sent) return [];
    const followUpOn = civilDateOf(addPeriod(sent, rules[at]?.reviewTime ?? USUAL));
    return [{ account: account.id, sentOn: civilDateOf(sent), followUpOn }];
  });
}

/** The same in order of the days on which to ask; of one day in the inventory's order. */
export function lettersByDay(situation: Situation): readonly LetterFollowUp[] {
  // Days of four digits each: their texts come in the order of the days.
  return letterFollowUps(situation).toSorted((one, other) =>
    one.followUpOn < other.followUpOn ? -1 : one.followUpOn > other.followUpOn ? 1 : 0,
  );
}

/** The last day of an event of these types, as it is recorded; NO_DAY where there is none. */
export function latestEvent({ events }: Account, types: readonly string[]): DayNumber {
  return events.reduce(
    (day, { type, on }) => (types.includes(type) ? Math.max(day, dayNumberOf(on)) : day),
    NO_DAY,
  );
}
