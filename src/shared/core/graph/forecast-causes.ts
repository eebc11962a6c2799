import { NEVER } from '../dates/civil-date';
import { eachIn } from '../rules/groups';
import { type Situation, SUB_ACCOUNT, YES } from '../rules/situation';
import type { Timer } from '../rules/timers';

/** When accounts are lost, and what that rests on; one entry per account. */
export interface LossDays {
  /** NEVER for whoever is not lost, and for accounts that are not in the forecast. */
  readonly lostOn: Int32Array;
  /** The day on which it expires by itself, at least today; NEVER without one. */
  readonly expiry: Int32Array;
  readonly stranded: Uint8Array;
}

/** Why an account is lost on its day. */
export type LossCause =
  /** By its own rule, or (null) by a deletion that was asked for. */
  | { readonly cause: 'timer'; readonly rule: string | null; readonly provider: null }
  /** It is stranded already. */
  | { readonly cause: 'no-entrance'; readonly rule: null; readonly provider: null }
  /** With that account, which takes it along or was its last way in. */
  | { readonly cause: 'provider'; readonly rule: null; readonly provider: number };

/**
 * The cause of every loss, undefined where there is none. Accounts are explained in rounds, so that following
 * the providers from one to the next ends (domain.md, "Forecast"). Linear.
 */
export function causesOf(
  situation: Situation,
  days: LossDays,
  timers: readonly (Timer | undefined)[],
): readonly (LossCause | undefined)[] {
  const count = situation.accounts.length;
  const causes: (LossCause | undefined)[] = new Array<LossCause | undefined>(count).fill(undefined);
  const round = new Int32Array(count).fill(-1);
  let explained: number[] = [];
  for (let account = 0; account < count; account += 1) {
    const lostOn = days.lostOn[account] as number;
    if (lostOn === NEVER) continue;
    if (lostOn === days.expiry[account]) {
      causes[account] = { cause: 'timer', rule: timers[account]?.rule.id ?? null, provider: null };
    } else if (days.stranded[account] === 1) {
      causes[account] = { cause: 'no-entrance', rule: null, provider: null };
    } else continue;
    round[account] = 0;
    explained.push(account);
  }
  const unexplained = unexplainedEntrances(situation);
  for (let current = 1; explained.length > 0; current += 1) {
    explained = nextRound(situation, days, explained, unexplained, round, current);
    for (const account of explained) causes[account] = viaProvider(situation, days, account, round, current);
  }
  return causes;
}

// Whoever can be explained now: touched by somebody who was explained in the round before.
function nextRound(
  situation: Situation,
  { lostOn }: LossDays,
  explained: readonly number[],
  unexplained: Int32Array,
  round: Int32Array,
  current: number,
): number[] {
  const { active, entrance, kind, outgoing, dependent, ownLogin } = situation;
  const isLastEntrance = (link: number, to: number) =>
    entrance[link] === 1 && unexplained[to] === 0 && ownLogin[to] !== YES;
  const found: number[] = [];
  for (const from of explained) {
    eachIn(outgoing, from, (link) => {
      if (active[link] !== 1) return;
      const to = dependent[link] as number;
      if (entrance[link] === 1) unexplained[to] = (unexplained[to] as number) - 1;
      if (round[to] !== -1 || lostOn[to] === NEVER) return;
      const along = kind[link] === SUB_ACCOUNT && lostOn[from] === lostOn[to];
      if (!along && !isLastEntrance(link, to)) return;
      round[to] = current;
      found.push(to);
    });
  }
  return found;
}

function viaProvider(
  { active, entrance, kind, incoming, provider }: Situation,
  { lostOn }: LossDays,
  account: number,
  round: Int32Array,
  current: number,
): LossCause {
  let along = -1;
  let byEntrance = -1;
  const explainedBefore = (from: number) => round[from] !== -1 && (round[from] as number) < current;
  eachIn(incoming, account, (link) => {
    const from = provider[link] as number;
    if (active[link] !== 1 || lostOn[from] !== lostOn[account] || !explainedBefore(from)) return;
    if (along === -1 && kind[link] === SUB_ACCOUNT) along = from;
    if (byEntrance === -1 && entrance[link] === 1) byEntrance = from;
  });
  return { cause: 'provider', rule: null, provider: along === -1 ? byEntrance : along };
}

function unexplainedEntrances({ accounts, entrance, dependent }: Situation): Int32Array {
  const left = new Int32Array(accounts.length);
  for (let link = 0; link < entrance.length; link += 1) {
    if (entrance[link] === 1)
      left[dependent[link] as number] = (left[dependent[link] as number] as number) + 1;
  }
  return left;
}
