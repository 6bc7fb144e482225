import { createContext, type ReactNode, useContext } from 'react';
import type { desk } from '../locales/ar/desk.ts';
import type { deskMore } from '../locales/ar/desk-more.ts';
import { type Message, render, renderText, type Values } from '../locales/catalogue.tsx';

/** The words of the desk by area; the Arabic catalogue is the type. */
export type DeskWords = WordsLike<typeof desk> & WordsLike<typeof deskMore>;

type WordsLike<Words> = {
  readonly [Area in keyof Words]: {
    readonly [Key in keyof Words[Area]]: Words[Area][Key] extends string ? string : Message;
  };
};

/** Languages of the desk. Tamazight is read on the public portal; nobody has yet written the desk in it. */
export type DeskLang = 'ar' | 'fr' | 'en';
export const deskLangs: readonly DeskLang[] = ['ar', 'fr', 'en'];

export type Spoken = {
  lang: DeskLang;
  dir: 'rtl' | 'ltr';
  locale: string;
  words: DeskWords;
  /** A message with its values, as page content. */
  say: (message: Message, values?: Values) => ReactNode;
  /** The same as plain text, for titles and labels. */
  text: (message: Message, values?: Record<string, string | number>) => string;
};

/** Nothing is said as nothing in every language, not only where grammar has a form for it: «today», not «for 0 days». */
const atZero = (message: Message, n: unknown): Message =>
  n === 0 && typeof message !== 'string' && message.zero ? message.zero : message;

export const spokenIn = (lang: DeskLang, words: DeskWords): Spoken => ({
  lang,
  dir: lang === 'ar' ? 'rtl' : 'ltr',
  locale: localeOf[lang],
  words,
  say: (message, values = {}) => render(atZero(message, values.n), values, lang),
  text: (message, values = {}) => renderText(atZero(message, values.n), values, lang),
});

const SpokenContext = createContext<Spoken | undefined>(undefined);

const localeOf: Record<DeskLang, string> = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' };

export function SpokenIn({ value, children }: { value: Spoken; children: ReactNode }) {
  return <SpokenContext value={value}>{children}</SpokenContext>;
}

/** The language of the reader, its direction and its words. */
export function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext);
  if (!spoken) throw new Error('no language around this component');
  return spoken;
}

export const useWords = (): DeskWords => useSpoken().words;
