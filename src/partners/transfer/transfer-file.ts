import { callerIs, may, type Target, visibleScopes } from '../../access/index.ts';
import { fileByHash } from '../../documents/readers.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { refuseTarget } from '../../platform/http/run.ts';
import { standingOf } from '../agreement.rules.ts';
import { agreementsByRefs } from '../agreement.store.ts';
import type { PartnerAgreement, Standing } from '../agreement.ts';
import { bodiesOf } from '../bodies.ts';
import { hangingScopes, hangsIn } from '../know-how-target.ts';
import { isPartnerOnly } from '../shown-persons.ts';
import { marksOf, openContest } from './transfer.rules.ts';
import {
  claimById,
  claimsOfTransfers,
  listTransfers,
  type TransferFilter,
  tracesOfTransfers,
  transferHangsOn,
  transferRow,
} from './transfer.store.ts';
import type { StationMark, Transfer, TransferClaim, TransferTrace } from './transfer.ts';

/** refuses 'transfer.unknown' */
export async function transferTarget(ctx: Context, ref: string): Promise<Target> {
  const [transfer] = await listTransfers(ctx.tx, { refs: [ref] });
  return transfer ? targetOf(ctx, transfer) : refuseTarget('transfer.unknown', { ref });
}

const targetOf = async (
  ctx: Context,
  { agreement, project, giver, receiver }: Pick<Transfer, 'agreement' | 'project' | 'giver' | 'receiver'>,
): Promise<Target> => ({
  scopes: await hangingScopes(ctx.tx, { agreement, bodies: [giver, receiver], projects: [project] }),
});

export const targetOfNewTransfer = targetOf;

/** refuses 'transfer.claim-unknown' */
export async function claimTarget(ctx: Context, claim: string): Promise<Target> {
  const found = await claimById(ctx.tx, claim);
  return found ? transferTarget(ctx, found.transfer) : refuseTarget('transfer.claim-unknown', { claim });
}

export type ListedTransfer = Transfer & {
  /** of the five stations, the first first */
  marks: StationMark[];
  waits: boolean;
  isContested: boolean;
  agreementSignedOn?: PartnerAgreement['signedOn'];
  agreementStanding: Standing;
};

/** Transfers the caller may read, those that stand still longest first. */
export async function transferList(
  ctx: Context,
  { offset, limit, ...filter }: TransferFilter & { offset: number; limit: number },
): Promise<Result<{ total: number; items: ListedTransfer[] }>> {
  const where = visibleScopes(ctx.caller, 'transfer.read');
  const found = await listTransfers(ctx.tx, filter, (param) => hangsIn(where, transferHangsOn, param));
  return ok({ total: found.length, items: await listed(ctx, found.slice(offset, offset + limit)) });
}

async function listed(ctx: Context, transfers: readonly Transfer[]): Promise<ListedTransfer[]> {
  const refs = transfers.map((one) => one.ref);
  const claims = await claimsOfTransfers(ctx.tx, refs);
  const traces = await tracesOfTransfers(ctx.tx, refs);
  const agreements = new Map(
    (await agreementsByRefs(ctx.tx, [...new Set(transfers.map((one) => one.agreement))])).map((one) => [one.ref, one]),
  );
  return transfers.map((one) => {
    const own = claims.get(one.ref) ?? [];
    const { signedOn } = agreements.get(one.agreement)!;
    return {
      ...one,
      marks: marksOf(one, own),
      waits: own.some((claim) => claim.status === 'brought'),
      isContested: openContest(traces.get(one.ref) ?? []) !== undefined,
      ...(signedOn ? { agreementSignedOn: signedOn } : {}),
      agreementStanding: standingOf(agreements.get(one.agreement)!, ctx.today),
    };
  });
}

