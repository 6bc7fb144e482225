import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { workingCalendarOf } from '../territory/readers.ts';
import type { FollowedText } from './followed-text.ts';
import { listLegalTexts, listStations } from './legal-text.store.ts';
import type { LegalTextStatus, RecordedLegalText } from './legal-text.ts';
import { standsAt, staysOf } from './station.rules.ts';
import { movesOfTexts, promisesOfTexts } from './text-move.store.ts';
import { usualStay } from './usual-stay.rules.ts';

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

/** Texts on their way as the warnings see them, each with how long texts stay as a rule where it stands. */
export async function textsOnTheirWay(tx: Tx, today: Day): Promise<FollowedText[]> {
  const texts = await listLegalTexts(tx);
  const refs = texts.map((one) => one.ref);
  const [moves, promises] = [await movesOfTexts(tx, refs), await promisesOfTexts(tx, refs)];
  const stations = await listStations(tx);
  const when = { today, calendar: await workingCalendarOf(tx) };
  const stays = new Map(texts.map((one) => [one.ref, staysOf(one, moves.get(one.ref) ?? [], stations, when)]));
  const all = [...stays.values()].flat();
  return texts
    .filter((one) => one.status === 'draft')
    .map(({ ref, title, authority }): FollowedText => {
      const stay = stays.get(ref)?.at(-1);
      const promisedOn = promises.get(ref)?.at(-1)?.on;
      const usual = stay && usualStay(all, stay.station);
      return {
        ref,
        title,
        ...(authority ? { organisation: authority } : {}),
        ...(promisedOn ? { promisedOn } : {}),
        ...(stay?.from
          ? { stay: { station: stay.station, from: stay.from, ...(usual === undefined ? {} : { usual }) } }
          : {}),
      };
    });
}
