import { isFuture } from './future.ts';
import { MARK, NUMBER, strAt, type Tokens } from './tokens.ts';
import { setOf } from './word-set.ts';

/** French participles by their masculine form, in all four. */
const participles = (words: string): string[] =>
  words.split(/\s+/).flatMap((one) => [one, `${one}e`, one.endsWith('s') ? one : `${one}s`, `${one}es`]);

/** What was done once and for all on a day: it is no day by which something will be there. */
const done: Record<'fr' | 'en', Set<string>> = {
  fr: new Set([
    ...participles(
      'signe conclu paraphe ratifie approuve adopte promulgue publie valide entame inaugure attribue fonde decide tenu institue initie lance cree',
    ),
    'datant',
    'remontant',
  ]),
  en: setOf(
    'signed inked concluded ratified approved adopted enacted promulgated passed gazetted dated founded issued held established inaugurated agreed unveiled launched created',
  ),
};

/** Words that make of such a participle what will be: «sera signé», "to be signed". */
const willBe: Record<'fr' | 'en', Set<string>> = {
  fr: setOf('etre sera seront soit soient doit doivent va vont'),
  en: setOf('be will shall to would should must may can'),
};

/** Meetings and texts that bear their day: «sa réunion du 9 mai 2024», «le décret n° 2-24 du 5 mars». */
const ofDay: Record<'fr' | 'en', Set<string>> = {
  fr: setOf(
    'reunion session conseil loi lois decret decrets dahir arrete arretes ordonnance circulaire deliberation directive resolution discours message lettre rapport accord convention protocole avis decision',
  ),
  en: setOf(
    'meeting session law act decree order circular resolution speech letter report agreement convention protocol notification ordinance',
  ),
};

const links: Record<'fr' | 'en', Set<string>> = {
  fr: setOf(
    'le en du de au ce cet cette hier fin debut mi courant l mois lundi mardi mercredi jeudi vendredi samedi dimanche',
  ),
  en: setOf('on in of the early late mid back monday tuesday wednesday thursday friday saturday sunday'),
};

/** Is what stands at the token said to be still to come? */
function isToCome(tokens: Tokens, at: number, language: 'fr' | 'en'): boolean {
  for (let i = at - 1; i >= at - 4 && i >= 0; i--) {
    if (tokens.kind[i] === MARK) return false;
    const word = tokens.str[i]!;
    if (willBe[language].has(word) || (language === 'fr' && isFuture(word, language))) return true;
  }
  return false;
}

/** Over the small words and the numbers before a date, to the word it hangs on. */
function hangsOn(tokens: Tokens, first: number, language: 'fr' | 'en'): number {
  let at = first - 1;
  while (first - at < 6 && (links[language].has(strAt(tokens, at)) || strAt(tokens, at) === "'")) at -= 1;
  return at;
}

/** «conclu en novembre 2022», "signed a partnership agreement in May 2022", «la loi n° 2015-02 du 6 janvier 2015». */
export function isDayOfDeed(tokens: Tokens, date: { first: number; to: string }, language: 'fr' | 'en'): boolean {
  const at = hangsOn(tokens, date.first, language);
  if (done[language].has(strAt(tokens, at))) return !isToCome(tokens, at, language);
  if (date.to.length < 10) return isOfSigned(tokens, at, language, NEAR);
  return isOfText(tokens, date.first, at, language) || isOfSigned(tokens, at, language, FAR);
}

const NEAR = 7;
const FAR = 18;

/** "signed … on 12 March 2008": of somebody who signed, with nothing between that says what for. */
function isOfSigned(tokens: Tokens, from: number, language: 'fr' | 'en', reach: number): boolean {
  for (let i = from; i > from - reach && i >= 0; i--) {
    const word = tokens.str[i]!;
    if (tokens.kind[i] === MARK && word !== "'" && word !== '(' && word !== ')' && word !== '"') return false;
    if (purposes[language].has(word)) return false;
    if (!(language === 'fr' ? word === 'signe' || word === 'conclu' : word === 'signed' || word === 'inked')) continue;
    if (isToCome(tokens, i, language)) return false;
    return language === 'en' || /^(a|ont|avait|avaient|ayant|ete)$/.test(strAt(tokens, i - 1));
  }
  return false;
}

const purposes: Record<'fr' | 'en', Set<string>> = {
  fr: setOf('pour afin visant prevoyant qui dont portant que'),
  en: setOf('to for which that by until under'),
};

const numbered = setOf('n no ° . - / ( ) numero ministeriel royal cab pm extraordinaire ordinaire');

/** The law or meeting whose day it is, over its number. */
function isOfText(tokens: Tokens, first: number, from: number, language: 'fr' | 'en'): boolean {
  if (!/^(du|of|dated)$/.test(strAt(tokens, first - 1))) return false;
  for (let i = from; i > from - 9 && i >= 0; i--) {
    if (ofDay[language].has(tokens.str[i]!)) return !isToCome(tokens, i, language);
    if (tokens.kind[i] !== NUMBER && !numbered.has(tokens.str[i]!)) return false;
  }
  return false;
}
