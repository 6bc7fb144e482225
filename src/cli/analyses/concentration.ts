import { z } from 'zod';
import {
  checkStakes,
  concentration,
  fundingConcentration,
  jointWithdrawals,
  type Node,
  singlePoints,
  stays,
  withdrawal,
} from '../../analysis/index.ts';
import { ok, type Result } from '../../kernel/index.ts';
import { type Analysis, BadInput } from './analysis.ts';

/** Concentration of partners, withdrawal of each and of all together, single points of failure. */
export const concentrationAnalysis: Analysis = {
  method: 'concentration',
  takes: [
    '{amount}: concentration of amounts by holder',
    '{funding, need, threshold, mw?, trainees?, technology?, withdrawal_probability?}: what falls when a partner leaves',
    '{edges}: articulation points and bridges of a graph of dependence',
  ],
  compute(input) {
    if ('amount' in input) return indices(input);
    if ('funding' in input) return withdrawals(input);
    if ('edges' in input) return points(input);
    return undefined;
  },
};

const numbers = z.array(z.number());

function indices(input: object): Result<Record<string, unknown>> {
  const found = concentration(fitting(z.object({ amount: numbers }), input).amount);
  if (!found.ok) return found;
  const { hhi, hhi10000, normalised, effectiveNumber, shannon, effectiveNumberShannon, cr1, cr3, berry } = found.value;
  return ok({
    hhi,
    hhi_10000: hhi10000,
    normalised,
    effective_number: effectiveNumber,
    shannon,
    effective_number_shannon: effectiveNumberShannon,
    cr1,
    cr3,
    berry,
  });
}

const stakesInput = z.object({
  funding: z.array(numbers),
  need: numbers,
  threshold: z.number(),
  mw: numbers.optional(),
  trainees: numbers.optional(),
  technology: z.array(z.number()).optional(),
  withdrawal_probability: numbers.optional(),
});

function withdrawals(input: object): Result<Record<string, unknown>> {
  const { technology, withdrawal_probability: probability, mw, trainees, ...rest } = fitting(stakesInput, input);
  const checked = checkStakes({
    ...rest,
    ...(mw ? { mw } : {}),
    ...(trainees ? { trainees } : {}),
    // One holder of the technology of each project, or none.
    ...(technology ? { layers: technology.map((holder) => (holder === stays ? [] : [[holder]])) } : {}),
  });
  if (!checked.ok) return checked;
  const stakes = checked.value;
  const joint = probability && jointWithdrawals(stakes, probability);
  if (joint && !joint.ok) return joint;
  const { whole, byProject } = fundingConcentration(stakes);
  const single = Array.from({ length: stakes.partners }, (_, partner) => {
    const fall = withdrawal(stakes, [partner]);
    return {
      partner,
      funding_withdrawn: fall.fundingWithdrawn,
      projects_fallen: fall.projectsFallen,
      mw_lost: fall.mwLost,
      trainees_lost: fall.traineesLost,
      funding_stranded: fall.fundingStranded,
      share_withdrawn: fall.shareWithdrawn,
    };
  });
  return ok({
    hhi_funding: whole,
    hhi_by_project: byProject,
    single,
    expected_mw_lost: joint ? joint.value.expectedMwLost : null,
    expected_trainees_lost: joint ? joint.value.expectedTraineesLost : null,
    p_any_fall: joint ? joint.value.anyFalls : null,
    ...(joint?.value.method === 'simulated'
      ? {
          method: 'simulated',
          draws: joint.value.draws,
          standard_error: {
            expected_mw_lost: joint.value.standardError.mw,
            expected_trainees_lost: joint.value.standardError.trainees,
            p_any_fall: joint.value.standardError.anyFalls,
          },
        }
      : {}),
  });
}

function points(input: object): Result<Record<string, unknown>> {
  const node = z.union([z.string(), z.number()]);
  const { edges } = fitting(z.object({ edges: z.array(z.tuple([node, node])) }), input);
  const { articulationPoints, bridges } = singlePoints(edges as [Node, Node][]);
  return ok({ articulation_points: articulationPoints, bridges });
}

function fitting<T>(schema: z.ZodType<T>, input: object): T {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0]!;
  const at = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  throw new BadInput(`${at.slice(1)}: ${message}`);
}
