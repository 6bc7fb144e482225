import type { ReadingLanguage } from '../stored-text.ts';
import { yearAt } from './calendar.ts';
import { isLengthened } from './changes.ts';
import { dualLengths, lengthWords, limitFill, limitLead } from './date-words.ts';
import { numberWords } from './number-words.ts';
import { numberAt } from './numbers.ts';
import type { ReadNumber } from './scales.ts';
import { MARK, NUMBER, strAt, type Tokens, WORD } from './tokens.ts';

/** A length of time as a limit, where it stands; `to` is an ISO duration. */
export type Limit = { first: number; end: number; to: string };

type Length = { end: number; to: string };

/** A length of time as a limit: within 6 months, خلال ثلاث سنوات, dans un délai de trois ans, two years to comply. */
export function limitAt(tokens: Tokens, i: number, language: ReadingLanguage): Limit | undefined {
  if (tokens.kind[i] === MARK) return undefined;
  const length = language === 'ar' ? arabicLength(tokens, i) : latinLength(tokens, i, language);
  if (!length || isAgeOrPast(tokens, length.end)) return undefined;
  if (language === 'ar' && isOver(tokens, i, length)) return undefined;
  const lead = leadBefore(tokens, i, language);
  const isLimit = lead >= 0 || isGiven(tokens, i, length.end, language) || isOfDelay(tokens, i, language);
  if (!isLimit || isChangeOfLength(tokens, i, length.end, language)) return undefined;
  return { first: lead >= 0 ? lead : i, end: pastComing(tokens, length.end, language), to: length.to };
}

/** Months that are added or taken away are a quantity. */
function isChangeOfLength(tokens: Tokens, i: number, end: number, language: ReadingLanguage): boolean {
  const next = strAt(tokens, end);
  if (/^(اضافي|اضافيا|اضافيه|اخري|supplementaires?|additional|more|longer)$/.test(next)) return true;
  const before = strAt(tokens, i - 1);
  if (/^(another|additional|further)$/.test(before)) return true;
  const isPlain = language === 'ar' ? before === 'لمده' : /^(a|for|by)$/.test(before);
  return isPlain && isLengthened(tokens, i, end, language);
}

const waiting = new Set(
  ['نقاش', 'مفاوضات', 'تفاوض', 'انتظار', 'توقف', 'اغلاق', 'جمود', 'حرب', 'ترقب', 'تاخر', 'تاخير', 'غياب', 'مشاورات', 'عمل', 'مسار'].flatMap(
    (word) => [word, `ال${word}`],
  ),
); // biome-ignore format: a list
const lasts = new Set(
  'سداد السداد سداده سدادها سماح السماح حبس الحبس بالحبس سجن السجن بالسجن بالاقامه عقوبه'.split(' '),
);

/** «بعد 6 سنوات من النقاش» is over; how long a loan is paid back, or somebody is in prison, is no day of anything; nor an age. */
function isOver(tokens: Tokens, i: number, { end, to }: Length): boolean {
  const before = strAt(tokens, i - 1);
  if (before === 'بعد' && strAt(tokens, end) === 'من' && waiting.has(strAt(tokens, end + 1))) return true;
  if (before === 'في' && to.endsWith('Y') && Number(to.slice(1, -1)) > 30) return true;
  for (let at = i - 1; at >= i - 6 && at >= 0 && tokens.kind[at] === WORD; at--)
    if (lasts.has(tokens.str[at]!)) return true;
  return false;
}

/** An age, or years that are over: «السنوات الخمس الماضية», «les cinq dernières années». */
const isAgeOrPast = (tokens: Tokens, end: number): boolean =>
  /^(old|ago|derniers|dernieres|passes|passees|ecoules|ecoulees|(ال)?(اخير|ماضي|سابق|منصرم|اخر)(ه|ين|ين|تين|ان)?)$/.test(
    strAt(tokens, end),
  );

