import type { LocalizedText } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { listLegalTexts, listStations } from './legal-text.store.ts';
import type { LegalTextStatus, RecordedLegalText } from './legal-text.ts';
import { standsAt } from './station.rules.ts';
import { movesOfTexts } from './text-move.store.ts';

export const allLegalTexts = (tx: Tx): Promise<RecordedLegalText[]> => listLegalTexts(tx);
export const legalTextsByRef = (tx: Tx, refs: readonly string[]): Promise<RecordedLegalText[]> =>
  listLegalTexts(tx, refs);

/** Texts as a gate speaks of them: title, state, and the station where they stand, where somebody reported it. */
export async function standingTexts(
  tx: Tx,
  refs: readonly string[],
): Promise<Map<string, { title: LocalizedText; status: LegalTextStatus; stationTitle?: LocalizedText }>> {
  const titles = new Map((await listStations(tx)).map((one) => [one.code, one.title]));
  const moves = await movesOfTexts(tx, refs);
  return new Map(
    (await listLegalTexts(tx, refs)).map((text) => {
      const stationTitle = titles.get(standsAt(text, moves.get(text.ref) ?? [])?.station ?? '');
      const { title, status } = text;
      return [text.ref, { title, status, ...(stationTitle ? { stationTitle } : {}) }];
    }),
  );
}

/** Texts that were followed on their way, from a draft: how many were announced, and how many of these were published. */
export async function followedTexts(tx: Tx): Promise<{ announced: number; published: number }> {
  const texts = await listLegalTexts(tx);
  const moves = await movesOfTexts(
    tx,
    texts.map((one) => one.ref),
  );
  const followed = texts.filter(
    (one) => one.status === 'draft' || one.status === 'withdrawn' || (moves.get(one.ref)?.length ?? 0) > 0,
  );
  return {
    announced: followed.length,
    published: followed.filter((one) => one.status === 'in-force' || one.status === 'repealed').length,
  };
}
