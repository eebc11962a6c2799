import { forecastOf } from '../graph/forecast';
import type { StepProblem } from '../plan/step';
import type { Findings } from '../report/report';
import type { ForecastRow } from '../report/report-data';
import { RowWriter } from '../report/row-writer';
import { fail, ok, type Result } from '../result';
import { ACTIVE } from '../rules/situation';
import { type Fall, fallsOf } from './falls';

/** What comes of it that nobody keeps an account. */
export interface LetGo {
  /** How it is lost if nobody does anything; null: as far as is known it is not. */
  readonly row: ForecastRow | null;
  /** What is lost, or earlier, only because it expires by itself; `otherwiseOn` is for when it is kept. By day. */
  readonly falls: readonly Fall[];
}

/**
 * What falls because an account is allowed to expire: the forecast, against the one in which it is kept, that is used
 * in time. Fails unless there is such an account and it is active. n log n.
 */
export function ifLetGo(findings: Findings, account: string): Result<LetGo, StepProblem> {
  const { situation, assessments, losses } = findings;
  const place = situation.accountIds.indexOf(account);
  if (place < 0) return fail('no-such-account');
  if (situation.state[place] !== ACTIVE) return fail('wrong-state');
  const timers = assessments.timers.filter((timer) => timer.account !== place);
  const kept = { situation, losses: forecastOf(situation, { ...assessments, timers }) };
  const own = losses.find((loss) => loss.account === place);
  return ok({
    row: own === undefined ? null : new RowWriter(situation).loss(own),
    falls: fallsOf(kept, losses, { account }),
  });
}
