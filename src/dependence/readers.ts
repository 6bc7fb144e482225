import { listCurrencies } from '../finance/readers.ts';
import type { Tx } from '../platform/database/database.ts';
import type { BareIndex } from './dependence.ts';
import { dependence } from './get-dependence.ts';

/** Indices of a strategy by body; none before the currency of the accounts is there. */
export async function bareIndices(tx: Tx, strategy: string): Promise<BareIndex[]> {
  if (!(await listCurrencies(tx)).some((one) => one.isBase)) return [];
  const found = await dependence(tx, { strategy }, 'organisation');
  if (!found.ok) return [];
  return found.value.subjects.flatMap(({ subject, concentration, level, inside }) =>
    concentration.hhi10000 === null
      ? []
      : [
          {
            subject,
            hhi: Math.round(concentration.hhi10000),
            effective: concentration.effectiveNumber!.toFixed(1),
            level,
            projects: inside.projects,
          },
        ],
  );
}
