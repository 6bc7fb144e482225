import type { ReadingLanguage } from '../stored-text.ts';
import { isCue } from './cue.ts';
import type { ReadDate } from './dates.ts';
import { isFuture } from './future.ts';
import type { Match } from './lexicon.ts';
import type { ReadQuantity } from './quantities.ts';
import { givesSum, isSumOfBefore } from './sums.ts';
import { hasWords, MARK, type Tokens, WORD, wordsIn } from './tokens.ts';
import { Told } from './told.ts';
import { placeIn, within } from './within.ts';

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

/** Which tokens of a sentence may not be cut from those before them: of one sentence at a time, in memory that is used again. */
let room = new Uint8Array(256);
const MOST_ROOM = 100_000;

function roomFor(size: number): Uint8Array {
  if (size > MOST_ROOM) return new Uint8Array(size);
  if (size > room.length) room = new Uint8Array(size * 2);
  else room.fill(0, 0, size);
  return room;
}

function cover(covered: Uint8Array, { first, end }: { first: number; end: number }, from: number): void {
  covered.fill(1, Math.max(0, first - from) + 1, Math.max(0, end - from));
}

type Cut = { at: number; from: number; isTail: boolean; isStrong: boolean };

/** Places where a clause may begin: after a comma, at a word that joins or explains. Brackets belong to what they follow. */
function cutsOf(sentence: Sentence): Cut[] {
  const { tokens, first, end, language, matches, quantities, dates } = sentence;
  const cuts: Cut[] = [];
  const covered = roomFor(end - first);
  for (const one of quantities) cover(covered, one, first);
  for (const one of dates) cover(covered, one, first);
  let depth = 0;
  for (let i = first; i < end; i++) {
    if (tokens.kind[i] === MARK && tokens.str[i] === '(') depth = 1;
    if (depth > 0) covered[i - first] = 1;
    if (tokens.kind[i] === MARK && tokens.str[i] === ')') depth = 0;
  }
  const put = (at: number, from: number, isTail: boolean, isStrong = false): void => {
    if (at <= first || from >= end || covered[at - first]) return;
    cuts.push({ at, from, isTail, isStrong });
  };
  const isTail = (at: number): boolean => {
    for (let k = placeIn(matches, at); k < matches.length && matches[k]!.first === at; k++)
      if (matches[k]!.role === 'tail' || matches[k]!.role === 'relative') return true;
    return false;
  };
  for (let i = first; i < end; i++) {
    if (tokens.kind[i] !== MARK) continue;
    const mark = tokens.str[i]!;
    if (mark === ',' || mark === ';') put(i, i + 1, isTail(i + 1));
    else if (mark === ':') put(i, i + 1, false, true);
    else if (mark === '-' && !tokens.glued[i])
      // "NAIROBI, 18 September 2025 - …": where and when it is told
      put(i, i + 1, isTail(i + 1), i - first <= 14 && dates.some((one) => one.end <= i && one.kind === 'point'));
  }
  for (const match of matches) {
    // «va notamment assurer»: the adverb stands within the verb
    if (match.role === 'tail' && auxiliaries.test(tokens.str[match.first - 1] ?? '')) continue;
    if (match.role === 'tail') put(match.first, match.first, true);
    else if (match.role === 'split') put(match.first, match.end, false);
    else if (
      language === 'ar' &&
      /^[وف]/.test(match.prefix) &&
      match.suffix === '' &&
      (isCue(match) || match.role === 'deed')
    )
      put(match.first, match.first, false);
  }
  if (language === 'ar') {
    for (const match of matches)
      if (match.role === 'deed' && match.prefix === '' && tokens.str[match.first - 1] === 'مع')
        put(match.first - 1, match.first, false);
    for (const match of matches)
      if ((match.role === 'need' || match.role === 'must') && tokens.str[match.first - 1] === 'وعلي')
        put(match.first - 1, match.first - 1, false);
    for (const quantity of quantities) {
      const at = tokens.str[quantity.first - 1] === '(' ? quantity.first - 1 : quantity.first;
      if (tokens.str[at - 1] === 'و') put(at - 1, at - 1, false);
      else if (/^و/.test(tokens.str[quantity.first]!) && tokens.kind[quantity.first] === WORD)
        put(quantity.first, quantity.first, false);
    }
    for (let i = first; i < end; i++)
      if (tokens.str[i]!.length > 5 && tokens.str[i]!.charCodeAt(1) === 0x633 && /^[وف]س[يتنا]/.test(tokens.str[i]!))
        put(i, i, false);
  }
  if (cuts.length < 2) return cuts;
  cuts.sort((a, b) => a.at - b.at || a.from - b.from);
  return cuts.filter((cut, i) => i === 0 || cut.at > cuts[i - 1]!.at);
}

