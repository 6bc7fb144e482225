import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  type Maybe,
  mapMissing,
  mapMissing2,
  missing,
  multiplyDecimals,
  subtractDecimals,
  sumWithMissing,
} from '../kernel/index.ts';

export type Formula =
  | { kind: 'number'; value: string }
  | { kind: 'figure' | 'previous'; indicator: string }
  | { kind: 'negative'; of: Formula }
  | { kind: 'operation'; operator: '+' | '-' | '*' | '/'; left: Formula; right: Formula }
  | { kind: 'sum' | 'min' | 'max'; of: Formula[] };

/** Digits kept by a division; what is shown is rounded once more to the decimals of the definition. */
export const divisionDigits = 12;

/** Indicators a formula reads, each once. */
export function readBy(formula: Formula): string[] {
  const found = new Set<string>();
  const walk = (one: Formula): void => {
    if ('indicator' in one) found.add(one.indicator);
    else if (one.kind === 'negative') walk(one.of);
    else if (one.kind === 'operation') [one.left, one.right].forEach(walk);
    else if ('of' in one) one.of.forEach(walk);
  };
  walk(formula);
  return [...found];
}

/**
 * The value of a formula, exact but for divisions. One absent figure makes the answer absent, for its reason; a
 * division by zero is an undefined ratio.
 *
 * figureOf  the figure of an indicator for the period in question, or for the one before
 */
export function evaluate(
  formula: Formula,
  figureOf: (indicator: string, when: 'same' | 'previous') => Maybe<Decimal>,
): Maybe<Decimal> {
  const of = (one: Formula): Maybe<Decimal> => evaluate(one, figureOf);
  switch (formula.kind) {
    case 'number':
      return decimal(formula.value);
    case 'figure':
      return figureOf(formula.indicator, 'same');
    case 'previous':
      return figureOf(formula.indicator, 'previous');
    case 'negative':
      return mapMissing(of(formula.of), (value) => ({ ...value, units: -value.units }));
    case 'operation':
      return mapMissing2(of(formula.left), of(formula.right), (left, right) =>
        calculated(formula.operator, left, right),
      );
    case 'sum':
      return sumWithMissing(formula.of.map(of), decimal('0'), addDecimals);
    case 'min':
      return formula.of.map(of).reduce((a, b) => mapMissing2(a, b, (x, y) => (compareDecimals(x, y) <= 0 ? x : y)));
    case 'max':
      return formula.of.map(of).reduce((a, b) => mapMissing2(a, b, (x, y) => (compareDecimals(x, y) >= 0 ? x : y)));
  }
}

function calculated(operator: '+' | '-' | '*' | '/', left: Decimal, right: Decimal): Maybe<Decimal> {
  if (operator === '+') return addDecimals(left, right);
  if (operator === '-') return subtractDecimals(left, right);
  if (operator === '*') return multiplyDecimals(left, right);
  const quotient = divideDecimals(left, right, divisionDigits);
  return quotient.ok ? quotient.value : missing('undefined-ratio');
}

/**
 * The indicators on a round trip that these formulas would make, or undefined when each can be computed.
 *
 * reads    what each computed indicator reads
 * example  circleIn(new Map([['A', ['B']], ['B', ['A']]])) → ['A', 'B', 'A']
 */
export function circleIn(reads: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (ref: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(ref)) return [...path.slice(path.indexOf(ref)), ref];
    if (done.has(ref)) return undefined;
    for (const next of reads.get(ref) ?? []) {
      const circle = visit(next, [...path, ref]);
      if (circle) return circle;
    }
    done.add(ref);
    return undefined;
  };
  for (const ref of reads.keys()) {
    const circle = visit(ref, []);
    if (circle) return circle;
  }
  return undefined;
}