function latinLength(tokens: Tokens, i: number, language: 'fr' | 'en'): Length | undefined {
  const isOne = language === 'en' && /^(a|an)$/.test(tokens.str[i]!);
  const read = isOne ? undefined : numberAt(tokens, i, language);
  if (!isOne && (!read || read.value > 730 || read.hasScale || read.isYear || !Number.isInteger(read.value)))
    return undefined;
  const upper = read ? upperAfter(tokens, read, language) : undefined;
  const value = (upper ?? read)?.value ?? 1;
  let at = (upper ?? read)?.end ?? i + 1;
  if (/^(prochains|prochaines|premiers|premieres|calendar|working|consecutive|short|full)$/.test(strAt(tokens, at)))
    at += 1;
  if (strAt(tokens, at) === ')' && strAt(tokens, i - 1) === '(') at += 1;
  const isHyphen = strAt(tokens, at) === '-' && tokens.glued[at] === 1 && tokens.glued[at + 1] === 1;
  if (isHyphen) at += 1;
  const word = strAt(tokens, at);
  if (word === 'decade' || word === 'decades' || word === 'decennie') return { end: at + 1, to: `P${value * 10}Y` };
  const unit = lengthWords[language].get(word);
  if (!unit || (value > 120 && unit.letter !== 'D')) return undefined;
  // A three-year plan is a name; a three-year period is a limit.
  if (isHyphen && !/^(period|timetable|deadline|window|timeframe|limit|horizon)$/.test(strAt(tokens, at + 1)))
    return undefined;
  return { end: at + (isHyphen ? 2 : 1), to: `P${value * unit.times}${unit.letter}` };
}

function arabicLength(tokens: Tokens, i: number): Length | undefined {
  const word = tokens.str[i]!;
  const dual = dualLengths.get(word);
  if (dual) return withHalf(tokens, { end: i + 1, to: dual });
  // «سنواته الخمس الأولى»: of something that stands before
  const isOwned = word === 'سنواته' || word === 'سنواتها';
  const isDefinite = isOwned || word.startsWith('ال');
  const own = lengthWords.ar.get(isOwned ? 'سنوات' : isDefinite ? word.slice(2) : word);
  if (own) {
    const next = strAt(tokens, i + 1);
    // «السنوات الخمس المقبلة»
    if (isDefinite) {
      const count = tokens.kind[i + 1] === NUMBER ? Number(next) : numberWords.ar.get(next.replace(/^ال/, ''))?.value;
      return count !== undefined && count > 0 && count < 100 && next.length < 12
        ? { end: i + 2, to: `P${count}${own.letter}` }
        : undefined;
    }
    // «خلال سنة واحدة», «في غضون عام»; with a year behind it is its name.
    if (/^(واحد|واحده)$/.test(next)) return { end: i + 2, to: `P1${own.letter}` };
    if (next === 'ونصف' && own.letter === 'Y') return { end: i + 2, to: 'P18M' };
    const isAlone = tokens.kind[i + 1] !== NUMBER && !numberAt(tokens, i + 1, 'ar') && !yearAt(tokens, i + 1, 'ar');
    const before = strAt(tokens, i - 1).replace(/^[وف]/, '');
    return isAlone &&
      (/^(غضون|ظرف|مده|لمده|اجل|اقصاه|بعد|من|يتجاوز|يتعدي|مهله)$/.test(before) ||
        (before === 'خلال' && (tokens.kind[i + 1] === MARK || i + 1 >= tokens.count))) &&
      /^(سنه|عام|شهر|يوم|اسبوع)$/.test(word)
      ? { end: i + 1, to: `P1${own.letter}` }
      : undefined;
  }
  const read = numberAt(tokens, i, 'ar');
  if (!read || read.value > 730 || read.hasScale || read.isYear || !Number.isInteger(read.value)) return undefined;
  const last = upperAfter(tokens, read, 'ar') ?? read;
  const at = last.end + (strAt(tokens, last.end) === ')' && strAt(tokens, i - 1) === '(' ? 1 : 0);
  const unit = lengthWords.ar.get(strAt(tokens, at));
  return unit && (last.value <= 120 || unit.letter === 'D')
    ? withHalf(tokens, { end: at + 1, to: `P${last.value}${unit.letter}` })
    : undefined;
}

/** «سنتان ونصف»: half a year more. */
function withHalf(tokens: Tokens, length: Length): Length {
  if (strAt(tokens, length.end) !== 'ونصف' || !length.to.endsWith('Y')) return length;
  return { end: length.end + 1, to: `P${Number(length.to.slice(1, -1)) * 12 + 6}M` };
}

/** "two to three years": the longer one is the limit. */
function upperAfter(tokens: Tokens, read: ReadNumber, language: ReadingLanguage): ReadNumber | undefined {
  const joint = strAt(tokens, read.end);
  // «entre 18 et 24 mois»
  const isBetween = /^(et|and|و)$/.test(joint) && /^(entre|between|بين)$/.test(strAt(tokens, read.first - 1));
  if (!isBetween && !/^(to|or|a|ou|-|الي|او)$/.test(joint)) return undefined;
  const upper = numberAt(tokens, read.end + 1, language);
  return upper && upper.value > read.value && upper.value <= 120 && !upper.isYear ? upper : undefined;
}

