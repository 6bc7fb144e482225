import {
  addDecimals,
  compareDecimals,
  decimal,
  decimalText,
  isMissing,
  type Maybe,
  type Money,
  trimDecimal,
} from '../kernel/index.ts';
import type { Holding } from './holding.ts';
import type { Exit, ExitLine, Leaver } from './what-if.ts';

/**
 * What it takes to leave: months of the longest line, since layers are changed over side by side, and the sum of the costs.
 *
 * holdings  in force
 * convert   an amount in the base currency, or why there is none
 * returns   months and cost are absent where one line does not know; `unknown` counts those lines. Who holds nothing is left at once,
 *           for nothing
 * example   chips 18 months and MAD 40, cloud 6 months and MAD 10 → 18 months, MAD 50; the cloud's months not known → months not known
 */
export function exitOf(leaver: Leaver, holdings: readonly Holding[], convert: (amount: Money) => Maybe<string>): Exit {
  const lines = holdings
    .filter((one) => leaver.bodies.includes(one.organisation))
    .map((one): ExitLine => {
      const { switchCost: cost, switchCurrency: currency } = one;
      const converted = cost !== undefined && currency ? convert({ amount: cost, currency }) : undefined;
      return {
        holding: one.ref,
        project: one.project,
        layer: one.layer,
        organisation: one.organisation,
        ...(one.substitute ? { substitute: one.substitute } : {}),
        ...(one.testedOn ? { testedOn: one.testedOn } : {}),
        ...(one.switchMonths === undefined ? {} : { months: one.switchMonths }),
        ...(cost !== undefined && currency ? { cost, currency } : {}),
        ...(converted === undefined || isMissing(converted) ? {} : { converted }),
      };
    });
  const months = lines.map((one) => one.months);
  const costs = lines.map((one) => one.converted);
  const longest = months.every((one) => one !== undefined)
    ? months.reduce((most, one) => (compareDecimals(decimal(one), decimal(most)) > 0 ? one : most), '0')
    : undefined;
  const cost = costs.every((one) => one !== undefined)
    ? costs.reduce((sum, one) => addDecimals(sum, decimal(one)), decimal('0'))
    : undefined;
  return {
    leaver: leaver.ref,
    lines,
    ...(longest === undefined ? {} : { months: decimalText(trimDecimal(decimal(longest))) }),
    ...(cost === undefined ? {} : { cost: decimalText(trimDecimal(cost)) }),
    unknown: lines.filter((one) => one.months === undefined || one.converted === undefined).length,
  };
}
