import { stronglyConnectedComponents } from '../graph/components';
import { eachIn, type Groups, groupedBy } from '../rules/groups';

/** A directed graph as the layout sees it: cards and edges by number. */
export interface Arcs {
  readonly count: number;
  /** By card, a number that it keeps when others come or go, such as the place of its account. */
  readonly place: ArrayLike<number>;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
}

/**
 * In which layer each card is, from the left: each card right of all that it hangs on. In a circle that cannot be: its cards are put in a row, those on
 * which more hangs than they hang on first, and the edges against that order do not count. What hangs on nothing is put
 * right before the first of what hangs on it. Linear but for sorting the circles.
 */
export function ranksOf(arcs: Arcs): Int32Array {
  const isAgainst = edgesAgainst(arcs);
  const { count, from, to } = arcs;
  const forward = (at: number) => isAgainst[at] !== 1;
  const heads = groupedEdges(arcs, from, forward);
  const waits = new Int32Array(count);
  for (let at = 0; at < from.length; at += 1) {
    if (forward(at)) waits[to[at] as number] = (waits[to[at] as number] as number) + 1;
  }
  const rank = new Int32Array(count);
  const hangs = waits.slice();
  const queue: number[] = [];
  for (let card = 0; card < count; card += 1) if (waits[card] === 0) queue.push(card);
  for (const card of queue) {
    eachIn(heads, card, (at) => {
      const next = to[at] as number;
      rank[next] = Math.max(rank[next] as number, (rank[card] as number) + 1);
      waits[next] = (waits[next] as number) - 1;
      if (waits[next] === 0) queue.push(next);
    });
  }
  for (let card = 0; card < count; card += 1) {
    if (hangs[card] !== 0) continue;
    let first = Number.POSITIVE_INFINITY;
    eachIn(heads, card, (at) => {
      first = Math.min(first, rank[to[at] as number] as number);
    });
    if (Number.isFinite(first)) rank[card] = first - 1;
  }
  return rank;
}

function groupedEdges({ count }: Arcs, by: ArrayLike<number>, wanted: (at: number) => boolean): Groups {
  const places = Array.from(by, (_, at) => at).filter(wanted);
  return groupedBy(
    places.map((at) => by[at] as number),
    count,
    places,
  );
}

/** The edges of circles that lead against the order of their cards. */
function edgesAgainst({ count, from, to }: Arcs): Uint8Array {
  const component = stronglyConnectedComponents(groupedBy(from, count, to));
  const surplus = new Int32Array(count);
  for (let at = 0; at < from.length; at += 1) {
    const [one, other] = [from[at] as number, to[at] as number];
    if (component[one] !== component[other]) continue;
    surplus[one] = (surplus[one] as number) + 1;
    surplus[other] = (surplus[other] as number) - 1;
  }
  const goesBefore = (one: number, other: number) => {
    const more = (surplus[one] as number) - (surplus[other] as number);
    return more > 0 || (more === 0 && one < other);
  };
  return Uint8Array.from(from, (one, at) => {
    const other = to[at] as number;
    return component[one] === component[other] && !goesBefore(one, other) ? 1 : 0;
  });
}
