import { describe, expect, test } from 'vitest';
import { addDays, day } from '../kernel/index.ts';
import type { FollowedObligation } from '../partners/index.ts';
import { evaluate } from './evaluate.rules.ts';
import { noPartnership, type Partnership, type RunningEnvelope, type StandingOn } from './partnership.ts';
import {
  budgetWithoutSource,
  envelopeLapsing,
  envelopeWithoutSuccessor,
  obligationDue,
  singlePartner,
  studyUnlocksNothing,
  transferStuck,
  unpaidAtPace,
} from './partnership-warnings.rules.ts';
import { ago, aRule, now, today } from './picture.fixture.ts';

const obligation = (more: Partial<FollowedObligation> = {}): FollowedObligation => ({
  ref: 'X1',
  agreement: 'A1',
  kind: 'counterpart-funds',
  side: 'state',
  debtor: 'AGENCY',
  creditor: 'PARTNER',
  title: { authentic: 'ar', ar: 'المساهمة' },
  state: 'open',
  recordedOn: day('2026-01-01'),
  strategy: 'plan',
  ...more,
});
const held = { ref: 'X1', strategy: 'plan', organisation: 'AGENCY' };

describe('something owed under an agreement', () => {
  const rule = aRule('obligation-due', 75);
  const owed = (dueOn: string, recordedOn = '2026-01-01') =>
    obligationDue(obligation({ dueOn: day(dueOn), recordedOn: day(recordedOn) }), rule, now);
  test('is told of from the threshold before its day, not a day sooner', () => {
    expect(owed('2027-09-14')).toEqual([]);
    expect(owed('2027-09-13')).toMatchObject([
      { subject: { kind: 'obligation', ref: 'X1' }, since: '2027-06-30', numbers: { days: 75, due: '2027-09-13' } },
    ]);
  });
  test('weighs more the longer it is past its day', () => {
    const [before, on, after, long] = ['2027-08-01', '2027-06-30', '2027-06-01', '2027-01-01'].map(
      (dueOn) => owed(dueOn)[0]!.weight,
    );
    expect(before).toBe(on);
    expect(after!).toBeGreaterThan(on!);
    expect(long!).toBeGreaterThan(after!);
  });
  test('that was signed late is told of since it was signed', () => {
    expect(owed('2027-07-15', '2027-06-20')).toMatchObject([{ since: '2027-06-20' }]);
  });
});

test('a transfer is stuck from the first working day beyond the threshold', () => {
  const rule = aRule('transfer-stuck', 120);
  const at = (working: number) => transferStuck({ ...held, step: 2, movedOn: ago(working) }, rule, now);
  expect(at(120)).toEqual([]);
  expect(at(121)).toMatchObject([{ since: today, numbers: { days: 121, step: 2 } }]);
});

test('a study that unlocks nothing is told of a month after it was signed', () => {
  const rule = aRule('study-unlocks-nothing', 30, { unit: 'days' });
  const since = (days: number) => studyUnlocksNothing({ ...held, since: addDays(today, -days) }, rule, now);
  expect(since(30)).toEqual([]);
  expect(since(31)).toMatchObject([{ since: today, numbers: { days: 31 } }]);
});

