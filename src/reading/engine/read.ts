import type { Draft, DraftKind, Span } from '../draft.ts';
import type { Block, ReadOptions } from '../stored-text.ts';
import { actorsIn } from './actors.ts';
import { aside, beginsWithDeed, isOfEvent, passingIn, toldFrom } from './asides.ts';
import { type Candidate, FLOOR, Flow, type Seen, type Surroundings } from './candidate.ts';
import { clausesOf } from './clauses.ts';
import { aboveFrom, Context } from './context.ts';
import { isCue } from './cue.ts';
import { datesIn, type ReadDate } from './dates.ts';
import { draftOf, type SentenceWork } from './draft-of.ts';
import { type Above, type Evidence, isAhead } from './evidence.ts';
import { partsOf, place } from './parts.ts';
import { quantitiesIn } from './quantities.ts';
import { THRESHOLD } from './rules.ts';
import { segment, type TextBlock } from './segment.ts';
import { conditionalIn, futureIn, isTooShort, namedIn, quotedWish } from './signs.ts';
import { cellsOf, headOf, rowDraft } from './tables.ts';
import { weigh } from './weigh.ts';
import { only, within } from './within.ts';
import { isBygone, type Knowledge, matchesIn, monthOf, type Work, workOf, yearOf } from './work.ts';

/**
 * Reads a text and drafts the claims it makes. Deterministic, in time linear in the text. For every draft
 * text.slice(start, end) === quote.
 */
export function read(
  document: { text: string; blocks?: readonly Block[] },
  options: ReadOptions,
  knowledge: Knowledge,
): Draft[] {
  const found: Draft[] = [];
  let lastKind: DraftKind | undefined;
  for (const { work, part, seen } of candidatesIn(document, options, knowledge))
    for (const { one, around } of seen) {
      const draft = around === undefined ? one : drafted(work, one, around, lastKind);
      if (!draft) continue;
      lastKind = draft.kind;
      place(draft, part.start);
      found.push(draft);
    }
  return found;
}

/** What may be a claim, as soon as enough of what follows is read, in the order of the text; rows of tables are drafts already. */
export function* candidatesIn(
  { text, blocks = [] }: { text: string; blocks?: readonly Block[] },
  options: ReadOptions,
  knowledge: Knowledge,
): Generator<{ work: Work; part: Span; seen: Seen[] }> {
  const context = new Context();
  let before: Work | undefined;
  for (const part of partsOf(text)) {
    const isWhole = part.start === 0 && part.end === text.length;
    const work = workOf(isWhole ? text : text.slice(part.start, part.end), options, knowledge, before);
    const own = isWhole
      ? blocks
      : blocks.flatMap((one) =>
          isWithin(one, part) ? [{ ...one, start: one.start - part.start, end: one.end - part.start }] : [],
        );
    const flow = new Flow(THRESHOLD);
    for (const block of segment(work.normalised, work.tokens, own)) {
      readBlock(work, block, context, flow);
      const seen = flow.ready(false);
      if (seen.length > 0) yield { work, part, seen };
    }
    yield { work, part, seen: flow.ready(true) };
    before = work;
  }
}

/** The draft of a clause that scores enough by the rules and by what was learnt. */
function drafted(
  work: Work,
  candidate: Candidate,
  around: Surroundings,
  lastKind: DraftKind | undefined,
): Draft | undefined {
  const { learnt } = work.knowledge;
  const { score: ruled, fired } = candidate.found.weighed;
  const score = learnt ? THRESHOLD + learnt.weigh(work, candidate, around) - learnt.threshold : ruled;
  if (score < THRESHOLD || (ruled < THRESHOLD && fired.some(excludes))) return undefined;
  return draftOf(work, candidate, { score, learnt, lastKind });
}

/** «Un titre», "forecasts say", a part of what was told: no weight makes that a claim. */
const excludes = ({ weight }: { weight: number }): boolean => weight <= EXCLUDES;
const EXCLUDES = -2.5;

const nothingAbove: Above = { isPlan: false, isAdvice: false, isChallenge: false, isTargets: false };

const isWithin = (block: Block, part: Span): boolean => block.start >= part.start && block.start < part.end;

function readBlock(work: Work, block: TextBlock, context: Context, flow: Flow): void {
  const { tokens } = work;
  const cells = cellsOf(tokens, block);
  if (cells.length === 0) context.table = undefined;
  else {
    const head = headOf(tokens, cells);
    if (head) context.table = head;
    const draft = context.table && !head ? rowDraft(work, block, cells, context.table) : undefined;
    if (draft) flow.putDraft(draft);
    if (draft || head) return;
    block.part = 'item';
  }
  if (block.part === 'paragraph' && context.opener?.isPlan && opensWithDeed(work, block)) block.part = 'item';
  const above = block.isLabelled ? { ...(context.for(block) ?? nothingAbove), isPlan: true } : context.for(block);
  if (block.part === 'paragraph') context.opener = undefined;
  let isPlan = false;
  const year = yearOf(work.reference);
  const month = monthOf(work.reference);
  for (let s = 0; s < block.sentences.length - 1; s++) {
    const first = block.sentences[s]!;
    const end = block.sentences[s + 1]!;
    const dates = datesIn(tokens, first, end, work.language, year, month).filter((one) => !isBygone(tokens, one));
    for (const date of dates) work.dated.fill(1, date.first, date.end);
    const matches = matchesIn(work, first, end);
    const quantities = quantitiesIn(tokens, first, end, {
      language: work.language,
      home: work.home,
      dated: work.dated,
      reference: year,
    });
    for (const one of quantities) if (one.currency) work.mainCurrency ??= one.currency;
    const isLast = s === block.sentences.length - 2;
    // a line that was cut from its sentence is no heading
    if (block.part === 'heading' && matches.some((one) => one.role === 'intent') && quantities.length > 0)
      block.part = 'paragraph';
    if (block.part === 'heading') {
      context.heading = aboveFrom(matches, dates, work.reference, true);
      context.opener = undefined;
    } else if (block.opens && isLast && block.part !== 'item') {
      // «وتم الاتفاق على خمسة مشاريع. وهي:»: what follows was said in the sentence before
      const said = end - first <= 3 && s > 0 ? context.lastMatches : matches;
      context.opener = aboveFrom(said, dates, work.reference, false);
      if (context.heading?.isChallenge) context.opener.isChallenge = true;
      const before = s > 0 ? context.sentenceDeadline : undefined;
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
      flow,
    );
    if (ahead.length > 0) context.sentenceDeadline = ahead.at(-1);
    context.lastMatches = matches;
  }
  if (block.part !== 'item' && !block.opens)
    context.sentenceDeadline = block.part === 'heading' ? undefined : context.sentenceDeadline;
}

