import type { ReadingLanguage } from '../stored-text.ts';
import { MARK, NUMBER, strAt, type Tokens, WORD } from './tokens.ts';
import {
  arabicWork,
  describing,
  jobNouns,
  notJobs,
  nounStops,
  peopleEndings,
  peopleNouns,
  streets,
  structureNouns,
} from './unit-words.ts';
import { type Unit, withoutArticle } from './units.ts';

/** Jobs, people or things that are counted: the nearest known noun after the number, or what follows it. */
export const countedAfter = (
  tokens: Tokens,
  from: number,
  language: ReadingLanguage,
  dated: Uint8Array,
): Unit | undefined =>
  language === 'ar' ? arabicAfter(tokens, from, dated) : latinAfter(tokens, from, language, dated);

function arabicAfter(tokens: Tokens, from: number, dated: Uint8Array): Unit | undefined {
  let i = from;
  if (strAt(tokens, i) === 'من') {
    i += 1;
    // «مائة ألف من ذوي الإعاقة»
    if (/^(ذوي|ذوات)$/.test(strAt(tokens, i))) return { end: i + 1, unit: 'people', noun: strAt(tokens, i) };
  }
  if (tokens.kind[i] !== WORD || dated[i]) return undefined;
  const word = withoutArticle(strAt(tokens, i));
  // «خلال 72 ساعة»: by when
  if (isHours.test(word) && strAt(tokens, i + 1) !== 'عمل' && isWithin(tokens, i))
    return { end: i + 1, unit: 'count', noun: word, drop: true };
  const { ar: stops } = nounStops;
  if (stops.has(word) || stops.has(strAt(tokens, i))) return undefined;
  if (structureNouns.ar.has(word) || streets.has(word)) return { end: i + 1, unit: 'count', noun: word, drop: true };
  if (jobNouns.ar.has(word)) return { end: i + 1, unit: 'jobs', noun: word };
  if (/^(فرصه|فرص|موطن|مواطن)$/.test(word) && arabicWork.has(strAt(tokens, i + 1)))
    return { end: i + 2, unit: 'jobs', noun: word };
  if (peopleNouns.ar.has(word)) return { end: i + 1, unit: 'people', noun: word };
  // «500 مليون للجهة», «40 بالقرى»: for whom and where, not what
  if (word.length < 2 || isVerb(strAt(tokens, i)) || /^(لل|بال)/.test(strAt(tokens, i))) return undefined;
  return { end: i + 1, unit: 'count', noun: word };
}

const isHours = /^(ساعه|ساعات)$/;

const isWithin = (tokens: Tokens, i: number): boolean => {
  for (let at = i - 1; at >= i - 4 && at >= 0; at--)
    if (/^[وف]?(خلال|بعد|غضون|كل|منذ|قبل)$/.test(tokens.str[at]!)) return true;
  return false;
};

/** «المحطة 2 ستخصص …»: a verb, not what is counted. */
const isVerb = (word: string): boolean =>
  /^س[يتن]/.test(word) && word.length > 4 && !/^(سيار|سياس|سياح|سيد|سين|سير|سيل|سنو|ست[ويه])/.test(word);

/** A number and its noun stand no further apart. */
const MOST_BETWEEN = 7;
const frenchBefore =
  /^(nouveaux|nouvelles|nouveau|nouvelle|grands|grandes|petits|petites|premiers|premieres|autres|meilleurs|meilleures|anciens|anciennes|derniers|dernieres|jeunes|futurs|futures)$/;

