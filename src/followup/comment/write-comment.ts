import { callerFor } from '../../access/authenticate.ts';
import { type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { tell } from '../cycle/notice.store.ts';
import { linkedTarget, mayRead } from '../linked/find-linked.ts';
import { addComment, addMentions, commentById, type Office, officesOf, withdrawCommentRow } from './comment.store.ts';
import type { Commented } from './comment.ts';

export type WriteComment = {
  about: Commented;
  words: LocalizedText;
  mentions: string[];
  addsTo?: string | undefined;
};

/**
 * Says something of a record to those who may see it, and tells those it mentions.
 *
 * refuses  'comment.not-for-you' · 'comment.adds-to-another' (not one's own, on this record, still standing)
 *          · 'comment.mention-cannot-read' (somebody who may not see the record)
 */
export async function writeComment(
  ctx: Context,
  { about, words, mentions, addsTo }: WriteComment,
): Promise<Result<{ id: string }>> {
  const target = await linkedTarget(ctx, about);
  if (!mayRead(ctx.caller, about.kind, target)) return refused('comment.not-for-you', about);
  const added = addsTo === undefined ? undefined : await commentById(ctx.tx, addsTo);
  if (
    addsTo !== undefined &&
    (added?.byPerson !== ctx.caller.person ||
      added?.withdrawnOn !== undefined ||
      added?.subject.kind !== about.kind ||
      added.subject.ref !== about.ref)
  )
    return refused('comment.adds-to-another', { id: addsTo });
  const people = [...new Set(mentions)];
  for (const person of people) {
    const mentioned = await callerFor(ctx.tx, person, ctx.today);
    if (!mentioned || !mayRead(mentioned, about.kind, target))
      return refused('comment.mention-cannot-read', { person });
  }
  const id = ctx.newId();
  await addComment(ctx.tx, {
    id,
    subject: about,
    ...(addsTo === undefined ? {} : { addsTo }),
    words,
    byPerson: ctx.caller.person!,
    forPersons: ctx.caller.actsFor,
    ...(ctx.caller.organisation === undefined ? {} : { organisation: ctx.caller.organisation }),
    day: ctx.today,
    at: ctx.now.toISOString(),
    version: 1,
  });
  await addMentions(ctx.tx, id, people, ctx.newId);
  await tell(
    ctx,
    people.map((person) => ({
      person,
      kind: 'mention' as const,
      comment: id,
      step: 0,
      saidAs: 'mentioned',
      day: ctx.today,
    })),
  );
  return ok({ id });
}

/** Its author takes it back: it is no longer shown. refuses 'comment.unknown' · 'comment.not-yours' · 'comment.withdrawn' */
export async function withdrawComment(ctx: Context, { id }: { id: string }): Promise<Result<{ id: string }>> {
  const comment = await commentById(ctx.tx, id);
  if (!comment) return refused('comment.unknown', { id });
  if (comment.byPerson !== ctx.caller.person) return refused('comment.not-yours', { id });
  return (await withdrawCommentRow(ctx.tx, id, ctx.today)) ? ok({ id }) : refused('comment.withdrawn', { id });
}

/** Who may be mentioned about a record: those who may see it, by their office. refuses 'comment.not-for-you' */
export async function whoMayRead(ctx: Context, about: Commented): Promise<Result<{ items: Office[] }>> {
  const target = await linkedTarget(ctx, about);
  if (!mayRead(ctx.caller, about.kind, target)) return refused('comment.not-for-you', about);
  const items: Office[] = [];
  for (const office of await officesOf(ctx.tx)) {
    if (office.person === ctx.caller.person) continue;
    const who = await callerFor(ctx.tx, office.person, ctx.today);
    if (who && mayRead(who, about.kind, target)) items.push(office);
  }
  return ok({ items });
}
