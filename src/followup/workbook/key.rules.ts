/** Keys of rows: what finds a row again, whatever the order of a sheet. None of their parts holds the sign between them. */
const SIGN = '|';

export const reportKey = (project: string, period: string): string => [project, period].join(SIGN);

/** nth  from 1: the first line of a year, the second … */
export const moneyKey = (project: string, period: string, year: number, nth: number): string =>
  [project, period, year, ...(nth > 1 ? [nth] : [])].join(SIGN);

export const projectOfKey = (key: string): string => key.split(SIGN)[0]!;

export type FigurePlace = { indicator: string; period: string; place: string; split: string };

export const figureKeyFor = ({ indicator, period, place, split }: FigurePlace): string =>
  [indicator, period, place, ...(split === '' ? [] : [split])].join(SIGN);

/** Undoes `figureKeyFor`; undefined when it is not such a key. */
export function figureKeyOf(key: string): FigurePlace | undefined {
  const [indicator, period, place, split = '', ...more] = key.split(SIGN);
  return indicator && period && place && more.length === 0 ? { indicator, period, place, split } : undefined;
}
