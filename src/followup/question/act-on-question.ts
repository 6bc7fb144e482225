import { callerIs } from '../../access/index.ts';
import { type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { bodiesOf } from '../stocktake/seat.rules.ts';
import { letterFits } from './link-question-letter.ts';
import { addQuestionStep, changeQuestion, questionForAct, stepsOfQuestion } from './question.store.ts';
import type { Question, QuestionState } from './question.ts';
import { authorsOf, type QuestionTransition, questionTransition } from './question.workflow.ts';

export type OnQuestion = { id: string; version: number; words?: LocalizedText | undefined };
type Acted = { id: string; version: number; state: QuestionState };

/**
 * Acts on a question of the caller's body.
 *
 * refuses  'question.unknown' · 'conflict.changed' · 'question.no-such-step' · 'question.not-your-body'
 *          · 'four-eyes.question-both-sides' · whatever `decide` refuses
 */
export async function actOnQuestion(
  ctx: Context,
  act: QuestionTransition['act'],
  { id, version, words }: OnQuestion,
  decide: (question: Question) => Promise<Result<Partial<Question>>> = async () => ok({}),
): Promise<Result<Acted>> {
  const question = await questionForAct(ctx.tx, id);
  if (!question) return refused('question.unknown', { id });
  if (question.version !== version)
    return refused('conflict.changed', { ref: question.number, yours: version, current: question.version });
  const transition = questionTransition(act, question.state);
  if (!transition) return refused('question.no-such-step', { act, state: question.state });
  if (!bodiesOf(ctx.caller).includes(question.body))
    return refused('question.not-your-body', { organisation: question.body });
  const steps = await stepsOfQuestion(ctx.tx, id);
  if (transition.notByAuthor && authorsOf(steps).some((person) => callerIs(ctx.caller, person)))
    return refused('four-eyes.question-both-sides', { act });
  const decided = await decide(question);
  if (!decided.ok) return decided;
  await addQuestionStep(ctx.tx, ctx.newId(), id, {
    number: steps.length + 1,
    act,
    from: question.state,
    to: transition.to,
    byPerson: ctx.caller.person!,
    forPersons: ctx.caller.actsFor,
    day: ctx.today,
    ...(words === undefined ? {} : { words }),
  });
  const saved = await changeQuestion(ctx.tx, question, { ...decided.value, state: transition.to });
  return saved.ok ? ok({ id, version: saved.value, state: transition.to }) : saved;
}

/** The reply in words; whoever writes it does not approve it. refuses what `actOnQuestion` refuses */
export const writeReply = (
  ctx: Context,
  { reply, ...on }: OnQuestion & { reply: LocalizedText },
): Promise<Result<Acted>> => actOnQuestion(ctx, 'write', on, async () => ok({ reply }));

/** The reply is given to the chamber, by a letter where there was one. refuses 'question.letter-unknown' · what `actOnQuestion` refuses */
export const answerQuestion = (
  ctx: Context,
  { letter, ...on }: OnQuestion & { letter?: string | undefined },
): Promise<Result<Acted>> =>
  actOnQuestion(ctx, 'answer', on, async (question) => {
    const fits = await letterFits(ctx, question.body, 'answered', letter);
    if (!fits.ok) return fits;
    return ok({ answeredOn: ctx.today, ...(letter === undefined ? {} : { letter }) });
  });
