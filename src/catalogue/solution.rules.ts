import { type Day, ok, parsePeriod, type Result, refused } from '../kernel/index.ts';
import {
  type Delisting,
  type MadeAnswers,
  type MadeCriterion,
  type MadeOutcome,
  madeCriteria,
  type Solution,
  type SolutionContent,
  type SolutionUse,
  type Submission,
  type UseState,
} from './solution.ts';

type Listing = {
  submissions: readonly Submission[];
  delistings: readonly Pick<Delisting, 'status' | 'submission'>[];
};

/** What is or was listed of a solution: the last submission that was accepted. */
export const onceListedOf = (submissions: readonly Submission[]): Submission | undefined =>
  submissions.findLast((one) => one.status === 'accepted');

/** What is listed of a solution: the last submission that was accepted, unless it was taken off since. */
export function listedOf({ submissions, delistings }: Listing): Submission | undefined {
  const last = onceListedOf(submissions);
  const isOff = delistings.some((one) => one.status === 'confirmed' && one.submission === last?.number);
  return isOff ? undefined : last;
}

/** How a solution was taken off, while nothing of it was listed again. */
export const delistedOf = <D extends Pick<Delisting, 'status' | 'submission'>>(
  submissions: readonly Submission[],
  delistings: readonly D[],
): D | undefined =>
  delistings.findLast((one) => one.status === 'confirmed' && one.submission === onceListedOf(submissions)?.number);

export const waitingDelisting = <D extends Pick<Delisting, 'status'>>(delistings: readonly D[]): D | undefined =>
  delistings.findLast((one) => one.status === 'proposed');

export const waitingOf = (submissions: readonly Submission[]): Submission | undefined =>
  submissions.findLast((one) => one.status === 'submitted');

/** Every body that a solution concerns: who made it, who holds its rights, in whose name it was submitted. None of them judges it. */
export const bodiesConcerned = (submissions: readonly Submission[]): string[] => [
  ...new Set(submissions.flatMap(({ maker, owner, organisation }) => [maker ?? [], owner ?? [], organisation].flat())),
];

/**
 * «Made here» as far as its criteria are answered: never said by hand.
 *
 * returns  met when all three are yes · open while nothing says no and one is silent · in-part or not-met as soon as one is no
 * example  built yes, rights yes, hosted not reported → open
 */
export function madeHere(answers: MadeAnswers): {
  outcome: MadeOutcome;
  yes: MadeCriterion[];
  no: MadeCriterion[];
  silent: MadeCriterion[];
} {
  const answered = (answer: 'yes' | 'no' | undefined) => madeCriteria.filter((one) => answers[one]?.answer === answer);
  const [yes, no, silent] = [answered('yes'), answered('no'), answered(undefined)];
  const outcome = no.length > 0 ? (yes.length > 0 ? 'in-part' : 'not-met') : silent.length > 0 ? 'open' : 'met';
  return { outcome, yes, no, silent };
}

/**
 * Can this be read as a solution?
 *
 * refuses  'solution.maker-missing' (neither an organisation nor a name, or both) · 'solution.maker-country' (a name without its country)
 *          · 'solution.ground-missing' (neither source, paper nor file) · 'solution.criterion-source' (a criterion answered without one)
 *          · 'solution.licence-twice' (an SPDX identifier and words)
 */
export function contentFits(said: SolutionContent): Result<true> {
  if ((said.maker === undefined) === (said.makerName === undefined)) return refused('solution.maker-missing');
  if (said.makerName && !said.makerCountry) return refused('solution.maker-country');
  if (!said.source && !said.reference && !said.file) return refused('solution.ground-missing');
  if (said.licence && said.licenceWords) return refused('solution.licence-twice');
  const bare = madeCriteria.find((one) => {
    const answer = said.made[one];
    return answer && !answer.source && !answer.reference;
  });
  return bare ? refused('solution.criterion-source', { kind: bare }) : ok(true);
}

