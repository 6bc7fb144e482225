import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { readableRecord } from '../linked/find-linked.ts';
import type { Linked } from '../linked/linked.ts';
import { bodiesOf } from '../stocktake/seat.rules.ts';
import { letterFits } from './link-question-letter.ts';
import { addQuestion, addQuestionLinks, addQuestionStep, listQuestions } from './question.store.ts';
import type { Question } from './question.ts';

export type RecordQuestion = Pick<
  Question,
  'chamber' | 'form' | 'year' | 'number' | 'askedBy' | 'subject' | 'receivedOn' | 'dueOn'
> & { body?: string | undefined; words?: Question['words'] | undefined; cameBy?: string | undefined; links: Linked[] };

/**
 * Records a question of parliament to the caller's body, with the records whose figures its reply needs.
 *
 * refuses  'question.not-your-body' · 'question.days' (received tomorrow, or due before it was received) · 'question.taken'
 *          · 'question.letter-unknown' · what `readableRecord` refuses
 */
export async function recordQuestion(
  ctx: Context,
  { body = ctx.caller.organisation, links, words, cameBy, ...input }: RecordQuestion,
): Promise<Result<{ id: string; version: number }>> {
  if (body === undefined || !bodiesOf(ctx.caller).includes(body))
    return refused('question.not-your-body', { organisation: body ?? '' });
  if (input.receivedOn > ctx.today || input.dueOn < input.receivedOn)
    return refused('question.days', { received: input.receivedOn, due: input.dueOn });
  const { chamber, form } = input;
  const taken = (await listQuestions(ctx.tx, { body, chamber, form })).some(
    (one) => one.year === input.year && one.number === input.number,
  );
  if (taken) return refused('question.taken', { number: input.number, year: input.year });
  const fits = await letterFits(ctx, body, 'came', cameBy);
  if (!fits.ok) return fits;
  for (const link of links) {
    const record = await readableRecord(ctx, link);
    if (!record.ok) return record;
  }
  const id = ctx.newId();
  await addQuestion(ctx.tx, {
    id,
    body,
    ...input,
    ...(words ? { words } : {}),
    ...(cameBy === undefined ? {} : { cameBy }),
    state: 'received',
    version: 1,
  });
  await addQuestionLinks(
    ctx.tx,
    id,
    [...new Map(links.map((one) => [`${one.kind} ${one.ref}`, one])).values()],
    ctx.newId,
  );
  await addQuestionStep(ctx.tx, ctx.newId(), id, {
    number: 1,
    act: 'record',
    to: 'received',
    byPerson: ctx.caller.person!,
    forPersons: ctx.caller.actsFor,
    day: ctx.today,
  });
  return ok({ id, version: 1 });
}