/** The first token of the words that make what follows a limit, or -1. */
function leadBefore(tokens: Tokens, i: number, language: ReadingLanguage): number {
  for (let at = i - 1; at >= i - 8 && at >= 0; at--) {
    const word = tokens.str[at]!;
    if (tokens.kind[at] === NUMBER || (tokens.kind[at] === MARK && word !== "'" && word !== '(')) return -1;
    // «بقيمة … ومدته سنتان»: how long it takes, told beside its sum
    if (word === 'ومدته' || word === 'ومدتها') return at;
    if (limitLead[language].has(language === 'ar' ? word.replace(/^[وف](?=..)/, '') : word))
      return backTo(tokens, at, language);
    if (!limitFill[language].has(word) && word !== '(') return -1;
  }
  return -1;
}

/** Over the rest of a phrase such as «dans un délai de», "over the next". */
function backTo(tokens: Tokens, at: number, language: ReadingLanguage): number {
  let first = at;
  while (first > 0 && at - first < 5) {
    const word = tokens.str[first - 1]!;
    if (!limitLead[language].has(word) && !limitFill[language].has(word)) break;
    first -= 1;
  }
  return first;
}

const coming =
  /^(prochains|prochaines|suivants|suivantes|مقبله|قادمه|اتيه|المقبله|القادمه|الاتيه|التاليه|المقبلين|القادمين|القادمتين|المقبلتين)$/;

function pastComing(tokens: Tokens, end: number, language: ReadingLanguage): number {
  if (language === 'fr' && strAt(tokens, end) === 'a' && strAt(tokens, end + 1) === 'venir') return end + 2;
  return coming.test(strAt(tokens, end)) ? end + 1 : end;
}

const givenBefore: Record<ReadingLanguage, RegExp> = {
  fr: /^(ont|a|aura|auront|dispose|disposent|disposera|disposeront|donne|donnent|accorde|delai|beneficie|beneficient)$/,
  en: /^(have|has|had|will|given|gets?|allowed|takes?|granted)$/,
  ar: /^(لكل|حدد|حددت|مهله|يمنح|تمنح|منح|امام|اجل)$/,
};

/** Verbs that say how long something lasts: what they take is its limit. */
const lasting: Record<ReadingLanguage, RegExp> = {
  fr: /^(dure|durera|dureront|durer|prendre|prendra|prendront|etalera|etaleront|executera)$/,
  en: /^(takes?|lasts?|run)$/,
  ar: /^س?[يت](ستغرق|متد|دوم)$/,
};

/** «Le délai d'exécution des travaux est de 4 mois», "the construction period is 30 months". */
function isOfDelay(tokens: Tokens, i: number, language: ReadingLanguage): boolean {
  if (language === 'ar') return false;
  let at = i - 1;
  if (/^(de|about|around)$/.test(strAt(tokens, at))) at -= 1;
  if (!/^(est|sera|fixe|is|be)$/.test(strAt(tokens, at))) return false;
  for (at -= 1; at > i - 12 && at >= 0; at--) {
    const word = tokens.str[at]!;
    if (tokens.kind[at] === NUMBER || (tokens.kind[at] === MARK && word !== "'")) return false;
    if (/^(delai|duree|period|deadline|timeframe)$/.test(word)) return true;
  }
  return false;
}

/** A length that somebody is given to do something, or that begins with an event: "90 days to repair", «six mois après la signature». */
function isGiven(tokens: Tokens, i: number, end: number, language: ReadingLanguage): boolean {
  for (let at = i - 1; at >= i - 5 && at >= 0 && tokens.kind[at] === WORD; at--)
    if (lasting[language].test(tokens.str[at]!)) return true;
  const next = strAt(tokens, end);
  if (language === 'en' && /^(timetable|deadline|window|timeframe)$/.test(strAt(tokens, end - 1))) return true;
  if (/^(from|after|apres)$/.test(next)) return tokens.kind[end + 1] === WORD;
  const isPurpose =
    language === 'ar'
      ? tokens.kind[end] === WORD && /^ل[^ل]..|^لل/.test(next)
      : language === 'fr'
        ? next === 'pour'
        : (next === 'to' && tokens.kind[end + 1] === WORD) || (next === 'in' && strAt(tokens, end + 1) === 'which');
  if (!isPurpose) return false;
  for (let at = i - 1; at >= i - 5 && at >= 0; at--) {
    if (tokens.kind[at] === MARK && tokens.str[at] !== "'") return false;
    if (givenBefore[language].test(tokens.str[at]!)) return true;
  }
  return false;
}
