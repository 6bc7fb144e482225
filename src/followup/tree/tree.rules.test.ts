import { describe, expect, it } from 'vitest';
import type { LocalizedText } from '../../kernel/index.ts';
import { type Counted, treeNode } from './tree.rules.ts';

const title: LocalizedText = { authentic: 'ar', ar: 'برنامج' };
const counted = (more: Partial<Counted>): Counted => ({
  kind: 'node',
  level: 'programme',
  ref: 'P',
  title,
  opens: true,
  projects: 3,
  stages: { financing: 2, operation: 1 },
  suspended: 0,
  cancelled: 0,
  planned: 4,
  reached: 0,
  rated: 3,
  ratings: null,
  warned: 3,
  warnings: 0,
  ...more,
});

describe('a line of the tree', () => {
  it('says zero where something was there to count', () => {
    expect(treeNode(counted({}))).toMatchObject({ milestones: { planned: 4, reached: 0 }, warnings: { open: 0 } });
  });
  it.each<[string, Partial<Counted>, object]>([
    [
      'no project',
      { projects: 0, stages: null, planned: 0, rated: 0, warned: 0 },
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
  ])('says why it says nothing: %s', (_, more, expected) => expect(treeNode(counted(more))).toMatchObject(expected));
  it('keeps the worst rating, and counts who is silent', () => {
    expect(treeNode(counted({ ratings: { 'on-path': 1, 'at-risk': 1 } })).ratings).toEqual({
      worst: 'at-risk',
      counts: { 'on-path': 1, 'at-risk': 1 },
      silent: 1,
    });
    expect(treeNode(counted({ ratings: { 'on-path': 2, late: 1 } })).ratings).toMatchObject({
      worst: 'late',
      silent: 0,
    });
  });
});
