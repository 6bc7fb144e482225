import type { ModelSetting } from '../../platform/config.ts';
import type { Draft, Fired, Span } from '../draft.ts';
import type { ReadOptions, StoredText, Trouble } from '../stored-text.ts';
import { type ModelClaim, parsedAnswer } from './answer.ts';
import { type ChatLimits, type ChatTrouble, chat, chatLimits } from './chat.ts';
import { type Chunk, chunksOf } from './chunk.rules.ts';
import { locate } from './locate.rules.ts';
import { again, promptOf } from './prompt.ts';

type Document = Pick<StoredText, 'text' | 'blocks'>;
/** The fields of a claim by the grammars of the embedded reader: the model points, the text says the value. */
export type FieldsOf = (
  text: string,
  span: Span,
  options: ReadOptions,
) => Pick<Draft, 'quantities' | 'deadline' | 'actors' | 'places' | 'kind' | 'status'>;

/** After so many pieces in a row without an answer the rest is not sent. */
const GIVE_UP_AFTER = 2;
/** Milliseconds for a whole document. */
const WHOLE = 15 * 60_000;
const WEIGHT = { exact: 0.6, words: 0.55, nearly: 0.45 } as const;

/**
 * Claims that a language model points at. Nothing is sent unless the operator set an endpoint and allows the class of the document;
 * a piece that the model failed on is told of, never passed over in silence.
 *
 * returns  drafts whose quotes stand in the text, each to be looked at by a person
 */
export async function readWithModel(
  document: Document,
  options: ReadOptions,
  {
    setting,
    fieldsOf,
    limits = chatLimits,
  }: { setting: ModelSetting | undefined; fieldsOf: FieldsOf; limits?: ChatLimits },
): Promise<{ drafts: Draft[]; troubles: Trouble[] }> {
  const drafts: Draft[] = [];
  const troubles: Trouble[] = [];
  if (!setting) return { drafts, troubles };
  const whole = { start: 0, end: document.text.length };
  if (!options.class || !setting.classes.includes(options.class))
    return { drafts, troubles: [{ reader: 'model', code: 'class-not-sent', ...whole }] };
  const ends = Date.now() + WHOLE;
  let silent = 0;
  for (const chunk of chunksOf(document.text, document.blocks)) {
    const isGivenUp = silent >= GIVE_UP_AFTER || Date.now() > ends;
    const answer: Answer = isGivenUp ? { trouble: 'given-up' } : await askAbout(document.text, chunk, setting, limits);
    if ('trouble' in answer) {
      silent += answer.trouble === 'answer-malformed' ? 0 : 1;
      troubles.push({ reader: 'model', code: answer.trouble, start: chunk.start, end: chunk.end });
      continue;
    }
    silent = 0;
    for (const claim of answer.claims) {
      const draft = draftOf(document, chunk, claim, fieldsOf, options);
      if (!draft) troubles.push({ reader: 'model', code: 'quote-not-found', start: chunk.start, end: chunk.end });
      else if (!drafts.some((other) => other.start === draft.start && other.end === draft.end)) drafts.push(draft);
    }
  }
  return { drafts: drafts.sort((a, b) => a.start - b.start || a.end - b.end), troubles };
}

type Answer = { claims: ModelClaim[] } | { trouble: ChatTrouble | 'given-up' };

/** Asks, and once more with what was wrong with the answer. */
async function askAbout(text: string, chunk: Chunk, setting: ModelSetting, limits: ChatLimits): Promise<Answer> {
  const messages = promptOf(text, chunk);
  const first = await chat(setting, messages, limits);
  if ('trouble' in first) return first;
  const read = parsedAnswer(first.content);
  if ('claims' in read) return read;
  const second = await chat(setting, again(messages, first.content, read.wrong), limits);
  if ('trouble' in second) return second;
  const last = parsedAnswer(second.content);
  return 'claims' in last ? last : { trouble: 'answer-malformed' };
}

function draftOf(
  { text, blocks }: Document,
  chunk: Chunk,
  claim: ModelClaim,
  fieldsOf: FieldsOf,
  options: ReadOptions,
): Draft | undefined {
  const found = locate(text, claim.quote, chunk);
  if (!found) return undefined;
  const span = { start: found.start, end: found.end };
  const block = blocks.find((each) => each.kind !== 'page' && each.start <= span.start && span.end <= each.end);
  // a quote over several blocks joins what the document keeps apart
  if (blocks.length > 0 && !block) return undefined;
  const fields = fieldsOf(text, span, options);
  const fired: Fired[] = [{ rule: `model-${found.how}`, weight: WEIGHT[found.how], ...span }];
  const differs = (rule: string, is: boolean) => is && fired.push({ rule, weight: -0.1, ...span });
  differs('model-other-kind', fields.kind !== claim.kind);
  differs('model-other-status', fields.status !== claim.status);
  differs('model-other-quantity', (fields.quantities.length === 0) !== (claim.quantities.length === 0));
  differs('model-other-deadline', (fields.deadline === null) !== (claim.deadline === null));
  const sentence = sentenceAround(text, span, block ?? chunk);
  const pointed = (words: readonly string[]) =>
    words.flatMap((word) => {
      const place = locate(text, word, sentence);
      return place?.how === 'exact'
        ? [{ text: text.slice(place.start, place.end), start: place.start, end: place.end }]
        : [];
    });
  return {
    ...span,
    ...fields,
    actors: fields.actors.length > 0 ? fields.actors : pointed(claim.actors),
    places: fields.places.length > 0 ? fields.places : pointed(claim.places),
    quote: text.slice(span.start, span.end),
    sentence,
    confidence: Math.max(
      0.1,
      fired.reduce((sum, each) => sum + each.weight, 0),
    ),
    lane: 'look',
    fired,
    readers: ['model'],
  };
}

/** From the end of the sentence before to the end of its own, inside its block. */
function sentenceAround(text: string, span: Span, block: Span): Span {
  const ends = /[.!?؟؛;](?=\s|$)|\n/gu;
  let start = block.start;
  for (const end of text.slice(block.start, span.start).matchAll(ends)) start = block.start + end.index + 1;
  while (start < span.start && /\s/.test(text[start]!)) start += 1;
  // a span that has its full stop already ends with it
  const after = /[.!?؟؛;]$/u.test(text.slice(span.start, span.end))
    ? null
    : /[.!?؟؛;](?=\s|$)|\n/u.exec(text.slice(span.end, block.end));
  const end = after
    ? span.end + after.index + (after[0] === '\n' ? 0 : 1)
    : /[.!?؟؛;]$/u.test(text.slice(span.start, span.end))
      ? span.end
      : block.end;
  return { start, end };
}
