import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, type Result } from '../kernel/index.ts';
import { variances } from './baseline.rules.ts';
import type { Baseline } from './baseline.ts';
import { earliestDays, inOrder } from './milestone.rules.ts';
import type { Milestone } from './milestone.ts';
import { checkedShares } from './place-share.rules.ts';
import { isSamePerson } from './signature.ts';

const said = (answer: Result<unknown>): unknown => (answer.ok ? 'ok' : answer.refusal.code);
const milestone = (ref: string, after: string[] = [], durationDays = 0, more: Partial<Milestone> = {}): Milestone => ({
  ref,
  project: 'F1',
  title: { authentic: 'ar', ar: ref },
  plannedOn: day('2027-03-01'),
  durationDays,
  after,
  version: 1,
  ...more,
});

describe('milestones', () => {
  test('name the circle they wait in', () => {
    const circle = inOrder([milestone('A', ['C']), milestone('B', ['A']), milestone('C', ['B']), milestone('D')]);
    expect(circle).toMatchObject({ ok: false, refusal: { code: 'milestone.circle' } });
    expect(!circle.ok && [...(circle.refusal.details!.circle as string[])].sort()).toEqual(['A', 'B', 'C']);
    expect(said(inOrder([milestone('A', ['X'])]))).toBe('milestone.unknown');
  });

  test('come as early as what they wait for allows; what was reached keeps its day', () => {
    const days = earliestDays(
      [
        milestone('M2', ['M1'], 10),
        milestone('M1', [], 30),
        milestone('M3', ['M1'], 5, { reachedOn: day('2027-04-01') }),
        milestone('M4', ['M2', 'M3'], 1),
      ],
      day('2027-01-01'),
    );
    expect(days.ok && Object.fromEntries(days.value)).toEqual({
      M1: '2027-01-31',
      M2: '2027-02-10',
      M3: '2027-04-01',
      M4: '2027-04-02',
    });
  });

  test('any graph that points backwards has an order in which each comes after all it waits for', () => {
    const graph = fc
      .array(fc.array(fc.nat({ max: 20 }), { maxLength: 4 }), { minLength: 1, maxLength: 20 })
      .map((rows) =>
        rows.map((row, i) =>
          milestone(
            `M${i}`,
            [...new Set(row.filter((n) => n < i))].map((n) => `M${n}`),
          ),
        ),
      );
    fc.assert(
      fc.property(graph, fc.nat(), (all, seed) => {
        const ordered = inOrder(
          [...all].sort((a, b) => ((a.ref.charCodeAt(1) * seed) % 7) - ((b.ref.charCodeAt(1) * seed) % 7)),
        );
        if (!ordered.ok) throw new Error('refused');
        const seen = new Set<string>();
        for (const one of ordered.value) {
          if (one.after.some((ref) => !seen.has(ref))) throw new Error(`${one.ref} came too early`);
          seen.add(one.ref);
        }
      }),
    );
  });
});

test('variance is kept against the first, the last approved and the current plan; a refused baseline counts for nothing', () => {
  const baseline = (number: number, on: string, status: Baseline['status']): Baseline => ({
    id: `${number}`,
    project: 'F1',
    number,
    plan: [{ milestone: 'A', on: day(on) }],
    reason: { authentic: 'ar', ar: 'سبب' },
    effectiveOn: day('2026-01-01'),
    proposedBy: { person: 'a', actsFor: [] },
    proposedOn: day('2026-01-01'),
    status,
  });
  const plans = [
    baseline(1, '2027-03-01', 'confirmed'),
    baseline(2, '2027-01-01', 'refused'),
    baseline(3, '2027-06-01', 'confirmed'),
  ];
  const late = milestone('A', [], 0, { plannedOn: day('2027-06-05'), expectedOn: day('2027-06-11') });
  expect(variances([late, milestone('B')], plans)).toMatchObject([
    { milestone: 'A', againstFirst: 102, againstApproved: 10, againstCurrent: 6 },
    {
      milestone: 'B',
      againstFirst: { missing: 'not-applicable' },
      againstApproved: { missing: 'not-applicable' },
      againstCurrent: 0,
    },
  ]);
});

test.each([
  [[], 'ok'],
  [[['12', '1']], 'ok'],
  [
    [
      ['12', '0.3333'],
      ['04', '0.3333'],
      ['01', '0.3334'],
    ],
    'ok',
  ],
  [
    [
      ['12', '0.33'],
      ['04', '0.33'],
      ['01', '0.33'],
    ],
    'place.shares-not-one',
  ],
  [
    [
      ['12', '0'],
      ['04', '1'],
    ],
    'place.share-invalid',
  ],
  [[['12', '1.5']], 'place.share-invalid'],
  [[['12', 'half']], 'place.share-invalid'],
  [
    [
      ['12', '0.5'],
      ['12', '0.5'],
    ],
    'place.twice',
  ],
] as const)('shares %j: %s', (shares, result) => {
  expect(said(checkedShares(shares.map(([place, share]) => ({ place, share }))))).toBe(result);
});

test.each([
  [['a', []], ['a', []], true],
  [['a', []], ['b', []], false],
  [['a', []], ['b', ['a']], true],
  [['b', ['a']], ['c', ['a']], true],
  [['b', ['a']], ['c', ['d']], false],
] as const)('four eyes: %j and %j', ([one, oneFor], [other, otherFor], same) => {
  expect(isSamePerson({ person: one, actsFor: oneFor }, { person: other, actsFor: otherFor })).toBe(same);
});
