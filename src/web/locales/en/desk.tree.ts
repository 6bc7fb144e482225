import type { deskTree as ar } from '../ar/desk.tree.ts';
import type { Translated } from '../desk.ts';

/** The tree, in English. */
export const deskTree = {
  tree: {
    title: 'Tree of projects',
    lead: 'From strategy to project; each line sums up what lies in it and you may read.',
    nothing: 'Neither strategy nor project yet.',
    line: 'Strategy, axis, programme, project',
    strategy: 'strategy',
    axis: 'axis',
    projects: 'Projects',
    stages: 'Stages',
    milestones: 'Milestones reached',
    rating: 'Worst declared rating',
    warnings: 'Open warnings',
    silent: { zero: '', one: ' · {n} project without one', other: ' · {n} projects without one' },
    open: 'Open',
    close: 'Close',
    money: 'Amounts are not summed: no financial data of projects are recorded yet.',
  },
  timeline: {
    title: 'Timeline of projects',
    lead: { zero: 'No project.', one: '{n} project against time.', other: '{n} projects against time.' },
    cut: 'The first {n} are shown; filter the list to see others.',
    first: 'First approved plan',
    approved: 'Plan approved last',
    current: 'Current plan',
    declared: 'reached, says its owner',
    verified: 'reached, independent proof',
    noPlan: 'no milestone planned yet',
    table: 'The timeline as a table',
    project: 'Project',
    begins: 'First milestone',
    reached: 'Milestones reached',
    none: 'no approved plan',
  },
  noRollUp: {
    'no-project': 'no project',
    'no-milestone': 'no milestone planned',
    'not-declared': 'none declared',
    'not-for-you': 'not yours to read',
  },
} as const satisfies Translated<typeof ar>;
