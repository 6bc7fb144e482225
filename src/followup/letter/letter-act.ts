import { callerIs } from '../../access/index.ts';
import { type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { bodiesOf } from '../stocktake/seat.rules.ts';
import { addLetterStep, changeLetter, letterForAct, stepsOfLetter } from './letter.store.ts';
import type { Letter, LetterState, LetterStep } from './letter.ts';
import { type LetterTransition, letterTransition, othersSide } from './letter.workflow.ts';

export type ActOnLetter = { id: string; version: number; words?: LocalizedText | undefined };
export type LetterActed = { id: string; version: number; state: LetterState };

/**
 * The shape of every act on a letter: hold it, ask the table, ask whose body it is, let the act decide, write the step with the change.
 *
 * refuses  'letter.unknown' · 'conflict.changed' · 'letter.no-such-step' · 'letter.not-your-body' · 'letter.not-addressed-to-you'
 *          · 'four-eyes.letter-both-sides' · whatever `decide` refuses
 */
export async function actOnLetter(
  ctx: Context,
  act: Exclude<LetterTransition['act'], 'answer'>,
  { id, version, words }: ActOnLetter,
  decide: (letter: Letter) => Promise<Result<Partial<Letter>>> = async () => ok({}),
): Promise<Result<LetterActed>> {
  const letter = await letterForAct(ctx.tx, id);
  if (!letter) return refused('letter.unknown', { id });
  if (letter.version !== version)
    return refused('conflict.changed', {
      ref: `${letter.number}/${letter.year}`,
      yours: version,
      current: letter.version,
    });
  const transition = letterTransition(act, letter);
  if (!transition) return refused('letter.no-such-step', { act, state: letter.state });
  const bodies = bodiesOf(ctx.caller);
  if (transition.side === 'body' && !bodies.includes(letter.body))
    return refused('letter.not-your-body', { organisation: letter.body });
  if (transition.side === 'recipient' && !bodies.includes(letter.recipient))
    return refused('letter.not-addressed-to-you', { organisation: letter.recipient });
  const steps = await stepsOfLetter(ctx.tx, id);
  if (othersSide(transition, steps).some((person) => callerIs(ctx.caller, person)))
    return refused('four-eyes.letter-both-sides', { act });
  const decided = await decide(letter);
  if (!decided.ok) return decided;
  return takeStep(ctx, letter, steps, decided.value, {
    act,
    from: letter.state,
    to: transition.to === 'same' ? letter.state : transition.to,
    ...(words === undefined ? {} : { words }),
    ...(transition.side === 'recipient' ? { organisation: letter.recipient } : {}),
  });
}

/** Notes that a letter of the register was answered by another. refuses 'letter.unknown' · 'letter.no-such-step' */
export async function answerLetter(ctx: Context, id: string, answer: string): Promise<Result<LetterActed>> {
  const letter = await letterForAct(ctx.tx, id);
  if (!letter) return refused('letter.unknown', { id });
  const transition = letterTransition('answer', letter);
  if (!transition) return refused('letter.no-such-step', { act: 'answer', state: letter.state });
  const steps = await stepsOfLetter(ctx.tx, id);
  return takeStep(ctx, letter, steps, {}, { act: 'answer', from: letter.state, to: 'answered', answer });
}

async function takeStep(
  ctx: Context,
  letter: Letter,
  steps: readonly LetterStep[],
  changes: Partial<Letter>,
  step: Pick<LetterStep, 'act' | 'to'> & Partial<LetterStep>,
): Promise<Result<LetterActed>> {
  await addLetterStep(ctx.tx, ctx.newId(), letter.id, {
    ...step,
    number: steps.length + 1,
    byPerson: ctx.caller.person!,
    forPersons: ctx.caller.actsFor,
    day: ctx.today,
  });
  const saved = await changeLetter(ctx.tx, letter, { ...changes, state: step.to });
  return saved.ok ? ok({ id: letter.id, version: saved.value, state: step.to }) : saved;
}
