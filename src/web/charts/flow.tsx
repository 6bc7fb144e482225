import type { ReactNode } from 'react';
import type { Truth } from '../../portal/documents.ts';
import type { PageLang } from '../fmt.tsx';
import { anchor, directionOf, isolate } from './direction.ts';
import { FLOW, type FlowLink, type FlowNode, layFlow, type PlacedLink } from './flow-layout.ts';

/** Room above each stop for its two lines of words. */
const HEAD = 34;

/**
 * Money on its way through columns of stops, drawn as true as it is: promised dashed, signed outlined, paid solid. It runs
 * in the reading direction. The table beside it says the same in words; for machines that read pages the drawing is one
 * picture with a name.
 */
export function Flow({
  nodes,
  links,
  truth,
  lang,
  title,
}: {
  nodes: readonly FlowNode[];
  links: readonly FlowLink[];
  truth: Truth;
  lang: PageLang;
  title: string;
}): ReactNode {
  const dir = directionOf(lang);
  const most = Math.max(1, ...[0, 1, 2].map((column) => nodes.filter((node) => node.column === column).length));
  const placed = layFlow(nodes, links, Math.max(220, most * 66));
  const last = Math.max(0, ...nodes.map((node) => node.column));
  const turn = (x: number, width = 0): number => (dir === 'rtl' ? FLOW.width - x - width : x);
  return (
    <svg
      className="flow"
      direction="ltr"
      viewBox={`0 0 ${FLOW.width} ${Math.ceil(placed.height) + HEAD + 8}`}
      role="img"
      aria-label={title}
    >
      {placed.links.map((link) => (
        <path key={`${link.from} ${link.to}`} className={`ribbon t-${truth}`} d={ribbon(link, turn)} />
      ))}
      {placed.nodes.map((node) => {
        const isLast = node.column === last && last > 0;
        const isMiddle = node.column > 0 && !isLast;
        const side = isMiddle ? 'middle' : isLast ? 'end' : 'start';
        const x = turn(isMiddle ? node.x + FLOW.node / 2 : isLast ? node.x + FLOW.node : node.x);
        return (
          <g key={node.key}>
            <rect
              className="stop"
              x={turn(node.x, FLOW.node)}
              y={node.y + HEAD}
              width={FLOW.node}
              height={node.height}
            />
            <text x={x} y={node.y + HEAD - 20} textAnchor={anchor(side, dir)} className="stop-name">
              {isolate(shortened(node.label), dir)}
            </text>
            <text x={x} y={node.y + HEAD - 5} textAnchor={anchor(side, dir)} className="stop-value">
              {isolate(node.value, dir)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Names of bodies are long; the table has them whole. */
const shortened = (label: string): string => (label.length > 38 ? `${label.slice(0, 36).trimEnd()}…` : label);

function ribbon(link: PlacedLink, turn: (x: number) => number): string {
  const [x1, x2, middle] = [turn(link.x1), turn(link.x2), turn((link.x1 + link.x2) / 2)];
  const [top1, top2] = [link.y1 + HEAD, link.y2 + HEAD];
  const [low1, low2] = [top1 + link.height, top2 + link.height];
  const n = (value: number) => Math.round(value * 100) / 100;
  return `M${n(x1)} ${n(top1)}C${n(middle)} ${n(top1)} ${n(middle)} ${n(top2)} ${n(x2)} ${n(top2)}L${n(x2)} ${n(low2)}C${n(middle)} ${n(low2)} ${n(middle)} ${n(low1)} ${n(x1)} ${n(low1)}Z`;
}
