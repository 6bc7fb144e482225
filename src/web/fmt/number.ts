import type { Lang } from '../../kernel/index.ts';

/** Languages whose pages we write. Tamazight strings appear inside pages, formatted as French. */
export type PageLang = Exclude<Lang, 'zgh'>;
export const pageLangs: readonly PageLang[] = ['ar', 'fr', 'en'];
export const isPageLang = (text: unknown): text is PageLang => pageLangs.includes(text as PageLang);

/**
 * Groups of three and the decimal sign. Arabic and French group with U+202F, because a plain space or a dot would turn
 * the groups around in a right-to-left line or be read as a decimal sign.
 */
const signs = (lang: Lang): { group: string; point: string } =>
  lang === 'en' ? { group: ',', point: '.' } : { group: '\u202f', point: ',' };

/**
 * A number on screen, from exact decimal text or a whole number; western digits, never floating point.
 *
 * digits   at most so many decimals, half away from zero; all of them when left out; trailing zeros fall
 * example  formatNumber('1234567.50', 'ar') → '1 234 567,5' (U+202F between groups)
 */
export function formatNumber(value: string | number, lang: Lang, digits?: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (!match) return String(value);
  const [, sign = '', whole = '', fraction = ''] = match;
  const [units, decimals] = digits === undefined ? [whole, fraction] : rounded(whole, fraction, digits);
  const { group, point } = signs(lang);
  const kept = decimals.replace(/0+$/, '');
  const grouped = units.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, group);
  const minus = sign && /[1-9]/.test(units + kept) ? '\u2212' : '';
  return `${minus}${grouped}${kept ? point + kept : ''}`;
}

function rounded(whole: string, fraction: string, digits: number): [string, string] {
  if (fraction.length <= digits) return [whole, fraction];
  const kept = BigInt(whole + fraction.slice(0, digits)) + (Number(fraction[digits]) >= 5 ? 1n : 0n);
  const text = kept.toString().padStart(digits + 1, '0');
  return digits === 0 ? [text, ''] : [text.slice(0, -digits), text.slice(-digits)];
}

/** Moves the decimal point of exact decimal text to the left. example  shifted('11000000000', 9) → '11' */
export function shifted(value: string, places: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value);
  if (!match) return value;
  const [, sign = '', whole = '', fraction = ''] = match;
  const padded = whole.padStart(places + 1, '0');
  const decimals = `${padded.slice(-places)}${fraction}`.replace(/0+$/, '');
  return `${sign}${padded.slice(0, -places)}${decimals ? `.${decimals}` : ''}`;
}

/** A share of 0 to 1 as per cent. example  formatShare('0.625', 'fr') → '62,5 %' */
export function formatShare(share: string, lang: Lang, digits = 1): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(share);
  if (!match) return share;
  const [, sign = '', whole = '', fraction = ''] = match;
  const moved = fraction.padEnd(2, '0');
  const percent = formatNumber(`${sign}${whole}${moved.slice(0, 2)}.${moved.slice(2) || '0'}`, lang, digits);
  return lang === 'fr' ? `${percent}\u202f%` : `${percent}%`;
}

const rules = new Map<string, Intl.PluralRules>();

/** Plural category of a count in a language. Arabic has six, French one and other, English one and other. */
export function pluralOf(count: number, lang: Lang): Intl.LDMLPluralRule {
  const name = lang === 'zgh' ? 'fr' : lang;
  let rule = rules.get(name);
  if (!rule) {
    rule = new Intl.PluralRules(name);
    rules.set(name, rule);
  }
  return rule.select(count);
}
