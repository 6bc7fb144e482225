import { callerIs, isVisible, may, type Right, visibleScopes } from '../../access/index.ts';
import { type Day, type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { recordOf } from '../linked/find-linked.ts';
import type { Linked } from '../linked/linked.ts';
import { bodiesOf } from '../stocktake/seat.rules.ts';
import { hijriOf } from './hijri.rules.ts';
import { answersTo, type LetterFilter, letterById, linksOf, listLetters, stepsOfLetter } from './letter.store.ts';
import { type Letter, type LetterStep, letterActs } from './letter.ts';
import { isLateLetter, type LetterTransition, letterTransition, othersSide } from './letter.workflow.ts';
import { letterScopes, letterTarget } from './letter-target.ts';

type Act = Exclude<LetterTransition['act'], 'answer'>;
export type LetterLine = Omit<Letter, 'words'> & { isLate: boolean };

const rightOf: Record<Act, Right> = {
  revise: 'letter.write',
  cancel: 'letter.write',
  dispatch: 'letter.write',
  return: 'letter.sign',
  approve: 'letter.sign',
  receive: 'letter.receive',
};

/** Letters the caller may read, the last numbered first; `late` keeps those whose answer is overdue. A page of them. */
export async function letterList(
  ctx: Context,
  { offset, limit, late, ...filter }: LetterFilter & { late?: boolean | undefined; offset: number; limit: number },
): Promise<Result<{ total: number; items: LetterLine[] }>> {
  const found = await listLetters(ctx.tx, filter);
  const visible = visibleScopes(ctx.caller, 'letter.read');
  const scopes = await letterScopes(ctx, found);
  const items = found
    .filter((one) => isVisible(visible, { scopes: scopes.get(one.id)! }))
    .map(({ words: _, ...one }) => ({ ...one, isLate: isLateLetter(one, ctx.today) }))
    .filter((one) => !late || one.isLate);
  return ok({ total: items.length, items: items.slice(offset, offset + limit) });
}

export type LetterFile = {
  letter: Letter;
  isLate: boolean;
  links: (Linked & { title?: LocalizedText })[];
  steps: LetterStep[];
  /** what it answers, and what answers it */
  answers: LetterLine[];
  acts: Act[];
  /** may answer it with a letter of their own body */
  mayAnswer: boolean;
  /** what the calendar of Umm al-Qura says of today */
  hijriToday: string;
};

/** One letter with its way, its trace and what the caller may do with it. refuses 'letter.unknown' */
export async function letterFile(ctx: Context, id: string): Promise<Result<LetterFile>> {
  const letter = await letterById(ctx.tx, id);
  if (!letter) return refused('letter.unknown', { id });
  const steps = await stepsOfLetter(ctx.tx, id);
  const target = await letterTarget(ctx, id);
  const bodies = bodiesOf(ctx.caller);
  const acts = letterActs.filter((act): act is Act => {
    if (act === 'record' || act === 'answer') return false;
    const transition = letterTransition(act, letter);
    if (!transition || !may(ctx.caller, rightOf[act], target)) return false;
    if (!bodies.includes(transition.side === 'recipient' ? letter.recipient : letter.body)) return false;
    return !othersSide(transition, steps).some((person) => callerIs(ctx.caller, person));
  });
  const links = (await linksOf(ctx.tx, [id])).get(id) ?? [];
  return ok({
    letter,
    isLate: isLateLetter(letter, ctx.today),
    links: await Promise.all(
      links.map(async ({ kind, ref }) => ({ kind, ref, ...(await titleOf(ctx, { kind, ref })) })),
    ),
    steps,
    answers: [
      ...(letter.inAnswerTo === undefined ? [] : await listLetters(ctx.tx, { ids: [letter.inAnswerTo] })),
      ...(await answersTo(ctx.tx, id)),
    ].map(({ words: _, ...one }) => ({ ...one, isLate: isLateLetter(one, ctx.today) })),
    acts,
    mayAnswer:
      letter.direction === 'incoming' &&
      letter.state === 'received' &&
      bodies.includes(letter.body) &&
      may(ctx.caller, 'letter.write', target),
    hijriToday: hijriOf(ctx.today as Day),
  });
}

async function titleOf(ctx: Context, linked: Linked): Promise<{ title?: LocalizedText }> {
  const title = (await recordOf(ctx, linked))?.title;
  return title ? { title } : {};
}
