import { ok, type Result, refused } from '../kernel/index.ts';
import { unknownOrganisations } from '../partners/readers.ts';
import { checkCustom } from '../platform/custom-field/check-custom.ts';
import type { Tx } from '../platform/database/database.ts';
import { placeByCode } from '../territory/readers.ts';
import { pledgeAllowed } from './pledge.rules.ts';
import type { Pledge } from './pledge.ts';
import { axisByRef, strategyByRef } from './readers.ts';

/**
 * What must be true of a pledge as it will stand, whether it is recorded or revised: it holds together, and
 * everything it names exists.
 *
 * refuses  'strategy.unknown' · 'axis.unknown' · 'axis.of-other-strategy' · 'organisation.unknown' · 'place.unknown' ·
 *          'pledge.nobody-bound' · 'pledge.unit-differs' · custom field codes
 */
export async function checkPledge(tx: Tx, pledge: Pledge, before?: Pledge): Promise<Result<true>> {
  if (!(await strategyByRef(tx, pledge.strategy))) return refused('strategy.unknown', { ref: pledge.strategy });
  if (pledge.axis !== undefined) {
    const axis = await axisByRef(tx, pledge.axis);
    if (!axis) return refused('axis.unknown', { ref: pledge.axis });
    if (axis.strategy !== pledge.strategy)
      return refused('axis.of-other-strategy', { axis: axis.ref, strategy: axis.strategy });
  }
  const [unknown] = await unknownOrganisations(tx, [pledge.owner, ...pledge.bound]);
  if (unknown) return refused('organisation.unknown', { ref: unknown });
  if (pledge.place !== undefined && !(await placeByCode(tx, pledge.place)))
    return refused('place.unknown', { code: pledge.place });
  const whole = pledgeAllowed(pledge);
  if (!whole.ok) return whole;
  const custom = await checkCustom(tx, 'pledge', pledge.custom, before?.custom);
  return custom.ok ? ok(true) : custom;
}
