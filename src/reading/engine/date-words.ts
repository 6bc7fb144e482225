import type { ReadingLanguage } from '../stored-text.ts';

const months = (entries: string[]): Map<string, number> => {
  const found = new Map<string, number>();
  entries.forEach((words, i) => {
    for (const word of words.split(' ')) found.set(word, i + 1);
  });
  return found;
};

/**
 * Months, folded. Arabic has four sets: Maghreb (نونبر), Tunisia and Algeria (فيفري), Gulf and Egypt (نوفمبر), Levant, whose
 * names are of two words for some months (تشرين الثاني).
 */
export const monthNames: Record<ReadingLanguage, Map<string, number>> = {
  fr: months(['janvier janv', 'fevrier fevr', 'mars', 'avril avr', 'mai', 'juin', 'juillet juil', 'aout', 'septembre sept', 'octobre oct', 'novembre nov', 'decembre dec']),
  en: months(['january jan', 'february feb', 'march mar', 'april apr', 'may', 'june jun', 'july jul', 'august aug', 'september sept sep', 'october oct', 'november nov', 'december dec']),
  ar: months([
    'يناير جانفي كانون2', 'فبراير فيفري شباط', 'مارس اذار', 'ابريل افريل نيسان', 'مايو ماي ايار', 'يونيو يونيه جوان حزيران', 'يوليو يوليوز يوليه جويليه تموز',
    'اغسطس غشت اوت اب', 'سبتمبر شتنبر ايلول', 'اكتوبر تشرين1', 'نوفمبر نونبر تشرين2', 'ديسمبر دجنبر كانون1',
  ]),
}; // biome-ignore format: tables read better as rows

const set = (words: string): Set<string> => new Set(words.split(' '));

export const quarterWords: Record<ReadingLanguage, { quarter: Set<string>; half: Set<string> }> = {
  fr: { quarter: set('trimestre'), half: set('semestre') },
  en: { quarter: set('quarter'), half: set('half semester') },
  ar: { quarter: set('ربع الربع فصل الفصل ثلاثي الثلاثي'), half: set('نصف النصف اسدس الاسدس سداسي السداسي') },
};

/** Order of a quarter or half: الربع الأول, first quarter, deuxième semestre. */
export const ordinals: Record<ReadingLanguage, Map<string, number>> = {
  fr: new Map([
    ['premier', 1],
    ['premiere', 1],
    ['1er', 1],
    ['deuxieme', 2],
    ['second', 2],
    ['troisieme', 3],
    ['quatrieme', 4],
    ['dernier', 4],
  ]),
  en: new Map([
    ['first', 1],
    ['second', 2],
    ['third', 3],
    ['fourth', 4],
    ['last', 4],
    ['final', 4],
  ]),
  ar: new Map([
    ['الاول', 1],
    ['الثاني', 2],
    ['الثالث', 3],
    ['الرابع', 4],
    ['الاخير', 4],
  ]),
};

/** Words right before a date that make it a deadline, longest first. */
export const deadlineBefore: Record<ReadingLanguage, string[]> = {
  fr: [
    'd ici a la fin du mois de',
    'avant la fin du mois de',
    'a la fin du mois de',
    'd ici a la fin de',
    'd ici a la fin',
    'd ici la fin de',
    'd ici la fin',
    'd ici fin',
    'd ici a',
    'd ici',
    'a l horizon',
    'a horizon',
    'horizon',
    'a l echeance',
    'echeance',
    'au plus tard',
    'au plus tard en',
    'au plus tard le',
    'au plus tard fin',
    'avant la fin de',
    'avant la fin',
    'avant fin',
    'avant le',
    'avant',
    'd ici le',
    'd ici au',
    'a la fin de',
    'a fin',
    'fin',
    'en fin',
    'jusqu en',
    'jusqu a',
    'jusqu au',
    'a partir de',
    'a partir du',
    'a compter de',
    'a compter du',
    'des',
    'pour',
    'en',
    'courant',
    'au cours de',
    'au',
    'pour la fin de',
    'cap',
    'vers',
  ],
  en: [
    'by the end of',
    'by end of',
    'by end',
    'before the end of',
    'by late',
    'by early',
    'by mid',
    'by',
    'no later than',
    'not later than',
    'until',
    'through',
    'before',
    'at the end of',
    'end of',
    'starting in',
    'starting from',
    'from',
    'as of',
    'in',
    'during',
    'within',
    'for',
    'horizon',
    'late',
    'early',
    'mid',
    'to',
    'on',
    'come',
    'over',
    'towards',
    'effective',
  ],
  ar: [
    'بحلول نهايه عام',
    'بحلول نهايه سنه',
    'بحلول نهايه',
    'بحلول عام',
    'بحلول سنه',
    'بحلول',
    'اقصاه',
    'في اجل لا يتعدي',
    'في اجل لا يتجاوز',
    'في حدود سنه',
    'في حدود',
    'موفي سنه',
    'موفي',
    'في افق سنه',
    'في افق عام',
    'في افق',
    'افق سنه',
    'افق عام',
    'افق',
    'بافق',
    'قبل متم سنه',
    'قبل متم',
    'متم سنه',
    'متم',
    'عند متم',
    'قبل نهايه عام',
    'قبل نهايه سنه',
    'قبل نهايه',
    'قبل عام',
    'قبل سنه',
    'قبل',
    'حتي نهايه عام',
    'حتي نهايه سنه',
    'حتي نهايه',
    'حتي عام',
    'حتي سنه',
    'حتي',
    'الي غايه',
    'غايه',
    'الي غايه سنه',
    'نهايه عام',
    'نهايه سنه',
    'نهايه',
    'مع نهايه',
    'خلال عام',
    'خلال سنه',
    'خلال',
    'في عام',
    'في سنه',
    'في',
    'عام',
    'سنه',
    'لسنه',
    'لعام',
    'مع مطلع',
    'مطلع',
    'مع حلول',
    'حلول',
    'ابتداء من',
    'انطلاقا من',
    'برسم سنه',
    'بدايه من',
    'بدايه من سنه',
    'بدايه من عام',
    'بدءا من',
    'بدءا من عام',
    'اعتبارا من',
    'اعتبارا من عام',
    'اعتبارا من العام',
    'العام',
    'للعام',
    'في العام',
    'خلال العام',
    'حتي العام',
    'بحلول العام',
    'اواخر',
    'اواخر عام',
    'اواخر سنه',
    'اوايل',
    'اوايل عام',
    'منتصف',
    'منتصف عام',
    'بدايه',
    'بدايه عام',
    'بدايه سنه',
    'الي',
  ],
};

