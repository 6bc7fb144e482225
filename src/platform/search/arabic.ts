/**
 * A light stemmer for Arabic, with folding for every language we serve: two words that a person takes for the same
 * become the same text, so that PostgreSQL (configuration `simple`) needs to know no language.
 *
 * source  light10: L. Larkey, L. Ballesteros, M. Connell, "Light Stemming for Arabic Information Retrieval", 2007;
 *         the prefix particles ب ك ل and the joined للـ are added for administrative Arabic
 */

/** Tatweel, the vowel signs, the dagger alif and signs of recitation. */
const SIGNS = /[\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;
const LATIN_ACCENTS = /[\u0300-\u036f]/g;

/**
 * Folds what is written in several ways: hamza forms, ta marbuta, alif maqsura, vowel signs, accents, capitals, digits.
 *
 * example  fold('إنجازُ الجِهَة') → 'انجاز الجهه' · fold('Été') → 'ete'
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(SIGNS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/œ/g, 'oe')
    .normalize('NFD')
    .replace(LATIN_ACCENTS, '')
    .normalize('NFC');
}

/** The folded words of a text, in order; marks and signs of punctuation part them. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const ARTICLES = ['وال', 'بال', 'كال', 'فال', 'لل', 'ال'];
const SUFFIXES = ['ها', 'هم', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];
const isArabic = (word: string): boolean => /^[\u0621-\u064a]+$/.test(word);

/**
 * The stem of a folded word. Arabic loses و, the article with its particle, and endings of number and gender, never
 * below two letters; French and English lose the ending of the plural.
 *
 * example  stem('والمشاريع') → 'مشاريع' · stem('الجهات') → 'جه' (as 'الجهه') · stem('regions') → 'region'
 */
export function stem(word: string): string {
  if (!isArabic(word)) return latinStem(word);
  let left = withoutPrefix(word);
  for (const suffix of SUFFIXES) {
    if (left.endsWith(suffix) && left.length - suffix.length >= 2) left = left.slice(0, -suffix.length);
  }
  return left;
}

function withoutPrefix(word: string): string {
  let left = word;
  // و is a letter of many roots; it is a conjunction for sure before an article.
  if (left.startsWith('وال') || (left.startsWith('و') && left.length > 4)) left = left.slice(1);
  const article = ARTICLES.find((one) => left.startsWith(one) && left.length - one.length >= 2);
  if (article) return left.slice(article.length);
  return /^[بل]/.test(left) && left.length > 5 ? left.slice(1) : left;
}

/** Broken plurals of administrative words: no ending tells them, so they are listed. Singular first, then its plurals. */
const BROKEN = `
معهد معاهد|مشروع مشاريع|مركز مراكز|إقليم أقاليم|مصدر مصادر|مرحلة مراحل|نقطة نقاط نقط|شريك شركاء|برنامج برامج|هدف أهداف
منصب مناصب|قانون قوانين|مرسوم مراسيم|عقد عقود|مدينة مدن|قرية قرى|صندوق صناديق|مكتب مكاتب|مدرسة مدارس|طالب طلبة طلاب
شاب شباب|نظام أنظمة نظم|موقع مواقع|حل حلول|منطقة مناطق|محور محاور|شغل أشغال|فرع فروع|رقم أرقام|سنة سنوات سنين|شهر أشهر شهور
يوم أيام|دولة دول|لجنة لجان|وثيقة وثائق|مسطرة مساطر|ورش أوراش|مورد موارد|مصرف مصارف|تقرير تقارير|تدبير تدابير|مبلغ مبالغ
مليار ملايير|مليون ملايين|درهم دراهم|عامل عمال|خبير خبراء|وزير وزراء|مسؤول مسؤولون|رئيس رؤساء|عمل أعمال|مال أموال|بحث أبحاث بحوث
حساب حسابات|أجل آجال|رأس رؤوس|سياسة سياسات|مرفق مرافق|ملف ملفات|نص نصوص|حكم أحكام|حق حقوق|شرط شروط|خطر مخاطر أخطار|نتيجة نتائج`;
const SINGULAR = new Map(
  BROKEN.split(/[|\n]/).flatMap((line) => {
    const [singular, ...plurals] = line.split(' ').map(fold);
    return plurals.map((plural): [string, string] => [plural, singular!]);
  }),
);

/**
 * The forms a word is found by, besides itself: without article and particles (the endings of «إثبات» are its own), its
 * stem, and the singular of a broken plural.
 * example  stems('المعاهد') → ['معاهد', 'معهد']
 */
export function stems(word: string): string[] {
  if (!isArabic(word)) return [latinStem(word)].filter((form) => form !== word);
  const bare = withoutPrefix(word);
  const root = stem(word);
  const singular = SINGULAR.get(bare) ?? SINGULAR.get(word) ?? SINGULAR.get(root);
  const forms = [bare, root, ...(singular ? [singular, stem(singular)] : [])];
  return [...new Set(forms)].filter((form) => form !== word);
}

function latinStem(word: string): string {
  if (word.length > 4 && word.endsWith('aux')) return `${word.slice(0, -2)}l`;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && /[^s][sx]$/.test(word)) return word.slice(0, -1);
  return word;
}

