import { afterAll, expect, test } from 'vitest';
import { casesOf, differences } from '../../../tests/oracle.ts';
import { closeSolver } from '../../platform/compute/highs.ts';
import { allocationAnalysis } from './allocation.ts';
import { datacentreAnalysis } from './datacentre.ts';
import { dispatchAnalysis } from './dispatch.ts';
import { equityAnalysis } from './equity.ts';
import { inputOutputAnalysis } from './input-output.ts';
import { trainingPipelineAnalysis } from './training-pipeline.ts';

const analyses = [
  allocationAnalysis,
  datacentreAnalysis,
  dispatchAnalysis,
  equityAnalysis,
  inputOutputAnalysis,
  trainingPipelineAnalysis,
];
const cases = analyses.flatMap((analysis) =>
  casesOf(analysis.method).map((one) => [analysis.method, one.id, analysis, one] as const),
);

afterAll(closeSolver);

test.each(cases)('reference case %s / %s', async (_method, _id, analysis, { input, expected, tolerance }) => {
  const got = await analysis.compute(input);
  expect(got?.ok && differences(got.value, expected, tolerance)).toEqual([]);
  // What goes out is JSON: a number that is none would be printed as null without anybody having said so.
  if (got?.ok) expect(JSON.parse(JSON.stringify(got.value))).toEqual(got.value);
});

test('a proposal tells the frontier and the plan that puts equity second, where they are asked for', async () => {
  const { input } = casesOf('allocation').find(({ id }) => id === 'small-no-penalty')!;
  const got = await allocationAnalysis.compute({ ...input, frontier: [0, 0.5], benefit_part: 0.98 });
  if (!got?.ok) throw new Error('expected an answer');
  const {
    frontier,
    benefit_then_equity: even,
    deviation,
    total_benefit: most,
  } = got.value as {
    frontier: { penalty: number; deviation: number }[];
    benefit_then_equity: { deviation: number; total_benefit: number };
    deviation: number;
    total_benefit: number;
  };
  expect(frontier.map(({ penalty }) => penalty)).toEqual([0, 0.5]);
  expect(frontier[1]!.deviation).toBeLessThanOrEqual(frontier[0]!.deviation);
  expect(even.deviation).toBeLessThanOrEqual(deviation);
  expect(even.total_benefit).toBeGreaterThanOrEqual(0.98 * most - 1e-6);
});

test('ids of a proposal are the caller’s own; one that stands there twice is said', async () => {
  const { input } = casesOf('allocation').find(({ id }) => id === 'infeasible-region-without-project')!;
  const regions = [
    { id: 'north', population: 10 },
    { id: 'south', population: 10 },
  ];
  expect(await allocationAnalysis.compute({ ...input, regions })).toMatchObject({
    value: {
      status: 'infeasible',
      conflict: [{ rule: 'floor', region: 'south' }],
      missing: [{ region: 'south', by: 5 }],
    },
  });
  await expect(allocationAnalysis.compute({ ...input, regions: [regions[0], regions[0]] })).rejects.toThrow(
    'regions: an id stands there twice',
  );
  expect(await allocationAnalysis.compute({ ...input, fixed: [{ project: 9, region: 0 }] })).toMatchObject({
    refusal: { code: 'analysis.index-unknown' },
  });
});

test.each([
  [allocationAnalysis, { projects: [{ cost: 1 }], regions: [], budget: 1 }, 'projects[0].benefit'],
  [datacentreAnalysis, { cash_flow: 1 }, 'cash_flow'],
  [dispatchAnalysis, { load: [1], wind_cf: [1], solar_cf: [0] }, 'wind_mw'],
  [equityAnalysis, { value: [1], weight: ['1'] }, 'weight[0]'],
  [equityAnalysis, { population: 3, investment: [1] }, 'population'],
  [trainingPipelineAnalysis, { Q: [[0.5]] }, 'R'],
  [trainingPipelineAnalysis, { enrolment: [1], first_year: 2024, programmes: [{ share: 1 }] }, 'programmes[0].years'],
  [inputOutputAnalysis, { Z: [[1]], final_demand: null }, 'final_demand'],
])(
  '%#: an input that does not fit says where, and what is taken',
  (analysis, input: Record<string, unknown>, where) => {
    expect(() => analysis.compute(input)).toThrow(new RegExp(`^${RegExp.escape(where)}: .*It takes \\{`));
  },
);

test('what the mathematics refuses is a refusal, what has another shape is none of its computations', () => {
  expect(equityAnalysis.compute({ value: [-1], weight: [1] })).toMatchObject({
    refusal: { code: 'analysis.negative' },
  });
  expect(equityAnalysis.compute({ anything: 1 })).toBeUndefined();
});
