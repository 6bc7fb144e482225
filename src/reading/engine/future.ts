import type { ReadingLanguage } from '../stored-text.ts';

/** Arabic words that begin with س and are no verbs in the future. */
const notFuture = new Set(
  'سنه سنوات سنويا سنوي سياسه سياسات سياسي سياسيه سياده سيادي سياديه سياحه سياحي سياحيه سيارات سياره سياق سيناريو سيما ستون ستين ستمايه سيبراني سيبرانيه سيدي سيده سيل سير سيرا سنطرال ستراتيجيه سيطره سيروره سيتعين'.split(
    ' ',
  ),
);

/** Verbs in -rer and -érer, whose past ends as a conditional does. */
const imperfects =
  /^(etait|operait|generait|considerait|accelerait|esperait|recuperait|preferait|liberait|moderait|tolerait|gerait|ignorait|mesurait|assurait|declarait|preparait|demeurait|durait|montrait|entrait|figurait|attirait|tirait|respirait|inspirait|adorait|explorait|ameliorait|elaborait|comparait|separait|reparait|rapport.*|couvrait|ouvrait|offrait|souffrait|courait|mourait)$/;

/** French reports what is planned in the conditional: «le nombre passerait à 15.000». */
export const isConditional = (word: string): boolean =>
  word.length >= 7 &&
  word.charCodeAt(word.length - 1) === 0x74 &&
  /(er|ir|dr|vr|tr|rr)ai(t|ent)$/.test(word) &&
  !imperfects.test(word.replace(/aient$/, 'ait'));

/** It ends in -ra, -ront or -rons: most words do not. */
const mayEndFuture = (word: string): boolean => word.endsWith('ra') || word.endsWith('ront') || word.endsWith('rons');

/** A verb in the future, by its form: «سيتم», "construiront". English says it with a word of its own. */
export function isFuture(word: string, language: ReadingLanguage): boolean {
  if (language === 'ar') {
    // س, alone or behind و or ف
    const first = word.charCodeAt(0);
    if (first !== 0x633 && !((first === 0x648 || first === 0x641) && word.charCodeAt(1) === 0x633)) return false;
    const bare = word.replace(/^[وف](?=س)/, '');
    return bare.length >= 4 && /^س[يتنا][\u0621-\u064a]{2,}$/.test(bare) && !notFuture.has(bare);
  }
  if (language === 'fr')
    return (
      word.length >= 5 &&
      mayEndFuture(word) &&
      /(?:[^ao]era|[^ao]eront|[^aeiou](?:ira|iront|dra|dront|vra|vront|tra|tront|rra|rront)|.{3}[^ao]erons|.{3}[^aeiou](?:irons|drons|vrons|trons))$/.test(
        word,
      ) &&
      !/^(?:environs|vignerons|forgerons|bucherons|moucherons|patrons|opera|camera|contra|extra|ultra|supra|sierra|cobra)/.test(
        word,
      )
    );
  return false;
}
