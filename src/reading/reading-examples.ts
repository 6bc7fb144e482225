import { type Day, ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { draftsOf, type KeptDraft, stepsOfDrafts } from './draft.store.ts';
import type { Draft } from './draft.ts';
import { isMarked, overlaps } from './mark.rules.ts';
import { type KeptText, textByHash } from './reading.store.ts';
import { type DraftFields, type DraftStep, decidedStates, type Reading, type RejectReason } from './reading.ts';
import type { ReadingLanguage } from './stored-text.ts';
import { visibleReadings } from './visible-readings.ts';

/** As persons left a draft: revised while it still waits with what they corrected, waiting while nobody has touched it. */
export const verdicts = [...decidedStates, 'revised', 'waiting'] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * What a reader said and what a person made of it: a lesson for the reader, scored against the text it was read in.
 *
 * verdict  accepted, attached and revised: it is a commitment, as `said` has it; rejected: it is none, for `reason`
 * foundBy  who pointed at it; `found` of a person holds what the grammars read in the stretch
 * isMiss   a commitment that a person marked, and no reader found any part of it
 */
export type ReadingExample = {
  reading: string;
  number: number;
  source: string;
  file: string;
  textSha256: string;
  documentDate?: Day;
  language?: ReadingLanguage;
  verdict: Verdict;
  reason?: RejectReason;
  pledge?: string;
  foundBy: 'reader' | 'person';
  isMiss: boolean;
  found: Draft;
  said?: DraftFields;
};

export type ReadingExamples = { items: ReadingExample[]; texts?: (KeptText & { sha256: string })[] };
export type WhichExamples = {
  strategy?: string | undefined;
  texts?: boolean | undefined;
  waiting?: boolean | undefined;
};

/**
 * Every draft of a strategy, or of all, that a person decided or corrected, as far as the caller may see the papers; the
 * oldest reading first.
 *
 * texts    with the texts that the offsets count in
 * waiting  with the drafts that nobody has touched, of readings that hold others
 */
export async function readingExamples(
  ctx: Context,
  { texts, waiting, strategy }: WhichExamples,
): Promise<Result<ReadingExamples>> {
  const items: ReadingExample[] = [];
  for (const reading of (await visibleReadings(ctx, { strategy, state: 'read' })).toReversed()) {
    const all = (await draftsOf(ctx.tx, reading.id)).filter((one) => one.state !== 'unmarked');
    const steps = await stepsOfDrafts(
      ctx.tx,
      all.map((one) => one.id),
    );
    const own = all.map((draft) => exampleOf(reading, draft, all, steps.get(draft.id)));
    const judged = own.filter((one) => one.verdict !== 'waiting');
    if (judged.length > 0) items.push(...(waiting ? own : judged));
  }
  if (!texts) return ok({ items });
  const kept: NonNullable<ReadingExamples['texts']> = [];
  for (const sha256 of new Set(items.map((one) => one.textSha256))) {
    const text = await textByHash(ctx.tx, sha256);
    if (!text.ok) return text;
    kept.push({ sha256, ...text.value });
  }
  return ok({ items, texts: kept });
}

function exampleOf(
  { id, source, file, textSha256, documentDate, language }: Reading,
  draft: KeptDraft,
  all: readonly KeptDraft[],
  steps: readonly DraftStep[] = [],
): ReadingExample {
  const { number, state, found, fields, pledge } = draft;
  const verdict = state === 'waiting' && fields ? 'revised' : (state as Verdict);
  const reason = state === 'rejected' ? steps.at(-1)?.reason : undefined;
  const byReaders = all.filter((one) => !isMarked(one)).map((one) => one.found);
  return {
    reading: id,
    number,
    source,
    file,
    textSha256: textSha256!,
    ...(documentDate ? { documentDate } : {}),
    ...(language ? { language } : {}),
    verdict,
    ...(reason ? { reason } : {}),
    ...(pledge ? { pledge } : {}),
    foundBy: isMarked(draft) ? 'person' : 'reader',
    isMiss:
      isMarked(draft) &&
      verdict !== 'rejected' &&
      verdict !== 'waiting' &&
      !byReaders.some((one) => overlaps(one, fields ?? found)),
    found,
    ...(fields ? { said: fields } : {}),
  };
}
