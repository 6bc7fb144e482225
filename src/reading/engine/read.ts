import type { Draft } from '../draft.ts';
import type { Block, ReadOptions } from '../stored-text.ts';
import { actorsIn } from './actors.ts';
import { clausesOf, isCue } from './clauses.ts';
import { aboveFrom, Context } from './context.ts';
import { datesIn } from './dates.ts';
import { draftOf, type SentenceWork } from './draft-of.ts';
import { quantitiesIn } from './quantities.ts';
import { THRESHOLD } from './rules.ts';
import { segment, type TextBlock } from './segment.ts';
import { futureIn, isQuotedWish, isTooShort, namedIn } from './signs.ts';
import { type Evidence, isAhead, weigh } from './weigh.ts';
import { within } from './within.ts';
import { isBygone, type Knowledge, matchesIn, type Work, workOf, yearOf } from './work.ts';

/**
 * Reads a text and drafts the claims it makes. Deterministic, in time linear in the text. For every draft
 * text.slice(start, end) === quote.
 */
export function read(
  document: { text: string; blocks?: readonly Block[] },
  options: ReadOptions,
  knowledge: Knowledge,
): Draft[] {
  const work = workOf(document.text, options, knowledge);
  const drafts: Draft[] = [];
  const context = new Context();
  for (const block of segment(work.normalised, work.tokens, document.blocks ?? []))
    readBlock(work, block, context, drafts);
  return drafts;
}

function readBlock(work: Work, block: TextBlock, context: Context, drafts: Draft[]): void {
  const { tokens } = work;
  const above = context.for(block);
  if (block.part === 'paragraph') context.opener = undefined;
  let isPlan = false;
  for (let s = 0; s < block.sentences.length - 1; s++) {
    const first = block.sentences[s]!;
    const end = block.sentences[s + 1]!;
    const dates = datesIn(tokens, first, end, work.language, yearOf(work.reference)).filter(
      (one) => !isBygone(tokens, one),
    );
    for (const date of dates) work.dated.fill(1, date.first, date.end);
    const matches = matchesIn(work, first, end);
    const quantities = quantitiesIn(tokens, first, end, {
      language: work.language,
      home: work.home,
      dated: work.dated,
      reference: yearOf(work.reference),
    });
    for (const one of quantities) if (one.currency) work.mainCurrency ??= one.currency;
    const isLast = s === block.sentences.length - 2;
    if (block.part === 'heading') {
      context.heading = aboveFrom(matches, dates, work.reference, true);
      context.opener = undefined;
    } else if (block.opens && isLast && block.part !== 'item') {
      context.opener = aboveFrom(matches, dates, work.reference, false);
      if (context.heading?.isChallenge) context.opener.isChallenge = true;
      const before = context.sentenceDeadline;
      if (!context.opener.deadline && before) context.opener.deadline = before;
      isPlan = true;
    }
    const ahead = dates.filter(
      (one) => isAhead(one, work.reference) && one.to !== 'same' && one.strength >= 2 && one.kind !== 'period',
    );
    readSentence(
      work,
      { block, index: s, first, end, matches, dates, quantities, above, isOpener: isPlan && isLast },
      context,
      drafts,
    );
    if (ahead.length > 0) context.sentenceDeadline = ahead.at(-1);
    context.lastMatches = matches;
  }
  if (block.part !== 'item' && !block.opens)
    context.sentenceDeadline = block.part === 'heading' ? undefined : context.sentenceDeadline;
}

function readSentence(work: Work, sentence: SentenceWork, context: Context, drafts: Draft[]): void {
  const { tokens, language } = work;
  if (sentence.matches.length === 0 && sentence.quantities.length === 0) return;
  if (tokens.str[sentence.end - 1] === '?') return;
  const isItem = sentence.block.part === 'item';
  const isChallenge = isItem && sentence.above?.isChallenge === true && sentence.index === 0;
  const clauses = isChallenge
    ? [{ first: sentence.first, end: sentence.end, tail: false, inherits: false }]
    : clausesOf({ tokens, language, ...sentence });
  const isQuoted = isQuotedWish(work, sentence);
  const isReported = sentence.matches.some((one) => one.role === 'report');
  let inherited: Evidence['inherited'];
  for (const clause of clauses) {
    const matches = within(sentence.matches, clause.first, clause.end);
    const quantities = within(sentence.quantities, clause.first, clause.end);
    const dates = within(sentence.dates, clause.first, clause.end);
    const future = futureIn(work, clause);
    const weighed = weigh({
      tokens,
      clause,
      language,
      matches,
      quantities,
      dates,
      reference: work.reference,
      above: sentence.above,
      isItem,
      isNumbered: sentence.block.isNumbered,
      isFirstSentence: sentence.index === 0,
      isHeading: sentence.block.part === 'heading',
      isTitle:
        isItem && tokens.str[clause.end] === ':' && clause.first === sentence.first && clause.end < sentence.end - 2,
      isQuoted,
      isReported,
      named: namedIn(work, clause),
      actor: (before) => actorsIn(work.normalised, tokens, clause.first, before, language).length > 0,
      future,
      inherited: clause.inherits ? inherited : undefined,
      off: work.off,
    });
    const ownCue = matches.find((one) => isCue(one) && one.role !== 'ongoing');
    if (ownCue || future)
      inherited =
        matches.some((one) => one.role === 'past' || one.role === 'opinion' || one.role === 'condition') && !future
          ? undefined
          : 'cue:inherited';
    else if (!clause.inherits && !clause.tail)
      inherited = sentence.above?.isPlan && isItem ? 'cue:inherited-from-list' : undefined;
    if (weighed.score < THRESHOLD || sentence.isOpener || isTooShort(work, clause, quantities)) continue;
    const draft = draftOf(work, sentence, clause, { matches, quantities, dates, future, weighed }, context);
    if (draft) drafts.push(draft);
  }
}
