import type { Refusal } from '../../kernel/index.ts';

/**
 * Database violations as refusals, in one place. Constraints named like `<table>_<what>_check` may be given a code of their own
 * by the domain that owns them; the rest fall back on a general sentence that names the constraint.
 */
const byConstraint: Record<string, string> = {};

/** A domain tells which refusal a named constraint means. */
export function constraintMeans(codes: Record<string, string>): void {
  Object.assign(byConstraint, codes);
}

type DatabaseError = Error & { code?: string; constraint?: string; table?: string; column?: string; detail?: string };

/** The refusal that a database error means, or undefined when it is broken machinery. */
export function refusalOf(error: unknown): Refusal | undefined {
  const found = error as DatabaseError;
  if (typeof found?.code !== 'string') return undefined;
  if (found.constraint && byConstraint[found.constraint])
    return { code: byConstraint[found.constraint]!, details: { constraint: found.constraint } };
  switch (found.code) {
    case '23505':
      return { code: 'request.already-exists', details: { constraint: found.constraint } };
    case '23503':
      return { code: 'request.unknown-reference', details: { constraint: found.constraint } };
    case '23502':
      return { code: 'request.value-missing', details: { column: found.column } };
    case '23514':
      return { code: 'request.value-refused', details: { constraint: found.constraint } };
    case '22P02':
    case '22007':
    case '22008':
    case '22003':
      return { code: 'request.value-refused', details: {} };
    case 'MU001':
    case 'MU002':
      return { code: 'ledger.append-only', details: {} };
    case 'MU003':
      return { code: byConstraint[found.message] ?? found.message, details: {} };
    case '40001':
    case '40P01':
      return { code: 'request.try-again', details: {} };
    case '53100':
      return { code: 'platform.disk-full', details: {} };
    default:
      return undefined;
  }
}

/** True when the server is away: the request was not accepted and may be sent again. */
export function isConnectionTrouble(error: unknown): boolean {
  const found = error as DatabaseError;
  return (
    /^(08|57P)/.test(found?.code ?? '') ||
    ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(found?.code ?? '') ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      found?.message ?? '',
    )
  );
}

/** What an error that nobody expected becomes for who asked: a refusal to send again, or that the program broke. */
export const troubleOf = (error: unknown): Refusal =>
  refusalOf(error) ?? { code: isConnectionTrouble(error) ? 'platform.database-away' : 'platform.broken' };
