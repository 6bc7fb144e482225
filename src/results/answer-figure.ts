import type { Caller } from '../access/index.ts';
import { hashOf } from '../access/secret.ts';
import { type Lang, type LocalizedText, type MissingReason, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { placesByCode } from '../territory/readers.ts';
import { openLink, spendLink } from './figure-link.store.ts';
import { type FigureLink, reporterOf } from './figure-link.ts';
import { listDefinitions } from './indicator.store.ts';
import { indicatorByRef } from './readers.ts';
import { reportFigures } from './report-figures.ts';

export type FigureQuestion = {
  indicator: string;
  title: LocalizedText;
  definition: LocalizedText;
  unit: string;
  period: string;
  place: LocalizedText;
  expiresAt: string;
};

/** What a link asks. refuses 'figure-link.refused' (unknown, used, withdrawn, too old: never which) */
export async function figureQuestion(ctx: Context, { secret }: { secret: string }): Promise<Result<FigureQuestion>> {
  const link = await openLink(ctx.tx, hashOf(secret), ctx.now, false);
  const indicator = link && (await indicatorByRef(ctx.tx, link.indicator));
  const definition = link && (await listDefinitions(ctx.tx, [link.indicator])).at(-1);
  const [place] = link ? await placesByCode(ctx.tx, [link.place]) : [];
  if (!link || !indicator || !definition || !place) return refused('figure-link.refused');
  return ok({
    indicator: indicator.ref,
    title: indicator.title,
    definition: definition.definition,
    unit: definition.unit,
    period: link.period,
    place: place.name,
    expiresAt: link.expiresAt,
  });
}

export type FigureAnswer = { secret: string; value?: string; missing?: MissingReason; note?: string; lang: Lang };

/**
 * Reports the one figure that a link asks for, and closes the link. It stands as reported through a link, in the name of
 * the body; neither the link nor who made it may verify it.
 *
 * refuses  'figure-link.refused' (unknown, used, withdrawn, too old: never which) · what `reportFigures` refuses: the link then serves on
 */
export async function answerFigure(
  ctx: Context,
  { secret, note, lang, ...said }: FigureAnswer,
): Promise<Result<{ status: 'reported' }>> {
  const link = await openLink(ctx.tx, hashOf(secret), ctx.now, true);
  if (!link) return refused('figure-link.refused');
  const { indicator, period, place } = link;
  const done = await reportFigures({ ...ctx, caller: reporter(link, lang) }, [
    { indicator, period, place, ...said, ...(note ? { note: { authentic: lang, [lang]: note } } : {}) },
  ]);
  if (!done.ok) return done;
  await spendLink(ctx.tx, link.id, ctx.now);
  return ok({ status: 'reported' });
}

/** Who holds the link reports for the body and nothing else; who made it stands behind it. */
const reporter = ({ id, organisation, askedBy }: FigureLink, lang: Lang): Caller => ({
  kind: 'person',
  person: reporterOf(id),
  organisation,
  grants: [{ role: 'owner', scope: { kind: 'organisation', id: organisation }, organisation }],
  actsFor: [askedBy],
  lang,
});
