import { describe, expect, test } from 'vitest';
import type { Day, WorkingCalendar } from '../kernel/index.ts';
import type { Party } from './agreement.ts';
import { actingOn, lastDayOf, type SideAct, type Standpoint, sideOfDebtor, timingOf } from './obligation.rules.ts';
import {
  type ObligationState,
  type ObligationStep,
  obligationActs,
  obligationStates,
  type StepSide,
} from './obligation.ts';
import { declarersOf, mayContest, obligationTransition, obligationWorkflow } from './obligation.workflow.ts';

const d = (text: string) => text as Day;
/** Weekend on Saturday and Sunday; Wednesday 1 May 2030 is a holiday. */
const calendar: WorkingCalendar = { weekend: [6, 7], holidays: new Set([d('2030-05-01')]) };

describe('an obligation against its day', () => {
  test.each<[string, string, ObligationState, string, object]>([
    ['the day itself', '2030-04-30', 'open', '2030-04-30', { daysLeft: 0, daysLate: 0, isLate: false }],
    ['sixty days ahead', '2030-06-28', 'open', '2030-04-29', { daysLeft: 60, daysLate: 0, isLate: false }],
    ['a holiday: the next working day', '2030-05-01', 'open', '2030-05-02', { lastDay: '2030-05-02', isLate: false }],
    ['a Saturday: until the Monday', '2030-05-04', 'open', '2030-05-06', { lastDay: '2030-05-06', isLate: false }],
    ['the day after', '2030-05-04', 'open', '2030-05-07', { daysLeft: -1, daysLate: 1, isLate: true }],
    ['over a weekend', '2030-05-03', 'returned', '2030-05-06', { daysLate: 1, isLate: true }],
    ['declared waits for others', '2030-04-01', 'declared', '2030-06-01', { daysLate: 0, isLate: false }],
    ['met', '2030-04-01', 'met', '2030-06-01', { isLate: false }],
    ['contested', '2030-04-01', 'contested', '2030-06-01', { isLate: false }],
    ['waived', '2030-04-01', 'waived', '2030-06-01', { isLate: false }],
  ])('%s', (_, dueOn, state, today, timing) => {
    expect(timingOf({ dueOn: d(dueOn), state }, d(today), calendar)).toMatchObject(timing);
  });
  test('without a day is never late and has no days left', () => {
    expect(timingOf({ state: 'open' }, d('2040-01-01'), calendar)).toEqual({ daysLate: 0, isLate: false });
    expect(lastDayOf(d('2030-05-01'), calendar)).toBe('2030-05-02');
  });
});

const parties: Party[] = [
  { organisation: 'AGENCY', side: 'state', role: 'beneficiary' },
  { organisation: 'MINISTRY', side: 'state', role: 'signatory' },
  { organisation: 'BANK', side: 'partner', role: 'funder' },
  { organisation: 'FIRM', side: 'partner', role: 'contractor' },
  { organisation: 'EMBASSY', side: 'partner', role: 'witness' },
];
const who = (more: Partial<Standpoint>): Standpoint => ({ bodies: [], isUnit: false, independents: [], ...more });
const agency = who({ bodies: ['AGENCY'] });
const bank = who({ bodies: ['BANK'] });
const unit = who({ bodies: ['UNIT'], isUnit: true });
const court = who({ bodies: ['COURT'], independents: ['COURT'] });

