import type { ReadingLanguage } from '../stored-text.ts';
import type { Tokens } from './tokens.ts';

/** Verbs of what something brings about: «سيساهم», "contribuera", "will help". */
const bringing: Record<ReadingLanguage, RegExp> = {
  ar: /^[وف]?س?[يتن](?:ساهم|سهم|دعم|عزز|مكن|تيح|ساعد|كرس|جسد|عكس)$/,
  fr: /^(?:(?:contribu|favoris|aid|renforc|facilit|confort)e(?:ra|ront)|permettr(?:a|ont)|offrir(?:a|ont))$/,
  en: /^(?:contribute|help|support|enable|allow|facilitate|boost|strengthen|benefit|promote|foster|ensure)s?$/,
};

/** Where a clause says what something brings about and not what somebody will do: at its verb, or right behind it. */
export function effectAt(
  tokens: Tokens,
  cue: { first: number; end: number },
  language: ReadingLanguage,
): { first: number; end: number } | undefined {
  for (let i = cue.first; i <= cue.end && i < tokens.count; i++)
    if (bringing[language].test(tokens.str[i]!)) return { first: i, end: i + 1 };
  return undefined;
}
