import { afterAll, describe, expect, test } from 'vitest';
import { sure } from '../kernel/index.ts';
import { closeSolver, solveByHighs } from '../platform/compute/highs.ts';
import { candidate, hardInputs, inputsWith, regions } from './allocation.fixture.ts';
import { checkInputs, floorsInMoney, frontierPenalties, programmeInputs, questionText } from './allocation.rules.ts';
import type { AllocationInputs, Answer, Solution } from './allocation.ts';
import { readCandidates } from './candidates-file.ts';
import { candidatesText } from './candidates-text.rules.ts';
import { findAnswer } from './find-answer.ts';
import { answersFor, shownSolution } from './shared-answer.rules.ts';

afterAll(closeSolver);
const find = (inputs: AllocationInputs) => findAnswer(inputs, regions, solveByHighs, { seconds: 20 });
const placed = (answer: Answer) =>
  'plan' in answer ? answer.plan.chosen.map((one) => `${one.candidate}:${one.region}`).join(' ') : answer.status;

describe('inputs', () => {
  const with_ = (more: object, at = 0) => {
    const inputs = inputsWith();
    return { ...inputs, candidates: inputs.candidates.map((one, n) => (n === at ? { ...one, ...more } : one)) };
  };
  test.each([
    ['source-missing', inputsWith({ benefit: { unit: { authentic: 'ar', ar: 'x' }, isAssumption: false } })],
    ['source-missing', with_({ isAssumption: false })],
    ['code-twice', with_({ code: 'B' })],
    ['region-unknown', with_({ places: [{ region: '09', benefit: 1 }] })],
    ['region-unknown', inputsWith({ floors: [{ region: '09', floor: 1 }] })],
    ['fixed-elsewhere', with_({ fixed: '01' })],
    ['requires-unknown', with_({ requires: ['Z'] })],
    ['requires-unknown', with_({ requires: ['A'] })],
  ])('are refused with allocation.%s', (code, inputs) => {
    expect(checkInputs(inputs, regions)).toMatchObject({ ok: false, refusal: { code: `allocation.${code}` } });
  });

  test('are the same question whatever the order of their fields, another one for other people', () => {
    const inputs = inputsWith();
    const turned = Object.fromEntries(Object.entries(inputs).reverse()) as AllocationInputs;
    expect(checkInputs(inputs, regions).ok).toBe(true);
    expect(questionText(turned, regions)).toBe(questionText(inputs, regions));
    expect(questionText(inputs, [...regions.slice(1), { region: '01', people: 101 }])).not.toBe(
      questionText(inputs, regions),
    );
  });

  test('give each region the floor of all, or its own, in money', () => {
    const floors = floorsInMoney(inputsWith({ floor: 0.5, floors: [{ region: '02', floor: 1 }] }), regions);
    expect([...floors]).toEqual([
      ['01', 5],
      ['02', 20],
      ['03', 15],
    ]);
  });
});

