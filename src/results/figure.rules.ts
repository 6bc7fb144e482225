import { type Day, type MissingReason, ok, period, type Refusal, type Result, refused } from '../kernel/index.ts';
import type { Figure } from './figure.ts';
import type { Definition, RecordedIndicator } from './indicator.ts';

/** A figure as somebody gives it. */
export type GivenFigure = Pick<
  Figure,
  'indicator' | 'period' | 'value' | 'low' | 'high' | 'source' | 'note' | 'evidence'
> & {
  place: string;
  split: string;
  missing?: MissingReason;
  definition: number;
};

/** Why one line of a batch is refused: which line from 1, and the refusal. */
export type RefusedRow = { row: number } & Refusal;

/**
 * May this figure be taken?
 *
 * cited    its producer is official: the figure needs the source it is cited from
 * refuses  'figure.value-or-reason' · 'figure.range' · 'figure.period-not-over' · 'figure.computed' · 'figure.source-missing'
 */
export function allowedFigure(
  given: GivenFigure,
  indicator: Pick<RecordedIndicator, 'ref'>,
  definition: Definition,
  cited: boolean,
  today: Day,
): Result<true> {
  const of = { indicator: indicator.ref, period: given.period };
  if ((given.value === undefined) === (given.missing === undefined)) return refused('figure.value-or-reason', of);
  if (definition.formula !== undefined) return refused('figure.computed', { ...of, formula: definition.formula });
  if (given.missing !== 'not-yet-due' && period(given.period).last > today)
    return refused('figure.period-not-over', of);
  if ((given.low === undefined) !== (given.high === undefined)) return refused('figure.range', of);
  if (given.low !== undefined) {
    const [low, value, high] = [given.low, given.value, given.high].map(Number) as [number, number, number];
    if (!(low <= value && value <= high)) return refused('figure.range', of);
  }
  if (cited && given.value !== undefined && given.source === undefined) return refused('figure.source-missing', of);
  return ok(true);
}

/** What a reader would ask about a figure that is taken all the same. */
export type Doubt = 'below-plausible' | 'above-plausible' | 'cumulative-falls';

/** before  the figure of the period before, for a cumulative indicator that can only grow */
export function doubtsOf(given: GivenFigure, definition: Definition, before: string | undefined): Doubt[] {
  if (given.value === undefined) return [];
  const value = Number(given.value);
  const doubts: Doubt[] = [];
  if (definition.plausibleLow !== undefined && value < Number(definition.plausibleLow)) doubts.push('below-plausible');
  if (definition.plausibleHigh !== undefined && value > Number(definition.plausibleHigh))
    doubts.push('above-plausible');
  if (definition.nature === 'cumulative' && before !== undefined && value < Number(before))
    doubts.push('cumulative-falls');
  return doubts;
}

/** The same words again: nothing to record. */
export const saysTheSame = (given: GivenFigure, standing: Figure): boolean =>
  standing.status !== 'returned' &&
  sameNumber(given.value, standing.value) &&
  sameNumber(given.low, standing.low) &&
  sameNumber(given.high, standing.high) &&
  given.missing === standing.missing &&
  given.evidence === standing.evidence &&
  JSON.stringify(given.source ?? null) === JSON.stringify(standing.source ?? null) &&
  JSON.stringify(given.note ?? null) === JSON.stringify(standing.note ?? null);

const sameNumber = (a: string | undefined, b: string | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && Number(a) === Number(b));
