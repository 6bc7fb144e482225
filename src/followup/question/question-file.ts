import { callerIs, isVisible, may, type Right, type Target, visibleScopes } from '../../access/index.ts';
import { type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { refuseTarget } from '../../platform/http/run.ts';
import { letterById } from '../letter/letter.store.ts';
import type { Letter } from '../letter/letter.ts';
import { letterTarget, scopesOfBodies } from '../letter/letter-target.ts';
import { recordOf } from '../linked/find-linked.ts';
import type { Linked } from '../linked/linked.ts';
import { bodiesOf } from '../stocktake/seat.rules.ts';
import { linksOfQuestion, listQuestions, type QuestionFilter, stepsOfQuestion } from './question.store.ts';
import { type Question, type QuestionAct, type QuestionStep, type QuestionWay, questionActs } from './question.ts';
import { authorsOf, isLateQuestion, questionTransition } from './question.workflow.ts';

export type QuestionLine = Omit<Question, 'words' | 'reply'> & { isLate: boolean };

/** A question lies with the body that replies. */
export async function targetOfBody(ctx: Context, body: string): Promise<Target> {
  return { scopes: (await scopesOfBodies(ctx, [body])).get(body) ?? [] };
}

export async function questionTarget(ctx: Context, id: string): Promise<Target> {
  const [found] = await listQuestions(ctx.tx, { id });
  return found ? targetOfBody(ctx, found.body) : refuseTarget('question.unknown', { id });
}

/** Questions the caller may read, those due first; `late` keeps those overdue. A page of them. */
export async function questionList(
  ctx: Context,
  { offset, limit, late, ...filter }: QuestionFilter & { late?: boolean | undefined; offset: number; limit: number },
): Promise<Result<{ total: number; items: QuestionLine[] }>> {
  const found = await listQuestions(ctx.tx, filter);
  const visible = visibleScopes(ctx.caller, 'question.read');
  const scopes = await scopesOfBodies(ctx, [...new Set(found.map((one) => one.body))]);
  const items = found
    .filter((one) => isVisible(visible, { scopes: scopes.get(one.body) ?? [] }))
    .map(({ words: _, reply: __, ...one }) => ({ ...one, isLate: isLateQuestion(one, ctx.today) }))
    .filter((one) => !late || one.isLate);
  return ok({ total: items.length, items: items.slice(offset, offset + limit) });
}

export type QuestionFile = {
  question: Question;
  isLate: boolean;
  links: (Linked & { title?: LocalizedText })[];
  steps: QuestionStep[];
  acts: QuestionAct[];
  /** the letters that brought it and carried its reply, as far as the caller may read them */
  letters: QuestionLetter[];
  /** may name those letters */
  mayLink: boolean;
};

export type QuestionLetter = Pick<Letter, 'id' | 'number' | 'year' | 'subject' | 'day'> & { way: QuestionWay };

/** The letters of a question that the caller may read. */
async function lettersOf(ctx: Context, { cameBy, letter }: Question): Promise<QuestionLetter[]> {
  const found: QuestionLetter[] = [];
  for (const [way, id] of [
    ['came', cameBy],
    ['answered', letter],
  ] as const) {
    const one = id === undefined ? undefined : await letterById(ctx.tx, id);
    if (!one || !may(ctx.caller, 'letter.read', await letterTarget(ctx, one.id))) continue;
    const { number, year, subject, day } = one;
    found.push({ way, id: one.id, number, year, subject, day });
  }
  return found;
}

const rightOf: Record<Exclude<QuestionAct, 'record'>, Right> = {
  write: 'question.reply',
  answer: 'question.reply',
  return: 'question.approve',
  approve: 'question.approve',
};

/** One question with its trace and what the caller may do with it. refuses 'question.unknown' */
export async function questionFile(ctx: Context, id: string): Promise<Result<QuestionFile>> {
  const [question] = await listQuestions(ctx.tx, { id });
  if (!question) return refused('question.unknown', { id });
  const steps = await stepsOfQuestion(ctx.tx, id);
  const target = await targetOfBody(ctx, question.body);
  const acts = questionActs.filter((act) => {
    if (act === 'record') return false;
    const transition = questionTransition(act, question.state);
    if (!transition || !may(ctx.caller, rightOf[act], target) || !bodiesOf(ctx.caller).includes(question.body))
      return false;
    return !(transition.notByAuthor && authorsOf(steps).some((person) => callerIs(ctx.caller, person)));
  });
  const links = await Promise.all(
    (await linksOfQuestion(ctx.tx, id)).map(async (link) => {
      const title = (await recordOf(ctx, link))?.title;
      return { ...link, ...(title ? { title } : {}) };
    }),
  );
  return ok({
    question,
    isLate: isLateQuestion(question, ctx.today),
    links,
    steps,
    acts,
    letters: await lettersOf(ctx, question),
    mayLink: may(ctx.caller, 'question.record', target) && bodiesOf(ctx.caller).includes(question.body),
  });
}
