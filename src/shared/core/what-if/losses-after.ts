import { numberOfDay } from '../dates/civil-date';
import { forecastOf, type Loss } from '../graph/forecast';
import type { Findings } from '../report/report';
import type { TaskRow } from '../report/report-data';
import type { Assessment } from '../rules/assessment';
import { REQUESTED, YES } from '../rules/situation';

/**
 * The forecast if what these tasks of a plan delete is gone on the days on which the plan has that done, and whoever
 * they give a login of their own has it: as if every deletion had been asked for, with a review that ends on that day.
 */
export function lossesAfter(
  { situation, assessments }: Findings,
  tasks: readonly TaskRow[],
): readonly Loss[] {
  const places = new Map(situation.accountIds.map((id, place) => [id, place]));
  const state = situation.state.slice();
  const ownLogin = situation.ownLogin.slice();
  const accounts = [...assessments.accounts];
  for (const { kind, account, doneOn } of tasks) {
    const place = places.get(account) as number;
    if (kind === 'add-login') ownLogin[place] = YES;
    if (kind !== 'delete') continue;
    state[place] = REQUESTED;
    accounts[place] = { ...(accounts[place] as Assessment), reviewEndsOn: numberOfDay(doneOn) };
  }
  return forecastOf({ ...situation, state, ownLogin }, { ...assessments, accounts });
}
