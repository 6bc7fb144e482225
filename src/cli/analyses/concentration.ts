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
import { ok } from '../../kernel/index.ts';
import { type Analysis, type Answer, analysisOf, computation } from './analysis.ts';

const numbers = z.array(z.number());

function indices(amount: readonly number[]): Answer {
  const found = concentration(amount);
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

function withdrawals(input: z.infer<typeof stakesInput>): Answer {
  const { technology, withdrawal_probability: probability, mw, trainees, ...rest } = input;
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

const node = z.union([z.string(), z.number()]);
const edgesInput = z.object({ edges: z.array(z.tuple([node, node])) });

function points(edges: [Node, Node][]): Answer {
  const { articulationPoints, bridges } = singlePoints(edges);
  return ok({ articulation_points: articulationPoints, bridges });
}

/** Concentration of partners, withdrawal of each and of all together, single points of failure. */
export const concentrationAnalysis: Analysis = analysisOf('concentration', [
  computation('amount', '{amount}: concentration of amounts by holder', z.object({ amount: numbers }), ({ amount }) =>
    indices(amount),
  ),
  computation(
    'funding',
    '{funding, need, threshold, mw?, trainees?, technology?, withdrawal_probability?}: what falls when a partner leaves',
    stakesInput,
    withdrawals,
  ),
  computation('edges', '{edges}: articulation points and bridges of a graph of dependence', edgesInput, ({ edges }) =>
    points(edges),
  ),
]);
