import type { ReadingLanguage } from '../stored-text.ts';
import { type Beginning, beginning, isAuxiliary } from './beginning.ts';
import { isCue } from './cue.ts';
import { PieceView } from './cut-traits.ts';
import type { ReadDate } from './dates.ts';
import { isFuture } from './future.ts';
import type { Cutter } from './learnt-cuts.ts';
import type { Match } from './lexicon.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { ReadQuantity } from './quantities.ts';
import { givesSum, isSumOfBefore } from './sums.ts';
import { hasWords, type Tokens } from './tokens.ts';
import { Told } from './told.ts';
import { within } from './within.ts';

/**
 * A clause of a sentence: tokens, end excluded.
 *
 * tail      it explains the clause before: «مما …», "which …", «afin de …»
 * inherits  it goes on with the verb of the clause before: «تهدف إلى توفير …، وتكوين …»
 */
export type Clause = { first: number; end: number; tail: boolean; inherits: boolean };

export type Sentence = {
  tokens: Tokens;
  first: number;
  end: number;
  language: ReadingLanguage;
  matches: readonly Match[];
  quantities: readonly ReadQuantity[];
  dates: readonly ReadDate[];
};

/**
 * Cuts a sentence into clauses. By the rules a cut holds only if the left part says something and the right part begins to;
 * where a cutter has learnt where commitments begin, it has the last word.
 */
export function clausesOf(sentence: Sentence, cutter?: Cutter): Clause[] {
  const pieces = piecesOf(sentence);
  if (pieces.length === 1)
    return [{ first: pieces[0]!.first, end: pieces[0]!.end, tail: pieces[0]!.isTail, inherits: false }];
  const clauses: Clause[] = [];
  let current: Clause | undefined;
  const kept = new Map<number, Told>();
  const told = (clause: Clause): Told => {
    const before = kept.get(clause.first);
    if (before?.isWithin(clause)) return before.upTo(clause.end);
    const found = new Told(sentence, clause.first).upTo(clause.end);
    kept.set(clause.first, found);
    return found;
  };
  const view = cutter && pieces.length > 0 ? new PieceView(sentence, pieces[0]!) : undefined;
  for (const piece of pieces) {
    if (!current) {
      current = { first: piece.first, end: piece.end, tail: piece.isTail, inherits: false };
      continue;
    }
    view?.next(piece);
    if (piece.isTail && !piece.isStrong && isReached(sentence, current, piece)) {
      current.end = piece.end;
      continue;
    }
    if (!piece.isStrong && !piece.isTail && isSumOfBefore(sentence, piece) && !told(current).hasMoney) {
      current.end = piece.end;
      continue;
    }
    // «L'investissement de la première phase, étalée sur trois ans, s'élève à 4,4 milliards»
    if (!piece.isStrong && givesSum(sentence, piece) && !told(current).hasAmount) {
      const main = current.tail && !told(clauses.at(-1) ?? current).hasAmount ? clauses.pop() : undefined;
      current = { ...(main ?? current), end: piece.end };
      continue;
    }
    const begins = piece.isStrong || piece.isTail ? 'nothing' : beginning(sentence, piece);
    const left = current.tail ? (clauses.at(-1) ?? current) : current;
    const next = { first: piece.first, end: piece.end, tail: piece.isTail && !piece.isStrong };
    const main = clauses.at(-1);
    // "maternal deaths, which stood at 355, must fall": the verb goes on with what the relative clause stood between
    if (main && current.tail && piece.joint === ',' && isVerb(sentence, piece)) {
      clauses.pop();
      current = { ...main, end: piece.end };
      continue;
    }
    // "Total cost: $2 billion": a label and its amount
    const isOne = piece.isStrong && isLabel(sentence, current, piece);
    const byRule = !isOne && isCutByRule(sentence, { piece, begins, current, left }, told);
    const isCut =
      view && cutter && !isOne && piece.first < piece.end
        ? cutter.isCut(sentence.language, view, byRule) && (byRule || isEnough(sentence, current, told(current)))
        : byRule;
    if (isCut) {
      clauses.push(current);
      current = { ...next, inherits: begins === 'deed' || begins === 'amount' };
    } else current.end = piece.end;
  }
  if (current) clauses.push(current);
  return clauses.filter((one) => one.end > one.first);
}

type Place = { piece: Piece; begins: Beginning; current: Clause; left: Clause };

