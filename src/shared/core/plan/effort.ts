import { type CivilDate, civilDateOf, NO_DAY } from '../dates/civil-date';
import { type Plan, planOf } from './plan';
import type { Strategy } from './unbinding';

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

/** The effort of the same by another strategy. As fast as a plan is. */
export function effortBy(strategy: Strategy, { situation, assessments }: Plan): Effort {
  return effortOf(planOf(situation, assessments, strategy));
}

/** What this plan asks of a person. */
export function effortOf({ situation, draft, schedule }: Plan): Effort {
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
