import { ok, type Result, refused } from '../kernel/index.ts';
import { isHeldByState, type Pledge } from './pledge.ts';

/**
 * Whether a pledge holds together: what is a pledge or an undertaking binds somebody, and its numbers speak one unit.
 *
 * refuses  'pledge.nobody-bound' · 'pledge.unit-differs'
 */
export function pledgeAllowed(
  pledge: Pick<Pledge, 'kind' | 'bound' | 'owner' | 'quantity' | 'baseline' | 'yearlyPath'>,
): Result<true> {
  const binds = isHeldByState(pledge) || pledge.kind === 'partner-undertaking';
  if (binds && pledge.bound.length === 0 && pledge.owner === undefined)
    return refused('pledge.nobody-bound', { kind: pledge.kind });
  const units = [pledge.quantity, pledge.baseline?.quantity, ...(pledge.yearlyPath ?? []).map((one) => one.quantity)]
    .filter((quantity) => quantity !== undefined)
    .map((quantity) => quantity.unit);
  const other = units.find((unit) => unit !== units[0]);
  return other === undefined ? ok(true) : refused('pledge.unit-differs', { unit: units[0], other });
}
