import type { Answer, Solution } from './allocation.ts';

/** Whether more time could change an answer: proved ones stand. */
export const isProved = (answer: Answer): boolean =>
  answer.status === 'optimal' || (answer.status === 'infeasible' && answer.isMinimal);

/**
 * The order whose answer serves another one for the same inputs: one that is being solved, or was solved by the same solver and is proved or
 * had no less time.
 */
export const answersFor = (
  orders: readonly Solution[],
  { seconds, solver }: { seconds: number; solver: string },
): Solution | undefined =>
  orders.findLast(
    (one) =>
      one.state === 'waiting' ||
      (one.state === 'solved' && one.solver === solver && (isProved(one.answer!) || one.seconds >= seconds)),
  );

/** The answer to show: the last one proved, else the last that was given. */
export const shownSolution = (orders: readonly Solution[]): Solution | undefined => {
  const solved = orders.filter((one) => one.state === 'solved');
  return solved.findLast((one) => isProved(one.answer!)) ?? solved.at(-1);
};
