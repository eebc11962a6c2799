import { NO_DAY } from '../dates/civil-date';
import type { Account } from '../inventory/inventory';
import { eachIn, someIn } from '../rules/groups';
import { ACTIVE, LOGIN, NO, type Situation, YES } from '../rules/situation';
import { AUTO_RELEASE, UNBIND } from './unbinding';
import { stays, type WhoGoes } from './who-goes';

/** What the plan asks of the ways into an account. One entry per account. */
export interface Entrances {
  /** 1 where an account keeps an entrance through it all. */
  readonly lasting: Uint8Array;
  /** 1 where a login of its own has to be added; the breaking of cycles may set more. */
  readonly addLogin: Uint8Array;
}

/** Which accounts keep an entrance, and which need a login of their own (domain.md, "Entrances"). Linear. */
export function entrancesOf(situation: Situation, who: WhoGoes, fate: Uint8Array): Entrances {
  const lasting = lastingEntrances(situation, who, fate);
  const addLogin = new Uint8Array(situation.accounts.length);
  for (let account = 0; account < addLogin.length; account += 1) {
    if (situation.state[account] !== ACTIVE || situation.ownLogin[account] === YES) continue;
    if (who.alsoLost[account] === 1 || lasting[account] === 1) continue;
    const needed =
      who.isTarget[account] === 1
        ? targetLosesItsWayIn(situation, who, fate, account)
        : otherLosesItsWayIn(situation, who, fate, account);
    if (needed) addLogin[account] = 1;
  }
  return { lasting, addLogin };
}

/** Does this link remain an entrance of whoever enters by it, if its provider does? */
function mayLast({ entrance, releasedOn }: Situation, fate: Uint8Array, link: number): boolean {
  return entrance[link] === 1 && releasedOn[link] === NO_DAY && fate[link] !== UNBIND;
}

/** Is the link an entrance that lasts (domain.md, "Entrances")? */
export function lasts(
  situation: Situation,
  who: WhoGoes,
  fate: Uint8Array,
  { lasting }: Entrances,
  link: number,
): boolean {
  const from = situation.provider[link] as number;
  const canBeEntered = situation.ownLogin[from] !== NO || lasting[from] === 1;
  return mayLast(situation, fate, link) && stays(situation, who, from) && canBeEntered;
}

// Starts from those that can be entered by themselves: accounts that only enter each other do not last.
function lastingEntrances(situation: Situation, who: WhoGoes, fate: Uint8Array): Uint8Array {
  const { accounts, dependent, outgoing, ownLogin } = situation;
  const lasting = new Uint8Array(accounts.length);
  const firm = new Uint8Array(accounts.length);
  const queue: number[] = [];
  for (let account = 0; account < accounts.length; account += 1) {
    if (ownLogin[account] === NO || !stays(situation, who, account)) continue;
    firm[account] = 1;
    queue.push(account);
  }
  for (const account of queue) {
    eachIn(outgoing, account, (link) => {
      const to = dependent[link] as number;
      if (lasting[to] === 1 || !mayLast(situation, fate, link)) return;
      lasting[to] = 1;
      if (firm[to] === 1 || !stays(situation, who, to)) return;
      firm[to] = 1;
      queue.push(to);
    });
  }
  return lasting;
}

/** The link is an entrance of a target on which it can be entered until it is deleted. */
function isGoodUntilDeletion(situation: Situation, who: WhoGoes, fate: Uint8Array, link: number): boolean {
  const from = situation.provider[link] as number;
  return (
    mayLast(situation, fate, link) &&
    situation.state[from] === ACTIVE &&
    (who.takers[from] as readonly number[]).length > 0
  );
}

function targetLosesItsWayIn(situation: Situation, who: WhoGoes, fate: Uint8Array, account: number): boolean {
  const { incoming, entrance, ownLogin } = situation;
  if (someIn(incoming, account, (link) => isGoodUntilDeletion(situation, who, fate, link))) return false;
  const hasEntrances = someIn(incoming, account, (link) => entrance[link] === 1);
  return hasEntrances || ownLogin[account] === NO;
}

function otherLosesItsWayIn(situation: Situation, who: WhoGoes, fate: Uint8Array, account: number): boolean {
  const { incoming, accounts, kind } = situation;
  if ((accounts[account] as Account).intent === 'let-expire' && !isEnteredThrough(situation, account))
    return false;
  return someIn(incoming, account, (link) => {
    const becomes = fate[link];
    if (kind[link] === LOGIN && (becomes === UNBIND || becomes === AUTO_RELEASE)) return true;
    return goesWithProvider(situation, who, fate, link);
  });
}

/** Is the link an entrance that no unbinding ends, but the deletion of those whom its provider goes with? */
export function goesWithProvider(
  { entrance, provider }: Situation,
  who: WhoGoes,
  fate: Uint8Array,
  link: number,
): boolean {
  if (entrance[link] !== 1 || fate[link] === UNBIND) return false;
  return (who.takers[provider[link] as number] as readonly number[]).length > 0;
}

function isEnteredThrough({ outgoing, entrance }: Situation, account: number): boolean {
  return someIn(outgoing, account, (link) => entrance[link] === 1);
}
