import { expect, test } from 'vitest';
import { casesOf, differences } from '../../../tests/oracle.ts';
import { datacentreAnalysis } from './datacentre.ts';
import { dispatchAnalysis } from './dispatch.ts';
import { equityAnalysis } from './equity.ts';
import { inputOutputAnalysis } from './input-output.ts';
import { trainingPipelineAnalysis } from './training-pipeline.ts';

const analyses = [datacentreAnalysis, dispatchAnalysis, equityAnalysis, inputOutputAnalysis, trainingPipelineAnalysis];
const cases = analyses.flatMap((analysis) =>
  casesOf(analysis.method).map((one) => [analysis.method, one.id, analysis, one] as const),
);

test.each(cases)('reference case %s / %s', async (_method, _id, analysis, { input, expected, tolerance }) => {
  const got = await analysis.compute(input);
  expect(got?.ok && differences(got.value, expected, tolerance)).toEqual([]);
  // What goes out is JSON: a number that is none would be printed as null without anybody having said so.
  if (got?.ok) expect(JSON.parse(JSON.stringify(got.value))).toEqual(got.value);
});

test.each([
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
