import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { letterById } from '../letter/letter.store.ts';
import { bodiesOf } from '../stocktake/seat.rules.ts';
import { changeQuestion, questionForAct } from './question.store.ts';
import type { QuestionWay } from './question.ts';

/**
 * Names the letter of the register by which a question came, or by which its reply left; without a letter, takes it away again.
 *
 * refuses  'question.unknown' · 'conflict.changed' · 'question.not-your-body' · 'question.not-answered' (no reply has left)
 *          · 'question.letter-unknown'
 */
export async function linkQuestionLetter(
  ctx: Context,
  { id, version, way, letter }: { id: string; version: number; way: QuestionWay; letter?: string | undefined },
): Promise<Result<{ version: number }>> {
  const question = await questionForAct(ctx.tx, id);
  if (!question) return refused('question.unknown', { id });
  if (question.version !== version)
    return refused('conflict.changed', { ref: question.number, yours: version, current: question.version });
  if (!bodiesOf(ctx.caller).includes(question.body))
    return refused('question.not-your-body', { organisation: question.body });
  if (way === 'answered' && question.state !== 'answered')
    return refused('question.not-answered', { state: question.state });
  const fits = await letterFits(ctx, question.body, way, letter);
  if (!fits.ok) return fits;
  const changes = (way === 'came' ? { cameBy: letter } : { letter }) as { cameBy?: string };
  const saved = await changeQuestion(ctx.tx, question, changes);
  return saved.ok ? ok({ version: saved.value }) : saved;
}

/** A letter of that body, that came in or goes out as the way asks, and was not given up. refuses 'question.letter-unknown' */
export async function letterFits(
  ctx: Context,
  body: string,
  way: QuestionWay,
  letter: string | undefined,
): Promise<Result<true>> {
  if (letter === undefined) return ok(true);
  const found = await letterById(ctx.tx, letter);
  const direction = way === 'came' ? 'incoming' : 'outgoing';
  return found?.body === body && found.direction === direction && found.state !== 'cancelled'
    ? ok(true)
    : refused('question.letter-unknown', { id: letter });
}
