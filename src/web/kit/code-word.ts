import { wordsIn } from '../locales/index.ts';
import type { DeskLang } from './words.tsx';

/** A code of a codelist in the reader's language: what the portal calls it, the desk calls it too. */
export const codeWord = (group: string, code: string, lang: DeskLang): string =>
  wordsIn(lang).find(`words.${group}-${code}`) ?? code;
