import type { PageLang } from '../fmt.tsx';

/**
 * Time runs in the reading direction. Charts are written with `direction="ltr"` on the svg and turned here, because
 * renderers other than browsers do not know the `direction` of SVG.
 */
export type Direction = 'rtl' | 'ltr';
export const directionOf = (lang: PageLang): Direction => (lang === 'ar' ? 'rtl' : 'ltr');

const tidy = (n: number): number => Math.round(n * 100) / 100;

/** A place on the line, 0 at the start of reading and 1 at its end, as per cent from the left edge. */
export const along = (part: number, dir: Direction): string => `${tidy((dir === 'rtl' ? 1 - part : part) * 100)}%`;

/** A stretch of the line as x1 < x2. */
export const stretch = (from: number, to: number, dir: Direction): { x1: string; x2: string } =>
  dir === 'rtl' ? { x1: along(to, dir), x2: along(from, dir) } : { x1: along(from, dir), x2: along(to, dir) };

/** Text that starts where reading starts: the anchor is swapped by us. */
export const anchor = (at: 'start' | 'middle' | 'end', dir: Direction): 'start' | 'middle' | 'end' =>
  at === 'middle' || dir === 'ltr' ? at : at === 'start' ? 'end' : 'start';

/** A label isolated in its own direction, as SVG knows no `<bdi>`. */
export const isolate = (text: string, dir: Direction): string => `${dir === 'rtl' ? '\u2067' : '\u2066'}${text}\u2069`;
