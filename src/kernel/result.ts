/** Why a rule said no: a code listed by its domain ('gate.evidence-missing') and what a sentence about it needs. */
export type Refusal = { code: string; details?: Record<string, unknown> };

/** The answer of a rule: a value, or a refusal. Throwing is kept for bugs and broken machinery. */
export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** example  ok(3) → { ok: true, value: 3 } */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** example  refused('day.invalid', { text: '2026-02-30' }) */
export const refused = (code: string, details?: Record<string, unknown>): Result<never> => ({
  ok: false,
  refusal: details === undefined ? { code } : { code, details },
});

/** Continues with the value; a refusal passes through untouched. */
export const andThen = <T, U>(result: Result<T>, next: (value: T) => Result<U>): Result<U> =>
  result.ok ? next(result.value) : result;

/** All values, or the first refusal met. */
export const allOk = <T>(results: readonly Result<T>[]): Result<T[]> => {
  const values: T[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values);
};

/** The value of something known to be right (a literal, a column the database has checked); a refusal here is a bug. */
export const sure = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.details ?? {})}`);
};
