import type { Draft, Span } from '../draft.ts';
import type { ReadOptions } from '../stored-text.ts';
import { datesIn } from './dates.ts';
import { draftOf } from './draft-of.ts';
import { quantitiesIn } from './quantities.ts';
import { futureIn } from './signs.ts';
import { isBygone, type Knowledge, matchesIn, monthOf, workOf, yearOf } from './work.ts';

export type SpanFields = Pick<Draft, 'quantities' | 'deadline' | 'actors' | 'places' | 'kind' | 'status'>;

/**
 * The fields of a stretch of a text that somebody else says is a claim, as the grammars read them: the value comes from the
 * text, whoever pointed at it. Every span counts in the whole text.
 */
export function spanFields(text: string, span: Span, options: ReadOptions, knowledge: Knowledge): SpanFields {
  const documentDate = options.documentDate ?? dayOf(text, options, knowledge);
  const own = documentDate === '' ? options : { ...options, documentDate };
  const work = workOf(text.slice(span.start, span.end), own, knowledge);
  const { tokens, language, reference } = work;
  const whole = { first: 0, end: tokens.count };
  const nothing: SpanFields = {
    quantities: [],
    deadline: null,
    actors: [],
    places: [],
    kind: 'project',
    status: 'planned',
  };
  if (tokens.count === 0) return nothing;
  const dates = datesIn(tokens, 0, tokens.count, language, yearOf(reference), monthOf(reference)).filter(
    (one) => !isBygone(tokens, one),
  );
  for (const date of dates) work.dated.fill(1, date.first, date.end);
  const matches = matchesIn(work, 0, tokens.count);
  const quantities = quantitiesIn(tokens, 0, tokens.count, {
    language,
    home: work.home,
    dated: work.dated,
    reference: yearOf(reference),
  });
  const clause = { ...whole, tail: false, inherits: false };
  const block = {
    part: 'paragraph' as const,
    ...whole,
    sentences: [0, tokens.count],
    opens: false,
    isNumbered: false,
    isLabelled: false,
    depth: 0,
  };
  const sentence = { block, index: 0, ...whole, matches, dates, quantities, above: undefined, isOpener: false };
  const found = { matches, quantities, dates, future: futureIn(work, clause), weighed: { score: 0, fired: [] } };
  const alone = { at: 0, place: 0, of: 1, isLead: false, isQuoted: false, isWithinQuote: false, isReported: false };
  const candidate = { ...alone, sentence, clause, found, lastMatches: [], sentenceDeadline: undefined };
  const draft = draftOf(work, candidate, { score: 0, learnt: undefined, lastKind: undefined });
  if (!draft) return nothing;
  const moved = <T extends Span>(one: T): T => ({ ...one, start: one.start + span.start, end: one.end + span.start });
  return {
    quantities: draft.quantities.map(moved),
    deadline: draft.deadline ? moved(draft.deadline) : null,
    actors: draft.actors.map(moved),
    places: draft.places.map(moved),
    kind: draft.kind,
    status: draft.status,
  };
}

let last = { text: '', day: '' };

/** The day of the whole text: a stretch of it alone would take its own deadline for that. Kept, for many stretches are asked of one text. */
function dayOf(text: string, options: ReadOptions, knowledge: Knowledge): string {
  if (last.text !== text) last = { text, day: workOf(text, options, knowledge).reference };
  return last.day;
}
