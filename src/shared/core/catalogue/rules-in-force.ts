import type { Deletion, RuleSet, Service } from './service';

/** A value of a rule set together with the set in which it stands: its source, as-of month and confidence. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly from: RuleSet;
}

type SourcedFields<Fields> = {
  readonly [Field in keyof Fields]?: Sourced<NonNullable<Fields[Field]>>;
};

/** What applies to the accounts of a service, each key with the rule set that it was taken from. */
export interface RulesInForce {
  readonly service: Service;
  /** The rule set that was picked; keys that it lacks come from those that it is based on. */
  readonly set: RuleSet;
  /** Undefined where neither the set nor what it is based on says anything about deletion. */
  readonly deletion: SourcedFields<Deletion> | undefined;
  readonly inactivity: Sourced<NonNullable<RuleSet['inactivity']>> | undefined;
  readonly fallback: Sourced<NonNullable<RuleSet['fallback']>> | undefined;
  readonly notes: Sourced<NonNullable<RuleSet['notes']>> | undefined;
}

/**
 * The rules of a service that apply: the newest rule set, or the newest of `rulesAsOf` (`YYYY-MM`) or before, or
 * the oldest if none is that old; with what it takes over (domain.md, "Services and rule sets").
 */
export function rulesInForce(service: Service, rulesAsOf: string | null): RulesInForce {
  const chain = basedOnChain(service, pickedSet(service.ruleSets, rulesAsOf));
  const set = chain[0] as RuleSet;
  return {
    service,
    set,
    deletion: chain.some(({ deletion }) => deletion !== undefined) ? mergedDeletion(chain) : undefined,
    inactivity: firstWith(chain, (from) => from.inactivity),
    fallback: firstWith(chain, (from) => from.fallback),
    notes: firstWith(chain, (from) => from.notes),
  };
}

/** Rule sets from the newest to the oldest; an undated one counts as oldest. */
export function newestFirst(ruleSets: readonly RuleSet[]): readonly RuleSet[] {
  const age = ({ asOf }: RuleSet) => asOf ?? '';
  return [...ruleSets].sort((one, other) => (age(one) < age(other) ? 1 : -1));
}

function pickedSet(ruleSets: readonly RuleSet[], rulesAsOf: string | null): RuleSet {
  const sorted = newestFirst(ruleSets);
  const picked = sorted.find(({ asOf }) => rulesAsOf === null || asOf === null || asOf <= rulesAsOf);
  // A service that was read has at least one rule set.
  return picked ?? (sorted.at(-1) as RuleSet);
}

// Ends, because a rule set is only ever based on an older one.
function basedOnChain(service: Service, set: RuleSet): readonly RuleSet[] {
  const chain = [set];
  for (let last = set; last.basedOn !== undefined; ) {
    const older = service.ruleSets.find(({ asOf }) => asOf === last.basedOn);
    if (older === undefined) break;
    chain.push(older);
    last = older;
  }
  return chain;
}

function mergedDeletion(chain: readonly RuleSet[]): SourcedFields<Deletion> {
  const merged: { [field: string]: Sourced<unknown> } = {};
  for (const from of chain) {
    for (const [field, value] of Object.entries(from.deletion ?? {})) merged[field] ??= { value, from };
  }
  return merged;
}

function firstWith<Value>(
  chain: readonly RuleSet[],
  pick: (set: RuleSet) => Value | undefined,
): Sourced<Value> | undefined {
  for (const from of chain) {
    const value = pick(from);
    if (value !== undefined) return { value, from };
  }
  return undefined;
}
