import type { Sentence } from './clauses.ts';
import { hasWords } from './tokens.ts';
import { within } from './within.ts';

type Piece = { first: number; end: number; joint: string };

const sumVerbs = new Set(
  'eleve elevent elevera eleveront elevait chiffre chiffrent chiffrera monte montent montera atteint atteindra totalise totalisant estime evalue estimee evaluee chiffree estimes evalues totals totalling totaling totalled amounts amounting amounted valued worth estimated'.split(
    ' ',
  ),
);
const sumLeads =
  /^(s|se|il|elle|ils|elles|est|sont|est|sera|for|at|a|au|pour|d|de|un|une|l|'|it|is|will|stands|hauteur|montant|valeur|cout|budget|global|total|globale|totale|enveloppe|which|soit|financiere|investissement|with|an|cost|value|of|investment)$/;

/** A piece behind a comma that only says to what sum what stands before it comes: «, d'un montant de …», ", totalling …". */
export function givesSum({ tokens, quantities, language }: Sentence, piece: Piece): boolean {
  if (language === 'ar' || piece.joint !== ',') return false;
  const sum = within(quantities, piece.first, piece.end)[0];
  if (sum?.unit !== 'currency' || sum.isBaseline || sum.first - piece.first > 9) return false;
  const opening = tokens.str[piece.first]!;
  const isOpen = sumVerbs.has(opening) || /^(s|se|il|elle|d|pour|for|at|a|au|worth|with|it)$/.test(opening);
  if (!isOpen) return false;
  let isSum = opening === 'worth' || sumVerbs.has(opening);
  for (let i = piece.first; i < sum.first; i++) {
    const word = tokens.str[i]!;
    if (
      sumVerbs.has(word) ||
      /^(hauteur|montant|valeur|cout|cost|value|enveloppe|investissement|investment)$/.test(word)
    )
      isSum = true;
    else if (!sumLeads.test(word) && !approximate.has(word)) return false;
  }
  return isSum;
}

const approximate = new Set(
  'a de environ pres plus moins quelque about around nearly over more than some to at approximately estimated up'.split(
    ' ',
  ),
);

const sums = new Set(
  `باستثمار باستثمارات بقيمه بكلفه بتكلفه بمبلغ بميزانيه بغلاف باعتماد باعتمادات بتمويل بتمويلات تبلغ يبلغ بلغت بلغ تناهز يناهز تقدر يقدر قدره قدرها قيمته قيمتها
  كلفته كلفتها تكلفته تكلفتها وقيمته وقيمتها وكلفته وكلفتها وبكلفه وبتكلفه وبقيمه وبمبلغ وباستثمار وباستثمارات وباعتمادات وبميزانيه وبغلاف`.split(
    /\s+/,
  ),
);

/** «…، باستثمار 500 مليون دولار», «…، تبلغ 450 مليون»: the sum of what stands before, where it has none of its own. */
export const isSumOfBefore = ({ tokens, quantities, language }: Sentence, piece: Piece): boolean => {
  if (language !== 'ar' || !sums.has(tokens.str[piece.first]!)) return false;
  const told = within(quantities, piece.first, piece.end);
  const amount = told[0];
  return (
    amount?.unit === 'currency' &&
    // «باستثمار 500 مليون دولار لخلق 500 وظيفة» says more than the sum
    told.every((one) => one.unit === 'currency') &&
    !hasWords(tokens, piece.first, amount.first, 5)
  );
};
