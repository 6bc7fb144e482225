import type { Tx } from '../platform/database/database.ts';
import { listEntries } from './house/entry.store.ts';
import type { HouseEntry } from './house/entry.ts';

export { handsIn as handsInPledge } from './draft.store.ts';
export { entriesInForce } from './house/entry.store.ts';

/** Words for the lexicon of the reader that wait for a second person. */
export const entriesWaiting = (tx: Tx): Promise<HouseEntry[]> => listEntries(tx, { state: 'proposed' });
