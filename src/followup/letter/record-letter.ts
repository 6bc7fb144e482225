import { filesByHash } from '../../documents/readers.ts';
import {
  type Day,
  dayParts,
  type LocalizedText,
  ok,
  type Result,
  refused,
  workingDaysAfter,
} from '../../kernel/index.ts';
import { organisationByRef, tutelageTree } from '../../partners/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { workingCalendarOf } from '../../territory/readers.ts';
import { readableRecord } from '../linked/find-linked.ts';
import type { Linked } from '../linked/linked.ts';
import { bodiesOf } from '../stocktake/seat.rules.ts';
import { hierarchicalChain } from './chain.rules.ts';
import { isHijriNear } from './hijri.rules.ts';
import { addLetter, addLetterStep, type LetterLink, letterById, nextNumber, setLinks } from './letter.store.ts';
import type { Direction, Enclosure, Letter, LetterKind } from './letter.ts';
import { letterTransition } from './letter.workflow.ts';
import { answerLetter } from './letter-act.ts';

export type RecordLetter = {
  direction: Direction;
  body?: string | undefined;
  counterpart: string;
  kind: LetterKind;
  subject: LocalizedText;
  words?: LocalizedText | undefined;
  enclosures: Enclosure[];
  links: Linked[];
  inAnswerTo?: string | undefined;
  answerWithin?: number | undefined;
  reference?: string | undefined;
  day?: Day | undefined;
  arrivedOn?: Day | undefined;
  hijri?: string | undefined;
};
export type Numbered = { id: string; number: number; year: number; version: number };

/**
 * Writes a letter into the register of the caller's body and gives it its number there: a draft of what goes out, or what came in.
 *
 * refuses  'letter.not-your-body' · 'letter.counterpart-unknown' · 'letter.to-itself' · 'letter.day-ahead' · 'letter.hijri-far'
 *          · 'letter.answers-another' · 'letter.file-unknown' · what `readableRecord` refuses
 */
export async function recordLetter(ctx: Context, input: RecordLetter): Promise<Result<Numbered>> {
  const body = input.body ?? ctx.caller.organisation;
  if (body === undefined || !bodiesOf(ctx.caller).includes(body))
    return refused('letter.not-your-body', { organisation: body ?? '' });
  const fits = await checkLetter(ctx, body, input);
  if (!fits.ok) return fits;
  const links = await linkedRecords(ctx, input.links);
  if (!links.ok) return links;
  const { direction, counterpart, kind, subject, words, enclosures, inAnswerTo, answerWithin, reference, hijri } =
    input;
  const { year } = dayParts(ctx.today);
  const isOut = direction === 'outgoing';
  const arrived = input.arrivedOn ?? ctx.today;
  const letter: Letter = {
    id: ctx.newId(),
    body,
    year,
    direction,
    number: await nextNumber(ctx.tx, body, year, direction),
    kind,
    day: isOut ? ctx.today : (input.day ?? arrived),
    ...(hijri === undefined ? {} : { hijri }),
    sender: isOut ? body : counterpart,
    recipient: isOut ? counterpart : body,
    ...(reference === undefined ? {} : { reference }),
    subject,
    ...(words === undefined ? {} : { words }),
    enclosures,
    ...(inAnswerTo === undefined ? {} : { inAnswerTo }),
    chain: isOut ? hierarchicalChain(body, counterpart, await tutelageTree(ctx.tx)) : [],
    ...(answerWithin === undefined ? {} : { answerWithin }),
    ...(isOut ? {} : { movedOn: arrived }),
    ...(isOut || answerWithin === undefined ? {} : { dueOn: await answerDue(ctx, arrived, answerWithin) }),
    state: isOut ? 'drafted' : 'received',
    version: 1,
  };
  await addLetter(ctx.tx, letter);
  await addLetterStep(ctx.tx, ctx.newId(), letter.id, {
    number: 1,
    act: 'record',
    to: letter.state,
    byPerson: ctx.caller.person!,
    forPersons: ctx.caller.actsFor,
    day: ctx.today,
  });
  await setLinks(ctx.tx, letter.id, links.value, ctx.newId);
  if (!isOut && inAnswerTo !== undefined) {
    const answered = await answerLetter(ctx, inAnswerTo, letter.id);
    if (!answered.ok) return answered;
  }
  return ok({ id: letter.id, number: letter.number, year, version: 1 });
}

/** The day by which an answer is due: so many working days of the country's calendar later. */
export const answerDue = async (ctx: Context, from: Day, within: number): Promise<Day> =>
  workingDaysAfter(from, within, await workingCalendarOf(ctx.tx));

async function checkLetter(ctx: Context, body: string, input: RecordLetter): Promise<Result<true>> {
  const { counterpart, direction, day, arrivedOn, hijri, inAnswerTo } = input;
  if (counterpart === body) return refused('letter.to-itself', { organisation: body });
  if (!(await organisationByRef(ctx.tx, counterpart)))
    return refused('letter.counterpart-unknown', { ref: counterpart });
  for (const one of [day, arrivedOn])
    if (one !== undefined && one > ctx.today) return refused('letter.day-ahead', { day: one, today: ctx.today });
  if (day !== undefined && arrivedOn !== undefined && day > arrivedOn)
    return refused('letter.day-ahead', { day, today: arrivedOn });
  const near = checkHijri(hijri, day ?? ctx.today);
  if (!near.ok) return near;
  const files = await checkEnclosures(ctx, input.enclosures);
  if (!files.ok || inAnswerTo === undefined) return files;
  const answered = await letterById(ctx.tx, inAnswerTo);
  const other = direction === 'outgoing' ? answered?.sender : answered?.recipient;
  if (!answered || answered.body !== body || answered.direction === direction || other !== counterpart)
    return refused('letter.answers-another', { counterpart });
  return letterTransition('answer', answered)
    ? ok(true)
    : refused('letter.no-such-step', { act: 'answer', state: answered.state });
}

export const checkHijri = (hijri: string | undefined, day: Day): Result<true> =>
  hijri === undefined || isHijriNear(hijri, day) ? ok(true) : refused('letter.hijri-far', { hijri, day });

export async function checkEnclosures(ctx: Context, enclosures: readonly Enclosure[]): Promise<Result<true>> {
  const wanted = [...new Set(enclosures.flatMap((one) => one.file ?? []))];
  const known = new Set((await filesByHash(ctx.tx, wanted)).map((one) => one.sha256));
  const missing = wanted.find((one) => !known.has(one));
  return missing === undefined ? ok(true) : refused('letter.file-unknown', { sha256: missing });
}

/** What a letter is about, with where each record lies. refuses what `readableRecord` refuses */
export async function linkedRecords(ctx: Context, linked: readonly Linked[]): Promise<Result<LetterLink[]>> {
  const links = new Map<string, LetterLink>();
  for (const { kind, ref } of linked) {
    const record = await readableRecord(ctx, { kind, ref });
    if (!record.ok) return record;
    const { project, strategy } = record.value;
    links.set(`${kind} ${ref}`, { kind, ref, ...(project ? { project } : {}), ...(strategy ? { strategy } : {}) });
  }
  return ok([...links.values()]);
}
