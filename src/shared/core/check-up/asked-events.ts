import type { Condition, InactivityRule } from '../catalogue/service';
import { type CivilDate, civilDateOf, NO_DAY } from '../dates/civil-date';
import type { Findings } from '../report/report';
import { History } from '../rules/events';
import { concernsVariant } from '../rules/timers';

/** An event that the rules of an account ask for, and what is known of it. */
export interface AskedEvent {
  /** `registered` is the account's own field. */
  readonly type: string;
  /** Ids of the rules by which it counts, for whom it is asked: first those of expiry, then conditions. */
  readonly timers: readonly string[];
  readonly conditions: readonly string[];
  /** The latest day known, also by a login link's last use; null: none. */
  readonly latest: CivilDate | null;
  /** Has the person said that it never happened? */
  readonly never: boolean;
}

/**
 * The events that the rules in force ask of an account, in the order of the rules; empty where it has no rules. An
 * account that is deleted, lost or on its way out is asked as well: its history may still be written down.
 */
export function askedEvents({ situation }: Findings, account: number): readonly AskedEvent[] {
  const rules = situation.rules[account] ?? null;
  const record = situation.accounts[account];
  if (rules === null || record === undefined) return [];
  const asked = new Map<string, { timers: string[]; conditions: string[] }>();
  const ask = (types: readonly string[], whom: 'timers' | 'conditions', id: string) => {
    for (const type of new Set(types)) {
      const rulesOf = asked.get(type) ?? { timers: [], conditions: [] };
      rulesOf[whom].push(id);
      asked.set(type, rulesOf);
    }
  };
  for (const timer of rules.timers) {
    if (concernsVariant(timer, rules, record)) ask(eventsOfTimer(timer.rule), 'timers', timer.id);
  }
  for (const { id, condition } of rules.conditions) ask(eventsOfCondition(condition), 'conditions', id);
  const history = new History(situation, account);
  return [...asked].map(([type, rulesOf]) => {
    const day = history.latest(type);
    return {
      type,
      ...rulesOf,
      latest: day === NO_DAY ? null : civilDateOf(day),
      never: history.neverHappened(type),
    };
  });
}

function eventsOfTimer({ events, onlyIfNever, endedBy, onlyIf }: InactivityRule): readonly string[] {
  const others = [onlyIfNever, endedBy].flatMap((type) => type ?? []);
  return [...events, ...others, ...(onlyIf === undefined ? [] : ['login', 'registered'])];
}

function eventsOfCondition(condition: Condition): readonly string[] {
  if (condition.kind === 'quiet-period') return condition.events;
  if (condition.kind === 'unbind')
    return condition.autoRelease === undefined ? [] : [condition.autoRelease.event];
  if (condition.kind === 'confirm')
    return condition.autoClears === undefined ? [] : [condition.autoClears.event];
  return [];
}
