import type { Account } from '../inventory/inventory';
import { type Assessment, isPlannable } from '../rules/assessment';
import { eachIn, someIn } from '../rules/groups';
import { ACTIVE, type Situation, SUB_ACCOUNT } from '../rules/situation';

/** Which accounts go, and with whose deletion (domain.md, "Who goes"). One entry per account. */
export interface WhoGoes {
  readonly targets: readonly number[];
  /** 1 for a target. */
  readonly isTarget: Uint8Array;
  /** 1 for a target that nobody chose: it lives inside one that goes. */
  readonly pulledIn: Uint8Array;
  /** 1 for what goes along without being deleted itself. */
  readonly alsoLost: Uint8Array;
  /** The targets whose deletion ends what hangs on an account: itself, or those it lives in. */
  readonly takers: readonly (readonly number[])[];
  /** For a target: the targets in which it lives, so that it has to be deleted before them. */
  readonly livesIn: readonly (readonly number[])[];
  readonly unplannable: readonly number[];
}

const NOBODY: readonly number[] = [];

/** Who is to be deleted, and who goes along. Linear, but for accounts that live in many at once. */
export function whoGoes(situation: Situation, assessments: readonly Assessment[]): WhoGoes {
  const count = situation.accounts.length;
  const plannable = (account: number) => isPlannable((assessments[account] as Assessment).verdict);
  const { isTarget, unplannable } = wantedGone(situation, plannable);
  const reached = topDown(situation, isTarget);
  const isReached = new Uint8Array(count);
  for (const account of reached) isReached[account] = 1;
  const pulledIn = new Uint8Array(count);
  const alsoLost = new Uint8Array(count);
  for (const account of reached) {
    if (isTarget[account] === 1 || situation.state[account] !== ACTIVE) continue;
    if (plannable(account) && !closedFromAbove(situation, isReached, account)) {
      isTarget[account] = 1;
      pulledIn[account] = 1;
    } else alsoLost[account] = 1;
  }
  return {
    targets: marked(isTarget),
    isTarget,
    pulledIn,
    alsoLost,
    ...takersOf(situation, reached, isReached, isTarget),
    unplannable,
  };
}

/** The places of all entries that are 1, in their order. */
export function marked(flags: Uint8Array): number[] {
  const places: number[] = [];
  for (let place = 0; place < flags.length; place += 1) if (flags[place] === 1) places.push(place);
  return places;
}

/** Does an account stay: active, and neither goes nor is let go? */
export function stays(
  { state, isKept }: Situation,
  { isTarget, alsoLost }: WhoGoes,
  account: number,
): boolean {
  if (isTarget[account] === 1 || alsoLost[account] === 1) return false;
  return state[account] === ACTIVE && isKept[account] === 1;
}

function wantedGone(
  { accounts }: Situation,
  plannable: (account: number) => boolean,
): { isTarget: Uint8Array; unplannable: number[] } {
  const isTarget = new Uint8Array(accounts.length);
  const unplannable: number[] = [];
  for (let account = 0; account < accounts.length; account += 1) {
    const { intent, state } = accounts[account] as Account;
    if (intent !== 'delete' || state !== 'active') continue;
    if (plannable(account)) isTarget[account] = 1;
    else unplannable.push(account);
  }
  return { isTarget, unplannable };
}

/** Everything that lives inside the `roots`, and they themselves; whoever lives in another comes after it. */
function topDown({ active, kind, outgoing, dependent }: Situation, roots: Uint8Array): readonly number[] {
  const waitsFor = new Int32Array(roots.length);
  const seen = roots.slice();
  const found = marked(roots);
  const eachBelow = (account: number, visit: (below: number) => void) => {
    eachIn(outgoing, account, (link) => {
      if (active[link] === 1 && kind[link] === SUB_ACCOUNT) visit(dependent[link] as number);
    });
  };
  for (const account of found) {
    eachBelow(account, (below) => {
      waitsFor[below] = (waitsFor[below] as number) + 1;
      if (seen[below] === 1) return;
      seen[below] = 1;
      found.push(below);
    });
  }
  const sorted = found.filter((account) => waitsFor[account] === 0);
  for (const account of sorted) {
    eachBelow(account, (below) => {
      waitsFor[below] = (waitsFor[below] as number) - 1;
      if (waitsFor[below] === 0) sorted.push(below);
    });
  }
  return sorted;
}

// Does an account one level up that goes or is passed close this one by itself?
function closedFromAbove(situation: Situation, isReached: Uint8Array, account: number): boolean {
  const service = situation.rules[account]?.inForce.service.id;
  if (service === undefined) return false;
  return someIn(situation.incoming, account, (link) => {
    if (!leadsDown(situation, isReached, link)) return false;
    return situation.rules[situation.provider[link] as number]?.closes.has(service) ?? false;
  });
}

function takersOf(
  situation: Situation,
  reached: readonly number[],
  isReached: Uint8Array,
  isTarget: Uint8Array,
): Pick<WhoGoes, 'takers' | 'livesIn'> {
  const takers: (readonly number[])[] = new Array<readonly number[]>(isTarget.length).fill(NOBODY);
  const livesIn = takers.slice();
  const union = new Union(isTarget.length);
  for (const account of reached) {
    union.begin(account);
    eachIn(situation.incoming, account, (link) => {
      if (leadsDown(situation, isReached, link))
        union.add(takers[situation.provider[link] as number] ?? NOBODY);
    });
    if (isTarget[account] === 1) {
      takers[account] = [account];
      livesIn[account] = union.members;
    } else takers[account] = union.members;
  }
  return { takers, livesIn };
}

/** Puts lists together, each member once. A list that is the only one is taken as it is: most accounts live in one. */
class Union {
  members = NOBODY;
  private copy: number[] | null = null;
  private owner = -1;
  private readonly addedFor: Int32Array;

  constructor(count: number) {
    this.addedFor = new Int32Array(count).fill(-1);
  }

  begin(owner: number): void {
    this.owner = owner;
    this.members = NOBODY;
    this.copy = null;
  }

  add(list: readonly number[]): void {
    if (list.length === 0 || list === this.members) return;
    if (this.members.length === 0) {
      this.members = list;
      return;
    }
    if (this.copy === null) {
      this.copy = [...this.members];
      for (const member of this.copy) this.addedFor[member] = this.owner;
      this.members = this.copy;
    }
    for (const member of list) {
      if (this.addedFor[member] === this.owner) continue;
      this.addedFor[member] = this.owner;
      this.copy.push(member);
    }
  }
}

// Does the sub-account on this link go, or is it passed, because its provider is?
function leadsDown({ active, kind, provider }: Situation, isReached: Uint8Array, link: number): boolean {
  return active[link] === 1 && kind[link] === SUB_ACCOUNT && isReached[provider[link] as number] === 1;
}