describe('who may act: nobody judges what their own side owes', () => {
  const ofState = { debtor: 'AGENCY', side: 'state' } as const;
  const ofPartner = { debtor: 'BANK', side: 'partner' } as const;
  test.each<[SideAct, typeof ofState | typeof ofPartner, string, Standpoint, StepSide | undefined]>([
    ['declare', ofState, 'its debtor', agency, 'state'],
    ['declare', ofState, 'another body of the same side', who({ bodies: ['MINISTRY'] }), undefined],
    ['declare', ofState, 'the unit', unit, undefined],
    ['declare', ofPartner, 'its debtor', bank, 'partner'],
    ['declare', ofPartner, 'the other partner', who({ bodies: ['FIRM'] }), undefined],
    ['accept', ofPartner, 'a body of the state', agency, 'state'],
    ['accept', ofPartner, 'the unit', unit, 'state'],
    ['accept', ofPartner, 'its debtor', bank, undefined],
    ['accept', ofPartner, 'another body of the partner', who({ bodies: ['FIRM'] }), undefined],
    ['accept', ofPartner, 'a verifier of neither', court, 'independent'],
    ['accept', ofState, 'the partner', bank, 'partner'],
    ['accept', ofState, 'the unit, which is of the state', unit, undefined],
    ['accept', ofState, 'another body of the state', who({ bodies: ['MINISTRY'] }), undefined],
    ['accept', ofState, 'a witness', who({ bodies: ['EMBASSY'] }), undefined],
    ['accept', ofState, 'a verifier outside its house', court, 'independent'],
    ['return', ofState, 'somebody of both bodies', who({ bodies: ['AGENCY', 'BANK'] }), undefined],
    ['contest', ofState, 'its debtor', agency, 'state'],
    ['contest', ofState, 'the partner', bank, 'partner'],
    ['contest', ofState, 'the unit', unit, 'state'],
    ['contest', ofState, 'a verifier', court, undefined],
    ['contest', ofState, 'a witness', who({ bodies: ['EMBASSY'] }), undefined],
  ])('%s %j: %s', (act, obligation, _, standpoint, side) => {
    expect(actingOn(act, obligation, parties, standpoint)?.side).toBe(side);
  });
});

test.each([
  ['AGENCY', 'BANK', 'state'],
  ['BANK', 'MINISTRY', 'partner'],
  ['BANK', 'FIRM', 'obligation.one-side'],
  ['EMBASSY', 'AGENCY', 'obligation.not-a-party'],
  ['AGENCY', 'NOBODY', 'obligation.not-a-party'],
])('%s owes %s: %s', (debtor, creditor, answer) => {
  const side = sideOfDebtor({ debtor, creditor }, parties);
  expect(side.ok ? side.value : side.refusal.code).toBe(answer);
});

const step = (act: ObligationStep['act'], side: StepSide, from?: ObligationState, to: ObligationState = 'open') =>
  ({
    number: 1,
    act,
    side,
    to,
    byPerson: `by ${side}`,
    forPersons: [],
    day: d('2030-01-01'),
    ...(from ? { from } : {}),
  }) as ObligationStep;

describe('what may be contested', () => {
  const recorded = step('record', 'state');
  const declared = step('declare', 'partner', 'open', 'declared');
  const accepted = step('accept', 'state', 'declared', 'met');
  const amended = step('amend', 'state', 'open', 'open');
  const settled = step('settle', 'joint', 'contested', 'met');
  test.each<[string, ObligationStep[], StepSide[]]>([
    ['what the state recorded, by the partner', [recorded], ['partner']],
    ['what the partner declared, by the state', [recorded, declared], ['state']],
    ['what the state accepted, by the partner', [recorded, declared, accepted], ['partner']],
    [
      'what a verifier judged, by both',
      [recorded, declared, step('accept', 'independent', 'declared', 'met')],
      ['state', 'partner'],
    ],
    [
      'a change of the record since, by the other side',
      [recorded, declared, step('return', 'partner', 'declared', 'returned'), amended],
      ['state', 'partner'],
    ],
    ['what both said together, by nobody', [recorded, declared, settled], []],
    ['nothing, before anything is said', [], []],
  ])('%s', (_, steps, sides) => {
    expect((['state', 'partner'] as const).filter((side) => mayContest(side, steps))).toEqual(sides);
  });
});

describe('the table', () => {
  test('knows every act but the first', () => {
    expect([...new Set(obligationWorkflow.map((one) => one.act))].sort()).toEqual(
      obligationActs.filter((act) => act !== 'record').sort(),
    );
  });
  test('lets nothing but joint minutes move what is contested', () => {
    expect(obligationActs.filter((act) => obligationTransition(act, 'contested'))).toEqual(['settle']);
  });
  test('gives up only by an amendment, and nothing that is met', () => {
    expect(obligationWorkflow.filter((one) => one.to === 'waived').map((one) => one.act)).toEqual(['waive']);
    expect(obligationStates.filter((state) => obligationTransition('waive', state))).toEqual([
      'open',
      'declared',
      'returned',
    ]);
  });
  test('names who declared it the last time, and for whom', () => {
    const first = { ...step('declare', 'partner'), byPerson: 'a' };
    const last = { ...step('declare', 'partner'), byPerson: 'b', forPersons: ['c'] };
    expect(declarersOf([first, last])).toEqual(['b', 'c']);
    expect(declarersOf([])).toEqual([]);
  });
});
