import { callerIs, listTarget, may } from '../access/index.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { workingCalendarOf } from '../territory/readers.ts';
import { listLegalTexts, listStations, textRow, textsUnder } from './legal-text.store.ts';
import type {
  LegalTextKind,
  LegalTextStatus,
  RecordedLegalText,
  Station,
  Stay,
  TextMove,
  TextPromise,
} from './legal-text.ts';
import { isOverdue, standsAt, stationsOf, staysOf } from './station.rules.ts';
import { movesOfTexts, promisesOfTexts } from './text-move.store.ts';

/**
 * A text with where it stands.
 *
 * station   absent where nobody reported one · stationTitle as the data of the country call it
 * stay      how long it has been there · promise the last one · isOverdue its day has passed
 * waits     a move waits for the person who confirms it
 */
export type ListedText = RecordedLegalText & {
  station?: string;
  stationTitle?: LocalizedText;
  since?: { first: string; last: string };
  stay?: Stay;
  promise?: TextPromise;
  isOverdue: boolean;
  waits: boolean;
};

export type TextFilter = {
  kind?: LegalTextKind | undefined;
  station?: string | undefined;
  status?: LegalTextStatus | undefined;
  parent?: string | undefined;
  overdue?: boolean | undefined;
};

const order: Record<LegalTextStatus, number> = { draft: 0, withdrawn: 1, 'in-force': 2, repealed: 3 };

/** Texts on their way first, those that have waited longest before the others; then what is withdrawn and what is in force. */
export async function textList(
  ctx: Context,
  { offset, limit, kind, station, status, parent, overdue }: TextFilter & { offset: number; limit: number },
): Promise<Result<{ total: number; items: ListedText[] }>> {
  const all = await listedTexts(ctx, await listLegalTexts(ctx.tx));
  const found = all.filter(
    (one) =>
      (kind === undefined || one.kind === kind) &&
      (station === undefined || one.station === station) &&
      (status === undefined || one.status === status) &&
      (parent === undefined || one.parent === parent) &&
      (overdue === undefined || one.isOverdue === overdue),
  );
  found.sort(
    (a, b) =>
      order[a.status] - order[b.status] ||
      (b.stay?.days ?? -1) - (a.stay?.days ?? -1) ||
      (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0),
  );
  return ok({ total: found.length, items: found.slice(offset, offset + limit) });
}

/** The same texts with where they stand today. */
async function listedTexts(
  ctx: Pick<Context, 'tx' | 'today'>,
  texts: readonly RecordedLegalText[],
): Promise<ListedText[]> {
  const refs = texts.map((one) => one.ref);
  const moves = await movesOfTexts(ctx.tx, refs);
  const promises = await promisesOfTexts(ctx.tx, refs);
  const stations = await listStations(ctx.tx);
  const titles = new Map(stations.map((one) => [one.code, one.title]));
  const when = { today: ctx.today, calendar: await workingCalendarOf(ctx.tx) };
  return texts.map((text) => {
    const own = moves.get(text.ref) ?? [];
    const stands = standsAt(text, own);
    const stay = staysOf(text, own, stations, when).at(-1);
    const promise = promises.get(text.ref)?.at(-1);
    const title = stands && titles.get(stands.station);
    return {
      ...text,
      ...(stands ? { station: stands.station } : {}),
      ...(stands?.since ? { since: stands.since } : {}),
      ...(title ? { stationTitle: title } : {}),
      ...(stay ? { stay } : {}),
      ...(promise ? { promise } : {}),
      isOverdue: isOverdue(text.status, promise, ctx.today),
      waits: own.some((one) => one.status === 'recorded'),
    };
  });
}

/** A move as it is shown: who wrote and who settled it are told inside only. */
export type ShownMove = Omit<TextMove, 'recordedBy' | 'recordedFor' | 'settledBy' | 'settledFor'> & {
  recordedBy?: string;
  settledBy?: string;
  maySettle: boolean;
};

export type TextFile = {
  text: ListedText;
  /** stations that its kind goes through, in their order */
  stations: Station[];
  stays: Stay[];
  moves: ShownMove[];
  promises: TextPromise[];
  parent?: Pick<RecordedLegalText, 'ref' | 'title'>;
  under: ListedText[];
  row: string;
  mayFollow: boolean;
};

/**
 * One text: its way with the days at each station, who moved it, what was promised, what applies it, and what the caller may do.
 *
 * refuses  'law.unknown'
 */
export async function textFile(ctx: Context, ref: string): Promise<Result<TextFile>> {
  const [found] = await listLegalTexts(ctx.tx, [ref]);
  const row = await textRow(ctx.tx, ref);
  if (!found || !row) return refused('law.unknown', { ref });
  const [text] = await listedTexts(ctx, [found]);
  const moves = (await movesOfTexts(ctx.tx, [ref])).get(ref) ?? [];
  const stations = await listStations(ctx.tx);
  const [parent] = found.parent ? await listLegalTexts(ctx.tx, [found.parent]) : [];
  const mayConfirm = may(ctx.caller, 'law.confirm', listTarget);
  const isInside = mayConfirm || may(ctx.caller, 'ledger.read', listTarget);
  return ok({
    text: text!,
    stations: stationsOf(stations, found.kind),
    stays: staysOf(found, moves, stations, { today: ctx.today, calendar: await workingCalendarOf(ctx.tx) }),
    moves: moves.map(({ recordedBy, recordedFor, settledBy, settledFor: _, ...move }) => ({
      ...move,
      ...(isInside ? { recordedBy, ...(settledBy ? { settledBy } : {}) } : {}),
      maySettle:
        mayConfirm &&
        move.status === 'recorded' &&
        ![recordedBy, ...recordedFor].some((one) => callerIs(ctx.caller, one)),
    })),
    promises: (await promisesOfTexts(ctx.tx, [ref])).get(ref) ?? [],
    ...(parent ? { parent: { ref: parent.ref, title: parent.title } } : {}),
    under: await listedTexts(ctx, await textsUnder(ctx.tx, ref)),
    row,
    mayFollow: may(ctx.caller, 'law.follow', listTarget),
  });
}