/** A paragraph of a list without bullets: it begins with what is to be done, as an item does. */
function opensWithDeed(work: Work, { first, sentences }: TextBlock): boolean {
  const end = Math.min(first + 3, sentences[1] ?? first);
  const [deed] = matchesIn(work, first, end).filter((one) => one.role === 'deed');
  return deed !== undefined && deed.first === first;
}

/** So many words open a text. */
const LEAD = 40;

const isTold = (one: { role: string }): boolean => one.role === 'report' || one.role === 'decided';

function readSentence(work: Work, sentence: SentenceWork, context: Context, flow: Flow): void {
  const { tokens, language } = work;
  if (sentence.matches.length === 0 && sentence.quantities.length === 0 && !futureIn(work, sentence)) return;
  if (tokens.str[sentence.end - 1] === '?') return;
  const isItem = sentence.block.part === 'item';
  const isChallenge = isItem && sentence.above?.isChallenge === true && sentence.index === 0;
  const clauses = isChallenge
    ? [{ first: sentence.first, end: sentence.end, tail: false, inherits: false }]
    : clausesOf(
        {
          tokens,
          language,
          first: sentence.first,
          end: sentence.end,
          matches: sentence.matches,
          quantities: sentence.quantities,
          dates: sentence.dates,
        },
        work.knowledge.cuts,
      );
  const wish = quotedWish(work, sentence);
  // "The company would build it": told of what somebody announced in the sentence before
  const isReported = sentence.matches.some(isTold) || context.lastMatches.some(isTold);
  let inherited: Evidence['inherited'];
  const opening = clauses[0];
  if (
    context.carried &&
    opening &&
    tokens.str[sentence.first - 1] === ';' &&
    beginsWithDeed(work, opening, sentence.matches)
  ) {
    opening.inherits = true;
    inherited = 'cue:inherited';
  }
  context.carried = false;
  let handed: readonly ReadDate[] = [];
  let quoted = sentence.first;
  let isWithinQuote = false;
  for (const [index, clause] of clauses.entries()) {
    const matches = within(sentence.matches, clause.first, clause.end);
    const passing = passingIn(work, clause, matches);
    const isPassing = (one: { first: number }): boolean =>
      passing !== undefined && one.first >= passing.first && one.first < passing.end;
    const quantities = only(within(sentence.quantities, clause.first, clause.end), (one) => !isPassing(one));
    const ownDates = only(
      within(sentence.dates, clause.first, clause.end),
      (one) => !isOfEvent(work, one, matches, clause) && !isPassing(one),
    );
    const isTitle =
      isItem && tokens.str[clause.end] === ':' && clause.first === sentence.first && clause.end < sentence.end - 2;
    // "Phase 2 (2024-2026): …": the years of what the title is of
    const dates = handed.length === 0 ? ownDates : [...handed, ...ownDates];
    handed = isTitle ? ownDates : [];
    const future = futureIn(work, clause);
    const told = toldFrom(work, clause, matches);
    const weighed = weigh({
      tokens,
      clause,
      language,
      matches: told === undefined ? matches : matches.filter((one) => one.first >= told || !aside.has(one.role)),
      quantities,
      dates: told === undefined ? dates : dates.filter((one) => one.first >= told || one.strength === 2),
      reference: work.reference,
      above: sentence.above,
      isItem,
      isNumbered: sentence.block.isNumbered,
      isFirstSentence: sentence.index === 0,
      isHeading: sentence.block.part === 'heading',
      opensSentence: clause.first === sentence.first,
      isTitle,
      isQuoted: wish !== undefined && clause.first < wish,
      isReported,
      named: namedIn(work, clause),
      actor: (before) => actorsIn(work.normalised, tokens, clause.first, before, language).length > 0,
      future,
      conditional: conditionalIn(work, clause),
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
    context.carried = inherited === 'cue:inherited';
    for (; quoted < clause.first; quoted++) if (tokens.str[quoted] === '"') isWithinQuote = !isWithinQuote;
    if (sentence.isOpener || isTooShort(work, clause, quantities)) continue;
    const at = flow.put(weighed.score, sentence.first);
    if (weighed.score < FLOOR) continue;
    flow.wait({
      at,
      sentence,
      clause,
      found: { matches, quantities, dates, future, weighed },
      place: index,
      of: clauses.length,
      isLead: sentence.first < LEAD,
      isQuoted: wish !== undefined,
      isWithinQuote,
      isReported,
      lastMatches: context.lastMatches,
      sentenceDeadline: context.sentenceDeadline,
    });
  }
}
