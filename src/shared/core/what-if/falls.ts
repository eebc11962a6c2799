import { type CivilDate, type DayNumber, NEVER } from '../dates/civil-date';
import type { Loss } from '../graph/forecast';
import type { Findings } from '../report/report';
import type { ForecastRow } from '../report/report-data';
import { RowWriter } from '../report/row-writer';
import { eachIn } from '../rules/groups';
import { type Situation, SUB_ACCOUNT } from '../rules/situation';

/** An account that is lost because of a change, or earlier. */
export interface Fall {
  /** When it would be lost, and why, as the forecast has it. */
  readonly row: ForecastRow;
  /** When it is lost without the change; null: it is not. */
  readonly otherwiseOn: CivilDate | null;
  /**
   * Ids of the links by which the change comes to it: the first leads from what is changed (or is the link that is
   * released), each next one from the dependent of the one before, and the last to the account.
   */
  readonly through: readonly string[];
}

/** An account that lives in something that goes, and goes along. */
export interface AlsoLost {
  readonly account: string;
  /** Null: it is lost no later without that, or nothing is known of it, as what it lives in is gone already. */
  readonly fall: Fall | null;
}

/** Where a fall begins: with accounts that are lost, or with the dependent of a link that is released. By ids. */
export type Origin =
  | { readonly account: string }
  | { readonly accounts: ReadonlySet<string> }
  | { readonly link: string };

/**
 * What falls in the forecast `then` and not, or later, in that of `today`; by day, then the inventory's order. Without
 * the accounts at which it begins. n log n.
 */
export function fallsOf(
  today: Pick<Findings, 'situation' | 'losses'>,
  then: readonly Loss[],
  origin: Origin,
): readonly Fall[] {
  const { situation } = today;
  const starts = new Set(startsOf(situation, origin));
  const before = new Int32Array(situation.accounts.length).fill(NEVER);
  for (const { account, lostOn } of today.losses) before[account] = lostOn;
  const earlier = then.filter(
    ({ account, lostOn }) => !starts.has(account) && lostOn < (before[account] as number),
  );
  const through = linksDown(situation, earlier, origin);
  const writer = new RowWriter(situation);
  const sorted = earlier.toSorted((one, other) => one.lostOn - other.lostOn);
  return sorted.map((loss) => ({
    row: writer.loss(loss),
    otherwiseOn: dayOf(writer, before[loss.account] as number),
    through: pathTo(situation, through, loss.account, origin),
  }));
}

/** The places of the accounts at which it begins. */
function startsOf({ accountIds }: Situation, origin: Origin): readonly number[] {
  if ('link' in origin) return [];
  if ('account' in origin) return [accountIds.indexOf(origin.account)];
  return accountIds.flatMap((id, place) => (origin.accounts.has(id) ? place : []));
}

function dayOf(writer: RowWriter, on: DayNumber): CivilDate | null {
  return on === NEVER ? null : writer.day(on);
}

/**
 * For each account that falls the link by which the change comes to it, over the fewest links; -1 for others. Whoever
 * falls earlier does so because a provider of an entrance, or of what it lives in, does: so every one is reached.
 */
function linksDown(situation: Situation, falling: readonly Loss[], origin: Origin): Int32Array {
  const { accountIds, linkIds, active, entrance, kind, outgoing, dependent } = situation;
  const through = new Int32Array(accountIds.length).fill(-1);
  const falls = new Uint8Array(accountIds.length);
  for (const { account } of falling) falls[account] = 1;
  const queue = [...startsOf(situation, origin)];
  const reach = (link: number) => {
    const to = dependent[link] as number;
    if (falls[to] !== 1 || through[to] !== -1) return;
    through[to] = link;
    queue.push(to);
  };
  if ('link' in origin) reach(linkIds.indexOf(origin.link));
  for (const account of queue) {
    eachIn(outgoing, account, (link) => {
      if (active[link] === 1 && (entrance[link] === 1 || kind[link] === SUB_ACCOUNT)) reach(link);
    });
  }
  return through;
}

function pathTo(
  { linkIds, provider }: Situation,
  through: Int32Array,
  account: number,
  origin: Origin,
): readonly string[] {
  const path: string[] = [];
  for (let link = through[account] as number; link !== -1; ) {
    const id = linkIds[link] as string;
    path.push(id);
    // Where accounts enter each other in a circle, the provider of the released link falls in the end as well.
    if ('link' in origin && origin.link === id) break;
    link = through[provider[link] as number] as number;
  }
  return path.reverse();
}
