import type { ReadingLanguage } from '../stored-text.ts';
import { MARK, NUMBER, type Tokens } from './tokens.ts';

/** Words after which an institution is named by what it sees to, so that nothing of its name is said of anything. */
const heads: Record<ReadingLanguage, RegExp> = {
  ar: /^[وفبل]{0,2}(ال)?(وزاره|وزير|وزيره|وزارتي|وزيري)$|^لل(وزاره|وزير|وزيره)$/,
  fr: /^(ministere|ministeres|ministre|ministres|secretariat|secretaire|direction|departement)$/,
  en: /^(ministry|ministries|minister|ministers|department|secretary|secretariat|directorate)$/,
};
/** Most words begin with no letter of theirs, or do not hold وز. */
const isHead = (word: string, language: ReadingLanguage): boolean => {
  const first = word.charCodeAt(0);
  // d, m, s
  const mayBe = language === 'ar' ? word.includes('وز') : first === 0x64 || first === 0x6d || first === 0x73;
  return mayBe && heads[language].test(word);
};
const links: Record<'fr' | 'en', RegExp> = {
  fr: /^(de|du|des|d|la|le|les|l|et|a|aux|en|pour|chargee?|deleguee?|general|generale|'|-|,)$/,
  en: /^(of|for|and|the|,|&|-)$/,
};
/** «الوزيرة المنتدبة المكلفة بـ»: an office, then what it sees to. */
const arabicOffice = /^(ال)?(منتدب|مكلف|مفوض)ه?$/;
const MOST = 14;

/**
 * Where the name ends that a ministry or minister has, 0 if the token begins none: "Ministry of Skills and Job Creation",
 * «ministère de la Réforme de l'Administration», «وزارة الانتقال الرقمي وإصلاح الإدارة».
 *
 * isVerb  whether a token is a verb: in Arabic «وإصلاح الإدارة» goes on with the name, where «وأعلنت الحكومة» does not
 */
export function nameEnd(
  tokens: Tokens,
  i: number,
  end: number,
  language: ReadingLanguage,
  isVerb: (at: number) => boolean,
): number {
  if (!isHead(tokens.str[i]!, language)) return 0;
  return language === 'ar' ? arabicEnd(tokens, i, end, isVerb) : latinEnd(tokens, i, end, language);
}

function latinEnd(tokens: Tokens, i: number, end: number, language: 'fr' | 'en'): number {
  let last = 0;
  for (let at = i + 1; at < Math.min(end, i + MOST); at++) {
    if (tokens.kind[at] === NUMBER) break;
    if (tokens.capital[at] === 1) {
      // "the minister, Bosun Tijani": a person, no part of the name
      if (tokens.str[at - 1] === ',' && !/^(and|et)$/.test(tokens.str[at + 1] ?? '')) break;
      last = at + 1;
    } else if (!links[language].test(tokens.str[at]!)) break;
  }
  return last > i + 1 ? last : 0;
}

function arabicEnd(tokens: Tokens, i: number, end: number, isVerb: (at: number) => boolean): number {
  let at = i + 1;
  const isDefinite = /^[وفبل]{0,2}ال/.test(tokens.str[i]!);
  while (at < end && arabicOffice.test(tokens.str[at]!)) at += 1;
  const first = at;
  for (; at < Math.min(end, i + MOST); at++) {
    const word = tokens.str[at]!;
    if (tokens.kind[at] === MARK || tokens.kind[at] === NUMBER) break;
    // the first word bears no article: «وزير تكنولوجيات الاتصال», «وزارة إعداد التراب»; behind «الوزارة» stands no name but a verb
    if (at === first && !isDefinite && !/^(ان|علي|في|من|الي|عن|مع|قد|انه|انها|س[يت]..+)$/.test(word)) continue;
    if (/^(ال|وال|بال|لل)..../.test(word) && !/^(الي|التي|الذي|الذين|اليوم)$/.test(word)) continue;
    if (/^و...+/.test(word) && !isVerb(at) && /^ال/.test(tokens.str[at + 1] ?? '')) continue;
    break;
  }
  return at > i + 1 ? at : 0;
}