type Piece = { first: number; end: number; isTail: boolean; isStrong: boolean; comma: boolean; joint: string };

/** Cuts a sentence into clauses. A cut holds only if the left part says something and the right part begins to. */
export function clausesOf(sentence: Sentence): Clause[] {
  const cuts = cutsOf(sentence);
  const pieces: Piece[] = [];
  // «On peut citer …», «ومن بينها …»: what opens an enumeration is no part of it
  const opener = sentence.matches.find(
    (one) => one.role === 'split' && one.first === sentence.first && one.end > one.first + 1,
  );
  let from = opener?.end ?? sentence.first;
  if (cuts.length === 0)
    return from < sentence.end ? [{ first: from, end: sentence.end, tail: false, inherits: false }] : [];
  let isTail = false;
  let isStrong = false;
  let joined = { comma: false, joint: '' };
  for (const cut of cuts) {
    if (cut.at > from) pieces.push({ first: from, end: cut.at, isTail, isStrong, ...joined });
    from = cut.from;
    joined = {
      comma: sentence.tokens.str[cut.at] === ',' || sentence.tokens.str[cut.at - 1] === ',',
      joint: sentence.tokens.str.slice(cut.at, cut.from).join(' '),
    };
    isTail = cut.isTail;
    isStrong = cut.isStrong;
  }
  pieces.push({ first: from, end: sentence.end, isTail, isStrong, ...joined });
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
  for (const piece of pieces) {
    if (!current) {
      current = { first: piece.first, end: piece.end, tail: piece.isTail, inherits: false };
      continue;
    }
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
    if (piece.isStrong && isLabel(sentence, current, piece)) current.end = piece.end;
    else if (piece.isStrong || (piece.isTail && told(current).saysAny)) {
      clauses.push(current);
      current = { ...next, inherits: false };
    } else if (current.tail && piece.comma && saysAny(sentence, piece) && begins === 'nothing') {
      clauses.push(current);
      current = { ...next, inherits: false };
    } else if (
      begins === 'cue' &&
      (says(sentence, current, told(current)) ||
        (piece.comma && told(current).hasAmount) ||
        isOwnVerb(sentence, piece, current))
    ) {
      clauses.push(current);
      current = { ...next, inherits: false };
    } else if (
      (begins === 'deed' || begins === 'amount') &&
      (piece.comma || !isShared(sentence, current)) &&
      (says(sentence, left, told(left)) ||
        left.inherits ||
        (begins === 'amount' && isBesideAmount(sentence, current, piece, told(current))))
    ) {
      clauses.push(current);
      current = { ...next, inherits: true };
    } else current.end = piece.end;
  }
  if (current) clauses.push(current);
  return clauses.filter((one) => one.end > one.first);
}

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

const isAuxiliary = (word: string): boolean =>
  /^(must|should|need|needs|sera|seront|serait|seraient|devra|devront|aura|auront|doit|doivent|will|shall|would|is|are)$/.test(
    word,
  );

const articles = /^(to|de|d|a|la|le|les|l|un|une|du|des|au|aux|the|an|en)$/;

const auxiliaries =
  /^(va|vont|doit|doivent|peut|peuvent|sera|seront|devra|devront|aura|auront|vise|visent|prevoit|prevoient|permettra|permettront|agira|agit)$/;

const means = /^(a travers|via|grace a|through|moyennant)$/;

const listed = /^(by|of|on|in|for|at|include|includes|included|including|involve|involves|through|is|are|and|:|,)$/;

/** ", empowering youth and reducing the gap": what comes of it, unless "by" or "including" began a list of such deeds. */
function isResult(
  tokens: Tokens,
  matches: readonly Match[],
  piece: Piece,
  deed: Match,
  language: ReadingLanguage,
): boolean {
  if (language !== 'en' || !/^(,|and)?$/.test(piece.joint) || !tokens.str[deed.first]!.endsWith('ing')) return false;
  const before = matches.find(
    (one) => one.role === 'deed' && one.first < piece.first && tokens.str[one.first]!.endsWith('ing'),
  );
  return before === undefined || !listed.test(tokens.str[before.first - 1] ?? '');
}

