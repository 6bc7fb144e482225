/**
 * Why there is no value. Zero is a value; absence is one of these and travels through every formula.
 * not-reported: was due, did not come · not-applicable: cannot exist here · not-yet-due: its date has not come ·
 * suppressed: held back to protect people · undefined-ratio: the denominator is zero or absent.
 */
export type MissingReason = 'not-reported' | 'not-applicable' | 'not-yet-due' | 'suppressed' | 'undefined-ratio';
export type Missing = { missing: MissingReason; note?: string };
export type Maybe<T> = T | Missing;

/** Strongest first: what a sum answers when several of its terms are absent for different reasons. */
export const missingReasons: readonly MissingReason[] = [
  'suppressed',
  'not-reported',
  'undefined-ratio',
  'not-yet-due',
  'not-applicable',
];

export const missing = (reason: MissingReason, note?: string): Missing =>
  note === undefined ? { missing: reason } : { missing: reason, note };

export const isMissing = (x: unknown): x is Missing =>
  typeof x === 'object' && x !== null && missingReasons.includes((x as Missing).missing);

const strongest = (absences: readonly Missing[]): Missing =>
  absences.reduce((a, b) => (missingReasons.indexOf(b.missing) < missingReasons.indexOf(a.missing) ? b : a));

/** Applies the formula to a value; an absence passes through with its reason. */
export const mapMissing = <T, U>(x: Maybe<T>, formula: (value: T) => Maybe<U>): Maybe<U> =>
  isMissing(x) ? x : formula(x);

/** A formula of two values; the stronger absence wins. */
export const mapMissing2 = <A, B, U>(a: Maybe<A>, b: Maybe<B>, formula: (a: A, b: B) => Maybe<U>): Maybe<U> => {
  if (isMissing(a)) return isMissing(b) ? strongest([a, b]) : a;
  return isMissing(b) ? b : formula(a, b);
};

/**
 * Sum that never hides a hole: one absent term makes the sum absent. Terms that are not applicable are left out,
 * since they cannot exist; when all are, so is the sum. No term at all gives zero.
 *
 * example  sumWithMissing([2, missing('not-applicable'), 3], 0, (a, b) => a + b) → 5
 */
export const sumWithMissing = <T>(terms: readonly Maybe<T>[], zero: T, add: (a: T, b: T) => T): Maybe<T> => {
  const holes = terms.filter(isMissing);
  const blocking = holes.filter((hole) => hole.missing !== 'not-applicable');
  if (blocking.length > 0) return strongest(blocking);
  if (terms.length > 0 && holes.length === terms.length) return strongest(holes);
  return terms.reduce<T>((sum, term) => (isMissing(term) ? sum : add(sum, term)), zero);
};

/** Sum of what is known, which must be shown with how many terms it lacks. */
export const sumOfKnown = <T>(
  terms: readonly Maybe<T>[],
  zero: T,
  add: (a: T, b: T) => T,
): { sum: T; known: number; absent: Missing[] } => ({
  sum: terms.reduce<T>((sum, term) => (isMissing(term) ? sum : add(sum, term)), zero),
  known: terms.filter((term) => !isMissing(term)).length,
  absent: terms.filter(isMissing),
});

/** numerator ÷ denominator; a zero denominator is an undefined ratio, never infinity. */
export const ratio = (numerator: Maybe<number>, denominator: Maybe<number>): Maybe<number> =>
  mapMissing2<number, number, number>(numerator, denominator, (n, d) => (d === 0 ? missing('undefined-ratio') : n / d));
