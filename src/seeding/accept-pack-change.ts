import { canonicalJson, type Json, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { Seedable, Shipped } from '../platform/seedable.ts';
import { seedOf } from './kinds.ts';
import { decideProposal, listProposals } from './pack.store.ts';
import { type PackProposal, WHOLE } from './pack-change.ts';

/**
 * Accepts what a newer pack proposes: the field takes the pack's value, or the record enters the register.
 *
 * refuses  'pack.change-unknown' · 'pack.change-decided' · 'pack.ours-changed': the register moved since, look again ·
 *          'pack.change-by-hand': a person must make this one (a record no longer shipped is never deleted by itself)
 */
export async function acceptPackChange(
  ctx: Context,
  { id, reason }: { id: string; reason?: string | undefined },
): Promise<Result<{ id: string }>> {
  const [proposal] = await listProposals(ctx.tx, { id });
  if (!proposal) return refused('pack.change-unknown', { id });
  if (proposal.status !== 'proposed') return refused('pack.change-decided', { id, status: proposal.status });
  const { kind, ref, field } = proposal;
  const seed = seedOf(kind);
  if (!seed || (field === WHOLE ? proposal.theirs === undefined : seed.change === undefined))
    return refused('pack.change-by-hand', { kind, ref });
  const seedContext = { ...ctx, pack: `${proposal.pack}@${proposal.packVersion}` };
  const [here] = await seed.current(seedContext, [ref]);
  if (!isAsProposed(proposal, here))
    return refused('pack.ours-changed', { kind, ref, field, now: here?.fields[field] });
  await apply(seed, seedContext, proposal);
  await decideProposal(ctx.tx, id, { status: 'accepted', by: ctx.caller.person!, on: ctx.today, reason });
  return ok({ id });
}

const isAsProposed = ({ field, ours }: PackProposal, here: Shipped | undefined): boolean => {
  const now = field === WHOLE ? (here?.fields as Json | undefined) : here?.fields[field];
  return now === undefined || ours === undefined ? now === ours : canonicalJson(now) === canonicalJson(ours);
};

const apply = (
  seed: Seedable,
  ctx: Parameters<Seedable['add']>[0],
  { ref, field, theirs }: PackProposal,
): Promise<void> =>
  field === WHOLE
    ? seed.add(ctx, [{ ref, fields: theirs as Shipped['fields'] }])
    : seed.change!(ctx, ref, { [field]: theirs });
