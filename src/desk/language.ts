import { spaced } from '../web/fmt/spacing.ts';
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

type First = [{ desk: object }, { shared: Parameters<typeof speak>[1] }];

/** Only the words of the language in use are loaded; those it shares with the portal are made known to what is drawn. */
const first: Record<DeskLang, () => Promise<First>> = {
  ar: () => Promise.all([import('../web/locales/ar/desk.ts'), import('../web/locales/ar/shared.ts')]),
  fr: () => Promise.all([import('../web/locales/fr/desk.ts'), import('../web/locales/fr/shared.ts')]),
  en: () => Promise.all([import('../web/locales/en/desk.ts'), import('../web/locales/en/shared.ts')]),
};

/** Those of the screens that nobody opens first, such as meetings and workbooks. */
const more: Record<DeskLang, () => Promise<{ deskMore: object }>> = {
  ar: () => import('../web/locales/ar/desk-more.ts'),
  fr: () => import('../web/locales/fr/desk-more.ts'),
  en: () => import('../web/locales/en/desk-more.ts'),
};

/** The words as they are shown: also where a screen shows one as it stands, no French line begins with «;». */
const asShown = (words: object, lang: DeskLang): object =>
  Object.fromEntries(
    Object.entries(words).map(([key, word]) => [
      key,
      typeof word === 'string' ? spaced(word, lang) : asShown(word as object, lang),
    ]),
  );

const known = new Map<DeskLang, DeskWords>();
let isMoreWanted = false;

export async function wordsOf(lang: DeskLang): Promise<DeskWords> {
  const [{ desk }, { shared }] = await first[lang]();
  speak(lang, shared);
  const words = known.get(lang) ?? (asShown(desk, lang) as DeskWords);
  known.set(lang, words);
  if (isMoreWanted) await moreWords();
  return words;
}

/** Called before any other screen than the first: the words that are known by then grow by the rest. */
export async function moreWords(): Promise<void> {
  isMoreWanted = true;
  for (const [lang, words] of known) Object.assign(words, asShown((await more[lang]()).deskMore, lang));
}