/** A claim or act as the caller sees it: the body always, persons of another side not. */
export type ShownClaim = Omit<TransferClaim, 'broughtBy' | 'broughtFor' | 'judgedBy' | 'judgedFor'> & {
  broughtBy?: string;
  judgedBy?: string;
  mayJudge: boolean;
};
export type ShownTrace = Omit<TransferTrace, 'byPerson' | 'forPersons'> & { byPerson?: string };

export type TransferFile = {
  transfer: ListedTransfer;
  claims: ShownClaim[];
  trace: ShownTrace[];
  row: string;
  mayEdit: boolean;
  mayClaim: boolean;
  mayContest: boolean;
  /** number of the contest that the caller may answer */
  mayAnswer?: number;
};

/**
 * One transfer with its evidence, its trace and what the caller may do.
 *
 * refuses  'transfer.unknown'
 */
export async function transferFile(ctx: Context, ref: string): Promise<Result<TransferFile>> {
  const [found] = await listTransfers(ctx.tx, { refs: [ref] });
  const row = await transferRow(ctx.tx, ref);
  if (!found || !row) return refused('transfer.unknown', { ref });
  const [transfer] = await listed(ctx, [found]);
  const target = await targetOf(ctx, found);
  const claims = (await claimsOfTransfers(ctx.tx, [ref])).get(ref) ?? [];
  const trace = (await tracesOfTransfers(ctx.tx, [ref])).get(ref) ?? [];
  const bodies = bodiesOf(ctx.caller);
  const hides = (organisation: string | undefined): boolean =>
    isPartnerOnly(ctx.caller) && !(organisation !== undefined && bodies.includes(organisation));
  const mayJudge = may(ctx.caller, 'transfer.judge', target);
  const contest = openContest(trace);
  const mayAnswer =
    contest !== undefined &&
    mayJudge &&
    !callerIs(ctx.caller, contest.byPerson) &&
    !(contest.organisation && bodies.includes(contest.organisation));
  return ok({
    transfer: transfer!,
    claims: claims.map(({ broughtBy, broughtFor: _, judgedBy, judgedFor: __, ...claim }) => ({
      ...claim,
      ...(hides(claim.organisation) ? {} : { broughtBy }),
      ...(judgedBy === undefined || hides(claim.judgeOrganisation) ? {} : { judgedBy }),
      mayJudge:
        mayJudge &&
        claim.status === 'brought' &&
        !callerIs(ctx.caller, broughtBy) &&
        !bodies.includes(claim.organisation),
    })),
    trace: trace.map(({ byPerson, forPersons: _, ...step }) => ({
      ...step,
      ...(hides(step.organisation) ? {} : { byPerson }),
    })),
    row,
    mayEdit: may(ctx.caller, 'transfer.edit', target),
    mayClaim:
      transfer!.agreementSignedOn !== undefined &&
      transfer!.step < 5 &&
      !transfer!.waits &&
      may(ctx.caller, 'transfer.claim', target),
    mayContest: contest === undefined && transfer!.step > 0 && may(ctx.caller, 'transfer.contest', target),
    ...(mayAnswer ? { mayAnswer: contest.number } : {}),
  });
}

/**
 * The paper of a claim, for who may read the transfer.
 *
 * refuses  'transfer.claim-unknown' · 'file.restricted'
 */
export async function claimPaper(
  ctx: Context,
  { claim }: { claim: string },
): Promise<Result<{ sha256: string; mediaType: string; size: number }>> {
  const found = await claimById(ctx.tx, claim);
  const file = found && (await fileByHash(ctx.tx, found.claim.file));
  if (!found || !file) return refused('transfer.claim-unknown', { claim });
  const isOwn = bodiesOf(ctx.caller).includes(found.claim.organisation);
  const isClosed = file.class === 'restricted' || found.claim.class === 'restricted';
  if (isClosed && !isOwn && !may(ctx.caller, 'evidence.read-restricted', await transferTarget(ctx, found.transfer)))
    return refused('file.restricted', { ground: file.ground ?? '' });
  return ok({ sha256: file.sha256, mediaType: file.mediaType, size: file.size });
}
