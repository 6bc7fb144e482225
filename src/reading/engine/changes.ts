import type { ReadingLanguage } from '../stored-text.ts';
import { numberWords } from './number-words.ts';
import { numberAt } from './numbers.ts';
import { MARK, NUMBER, strAt, type Tokens, WORD } from './tokens.ts';

/** Verbs and nouns of change: a figure after "from" behind one of them is where it began. */
export const changeVerb: Record<ReadingLanguage, RegExp> = {
  fr: /^(pass|port|ramen|augment|redui|baiss|relev|hauss|mont|recul|progress|diminu|abaiss|accroi|gagn|tomb|allong|prolong|etend|elarg|remont|descend|evolu)/,
  en: /^(rais|ris|rose|increas|grow|grew|lift|cut|reduc|lower|mov|bring|expand|fall|drop|improv|climb|jump|scal|boost|shift|doubl|lengthen|prolong|extend|widen|shrink|go|advanc)/,
  ar: /^[ولبسف]{0,2}[يتنا]?(رفع|ارتفاع|رتفع|انتقال|نتقل|خفض|تخفيض|تقليص|زياده|زيد|تقليل|الرفع|الانتقال|الزياده|تحسين|تقدم|تمديد|توسيع|نزل|نخفض|مدد)/,
};

const lengthen: Record<ReadingLanguage, RegExp> = {
  fr: /^(prolong|prorog|supplementaire|report|allong|reduir|reduit|ramen|reconduit|passera)/,
  en: /^(extend|extension|prolong|shorten|additional|another|cut|further|lengthen|drop|reduc)/,
  ar: /^[ولبسف]{0,2}[يتنا]?(تمديد|مدد|اضافي|تقليص|خفض|تخفيض|زياده|اخري$)/,
};

/** Is a length of time the matter itself, because it is made longer or shorter? "Prolonged by five months." */
export function isLengthened(tokens: Tokens, first: number, end: number, language: ReadingLanguage): boolean {
  for (let at = Math.max(0, first - 12); at < Math.min(tokens.count, end + 2); at++) {
    const word = tokens.str[at]!;
    if (tokens.kind[at] === MARK && word === '.') continue;
    if (lengthen[language].test(word)) return true;
  }
  return false;
}

/** «réduire de moitié», "halve", "by half", «إلى النصف»: the token behind, or 0. */
function halfAt(tokens: Tokens, i: number, language: ReadingLanguage): number {
  const word = tokens.str[i]!;
  const before = strAt(tokens, i - 1);
  if (language === 'fr') return word === 'moitie' && /^(de|par|la)$/.test(before) ? i + 1 : 0;
  if (language === 'en')
    return /^(halve|halved|halves|halving)$/.test(word) || (word === 'half' && before === 'by') ? i + 1 : 0;
  if (word === 'بالنصف' || word === 'للنصف') return i + 1;
  return word === 'النصف' && /^(الي|بنسبه|بمقدار|بواقع|بنحو|بحوالي)$/.test(before) ? i + 1 : 0;
}

const multiples: Record<ReadingLanguage, [RegExp, number][]> = {
  fr: [
    ['doubl', 2],
    ['tripl', 3],
    ['quadrupl', 4],
    ['quintupl', 5],
    ['sextupl', 6],
    ['decupl', 10],
    ['centupl', 100],
  ].map(([stem, value]) => [new RegExp(`^${stem}(er|era|eront|erait|eraient|ement|ant|ee|ees)$`), value as number]),
  en: [
    [/^(doubl(e|ed|es|ing))$/, 2],
    [/^(tripl|trebl)(e|ed|es|ing)$/, 3],
    [/^quadrupl(e|ed|es|ing)$/, 4],
    [/^quintupl(e|ed|es|ing)$/, 5],
  ],
  ar: [[/^[ولبفس]{0,2}(ا?ل)?(مضاعفه|[يتن]ضاعف|[يت]تضاعف|الضعف|الضعفين|ضعفين)$/, 2]],
};

const weakBefore = new Set('نقاط نقط مكامن مواطن اوجه جوانب عوامل لنقاط بنقاط ونقاط'.split(' '));

const toBe = /^(sera|seront|serait|seraient|etre|soit|soient)$/;

/** Goals told by a verb: halve, double, tripler, مضاعفة; multiplier par trois, diviser par deux, tenfold, twice as many, x20. */
export type Change = { first: number; end: number; value: number; unit: 'times' | 'percent' };

