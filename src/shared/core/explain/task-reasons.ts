import { NO_DAY } from '../dates/civil-date';
import type { Account, Link } from '../inventory/inventory';
import { confirmReason } from '../plan/build-tasks';
import type { TaskDraft } from '../plan/task-list';
import { AUTO_RELEASE, UNBIND } from '../plan/unbinding';
import type { Findings } from '../report/report';
import type { Assessment } from '../rules/assessment';
import type { ConditionResult } from '../rules/conditions';
import { eachIn } from '../rules/groups';
import { LOGIN, REQUESTED, SUB_ACCOUNT } from '../rules/situation';
import { explainCondition } from './explain-rules';
import type { ConditionExplanation, EntranceFate, TaskReason } from './explanation';

/** Why a task is in the plan. */
export function reasonOf(findings: Findings, task: TaskDraft): TaskReason {
  switch (task.kind) {
    case 'delete':
      return whyDelete(findings, task.account);
    case 'unbind':
      return whyUnbind(findings, task.link);
    case 'move':
      return whyMove(findings, task);
    case 'add-login':
      return whyAddLogin(findings, task.account);
    case 'confirm':
      return whyConfirm(findings, task);
    case 'wait':
      return { code: 'wait', condition: conditionOf(findings, task) };
    case 'await':
      return { code: 'await', links: linksToGoers(findings, task.account, () => true) };
  }
}

function whyDelete(findings: Findings, account: number): TaskReason {
  const { situation, plan } = findings;
  if (plan.who.pulledIn[account] !== 1) {
    return { code: 'wanted', intent: (situation.accounts[account] as Account).intent };
  }
  const links = linksToGoers(findings, account, (link) => situation.kind[link] === SUB_ACCOUNT);
  return { code: 'pulled-in', links };
}

function whyUnbind({ situation, plan }: Findings, link: number): TaskReason {
  const ends = [situation.provider[link] as number, situation.dependent[link] as number];
  const namedBy = ends.flatMap((account) => {
    if (plan.who.isTarget[account] !== 1) return [];
    const { conditions } = plan.assessments[account] as Assessment;
    const naming = conditions.filter(({ rule, links }) => rule.kind === 'unbind' && links?.includes(link));
    const { id } = situation.accounts[account] as Account;
    return naming.map(({ rule }) => ({ account: id, condition: rule.id }));
  });
  return { code: 'unbind', link: situation.links[link] as Link, namedBy };
}

function whyMove(findings: Findings, { link, account }: TaskDraft): TaskReason {
  const { situation } = findings;
  const takers = takersOf(findings, link, account);
  return { code: 'move', link: situation.links[link] as Link, takers };
}

function whyAddLogin(findings: Findings, account: number): TaskReason {
  const { situation, plan } = findings;
  const { kind, active, incoming, links } = situation;
  const entrances: EntranceFate[] = [];
  eachIn(incoming, account, (link) => {
    if (active[link] !== 1 || (kind[link] !== LOGIN && kind[link] !== SUB_ACCOUNT)) return;
    entrances.push({
      link: links[link] as Link,
      becomes: fateOf(findings, link),
      takers: takersOf(findings, link, account),
    });
  });
  const broken = plan.order.loginBefore.filter(([one]) => one === account);
  return {
    code: 'add-login',
    ownLogin: (situation.accounts[account] as Account).ownLogin,
    entrances,
    breaksCycleBefore: broken.map(([, target]) => (situation.accounts[target] as Account).id),
  };
}

// Where a login has to be added no entrance lasts, so one of these always fits.
function fateOf({ situation, plan }: Findings, link: number): EntranceFate['becomes'] {
  const { dependent, entrance, provider, releasedOn, state } = situation;
  if (entrance[link] !== 1) return 'provider-lost';
  if (plan.fate[link] === UNBIND) return 'unbound';
  if (plan.fate[link] === AUTO_RELEASE) return 'auto-released';
  const from = provider[link] as number;
  const goes = (plan.who.takers[from] as readonly number[]).length > 0;
  // What goes is a good way into a target until then, unless it is released before, or must not be entered.
  const isTarget = plan.who.isTarget[dependent[link] as number] === 1;
  if (goes && !isTarget) return 'goes';
  if (releasedOn[link] !== NO_DAY) return 'released-later';
  if (state[from] === REQUESTED) return 'being-deleted';
  return goes ? 'goes' : 'does-not-last';
}

function whyConfirm(findings: Findings, task: TaskDraft): TaskReason {
  const { plan } = findings;
  const { conditions } = plan.assessments[task.account] as Assessment;
  const why = confirmReason(plan, conditions[task.condition] as ConditionResult);
  if (why === null) throw new Error('a confirm task without a reason');
  return { code: 'confirm', why, condition: conditionOf(findings, task) };
}

function conditionOf(findings: Findings, { account, condition }: TaskDraft): ConditionExplanation {
  const { conditions } = findings.plan.assessments[account] as Assessment;
  const { rule } = conditions[condition] as ConditionResult;
  const explained = explainCondition(findings, account, rule.id);
  if (explained === undefined) throw new Error('a task for a condition that is not there');
  return explained;
}

/** The targets that take a link's provider away, without the account itself. */
function takersOf({ situation, plan }: Findings, link: number, account: number): readonly string[] {
  const takers = plan.who.takers[situation.provider[link] as number] as readonly number[];
  return takers
    .filter((taker) => taker !== account)
    .map((taker) => (situation.accounts[taker] as Account).id);
}

/** The active links on which an account depends on what goes. */
function linksToGoers(
  { situation, plan }: Findings,
  account: number,
  test: (link: number) => boolean,
): readonly Link[] {
  const { active, incoming, provider, links } = situation;
  const found: Link[] = [];
  eachIn(incoming, account, (link) => {
    const goes = (plan.who.takers[provider[link] as number] as readonly number[]).length > 0;
    if (goes && active[link] === 1 && test(link)) found.push(links[link] as Link);
  });
  return found;
}
