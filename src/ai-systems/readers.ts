import type { Tx } from '../platform/database/database.ts';
import { listAiSystems } from './ai-system.store.ts';
import type { FollowedAiSystem } from './followed-ai-system.ts';

/** Systems that are used or planned, as the warnings see them. */
export const followedAiSystems = async (tx: Tx): Promise<FollowedAiSystem[]> =>
  (await listAiSystems(tx))
    .filter((one) => one.state !== 'stopped')
    .map(({ ref, title, strategy, administration, reviewDue }) => ({
      ref,
      title,
      strategy,
      organisation: administration,
      ...(reviewDue ? { reviewDue } : {}),
    }));
