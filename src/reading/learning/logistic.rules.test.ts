import { describe, expect, it } from 'vitest';
import { fitLogistic, type Row } from './logistic.rules.ts';

const row = (...columns: number[]): Row => ({ columns, values: columns.map(() => 1) });
const many = (count: number, one: Row): Row[] => Array.from({ length: count }, () => one);

describe('logistic regression', () => {
  // 30 of 40 with the trait are true, 10 of 40 without: odds 3 and 1/3
  const rows = [...many(40, row(0)), ...many(40, row())];
  const truths = [...Array(30).fill(1), ...Array(10).fill(0), ...Array(10).fill(1), ...Array(30).fill(0)] as number[];
  const ones = rows.map(() => 1);

  it('finds the logarithm of the odds of a table of two by two', () => {
    const { weights, bias } = fitLogistic(rows, truths, ones, Float64Array.of(1e-9));
    expect(bias).toBeCloseTo(Math.log(1 / 3), 3);
    expect(weights[0]).toBeCloseTo(Math.log(9), 2);
  });

  it('holds a weight closer to nothing the dearer it is, where the slope of the loss and of the penalty meet', () => {
    const penalty = 8;
    const { weights, bias } = fitLogistic(rows, truths, ones, Float64Array.of(penalty));
    const odds = bias + weights[0]!;
    const slope = 40 / (1 + Math.exp(-odds)) - 30;
    expect(slope + penalty * weights[0]!).toBeCloseTo(0, 2);
    expect(weights[0]).toBeLessThan(Math.log(9));
  });

  it('counts a row as often as it is important', () => {
    const twice = fitLogistic([row(0), row(), row(0), row()], [1, 0, 0, 1], [3, 3, 1, 1], Float64Array.of(1e-9));
    expect(twice.bias).toBeCloseTo(Math.log(1 / 3), 2);
    expect(twice.weights[0]).toBeCloseTo(Math.log(9), 2);
  });

  it('stays finite where a trait decides alone', () => {
    const { weights } = fitLogistic([row(0), row()], [1, 0], [1, 1], Float64Array.of(0.01));
    expect(Number.isFinite(weights[0])).toBe(true);
    expect(weights[0]).toBeGreaterThan(1);
  });
});
