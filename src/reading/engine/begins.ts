import type { ReadingLanguage } from '../stored-text.ts';
import { dualLengths, lengthWords, monthNames, ordinals, quarterWords } from './date-words.ts';
import { numberWords } from './number-words.ts';
import { isDual } from './one-and-two.ts';
import { isOrdinalWord } from './ordinals.ts';
import type { Tokens } from './tokens.ts';
import { measureOf } from './units.ts';

const CACHE = 40_000;
const known: Record<ReadingLanguage, Map<string, boolean>> = { ar: new Map(), fr: new Map(), en: new Map() };

/**
 * Whether an amount or a date may begin with a word: most words are neither, and are then passed over without trying any
 * grammar. It may say yes for nothing, never no for something; the table cases hold it to that.
 */
function mayBegin(word: string, language: ReadingLanguage): boolean {
  const cache = known[language];
  const kept = cache.get(word);
  if (kept !== undefined) return kept;
  if (cache.size > CACHE) cache.clear();
  const found = word.length <= 24 && (language === 'ar' ? arabic(word) : latin(word, language));
  cache.set(word, found);
  return found;
}

/** The same of a token, which is asked twice, for its date and for its amount. */
export function mayBeginAt(tokens: Tokens, i: number, language: ReadingLanguage): boolean {
  if (tokens.begins[i] === 0) tokens.begins[i] = mayBegin(tokens.str[i]!, language) ? 2 : 1;
  return tokens.begins[i] === 2;
}

const latinOthers =
  /^(a|an|same|memes?|year|annee|an|decades?|decennie|twice|thrice|halv.*|half|moitie|x\d*|[tqsh]\d.*|(doubl|tripl|trebl|quadrupl|quintupl|sextupl|decupl|centupl|multipl|divis|divid|factor|facteur).*|.+fold|quarter|trimestre|semestre|mid|mi|month|mois|fy\d+)$/;

const latin = (word: string, language: 'fr' | 'en'): boolean =>
  numberWords[language].has(word) ||
  monthNames[language].has(word) ||
  isOrdinalWord(word, language) ||
  ordinals[language].has(word) ||
  quarterWords[language].quarter.has(word) ||
  quarterWords[language].half.has(word) ||
  latinOthers.test(word);

const prefixes = ['', 'و', 'ب', 'ل', 'ف', 'ال', 'وال', 'بال', 'لل', 'وب', 'ول', 'فال', 'ولل', 'وبال'];
const arabicOthers = /^(نفس|ذات|تشرين|كانون|عقد|عام|سنه|نصف|ربع|ثلث|فاتح)$/;

function arabic(word: string): boolean {
  if (/ضاعف|ضعف/.test(word) || word === 'سنواته' || word === 'سنواتها') return true;
  if (/(ين|ان)$/.test(word) && (isDual(word) || measureOf(word.slice(0, -2)) !== undefined)) return true;
  for (const prefix of prefixes) {
    if (!word.startsWith(prefix)) continue;
    const rest = word.slice(prefix.length);
    if (rest.length < 2) continue;
    if (
      numberWords.ar.has(rest) ||
      monthNames.ar.has(rest) ||
      lengthWords.ar.has(rest) ||
      dualLengths.has(rest) ||
      dualLengths.has(`ال${rest}`) ||
      isOrdinalWord(rest, 'ar') ||
      isOrdinalWord(`ال${rest}`, 'ar') ||
      ordinals.ar.has(`ال${rest}`) ||
      quarterWords.ar.quarter.has(rest) ||
      quarterWords.ar.half.has(rest) ||
      quarterWords.ar.quarter.has(`ال${rest}`) ||
      quarterWords.ar.half.has(`ال${rest}`) ||
      arabicOthers.test(rest)
    )
      return true;
  }
  return false;
}
