import { may, visibleScopes } from '../access/index.ts';
import { fileByHash } from '../documents/readers.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { workingCalendarOf } from '../territory/readers.ts';
import { boundParties, sidesOf, standingOf } from './agreement.rules.ts';
import {
  type AgreementFilter,
  agreementPage,
  agreementRow,
  agreementsByRefs,
  agreementTexts,
  amendmentsOf,
} from './agreement.store.ts';
import type { Amendment, PartySide, RecordedAgreement, Standing } from './agreement.ts';
import { agreementScopes, agreementsIn } from './agreement-target.ts';
import { bodiesOf } from './bodies.ts';
import { timingOf } from './obligation.rules.ts';
import { listObligations } from './obligation.store.ts';
import { isUnsettled } from './obligation.workflow.ts';
import { listShownObligations, type ShownObligation } from './obligation-file.ts';
import { textsHold } from './organisation.rules.ts';

export type ShownAgreement = RecordedAgreement & { standing: Standing };

/** What one side owes still, late or not, how much of it is late, and what it has met. */
export type SideCounts = { owed: number; late: number; met: number };
export type ListedAgreement = ShownAgreement & { counts: Record<PartySide, SideCounts> };

/** Agreements the caller may read: a partner those to which it is party, and none of another partner. */
export async function agreementList(
  ctx: Context,
  { q, offset, limit, ...filter }: AgreementFilter & { q?: string | undefined; offset: number; limit: number },
): Promise<Result<{ total: number; items: ListedAgreement[] }>> {
  const refs = q
    ? (await agreementTexts(ctx.tx)).flatMap((one) => (textsHold(one.ref, [one.title, one.summary], q) ? one.ref : []))
    : undefined;
  const where = visibleScopes(ctx.caller, 'partnership.read');
  const page = await agreementPage(ctx.tx, { ...filter, refs }, ctx.today, (param) => agreementsIn(where, param), {
    offset,
    limit,
  });
  const listed = page.agreements.map((one) => one.ref);
  const obligations = Map.groupBy(await listObligations(ctx.tx, { agreements: listed }), (one) => one.agreement);
  const calendar = await workingCalendarOf(ctx.tx);
  const countsOf = (ref: string, side: PartySide): SideCounts => {
    const own = (obligations.get(ref) ?? []).filter((one) => one.side === side);
    return {
      owed: own.filter((one) => isUnsettled(one.state)).length,
      late: own.filter((one) => timingOf(one, ctx.today, calendar).isLate).length,
      met: own.filter((one) => one.state === 'met').length,
    };
  };
  return ok({
    total: page.total,
    items: page.agreements.map((one) => ({
      ...shown(ctx, one),
      counts: { state: countsOf(one.ref, 'state'), partner: countsOf(one.ref, 'partner') },
    })),
  });
}

const shown = (ctx: Context, agreement: RecordedAgreement): ShownAgreement => ({
  ...agreement,
  standing: standingOf(agreement, ctx.today),
});

/**
 * One agreement with its amendments and what each side owes, and what the caller may do.
 *
 * refuses  'agreement.unknown'
 */
export async function agreementFile(
  ctx: Context,
  ref: string,
): Promise<
  Result<{
    agreement: ShownAgreement;
    amendments: Amendment[];
    obligations: ShownObligation[];
    row: string;
    mayEdit: boolean;
    ownSides: ReturnType<typeof sidesOf>;
  }>
> {
  const [agreement] = await agreementsByRefs(ctx.tx, [ref]);
  const row = await agreementRow(ctx.tx, ref);
  if (!agreement || !row) return refused('agreement.unknown', { ref });
  const target = { scopes: (await agreementScopes(ctx.tx, [ref])).get(ref)! };
  return ok({
    agreement: shown(ctx, agreement),
    amendments: await amendmentsOf(ctx.tx, ref),
    obligations: await listShownObligations(ctx, { agreements: [ref] }),
    row,
    mayEdit: may(ctx.caller, 'partnership.edit', target),
    ownSides: sidesOf(boundParties(agreement.parties), bodiesOf(ctx.caller)),
  });
}

export type AgreementFile = Extract<Awaited<ReturnType<typeof agreementFile>>, { ok: true }>['value'];

/**
 * The paper of an agreement, of an amendment or of its end.
 *
 * refuses  'agreement.unknown' · 'file.unknown' · 'file.restricted'
 */
export async function agreementPaper(
  ctx: Context,
  { ref, sha256 }: { ref: string; sha256: string },
): Promise<Result<{ sha256: string; mediaType: string; size: number }>> {
  const [agreement] = await agreementsByRefs(ctx.tx, [ref]);
  if (!agreement) return refused('agreement.unknown', { ref });
  const amendments = await amendmentsOf(ctx.tx, ref);
  const papers = [agreement.act, agreement.terminationAct, ...amendments.map((one) => one.act)];
  const file = papers.includes(sha256) ? await fileByHash(ctx.tx, sha256) : undefined;
  if (!file) return refused('file.unknown', { sha256 });
  const scopes = (await agreementScopes(ctx.tx, [ref])).get(ref)!;
  if (file.class === 'restricted' && !may(ctx.caller, 'evidence.read-restricted', { scopes }))
    return refused('file.restricted', { ground: file.ground ?? '' });
  return ok({ sha256, mediaType: file.mediaType, size: file.size });
}
