import { andThen, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { onFile, onFileOf, type Standing, signatureOf } from './on-file.ts';
import { confirmedAct, type Proposal, proposedAct, refusedAct } from './standing-act.rules.ts';
import type { StandingActKind } from './standing-act.ts';

/** What the five kinds of acts of two persons share: one proposes, another confirms or refuses. */
export async function propose(
  ctx: Context,
  project: string | undefined,
  proposal: Omit<Proposal, 'id'>,
): Promise<Result<Standing & { id: string }>> {
  const id = ctx.newId();
  const done = await onFile(ctx, project, (file) =>
    proposedAct(file, { id, ...proposal }, signatureOf(ctx), ctx.today),
  );
  return andThen(done, (standing) => ok({ id, ...standing }));
}

/** An act of another kind is unknown here: each kind has its own right. */
export const confirm = (ctx: Context, kind: StandingActKind, id: string): Promise<Result<Standing>> =>
  onFileOf(ctx, 'standing_act', id, 'act.unknown', (file) =>
    file.acts.some((act) => act.id === id && act.kind === kind)
      ? confirmedAct(file, id, signatureOf(ctx), ctx.today)
      : refused('act.unknown', { act: id, kind }),
  );

export const refuse = (ctx: Context, id: string, reason: LocalizedText): Promise<Result<Standing>> =>
  onFileOf(ctx, 'standing_act', id, 'act.unknown', (file) => refusedAct(file, id, reason, signatureOf(ctx), ctx.today));
