import { dayNumberOf } from '../dates/civil-date';
import type { InventoryDraft } from '../inventory/inventory-draft';
import { eachIn } from '../rules/groups';
import { LOGIN, SUB_ACCOUNT } from '../rules/situation';
import type { Plan } from './plan';
import type { Step } from './step';

/** Which entrances last in the plan of a moment. One entry per link. */
interface Bounds {
  /** 1: an entrance that lasts for sure, as long as it is not released itself. */
  readonly surely: Uint8Array;
  /** 0: one that does not last for sure. */
  readonly maybe: Uint8Array;
}

/** What bounds are found by. */
interface Known {
  /** Before the first step. */
  readonly plan: Plan;
  /** As it stands now. */
  readonly draft: InventoryDraft;
  readonly named: Uint8Array;
}

/**
 * By what accounts are entered if nobody says so while several steps are recorded one after the other: what usualEntrance
 * says by the plan of that moment, as far as the plan before the first is enough to tell. What it turns on is
 * whether an entrance lasts. Who is kept follows from what the person wants, which no step changes; steps only take links
 * and accounts away, give accounts a login of their own, and change what is to be unbound of those who go.
 */
export class EntrancesMeanwhile {
  readonly #plan: Plan;
  readonly #draft: InventoryDraft;
  #known: Known | undefined;
  readonly #steps: readonly Step[];
  readonly #isNarrowing: boolean;
  /** Hold at whatever moment. */
  #throughout: Bounds | undefined;

  /**
   * @param plan of the inventory before the first of the steps
   * @param draft in which they are recorded
   */
  constructor(plan: Plan, draft: InventoryDraft, steps: readonly Step[]) {
    this.#plan = plan;
    this.#draft = draft;
    this.#steps = steps;
    this.#isNarrowing = steps.every(isNarrowing);
  }

