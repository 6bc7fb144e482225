import { listedOf, madeCriteria, madeHere, type Solution, stateOfUses } from '../../catalogue/index.ts';
import type { SolutionCore } from '../core.ts';
import { type Known, named, only, placeOf } from './known.ts';

/**
 * The public part of a listed solution: who made it, what «made here» rests on, and where somebody verified that it is used. What was only
 * declared, what was returned, who submitted and who judged stay inside. A solution that is not listed has no public part.
 */
export function solutionCore(solution: Solution, known: Known): SolutionCore[] {
  const { ref, uses } = solution;
  const listed = listedOf(solution);
  if (!listed) return [];
  const verified = uses.filter((one) => one.status === 'verified');
  const state = stateOfUses(verified);
  return [
    {
      kind: 'solution',
      ref,
      title: listed.name,
      ...only(listed, [
        'purpose',
        'sector',
        'makerName',
        'makerCountry',
        'ownerName',
        'licence',
        'licenceWords',
        'hostedIn',
        'hostedBy',
        'data',
        'source',
        'reference',
      ]),
      ...named('maker', listed.maker, known),
      ...named('owner', listed.owner, known),
      outcome: madeHere(listed.made).outcome,
      criteria: madeCriteria.map((criterion) => ({ criterion, ...listed.made[criterion] })),
      ...(listed.judgedOn ? { listedOn: listed.judgedOn } : {}),
      use: state === 'in-use' || state === 'ended' ? state : 'none',
      uses: verified.map((one) => ({
        ...named('user', one.user, known),
        ...(one.place ? { place: placeOf(one.place, known) } : {}),
        ...only(one, ['userName', 'project', 'since', 'endedOn']),
        verifiedOn: one.judgedOn!,
      })),
    },
  ];
}