function isCutByRule(
  sentence: Sentence,
  { piece, begins, current, left }: Place,
  told: (clause: Clause) => Told,
): boolean {
  if (piece.isStrong || (piece.isTail && told(current).saysAny)) return true;
  if (current.tail && piece.comma && begins === 'nothing' && saysAny(sentence, piece)) return true;
  if (begins === 'cue')
    return (
      says(sentence, current, told(current)) ||
      (piece.comma && told(current).hasAmount) ||
      isOwnVerb(sentence, piece, current)
    );
  return (
    (begins === 'deed' || begins === 'amount') &&
    (piece.comma || !isShared(sentence, current)) &&
    (says(sentence, left, told(left)) ||
      left.inherits ||
      (begins === 'amount' && isBesideAmount(sentence, current, piece, told(current))))
  );
}

/** Words that would be a clause of no use: an adverb, a day, "In 2030". */
const isEnough = ({ tokens }: Sentence, clause: Clause, told: Told): boolean =>
  told.saysAny || hasWords(tokens, clause.first, clause.end, ENOUGH);
const ENOUGH = 12;

/** «تحسين ترتيب البلاد ليكون ضمن أفضل 30 دولة»: how far it is to come, where nothing said it before. */
const isReached = ({ tokens, quantities, language }: Sentence, current: Clause, piece: Piece): boolean =>
  language === 'ar' &&
  /^ل[يت](كون|صل|بلغ|صبح)$/.test(tokens.str[piece.first]!) &&
  within(quantities, current.first, current.end).length === 0 &&
  within(quantities, piece.first, piece.end).length > 0;

/** «تأهيل وتحديث 90 مستشفى», «l'élaboration et la mise en œuvre de …»: a deed that ends its clause shares what follows. */
const isShared = ({ matches }: Sentence, clause: Clause): boolean =>
  within(matches, Math.max(clause.first, clause.end - LONGEST_DEED), clause.end).some(
    (one) => one.role === 'deed' && one.end === clause.end,
  );

/** No phrase of the lexicon has more tokens. */
const LONGEST_DEED = 40;

/** "The ministry is training firms and will import equipment": a verb of its own right behind the joint. */
const isOwnVerb = ({ tokens, matches, language }: Sentence, piece: Piece, current: Clause): boolean =>
  language !== 'ar' &&
  /^(and|et|mais|but)$/.test(piece.joint) &&
  hasWords(tokens, current.first, current.end, 4) &&
  within(matches, piece.first, piece.end).some((one) => isCue(one) && one.first === piece.first);

const isLabel = ({ tokens, quantities }: Sentence, current: Clause, piece: Piece): boolean =>
  !hasWords(tokens, current.first, current.end, 5) &&
  within(quantities, piece.first, piece.end).some((one) => !hasWords(tokens, piece.first, one.first, 1)) &&
  within(quantities, current.first, current.end).length === 0;

/** «150 000 emplois directs et 200 000 emplois indirects»: an amount at the head, and another that begins the next piece. */
const isBesideAmount = (
  { tokens, quantities }: Sentence,
  current: Clause,
  piece: Piece,
  { firstGoal: left }: Told,
): boolean => {
  const right = within(quantities, piece.first, piece.end).find((one) => !one.isBaseline);
  return (
    left !== undefined &&
    right !== undefined &&
    !hasWords(tokens, current.first, left.first, 2) &&
    !hasWords(tokens, piece.first, right.first, piece.comma ? 8 : 2) &&
    right.unit !== 'count'
  );
};

const saysAny = ({ matches, quantities }: Sentence, clause: { first: number; end: number }): boolean =>
  within(quantities, clause.first, clause.end).length > 0 ||
  within(matches, clause.first, clause.end).some((one) => isCue(one) || one.role === 'deed' || one.role === 'thing');

/** Does what was read so far say something whole: a cue and its matter, or a deed and what it makes? */
function says({ tokens, language }: Sentence, clause: Clause, told: Told): boolean {
  const { hasAmount, hasThing, lastCue: last, firstDeed: deed } = told;
  const hasMatter = hasAmount || deed !== undefined || hasThing || told.hasAgreement;
  // «qui devrait, selon le ministère, coûter …»: the verb is still to come.
  if (last && tokens.str[last.end] === ',' && !(told.lastDeed && told.lastDeed.first > last.first) && !hasAmount)
    return false;
  if (last !== undefined || told.hasFuture || clause.inherits) return hasMatter;
  if (deed === undefined || !(hasAmount || hasThing)) return false;
  return language === 'ar' || !hasWords(tokens, clause.first, deed.first, 2);
}

const isVerb = ({ tokens, language }: Sentence, piece: Piece): boolean =>
  (language !== 'ar' && isAuxiliary(tokens.str[piece.first]!)) || isFuture(tokens.str[piece.first]!, language);
