import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { dropView, keepView, shareViewRow, viewsKept } from './saved-view.store.ts';
import type { ViewList } from './saved-view.ts';

/** More views than this are no help in finding anything. */
export const MOST_VIEWS = 100;

/** Keeps a list with its filters under a name; the same name again takes the new filters. refuses 'view.too-many' */
export async function saveView(
  ctx: Context,
  { list, name, query }: { list: ViewList; name: string; query: string },
): Promise<Result<{ id: string }>> {
  const person = ctx.caller.person!;
  const id = await keepView(ctx.tx, { id: ctx.newId(), person, list, name, query, at: ctx.now });
  return (await viewsKept(ctx.tx, person)) > MOST_VIEWS ? refused('view.too-many', { most: MOST_VIEWS }) : ok({ id });
}

/** Removes a view that one keeps. refuses 'view.unknown' */
export async function removeView(ctx: Context, { id }: { id: string }): Promise<Result<{ id: string }>> {
  return (await dropView(ctx.tx, ctx.caller.person!, id)) ? ok({ id }) : refused('view.unknown', { view: id });
}

/** Offers one's own view to everybody, or takes back one that is offered, whoever keeps it. refuses 'view.unknown' */
export async function shareView(
  ctx: Context,
  { id, shared }: { id: string; shared: boolean },
): Promise<Result<{ id: string }>> {
  const done = await shareViewRow(ctx.tx, ctx.caller.person!, id, shared);
  return done ? ok({ id }) : refused('view.unknown', { view: id });
}
