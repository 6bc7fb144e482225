import type { Draft, DraftDeadline, DraftQuantity, Span } from './draft.ts';

/** Words that raise a number, as they are written; the scale counts wherever one stands in the same words. */
const scales: readonly [RegExp, number][] = [
  [/(?<!\p{L})(?:ألف|آلاف|ألفا|mille|milliers?|thousand|k)(?!\p{L})/iu, 1e3],
  [/مليون|ملايين|(?<!\p{L})(?:millions?|mn|m|mdh|mmad|m€)(?!\p{L})/iu, 1e6],
  [/مليار|ملايير|بليون|(?<!\p{L})(?:milliards?|billions?|md|mds|mrd|bn|b|mmdh|md€|mds€)(?!\p{L})/iu, 1e9],
  [/غيغاوا?ط|جيغاوا?ط|(?<!\p{L})(?:gw|gigawatts?)(?!\p{L})/iu, 1e3],
];
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

const western = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));

/** Every way to read the digits of a text: a sign before three digits may part thousands, one before the last digits may be decimal. */
function digitsIn(text: string): number[] {
  const found: number[] = [];
  for (const [token] of western(text).matchAll(/\d+(?:[.,٫٬\s\u00a0\u202f']\d+)*/gu)) {
    const parts = token.split(/\D/u);
    const signs = token.match(/\D/gu) ?? [];
    const groups = parts.slice(1);
    const last = groups.at(-1) ?? '';
    if (groups.every((part) => part.length === 3)) found.push(Number(parts.join('')));
    if (/[.,٫]/.test(signs.at(-1) ?? '') && groups.slice(0, -1).every((part) => part.length === 3))
      found.push(Number(`${parts.slice(0, -1).join('')}.${last}`));
    // two numbers may stand side by side
    if (signs.some((sign) => /\s/u.test(sign))) found.push(...digitsIn(token.replaceAll(/\s/gu, ';')));
  }
  return found;
}

/**
 * Does a number stand in these words, or did a reader find it there? Numbers in letters count only as a reader found them.
 *
 * example  numberStands('11000000000', 'غلاف 11 مليار درهم', []) → true · numberStands('12', '11 مليار', []) → false
 */
export function numberStands(value: string, words: string, found: readonly number[]): boolean {
  const wanted = Number(value);
  if (found.some((one) => isNear(one, wanted))) return true;
  const raised = [1, ...scales.filter(([word]) => word.test(words)).map(([, scale]) => scale)];
  return digitsIn(words).some((one) => raised.some((scale) => isNear(one * scale, wanted)));
}

/** Does a date stand in these words: every year of it as digits, or as a reader found it. example  '2024-2026' */
export function dateStands(code: string, words: string, found: readonly (string | undefined)[]): boolean {
  if (found.includes(code)) return true;
  const text = western(words);
  const years = code.match(/\d{4}/g) ?? [];
  return years.length > 0 && years.every((year) => new RegExp(`(?<!\\d)${year}(?!\\d)`).test(text));
}

const inside = (part: Span, whole: Span): boolean => part.start >= whole.start && part.end <= whole.end;

/** Numbers that readers found inside a span, upper ends of ranges too. */
export const numbersFound = (drafts: readonly Draft[], span: Span): number[] =>
  drafts
    .flatMap((draft): DraftQuantity[] => draft.quantities)
    .filter((one) => inside(one, span))
    .flatMap((one) => [one.value, ...(one.valueMax === undefined ? [] : [one.valueMax])]);

/** Deadlines that readers found inside a span. */
export const deadlinesFound = (drafts: readonly Draft[], span: Span): DraftDeadline[] =>
  drafts.flatMap((draft) => (draft.deadline && inside(draft.deadline, span) ? [draft.deadline] : []));
