import type { AllocationProgramme, Rule } from './allocation.ts';
import type { LinearProgram, Row, Solve, SolveOptions } from './linear-program.ts';

/**
 * conflict   rules that cannot be kept together, from which none can be left out
 * isMinimal  false when time was up, and more may be in it than must be
 * missing    what would have to give way
 */
export type Conflict = { conflict: Rule[]; isMinimal: boolean; missing: Shortfall[] };

/** By how much a floor, the budget or the rural share would have to give way, in money, when least is given way in all. */
export type Shortfall = { rule: Rule; by: number };

/** Rules that a person could change; that a project is placed once is not one of them. */
export const isRule = ({ rule }: Rule): boolean => rule !== 'once' && rule !== 'deviation';

/** Rows in money, which can give way by some of it. */
export const isOfMoney = ({ rule }: Rule): boolean => rule === 'budget' || rule === 'floor' || rule === 'rural-share';

/**
 * Leaves out one rule after the other: when the rest still contradicts itself, the rule was not needed; what remains contradicts itself
 * and each of it is needed. Fractions of projects are tried first: what they cannot do, whole ones cannot either, and that is fast. What
 * they leave is tried again with whole ones, which can do less, so that a rule which fractions needed may not be.
 *
 * source  Chinneck, Feasibility and Infeasibility in Optimization, 2008, 6.1 (deletion filter)
 */
export async function conflictOf(
  programme: AllocationProgramme,
  solve: Solve,
  options: SolveOptions,
): Promise<Conflict> {
  const { program, rules } = programme;
  const whole = program.columns.map((column) => ({ ...column, value: 0 }));
  const fractions = whole.map((column) => ({ ...column, isWhole: false }));
  const limits = options.seconds === undefined ? {} : { seconds: options.seconds };
  const statusOf = async (columns: LinearProgram['columns'], rows: readonly Told[]) =>
    (await solve({ columns, rows: rows.map(({ row }) => row) }, limits)).status;
  let kept = program.rows.map((row, at): Told => ({ row, rule: rules[at]! }));
  let isMinimal = true;
  const isInFractions = (await statusOf(fractions, kept)) === 'infeasible';
  for (const columns of isInFractions ? [fractions, whole] : [whole]) {
    isMinimal = true;
    for (const one of kept.filter(({ rule }) => isRule(rule))) {
      const rest = kept.filter((other) => other !== one);
      const status = await statusOf(columns, rest);
      if (status === 'infeasible') kept = rest;
      else if (status === 'unknown') isMinimal = false;
    }
  }
  return {
    conflict: kept.map(({ rule }) => rule).filter(isRule),
    isMinimal,
    missing: await shortfalls({ ...programme, program: { ...program, columns: whole } }, solve, limits),
  };
}

/** A row, and the rule that it says. */
type Told = { row: Row; rule: Rule };

/** The least that floors, budget and rural share must give way together; nothing when they could not help. */
async function shortfalls(
  { program, rules, money }: AllocationProgramme,
  solve: Solve,
  options: SolveOptions,
): Promise<Shortfall[]> {
  const columns = [...program.columns];
  const elastic: { rule: Rule; column: number }[] = [];
  const rows = program.rows.map((row, at): Row => {
    const rule = rules[at]!;
    if (!isOfMoney(rule)) return row;
    const column = columns.length;
    columns.push({ value: -1, lower: 0, upper: null, isWhole: false });
    elastic.push({ rule, column });
    return { ...row, terms: [...row.terms, [column, row.lower === null ? -1 : 1]] };
  });
  const solved = await solve({ columns, rows }, options);
  if (!('values' in solved)) return [];
  return elastic
    .filter(({ column }) => solved.values[column]! > 1e-6)
    .map(({ rule, column }) => ({ rule, by: solved.values[column]! * money }));
}
