import type { Tx } from '../platform/database/database.ts';
import { listLegalTexts } from './legal-text.store.ts';
import type { RecordedLegalText } from './legal-text.ts';

export const allLegalTexts = (tx: Tx): Promise<RecordedLegalText[]> => listLegalTexts(tx);
export const legalTextsByRef = (tx: Tx, refs: readonly string[]): Promise<RecordedLegalText[]> =>
  listLegalTexts(tx, refs);
