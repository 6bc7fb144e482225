/** Numbers inside a sentence, kept from reordering the words around them (U+2068 … U+2069). */
export const isolate = (text: string | number): string => `\u2068${text}\u2069`;

type Arabic = { one: string; two: string; few: string; many: string; other: string; zero?: string };
type Latin = { one: string; other: string };

const arabic = new Intl.PluralRules('ar');
const french = new Intl.PluralRules('fr');
const english = new Intl.PluralRules('en');
const digits = (n: number, locale: string): string => isolate(new Intl.NumberFormat(locale).format(n));

/**
 * A counted noun in Arabic: one and two are said without a figure.
 *
 * example  counted.ar(3, { one: 'إثبات واحد', two: 'إثباتان', few: 'إثباتات', many: 'إثباتاً', other: 'إثبات' }) → «3 إثباتات»
 */
export const counted = {
  ar: (n: number, forms: Arabic): string => {
    const form = arabic.select(n);
    if (form === 'one' || form === 'two') return forms[form];
    if (form === 'zero') return forms.zero ?? `${digits(n, 'fr')} ${forms.other}`;
    return `${digits(n, 'fr')} ${forms[form]}`;
  },
  fr: (n: number, forms: Latin): string => `${digits(n, 'fr')} ${forms[french.select(n) === 'one' ? 'one' : 'other']}`,
  en: (n: number, forms: Latin): string => `${digits(n, 'en')} ${forms[english.select(n) === 'one' ? 'one' : 'other']}`,
};
