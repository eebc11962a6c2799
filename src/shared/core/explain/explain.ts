import { taskId } from '../plan/plan';
import type { Findings } from '../report/report';
import { explainForecast } from './explain-forecast';
import { explainCondition, explainTimer, explainVerdict } from './explain-rules';
import { explainTask } from './explain-task';
import type { Explanation } from './explanation';

/**
 * Why? For one timer (`timer:ACCOUNT:RULE`), condition (`condition:ACCOUNT:CONDITION`), verdict (`verdict:ACCOUNT`),
 * row of the forecast (`forecast:ACCOUNT`; also of accounts that are not lost) or task of the plan (its id).
 * Undefined if there is nothing of that id. Worked out on demand: a report carries no reasons with it.
 */
export function explain(findings: Findings, id: string): Explanation | undefined {
  const { plan, situation } = findings;
  const task = plan.schedule.sequence.find((one) => taskId(plan, plan.draft.list, one) === id);
  if (task !== undefined) return explainTask(findings, task);
  const [kind, accountId, part, ...more] = id.split(':');
  const account = situation.accounts.findIndex((one) => one.id === accountId);
  if (account < 0 || more.length > 0) return undefined;
  if (part === undefined) return ofAccount(findings, kind, account);
  if (kind === 'timer') return explainTimer(findings, account, part);
  return kind === 'condition' ? explainCondition(findings, account, part) : undefined;
}

function ofAccount(findings: Findings, kind: string | undefined, account: number): Explanation | undefined {
  if (kind === 'verdict') return explainVerdict(findings, account);
  return kind === 'forecast' ? explainForecast(findings, account) : undefined;
}
