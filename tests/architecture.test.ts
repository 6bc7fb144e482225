import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  domainOf,
  type Import,
  importsOf,
  isTest,
  layerOf,
  roleOf,
  sourceFiles,
  wrongArrow,
} from './architecture.rules.ts';

const root = path.resolve(import.meta.dirname, '..');
const files = sourceFiles(root, 'src');
const imports = files.flatMap((file) => importsOf(root, file));

describe('the arrows between folders', () => {
  it('knows every folder', () => {
    expect([...new Set(files.map(domainOf))].filter((domain) => layerOf(domain) < 0)).toEqual([]);
  });

  it('all point downwards', () => {
    const wrong = imports.map((each) => [each, wrongArrow(each)] as const).filter(([, why]) => why);
    expect(wrong.map(([each, why]) => `${each.from} → ${each.to}: ${why}`)).toEqual([]);
  });

  it('make no circle between domains of one layer', () => {
    const edges = new Map<string, Set<string>>();
    for (const { from, to, typeOnly } of imports) {
      const [own, other] = [domainOf(from), domainOf(to)];
      if (isTest(from) || typeOnly || own === other || !to.startsWith('src/') || layerOf(own) !== layerOf(other))
        continue;
      edges.set(own, (edges.get(own) ?? new Set()).add(other));
    }
    // ledger, access and platform are one shell around a request; the business domains must form no circle.
    const circle = findCircle(edges, new Set(['ledger', 'access', 'platform', 'web', 'desk', 'cli', '']));
    expect(circle).toBeUndefined();
  });

  it('let the browser reach no store, no database and no Node module', () => {
    const starts = files.filter((file) => file.startsWith('src/desk/') && !isTest(file));
    const seen = new Set<string>();
    const bad: string[] = [];
    const visit = (file: string, trail: string[]): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const { to, typeOnly } of importsOf(root, file)) {
        if (typeOnly) continue;
        if (
          /^(node:|pg$|kysely|graphile-worker|better-auth|@node-rs|hono)/.test(to) ||
          roleOf(to) === 'store' ||
          /\/(database|http|files)\//.test(to)
        )
          bad.push([...trail, file, to].join(' → '));
        else if (to.startsWith('src/') && files.includes(to)) visit(to, [...trail, file]);
      }
    };
    for (const start of starts) visit(start, []);
    expect(bad).toEqual([]);
  });

  it('names a wrong arrow when there is one', () => {
    const arrow = (from: string, to: string): Import => ({ from, to, typeOnly: false });
    expect(wrongArrow(arrow('src/kernel/day.ts', 'src/delivery/gate.ts'))).toBe('the kernel imports nothing');
    expect(wrongArrow(arrow('src/delivery/gate.rules.ts', 'src/delivery/gate.store.ts'))).toMatch('kept');
    expect(wrongArrow(arrow('src/delivery/pass-gate.ts', 'src/portal/publication.ts'))).toBe(
      'delivery stands below portal',
    );
    expect(wrongArrow(arrow('src/delivery/pass-gate.ts', 'src/strategy/pledge.store.ts'))).toMatch('never its store');
    expect(wrongArrow(arrow('src/ledger/proof/tree.ts', 'node:crypto'))).toMatch('proof');
    expect(wrongArrow(arrow('src/delivery/pass-gate.ts', 'src/strategy/index.ts'))).toBeUndefined();
  });
});

function findCircle(edges: Map<string, Set<string>>, leaveOut: Set<string>): string | undefined {
  const state = new Map<string, 'open' | 'done'>();
  const walk = (at: string, trail: string[]): string | undefined => {
    if (state.get(at) === 'open') return [...trail, at].join(' → ');
    if (state.get(at) === 'done' || leaveOut.has(at)) return undefined;
    state.set(at, 'open');
    for (const next of edges.get(at) ?? []) {
      const circle = walk(next, [...trail, at]);
      if (circle) return circle;
    }
    state.set(at, 'done');
    return undefined;
  };
  for (const start of edges.keys()) {
    const circle = walk(start, []);
    if (circle) return circle;
  }
  return undefined;
}
