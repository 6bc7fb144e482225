import { describe, expect, test } from 'vitest';
import type { Day, WorkingCalendar } from '../../kernel/index.ts';
import { stuckTransfers, studiesUnlockNothing } from '../know-how-warnings.rules.ts';
import { type StudyMove, studyMoves } from '../study/study.rules.ts';
import type { StudyStage } from '../study/study.ts';
import {
  type Claiming,
  claimAllowed,
  daysCovered,
  kindsOf,
  lossAllowed,
  marksOf,
  openContest,
} from './transfer.rules.ts';
import { transferEvidence } from './transfer.table.ts';
import type { TransferClaim, TransferStep, TransferTrace } from './transfer.ts';
import { stations, transferEvidenceKinds } from './transfer.ts';

const d = (text: string) => text as Day;
const at = { today: d('2030-12-01'), isSigned: true };
const transfer = (step: TransferStep) => ({ ref: 'A1/T1', step, least: { people: 5, jointDays: 30, aloneDays: 90 } });
const paper = 'a'.repeat(64);
const good: Record<(typeof transferEvidenceKinds)[number], Claiming> = {
  'handover-record': { step: 1, kind: 'handover-record', file: paper, dated: d('2030-02-01'), documents: ['دليل'] },
  'training-record': { step: 2, kind: 'training-record', file: paper, dated: d('2030-03-01'), people: 5, certified: 4 },
  'joint-operation-log': {
    step: 3,
    kind: 'joint-operation-log',
    file: paper,
    dated: d('2030-05-01'),
    from: d('2030-04-01'),
    until: d('2030-04-30'),
  },
  'own-operation-record': {
    step: 4,
    kind: 'own-operation-record',
    file: paper,
    dated: d('2030-09-01'),
    from: d('2030-05-01'),
    until: d('2030-07-29'),
  },
  'rights-deed': { step: 5, kind: 'rights-deed', file: paper, dated: d('2030-10-01') },
  'change-in-service': { step: 5, kind: 'change-in-service', file: paper, dated: d('2030-10-01') },
};
const codeOf = (result: ReturnType<typeof claimAllowed>) => (result.ok ? undefined : result.refusal.code);

describe('a step is reached on its own kind of evidence, after the step before it', () => {
  test('every step takes its own kinds and refuses those of every other step', () => {
    for (const step of stations)
      for (const kind of transferEvidenceKinds) {
        const code = codeOf(claimAllowed(transfer((step - 1) as TransferStep), [], { ...good[kind], step }, at));
        expect([step, kind, code]).toEqual([
          step,
          kind,
          transferEvidence[kind].step === step ? undefined : 'transfer.wrong-evidence',
        ]);
      }
  });
  test('step 3 is not reached on the evidence of step 2, and is told what it asks for', () => {
    const said = claimAllowed(transfer(2), [], { ...good['training-record'], step: 3 }, at);
    expect(said).toMatchObject({
      ok: false,
      refusal: {
        code: 'transfer.wrong-evidence',
        details: { step: 3, type: 'evidence-of-step-3', kind: 'training-record', belongs: 2 },
      },
    });
  });
  test('no step is leapt over, and none is claimed twice', () => {
    for (const from of [0, 1, 2, 3, 4, 5] as const)
      for (const kind of transferEvidenceKinds) {
        const { step } = transferEvidence[kind];
        const code = codeOf(claimAllowed(transfer(from), [], good[kind], at));
        expect([from, kind, code]).toEqual([
          from,
          kind,
          step <= from ? 'transfer.step-reached' : step > from + 1 ? 'transfer.step-before-missing' : undefined,
        ]);
      }
  });
  test.each([
    [
      'an agreement that nobody signed',
      good['handover-record'],
      0,
      [],
      { isSigned: false },
      'transfer.agreement-not-signed',
    ],
    [
      'a paper accepted for the step before',
      good['joint-operation-log'],
      2,
      [{ status: 'accepted', step: 2, file: paper }],
      {},
      'transfer.file-used',
    ],
    [
      'while another waits',
      good['joint-operation-log'],
      2,
      [{ status: 'brought', step: 3, file: 'b' }],
      {},
      'transfer.claim-waits',
    ],
    [
      'the same paper that was returned',
      good['joint-operation-log'],
      2,
      [{ status: 'returned', step: 3, file: paper }],
      {},
      undefined,
    ],
    [
      'a paper of tomorrow',
      { ...good['handover-record'], dated: d('2030-12-02') },
      0,
      [],
      {},
      'transfer.dated-in-the-future',
    ],
    [
      'operation that lasts beyond today',
      { ...good['joint-operation-log'], until: d('2030-12-02') },
      2,
      [],
      {},
      'transfer.dated-in-the-future',
    ],
    ['no list of documents', { ...good['handover-record'], documents: [] }, 0, [], {}, 'transfer.facts-missing'],
    ['nobody counted', { ...good['training-record'], people: undefined }, 1, [], {}, 'transfer.facts-missing'],
    [
      'more certificates than people',
      { ...good['training-record'], certified: 6 },
      1,
      [],
      {},
      'transfer.facts-missing',
    ],
    ['one person too few', { ...good['training-record'], people: 4 }, 1, [], {}, 'transfer.below-least'],
    ['no last day', { ...good['joint-operation-log'], until: undefined }, 2, [], {}, 'transfer.facts-missing'],
    ['one day too few', { ...good['joint-operation-log'], until: d('2030-04-29') }, 2, [], {}, 'transfer.below-least'],
    [
      'the wrong way round',
      { ...good['joint-operation-log'], until: d('2030-03-29') },
      2,
      [],
      {},
      'transfer.facts-missing',
    ],
  ])('%s', (_, claiming, step, claims, more, code) => {
    const said = claimAllowed(
      transfer(step as TransferStep),
      claims as Pick<TransferClaim, 'status' | 'step' | 'file'>[],
      claiming as Claiming,
      { ...at, ...more },
    );
    expect(codeOf(said)).toBe(code);
  });
  test('each step has at least one kind, and each kind one step', () => {
    expect(stations.flatMap(kindsOf).sort()).toEqual([...transferEvidenceKinds].sort());
    expect(stations.every((one) => kindsOf(one).length > 0)).toBe(true);
    expect(daysCovered(d('2030-04-01'), d('2030-04-30'))).toBe(30);
  });
});

