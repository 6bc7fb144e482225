import {
  addDecimals,
  compareDecimals,
  dayParts,
  decimal,
  decimalText,
  ok,
  type Result,
  refused,
  subtractDecimals,
} from '../kernel/index.ts';
import type { Envelope, EnvelopeLine, EnvelopeMovement, SuccessorState } from './envelope.ts';

/** Years that an envelope covers, in order. example  2024-07-01 to 2026-12-31 → [2024, 2025, 2026] */
export function yearsOf({ firstDay, lastDay }: Pick<Envelope, 'firstDay' | 'lastDay'>): number[] {
  const [from, to] = [dayParts(firstDay).year, dayParts(lastDay).year];
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

type Line = Pick<EnvelopeLine, 'axis' | 'year' | 'programmed'>;
const sum = (lines: readonly Line[]) =>
  lines.reduce((total, line) => addDecimals(total, decimal(line.programmed)), decimal('0'));

/** What of the amount no line programmes; the lines never exceed it. */
export const notAllotted = (amount: string, lines: readonly Line[]): string =>
  decimalText(subtractDecimals(decimal(amount), sum(lines)));

/**
 * Whether a line can stand beside the others: in a year of the envelope, and not more together than its amount.
 *
 * lines    the others, without the one that is set
 * refuses  'envelope.year-outside' · 'envelope.over-allotted' (with what is left to allot)
 */
export function lineAllowed(
  envelope: Pick<Envelope, 'amount' | 'firstDay' | 'lastDay'>,
  lines: readonly Line[],
  line: Line,
): Result<true> {
  const years = yearsOf(envelope);
  if (!years.includes(line.year))
    return refused('envelope.year-outside', { year: line.year, first: years[0], last: years.at(-1) });
  const left = subtractDecimals(decimal(envelope.amount), sum(lines));
  if (compareDecimals(decimal(line.programmed), left) > 0)
    return refused('envelope.over-allotted', { left: decimalText(left), programmed: line.programmed });
  return ok(true);
}

/**
 * Whether an envelope can take in what another carries over: the same strategy and currency, and it begins after.
 *
 * refuses  'envelope.predecessor-elsewhere' · 'envelope.predecessor-later'
 */
export function mayFollow(
  envelope: Pick<Envelope, 'strategy' | 'currency' | 'firstDay'>,
  before: Pick<Envelope, 'ref' | 'strategy' | 'currency' | 'lastDay'>,
): Result<true> {
  if (before.strategy !== envelope.strategy || before.currency !== envelope.currency)
    return refused('envelope.predecessor-elsewhere', { predecessor: before.ref });
  if (before.lastDay >= envelope.firstDay)
    return refused('envelope.predecessor-later', { predecessor: before.ref, lastDay: before.lastDay });
  return ok(true);
}

/** recorded: an envelope takes over from it · said: somebody said something · open-question: nobody did */
export const successorState = (successor: string | undefined, said: unknown): SuccessorState =>
  successor !== undefined ? 'recorded' : said === undefined ? 'open-question' : 'said';

export type EnvelopeCell = { year: number; programmed?: string; committed?: string; paid?: string };
export type EnvelopeRow = { axis?: string; years: EnvelopeCell[] };

/**
 * One row for each axis and one without, one cell for each year of the envelope and of what moved: programmed, committed
 * and paid, each absent where nobody reported it. An axis about which nobody said anything keeps its row of silence.
 */
export function gridOf(
  axes: readonly string[],
  years: readonly number[],
  lines: readonly Line[],
  moved: readonly EnvelopeMovement[],
): EnvelopeRow[] {
  const all = [...new Set([...years, ...moved.map((one) => one.year)])].sort();
  const unnamed = [...lines, ...moved].some((one) => one.axis === undefined);
  const rows: (string | undefined)[] = [...axes, ...(unnamed || axes.length === 0 ? [undefined] : [])];
  return rows.map((axis) => ({
    ...(axis === undefined ? {} : { axis }),
    years: all.map((year) => {
      const here = <T extends { axis?: string; year: number }>(one: T) => one.axis === axis && one.year === year;
      const line = lines.find(here);
      const movement = moved.find(here);
      return {
        year,
        ...(line ? { programmed: line.programmed } : {}),
        ...(movement?.committed === undefined ? {} : { committed: movement.committed }),
        ...(movement?.paid === undefined ? {} : { paid: movement.paid }),
      };
    }),
  }));
}
