import type { Sentence } from './clauses.ts';
import { isCue } from './cue.ts';
import { MARK, WORD } from './tokens.ts';
import { placeIn } from './within.ts';

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

export type Piece = { first: number; end: number; isTail: boolean; isStrong: boolean; comma: boolean; joint: string };

const auxiliaries =
  /^(va|vont|doit|doivent|peut|peuvent|sera|seront|devra|devront|aura|auront|vise|visent|prevoit|prevoient|permettra|permettront|agira|agit)$/;

/** What stands between the places where a clause may begin, in its order. */
export function piecesOf(sentence: Sentence): Piece[] {
  const cuts = cutsOf(sentence);
  const pieces: Piece[] = [];
  // «On peut citer …», «ومن بينها …»: what opens an enumeration is no part of it
  const opener = sentence.matches.find(
    (one) => one.role === 'split' && one.first === sentence.first && one.end > one.first + 1,
  );
  let from = opener?.end ?? sentence.first;
  if (cuts.length === 0)
    return from < sentence.end
      ? [{ first: from, end: sentence.end, isTail: false, isStrong: false, comma: false, joint: '' }]
      : [];
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
  return pieces;
}
