import { describe, expect, it } from 'vitest';
import type { LocalizedText } from '../../kernel/index.ts';
import { type CountedProject, forestOf, noSums, type Sums, sumsUnder } from './roll-up.rules.ts';
import { type Line, treeNode } from './tree.rules.ts';

const title: LocalizedText = { authentic: 'ar', ar: 'برنامج' };
const line: Line = { kind: 'node', level: 'programme', ref: 'P', title, opens: false };
const sums = (more: Partial<Sums>): Sums => ({
  ...noSums(),
  holdsMore: true,
  projects: 3,
  stages: { financing: 2, operation: 1 },
  planned: 4,
  rated: 3,
  warned: 3,
  ...more,
});

describe('a line of the tree', () => {
  it('says zero where something was there to count', () => {
    expect(treeNode(line, sums({}))).toMatchObject({ milestones: { planned: 4, reached: 0 }, warnings: { open: 0 } });
  });
  it.each<[string, Partial<Sums>, object]>([
    [
      'no project',
      { projects: 0, stages: {}, planned: 0, rated: 0, warned: 0 },
      {
        milestones: { missing: 'no-project' },
        ratings: { missing: 'no-project' },
        warnings: { missing: 'no-project' },
      },
    ],
    ['no milestone', { planned: 0 }, { milestones: { missing: 'no-milestone' } }],
    ['no rating yet', {}, { ratings: { missing: 'not-declared' } }],
    ['ratings that others see', { rated: 0 }, { ratings: { missing: 'not-for-you' } }],
    ['warnings that others see', { warned: 0 }, { warnings: { missing: 'not-for-you' } }],
  ])('says why it says nothing: %s', (_, more, expected) => expect(treeNode(line, sums(more))).toMatchObject(expected));
  it('keeps the worst rating, and counts who is silent', () => {
    expect(treeNode(line, sums({ ratings: { 'on-path': 1, 'at-risk': 1 } })).ratings).toEqual({
      worst: 'at-risk',
      counts: { 'on-path': 1, 'at-risk': 1 },
      silent: 1,
    });
    expect(treeNode(line, sums({ ratings: { 'on-path': 2, late: 1 } })).ratings).toMatchObject({
      worst: 'late',
      silent: 0,
    });
  });
});

describe('what lies in a line', () => {
  const node = (ref: string, more: Partial<CountedProject> = {}): CountedProject => ({
    ref,
    level: 'project',
    parent: null,
    strategy: 'S',
    axis: null,
    stage: 'financing',
    state: 'active',
    planned: 2,
    reached: 1,
    warnings: 1,
    rating: 'late',
    ...more,
  });
  const above = {
    level: 'programme',
    stage: null,
    state: null,
    planned: 0,
    reached: 0,
    warnings: 0,
    rating: null,
  } as const;
  const forest = forestOf([
    node('G', { ...above, axis: 'A' }),
    node('G1', { parent: 'G', axis: 'A' }),
    node('G2', { parent: 'G', axis: 'A', state: 'suspended' }),
    node('L', above),
    node('L1', { parent: 'L' }),
    node('L2', { parent: 'L', axis: 'A' }),
    node('O', { strategy: 'T' }),
  ]);
  const counts = (found: Map<string, Sums>): [string, number][] => [...found].map(([top, one]) => [top, one.projects]);

  it('is counted once in each line of its level', () => {
    expect(counts(sumsUnder(forest, {}, 'everything'))).toEqual([
      ['S', 4],
      ['T', 1],
    ]);
    // L2 lies in an axis: it is counted there and not once more under L
    expect(counts(sumsUnder(forest, { strategy: 'S' }, 'everything'))).toEqual([
      ['A', 3],
      ['L', 1],
    ]);
    expect(counts(sumsUnder(forest, { axis: 'A' }, 'everything'))).toEqual([
      ['G', 2],
      ['L2', 1],
    ]);
    expect(counts(sumsUnder(forest, { parent: 'G' }, 'everything'))).toEqual([
      ['G1', 1],
      ['G2', 1],
    ]);
  });
  it('is summed over what the reader sees, each thing by the right to it', () => {
    const seen = new Map([
      ['G1', { isRated: true, isWarned: false }],
      ['G2', { isRated: false, isWarned: true }],
    ]);
    expect(sumsUnder(forest, { axis: 'A' }, seen)).toEqual(
      new Map([
        [
          'G',
          {
            holdsMore: true,
            projects: 2,
            stages: { financing: 2 },
            suspended: 1,
            cancelled: 0,
            planned: 4,
            reached: 2,
            rated: 1,
            ratings: { late: 1 },
            warned: 1,
            warnings: 1,
          },
        ],
      ]),
    );
  });
  it('ends where nodes would lie in each other', () => {
    const ring = forestOf([node('X', { parent: 'Y' }), node('Y', { parent: 'X' })]);
    expect(sumsUnder(ring, { parent: 'X' }, 'everything').get('Y')?.projects).toBeGreaterThan(0);
  });
});
