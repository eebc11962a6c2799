import { stronglyConnectedComponents } from '../graph/components';
import { eachIn, type Groups } from '../rules/groups';
import { LOGIN, type Situation, YES } from '../rules/situation';
import type { Entrances } from './entrances';
import { EXCEPTION, UNBIND } from './unbinding';
import type { WhoGoes } from './who-goes';

/** It lives in the other: rule (a) of domain.md, "Order of deletions". */
export const LIVES_IN = 1;
/** Its link to the other is not unbound: rule (b). */
export const BY_EXCEPTION = 2;
/** It is entered through the other: rule (c). */
export const ENTERED_THROUGH = 4;

/** Which deletion has to come before which. */
export interface DeletionOrder {
  /** For each account (only targets have any) the targets that are deleted after it, each once. */
  readonly before: readonly (readonly number[])[];
  /** Pairs (account, target): a login of its own has to be added before that target is deleted. */
  readonly loginBefore: readonly (readonly [number, number])[];
  /** Every target that a rule puts before another, also where the breaking of a cycle has undone it. */
  readonly pairs: Pairs;
  /** Groups that would have to come before one another in a circle, in the inventory's order. */
  readonly cycles: readonly (readonly number[])[];
}

/**
 * The order of deletions, with its cycles found once and broken. Breaking them turns exceptions in `fate` into
 * unbindings and marks own logins in `entrances.addLogin`. Linear in the pairs.
 */
export function orderDeletions(
  situation: Situation,
  who: WhoGoes,
  fate: Uint8Array,
  entrances: Entrances,
): DeletionOrder {
  const pairs = findPairs(situation, who, fate, entrances);
  const component = stronglyConnectedComponents(pairs);
  const cycles = groupsOf(who, component);
  const inCycle = new Uint8Array(component.length);
  for (const group of cycles) for (const account of group) inCycle[account] = 1;
  const before = new Array<readonly number[]>(component.length).fill([]);
  const loginBefore: (readonly [number, number])[] = [];
  for (const account of who.targets) {
    const isBroken = (target: number, why: number) =>
      inCycle[account] === 1 && component[target] === component[account] && (why & LIVES_IN) === 0;
    const { kept, undone, entered } = sorted(pairs, account, isBroken);
    if (undone.size > 0) undoExceptions(situation, fate, entrances, account, undone);
    if (entered.length > 0) entrances.addLogin[account] = 1;
    for (const target of entered) loginBefore.push([account, target]);
    before[account] = kept;
  }
  return { before, loginBefore, pairs, cycles };
}

interface Sorted {
  /** Targets that stay after the account. */
  readonly kept: readonly number[];
  /** Of the others those that were after it by an exception, */
  readonly undone: ReadonlySet<number>;
  /** and those through which it is entered. */
  readonly entered: readonly number[];
}

// What becomes of the targets after an account, by the rules that put them there.
function sorted(
  { start, items, why }: Pairs,
  account: number,
  isBroken: (target: number, why: number) => boolean,
): Sorted {
  const kept: number[] = [];
  const undone = new Set<number>();
  const entered: number[] = [];
  for (let at = start[account] as number; at < (start[account + 1] as number); at += 1) {
    const target = items[at] as number;
    const rules = why[at] as number;
    if (!isBroken(target, rules)) kept.push(target);
    else {
      if ((rules & BY_EXCEPTION) !== 0) undone.add(target);
      if ((rules & ENTERED_THROUGH) !== 0) entered.push(target);
    }
  }
  return { kept, undone, entered };
}

/** Targets that come before others, as arcs from the earlier to the later, each pair once. */
interface Pairs extends Groups {
  /** For each arc the rules that say so: LIVES_IN, BY_EXCEPTION, ENTERED_THROUGH. */
  readonly why: Uint8Array;
}

function findPairs(situation: Situation, who: WhoGoes, fate: Uint8Array, entrances: Entrances): Pairs {
  const count = situation.accounts.length;
  const start = new Int32Array(count + 1);
  const heads: number[] = [];
  const why: number[] = [];
  // Where the pair (current account, target) stands in the list, if it is one of the current account's.
  const placeOf = new Int32Array(count).fill(-1);
  for (let account = 0; account < count; account += 1) {
    const first = heads.length;
    start[account] = first;
    if (who.isTarget[account] !== 1) continue;
    eachLater(situation, who, fate, entrances, account, (target, reason) => {
      const place = placeOf[target] as number;
      if (target === account) return;
      if (place >= first) why[place] = (why[place] as number) | reason;
      else {
        placeOf[target] = heads.length;
        heads.push(target);
        why.push(reason);
      }
    });
  }
  start[count] = heads.length;
  return { start, items: Int32Array.from(heads), why: Uint8Array.from(why) };
}

// Every target that a rule puts after the account, with the rule; the same one may come several times.
function eachLater(
  situation: Situation,
  { takers, livesIn }: WhoGoes,
  fate: Uint8Array,
  entrances: Entrances,
  account: number,
  visit: (target: number, reason: number) => void,
): void {
  const { entrance, incoming, kind, provider } = situation;
  for (const target of livesIn[account] as readonly number[]) visit(target, LIVES_IN);
  const locked = isLocked(situation, entrances, account);
  eachIn(incoming, account, (link) => {
    const from = provider[link] as number;
    if (fate[link] === EXCEPTION) visit(from, BY_EXCEPTION);
    if (!locked || kind[link] !== LOGIN || entrance[link] !== 1 || fate[link] === UNBIND) return;
    for (const target of takers[from] as readonly number[]) visit(target, ENTERED_THROUGH);
  });
}

// Has it neither a login of its own nor an entrance that lasts?
function isLocked({ ownLogin }: Situation, { lasting }: Entrances, account: number): boolean {
  return lasting[account] !== 1 && ownLogin[account] !== YES;
}

function groupsOf({ targets }: WhoGoes, component: Int32Array): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  for (const account of targets) {
    const group = groups.get(component[account] as number);
    if (group === undefined) groups.set(component[account] as number, [account]);
    else group.push(account);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

// Unbinds the account's links to the targets before which it is not deleted after all.
function undoExceptions(
  situation: Situation,
  fate: Uint8Array,
  entrances: Entrances,
  account: number,
  targets: ReadonlySet<number>,
): void {
  const { incoming, kind, provider } = situation;
  const locked = isLocked(situation, entrances, account);
  eachIn(incoming, account, (link) => {
    if (fate[link] !== EXCEPTION || !targets.has(provider[link] as number)) return;
    fate[link] = UNBIND;
    if (kind[link] === LOGIN && locked) entrances.addLogin[account] = 1;
  });
}