describe('an envelope', () => {
  const envelope = (more: Partial<RunningEnvelope> = {}): RunningEnvelope => ({
    ...held,
    firstOn: day('2025-10-01'),
    lastOn: day('2027-09-30'),
    available: 1000,
    paid: 520,
    paidLately: 300,
    hasSuccessor: false,
    ...more,
  });
  const successor = aRule('envelope-without-successor', 180, { unit: 'days' });
  const lapsing = aRule('envelope-lapsing', 10, { unit: 'per-cent' });
  test('is told to have no successor from half a year before its end', () => {
    expect(envelopeWithoutSuccessor(envelope({ lastOn: day('2027-12-28') }), successor, now)).toEqual([]);
    expect(envelopeWithoutSuccessor(envelope({ lastOn: day('2027-12-27') }), successor, now)).toHaveLength(1);
    expect(envelopeWithoutSuccessor(envelope({ hasSuccessor: true }), successor, now)).toEqual([]);
  });
  test('is held against the pace of its last year', () => {
    // 92 days left at 300 a year: 520 + 75.6 of 1,000
    expect(unpaidAtPace(envelope(), today)).toBeCloseTo(1 - (520 + (300 / 365) * 92) / 1000, 12);
    expect(envelopeLapsing(envelope(), lapsing, now)).toMatchObject([{ numbers: { share: 40, days: 92 } }]);
    expect(envelopeLapsing(envelope({ paid: 900, paidLately: 400 }), lapsing, now)).toEqual([]);
  });
  test('of which no payment was reported is not said to lapse: nobody knows', () => {
    const { paid: _, paidLately: __, ...silent } = envelope();
    expect(unpaidAtPace(silent, today)).toBeUndefined();
    expect(envelopeLapsing(silent, lapsing, now)).toEqual([]);
  });
  test('of which a payment of zero was reported is', () => {
    expect(envelopeLapsing(envelope({ paid: 0, paidLately: 0 }), lapsing, now)).toMatchObject([
      { numbers: { share: 100 } },
    ]);
  });
  test('that began two months ago has no pace yet', () => {
    expect(unpaidAtPace(envelope({ firstOn: addDays(today, -60) }), today)).toBeUndefined();
  });
});

test('a budget is told of when more than the threshold of it has no source', () => {
  const rule = aRule('budget-without-source', 5, { unit: 'per-cent' });
  const budget = (unfunded: number) => budgetWithoutSource({ ...held, approvedOn: day('2027-02-01'), unfunded }, rule);
  expect(budget(5)).toEqual([]);
  expect(budget(5.01)).toMatchObject([{ since: '2027-02-01', subject: { kind: 'project' }, numbers: { share: 5 } }]);
});

test('one partner who carries most of a layer or of the money is told of unless a substitute was tested', () => {
  const rule = aRule('single-partner', 50, { unit: 'per-cent' });
  const standing = (share: string, more: object = {}): StandingOn => ({
    project: 'F1',
    strategy: 'plan',
    partners: new Set(['FIRM']),
    since: day('2027-01-01'),
    fundings: [],
    holdings: [{ layer: 'chips', organisation: 'FIRM', share, recordedOn: day('2027-02-01'), ...more }],
  });
  expect(singlePartner(standing('0.51'), rule)).toMatchObject([
    { subject: { kind: 'holding', ref: 'F1/chips/FIRM' }, since: '2027-02-01', numbers: { share: 51, layer: 'chips' } },
  ]);
  expect(singlePartner(standing('0.5'), rule)).toEqual([]);
  expect(singlePartner(standing('1', { substitute: 'OTHER' }), rule)).toHaveLength(1);
  expect(singlePartner(standing('1', { substitute: 'OTHER', testedOn: day('2027-03-01') }), rule)).toEqual([]);
  const paid = {
    ...standing('0.1'),
    fundings: [
      { organisation: 'FIRM', amount: '60' },
      { organisation: 'STATE', amount: '40' },
    ],
  };
  expect(singlePartner(paid, rule)).toMatchObject([{ since: '2027-01-01', numbers: { share: 60, layer: 'funding' } }]);
  expect(singlePartner(paid, rule)[0]).not.toHaveProperty('organisation');
});

test('each rule finds its own among all that is held, and nothing when it is off', () => {
  const partnership: Partnership = {
    ...noPartnership,
    obligations: [obligation({ dueOn: today })],
    studies: [{ ...held, since: day('2027-05-25') }],
  };
  const picture = { ...now, projects: [], indicators: [], partnership };
  const rules = [aRule('obligation-due', 75), aRule('study-unlocks-nothing', 30)];
  expect(evaluate(picture, rules).map((one) => one.rule)).toEqual(['obligation-due', 'study-unlocks-nothing']);
  expect(
    evaluate(
      picture,
      rules.map((one) => ({ ...one, active: false })),
    ),
  ).toEqual([]);
});