export function changeAt(tokens: Tokens, i: number, language: ReadingLanguage): Change | undefined {
  if (tokens.kind[i] !== WORD) return undefined;
  const word = tokens.str[i]!;
  if (word.length > 24) return undefined;
  // «نقاط الضعف»: what is weak, not what is doubled
  if (word === 'الضعف' && weakBefore.has(strAt(tokens, i - 1))) return undefined;
  const ends = halfAt(tokens, i, language);
  if (ends > 0) return { first: i, end: ends, value: 50, unit: 'percent' };
  const times = (value: number, end = i + 1): Change => ({ first: i, end, value, unit: 'times' });
  // «ce nombre sera doublé»: after être, the participle; elsewhere «double» is no goal
  if (language === 'fr' && /^(doubl|tripl|quadrupl)es?$/.test(word) && toBe.test(strAt(tokens, i - 1)))
    return times({ d: 2, t: 3, q: 4 }[word[0]!]!);
  for (const [form, value] of multiples[language]) {
    if (!form.test(word)) continue;
    return isOnlyName(tokens, i, language) || isCounted(tokens, i, language) ? undefined : times(value);
  }
  if (language === 'en') {
    if (word.endsWith('fold') && word.length > 6) {
      const count = numberWords.en.get(word.slice(0, -4));
      if (count) return times(count.value);
    }
    if ((word === 'twice' || word === 'thrice') && strAt(tokens, i + 1) === 'as')
      return times(word === 'twice' ? 2 : 3);
  }
  return byNumber(tokens, i, language) ?? timesSign(tokens, i);
}

/** "double-digit", "double taxation": no change. */
function isOnlyName(tokens: Tokens, i: number, language: ReadingLanguage): boolean {
  const next = strAt(tokens, i + 1);
  return language === 'en' && (next === '-' || /^(digit|counting|taxation|standards?)$/.test(next));
}

/** «مضاعفة … ثلاث مرات»: how many times is said behind. */
function isCounted(tokens: Tokens, i: number, language: ReadingLanguage): boolean {
  if (language !== 'ar') return false;
  for (let at = i + 1; at < i + 12 && at < tokens.count; at++) {
    if (tokens.kind[at] === MARK && /^[.;,]$/.test(tokens.str[at]!)) return false;
    const read = numberAt(tokens, at, 'ar');
    // «مضاعفة الإنتاج من 68 مليون إلى 120 مليون»: to what it comes is said
    const lead = strAt(tokens, at - (/^(نحو|حوالي|اكثر)$/.test(strAt(tokens, at - 1)) ? 2 : 1));
    if (read && !read.isYear && (lead === 'الي' || lead === 'بنسبه')) return true;
    if (read && /^(مرات|اضعاف|مره|ضعفا)$/.test(strAt(tokens, read.end))) return true;
  }
  return false;
}

const multiplied: Record<ReadingLanguage, RegExp | undefined> = {
  fr: /^(multipli|facteur$)/,
  en: /^(multipl(y|ied|ying)|factor)$/,
  ar: undefined,
};
const divided: Record<ReadingLanguage, RegExp | undefined> = {
  fr: /^divis(er|e|es|ee|ees|era|eront)$/,
  en: /^divid(e|ed|ing)$/,
  ar: undefined,
};

/** «multiplié par trois» is three times; divided by two leaves half. */
function byNumber(tokens: Tokens, i: number, language: ReadingLanguage): Change | undefined {
  const word = tokens.str[i]!;
  const isMore = multiplied[language]?.test(word) === true;
  if (!isMore && divided[language]?.test(word) !== true) return undefined;
  const isFactor = word === 'facteur' || word === 'factor';
  for (let at = i + 1; at < i + 9 && at < tokens.count; at++) {
    if (tokens.kind[at] === MARK && /^[.;,]$/.test(tokens.str[at]!)) return undefined;
    const isLink = /^(par|by|of|de)$/.test(tokens.str[at]!);
    if (!isLink && !isFactor) continue;
    const read = numberAt(tokens, isLink ? at + 1 : at, language);
    if (read && !read.hasScale && read.value > 1 && read.value < 1000)
      return isMore
        ? { first: i, end: read.end, value: read.value, unit: 'times' }
        : { first: i, end: read.end, value: Math.round(1000 - 1000 / read.value) / 10, unit: 'percent' };
    if (isFactor) return undefined;
  }
  return undefined;
}

/** x20, x 20 */
function timesSign(tokens: Tokens, i: number): Change | undefined {
  const word = tokens.str[i]!;
  if (!word.startsWith('x')) return undefined;
  const times = (value: number, end: number): Change => ({ first: i, end, value, unit: 'times' });
  if (word === 'x')
    return tokens.kind[i + 1] === NUMBER &&
      tokens.glued[i + 1] &&
      tokens.kind[i - 1] !== NUMBER &&
      tokens.str[i + 1]!.length < 4
      ? times(Number(tokens.str[i + 1]), i + 2)
      : undefined;
  return word.length < 5 && /^x\d{1,3}$/.test(word) && !(tokens.glued[i] && tokens.kind[i - 1] === NUMBER)
    ? times(Number(word.slice(1)), i + 1)
    : undefined;
}