/** «تطوير الخدمات والارتقاء بجودتها»: the second deed is done to what the first one is. */
const isOfBefore = (tokens: Tokens, deed: Match, language: ReadingLanguage): boolean =>
  language === 'ar' && /^[بل]?(?!لها|لهم).{3,}(ها|هم)$/.test(tokens.str[deed.end] ?? '');

/** Nothing that stands so far from the beginning of a piece begins it. */
const FAR = 12;

/** What a piece begins with: a cue of its own, a deed, an amount, or nothing. */
function beginning(
  { tokens, matches, quantities, language }: Sentence,
  piece: Piece,
): 'cue' | 'deed' | 'amount' | 'nothing' {
  const own = within(matches, piece.first, piece.end);
  // A participle goes on with what stands before it: «doté d'un budget», "earmarked for".
  if (
    language !== 'ar' &&
    own.some(
      (one) => (one.role === 'allocated' || one.role === 'signed') && !hasWords(tokens, piece.first, one.first, 1),
    )
  )
    return 'nothing';
  const reach = (match: { first: number }): number => wordsIn(tokens, piece.first, match.first, FAR);
  // «ainsi que», "as well as", «إلى جانب» join whole undertakings; "to", «de» and «à» may stand before the deed.
  const farther = /^(ainsi que|as well as|alongside|الي جانب|فضلا عن|in addition to|outre|de meme que)$/.test(
    piece.joint,
  )
    ? 2
    : 0;
  let linked = 0;
  while (linked < 3 && articles.test(tokens.str[piece.first + linked]!)) linked += 1;
  for (const one of own) {
    if (!isCue(one) || reach(one) > 7) continue;
    // A participle goes on with what stands before it: «doté d'un budget», "earmarked for".
    if (language !== 'ar' && (one.role === 'allocated' || one.role === 'signed') && reach(one) === 0) continue;
    if (one.role === 'ongoing' && reach(one) > 3) continue;
    // «Des travaux, d'un montant de …, seront effectués»: the verb of what stands before
    if (language !== 'ar' && piece.joint === ',' && reach(one) === 0 && isAuxiliary(tokens.str[piece.first]!)) continue;
    return 'cue';
  }
  const from = piece.joint === ',' && language === 'fr' ? piece.first + 1 : piece.first;
  for (let i = from; i < Math.min(piece.end, piece.first + 9); i++)
    if (tokens.kind[i] === WORD && isFuture(tokens.str[i]!, language)) return 'cue';
  const amount = within(quantities, piece.first, piece.end)[0];
  // «d'une capacité de 600 MW», «بطاقة 500 ميغاواط», ", to 4,000" tell more of what stands before.
  const opening = tokens.str[piece.first]!;
  const isAttribute =
    language === 'ar'
      ? amount !== undefined && /^ب/.test(opening) && opening.length > 3
      : /^(d|de|du|dont|long|longue|soit|of|worth|with)$/.test(opening) ||
        (/^(pour|for|at|moyennant)$/.test(opening) && amount?.unit === 'currency') ||
        (piece.joint === ',' && /^(to|a)$/.test(opening) && amount !== undefined && reach(amount) <= 1) ||
        // «, abritant près de 800 armoires»
        (language === 'fr' && piece.comma && /^[a-z]{3,}ant$/.test(opening)) ||
        means.test(piece.joint) ||
        // "its methodology and resources with 37 other countries"
        (amount?.unit === 'count' &&
          !piece.comma &&
          /^(with|across|avec|dans|aupres)$/.test(tokens.str[amount.first - 1]!));
  if (
    amount &&
    !isAttribute &&
    reach(amount) <= (language === 'ar' ? 4 : amount.unit === 'count' && piece.joint !== '' && !piece.comma ? 2 : 7) &&
    !amount.isBaseline &&
    hasWords(tokens, piece.first, piece.end, 2)
  )
    return 'amount';
  const deed = own.find((one) => one.role === 'deed');
  if (
    deed &&
    amount === undefined &&
    (isResult(tokens, matches, piece, deed, language) || isOfBefore(tokens, deed, language))
  )
    return 'nothing';
  if (
    deed &&
    deed.suffix === '' &&
    reach(deed) <= farther + linked &&
    hasWords(tokens, deed.end, piece.end, 2) &&
    ((language === 'ar' && reach(deed) === 0 && hasWords(tokens, deed.end, piece.end, 3)) ||
      own.some(
        (one) => (one.role === 'thing' || one.role === 'measure' || one.role === 'addressee') && one.first >= deed.end,
      ) ||
      amount !== undefined)
  )
    return 'deed';
  return 'nothing';
}
