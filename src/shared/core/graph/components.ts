import type { Groups } from '../rules/groups';

/**
 * The strongly connected component of every node of a directed graph, which is given by the heads of each node's
 * arcs: numbers that mean nothing but "the same". Tarjan's algorithm with a stack of its own, linear, so that a
 * chain of a hundred thousand does not overflow.
 */
export function stronglyConnectedComponents({ start, items: heads }: Groups): Int32Array {
  const count = start.length - 1;
  const component = new Int32Array(count).fill(-1);
  const order = new Int32Array(count);
  const low = new Int32Array(count);
  const next = start.slice(0, count);
  const open = new Int32Array(count);
  const path = new Int32Array(count);
  let openSize = 0;
  let pathSize = 0;
  let visited = 0;
  const enter = (node: number) => {
    visited += 1;
    order[node] = visited;
    low[node] = visited;
    open[openSize++] = node;
    path[pathSize++] = node;
  };
  const leave = (node: number) => {
    pathSize -= 1;
    const parent = path[pathSize - 1];
    if (pathSize > 0) low[parent as number] = Math.min(low[parent as number] as number, low[node] as number);
    if (low[node] !== order[node]) return;
    let member: number;
    do {
      member = open[--openSize] as number;
      component[member] = node;
    } while (member !== node);
  };
  for (let root = 0; root < count; root += 1) {
    if (order[root] !== 0) continue;
    enter(root);
    while (pathSize > 0) {
      const node = path[pathSize - 1] as number;
      const at = next[node] as number;
      if (at === start[node + 1]) {
        leave(node);
        continue;
      }
      next[node] = at + 1;
      const head = heads[at] as number;
      if (order[head] === 0) enter(head);
      else if (component[head] === -1) low[node] = Math.min(low[node] as number, order[head] as number);
    }
  }
  return component;
}
