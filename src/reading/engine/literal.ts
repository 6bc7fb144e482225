import type { ReadingLanguage } from '../stored-text.ts';

/** More digits than this are an account, a telephone or noise. */
const MOST_DIGITS = 24;

const isOfOne = (marks: string): boolean => {
  for (let i = 1; i < marks.length; i++) if (marks[i] !== marks[0]) return false;
  return true;
};

/** Digits and nothing else. */
function isPlain(written: string): boolean {
  for (let i = 0; i < written.length; i++) {
    const code = written.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return false;
  }
  return written !== '';
}

/**
 * The value of digits as they are written. Three digits after one separator are thousands, except after a point in English
 * and before a scale in Arabic («1.250 مليار» is one and a quarter).
 *
 * example  literal('100.000', 'fr', false) → 100000 · literal('3,5', 'ar', true) → 3.5 · literal('1,105', 'en', false) → 1105
 */
export function literal(written: string, language: ReadingLanguage, beforeScale: boolean): number | undefined {
  if (written.length > MOST_DIGITS) return undefined;
  if (isPlain(written)) return Number(written);
  const text = written.includes(' ') ? written.replace(/ /g, '') : written;
  const marks = text.replace(/\d/g, '');
  if (marks === '') return Number(text);
  const groups = text.split(/[.,']/);
  const thousands = groups.length > 1 && groups[0]!.length <= 3 && groups.slice(1).every((one) => one.length === 3);
  if (isOfOne(marks)) {
    if (thousands && !groups[0]!.startsWith('0')) {
      if (marks.length > 1) return Number(groups.join(''));
      if (language === 'en' && marks === '.') return Number(text);
      if (language === 'fr' && marks === ',') return Number(groups.join('.'));
      if (!(beforeScale && marks === '.' && language === 'ar')) return Number(groups.join(''));
    }
    return groups.length === 2 ? Number(groups.join('.')) : undefined;
  }
  // Two kinds of mark: the last one is the decimal.
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  return Number(`${text.slice(0, last).replace(/[.,']/g, '')}.${text.slice(last + 1)}`);
}
