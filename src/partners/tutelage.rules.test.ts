import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { houseOf, independence, makesCircle, type TutelageTree } from './tutelage.rules.ts';

const tree: TutelageTree = new Map([
  ['HEAD', { kind: 'government-head' }],
  ['MIN-A', { kind: 'ministry', tutelage: 'HEAD' }],
  ['MIN-B', { kind: 'ministry', tutelage: 'HEAD' }],
  ['AG-A1', { kind: 'agency', tutelage: 'MIN-A' }],
  ['AG-A2', { kind: 'agency', tutelage: 'MIN-A' }],
  ['LAB-A1', { kind: 'research-centre', tutelage: 'AG-A1' }],
  ['COURT', { kind: 'court' }],
]);

describe('independence', () => {
  test.each([
    ['AG-A1', 'AG-A1', 'self'],
    ['AG-A1', 'MIN-A', 'same-tutelage'],
    ['MIN-A', 'AG-A1', 'same-tutelage'],
    ['AG-A1', 'AG-A2', 'same-tutelage'],
    ['LAB-A1', 'AG-A2', 'same-tutelage'],
    ['MIN-A', 'MIN-B', 'independent'],
    ['AG-A1', 'MIN-B', 'independent'],
    ['MIN-A', 'HEAD', 'independent'],
    ['AG-A1', 'COURT', 'independent'],
    ['NOT-RECORDED', 'AG-A1', 'independent'],
  ])('%s checked by %s → %s', (bringer, judge, answer) => {
    expect(independence(bringer, judge, tree)).toBe(answer);
  });

  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const anyTree = fc
    .array(fc.option(fc.constantFrom(...names), { nil: undefined }), { minLength: 6, maxLength: 6 })
    .map((above): TutelageTree => new Map(names.map((name, i) => [name, { tutelage: above[i] }])));

  test('is the same seen from both sides, and ends even in a circle', () => {
    fc.assert(
      fc.property(anyTree, fc.constantFrom(...names), fc.constantFrom(...names), (any, a, b) => {
        expect(independence(a, b, any)).toBe(independence(b, a, any));
        expect(new Set(houseOf(a, any)).size).toBe(houseOf(a, any).length);
      }),
    );
  });
});

test.each([
  ['MIN-A', 'LAB-A1', true],
  ['MIN-A', 'MIN-A', true],
  ['AG-A2', 'AG-A1', false],
  ['COURT', 'HEAD', false],
])('putting %s under %s makes a circle: %s', (organisation, tutelage, circle) => {
  expect(makesCircle(organisation, tutelage, tree)).toBe(circle);
});
