import type { Scope, Target } from '../access/index.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { refuseTarget } from '../platform/http/run.ts';
import { regionOf } from '../territory/index.ts';
import { bodiesConcerned } from './solution.rules.ts';
import { listSolutions, solutionForAct, solutionOfUse } from './solution.store.ts';
import type { Solution, SolutionContent, SolutionUse } from './solution.ts';

export const who = ({ caller }: Context): string => caller.person ?? `system:${caller.system ?? 'program'}`;

const bodyScopes = (bodies: readonly (string | undefined)[]): Scope[] =>
  bodies.flatMap((id) => (id ? [{ kind: 'organisation' as const, id }] : []));

/** In whose name something is submitted: of who made it, else of who owns it, else of the body of the caller. */
export const submitterOf = (
  { caller }: Context,
  { maker, owner }: Pick<SolutionContent, 'maker' | 'owner'>,
): string | undefined => maker ?? owner ?? caller.organisation;

export const targetOfSubmission = async (
  ctx: Context,
  said: Pick<SolutionContent, 'maker' | 'owner'>,
): Promise<Target> => ({ scopes: bodyScopes([submitterOf(ctx, said), said.owner]) });

/** A solution lies with every body that it concerns. */
export const targetOf = ({ submissions }: Pick<Solution, 'submissions'>): Target => ({
  scopes: bodyScopes(bodiesConcerned(submissions)),
});

/** refuses 'solution.unknown' */
export async function solutionTarget(ctx: Context, ref: string): Promise<Target> {
  const [found] = await listSolutions(ctx.tx, [ref]);
  return found ? targetOf(found) : refuseTarget('solution.unknown', { ref });
}

/** Where a use lies: with those whom its solution concerns, who uses it, and the region where it is used. */
export async function targetForUse(
  ctx: Context,
  ref: string,
  { user, place }: Pick<SolutionUse, 'user' | 'place'>,
): Promise<Target> {
  const { scopes } = await solutionTarget(ctx, ref);
  const region = place === undefined ? undefined : regionOf(place);
  return { scopes: [...scopes, ...bodyScopes([user]), ...(region ? [{ kind: 'region' as const, id: region }] : [])] };
}

/** refuses 'solution.use-unknown' */
export async function targetOfUse(ctx: Context, id: string): Promise<Target> {
  const ref = await solutionOfUse(ctx.tx, id);
  const [solution] = ref ? await listSolutions(ctx.tx, [ref]) : [];
  const use = solution?.uses.find((one) => one.id === id);
  return solution && use ? targetForUse(ctx, solution.ref, use) : refuseTarget('solution.use-unknown', { use: id });
}

/** refuses 'solution.unknown' · 'conflict.changed' */
export async function heldSolution(ctx: Context, ref: string, version?: number): Promise<Result<Solution>> {
  const held = await solutionForAct(ctx.tx, ref);
  if (!held) return refused('solution.unknown', { ref });
  return version === undefined || held.version === version
    ? ok(held)
    : refused('conflict.changed', { ref, yours: version, current: held.version });
}

/** The solution of a use, held, with the use as it stands then. refuses 'solution.use-unknown' */
export async function heldUse(ctx: Context, id: string): Promise<Result<{ solution: Solution; use: SolutionUse }>> {
  const ref = await solutionOfUse(ctx.tx, id);
  const solution = ref && (await solutionForAct(ctx.tx, ref));
  const use = solution ? solution.uses.find((one) => one.id === id) : undefined;
  return solution && use ? ok({ solution, use }) : refused('solution.use-unknown', { use: id });
}
