import type { DeskLang, DeskWords } from '../web/kit/words.tsx';
import { deskLangs } from '../web/kit/words.tsx';

const KEY = 'mutabaa.lang';
const isDeskLang = (text: unknown): text is DeskLang => deskLangs.includes(text as DeskLang);

/** The language chosen here before, else the browser's first that we speak, else Arabic. */
export function keptLang(): DeskLang {
  const kept = localStorage.getItem(KEY);
  if (isDeskLang(kept)) return kept;
  return navigator.languages.map((one) => one.slice(0, 2)).find(isDeskLang) ?? 'ar';
}

export const keepLang = (lang: DeskLang): void => localStorage.setItem(KEY, lang);

/** Only the words of the language in use are loaded. */
export const wordsOf: Record<DeskLang, () => Promise<DeskWords>> = {
  ar: async () => (await import('../web/locales/ar/desk.ts')).desk,
  fr: async () => (await import('../web/locales/fr/desk.ts')).desk,
  en: async () => (await import('../web/locales/en/desk.ts')).desk,
};
