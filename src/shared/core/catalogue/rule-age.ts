import type { CivilDate } from '../dates/civil-date';
import { newestFirst, type RulesInForce, rulesInForce } from './rules-in-force';
import type { RuleSet, Service } from './service';

/** Rules older than these are to be looked up again before anybody goes by them; in months. */
const OLD_AFTER = 36;

/** Why a rule set is to be trusted less than others. */
export type Doubt = 'old' | 'undated' | 'low-confidence';

/** What the trust in a rule set rests on. */
type Aged = Pick<RuleSet, 'asOf' | 'confidence'>;

/** What is doubtful about a rule set on a day: its age in months, that it has none, and how far its source goes. */
export function doubtsOf({ asOf, confidence }: Aged, today: CivilDate): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (asOf === null) doubts.push('undated');
  else if (monthsOf(today) - monthsOf(asOf) > OLD_AFTER) doubts.push('old');
  if (confidence === 'low') doubts.push('low-confidence');
  return doubts;
}

/** Each rule set of a service with what it takes over, newest first. */
export function everyRules(service: Service): readonly RulesInForce[] {
  // Before every month: what is undated counts as oldest.
  return newestFirst(service.ruleSets).map(({ asOf }) => rulesInForce(service, asOf ?? '0000-01'));
}

function monthsOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
