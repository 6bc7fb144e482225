import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import {
  addSolution,
  proposalForAct,
  settleSolution,
  solutionForAct,
  solutionsOf,
  versionsOf,
} from './allocation.store.ts';
import type { Solution, SolutionState } from './allocation.ts';
import { authorOf } from './open-allocation.ts';
import { answersFor } from './shared-answer.rules.ts';

export type AskSolution = { allocation: string; number: number; seconds: number; solver: string };

/**
 * Asks the solver about a version. The database puts the order in the queue in this very transaction. Whoever asks what is being solved, or was
 * answered as well as this order could be, shares that answer and nothing is solved again.
 *
 * refuses  'allocation.unknown' · 'allocation.version-unknown'
 */
export async function askSolution(
  ctx: Context,
  { allocation: ref, number, seconds, solver }: AskSolution,
): Promise<Result<{ id: string; state: SolutionState; isShared: boolean }>> {
  if (!(await proposalForAct(ctx.tx, ref))) return refused('allocation.unknown', { ref });
  const version = (await versionsOf(ctx.tx, [ref])).get(ref)?.find((one) => one.number === number);
  if (!version) return refused('allocation.version-unknown', { ref, number });
  const before = (await solutionsOf(ctx.tx, [version.sha256])).get(version.sha256) ?? [];
  const shared = answersFor(before, { seconds, solver });
  if (shared) return ok({ id: shared.id, state: shared.state, isShared: true });
  const { by, for: actsFor } = authorOf(ctx);
  const id = ctx.newId();
  await addSolution(ctx.tx, {
    id,
    number: before.length + 1,
    inputs: version.sha256,
    seconds,
    state: 'waiting',
    askedBy: by,
    askedFor: actsFor,
    askedOn: ctx.today,
  });
  return ok({ id, state: 'waiting', isShared: false });
}

/**
 * Stops an order that is not answered yet. The search itself ends once this stands.
 *
 * refuses  'allocation.solution-unknown' · 'allocation.solution-settled'
 */
export async function cancelSolution(
  ctx: Context,
  { solution: id }: { solution: string },
): Promise<Result<{ id: string; state: SolutionState }>> {
  const held = await solutionForAct(ctx.tx, id);
  if (!held) return refused('allocation.solution-unknown', { id });
  if (held.state !== 'waiting') return refused('allocation.solution-settled', { id, state: held.state });
  await settleSolution(ctx.tx, id, { state: 'cancelled', settledBy: authorOf(ctx).by, settledOn: ctx.today });
  return ok({ id, state: 'cancelled' });
}

export type KeepSolution = { solution: string } & (
  | { answer: NonNullable<Solution['answer']>; solver: string; took: number }
  | { failed: true }
);

/**
 * Keeps what the solver found. An order that was stopped meanwhile stays as it is.
 *
 * refuses  'allocation.solution-unknown'
 */
export async function keepSolution(
  ctx: Context,
  { solution: id, ...found }: KeepSolution,
): Promise<Result<{ id: string; state: SolutionState }>> {
  const held = await solutionForAct(ctx.tx, id);
  if (!held) return refused('allocation.solution-unknown', { id });
  if (held.state !== 'waiting') return ok({ id, state: held.state });
  const state = 'failed' in found ? 'failed' : 'solved';
  await settleSolution(ctx.tx, id, {
    state,
    ...('failed' in found ? {} : { answer: found.answer, solver: found.solver, took: found.took }),
    settledBy: authorOf(ctx).by,
    settledOn: ctx.today,
  });
  return ok({ id, state });
}
