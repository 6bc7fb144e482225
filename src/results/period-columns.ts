import { period } from '../kernel/index.ts';

/** A period as its columns: the code as written, and its days beside it for the database to compare. */
export const daysOfPeriod = (code: string): { period: string; first_day: string; last_day: string } => {
  const { first, last } = period(code);
  return { period: code, first_day: first, last_day: last };
};
