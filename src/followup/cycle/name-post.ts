import { callerIs } from '../../access/index.ts';
import { organisationOfPerson } from '../../access/readers.ts';
import { type Day, ok, type Result, refused } from '../../kernel/index.ts';
import { organisationByRef } from '../../partners/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { addPost, endPostRow, postById } from './cycle.store.ts';
import type { Post } from './reporting-calendar.ts';

/**
 * Records who holds a post: a visa of a body's chain, its focal point, the secretary-general of a department, the
 * commission. A visa and a focal point belong to the body itself.
 *
 * refuses  'organisation.unknown' · 'post.person-unknown' · 'post.other-body' · 'post.to-oneself' · 'post.ends-before'
 */
export async function namePost(ctx: Context, input: Omit<Post, 'id'>): Promise<Result<{ id: string }>> {
  if (!(await organisationByRef(ctx.tx, input.organisation)))
    return refused('organisation.unknown', { ref: input.organisation });
  const own = await organisationOfPerson(ctx.tx, input.person);
  if (!own) return refused('post.person-unknown', { person: input.person });
  if ((input.kind === 'visa' || input.kind === 'focal-point') && own.organisation !== input.organisation)
    return refused('post.other-body', { organisation: input.organisation });
  if (callerIs(ctx.caller, input.person)) return refused('post.to-oneself');
  if (input.until !== undefined && input.until < input.from)
    return refused('post.ends-before', { from: input.from, until: input.until });
  const id = ctx.newId();
  await addPost(ctx.tx, { id, ...input }, ctx.caller.person);
  return ok({ id });
}

/** Ends a post on a day. refuses 'post.unknown' · 'post.ends-before' */
export async function endPost(
  ctx: Context,
  { id, until }: { id: string; until: Day },
): Promise<Result<{ id: string }>> {
  const post = await postById(ctx.tx, id);
  if (!post) return refused('post.unknown', { id });
  if (until < post.from) return refused('post.ends-before', { from: post.from, until });
  await endPostRow(ctx.tx, id, until);
  return ok({ id });
}
