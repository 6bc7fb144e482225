import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Shipped } from '../platform/seedable.ts';
import { planPack } from './pack-changes.rules.ts';

type Fields = Shipped['fields'];
const map = (records: Record<string, Fields>) => new Map(Object.entries(records));
const list = (records: Record<string, Fields>): Shipped[] =>
  Object.entries(records).map(([ref, fields]) => ({ ref, fields }));
const nothing = { add: [], changes: [], remembered: [], forgotten: [] };
const plan = (
  shipped: Record<string, Fields>,
  base: Record<string, Fields>,
  ours: Record<string, Fields>,
  isFirst = false,
) => planPack('pledge', list(shipped), map(base), map(ours), isFirst);

describe('loading a pack', () => {
  test('the first time adds everything', () => {
    expect(plan({ C01: { title: 'A' } }, {}, {}, true)).toMatchObject({ add: [{ ref: 'C01' }], changes: [] });
  });

  test('the first time leaves alone a record made here, and proposes where it differs', () => {
    const found = plan({ C01: { title: 'A', kind: 'fact' } }, {}, { C01: { title: 'B', kind: 'fact' } }, true);
    expect(found.add).toEqual([]);
    expect(found.changes).toEqual([{ kind: 'pledge', ref: 'C01', field: 'title', ours: 'B', theirs: 'A' }]);
  });

  test.each([
    ['the pack changed, the register did not', 'B', 'A', 'A', [{ base: 'A', ours: 'A', theirs: 'B' }]],
    ['the pack changed, and so did the register', 'B', 'A', 'C', [{ base: 'A', ours: 'C', theirs: 'B' }]],
    ['only the register changed', 'A', 'A', 'C', []],
    ['both say the same now', 'B', 'A', 'B', []],
  ])('%s', (_case, theirs, base, ours, changes) => {
    const found = plan({ C01: { title: theirs } }, { C01: { title: base } }, { C01: { title: ours } });
    expect(found.changes).toEqual(changes.map((one) => ({ kind: 'pledge', ref: 'C01', field: 'title', ...one })));
  });

  test('a field left out is a change to nothing', () => {
    const found = plan({ C01: {} }, { C01: { deadline: '2030' } }, { C01: { deadline: '2030' } });
    expect(found.changes).toEqual([{ kind: 'pledge', ref: 'C01', field: 'deadline', base: '2030', ours: '2030' }]);
  });

  test('later, a new record and one no longer shipped are proposed, not done', () => {
    const found = plan({ C02: { title: 'new' } }, { C01: { title: 'A' } }, { C01: { title: 'A' } });
    expect(found.add).toEqual([]);
    expect(found.forgotten).toEqual(['C01']);
    expect(found.changes.map(({ ref, field }) => [ref, field])).toEqual([
      ['C02', '*'],
      ['C01', '*'],
    ]);
  });

  const records = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.dictionary(fc.constantFrom('x', 'y'), fc.constantFrom('1', '2', '3')),
  );

  test('the same pack twice plans nothing, whatever was edited here', () => {
    fc.assert(
      fc.property(records, records, (shipped, ours) => {
        const left = Object.fromEntries(Object.entries(ours).filter(([ref]) => ref in shipped));
        expect(plan(shipped, shipped, left)).toEqual(nothing);
      }),
    );
  });

  test('once it was loaded, nothing is added without a person', () => {
    fc.assert(
      fc.property(records, records, records, (shipped, base, ours) => {
        expect(plan(shipped, base, ours).add).toEqual([]);
      }),
    );
  });
});
