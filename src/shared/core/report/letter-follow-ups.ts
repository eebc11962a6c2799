import {
  addMonths,
  type CivilDate,
  civilDateOf,
  type DayNumber,
  dayNumberOf,
  NO_DAY,
} from '../dates/civil-date';
import type { Account } from '../inventory/inventory';
import type { Situation } from '../rules/situation';

/** The event type under which it is recorded that a letter asking for deletion was sent. */
export const LETTER_SENT = 'letter-sent';

/** The letter in Chinese asks for an answer within so many days, that in English within a month (GDPR 12(3)). */
const DAYS_TO_ANSWER = 30;

/** What answers a letter when it comes after it: from then on other days are waited for. */
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
 * unless its deletion was asked for or refused later: on another day, or on the same and recorded after it. To be
 * followed up once the time is over that the letter gives, in whichever language it was: 30 days, or a month where that
 * is longer.
 */
export function letterFollowUps({ accounts }: Pick<Situation, 'accounts'>): readonly LetterFollowUp[] {
  return accounts.flatMap((account) => {
    if (account.state === 'deleted') return [];
    const sent = latestEvent(account, [LETTER_SENT]);
    if (sent === NO_DAY || isAnswered(account, sent)) return [];
    const followUpOn = civilDateOf(Math.max(sent + DAYS_TO_ANSWER, addMonths(sent, 1)));
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

// Of one day, what was recorded first came first: a refusal that made somebody write answers no letter.
function isAnswered({ events }: Account, sent: DayNumber): boolean {
  const place = events.findLastIndex(({ type, on }) => type === LETTER_SENT && dayNumberOf(on) === sent);
  return events.some(({ type, on }, at) => {
    const day = dayNumberOf(on);
    return ANSWERS.includes(type) && (day > sent || (day === sent && at > place));
  });
}

/** The last day of an event of these types, as it is recorded; NO_DAY where there is none. */
export function latestEvent({ events }: Account, types: readonly string[]): DayNumber {
  return events.reduce(
    (day, { type, on }) => (types.includes(type) ? Math.max(day, dayNumberOf(on)) : day),
    NO_DAY,
  );
}
