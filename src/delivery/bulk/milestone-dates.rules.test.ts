import { describe, expect, it } from 'vitest';
import { day, type LocalizedText } from '../../kernel/index.ts';
import { milestoneMoves, milestonesBack } from './milestone-dates.rules.ts';
import type { MilestoneChange } from './milestone-dates.ts';

const title: LocalizedText = { authentic: 'ar', ar: 'معلم' };
const today = day('2026-11-24');
const milestone = (ref: string, plannedOn: string, more: object = {}) => ({
  ref,
  project: ref.split('/')[0]!,
  title,
  version: 1,
  plannedOn: day(plannedOn),
  ...more,
});
/** late in the plan, and expected later · due today · late in both · reached late */
const all = [
  milestone('F1/M1', '2026-10-01', { expectedOn: day('2026-12-01') }),
  milestone('F1/M2', '2026-11-24'),
  milestone('F2/M1', '2026-11-23'),
  milestone('F2/M2', '2026-09-01', { reachedOn: day('2026-10-01') }),
];
const ask = (more: Partial<MilestoneChange>) =>
  milestoneMoves(all, { projects: ['F1', 'F2'], milestones: 'open', date: 'expectedOn', ...more }, today);
const days = (found: ReturnType<typeof ask>) => found.moves.map((one) => `${one.ref} ${one.before} ${one.after}`);

describe('dates of milestones of many projects', () => {
  it('moves what is expected, from the plan where nothing else was said, and leaves what was reached', () => {
    expect(days(ask({ days: 30 }))).toEqual([
      'F1/M1 2026-12-01 2026-12-31',
      'F1/M2 undefined 2026-12-24',
      'F2/M1 undefined 2026-12-23',
    ]);
    expect(days(ask({ days: -1, date: 'plannedOn' }))[0]).toBe('F1/M1 2026-10-01 2026-09-30');
  });

  it.each<[string, Partial<MilestoneChange>, string[]]>([
    ['expected before today', { milestones: 'late', days: 1 }, ['F2/M1']],
    ['planned before today', { milestones: 'late', days: 1, date: 'plannedOn' }, ['F1/M1', 'F2/M1']],
    ['named, once each', { milestones: ['F1/M2', 'F1/M2'], days: 1 }, ['F1/M2']],
  ])('takes those %s', (_, change, refs) => {
    expect(ask(change).moves.map((one) => one.ref)).toEqual(refs);
  });

  it('sets one day for all, counts those that have it, and empties what is expected', () => {
    const set = ask({ day: day('2026-12-01') });
    expect(days(set)).toEqual(['F1/M2 undefined 2026-12-01', 'F2/M1 undefined 2026-12-01']);
    expect(set.same).toBe(1);
    expect(days(ask({ day: null }))).toEqual(['F1/M1 2026-12-01 undefined']);
  });

  it('refuses by name what is not of these projects and what was reached', () => {
    const { moves, problems } = ask({ milestones: ['F1/M1', 'F2/M2', 'F9/M1'], days: 5 });
    expect(moves.map((one) => one.ref)).toEqual(['F1/M1']);
    expect(problems).toEqual([
      { code: 'bulk.milestone-reached', details: { milestone: 'F2/M2', project: 'F2', field: 'expectedOn' } },
      { code: 'milestone.unknown', details: { milestone: 'F9/M1', project: 'F9', field: 'expectedOn' } },
    ]);
  });

  it('undoes by moving back, or by the days that stood before', () => {
    expect(milestonesBack(ask({ days: 30 }).moves, { days: 30 })).toEqual([
      { days: -30, projects: ['F1'], milestones: ['F1/M1'] },
      { day: null, projects: ['F1', 'F2'], milestones: ['F1/M2', 'F2/M1'] },
    ]);
    expect(milestonesBack(ask({ day: day('2027-01-01') }).moves, {})).toEqual([
      { day: '2026-12-01', projects: ['F1'], milestones: ['F1/M1'] },
      { day: null, projects: ['F1', 'F2'], milestones: ['F1/M2', 'F2/M1'] },
    ]);
  });
});
