import type { ReadingLanguage } from '../stored-text.ts';

/**
 * What a word does in a number.
 *
 * unit      1 to 19, added
 * ten       20 to 90, added
 * hundred   multiplies what stands before it within a group, or is 100
 * hundreds  a whole number of hundreds in one word (ثلاثمائة)
 * scale     thousand and more: closes a group
 * dual      two of a scale in one word (مليونا)
 * part      half, quarter: of a scale that follows, or added to the one before (مليون ونصف); parts: three quarters
 * about     a round number of things: dizaine, dozen
 */
export type NumberRole = 'unit' | 'ten' | 'hundred' | 'hundreds' | 'scale' | 'dual' | 'part' | 'about';
export type NumberWord = { role: NumberRole; value: number };

const table = (entries: Record<NumberRole, Record<string, number>>): Map<string, NumberWord> => {
  const found = new Map<string, NumberWord>();
  for (const [role, words] of Object.entries(entries))
    for (const [spellings, value] of Object.entries(words))
      for (const word of spellings.split(' ')) found.set(word, { role: role as NumberRole, value });
  return found;
};

/** Folded as `normalise` folds. Never shared between languages: French «à» would be the English article. */
export const numberWords: Record<ReadingLanguage, Map<string, NumberWord>> = {
  en: table({
    unit: {
      one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
      thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
    },
    ten: { twenty: 20, thirty: 30, 'forty fourty': 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
    hundred: { hundred: 100 },
    hundreds: {},
    scale: { 'lakh lakhs': 1e5, 'crore crores': 1e7, thousand: 1e3, 'million mln mn mio': 1e6, 'billion bln bn': 1e9, 'trillion trn tn': 1e12 },
    dual: {},
    part: { half: 0.5, 'quarter quarters': 0.25 },
    about: { 'dozen dozens': 12 },
  }),
  fr: table({
    unit: {
      'un une': 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12,
      treize: 13, quatorze: 14, quinze: 15, seize: 16,
    },
    ten: { 'vingt vingts': 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, septante: 70, 'huitante octante': 80, nonante: 90 },
    hundred: { 'cent cents': 100 },
    hundreds: {},
    scale: {
      'mille millier milliers': 1e3, 'million millions mln mio': 1e6, 'milliard milliards mrd mrds mds md': 1e9,
      'billion billions': 1e12,
    },
    dual: {},
    part: { 'demi demie': 0.5, 'quart quarts': 0.25 },
    about: {
      'dizaine dizaines': 10, 'douzaine douzaines': 12, quinzaine: 15, vingtaine: 20, trentaine: 30, quarantaine: 40, cinquantaine: 50, soixantaine: 60,
      'centaine centaines': 100,
    },
  }),
  ar: table({
    unit: {
      'واحد واحدا واحده': 1, 'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي': 2, 'ثلاث ثلاثه': 3, 'اربع اربعه': 4, 'خمس خمسه': 5, 'ست سته': 6,
      'سبع سبعه': 7, 'ثمان ثماني ثمانيه': 8, 'تسع تسعه': 9, 'عشر عشره': 10, 'احد احدي احدا': 1,
    },
    ten: {
      'عشرون عشرين': 20, 'ثلاثون ثلاثين': 30, 'اربعون اربعين': 40, 'خمسون خمسين': 50, 'ستون ستين': 60, 'سبعون سبعين': 70,
      'ثمانون ثمانين': 80, 'تسعون تسعين': 90,
    },
    hundred: { 'ميه مايه ماءه مءه': 100 },
    hundreds: {
      'ميتان ميتين ميتا ميتي مايتان مايتين مايتا مايتي': 200, 'ثلاثميه ثلاثمايه': 300, 'اربعميه اربعمايه': 400, 'خمسميه خمسمايه': 500,
      'ستميه ستمايه': 600, 'سبعميه سبعمايه': 700, 'ثمانميه ثمانمايه ثمانيميه ثمانيمايه': 800, 'تسعميه تسعمايه': 900,
    },
    scale: { 'الف الاف الفا': 1e3, 'مليون ملايين مليونا': 1e6, 'مليار مليارات مليارا ملايير بليون بلايين': 1e9, 'تريليون تريليونات تريليونا': 1e12 },
    dual: { 'الفان الفين الفي': 2e3, 'مليونان مليونين مليوني': 2e6, 'ملياران مليارين ملياري': 2e9, 'تريليونان تريليونين تريليوني': 2e12 },
    part: { نصف: 0.5, 'ربع ارباع': 0.25, ثلث: 1 / 3 },
    about: {},
  }),
}; // biome-ignore format: tables read better as rows

/** Plurals that say many of something, not how many: they need a number before them. */
export const manyWords = new Set(
  'الاف ملايين مليارات ملايير بلايين تريليونات ميات مييات milliers millions milliards billions centaines dizaines douzaines cents dozens hundreds thousands trillions'.split(
    ' ',
  ),
);
/** In the accusative one, in the construct state two: one after a number, two without (مليارا درهم). */
export const dualWithoutNumber = new Set(['الفا', 'مليونا', 'مليارا', 'تريليونا']);

/** Scales written in letters right after a number; those of one letter must touch it: 5M, 20k. */
export const shortScales = new Map<string, { value: number; currency?: string; mustTouch?: true }>([
  ['k', { value: 1e3, mustTouch: true }],
  ['m', { value: 1e6, mustTouch: true }],
  ['b', { value: 1e9, mustTouch: true }],
  ['mm', { value: 1e9, mustTouch: true }],
  ['mn', { value: 1e6 }],
  ['bn', { value: 1e9 }],
  ['tn', { value: 1e12 }],
  ['md', { value: 1e9 }],
  ['mds', { value: 1e9 }],
  ['mrd', { value: 1e9 }],
  ['mrds', { value: 1e9 }],
  ['cr', { value: 1e7 }],
]);
// A scale and a currency in one word: 25 MMDH, 75 MUSD. In Morocco MM is a thousand millions, and MDH are millions.
for (const [codes, currency] of Object.entries({ 'dh dhs mad': 'MAD', 'eur euros': 'EUR', usd: 'USD', 'dt tnd': 'TND', 'da dzd': 'DZD', 'fcfa xof cfa': 'XOF' }))
  for (const code of codes.split(' '))
    for (const [scale, value] of [['md', 1e9], ['mrd', 1e9], ['mds', 1e9], ['mm', 1e9], ['k', 1e3], ['m', 1e6]] as const)
      shortScales.set(scale + code, { value, currency }); // biome-ignore format: a table
// «MMAD» is of millions: its second M is of MAD.
shortScales.set('mmad', { value: 1e6, currency: 'MAD' });
