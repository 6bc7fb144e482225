import { expect, test } from 'vitest';
import { day } from '../../kernel/index.ts';
import { dutyState, goLiveOf } from './duty.rules.ts';
import type { DutyLine } from './duty.ts';

const ar = (text: string) => ({ authentic: 'ar' as const, ar: text });
const line = (more: Partial<DutyLine>): DutyLine => ({
  text: 'L',
  project: 'P1',
  projectTitle: ar('م'),
  stage: 'operation',
  stageSince: day('2026-05-05'),
  gate: 7,
  criterion: 'homologated',
  title: ar('معيار'),
  isBegun: true,
  ...more,
});

test.each<[Partial<DutyLine>, string]>([
  [{ metOn: day('2026-05-01') }, 'met'],
  [{}, 'owed'],
  [{ isBegun: false, stage: 'operation', gate: 8 }, 'before-follow-up'],
  [{ isBegun: false, stage: 'commissioning', gate: 8 }, 'ahead'],
  [{ isBegun: false, stage: 'commissioning', gate: 7 }, 'before-follow-up'],
])('a duty %o is %s', (more, state) => {
  expect(dutyState(line(more))).toBe(state);
});

test.each<[string, Partial<DutyLine>[], object]>([
  ['all met by the day it went live', [{ metOn: day('2026-05-01') }, { metOn: day('2026-05-05') }], { met: 1 }],
  ['one met the day after', [{ metOn: day('2026-05-01') }, { metOn: day('2026-05-06') }], { missed: 1 }],
  ['one never met', [{ metOn: day('2026-05-01') }, {}], { missed: 1 }],
  ['one before the follow-up', [{ metOn: day('2026-05-01') }, { isBegun: false }], { notReported: 1 }],
])('of a project in operation: %s', (_, lines, figure) => {
  expect(goLiveOf(lines.map(line))).toEqual([{ text: 'L', wentLive: 1, met: 0, missed: 0, notReported: 0, ...figure }]);
});

test('what is not live is not counted, and each project once for each text', () => {
  const lines = [
    line({ stage: 'commissioning', stageSince: day('2026-06-01') }),
    line({ metOn: day('2026-05-01') }),
    line({ metOn: day('2026-05-02'), gate: 4 }),
    line({ project: 'P2', text: 'A' }),
  ];
  expect(goLiveOf(lines)).toEqual([
    { text: 'A', wentLive: 1, met: 0, missed: 1, notReported: 0 },
    { text: 'L', wentLive: 1, met: 1, missed: 0, notReported: 0 },
  ]);
});
