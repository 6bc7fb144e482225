import type { ReadingLanguage } from '../stored-text.ts';

/** Arabic words that begin with س and are no verbs in the future. */
const notFuture = new Set(
  'سنه سنوات سنويا سنوي سياسه سياسات سياسي سياسيه سياده سيادي سياديه سياحه سياحي سياحيه سيارات سياره سياق سيناريو سيما ستون ستين ستمايه سيبراني سيبرانيه سيدي سيده سيل سير سيرا سنطرال ستراتيجيه سيطره سيروره سيتعين'.split(
    ' ',
  ),
);

/** A verb in the future, by its form: «سيتم», "construiront". English says it with a word of its own. */
export function isFuture(word: string, language: ReadingLanguage): boolean {
  if (language === 'ar') {
    const bare = word.replace(/^[وف](?=س)/, '');
    return bare.length >= 4 && /^س[يتنا][\u0621-\u064a]{2,}$/.test(bare) && !notFuture.has(bare);
  }
  if (language === 'fr')
    return (
      word.length >= 5 &&
      /[^aeiou](?:era|eront|ira|iront|dra|dront|vra|vront|tra|tront|rra|rront)$/.test(word) &&
      !/^(?:opera|camera|contra|extra|ultra|supra|sierra|cobra)/.test(word)
    );
  return false;
}
