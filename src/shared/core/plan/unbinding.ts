import type { CompiledCondition } from '../catalogue/compiled-rules';
import { NO_DAY } from '../dates/civil-date';
import type { Assessment } from '../rules/assessment';
import { LOGIN, REQUESTED, type Situation } from '../rules/situation';
import type { WhoGoes } from './who-goes';

export const STRATEGIES = ['by-hand', 'least-effort'] as const;
/** by-hand unbinds everything itself; least-effort leaves logins to a service's auto-release where it has one. */
export type Strategy = (typeof STRATEGIES)[number];

/** What happens to a link that an `unbind` condition of a target names; 0 for others. */
export const UNBIND = 1;
/** No unbinding: its dependent is deleted before its provider. */
export const EXCEPTION = 2;
/** No unbinding: it is released by itself, once nothing has been entered by it for a while. */
export const AUTO_RELEASE = 3;

const BY_PROVIDER = 1;
const BY_DEPENDENT = 2;
/** The provider has a condition on the link that releases nothing by itself. */
const BY_HAND_ONLY = 4;

/**
 * What becomes of each link (domain.md, "Unbinding"): UNBIND, EXCEPTION, AUTO_RELEASE, or 0 where no
 * condition of a target names it. Linear.
 */
export function unbindingOf(
  situation: Situation,
  assessments: readonly Assessment[],
  who: WhoGoes,
  strategy: Strategy,
): Uint8Array {
  const named = namedByTargets(situation, assessments, who);
  const fate = new Uint8Array(named.length);
  for (let link = 0; link < named.length; link += 1) {
    const by = named[link] as number;
    const to = situation.dependent[link] as number;
    if (by === 0 || situation.state[to] === REQUESTED) continue;
    fate[link] = UNBIND;
    if ((by & BY_DEPENDENT) !== 0) continue;
    if (who.isTarget[to] === 1) {
      if (strategy === 'least-effort' || isDeletableAtOnce(situation, assessments, to))
        fate[link] = EXCEPTION;
    } else if (strategy === 'least-effort' && situation.kind[link] === LOGIN && (by & BY_HAND_ONLY) === 0) {
      fate[link] = AUTO_RELEASE;
    }
  }
  return fate;
}

// For each link, by which of its ends' conditions it is named.
function namedByTargets(
  situation: Situation,
  assessments: readonly Assessment[],
  { targets }: WhoGoes,
): Uint8Array {
  const named = new Uint8Array(situation.links.length);
  for (const target of targets) {
    for (const { rule, links } of (assessments[target] as Assessment).conditions) {
      if (rule.kind === 'unbind') markNamed(situation, target, rule, links ?? [], named);
    }
  }
  return named;
}

function markNamed(
  { provider }: Situation,
  target: number,
  { period }: CompiledCondition,
  links: readonly number[],
  named: Uint8Array,
): void {
  const byHandOnly = period === null ? BY_HAND_ONLY : 0;
  for (const link of links) {
    const side = provider[link] === target ? BY_PROVIDER : BY_DEPENDENT;
    named[link] = (named[link] as number) | side | byHandOnly;
  }
}

function isDeletableAtOnce(
  { rules, today }: Situation,
  assessments: readonly Assessment[],
  account: number,
): boolean {
  const { deletableOn } = assessments[account] as Assessment;
  const { reviewTime, regretWindow } = rules[account] ?? { reviewTime: null, regretWindow: null };
  return deletableOn !== NO_DAY && deletableOn <= today && reviewTime === null && regretWindow === null;
}
