import type { DeskLang, DeskWords } from '../web/kit/words.tsx';
import { deskLangs } from '../web/kit/words.tsx';
import { speak } from '../web/locales/index.ts';

const KEY = 'mutabaa.lang';
export const isDeskLang = (text: unknown): text is DeskLang => deskLangs.includes(text as DeskLang);

/** Until one has signed in: the language last spoken here, else the browser's first that we speak, else Arabic. */
export function keptLang(): DeskLang {
  const kept = localStorage.getItem(KEY);
  if (isDeskLang(kept)) return kept;
  return navigator.languages.map((one) => one.slice(0, 2)).find(isDeskLang) ?? 'ar';
}

export const keepLang = (lang: DeskLang): void => localStorage.setItem(KEY, lang);

type Loaded = [{ desk: DeskWords }, { shared: Parameters<typeof speak>[1] }];

/** Only the words of the language in use are loaded; those it shares with the portal are made known to what is drawn. */
const load: Record<DeskLang, () => Promise<Loaded>> = {
  ar: () => Promise.all([import('../web/locales/ar/desk.ts'), import('../web/locales/ar/shared.ts')]),
  fr: () => Promise.all([import('../web/locales/fr/desk.ts'), import('../web/locales/fr/shared.ts')]),
  en: () => Promise.all([import('../web/locales/en/desk.ts'), import('../web/locales/en/shared.ts')]),
};

export async function wordsOf(lang: DeskLang): Promise<DeskWords> {
  const [{ desk }, { shared }] = await load[lang]();
  speak(lang, shared);
  return desk;
}
