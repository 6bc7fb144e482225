/** What is seen of one example: columns and how strongly each holds. */
export type Row = { columns: number[]; values: number[] };

export type Fitted = { weights: Float64Array; bias: number };

/**
 * Logistic regression with a penalty on the square of each weight; the bias is free.
 *
 * truths      1 or 0 for each row
 * importance  how much each row counts
 * penalties   of each column: half of it times the square of its weight is added to the loss
 * source      limited-memory BFGS: Nocedal and Wright, Numerical Optimization, algorithm 7.4, with backtracking
 */
export function fitLogistic(
  rows: readonly Row[],
  truths: readonly number[],
  importance: readonly number[],
  penalties: Float64Array,
  most = 120,
): Fitted {
  const size = penalties.length + 1;
  const objective = (at: Float64Array, gradient: Float64Array): number => {
    let loss = 0;
    for (let i = 0; i < size - 1; i++) {
      loss += (penalties[i]! * at[i]! * at[i]!) / 2;
      gradient[i] = penalties[i]! * at[i]!;
    }
    gradient[size - 1] = 0;
    for (let n = 0; n < rows.length; n++) {
      const { columns, values } = rows[n]!;
      let odds = at[size - 1]!;
      for (let k = 0; k < columns.length; k++) odds += at[columns[k]!]! * values[k]!;
      // log(1 + exp(odds)) without overflow
      const far = Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds)));
      loss += importance[n]! * (far - truths[n]! * odds);
      const slope = importance[n]! * (1 / (1 + Math.exp(-odds)) - truths[n]!);
      for (let k = 0; k < columns.length; k++) gradient[columns[k]!]! += slope * values[k]!;
      gradient[size - 1]! += slope;
    }
    return loss;
  };
  const weights = minimum(objective, size, most);
  return { weights: weights.subarray(0, size - 1), bias: weights[size - 1]! };
}

type Objective = (at: Float64Array, gradient: Float64Array) => number;
type Step = { moved: Float64Array; changed: Float64Array; curvature: number };

/** How many of the last steps tell of the curvature. */
const MEMORY = 10;
const ENOUGH = 2e-6;

/** Where a smooth convex function is least. */
function minimum(objective: Objective, size: number, most: number): Float64Array {
  let at: Float64Array = new Float64Array(size);
  let gradient: Float64Array = new Float64Array(size);
  let value = objective(at, gradient);
  const steps: Step[] = [];
  for (let round = 0; round < most; round++) {
    const direction = directionOf(gradient, steps);
    const slope = dot(direction, gradient);
    if (slope > -1e-12) break;
    let length = steps.length === 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
    let next: Float64Array;
    let nextGradient: Float64Array;
    let nextValue: number;
    do {
      next = at.map((one, i) => one + length * direction[i]!);
      nextGradient = new Float64Array(size);
      nextValue = objective(next, nextGradient);
      length /= 2;
    } while (nextValue > value + 2e-4 * length * slope && length > 1e-12);
    const moved = next.map((one, i) => one - at[i]!);
    const changed = nextGradient.map((one, i) => one - gradient[i]!);
    const curvature = dot(moved, changed);
    if (curvature > 1e-12) steps.push({ moved, changed, curvature });
    if (steps.length > MEMORY) steps.shift();
    const gain = value - nextValue;
    [at, gradient, value] = [next, nextGradient, nextValue];
    if (gain < ENOUGH * Math.max(1, Math.abs(value))) break;
  }
  return at;
}

/** The way down, from the gradient and what the last steps told of its curvature. */
function directionOf(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const way = gradient.map((one) => -one);
  const shares: number[] = [];
  for (const { moved, changed, curvature } of steps.toReversed()) {
    const share = dot(moved, way) / curvature;
    shares.push(share);
    for (let i = 0; i < way.length; i++) way[i]! -= share * changed[i]!;
  }
  const last = steps.at(-1);
  if (last) {
    const scale = last.curvature / dot(last.changed, last.changed);
    for (let i = 0; i < way.length; i++) way[i]! *= scale;
  }
  for (const { moved, changed, curvature } of steps) {
    const share = shares.pop()!;
    const back = dot(changed, way) / curvature;
    for (let i = 0; i < way.length; i++) way[i]! += (share - back) * moved[i]!;
  }
  return way;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
