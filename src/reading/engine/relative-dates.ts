import type { ReadingLanguage } from '../stored-text.ts';
import { dateOf, type Year, yearAt } from './calendar.ts';
import type { Point } from './points.ts';
import { NUMBER, strAt, type Tokens } from './tokens.ts';

/** Of the document: its year and its month, 0 where it is not known. */
type Day = { year: number; month: number };

const ends: Record<ReadingLanguage, RegExp> = {
  ar: /^[وبل]?(نهايه|متم|اواخر|ختام)$/,
  fr: /^fin$/,
  en: /^(end|close)$/,
};
const coming = /^(المقبل|المقبله|القادم|القادمه)$/;
const running = /^(الجاري|الجاريه|الحالي|الحاليه)$/;
const thisInArabic = /^[لب]?(هذا|هذه|هاته)$/;
const inEnglish = /^(calendar|fiscal|financial)$/;

/**
 * A year or month that is counted from the document's own, at the word for it: «l'année prochaine», "later this year", «العام المقبل»,
 * "next month". What lies behind already («plus tôt cette année», "so far this year") is none.
 */
export function relativeAt(tokens: Tokens, i: number, language: ReadingLanguage, day: Day): Point | undefined {
  if (day.year === 0) return undefined;
  const month = day.month > 0 ? relativeMonthAt(tokens, i, language) : undefined;
  if (month) {
    const at = day.year * 12 + day.month - 1 + month.add;
    return { to: dateOf({ year: Math.floor(at / 12), month: (at % 12) + 1 }), end: month.end, lead: month.lead };
  }
  const year = { ar: arabicYear, fr: frenchYear, en: englishYear }[language](tokens, i);
  return year && { to: String(day.year + year.add), end: year.end, lead: year.lead };
}

/** add: to the document's own; lead: tokens before the word that belong to it */
type Counted = { add: number; end: number; lead: number };

function isAtEnd(tokens: Tokens, i: number, language: ReadingLanguage): boolean {
  for (let at = i - 1; at >= i - 4 && at >= 0; at--) if (ends[language].test(tokens.str[at]!)) return true;
  return false;
}

function arabicYear(tokens: Tokens, i: number): Counted | undefined {
  if (!/^(العام|السنه)$/.test(tokens.str[i]!)) return undefined;
  const next = strAt(tokens, i + 1);
  if (coming.test(next)) return { add: 1, end: i + 2, lead: 0 };
  if (running.test(next)) return { add: 0, end: i + 2, lead: 0 };
  if (tokens.kind[i + 1] === NUMBER) return undefined;
  // «في وقت سابق من هذا العام»
  if (thisInArabic.test(strAt(tokens, i - 1)))
    return strAt(tokens, i - 3) === 'سابق' ? undefined : { add: 0, end: i + 1, lead: 1 };
  return ends.ar.test(strAt(tokens, i - 1)) &&
    !/^(الماضي|الماضيه|المنصرم|المنصرمه|الفائت|الدراسي|الدراسيه|الماليه)$/.test(next)
    ? { add: 0, end: i + 1, lead: 0 }
    : undefined;
}

function frenchYear(tokens: Tokens, i: number): Counted | undefined {
  const word = tokens.str[i]!;
  if (word !== 'annee' && word !== 'an') return undefined;
  const next = strAt(tokens, i + 1);
  if (/^(prochaine?)$/.test(next)) return { add: 1, end: i + 2, lead: 0 };
  if (next === 'courante') return { add: 0, end: i + 2, lead: 0 };
  if (next === 'en' && strAt(tokens, i + 2) === 'cours') return { add: 0, end: i + 3, lead: 0 };
  if (strAt(tokens, i - 1) === 'cette') {
    const before = strAt(tokens, i - 2);
    return before === 'tot' ? undefined : { add: 0, end: i + 1, lead: before === 'tard' ? 3 : 1 };
  }
  return isAtEnd(tokens, i, 'fr') && !/^(derniere|passee|suivante|scolaire)$/.test(next)
    ? { add: 0, end: i + 1, lead: 0 }
    : undefined;
}

function englishYear(tokens: Tokens, i: number): Counted | undefined {
  if (tokens.str[i] !== 'year') return undefined;
  const kind = inEnglish.test(strAt(tokens, i - 1)) ? 1 : 0;
  const before = strAt(tokens, i - 1 - kind);
  if (before === 'next') return { add: 1, end: i + 1, lead: 1 + kind };
  const earlier = strAt(tokens, i - 2 - kind);
  if (before === 'this' || before === 'current')
    return /^(earlier|far|already)$/.test(earlier)
      ? undefined
      : { add: 0, end: i + 1, lead: 1 + kind + (earlier === 'later' ? 1 : 0) };
  if (before === 'the' && isAtEnd(tokens, i, 'en')) return { add: 0, end: i + 1, lead: 0 };
  const end = strAt(tokens, i + 1) === '-' ? i + 2 : i + 1;
  return strAt(tokens, end) === 'end' && !yearAt(tokens, end + 1, 'en') ? { add: 0, end: end + 1, lead: 0 } : undefined;
}

/** "next month", «le mois prochain», «الشهر الجاري» */
function relativeMonthAt(tokens: Tokens, i: number, language: ReadingLanguage): Counted | undefined {
  const word = tokens.str[i]!;
  const before = strAt(tokens, i - 1);
  const next = strAt(tokens, i + 1);
  if (language === 'en') {
    if (word !== 'month') return undefined;
    if (before === 'next') return { add: 1, end: i + 1, lead: 1 };
    const earlier = strAt(tokens, i - 2);
    return before === 'this' && !/^(earlier|far|already)$/.test(earlier)
      ? { add: 0, end: i + 1, lead: earlier === 'later' ? 2 : 1 }
      : undefined;
  }
  if (language === 'fr') {
    if (word !== 'mois') return undefined;
    if (next === 'prochain') return { add: 1, end: i + 2, lead: before === 'le' ? 1 : 0 };
    const isThis = before === 'ce' && next === '-' && strAt(tokens, i + 2) === 'ci';
    return isThis ? { add: 0, end: i + 3, lead: 1 } : undefined;
  }
  if (word !== 'الشهر') return undefined;
  if (coming.test(next)) return { add: 1, end: i + 2, lead: 0 };
  return running.test(next) ? { add: 0, end: i + 2, lead: 0 } : undefined;
}

const link = /^(of|de|l|'|من|the|this|cette|current|next)$/;

/** The year behind a quarter, counted from the document's own: "of this year", «de l'année prochaine», «من العام الجاري». */
export function relativeYearAt(
  tokens: Tokens,
  from: number,
  language: ReadingLanguage,
  reference: number,
): Year | undefined {
  if (reference === 0) return undefined;
  let at = from;
  while (
    at < from + 4 &&
    (link.test(strAt(tokens, at)) || inEnglish.test(strAt(tokens, at)) || thisInArabic.test(strAt(tokens, at)))
  )
    at += 1;
  if (at === from && language !== 'ar') return undefined;
  const year = { ar: arabicYear, fr: frenchYear, en: englishYear }[language](tokens, at);
  if (year) return { year: reference + year.add, end: year.end };
  // "in the second half of the year"
  const isPlain = language === 'en' && tokens.str[at] === 'year' && strAt(tokens, at - 1) === 'the';
  return isPlain ? { year: reference, end: at + 1 } : undefined;
}
