import { parentPort } from 'node:worker_threads';
import loadHighs, { type Highs, type Model } from 'highs';
import type { LinearProgram, Solved } from '../../analysis/linear-program.ts';
import type { SolverOrder } from './highs.ts';

/** Row after row, as HiGHS takes a sparse matrix. */
function modelOf(highs: Highs, { columns, rows }: LinearProgram): Model {
  const starts = [0];
  for (const { terms } of rows) starts.push(starts.at(-1)! + terms.length);
  const terms = rows.flatMap((row) => row.terms);
  const low = (bound: number | null) => bound ?? -highs.infinity;
  const high = (bound: number | null) => bound ?? highs.infinity;
  const { continuous, integer } = highs.constants.variableType;
  return highs.createModel({
    numCols: columns.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: columns.map(({ value }) => value),
    colLower: columns.map(({ lower }) => low(lower)),
    colUpper: columns.map(({ upper }) => high(upper)),
    rowLower: rows.map(({ lower }) => low(lower)),
    rowUpper: rows.map(({ upper }) => high(upper)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(terms, ([column]) => column),
      values: Float64Array.from(terms, ([, coefficient]) => coefficient),
    },
    ...(columns.some(({ isWhole }) => isWhole)
      ? { integrality: columns.map(({ isWhole }) => (isWhole ? integer : continuous)) }
      : {}),
  });
}

/** How near to its bound a row, and to a whole number a column, must be: beside a project of a billion, by one. */
const NEAR = 1e-9;
/** What HiGHS calls a point that keeps all rows. */
const FEASIBLE = 2;

function solve(highs: Highs, number: number, { program, seconds, gap, start }: SolverOrder): Solved {
  if (program.columns.length === 0) return nothingToDecide(program);
  const model = modelOf(highs, program);
  try {
    model.options.set({ output_flag: false, mip_rel_gap: gap, mip_abs_gap: gap === 0 ? 0 : 1e-6 });
    model.options.set({ primal_feasibility_tolerance: NEAR, mip_feasibility_tolerance: NEAR });
    if (seconds !== null) model.options.set('time_limit', seconds);
    if (start) model.setSolution({ colValue: Float64Array.from(start) });
    model.run({
      [highs.constants.callbackType.mipImprovingSolution]({ data }) {
        parentPort!.postMessage({
          number,
          improved: {
            objective: data.objective_function_value ?? data.mip_primal_bound,
            gap: Number.isFinite(data.mip_gap) ? data.mip_gap : null,
            seconds: data.running_time,
          },
        });
      },
    });
    return read(highs, model, program);
  } finally {
    model.dispose();
  }
}

/** HiGHS does not solve a programme without columns: every row is zero, and that is within its bounds or not. */
const nothingToDecide = ({ rows }: LinearProgram): Solved =>
  rows.every(({ lower, upper }) => (lower ?? 0) <= 0 && (upper ?? 0) >= 0)
    ? { status: 'optimal', objective: 0, gap: 0, values: [], rowDuals: rows.map(() => 0) }
    : { status: 'infeasible' };

function read(highs: Highs, model: Model, { columns }: LinearProgram): Solved {
  const status = model.getModelStatus();
  const is = highs.constants.modelStatus;
  if (status === is.optimal || status === is.timeLimit || status === is.solutionLimit) {
    const isMixed = columns.some(({ isWhole }) => isWhole);
    const gap = isMixed ? Number(model.info.get('mip_gap')) : 0;
    if (status !== is.optimal && !(isMixed && model.info.get('primal_solution_status') === FEASIBLE))
      return { status: 'unknown' };
    const { colValue, rowDual } = model.getSolution();
    return {
      status: status === is.optimal ? 'optimal' : 'feasible',
      objective: model.getObjectiveValue(),
      gap: Number.isFinite(gap) ? gap : null,
      values: [...(colValue ?? [])],
      rowDuals: isMixed || !rowDual ? null : [...rowDual],
    };
  }
  if (status === is.infeasible) return { status: 'infeasible' };
  if (status === is.unbounded) return { status: 'unbounded' };
  // Presolve saw that it is one of the two; without it the solver says which.
  if (status === is.unboundedOrInfeasible && model.options.get('presolve') !== 'off') {
    model.options.set('presolve', 'off');
    model.clearSolver();
    model.run();
    return read(highs, model, { columns, rows: [] });
  }
  return { status: 'unknown' };
}

// Its types say CommonJS, where Node finds the module that it also ships: the default export is the loader itself.
const loading = (loadHighs as unknown as typeof loadHighs.default)();
parentPort!.on('message', async ({ number, order }: { number: number; order: SolverOrder }) => {
  try {
    parentPort!.postMessage({ number, solved: solve(await loading, number, order) });
  } catch (error) {
    parentPort!.postMessage({ number, broken: String(error) });
  }
});
