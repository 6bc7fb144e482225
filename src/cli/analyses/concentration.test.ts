import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { casesOf, differences, type OracleCase } from '../../../tests/oracle.ts';
import type { Answer } from './analysis.ts';
import { concentrationAnalysis } from './concentration.ts';

const root = path.join(import.meta.dirname, '../../..');
const cases = casesOf('concentration');

/** This method answers at once. */
const answer = (input: Record<string, unknown>) => concentrationAnalysis.compute(input) as Answer | undefined;

test.each(cases.map((one) => [one.id, one] as const))('reference case %s', (_, { input, expected, tolerance }) => {
  const got = answer(input);
  expect(got?.ok && differences(got.value, expected, tolerance)).toEqual([]);
});

test('the comparison itself sees a wrong number, a missing one and a list that is too long', () => {
  const tolerance = { rel: 1e-9, abs: 1e-10 };
  expect(differences({ a: 1.001 }, { a: 1 }, tolerance)).toHaveLength(1);
  expect(differences({}, { a: 1 }, tolerance)).toHaveLength(1);
  expect(differences({ a: 0 }, { a: null }, tolerance)).toHaveLength(1);
  expect(differences({ a: [1, 2] }, { a: [1] }, tolerance)).toHaveLength(1);
});

test('what is not defined is null, what cannot be is refused', () => {
  expect(answer({ amount: [] })).toMatchObject({ value: { hhi: null, effective_number: null, berry: null } });
  expect(answer({ amount: [0, 0] })).toMatchObject({ value: { hhi: null, cr1: null } });
  expect(answer({ amount: [1, -1] })).toMatchObject({ refusal: { code: 'analysis.negative' } });
  const two = { funding: [[1, 1]], need: [2], threshold: 0.8 };
  expect(answer({ ...two, technology: [2] })).toMatchObject({ refusal: { code: 'analysis.index-unknown' } });
  expect(answer({ ...two, need: [1, 2] })).toMatchObject({ refusal: { code: 'analysis.lengths-differ' } });
  expect(answer({ ...two, withdrawal_probability: [0.1] })).toMatchObject({
    refusal: { code: 'analysis.lengths-differ' },
  });
  expect(answer({ ...two, withdrawal_probability: [0.1, 1.1] })).toMatchObject({
    refusal: { code: 'analysis.out-of-range' },
  });
  expect(answer(two)).toMatchObject({ value: { p_any_fall: null, single: [{ mw_lost: 0 }, {}] } });
  expect(answer({ amounts: [1] })).toBeUndefined();
  expect(() => answer({ amount: ['1'] })).toThrow('amount[0]');
  expect(() => answer({ edges: [['a']] })).toThrow('edges[0]');
});

describe('at the terminal', () => {
  const asked = (given: string, ...args: string[]) => {
    const hook = path.join(root, 'src/platform/tsx-hook.mjs');
    const main = path.join(root, 'src/cli/main.ts');
    const ran = spawnSync(process.execPath, ['--import', hook, main, 'analyse', ...args], {
      input: given,
      encoding: 'utf8',
    });
    return { code: ran.status, out: ran.stdout, said: ran.stderr };
  };
  test('an input, a whole case or a file of cases is answered in the shape of what is expected', () => {
    const { input, expected, tolerance } = cases.find(({ id }) => id === 'withdrawal')!;
    for (const given of [input, { id: 'withdrawal', input }, { cases }]) {
      const { code, out, said } = asked(JSON.stringify(given), 'concentration', 'withdrawal');
      expect([code, said]).toEqual([0, '']);
      const got = JSON.parse(out) as object;
      expect(Object.keys(got)).toEqual(Object.keys(expected as object));
      expect(differences(got, expected, tolerance)).toEqual([]);
    }
  });
  test('a method that solves in a thread answers and ends', () => {
    const [{ input, expected, tolerance }] = casesOf('allocation') as [OracleCase];
    const { code, out, said } = asked(JSON.stringify(input), 'allocation', 'any');
    expect([code, said]).toEqual([0, '']);
    expect(differences(JSON.parse(out), expected, tolerance)).toEqual([]);
  });
  test.each([
    ['an unknown method', '{}', ['dispersion', 'x'], 'There is no method "dispersion"'],
    ['no case', '{}', ['concentration'], 'needs a METHOD and a CASE'],
    ['no JSON', '{', ['concentration', 'x'], 'no JSON'],
    ['nothing', '', ['concentration', 'x'], 'Nothing came'],
    ['a list', '[1]', ['concentration', 'x'], 'no JSON object'],
    ['another shape', '{"a":1}', ['concentration', 'x'], 'shape of no computation'],
    ['an unknown case', '{"cases":[]}', ['concentration', 'x'], 'no case "x"'],
    ['a wrong kind', '{"amount":3}', ['concentration', 'x'], 'case "x" does not fit: amount'],
    ['a negative amount', '{"amount":[-3]}', ['concentration', 'x'], 'it cannot be below zero'],
  ])('%s is one sentence and no stack', (_, given, args, sentence) => {
    const { code, out, said } = asked(given, ...args);
    expect([code, out]).toEqual([1, '']);
    expect(said).toContain(sentence);
    expect(said.trim().split('\n')).toHaveLength(1);
  });
});
