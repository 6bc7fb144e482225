import type { ReadingLanguage } from '../stored-text.ts';
import { deadlineBefore, monthNames } from './date-words.ts';
import { isOfBudget, isOfNamed } from './past-days.ts';
import { NUMBER, strAt, type Tokens, WORD } from './tokens.ts';
import type { WordsBefore } from './words-before.ts';

const inNames =
  /^(ai|ia|vision|agenda|digital|maroc|morocco|رويه|المغرب|plan|generation|strategie|strategy|الرقمي|emergent|senegal|finances)$/;

/** Words right before a year, or before «de» and a year, that leave it a date. */
const ofYears: Record<'fr' | 'en', Set<string>> = {
  fr: new Set(
    'an ans annee annees exercice exercices rentree horizon cap objectif objectifs cible cibles echeance delai saison campagne ete hiver printemps automne debut fin mi courant cours titre semestre trimestre mois vers environ avant apres dela livraison ouverture demarrage achevement service entre ou les des ses leur leurs notre cette son que pour dans sur'.split(
      ' ',
    ),
  ),
  en: new Set(
    'year years fy fiscal horizon target targets goal goals deadline due summer autumn fall winter spring beginning start end close course half quarter quarters months mid middle rest remainder part late early month completion expected opening around about approximately and or to than before after season ramadan christmas easter the this its our their that for with'.split(
      ' ',
    ),
  ),
};

/** «forum africain 2023», "Bill of 2017", «les inondations de 2020»: a year that only tells which one is meant. */
export function isOfName(tokens: Tokens, i: number, language: 'fr' | 'en'): boolean {
  const isOf = /^(de|of)$/.test(strAt(tokens, i - 1));
  const at = isOf ? i - 2 : i - 1;
  const word = strAt(tokens, at);
  // «au Sénégal 2000 jeunes»: counted
  if (!isOf && strAt(tokens, i + 1).endsWith('s') && (language === 'fr' || tokens.capital[at] === 0)) return false;
  // "has fixed 2032 as the horizon"
  if (word.endsWith('ed') || /^(as|comme)$/.test(strAt(tokens, i + 1))) return false;
  return tokens.kind[at] === WORD && word.length > 2 && !ofYears[language].has(word) && !monthNames[language].has(word);
}

/** A year in a name is no date: Morocco AI 2030, Coupe du monde 2030, loi de finances 2025, «… 2030». */
export function isNamed(tokens: Tokens, i: number, end: number, language: ReadingLanguage, lead: WordsBefore): boolean {
  if (tokens.kind[i] !== NUMBER || end > i + 1) return false;
  if (language === 'ar' && (lead.length === 0 ? isOfNamed(tokens, i) : isOfBudget(tokens, i - lead.length)))
    return true;
  const before = strAt(tokens, i - 1);
  if (inNames.test(before) || (language !== 'ar' && /^(°|n|no|numero)$/.test(before))) return true;
  if (tokens.kind[i - 1] !== WORD) return false;
  if (language !== 'ar' && lead.strength === 0 && isOfName(tokens, i, language)) return true;
  // "the 2026 World Cup"
  if (language === 'en' && before === 'the' && tokens.capital[end] === 1) return true;
  if (language === 'en' && /^(cup|olympics|expo)$/.test(before)) return true;
  return strAt(tokens, end) === '"' && tokens.glued[end] === 1 && !deadlineWords[language].has(before);
}

const deadlineWords = Object.fromEntries(
  (['ar', 'fr', 'en'] as const).map((language) => [
    language,
    new Set(deadlineBefore[language].flatMap((phrase) => phrase.split(' '))),
  ]),
) as Record<ReadingLanguage, Set<string>>;
