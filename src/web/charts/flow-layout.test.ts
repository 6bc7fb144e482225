import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FLOW, layFlow } from './flow-layout.ts';

const node = (key: string, column: number) => ({ key, column, label: key, value: '' });

test('ribbons leave and arrive side by side, and a stop is as high as what passes', () => {
  const nodes = [node('s1', 0), node('s2', 0), node('a', 1), node('r1', 2), node('r2', 2)];
  const links = [
    { from: 's1', to: 'a', part: 30 },
    { from: 's2', to: 'a', part: 10 },
    { from: 'a', to: 'r1', part: 25 },
    { from: 'a', to: 'r2', part: 15 },
  ];
  const placed = layFlow(nodes, links, 40 + FLOW.gap);
  const at = (key: string) => placed.nodes.find((one) => one.key === key)!;
  expect([at('s1'), at('s2'), at('a'), at('r1'), at('r2')].map((one) => one.height)).toEqual([30, 10, 40, 25, 15]);
  expect(at('s2').y).toBe(30 + FLOW.gap);
  const link = (from: string, to: string) => placed.links.find((one) => one.from === from && one.to === to)!;
  expect([link('s1', 'a').y2, link('s2', 'a').y2]).toEqual([0, 30]);
  expect([link('a', 'r1').y1, link('a', 'r2').y1]).toEqual([0, 25]);
});

test('whatever passes, ribbons stay inside their stops and stops never overlap', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(4), fc.nat(3), fc.integer({ min: 1, max: 1e6 })), { minLength: 1, maxLength: 30 }),
      (given) => {
        const nodes = [...Array(5).keys()]
          .map((n) => node(`s${n}`, 0))
          .concat([...Array(4).keys()].map((n) => node(`a${n}`, 1)));
        const sums = new Map<string, { from: string; to: string; part: number }>();
        for (const [s, a, part] of given) {
          const key = `s${s} a${a}`;
          sums.set(key, { from: `s${s}`, to: `a${a}`, part: (sums.get(key)?.part ?? 0) + part });
        }
        const placed = layFlow(nodes, [...sums.values()], 600);
        for (const link of placed.links) {
          const [from, to] = [link.from, link.to].map((key) => placed.nodes.find((one) => one.key === key)!);
          expect(link.y1).toBeGreaterThanOrEqual(from!.y - 1e-6);
          expect(link.y1).toBeLessThanOrEqual(from!.y + from!.height + 1e-6);
          expect(link.y2).toBeLessThanOrEqual(to!.y + to!.height + 1e-6);
        }
        for (const column of [0, 1]) {
          const stops = placed.nodes.filter((one) => one.column === column);
          for (const [n, stop] of stops.entries())
            if (n > 0) expect(stop.y).toBeGreaterThanOrEqual(stops[n - 1]!.y + stops[n - 1]!.height + FLOW.gap - 1e-6);
        }
      },
    ),
  );
});
