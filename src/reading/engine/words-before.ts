import type { ReadingLanguage } from '../stored-text.ts';
import { deadlineBefore, weakBefore } from './date-words.ts';
import { strAt, type Tokens, WORD } from './tokens.ts';

type Phrase = { words: string[]; strength: number };

/** The phrases before a deadline by their last word, longest first. */
const phrases = Object.fromEntries(
  (['ar', 'fr', 'en'] as const).map((language) => {
    const byLast = new Map<string, Phrase[]>();
    for (const phrase of deadlineBefore[language]) {
      const words = phrase.split(' ');
      const same = byLast.get(words.at(-1)!) ?? [];
      same.push({ words, strength: weakBefore.has(phrase) ? 1 : 2 });
      same.sort((a, b) => b.words.length - a.words.length);
      byLast.set(words.at(-1)!, same);
    }
    return [language, byLast];
  }),
) as Record<ReadingLanguage, Map<string, Phrase[]>>;

const weekdays = new Set(
  'lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);
/** «حتى يوم السبت المقبل 25 يوليو»: what stands between a deadline word and the day. */
const arabicDays = new Set(
  'يوم شهر الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد المقبل القادم الموافق'.split(' '),
);

/** As many tokens before a date, and how sure they make it a deadline, 0 to 2. */
export type WordsBefore = { length: number; strength: number };

/** The deadline words that end right before the token, as a number of tokens, and how strong they are. */
export function wordsBefore(tokens: Tokens, i: number, from: number, language: ReadingLanguage): WordsBefore {
  const plain: number[] = [];
  let hasDay = false;
  for (let at = i - 1; at >= from && plain.length < 7 && i - at < 12; at--) {
    if (strAt(tokens, at) === "'" || (strAt(tokens, at) === '(' && at === i - 1)) continue;
    if (tokens.kind[at] !== WORD) break;
    if (plain.length === 0 && weekdays.has(tokens.str[at]!)) continue;
    if (plain.length === 0 && arabicDays.has(tokens.str[at]!)) {
      hasDay = true;
      continue;
    }
    plain.push(at);
  }
  if (plain.length === 0) return { length: 0, strength: 0 };
  const last = strAt(tokens, plain[0]!);
  const bare = language === 'ar' && last.length > 2 ? last.replace(/^[وفلب]/, '') : last;
  for (const { words, strength } of [
    ...(phrases[language].get(last) ?? []),
    ...(bare === last ? [] : (phrases[language].get(bare) ?? []).filter((one) => one.words.length === 1)),
  ]) {
    if (words.length > plain.length) continue;
    const isMatch = words.every((word, k) => {
      const said = strAt(tokens, plain[words.length - 1 - k]!);
      return said === word || (k === 0 && language === 'ar' && said.replace(/^[وفلب]/, '') === word);
    });
    // «في يوم الجمعة …» may say when it was told
    if (!isMatch || (hasDay && strength < 2)) continue;
    const first = plain[words.length - 1]!;
    // "not before 2027" is no deadline.
    const isDenied = words[0] !== 'not' && /^(not|pas|ليس)$/.test(strAt(tokens, first - 1));
    return { length: i - first, strength: isDenied ? 1 : strength };
  }
  return { length: 0, strength: 0 };
}