  /**
   * @param account by its place
   * @returns the id of a link; null: by its own login, or unknown; undefined: only the plan of the moment can tell
   */
  usual(account: number): string | null | undefined {
    const { ownLogin, state } = this.#draft.account(account);
    if (ownLogin === true) return null;
    const waysIn = this.#waysInto(account);
    const [first] = waysIn;
    if (first === undefined) return null;
    if (waysIn.length === 1) return this.#idOf(first);
    if (!this.#isNarrowing || state !== 'active') return undefined;
    this.#known ??= { plan: this.#plan, draft: this.#draft, named: namedByDependents(this.#plan) };
    this.#throughout ??= boundsOf(this.#known, this.#steps);
    const found = chosen(waysIn, this.#throughout) ?? chosen(waysIn, boundsOf(this.#known, []));
    return found === undefined ? undefined : this.#idOf(found);
  }

  #idOf(link: number): string {
    return this.#plan.situation.linkIds[link] as string;
  }

  /** The login links that are entrances of an account now. */
  #waysInto(account: number): readonly number[] {
    const { incoming, kind, provider, today } = this.#plan.situation;
    const found: number[] = [];
    eachIn(incoming, account, (link) => {
      if (kind[link] !== LOGIN || !isUnreleased(this.#draft, link, today)) return;
      const { state } = this.#draft.account(provider[link] as number);
      if (state !== 'lost' && state !== 'deleted') found.push(link);
    });
    return found;
  }
}

/** Does the step bring nobody and no way in back, so that what goes only becomes less? */
function isNarrowing(step: Step): boolean {
  if (step.kind === 'condition-checked') return step.status === 'met';
  return ['own-login-added', 'link-released', 'deletion-asked', 'seen-gone'].includes(step.kind);
}

/** The first of several entrances that lasts, else the first of them; undefined where that cannot be told. */
function chosen(waysIn: readonly number[], { surely, maybe }: Bounds): number | undefined {
  const [first, second] = waysIn.filter((link) => maybe[link] === 1);
  if (first === undefined) return waysIn[0];
  const isCertain = surely[first] === 1 || (second === undefined && first === waysIn[0]);
  return isCertain ? first : undefined;
}

/**
 * What lasts now, and goes on doing so, or not, while these steps are recorded. Linear in the inventory.
 */
function boundsOf({ plan, draft, named }: Known, steps: readonly Step[]): Bounds {
  const { dependent, linkIds, accountIds } = plan.situation;
  const { released, going, given } = touchedBy(steps);
  const mayGo = mayGoIn(plan, draft, going);
  const isKept = (account: number) => {
    const { state, intent } = draft.account(account);
    return state === 'active' && (intent === 'keep' || intent === 'undecided');
  };
  const isEntered = (account: number) => draft.account(account).ownLogin !== false;
  return {
    surely: lastingIn(plan, draft, {
      stays: (account) => isKept(account) && mayGo[account] !== 1,
      hasOwnLogin: isEntered,
      isLeft: (link) => mayGo[dependent[link] as number] !== 1 || named[link] !== 1,
      leadsOn: (link) => !released.has(linkIds[link] as string),
    }),
    maybe: lastingIn(plan, draft, {
      stays: isKept,
      hasOwnLogin: (account) => isEntered(account) || given.has(accountIds[account] as string),
      isLeft: (link) => !isWanted(plan, dependent[link] as number) || named[link] !== 1,
      leadsOn: () => true,
    }),
  };
}

/** Ids of what the steps release, take away, and give a login of its own. */
function touchedBy(steps: readonly Step[]) {
  const released = new Set<string>();
  const going = new Set<string>();
  const given = new Set<string>();
  for (const step of steps) {
    if (step.kind === 'link-released') released.add(step.link);
    else if (step.kind === 'own-login-added') given.add(step.account);
    else if (step.kind === 'deletion-asked' || step.kind === 'seen-gone') going.add(step.account);
  }
  return { released, going, given };
}

/** 1 for each account that may be a target or also lost: wanted, among those `going`, or living in such a one. */
function mayGoIn({ situation }: Plan, draft: InventoryDraft, going: ReadonlySet<string>): Uint8Array {
  const { accounts, outgoing, dependent, kind, today } = situation;
  const found = new Uint8Array(accounts.length);
  const queue: number[] = [];
  const add = (account: number) => {
    if (found[account] === 1) return;
    found[account] = 1;
    queue.push(account);
  };
  for (let place = 0; place < accounts.length; place += 1) {
    const { id, intent, state } = draft.account(place);
    if ((intent === 'delete' && state === 'active') || going.has(id)) add(place);
  }
  for (const account of queue) {
    eachIn(outgoing, account, (link) => {
      if (kind[link] === SUB_ACCOUNT && isUnreleased(draft, link, today)) add(dependent[link] as number);
    });
  }
  return found;
}

function isUnreleased(draft: InventoryDraft, link: number, today: number): boolean {
  const { releasedOn } = draft.link(link);
  return releasedOn === undefined || dayNumberOf(releasedOn) > today;
}

/** A target because it is wanted: it is one until its deletion is asked for. */
function isWanted({ who }: Plan, account: number): boolean {
  return who.isTarget[account] === 1 && who.pulledIn[account] !== 1;
}

/**
 * 1 for each link that a condition of its dependent names: it has to be unbound, as long as the dependent is a target. As
 * it was before the first step; a step names no other. Linear.
 */
function namedByDependents({ assessments, situation }: Plan): Uint8Array {
  const { dependent, links } = situation;
  const named = new Uint8Array(links.length);
  assessments.forEach(({ conditions }, account) => {
    for (const { rule, links: of } of conditions) {
      if (rule.kind !== 'unbind') continue;
      for (const link of of ?? []) if (dependent[link] === account) named[link] = 1;
    }
  });
  return named;
}

interface Assumed {
  readonly stays: (account: number) => boolean;
  readonly hasOwnLogin: (account: number) => boolean;
  /** Is the link not unbound? */
  readonly isLeft: (link: number) => boolean;
  /** Is it still there where its dependent is entered to enter others? */
  readonly leadsOn: (link: number) => boolean;
}

/** 1 for each entrance that lasts under these assumptions (domain.md, "Entrances"). Linear. */
function lastingIn({ situation }: Plan, draft: InventoryDraft, assumed: Assumed): Uint8Array {
  const { accounts, dependent, kind, outgoing } = situation;
  const { stays, hasOwnLogin, isLeft, leadsOn } = assumed;
  const lasting = new Uint8Array(situation.links.length);
  const firm = new Uint8Array(accounts.length);
  const queue: number[] = [];
  const add = (account: number) => {
    if (firm[account] === 1 || !stays(account)) return;
    firm[account] = 1;
    queue.push(account);
  };
  for (let account = 0; account < accounts.length; account += 1) if (hasOwnLogin(account)) add(account);
  for (const account of queue) {
    eachIn(outgoing, account, (link) => {
      if (kind[link] !== LOGIN && kind[link] !== SUB_ACCOUNT) return;
      if (draft.link(link).releasedOn !== undefined || !isLeft(link)) return;
      lasting[link] = 1;
      if (leadsOn(link)) add(dependent[link] as number);
    });
  }
  return lasting;
}
