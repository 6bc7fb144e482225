/** A node by name or number. */
export type Node = string | number;

/**
 * Where an undirected graph hangs on one node or on one link.
 *
 * articulationPoints  nodes without which their part of the graph falls apart, sorted
 * bridges             links without which it does; both ends of each sorted, then the links
 */
export type SinglePoints = { articulationPoints: Node[]; bridges: [Node, Node][] };

/**
 * Single points of failure of a graph of dependence.
 *
 * A link said twice, in either direction, is one link: to say a dependence again adds no second way. A node tied to itself adds none
 * either. Parts that do not touch are judged each by itself.
 *
 * edges   pairs of nodes; time and memory grow with their number, and no depth is too deep
 * source  J. Hopcroft and R. Tarjan, "Efficient algorithms for graph manipulation", CACM 16 (6), 1973
 * example singlePoints([['a', 'b'], ['b', 'c']]) → articulationPoints b, bridges a-b and b-c
 */
export function singlePoints(edges: readonly (readonly [Node, Node])[]): SinglePoints {
  const nodes = [...new Set(edges.flat())];
  const indexOf = new Map(nodes.map((node, index) => [node, index]));
  const neighbours = nodes.map(() => new Set<number>());
  for (const [one, other] of edges) {
    const [a, b] = [indexOf.get(one)!, indexOf.get(other)!];
    if (a === b) continue;
    neighbours[a]!.add(b);
    neighbours[b]!.add(a);
  }
  const seen: number[] = nodes.map(() => -1);
  const low: number[] = nodes.map(() => -1);
  const cutting = new Set<number>();
  const bridges: [Node, Node][] = [];
  let moment = 0;
  for (const root of nodes.keys()) {
    if (seen[root] !== -1) continue;
    let underRoot = 0;
    seen[root] = low[root] = moment++;
    const path = [{ at: root, from: -1, next: neighbours[root]!.values() }];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const { at, from } = step;
      const { value: to, done } = step.next.next();
      if (done) {
        path.pop();
        if (from === -1) continue;
        low[from] = Math.min(low[from]!, low[at]!);
        if (low[at]! > seen[from]!) bridges.push(ordered(nodes[from]!, nodes[at]!));
        if (from === root) underRoot++;
        else if (low[at]! >= seen[from]!) cutting.add(from);
      } else if (seen[to] === -1) {
        seen[to] = low[to] = moment++;
        path.push({ at: to, from: at, next: neighbours[to]!.values() });
      } else if (to !== from) low[at] = Math.min(low[at]!, seen[to]!);
    }
    if (underRoot > 1) cutting.add(root);
  }
  return {
    articulationPoints: [...cutting].map((index) => nodes[index]!).sort(compare),
    bridges: bridges.sort(([a, b], [c, d]) => compare(a, c) || compare(b, d)),
  };
}

const ordered = (a: Node, b: Node): [Node, Node] => (compare(a, b) <= 0 ? [a, b] : [b, a]);

/** Numbers by size before names, names by code point: the same order everywhere, whatever the language. */
function compare(a: Node, b: Node): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  const [x, y] = [[...String(a)], [...String(b)]];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const difference = x[i]!.codePointAt(0)! - y[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return x.length - y.length;
}
