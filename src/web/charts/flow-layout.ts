/** One stop of the flow: in which column it stands, from 0, and what it is called. */
export type FlowNode = { key: string; column: number; label: string; value: string };
/** What passes between two stops of neighbouring columns; the part is for drawing only, the words beside say the amount. */
export type FlowLink = { from: string; to: string; part: number };

export type PlacedNode = FlowNode & { x: number; y: number; height: number };
export type PlacedLink = FlowLink & { x1: number; x2: number; y1: number; y2: number; height: number };

export const FLOW = { width: 960, node: 10, gap: 34, least: 3 } as const;

/**
 * Places of stops and ribbons: each column stacks its stops, each stop is as high as the larger of what comes in and what
 * goes out, ribbons leave and arrive in the order of their ends. Heights are in proportion, one scale for all columns.
 *
 * height   of the drawing in its units, without the room for labels
 * returns  in the direction of reading from left to right; the drawing turns it around
 */
export function layFlow(
  nodes: readonly FlowNode[],
  links: readonly FlowLink[],
  height: number,
): { nodes: PlacedNode[]; links: PlacedLink[]; height: number } {
  const columns = Math.max(0, ...nodes.map((node) => node.column)) + 1;
  const out = (key: string) => links.filter((link) => link.from === key).reduce((sum, link) => sum + link.part, 0);
  const into = (key: string) => links.filter((link) => link.to === key).reduce((sum, link) => sum + link.part, 0);
  const size = new Map(nodes.map((node) => [node.key, Math.max(out(node.key), into(node.key))]));
  const inColumn = Array.from({ length: columns }, (_, at) => nodes.filter((node) => node.column === at));
  const fullest = Math.max(1e-9, ...inColumn.map((all) => all.reduce((sum, node) => sum + size.get(node.key)!, 0)));
  const most = Math.max(1, ...inColumn.map((all) => all.length));
  const scale = Math.max(1, height - (most - 1) * FLOW.gap) / fullest;
  const step = columns > 1 ? (FLOW.width - FLOW.node) / (columns - 1) : 0;

  const placed = inColumn.flatMap((all, column) => {
    let y = 0;
    return all.map((node): PlacedNode => {
      const own = Math.max(FLOW.least, size.get(node.key)! * scale);
      const at = { ...node, x: column * step, y, height: own };
      y += own + FLOW.gap;
      return at;
    });
  });
  const byKey = new Map(placed.map((node) => [node.key, node]));
  const order = new Map(placed.map((node, at) => [node.key, at]));
  const used = new Map<string, number>();
  const take = (side: string, from: number, amount: number): number => {
    const y = used.get(side) ?? from;
    used.set(side, y + amount);
    return y;
  };
  const sorted = [...links].sort(
    (a, b) => order.get(a.from)! - order.get(b.from)! || order.get(a.to)! - order.get(b.to)!,
  );
  const leaving = new Map(
    sorted.map((link) => [link, take(`>${link.from}`, byKey.get(link.from)!.y, link.part * scale)]),
  );
  const arriving = new Map(
    [...sorted]
      .sort((a, b) => order.get(a.to)! - order.get(b.to)! || order.get(a.from)! - order.get(b.from)!)
      .map((link) => [link, take(`<${link.to}`, byKey.get(link.to)!.y, link.part * scale)]),
  );
  return {
    nodes: placed,
    links: sorted.map((link) => ({
      ...link,
      x1: byKey.get(link.from)!.x + FLOW.node,
      x2: byKey.get(link.to)!.x,
      y1: leaving.get(link)!,
      y2: arriving.get(link)!,
      height: Math.max(0.75, link.part * scale),
    })),
    height: Math.max(height, ...placed.map((node) => node.y + node.height)),
  };
}
