import { createContext, type ReactNode, useContext } from 'react';
import type { DeskWords } from '../locales/ar/desk.ts';

/** Languages of the desk. Tamazight is read on the public portal; nobody has yet written the desk in it. */
export type DeskLang = 'ar' | 'fr' | 'en';
export const deskLangs: readonly DeskLang[] = ['ar', 'fr', 'en'];

export type Spoken = { lang: DeskLang; dir: 'rtl' | 'ltr'; locale: string; words: DeskWords };

const SpokenContext = createContext<Spoken | undefined>(undefined);

export const localeOf: Record<DeskLang, string> = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' };

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