type Asked = Pick<Solution, 'ref' | 'submissions' | 'delistings'>;

/**
 * May something be submitted again of a solution? One that was taken off may, and is listed again once that is accepted.
 *
 * refuses  'solution.submission-waits' (one is under review) · 'solution.delisting-waits' (it may be taken off) · 'solution.closed'
 *          (refused, and not listed)
 */
export function maySubmitAgain({ ref, submissions, delistings }: Asked): Result<true> {
  if (waitingOf(submissions)) return refused('solution.submission-waits', { ref });
  if (waitingDelisting(delistings)) return refused('solution.delisting-waits', { ref });
  const isClosed = submissions.at(-1)?.status === 'refused' && !listedOf({ submissions, delistings });
  return isClosed ? refused('solution.closed', { ref }) : ok(true);
}

/**
 * May it be proposed to take a solution off? One matter at a time: neither while a submission is under review.
 *
 * returns  the submission that is listed
 * refuses  'solution.not-listed' · 'solution.submission-waits' · 'solution.delisting-waits'
 */
export function mayDelist({ ref, submissions, delistings }: Asked): Result<Submission> {
  const listed = listedOf({ submissions, delistings });
  if (!listed) return refused('solution.not-listed', { ref });
  if (waitingOf(submissions)) return refused('solution.submission-waits', { ref });
  return waitingDelisting(delistings) ? refused('solution.delisting-waits', { ref }) : ok(listed);
}

export const isEnded = (use: Pick<SolutionUse, 'endedOn'>): boolean => use.endedOn !== undefined;

export type AskedUse = Pick<
  SolutionUse,
  'user' | 'userName' | 'place' | 'project' | 'since' | 'source' | 'reference' | 'file'
>;

/**
 * May this use be declared?
 *
 * refuses  'solution.not-listed' · 'solution.user-missing' (neither an organisation nor a name, or both) · 'solution.since' (to come)
 *          · 'solution.ground-missing' · 'solution.use-known' (the same user in the same place, not returned and not ended)
 */
export function declarationFits(solution: Solution, asked: AskedUse, today: Day): Result<true> {
  const { ref, uses } = solution;
  if (!listedOf(solution)) return refused('solution.not-listed', { ref });
  if ((asked.user === undefined) === (asked.userName === undefined)) return refused('solution.user-missing');
  const since = parsePeriod(asked.since);
  if (!since.ok || since.value.first > today) return refused('solution.since', { since: asked.since, today });
  if (!asked.source && !asked.reference && !asked.file) return refused('solution.ground-missing');
  const known = uses.find(
    (one) =>
      one.status !== 'returned' &&
      !isEnded(one) &&
      one.user !== undefined &&
      one.user === asked.user &&
      one.place === asked.place &&
      one.project === asked.project,
  );
  return known ? refused('solution.use-known', { number: known.number }) : ok(true);
}

/**
 * May a use be told to have ended on this day?
 *
 * refuses  'solution.use-not-standing' (returned, or ended before) · 'solution.end-day' (before it began, or to come)
 */
export function endFits(use: SolutionUse, on: Day, today: Day): Result<true> {
  if (use.status === 'returned' || isEnded(use)) return refused('solution.use-not-standing', { number: use.number });
  const since = parsePeriod(use.since);
  return on > today || (since.ok && on < since.value.first)
    ? refused('solution.end-day', { day: on, since: use.since, today })
    : ok(true);
}

/** Whether a solution is used: one verified use that has not ended is enough. */
export function stateOfUses(uses: readonly SolutionUse[]): UseState {
  const standing = uses.filter((one) => one.status !== 'returned');
  const going = standing.filter((one) => !isEnded(one));
  if (going.some((one) => one.status === 'verified')) return 'in-use';
  if (going.length > 0) return 'declared';
  return standing.length > 0 ? 'ended' : 'none';
}