describe('an answer', () => {
  test('is the best plan, the next best with what differs, and ten points of the frontier', async () => {
    const answer = await find(inputsWith());
    expect(placed(answer)).toBe('A:03 B:01 C:01');
    if (!('plan' in answer)) throw new Error(answer.status);
    expect(answer).toMatchObject({ status: 'optimal', gap: 0 });
    expect(answer.plan).toMatchObject({ benefit: 92, spent: '60', ruralShare: 0 });
    expect(answer.plan.spending).toEqual([
      { region: '01', amount: '40' },
      { region: '02', amount: '0' },
      { region: '03', amount: '20' },
    ]);
    // C in 03 gives two less
    expect(answer.nextBest).toMatchObject({ differs: ['C'], worseBy: 2, isTied: false });
    expect(answer.frontier).toHaveLength(10);
    for (const [at, point] of answer.frontier.entries()) {
      const before = answer.frontier[at - 1];
      if (before) expect(point.deviation).toBeLessThanOrEqual(before.deviation + 1e-9);
      if (before) expect(point.benefit).toBeLessThanOrEqual(before.benefit + 1e-9);
    }
    expect(answer.frontier.at(-1)!.deviation).toBeLessThan(answer.plan.deviation);
    expect(answer.even!.benefit).toBeGreaterThanOrEqual(0.98 * 92);
  });

  test('moves when the floor of one region does, and says what that floor costs', async () => {
    const answer = await find(inputsWith({ floors: [{ region: '02', floor: 1 }] }));
    // A in 02 gives ten less than in 03, and nothing cheaper fills the floor of 20
    expect(placed(answer)).toBe('A:02 B:01 C:01');
    if (!('plan' in answer)) throw new Error(answer.status);
    const price = answer.prices.find((one) => one.rule.rule === 'floor');
    expect(price).toMatchObject({ rule: { rule: 'floor', region: '02' } });
    // half a benefit for one of money, told for a million
    expect(price!.price).toBeCloseTo(500_000, 3);
  });

  test('keeps the rural share, what is fixed and what requires another', async () => {
    const rural = await find(inputsWith({ ruralShare: 0.3 }));
    expect(placed(rural)).toBe('A:03 B:01 D:02');
    const fixed = inputsWith();
    fixed.candidates[1] = candidate('B', '20', { '01': 30, '02': 12 }, { fixed: '02', requires: ['D'] });
    expect(placed(await find(fixed))).toBe('A:03 B:02 D:02');
  });

  test('tells a tie', async () => {
    const tied = inputsWith({ candidates: [candidate('A', '20', { '01': 5, '02': 5 })] });
    const answer = await find(tied);
    if (!('plan' in answer)) throw new Error(answer.status);
    expect(answer.nextBest).toMatchObject({ differs: ['A'], worseBy: 0, isTied: true });
  });

  test('names the rules in conflict and by how much they would give way', async () => {
    const answer = await find(inputsWith({ candidates: [candidate('A', '20', { '01': 5 })], floor: 0.5 }));
    if (answer.status !== 'infeasible') throw new Error(answer.status);
    expect(answer.isMinimal).toBe(true);
    expect(answer.conflict).toHaveLength(1);
    expect(['02', '03']).toContain((answer.conflict[0] as { region: string }).region);
    expect(answer.missing.map(({ rule, by }) => [(rule as { region: string }).region, Math.round(by)])).toEqual([
      ['02', 10],
      ['03', 15],
    ]);
  });

  test('is the same for the same inputs, figure by figure', async () => {
    const inputs = inputsWith({ floor: 0.3, ruralShare: 0.2, penalty: 100_000 });
    const [one, other] = [await find(inputs), await find(inputs)];
    expect(placed(one)).not.toBe('infeasible');
    expect(other).toEqual(one);
  });

  test('says how far the best may lie above when time is up', async () => {
    const { inputs, regions: twelve } = hardInputs();
    const told: (number | null)[] = [];
    const answer = await findAnswer(inputs, twelve, solveByHighs, {
      seconds: 1,
      improved: ({ gap }) => void told.push(gap),
    });
    if (!('plan' in answer)) throw new Error(answer.status);
    expect(answer.status).toBe('feasible');
    expect(answer.gap === null || answer.gap > 0).toBe(true);
    expect(told.length).toBeGreaterThan(0);
    // what was not proved says nothing of the next best
    expect(answer).not.toHaveProperty('nextBest');
  }, 60_000);
});

describe('penalties of the frontier', () => {
  test('rise from none; there is no rate without cost', () => {
    const ten = frontierPenalties(programmeInputs(inputsWith(), regions));
    expect(ten).toHaveLength(10);
    expect(ten[0]).toBe(0);
    expect(ten.every((one, at) => at === 0 || one > ten[at - 1]!)).toBe(true);
    expect(frontierPenalties(programmeInputs(inputsWith({ candidates: [] }), regions))).toEqual(Array(10).fill(0));
  });
});