const LATIN = new Map(
  [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويء'].map((letter, at): [string, string] => [
    letter,
    'abtvjhxdzr3sc5678egfqklmnowy0'[at]!,
  ]),
);

/**
 * A folded word with each Arabic letter as one Latin letter of its own: trigrams of PostgreSQL know no Arabic letters
 * where the locale is C.
 * example  spelled('صندوق') → '5ndwq'
 */
export const spelled = (word: string): string => [...word].map((letter) => LATIN.get(letter) ?? letter).join('');

/** Words that carry nothing by themselves. */
const STOP = new Set(
  'من في على الي عن مع هذا هذه التي الذي ان او ثم كل بين قد لا ما هو هي و le la les de des du un une et en au aux a dans par pour sur the of and in to for on by an'
    .split(' ')
    .map(fold),
);

const usable = (word: string): boolean => word.length > 1 || /\d/.test(word);

/**
 * The words of texts as PostgreSQL's tsvector in its text form: as written (folded) at weight A for `strong` texts and B
 * for the others, stems at C and D. Words hold letters and digits only, so nothing needs quoting.
 */
export function searchVector(strong: readonly string[], others: readonly string[]): string {
  const places = new Map<string, Set<string>>();
  let at = 0;
  const put = (word: string, weight: string): void => {
    const found = places.get(word) ?? new Set<string>();
    if (found.size < 250) found.add(`${at}${weight === 'D' ? '' : weight}`);
    places.set(word, found);
  };
  for (const [texts, whole, stemmed] of [
    [strong, 'A', 'C'],
    [others, 'B', 'D'],
  ] as const) {
    for (const word of texts.flatMap(wordsOf)) {
      at = Math.min(at + 1, 16_383);
      if (!usable(word)) continue;
      put(word, whole);
      for (const form of stems(word)) put(form, stemmed);
    }
  }
  return [...places].map(([word, found]) => `'${word}':${[...found].join(',')}`).join(' ');
}

/** The words of what a person typed that are looked for: at most twelve, without those that carry nothing unless there are no others. */
export function wantedWords(typed: string): string[] {
  const words = wordsOf(typed).filter(usable).slice(0, 12);
  const kept = words.filter((word) => !STOP.has(word));
  return kept.length > 0 ? kept : words;
}

/**
 * What a person typed as PostgreSQL's tsquery in text form: every word must be there, as written, by its stem, or (the
 * last one, while it is typed) as a beginning. Undefined when nothing remains to look for.
 *
 * near  for a word, others that are written nearly so and stand for it too
 */
export function searchQuery(typed: string, near?: ReadonlyMap<string, readonly string[]>): string | undefined {
  const wanted = wantedWords(typed);
  if (wanted.length === 0) return undefined;
  return wanted
    .map((word, index) => {
      const meant = [word, ...(near?.get(word) ?? [])];
      const forms = new Set(meant.flatMap((one) => [one, ...stems(one)]).map((form) => `'${form}'`));
      if (index === wanted.length - 1 && word.length > 2) forms.add(`'${word}':*`);
      return `(${[...forms].join(' | ')})`;
    })
    .join(' & ');
}
