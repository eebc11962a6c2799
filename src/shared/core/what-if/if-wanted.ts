import { type CivilDate, civilDateOf, type DayNumber, NEVER, NO_DAY } from '../dates/civil-date';
import { forecastOf } from '../graph/forecast';
import type { Account, Intent } from '../inventory/inventory';
import { type Plan, planOf } from '../plan/plan';
import type { Strategy } from '../plan/unbinding';
import type { Findings } from '../report/report';
import type { PlanRows } from '../report/report-data';
import { RowWriter } from '../report/row-writer';
import type { Assessment } from '../rules/assessment';
import { REQUESTED } from '../rules/situation';
import { withIntents } from './with-intents';

/** What a plan takes away beside what is deleted. Accounts by ids, in the inventory's order. */
interface PlanLosses {
  /** Stay, and need a login of their own first, which is a step of the plan: nothing else would let anybody in. */
  readonly needLogin: readonly string[];
  /** Are lost because of the plan, or earlier, and nothing in it helps. */
  readonly falls: readonly PlanFall[];
}

/** An account that is lost because of what is deleted. */
export interface PlanFall {
  readonly account: string;
  /** When it would be lost, were all that goes gone today. */
  readonly lostOn: CivilDate;
  /** When it is lost without the plan; null: it is not. */
  readonly otherwiseOn: CivilDate | null;
  readonly certainty: 'may' | 'will';
}

/** What would be if a person wanted other accounts gone. */
export interface IfWanted extends PlanLosses {
  readonly plan: PlanRows;
  /** Whoever has to be deleted as well, only because they live in what goes. */
  readonly pulledIn: readonly string[];
}

/**
 * The plan on a copy in which exactly these active accounts are wanted gone, and what that takes along. Nothing is
 * changed. As fast as a plan and a forecast are.
 */
export function ifWanted(findings: Findings, strategy: Strategy, wanted: ReadonlySet<string>): IfWanted {
  const { assessments } = findings;
  const situation = withIntents(findings.situation, intentsIf(findings, wanted));
  const plan = planOf(situation, assessments.accounts, strategy);
  const rows = new RowWriter(situation).plan(plan);
  return {
    plan: rows,
    pulledIn: situation.accountIds.filter((_, at) => plan.who.pulledIn[at] === 1),
    ...planLosses(findings, plan),
  };
}

/** Whoever is wanted gone is; whoever is so no more is undecided. */
function intentsIf({ situation }: Findings, wanted: ReadonlySet<string>): ReadonlyMap<number, Intent> {
  const intents = new Map<number, Intent>();
  for (const [place, { id, state, intent }] of situation.accounts.entries()) {
    if (state !== 'active' || wanted.has(id) === (intent === 'delete')) continue;
    intents.set(place, wanted.has(id) ? 'delete' : 'undecided');
  }
  return intents;
}

/** What is lost with what a plan deletes, were all of that gone today, and whom the plan helps before. n log n. */
export function planLosses(findings: Findings, plan: Plan): PlanLosses {
  const { who, situation, draft } = plan;
  const needsLogin = new Uint8Array(situation.accounts.length);
  for (let task = 0; task < draft.list.size; task += 1) {
    const account = draft.list.accountOf(task);
    if (draft.list.kindOf(task) === 'add-login' && who.isTarget[account] !== 1) needsLogin[account] = 1;
  }
  const before = new Int32Array(needsLogin.length).fill(NEVER);
  for (const { account, lostOn } of findings.losses) before[account] = lostOn;
  const falls = lossesAfter(findings, plan).filter(
    ({ account, lostOn }) =>
      lostOn < (before[account] as number) &&
      who.isTarget[account] !== 1 &&
      who.alsoLost[account] !== 1 &&
      needsLogin[account] !== 1,
  );
  const idOf = (account: number) => (situation.accounts[account] as Account).id;
  return {
    needLogin: situation.accountIds.filter((_, at) => needsLogin[at] === 1),
    falls: falls.map(({ account, lostOn, certainty }) => ({
      account: idOf(account),
      lostOn: civilDateOf(lostOn),
      otherwiseOn: dayOrNull(before[account] as number),
      certainty,
    })),
  };
}

// The forecast as if the deletion of all that goes had been asked for and its review ended today.
function lossesAfter({ situation, assessments }: Findings, { who }: Plan) {
  if (who.targets.length === 0) return [];
  const accounts = [...assessments.accounts];
  const state = situation.state.slice();
  for (const target of who.targets) {
    accounts[target] = { ...(accounts[target] as Assessment), reviewEndsOn: NO_DAY };
    state[target] = REQUESTED;
  }
  return forecastOf({ ...situation, state }, { ...assessments, accounts });
}

function dayOrNull(on: DayNumber): CivilDate | null {
  return on === NEVER ? null : civilDateOf(on);
}