describe('a list of candidates', () => {
  const head = 'code,cost,title,rural,fixed,requires,source,assumption,01,02,03';
  test.each([
    ['column-missing', { column: 'cost' }, 'code,01\nA,1'],
    ['column-unknown', { column: '07' }, 'code,cost,07\nA,1,2'],
    ['cell', { row: 2, column: 'cost', value: 'x' }, `${head}\nA,x,,,,,,yes,1,,`],
    ['cell', { row: 3, column: 'code' }, `${head}\nA,1,,,,,,yes,1,,\n"B B",1,,,,,,yes,1,,`],
    ['cell', { row: 2, column: 'rural', value: '2' }, `${head}\nA,1,,2,,,,yes,1,,`],
    ['cell', { row: 2, column: '02', value: 'much' }, `${head}\nA,1,,,,,,yes,1,much,`],
    ['cell', { row: 2, column: 'fixed', value: '03' }, `${head}\nA,1,,,03,,,yes,1,,`],
    ['cell', { row: 2, column: 'source' }, `${head}\nA,1,,,,,a b,,1,,`],
    ['row', { row: 2 }, `${head}\nA,1,,,,,,yes,,,`],
    ['row', { row: 2 }, `${head}\nA,1,"x`],
    ['rows', { rows: 0 }, head],
  ])('refuses with allocation.%s %j', (code, details, text) => {
    expect(readCandidates(text, regions, [])).toMatchObject({
      ok: false,
      refusal: { code: `allocation.${code}`, details },
    });
  });

  test('is read as it was written, with titles in all their languages', () => {
    const candidates = [
      candidate('A', '12.5', { '01': 3.25, '03': -1 }, { title: { authentic: 'ar', ar: 'مركز', fr: 'Centre, grand' } }),
      candidate(
        'P/1',
        '7',
        { '02': 1 },
        { rural: 0.4, fixed: '02', requires: ['A'], source: 'S-1', isAssumption: false },
      ),
    ];
    for (const lang of ['ar', 'fr'] as const)
      expect(sure(readCandidates(candidatesText(candidates, regions, lang), regions, candidates))).toEqual(candidates);
  });

  test('may come from a spreadsheet that writes a comma for the point', () => {
    const [one] = sure(readCandidates('\uFEFFcode;cost;assumption;01\nA;1 500,5;oui;2,25\n', regions, []));
    expect(one).toEqual(candidate('A', '1500.5', { '01': 2.25 }));
  });
});

describe('an answer that others share', () => {
  const order = (number: number, more: Partial<Solution>): Solution =>
    ({ id: `s${number}`, number, inputs: 'h', seconds: 20, state: 'solved', solver: 'H', ...more }) as Solution;
  const proved = { status: 'optimal' } as Answer;
  const timed = { status: 'feasible' } as Answer;
  test.each([
    ['what is being solved', [order(1, { state: 'waiting', seconds: 1 })], 's1'],
    ['what is proved, however little time it had', [order(1, { answer: proved, seconds: 1 })], 's1'],
    ['what had as much time', [order(1, { answer: timed })], 's1'],
    ['nothing that had less time', [order(1, { answer: timed, seconds: 10 })], undefined],
    ['nothing of another solver', [order(1, { answer: proved, solver: 'G' })], undefined],
    ['nothing that was stopped or broke', [order(1, { state: 'cancelled' }), order(2, { state: 'failed' })], undefined],
  ])('is %s', (_, orders, id) => {
    expect(answersFor(orders, { seconds: 20, solver: 'H' })?.id).toBe(id);
  });

  test('a proved one is shown before a later one that is not', () => {
    expect(shownSolution([order(1, { answer: proved }), order(2, { answer: timed })])?.id).toBe('s1');
    expect(shownSolution([order(1, { answer: timed }), order(2, { answer: timed })])?.id).toBe('s2');
    expect(shownSolution([order(1, { state: 'cancelled' })])).toBeUndefined();
  });
});
