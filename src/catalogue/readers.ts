import type { LocalizedText } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { listedOf } from './solution.rules.ts';
import { listSolutions } from './solution.store.ts';
import type { Solution } from './solution.ts';

/** Solutions that are listed: of these, or of all. */
export const solutionsListed = async (tx: Tx, refs?: readonly string[]): Promise<Solution[]> =>
  (await listSolutions(tx, refs)).filter((one) => listedOf(one) !== undefined);

/** Of these solutions those that are listed, by the name that they are listed under. */
export const listedSolutions = async (
  tx: Tx,
  refs: readonly string[],
): Promise<{ ref: string; name: LocalizedText }[]> =>
  (await solutionsListed(tx, refs)).map((one) => ({ ref: one.ref, name: listedOf(one)!.name }));