test('stations are dashed while promised, outlined when declared, solid when judged from outside', () => {
  const claim = (
    step: 1 | 2 | 3,
    status: 'brought' | 'accepted' | 'returned',
    independence?: 'independent' | 'same-tutelage',
  ) => ({
    step,
    status,
    ...(independence ? { independence } : {}),
  });
  const claims = [
    claim(1, 'accepted', 'independent'),
    claim(2, 'accepted', 'same-tutelage'),
    claim(3, 'returned'),
    claim(3, 'brought'),
  ];
  expect(marksOf({ step: 2 }, claims)).toEqual(['verified', 'declared', 'declared', 'promised', 'promised']);
  expect(marksOf({ step: 1 }, claims)).toEqual(['verified', 'promised', 'declared', 'promised', 'promised']);
  expect(marksOf({ step: 0 }, [])).toEqual(Array(5).fill('promised'));
});

test('a loss goes down, within the days since the step was reached', () => {
  const stands = { step: 3 as const, movedOn: d('2030-05-01') };
  const on = (to: TransferStep, day: string) => {
    const said = lossAllowed(stands, to, d(day), d('2030-12-01'));
    return said.ok ? undefined : said.refusal.code;
  };
  expect(on(1, '2030-06-01')).toBeUndefined();
  expect(on(3, '2030-06-01')).toBe('transfer.not-lower');
  expect(on(1, '2030-04-30')).toBe('transfer.loss-day');
  expect(on(1, '2030-12-02')).toBe('transfer.loss-day');
});

test('a contest is open until it is answered', () => {
  const trace = [
    { number: 2, act: 'contest' },
    { number: 3, act: 'answer', contests: 2 },
  ] as TransferTrace[];
  expect(openContest(trace.slice(0, 1))?.number).toBe(2);
  expect(openContest(trace)).toBeUndefined();
});

const calendar: WorkingCalendar = { weekend: [6, 7], holidays: new Set() };
test('a transfer is stuck from the working day of its threshold on, unless it is at its end', () => {
  const facts = (step: TransferStep, movedOn: string, isOver = false) => ({
    ref: `T${step}`,
    project: 'P1',
    title: { authentic: 'ar' as const, ar: 'نقل' },
    giver: 'FIRM',
    receiver: 'MIN',
    step,
    movedOn: d(movedOn),
    isOver,
  });
  // 1 July 2030 is a Monday: 120 working days later it is Monday 16 December
  const found = (today: string, one = facts(2, '2030-07-01')) =>
    stuckTransfers([one], { threshold: 120, today: d(today), calendar }).map((each) => each.workingDays);
  expect(found('2030-12-13')).toEqual([]);
  expect(found('2030-12-16')).toEqual([120]);
  expect(found('2030-12-16', facts(5, '2030-07-01'))).toEqual([]);
  expect(found('2030-12-16', facts(2, '2030-07-01', true))).toEqual([]);
  expect(found('2030-07-01', facts(2, '2030-08-01'))).toEqual([]);
});

