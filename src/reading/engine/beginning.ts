import type { ReadingLanguage } from '../stored-text.ts';
import type { Sentence } from './clauses.ts';
import { isCue } from './cue.ts';
import { isFuture } from './future.ts';
import type { Match } from './lexicon.ts';
import type { Piece } from './pieces.ts';
import { hasWords, type Tokens, WORD, wordsIn } from './tokens.ts';
import { within } from './within.ts';

export const isAuxiliary = (word: string): boolean =>
  /^(must|should|need|needs|sera|seront|serait|seraient|devra|devront|aura|auront|doit|doivent|will|shall|would|is|are)$/.test(
    word,
  );

const articles = /^(to|de|d|a|la|le|les|l|un|une|du|des|au|aux|the|an|en)$/;

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

export type Beginning = 'cue' | 'deed' | 'amount' | 'nothing';

/** What a piece begins with: a cue of its own, a deed, an amount, or nothing. */
export function beginning({ tokens, matches, quantities, language }: Sentence, piece: Piece): Beginning {
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
