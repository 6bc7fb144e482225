import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalText,
  isNegative,
  isZero,
  ok,
  type Result,
  refused,
  subtractDecimals,
} from '../kernel/index.ts';
import { type ClosingHole, type ClosingLine, type ClosingShare, closingHoles } from './closing.ts';
import type { Envelope, EnvelopeLine, EnvelopeMovement } from './envelope.ts';

const nothing = decimal('0');
const sum = (amounts: readonly (string | undefined)[]): Decimal =>
  amounts.reduce((total, one) => (one === undefined ? total : addDecimals(total, decimal(one))), nothing);
/** Sum of what was reported; absent when nobody reported anything. */
const reported = (amounts: readonly (string | undefined)[]): string | undefined =>
  amounts.some((one) => one !== undefined) ? decimalText(sum(amounts)) : undefined;

/** An amount is there or not, without a key for what is not: rows are compared and kept as they are. */
const present = <T extends object>(row: T): T =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T;

export type AccountInput = {
  envelope: Pick<Envelope, 'amount' | 'predecessor'>;
  lines: readonly Pick<EnvelopeLine, 'axis' | 'programmed'>[];
  moved: readonly EnvelopeMovement[];
  /** Rows of the confirmed account of the predecessor; absent when it has none. */
  carried?: readonly Pick<ClosingLine, 'axis' | 'carriedOver'>[] | undefined;
};

/**
 * The account of an envelope as its lines and transactions give it, before anybody says what becomes of what is left.
 *
 * A row for each axis that has a line or takes something in, and one without an axis for what is allotted to none:
 * the amount of the envelope less its lines by axis. Money paid for an axis without a line comes out of that row. So the
 * rows together programme the amount of the envelope, to the centime. Where some axis has a line, nothing can be paid
 * out of a rest nobody drew on, and its silence is a nil; every other silence is not reported.
 *
 * returns  rows without carriedOver and lapsed
 * example  amount 100, a line of 60 for axis A, 25 paid for A and 5 for B
 *          → A: 60 programmed, 25 paid · without axis: 40 programmed, 5 paid
 */
export function drawAccount({ envelope, lines, moved, carried }: AccountInput): ClosingLine[] {
  const byAxis = [...new Set(lines.flatMap((line) => line.axis ?? []))];
  const takingIn = (carried ?? [])
    .filter((one) => one.carriedOver === undefined || !isZero(decimal(one.carriedOver)))
    .flatMap((one) => one.axis ?? []);
  const axes = [...new Set([...byAxis, ...takingIn])].sort();
  const carriedInto = (axis: string | undefined): string | undefined => {
    if (envelope.predecessor === undefined) return '0';
    if (!carried) return undefined;
    const row = carried.find((one) => one.axis === axis);
    return row ? row.carriedOver : '0';
  };
  const programmed = (axis: string) => sum(lines.filter((line) => line.axis === axis).map((line) => line.programmed));
  const allotted = axes.reduce((total, axis) => addDecimals(total, programmed(axis)), nothing);

  const rows = axes.map((axis): ClosingLine => {
    const own = moved.filter((one) => one.axis === axis);
    return present({
      axis,
      programmed: decimalText(programmed(axis)),
      carriedIn: carriedInto(axis),
      committed: reported(own.map((one) => one.committed)),
      paid: reported(own.map((one) => one.paid)),
    });
  });
  const others = moved.filter((one) => one.axis === undefined || !axes.includes(one.axis));
  const silence = byAxis.length > 0 && others.length === 0 ? '0' : undefined;
  const rest = present<ClosingLine>({
    programmed: decimalText(subtractDecimals(decimal(envelope.amount), allotted)),
    carriedIn: carriedInto(undefined),
    committed: reported(others.map((one) => one.committed)) ?? silence,
    paid: reported(others.map((one) => one.paid)) ?? silence,
  });
  const keepsRest = axes.length === 0 || !isZero(decimal(rest.programmed!)) || others.length > 0;
  const takesRest = rest.carriedIn === undefined ? axes.length === 0 : !isZero(decimal(rest.carriedIn));
  return keepsRest || takesRest ? [...rows, rest] : rows;
}

/** Why an account is not whole, row by row: what nobody reported. Empty for a whole one. */
export const holesOf = (rows: readonly ClosingLine[]): ClosingHole[] =>
  rows.flatMap((row) =>
    closingHoles
      .filter((what) => row[what] === undefined)
      .map((what) => (row.axis === undefined ? { what } : { axis: row.axis, what })),
  );

/** What is left of a row: programmed and carried in, less paid; absent while one of them is not reported. */
export function leftOf(row: ClosingLine): string | undefined {
  if (row.programmed === undefined || row.carriedIn === undefined || row.paid === undefined) return undefined;
  return decimalText(subtractDecimals(sum([row.programmed, row.carriedIn]), decimal(row.paid)));
}

