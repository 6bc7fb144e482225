import { listProjects } from '../../delivery/readers.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { strategyByRef } from '../../strategy/readers.ts';
import { placeByCode } from '../../territory/readers.ts';
import { addCommittee, committeeByRef, reviseCommitteeRow } from './committee.store.ts';
import type { Committee } from './committee.ts';

/**
 * Records a committee, as the act that made it says.
 *
 * refuses  'committee.ref-taken' · 'strategy.unknown' · 'committee.programme-elsewhere' · 'committee.not-a-region'
 *          · 'committee.ends-before'
 */
export async function recordCommittee(
  ctx: Context,
  input: Committee,
): Promise<Result<{ ref: string; version: number }>> {
  if (await committeeByRef(ctx.tx, input.ref)) return refused('committee.ref-taken', { ref: input.ref });
  if (!(await strategyByRef(ctx.tx, input.strategy))) return refused('strategy.unknown', { ref: input.strategy });
  if (input.programme !== undefined) {
    const [programme] = await listProjects(ctx.tx, { refs: [input.programme] });
    if (programme?.level !== 'programme' || programme.strategy !== input.strategy)
      return refused('committee.programme-elsewhere', { programme: input.programme, strategy: input.strategy });
  }
  if (input.region !== undefined && (await placeByCode(ctx.tx, input.region))?.level !== 'region')
    return refused('committee.not-a-region', { region: input.region });
  if (input.until !== undefined && input.until < input.from)
    return refused('committee.ends-before', { from: input.from, until: input.until });
  await addCommittee(ctx.tx, ctx.newId(), input);
  return ok({ ref: input.ref, version: 1 });
}

type Revise = {
  ref: string;
  version: number;
  changes: Partial<Pick<Committee, 'title' | 'mandate' | 'cadence' | 'until' | 'workingCalendar'>>;
};

/** Revises name, mandate, cadence, end or calendar. refuses 'committee.unknown' · 'committee.ends-before' · 'conflict.changed' */
export async function reviseCommittee(
  ctx: Context,
  { ref, version, changes }: Revise,
): Promise<Result<{ version: number }>> {
  const committee = await committeeByRef(ctx.tx, ref);
  if (!committee) return refused('committee.unknown', { ref });
  if (changes.until !== undefined && changes.until < committee.from)
    return refused('committee.ends-before', { from: committee.from, until: changes.until });
  return reviseCommitteeRow(ctx.tx, ref, version, changes);
}
