import type { LocalizedText } from '../kernel/index.ts';

/**
 * A currency that amounts are kept in.
 *
 * code      ISO 4217
 * decimals  digits of the smallest coin: 2 for a hundredth, 3 for a thousandth
 * isBase    the one that every page converts into; a country has exactly one
 */
export type Currency = { code: string; name: LocalizedText; decimals: number; isBase: boolean };

/** What converting needs to know of the base currency. */
export type Base = Pick<Currency, 'code' | 'decimals'>;
