import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, isWorkingDay, workingDaysAfter, workingDaysBetween } from '../../kernel/index.ts';
import { dueDay, lacksOf, nextDueDay, noticesDue, periodsOver, workingDaysBefore } from './cycle.rules.ts';
import { type ReportState, reportActs, reportStates } from './report.ts';
import { reportWorkflow, transitionOf } from './report.workflow.ts';
import { nextVisa } from './visa.rules.ts';

const d = (text: string) => text as Day;
/** Morocco around the end of Ramadan 2026: Friday 20 and Saturday 21 March are Aïd al-Fitr; the weekend is Saturday and Sunday. */
const working = { weekend: [6, 7], holidays: new Set(['2026-03-20', '2026-03-21', '2026-01-01', '2026-01-11']) };

describe('periods', () => {
  it.each([
    ['quarterly', '2026-01-01', '2026-07-01', ['2026-Q1', '2026-Q2']],
    ['quarterly', '2026-01-01', '2026-06-30', ['2026-Q1']],
    ['monthly', '2026-01-01', '2026-03-01', ['2026-01', '2026-02']],
    ['half-yearly', '2025-07-01', '2026-07-01', ['2025-H2', '2026-H1']],
    ['yearly', '2024-01-01', '2026-07-01', ['2024', '2025']],
  ] as const)('%s from %s: on %s %j are over', (frequency, from, today, wanted) => {
    expect(periodsOver({ frequency, from: d(from) }, d(today))).toEqual(wanted);
  });

  it('end with their calendar', () => {
    expect(
      periodsOver({ frequency: 'quarterly', from: d('2026-01-01'), until: d('2026-04-30') }, d('2027-01-01')),
    ).toEqual(['2026-Q1']);
  });
});

it.each([
  ['2026-Q1', '2026-04-10', '2026-07-14'],
  ['2026-Q1', '2026-07-14', '2026-07-14'],
  ['2026-Q1', '2026-07-15', '2026-10-14'],
  ['2025-12', '2026-01-05', '2026-02-13'],
] as const)('after the report of %s, on %s the next is due on %s', (code, today, due) => {
  const frequency = code.includes('Q') ? 'quarterly' : 'monthly';
  expect(nextDueDay(code, { frequency, dueAfter: 10 }, working, d(today))).toBe(due);
});

describe('working days', () => {
  it('do not count a holiday nor a weekend, forwards and backwards', () => {
    // February ends on Saturday 28; 15 working days after, over Aïd: 2–6, 9–13, 16–19 March make 14, then Monday 23.
    expect(dueDay('2026-02', 15, working)).toBe('2026-03-23');
    expect(workingDaysBefore(d('2026-03-23'), 1, working)).toBe('2026-03-19');
    expect(workingDaysBefore(d('2026-03-23'), 5, working)).toBe('2026-03-13');
  });

  it('stepped back and forth come back, and always fall on a worked day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 1, max: 40 }), (start, n) => {
        const from = workingDaysAfter(d('2026-01-02'), start, working);
        const back = workingDaysBefore(from, n, working);
        expect(isWorkingDay(back, working)).toBe(true);
        expect(workingDaysAfter(back, n, working)).toBe(from);
        expect(workingDaysBetween(back, from, working)).toBe(n);
      }),
    );
  });
});

describe('what is told', () => {
  const calendar = {
    remindBefore: [5, 1],
    escalateAfter: [
      { after: 3, to: 'focal-point' as const },
      { after: 8, to: 'secretary-general' as const },
      { after: 15, to: 'commission' as const },
    ],
  };
  const due = { dueOn: d('2026-03-19'), state: 'open' as ReportState };
  const told = (today: string, state: ReportState = 'open') =>
    noticesDue({ ...due, state }, calendar, working, d(today)).map((one) => `${one.kind} ${one.day} ${one.to}`);

  it.each([
    ['2026-03-11', []],
    ['2026-03-12', ['reminder 2026-03-12 owner']],
    ['2026-03-19', ['reminder 2026-03-12 owner', 'reminder 2026-03-18 owner']],
    ['2026-03-22', []],
    // The Friday after is a holiday: it is late on Monday.
    ['2026-03-23', ['overdue 2026-03-23 owner']],
    ['2026-03-25', ['overdue 2026-03-23 owner', 'escalation 2026-03-25 focal-point']],
    [
      '2026-04-01',
      ['overdue 2026-03-23 owner', 'escalation 2026-03-25 focal-point', 'escalation 2026-04-01 secretary-general'],
    ],
  ])('by %s', (today, wanted) => expect(told(today)).toEqual(wanted));

  it('ends with the commission, and says nothing of what was handed in', () => {
    expect(told('2026-04-10').at(-1)).toBe('escalation 2026-04-10 commission');
    for (const state of ['submitted', 'accepted', 'locked'] as const) expect(told('2026-04-10', state)).toEqual([]);
    expect(told('2026-04-10', 'returned')).toHaveLength(4);
  });
});

describe('the life of a report', () => {
  it('is the table and nothing else', () => {
    const allowed = reportStates.flatMap((from) =>
      reportActs.filter((act) => transitionOf(act, from)).map((act) => `${from} ${act}`),
    );
    expect(allowed).toEqual([
      'open write',
      'open visa',
      'open refuse-visa',
      'open submit',
      'open extend',
      'in-visa write',
      'in-visa visa',
      'in-visa refuse-visa',
      'in-visa extend',
      'ready write',
      'ready submit',
      'ready extend',
      'submitted accept',
      'submitted return',
      'returned write',
      'returned extend',
      'accepted lock',
      'accepted reopen',
      'locked reopen',
    ]);
  });

  it('never leaves the hands of the unit without a reason, nor is judged by its authors', () => {
    for (const one of reportWorkflow.filter((row) => ['return', 'reopen', 'extend', 'refuse-visa'].includes(row.act)))
      expect(one.needsReason).toBe(true);
    expect(transitionOf('accept', 'submitted')?.notBy).toEqual(['write', 'visa', 'submit']);
  });

  it('asks for an explanation where all is not well', () => {
    expect(lacksOf({})).toEqual(['rating']);
    expect(lacksOf({ rating: 'late' })).toEqual(['explanation']);
    expect(lacksOf({ rating: 'on-path' })).toEqual([]);
  });
});

describe('visas', () => {
  const post = (id: string, position: number) => ({ id, position }) as Parameters<typeof nextVisa>[0][number];
  const chain = [post('service', 1), post('division', 2), post('director', 3)];
  const step = (act: string, given?: string, to = 'in-visa') =>
    ({ act, to, ...(given ? { post: given } : {}) }) as Parameters<typeof nextVisa>[1][number];

  it('go up the chain one by one, and fall when the words change', () => {
    expect(nextVisa(chain, [])?.id).toBe('service');
    const two = [step('visa', 'service'), step('visa', 'division')];
    expect(nextVisa(chain, two)?.id).toBe('director');
    expect(nextVisa(chain, [...two, step('visa', 'director', 'ready')])).toBeUndefined();
    expect(nextVisa(chain, [...two, step('write', undefined, 'open')])?.id).toBe('service');
    expect(nextVisa(chain, [...two, step('refuse-visa', 'director', 'open')])?.id).toBe('service');
    expect(nextVisa([], [])).toBeUndefined();
  });
});
