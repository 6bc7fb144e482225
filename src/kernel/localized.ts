/** Languages served. */
export type Lang = 'ar' | 'fr' | 'en' | 'zgh';
export const langs: readonly Lang[] = ['ar', 'fr', 'en', 'zgh'];
export const isLang = (text: unknown): text is Lang => langs.includes(text as Lang);

/**
 * Free text with one authentic language; every other version is a translation, not validated unless listed.
 * example  { authentic: 'ar', ar: 'مشروع', fr: 'projet', validated: ['fr'] }
 */
export type LocalizedText = {
  authentic: Lang;
  ar?: string;
  fr?: string;
  en?: string;
  zgh?: string;
  validated?: Lang[];
};

export type TextShown = { text: string; lang: Lang; isTranslation: boolean; isValidated: boolean };

/**
 * The text to show to a reader of `lang`: that language, else the authentic one, else the first that exists
 * (Arabic, French, English, Tamazight). The page must mark `lang` and say when it is a translation.
 */
export const textIn = (t: LocalizedText, lang: Lang): TextShown => {
  const chosen = [lang, t.authentic, ...langs].find((candidate) => t[candidate]) ?? t.authentic;
  const isTranslation = chosen !== t.authentic;
  return {
    text: t[chosen] ?? '',
    lang: chosen,
    isTranslation,
    isValidated: !isTranslation || (t.validated ?? []).includes(chosen),
  };
};

/** Languages in which the text exists, authentic first. */
export const langsOf = (t: LocalizedText): Lang[] =>
  [t.authentic, ...langs.filter((lang) => lang !== t.authentic)].filter((lang) => t[lang]);
