import type { ReadQuantity } from './quantities.ts';
import { NUMBER, strAt, type Tokens } from './tokens.ts';
import { measureAfter, measureOf } from './units.ts';

const things = new Set(
  `قرار مركز موقع مشروع مستشفي مصنع ميناء مطار سد طريق جسر نفق ملعب متحف مسجد معهد مختبر مخبر مرسوم قانون اتفاق برنامج مخطط صندوق قطب قمر قسط خط
  بير مرفا مجمع حقل مرصد متنزه مصعد مبني سوق مسبح مسرح مدرج جناح مكتب فرع منجم انبوب مقترح تقرير نموذج تطبيق نظام حوض رصيف قطار فندق`.split(
    /\s+/,
  ),
);
/** Lengths, numbers, names and who acts, which end in the same way. */
const noTwo = new Set(
  `سنتين سنتان مرتين مرتان مايتين ميتين مايتان ميتان جهتين جهتان ناحيتين فيتين كلتين اللتين هاتين هاتان اثنتين اثنتان مدتين روبنستين بساتين فلسطين
  ثابتين صامتين لافتين شركتين شركتان دولتين دولتان حكومتين حكومتان وزارتين وزارتان موسستين موسستان حالتين حالتان كلمتين دقيقتين ليلتين`.split(
    /\s+/,
  ),
);

/** «مصحتين», «لموقعين»: two of a thing in its own form. Of people ـين says many as well; what has the article was spoken of before. */
export function isDual(word: string): boolean {
  if (word.length < 5 || word.length > 14 || !/(ين|ان)$/.test(word)) return false;
  const stem = word.slice(0, -2);
  const bare = /^[وفبلك]/.test(word) ? word.slice(1) : word;
  if (stem.endsWith('ت'))
    return word.length > 5 && !noTwo.has(word) && !noTwo.has(bare) && !/^[وفب]?ال|^[ول]?لل|ستان$/.test(word);
  return things.has(stem) || (bare !== word && things.has(stem.slice(1)));
}

/** The second of two such words describes the first: «سفارتين جديدتين»; "between two" tells who, "at two" where. */
const isTwo = (tokens: Tokens, i: number): boolean => {
  if (!isDual(tokens.str[i]!)) return false;
  const before = strAt(tokens, i - 1);
  return !/^(و?بين|و?في|ولا|لا|غير)$|(تين|تان)$/.test(before) && !isDual(before);
};

/** Arabic says one and two with the noun itself: «جيغاواطا واحدا», «كيلومترين ونصف», «مستشفى واحد على الأقل». */
export function oneOf(tokens: Tokens, i: number): ReadQuantity | undefined {
  const word = tokens.str[i]!;
  const next = strAt(tokens, i + 1);
  const isOne = /^(واحد|واحده|واحدا)$/.test(next);
  if (isOne) {
    const measure = measureAfter(tokens, i, 'ar');
    if (measure && measure.unit !== 'times' && !measure.drop && tokens.kind[i - 1] !== NUMBER)
      return { first: i, end: i + 2, value: measure.times ?? 1, unit: measure.unit };
    if (strAt(tokens, i + 2) === 'علي' && strAt(tokens, i + 3) === 'الاقل')
      return { first: i, end: i + 2, value: 1, unit: 'count', noun: word, isSmallWord: true };
    return undefined;
  }
  if (word.length < 5 || word.length > 14 || !/(ين|ان)$/.test(word)) return undefined;
  const single = measureOf(word.slice(0, -2));
  if (!single)
    return isTwo(tokens, i)
      ? { first: i, end: i + 1, value: 2, unit: 'count', noun: word, isSmallWord: true }
      : undefined;
  if (single.unit === 'times') return undefined;
  const hasHalf = next === 'ونصف';
  return { first: i, end: i + (hasHalf ? 2 : 1), value: (hasHalf ? 2.5 : 2) * single.times, unit: single.unit };
}
