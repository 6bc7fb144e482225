import type { LocalizedText } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { listedOf } from './solution.rules.ts';
import { listSolutions } from './solution.store.ts';

/** Of these solutions those that are listed, by the name that they are listed under. */
export const listedSolutions = async (
  tx: Tx,
  refs: readonly string[],
): Promise<{ ref: string; name: LocalizedText }[]> =>
  (await listSolutions(tx, refs)).flatMap(({ ref, submissions }) => {
    const listed = listedOf(submissions);
    return listed ? [{ ref, name: listed.name }] : [];
  });