/** Of those, the ones that also stand before dates of other kinds. */
export const weakBefore = new Set([
  ...'en|au|des|pour|vers|cap|courant|au cours de|a partir de|a partir du|a compter de|a compter du'.split('|'),
  ...'in|on|for|from|to|during|over|as of|early|late|mid|starting in|starting from'.split('|'),
  ...'العام|للعام|في العام|خلال العام|بدايه|بدايه عام|بدايه سنه'.split('|'),
  ...'في|عام|سنه|خلال|في عام|في سنه|خلال عام|خلال سنه|الي|لسنه|لعام|من|ابتداء من|انطلاقا من|برسم سنه|بدايه من|بدايه من سنه|بدايه من عام|بدءا من|بدءا من عام|اعتبارا من|اعتبارا من عام|اعتبارا من العام'.split(
    '|',
  ),
]);

/** Words before a length of time that make it a limit. */
export const limitLead: Record<ReadingLanguage, Set<string>> = {
  fr: set(
    'ici dans sous cours durant pendant sur en terme bout issue delai premiers premieres horizon duree periode excedant',
  ),
  en: set('within in over during inside after first next coming throughout later take takes lasts period'),
  ar: set(
    'خلال غضون ظرف اجل اقصاه بعد لمده مدي مدار في ضمن داخل يتجاوز يتعدي تتجاوز تتعدي مده امتداد لفتره طيله طوال مهله علي تستغرق يستغرق ستستغرق سيستغرق',
  ),
};
/** Words between those and the length. */
export const limitFill: Record<ReadingLanguage, Set<string>> = {
  fr: set(
    "les l la le des de d un une a plus moins maximum maximal maximale max environ deux prochains prochaines premieres premiers toutes n pas tout au ' quelque",
  ),
  en: set(
    'the a an of for at most less than under about around up to next coming first maximum period only no more just another full some',
  ),
  ar: set(
    'لا اقل اكثر من نحو حوالي السنوات الاشهر الاعوام حدود زهاء قرابه اقصاه مده اجل العقد المشروع التنفيذ الانجاز الاشغال ال',
  ),
};

/** Lengths of time: months, years, days, weeks. */
export const lengthWords: Record<ReadingLanguage, Map<string, { letter: 'M' | 'Y' | 'D' | 'W'; times: number }>> = {
  fr: lengths({ mois: 'M', 'an ans annee annees': 'Y', 'jour jours': 'D', 'semaine semaines': 'W' }, { 'trimestre trimestres': 3, 'semestre semestres': 6 }),
  en: lengths({ 'month months': 'M', 'year years': 'Y', 'day days': 'D', 'week weeks': 'W' }, { 'quarter quarters': 3 }),
  ar: lengths({ 'شهر شهرا اشهر شهور': 'M', 'سنه سنوات عام عاما اعوام سنين': 'Y', 'يوم يوما ايام': 'D', 'اسبوع اسابيع اسبوعا': 'W' }),
}; // biome-ignore format: tables read better as rows

function lengths(
  letters: Record<string, 'M' | 'Y' | 'D' | 'W'>,
  months: Record<string, number> = {},
): Map<string, { letter: 'M' | 'Y' | 'D' | 'W'; times: number }> {
  const found = new Map<string, { letter: 'M' | 'Y' | 'D' | 'W'; times: number }>();
  for (const [words, letter] of Object.entries(letters))
    for (const word of words.split(' ')) found.set(word, { letter, times: 1 });
  for (const [words, times] of Object.entries(months))
    for (const word of words.split(' ')) found.set(word, { letter: 'M', times });
  return found;
}

/** Two of a length in one word. */
export const dualLengths = new Map([
  ['شهرين', 'P2M'], ['شهران', 'P2M'], ['الشهرين', 'P2M'], ['سنتين', 'P2Y'], ['السنتين', 'P2Y'], ['عامين', 'P2Y'], ['العامين', 'P2Y'],
  ['اسبوعين', 'P2W'], ['الاسبوعين', 'P2W'], ['يومين', 'P2D'], ['سنتان', 'P2Y'], ['عامان', 'P2Y'], ['اسبوعان', 'P2W'], ['يومان', 'P2D'],
]); // biome-ignore format: a table