test('a study unlocks nothing from the day it is signed, until a criterion names it whose gate is ahead', () => {
  const why = (stage: StudyStage, names: boolean[]) =>
    studiesUnlockNothing([
      {
        ref: 'S1',
        title: { authentic: 'ar', ar: 'دراسة' },
        funder: 'BANK',
        stage,
        stageSince: d('2030-01-01'),
        names: names.map((isPassed) => ({ project: 'P1', gate: 2, criterion: 'sheet', isPassed })),
      },
    ]).map((one) => one.why);
  expect(why('requested', [])).toEqual([]);
  expect(why('scoping', [])).toEqual([]);
  expect(why('granted', [])).toEqual(['never-named']);
  expect(why('delivered', [true, true])).toEqual(['gate-passed']);
  expect(why('delivered', [true, false])).toEqual([]);
  expect(why('reviewed', [])).toEqual(['never-named']);
  expect(why('reviewed', [true])).toEqual([]);
  expect(why('dropped', [])).toEqual([]);
});

describe('the way of a study', () => {
  const move = (
    stage: StudyStage,
    more: Partial<StudyMove['study']> = {},
    given: Partial<StudyMove> = {},
  ): StudyMove => ({
    study: { ref: 'S1', stage, stageSince: d('2030-02-01'), funder: 'BANK', ...more },
    paidByState: false,
    on: d('2030-03-01'),
    today: d('2030-12-01'),
    ...given,
  });
  const signed = { signedOn: d('2030-02-15') };
  test.each([
    ['scoping asked for', move('requested'), 'scoping', undefined],
    ['a grant of no agreement', move('scoping'), 'granted', 'study.no-agreement'],
    ['a grant that is not signed', move('scoping', { agreement: 'A1' }), 'granted', 'study.grant-not-signed'],
    [
      'a grant signed later',
      move('scoping', { agreement: 'A1' }, { signedOn: d('2030-03-02') }),
      'granted',
      'study.grant-not-signed',
    ],
    ['a grant signed', move('scoping', { agreement: 'A1' }, signed), 'granted', undefined],
    [
      'a contractor before the grant of a partner',
      move('scoping', { contractor: 'FIRM' }),
      'contracted',
      'study.grant-first',
    ],
    [
      'a contractor paid by the state',
      move('scoping', { contractor: 'FIRM' }, { paidByState: true }),
      'contracted',
      undefined,
    ],
    ['no contractor named', move('granted'), 'contracted', 'study.no-contractor'],
    ['a contractor after the grant', move('granted', { contractor: 'FIRM' }), 'contracted', undefined],
    ['delivered by hand', move('contracted'), 'delivered', 'study.no-such-step'],
    ['reviewed by hand', move('delivered'), 'reviewed', 'study.no-such-step'],
    ['dropped without a reason', move('granted'), 'dropped', 'study.reason-missing'],
    ['dropped with a reason', move('granted', {}, { words: { authentic: 'ar', ar: 'لا حاجة' } }), 'dropped', undefined],
    ['dropped once reviewed', move('reviewed'), 'dropped', 'study.no-such-step'],
    ['tomorrow', move('requested', {}, { on: d('2030-12-02') }), 'scoping', 'study.day'],
    ['before its last step', move('requested', {}, { on: d('2030-01-31') }), 'scoping', 'study.day'],
  ])('%s', (_, asked, to, code) => {
    const said = studyMoves('move', asked, to as StudyStage);
    expect(said.ok ? undefined : said.refusal.code).toBe(code);
  });
  test('a version is brought once there is a contractor, and accepted once it is there', () => {
    expect(studyMoves('bring', move('granted')).ok).toBe(false);
    expect(studyMoves('bring', move('contracted'))).toEqual({ ok: true, value: 'delivered' });
    expect(studyMoves('bring', move('reviewed'))).toEqual({ ok: true, value: 'delivered' });
    expect(studyMoves('accept', move('contracted')).ok).toBe(false);
    expect(studyMoves('accept', move('delivered'))).toEqual({ ok: true, value: 'reviewed' });
  });
});
