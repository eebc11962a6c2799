// The tasks of a plan before their dates and their place in the list are known.
import type { TaskKind } from './report-types';
import type { Boundary, Day } from './types';

/** What a `wait` waits for. */
export interface Waiting {
  /** Days that are asked for whatever the other tasks do. */
  readonly days: Day[];
  /** Ids of deletions of which "`doneOn` + period" is asked for. */
  readonly deletions: Set<string>;
  /** The period that the tasks before the wait restart. */
  readonly period: string;
  readonly boundary: Boundary | undefined;
}

export interface Draft {
  readonly id: string;
  readonly kind: TaskKind;
  readonly account: string;
  readonly link: string | null;
  readonly condition: string | null;
  readonly ifNeeded: boolean;
  readonly after: Set<string>;
  /** Of a wait only. */
  readonly waiting: Waiting | null;
  /** Of an await only: the day on which it is done. */
  readonly awaited: Day | null;
}

export type Drafts = Map<string, Draft>;

type Parts = Partial<Omit<Draft, 'id' | 'kind' | 'account' | 'after'>>;

export function addDraft(
  drafts: Drafts,
  id: string,
  kind: TaskKind,
  account: string,
  parts: Parts = {},
): void {
  if (drafts.has(id)) throw new Error(`${id} is there twice`);
  const none = { link: null, condition: null, ifNeeded: false, waiting: null, awaited: null };
  drafts.set(id, { id, kind, account, ...none, ...parts, after: new Set() });
}

/** Puts the one task before the other; both must exist. */
export function putBefore(drafts: Drafts, before: string, after: string): void {
  if (!drafts.has(before)) throw new Error(`${before} is not there`);
  const later = drafts.get(after);
  if (!later) throw new Error(`${after} is not there`);
  later.after.add(before);
}
