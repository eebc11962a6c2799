import { type CivilDate, civilDateOf, NO_DAY } from '../dates/civil-date';
import { type Plan, planOf } from './plan';
import { STRATEGIES, type Strategy } from './unbinding';

/** What a plan asks of a person. */
export interface Effort {
  /** All tasks of the plan. */
  readonly steps: number;
  /** Those of them that are done by waiting. */
  readonly waits: number;
  /** From today until all is asked for and reviewed; null: nothing is deleted. */
  readonly days: number | null;
  readonly finishOn: CivilDate | null;
  readonly finalOn: CivilDate | null;
}

/** The effort of the plan by each strategy, of which `plan` is the one that is made already. As fast as a plan is. */
export function effortsOf(plan: Plan, strategy: Strategy): Readonly<Record<Strategy, Effort>> {
  const { situation, assessments } = plan;
  const efforts = STRATEGIES.map((one) => {
    const made = one === strategy ? plan : planOf(situation, assessments, one);
    return [one, effortOf(made)] as const;
  });
  return Object.fromEntries(efforts) as Record<Strategy, Effort>;
}

function effortOf({ situation, draft, schedule }: Plan): Effort {
  const { finishOn, planFinalOn, sequence } = schedule;
  const kinds = Array.from(sequence, (task) => draft.list.kindOf(task));
  return {
    steps: kinds.length,
    waits: kinds.filter((kind) => kind === 'wait' || kind === 'await').length,
    days: finishOn === NO_DAY ? null : finishOn - situation.today,
    finishOn: finishOn === NO_DAY ? null : civilDateOf(finishOn),
    finalOn: planFinalOn === NO_DAY ? null : civilDateOf(planFinalOn),
  };
}
