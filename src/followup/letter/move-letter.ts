import { signatureById } from '../../access/readers.ts';
import { filesByHash } from '../../documents/readers.ts';
import { type Day, type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { letterById, letterForAct } from './letter.store.ts';
import { type ActOnLetter, actOnLetter, answerLetter, type LetterActed } from './letter-act.ts';
import { answerDue, checkHijri } from './record-letter.ts';

export type ApproveLetter = ActOnLetter & {
  authority: LocalizedText;
  delegation?: string | undefined;
  signedFile?: string | undefined;
  hijri?: string | undefined;
};

/**
 * Somebody who did not write it approves a letter: the office that signs it, by which delegation, its signed paper. It bears this day.
 *
 * refuses  'letter.without-words' · 'letter.no-enclosure' (a slip that lists nothing) · 'letter.delegation-unknown'
 *          · 'letter.file-unknown' · 'letter.hijri-far' · what `actOnLetter` refuses
 */
export const approveLetter = (
  ctx: Context,
  { authority, delegation, signedFile, hijri, ...on }: ApproveLetter,
): Promise<Result<LetterActed>> =>
  actOnLetter(ctx, 'approve', on, async (letter) => {
    if (letter.kind === 'transmittal' && letter.enclosures.length === 0) return refused('letter.no-enclosure');
    if (letter.kind !== 'transmittal' && letter.words === undefined && signedFile === undefined)
      return refused('letter.without-words');
    if (delegation !== undefined && !(await signatureById(ctx.tx, delegation, ctx.today)))
      return refused('letter.delegation-unknown', { id: delegation });
    if (signedFile !== undefined && (await filesByHash(ctx.tx, [signedFile])).length === 0)
      return refused('letter.file-unknown', { sha256: signedFile });
    // what the draft said of the moon was said of another day
    const said = hijri ?? (letter.day === ctx.today ? letter.hijri : undefined);
    const near = checkHijri(said, ctx.today);
    if (!near.ok) return near;
    return ok({
      authority,
      day: ctx.today,
      hijri: said as string,
      ...(delegation === undefined ? {} : { delegation }),
      ...(signedFile === undefined ? {} : { signedFile }),
    });
  });

/**
 * A letter leaves: from this day on its answer is counted, and what it answers is answered.
 *
 * refuses  'letter.day-ahead' (a day to come, or before it was signed) · what `actOnLetter` refuses
 */
export async function dispatchLetter(
  ctx: Context,
  { on: leftOn = ctx.today, ...on }: ActOnLetter & { on?: Day | undefined },
): Promise<Result<LetterActed>> {
  const done = await actOnLetter(ctx, 'dispatch', on, async (letter) => {
    if (leftOn > ctx.today) return refused('letter.day-ahead', { day: leftOn, today: ctx.today });
    if (leftOn < letter.day) return refused('letter.day-ahead', { day: letter.day, today: leftOn });
    return ok({
      movedOn: leftOn,
      ...(letter.answerWithin === undefined ? {} : { dueOn: await answerDue(ctx, leftOn, letter.answerWithin) }),
    });
  });
  if (!done.ok) return done;
  const answers = (await letterById(ctx.tx, on.id))!.inAnswerTo;
  if (answers !== undefined && (await letterForAct(ctx.tx, answers))?.state === 'received') {
    const answered = await answerLetter(ctx, answers, on.id);
    if (!answered.ok) return answered;
  }
  return done;
}

/** The body it was sent to has it. refuses what `actOnLetter` refuses */
export const receiveLetter = (ctx: Context, on: ActOnLetter): Promise<Result<LetterActed>> =>
  actOnLetter(ctx, 'receive', on);

/** Sent back to its author with a reason. refuses what `actOnLetter` refuses */
export const returnLetter = (ctx: Context, on: ActOnLetter): Promise<Result<LetterActed>> =>
  actOnLetter(ctx, 'return', on);

/** Given up before it left, or entered by mistake: with a reason; its number stays. refuses what `actOnLetter` refuses */
export const cancelLetter = (ctx: Context, on: ActOnLetter): Promise<Result<LetterActed>> =>
  actOnLetter(ctx, 'cancel', on);
