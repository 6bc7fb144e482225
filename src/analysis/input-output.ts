import { allOk, ok, type Result } from '../kernel/index.ts';
import { identityLess, inverse, type Matrix, timesVector, vectorTimes } from './matrix.ts';
import { amounts, sameLength, sum } from './numbers.ts';

/**
 * A table of what sectors sell to each other, all in one unit of money and of one year.
 *
 * flows         sales of each sector (row) to each (column)
 * finalDemand   sales of each to final users, zero or more
 * valueAdded, imports  paid by each; imports apart from value added, or every multiplier of value added is exactly 1
 * employmentPerOutput  jobs for a unit of output of each
 * householdIncome      wages and the like paid by each; part of value added
 * householdSpending    part of final demand that households spend, on each
 */
export type Table = {
  flows: Matrix;
  finalDemand: readonly number[];
  valueAdded?: readonly number[] | undefined;
  imports?: readonly number[] | undefined;
  employmentPerOutput?: readonly number[] | undefined;
  householdIncome?: readonly number[] | undefined;
  householdSpending?: readonly number[] | undefined;
  newFinalDemand?: readonly number[] | undefined;
};

/**
 * What a unit of final demand of each sector moves; null when not defined (a table that would need more of itself than it makes, a
 * sector without output) or not asked for.
 *
 * coefficients   A: inputs of each sector (column) from each (row) for a unit of its output
 * inverse        L = (I - A)^-1: output of each (row) for a unit of final demand of each (column)
 * outputMultiplier · valueAddedMultiplier · employmentMultiplier   column sums of L, of v L, of e L
 * newOutput · newValueAdded   what another final demand would need and make
 * typeTwoInverse   households closed as one more sector, the last: overstates, since what they would have spent anyway counts too
 * typeTwoOutputMultiplier  its column sums over the true sectors
 * columnGap      output less inputs, value added and imports of each sector: zero in a table that balances
 */
export type Multipliers = {
  coefficients: number[][] | null;
  inverse: number[][] | null;
  outputMultiplier: number[] | null;
  valueAddedMultiplier: number[] | null;
  employmentMultiplier: number[] | null;
  newOutput: number[] | null;
  newValueAdded: number | null;
  typeTwoOutputMultiplier: number[] | null;
  typeTwoInverse: number[][] | null;
  columnGap: number[] | null;
};

/**
 * Leontief's multipliers of a table.
 *
 * refuses  'analysis.not-a-number' · 'analysis.negative' · 'analysis.lengths-differ'
 * source   Miller and Blair, Input-Output Analysis, 2nd ed. 2009, chapters 2 and 6
 * caution  type I by default; the table is of a past year; building is spent once, running is a flow
 * example  flows [[150, 500], [200, 100]], final demand [350, 1700] → inverse [[1.254, .330], [.264, 1.122]]
 */
export function multipliers(table: Table): Result<Multipliers> {
  const { flows, finalDemand, valueAdded, imports, employmentPerOutput, householdIncome, householdSpending } = table;
  const lists = Object.entries({
    new_final_demand: table.newFinalDemand,
    value_added: valueAdded,
    imports,
    employment_per_output: employmentPerOutput,
    household_income: householdIncome,
    household_spending: householdSpending,
  }).flatMap(([what, list]) => (list ? [[what, list] as const] : []));
  const checked = allOk<unknown>([
    sameLength({ final_demand: finalDemand, Z: flows, ...Object.fromEntries(lists) }),
    ...flows.map((row, i) => sameLength({ final_demand: finalDemand, [`Z[${i}]`]: row })),
    ...flows.map((row, i) => amounts(row, `Z[${i}]`)),
    amounts(finalDemand, 'final_demand'),
    ...lists.map(([what, list]) => amounts(list, what)),
  ]);
  if (!checked.ok) return checked;
  const output = flows.map((row, i) => sum([...row, finalDemand[i]!]));
  const perOutput = (amount: readonly number[] | undefined): number[] | null =>
    amount && output.every((x) => x > 0) ? amount.map((one, j) => one / output[j]!) : null;
  const coefficients = output.every((x) => x > 0) ? flows.map((row) => row.map((z, j) => z / output[j]!)) : null;
  const leontief = coefficients && productive(coefficients);
  const weighted = (perUnit: readonly number[] | null) => (leontief && perUnit ? vectorTimes(perUnit, leontief) : null);
  const added = perOutput(valueAdded);
  const newOutput = leontief && table.newFinalDemand ? timesVector(leontief, table.newFinalDemand) : null;
  const typeTwo = coefficients && closed(coefficients, perOutput(householdIncome), householdIncome, householdSpending);
  return ok({
    coefficients,
    inverse: leontief,
    outputMultiplier: leontief && columnSums(leontief),
    valueAddedMultiplier: weighted(added),
    employmentMultiplier: weighted(employmentPerOutput ?? null),
    newOutput,
    newValueAdded: added && newOutput ? sum(added.map((v, i) => v * newOutput[i]!)) : null,
    typeTwoOutputMultiplier: typeTwo && columnSums(typeTwo.slice(0, -1)).slice(0, -1),
    typeTwoInverse: typeTwo,
    columnGap:
      valueAdded && imports
        ? output.map((x, j) => sum([x, ...flows.map((row) => -row[j]!), -valueAdded[j]!, -imports[j]!]))
        : null,
  });
}

const columnSums = (matrix: Matrix): number[] => (matrix[0] ?? []).map((_, j) => sum(matrix.map((row) => row[j]!)));

/** (I - A)^-1 where it means something: nothing in it is below zero (Hawkins and Simon 1949). */
function productive(coefficients: Matrix): number[][] | null {
  const found = inverse(identityLess(coefficients));
  return found?.every((row) => row.every((value) => value > -1e-9)) ? found : null;
}

/** The inverse with households as one more sector: paid per output, spending by their income. */
function closed(
  coefficients: Matrix,
  paid: readonly number[] | null,
  income: readonly number[] | undefined,
  spending: readonly number[] | undefined,
): number[][] | null {
  const all = income ? sum(income) : 0;
  if (!paid || !spending || all === 0) return null;
  return productive([...coefficients.map((row, i) => [...row, spending[i]! / all]), [...paid, 0]]);
}
