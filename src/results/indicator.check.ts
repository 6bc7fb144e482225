import { type Result, refused } from '../kernel/index.ts';
import { unknownOrganisations } from '../partners/readers.ts';
import { checkCustom } from '../platform/custom-field/check-custom.ts';
import type { Tx } from '../platform/database/database.ts';
import { axisByRef, pledgeByRef, strategyByRef } from '../strategy/readers.ts';
import { circleIn } from './formula.rules.ts';
import { listIndicators } from './indicator.store.ts';
import type { Indicator } from './indicator.ts';

/**
 * Does everything that an indicator points to exist, and does the chain of results lead upwards?
 *
 * refuses  'strategy.unknown' · 'axis.unknown' · 'axis.of-other-strategy' · 'pledge.unknown' · 'organisation.unknown'
 *          · 'indicator.unknown' (what it feeds) · 'indicator.feeds-circle' · what custom fields refuse
 */
export async function checkIndicator(tx: Tx, given: Indicator, before?: Indicator): Promise<Result<true>> {
  if (!(await strategyByRef(tx, given.strategy))) return refused('strategy.unknown', { ref: given.strategy });
  if (given.axis) {
    const axis = await axisByRef(tx, given.axis);
    if (!axis) return refused('axis.unknown', { ref: given.axis });
    if (axis.strategy !== given.strategy)
      return refused('axis.of-other-strategy', { axis: given.axis, strategy: axis.strategy });
  }
  if (given.pledge && !(await pledgeByRef(tx, given.pledge))) return refused('pledge.unknown', { ref: given.pledge });
  const [nobody] = await unknownOrganisations(tx, [given.owner, given.producer]);
  if (nobody) return refused('organisation.unknown', { ref: nobody });
  if (given.feeds) {
    const all = await listIndicators(tx);
    if (!all.some((one) => one.ref === given.feeds)) return refused('indicator.unknown', { ref: given.feeds });
    const feeds = new Map(all.map((one) => [one.ref, one.feeds ? [one.feeds] : []]));
    const circle = circleIn(feeds.set(given.ref, [given.feeds]));
    if (circle) return refused('indicator.feeds-circle', { circle: circle.join(' → ') });
  }
  return checkCustom(tx, 'indicator', given.custom, before?.custom);
}