/** One digit string for amounts that are equal: '5.00' and '5' are the same money. */
export const sameAmount = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined ? a === b : compareDecimals(decimal(a), decimal(b)) === 0;

/**
 * The account with what a person says of what is left. Every row that can be balanced is said, to the centime:
 * programmed + carried in = paid + carried over + lapsed. Of a silent row nothing can be said: it stays not reported.
 *
 * refuses  'closing.row-unknown' · 'closing.said-twice' · 'closing.row-silent' · 'closing.overpaid'
 *          · 'closing.row-unsaid' · 'closing.unbalanced' (with what is left and what was said)
 */
export function closeAccount(rows: readonly ClosingLine[], shares: readonly ClosingShare[]): Result<ClosingLine[]> {
  const named = (axis: string | undefined) => axis ?? '—';
  for (const [at, share] of shares.entries()) {
    if (!rows.some((row) => row.axis === share.axis))
      return refused('closing.row-unknown', { axis: named(share.axis) });
    if (shares.findIndex((one) => one.axis === share.axis) !== at)
      return refused('closing.said-twice', { axis: named(share.axis) });
  }
  const closed: ClosingLine[] = [];
  for (const row of rows) {
    const share = shares.find((one) => one.axis === row.axis);
    const left = leftOf(row);
    if (left === undefined) {
      if (share) return refused('closing.row-silent', { axis: named(row.axis) });
      closed.push(row);
      continue;
    }
    if (isNegative(decimal(left)))
      return refused('closing.overpaid', { axis: named(row.axis), over: left.replace('-', '') });
    if (!share) {
      if (!isZero(decimal(left))) return refused('closing.row-unsaid', { axis: named(row.axis), left });
      closed.push({ ...row, carriedOver: '0', lapsed: '0' });
      continue;
    }
    const said = sum([share.carriedOver, share.lapsed]);
    if (compareDecimals(said, decimal(left)) !== 0)
      return refused('closing.unbalanced', { axis: named(row.axis), left, said: decimalText(said) });
    closed.push({ ...row, carriedOver: share.carriedOver, lapsed: share.lapsed });
  }
  return ok(closed);
}

export type AccountWhole = {
  programmed: string;
  carriedIn: string;
  committed: string;
  paid: string;
  carriedOver: string;
  lapsed: string;
  /** What the silent rows hold (programmed and carried in, less what they are known to have paid): nobody accounts for it. */
  unaccounted: string;
};

/**
 * The whole of an account: what is known of each row added up, and beside it what nobody accounts for, so that
 * programmed + carried in = paid + carried over + lapsed + unaccounted, to the centime, for every account.
 */
export function wholeOf(rows: readonly ClosingLine[]): AccountWhole {
  const of = (key: keyof Omit<ClosingLine, 'axis'>) => decimalText(sum(rows.map((row) => row[key])));
  const silent = rows.filter((row) => row.carriedOver === undefined || row.lapsed === undefined);
  const held = sum(silent.flatMap((row) => [row.programmed, row.carriedIn]));
  return {
    programmed: of('programmed'),
    carriedIn: of('carriedIn'),
    committed: of('committed'),
    paid: of('paid'),
    carriedOver: of('carriedOver'),
    lapsed: of('lapsed'),
    unaccounted: decimalText(subtractDecimals(held, sum(silent.map((row) => row.paid)))),
  };
}

export type ClosingDrift = { axis?: string; what: 'programmed' | 'carriedIn' | 'committed' | 'paid'; by: string };

/**
 * By how much an account that was drawn differs from what lines and transactions say today: the later figure less the
 * one that was closed, row by row. Empty while nothing moved.
 */
export function driftOf(closed: readonly ClosingLine[], today: readonly ClosingLine[]): ClosingDrift[] {
  const axes = [...new Set([...closed, ...today].map((row) => row.axis))];
  return axes.flatMap((axis) => {
    const before = closed.find((row) => row.axis === axis);
    const now = today.find((row) => row.axis === axis);
    return (['programmed', 'carriedIn', 'committed', 'paid'] as const).flatMap((what): ClosingDrift[] => {
      if (sameAmount(before?.[what], now?.[what])) return [];
      const by = subtractDecimals(decimal(now?.[what] ?? '0'), decimal(before?.[what] ?? '0'));
      // a nil that is now reported where nothing was, or no longer, moves nothing
      return isZero(by) ? [] : [{ ...(axis === undefined ? {} : { axis }), what, by: decimalText(by) }];
    });
  });
}

/** Whether two accounts decide the same of what is left, row by row. */
export const sameShares = (one: readonly ClosingLine[], other: readonly ClosingLine[]): boolean =>
  one.length === other.length &&
  one.every((row) => {
    const same = other.find((candidate) => candidate.axis === row.axis);
    return same && sameAmount(row.carriedOver, same.carriedOver) && sameAmount(row.lapsed, same.lapsed);
  });
