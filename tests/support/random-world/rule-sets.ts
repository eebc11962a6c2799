import type { Deletion, RuleSet } from '#core/catalogue/service';
import type { Random } from './random';

/** The rules that are to be in force. */
export type Rules = Pick<RuleSet, 'deletion' | 'inactivity'>;

const MONTHS = ['2012-03', '2015-01', '2018-03', '2020-12', '2023-06', '2025-01', '2026-10'];
const CHOICES = ['2010-01', '2014-12', '2015-01', '2018-03', '2019-07', '2023-06', '2030-01'];

/** The as-of month that the person has chosen: before all rule sets, the very month of one, between two, after all. */
export function randomRulesAsOf(random: Random): string | null {
  return random.chance(0.5) ? null : random.pick(CHOICES);
}

/** Puts each key of the rules into one of several sets, newest first; older sets also say what no longer counts. */
function spread<T extends object>(random: Random, keys: T, levels: number, outdated: () => T): Partial<T>[] {
  const parts: Record<string, unknown>[] = random.times(levels, () => ({}));
  const old = random.times(levels, outdated);
  for (const [key, value] of Object.entries(keys)) {
    const level = random.int(0, levels - 1);
    parts.forEach((part, index) => {
      const stale: unknown = Object.entries(old[index] ?? {}).find(([name]) => name === key)?.[1];
      if (index === level) part[key] = value;
      else if (index > level && stale !== undefined && random.chance(0.7)) part[key] = stale;
    });
  }
  return parts as Partial<T>[];
}

/** The rules, spread over a chain of sets of which each is based on the next. */
function chain(random: Random, rules: Rules, months: readonly string[], outdated: () => Rules): RuleSet[] {
  const stale = () => outdated().deletion ?? {};
  const deletions = rules.deletion ? spread<Deletion>(random, rules.deletion, months.length, stale) : [];
  const { deletion: _, ...others } = rules;
  const rest = spread(random, others, months.length, outdated);
  return months.map((asOf, level) => {
    const deletion = deletions[level];
    const basedOn = months[level + 1];
    // Without a word on the deletion, or with an empty one: both take over all of it.
    const says = deletion !== undefined && (Object.keys(deletion).length > 0 || random.chance(0.5));
    return {
      asOf,
      ...(basedOn === undefined ? {} : { basedOn }),
      ...rest[level],
      // The last set must have one, for `{}` is a deletion, and none is none.
      ...(says || (deletion && basedOn === undefined) ? { deletion } : {}),
    };
  });
}

/** Rule sets of which, with the as-of month chosen, `rules` are in force; the others are `outdated`. */
export function ruleSetsOf(
  random: Random,
  rulesAsOf: string | null,
  rules: Rules,
  outdated: () => Rules,
): RuleSet[] {
  const months = random.sample(MONTHS, random.count({ 0: 1, 1: 5, 2: 2, 3: 2, 5: 1 })).sort();
  const undated = months.length === 0 || random.chance(0.15);
  const fitting = months.filter((month) => rulesAsOf === null || month <= rulesAsOf);
  const older = (fitting.length > 0 ? fitting : undated ? [] : months.slice(0, 1)).reverse();
  const length = older.length > 1 && random.chance(0.7) ? random.int(2, older.length) : 1;
  const based = [
    older[0] ?? '',
    ...random
      .sample(older.slice(1), length - 1)
      .sort()
      .reverse(),
  ];
  const used = older.length > 0 ? chain(random, rules, based, outdated) : [{ asOf: null, ...rules }];
  const taken = new Set(used.map((set) => set.asOf));
  const others = [...months, ...(undated ? [null] : [])].filter((asOf) => !taken.has(asOf));
  return random.shuffled([...used, ...others.map((asOf) => ({ asOf, ...outdated() }))]);
}
