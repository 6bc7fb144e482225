import { isRef, type LocalizedText } from '../../kernel/index.ts';
import { isArabic } from './plain-words.rules.ts';

/**
 * A text in the language of its letters; a cell that says the same in Arabic and in another script, on two lines or
 * around a slash, gives both.
 *
 * lang  language of Latin letters in this column
 */
export function localizedIn(text: string, lang: 'ar' | 'fr' | 'en' = 'fr'): LocalizedText {
  const latin = lang === 'ar' ? 'fr' : lang;
  for (const parts of [text.split(/\s*\n\s*/), text.split(/\s+\/\s+/)]) {
    if (parts.length !== 2) continue;
    const arabic = parts.find(isArabic);
    const other = parts.find((one) => !isArabic(one));
    if (arabic && other) return { authentic: 'ar', ar: arabic, [latin]: other };
  }
  return isArabic(text) ? { authentic: 'ar', ar: text } : ({ authentic: latin, [latin]: text } as LocalizedText);
}

/** Two versions of one text: Arabic is the authentic one where there is one. */
export const together = (one: LocalizedText, other: LocalizedText): LocalizedText => ({
  ...other,
  ...one,
  authentic: one.ar || other.ar ? 'ar' : one.authentic,
});

/** A reference as its file gives it, made fit where signs must go. undefined when nothing fit is left. */
export function refIn(text: string): { ref: string; isCleaned: boolean } | undefined {
  const written = text.trim();
  const ref = written
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/[-._]{2,}/g, '-')
    .replace(/^[-._]+|[-._]+$/g, '')
    .slice(0, 60);
  return isRef(ref) && !/^\d{1,3}$/.test(ref) ? { ref, isCleaned: ref !== written } : undefined;
}