function latinAfter(tokens: Tokens, from: number, language: 'fr' | 'en', dated: Uint8Array): Unit | undefined {
  let end = from;
  let first: string | undefined;
  for (let i = from; i < from + MOST_BETWEEN && i < tokens.count; i++) {
    const word = tokens.str[i]!;
    if (dated[i]) break;
    if (tokens.kind[i] === MARK) {
      if ((word === '-' || word === "'") && tokens.glued[i]) continue;
      // «5 "hôpitaux prime"»
      if (i === from && word === '"' && tokens.kind[i + 1] === WORD && tokens.glued[i + 1]) continue;
      break;
    }
    if (tokens.kind[i] === NUMBER) break;
    if (language === 'fr' && (word === 'de' || word === 'd')) continue;
    if (streets.has(word) && !isOfStreet(tokens, i)) return { end: i + 1, unit: 'count', noun: word, drop: true };
    if (language === 'en' && word === 'and' && first !== undefined && isAdjective.test(first)) {
      const joined = joinedNoun(tokens, i);
      if (joined) return joined;
    }
    if (nounStops[language].has(word)) break;
    // «1 500 points d'accès»
    const isPlaceOf = word === 'points' && /^(de|d)$/.test(strAt(tokens, i + 1));
    if (structureNouns[language].has(word) && !isPlaceOf) {
      if (first === undefined) return { end: i + 1, unit: 'count', noun: word, drop: true };
      break;
    }
    if (jobNouns[language].has(word) && !isPlace(tokens, i, language)) return { end: i + 1, unit: 'jobs', noun: word };
    // «43 villes marocaines»: what the country describes is counted
    const isDescribed =
      first !== undefined &&
      (language === 'fr'
        ? (nations.test(word) || (describing.has(word) && strAt(tokens, i - 1) === first)) && !frenchBefore.test(first)
        : false);
    if (
      (isOfPeople(word, language) || isNation(tokens, i, language)) &&
      !isDescribed &&
      !isCompany(tokens, i, language)
    )
      return { end: i + 1, unit: 'people', noun: word };
    first ??= word;
    end = i + 1;
    // In French the noun stands before what describes it.
    if (language === 'fr' && i > from && !frenchBefore.test(first)) break;
  }
  return first === undefined ? undefined : { end, unit: 'count', noun: first };
}

const isAdjective = /(ive|al|ent|ant|ed|able|ible|ic|ous|ful|ary|less|new|direct|young|full-time|part-time)$/;

/** "productive and decent jobs", "skilled and semi-skilled workers": the noun behind the second of two adjectives. */
function joinedNoun(tokens: Tokens, and: number): Unit | undefined {
  for (let i = and + 2; i < and + 6; i++) {
    const word = strAt(tokens, i);
    if (tokens.kind[i] === MARK && word === '-') continue;
    if (tokens.kind[i] !== WORD || nounStops.en.has(word)) return undefined;
    if (jobNouns.en.has(word)) return { end: i + 1, unit: 'jobs', noun: word };
    if (isOfPeople(word, 'en')) return { end: i + 1, unit: 'people', noun: word };
  }
  return undefined;
}

/** "street vendors": the street is of what is counted. */
const isOfStreet = (tokens: Tokens, i: number): boolean =>
  tokens.kind[i + 1] === WORD && tokens.capital[i + 1] === 0 && !nounStops.en.has(strAt(tokens, i + 1));

const isOfPeople = (word: string, language: 'fr' | 'en'): boolean =>
  peopleNouns[language].has(word) ||
  (word.length < 30 && peopleEndings[language].form.test(word) && !peopleEndings[language].not.has(word));

const nations = /(ains|aines|alais|alaises|iens|iennes|ois|oises)$/;

/** "1,000,000 Rwandans", «30 000 Sénégalais»: people by their country. */
const isNation = (tokens: Tokens, i: number, language: 'fr' | 'en'): boolean =>
  tokens.capital[i] === 1 &&
  (language === 'en' ? /(ans|ese|inos)$/ : /(ais|aises|ois|oises|ains|aines|iens|iennes|ans)$/).test(tokens.str[i]!) &&
  !/^(trains|terrains|bassins|ocean.*)$/.test(tokens.str[i]!) &&
  tokens.capital[i + 1] !== 1;

/** Border posts, postes-frontières: not jobs. */
const isPlace = (tokens: Tokens, i: number, language: 'fr' | 'en'): boolean => {
  if (language === 'en') return notJobs.en.has(strAt(tokens, i - 1));
  const next = strAt(tokens, i + 1);
  return notJobs.fr.has(next === '-' || next === 'de' ? strAt(tokens, i + 2) : next);
};

/** «jeunes entreprises», «jeunes pousses»: companies. */
const isCompany = (tokens: Tokens, i: number, language: 'fr' | 'en'): boolean =>
  language === 'fr' && tokens.str[i] === 'jeunes' && /^(entreprises|pousses|chambres)/.test(strAt(tokens, i + 1));
