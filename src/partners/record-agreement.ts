import { filesByHash, sourceByRef } from '../documents/readers.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { checkDays, checkParties } from './agreement.rules.ts';
import { addAgreement, addParties, agreementsByRefs, setProjects } from './agreement.store.ts';
import type { PartnerAgreement, Party } from './agreement.ts';
import { firstUnknown, strangerIn } from './agreement-links.store.ts';
import { organisationsByRef } from './readers.ts';

export type RecordAgreement = PartnerAgreement & { parties: Party[]; projects: string[] };

/**
 * Records an agreement with its parties and the projects it serves. It rests on the act itself or on a source that tells
 * of it; its reference is for ever.
 *
 * refuses  'agreement.ref-taken' · 'agreement.rests-on-nothing' · what `checkAgreement`, `knownParties` and
 *          `closedCircle` refuse
 */
export async function recordAgreement(
  ctx: Context,
  { parties, projects, ...agreement }: RecordAgreement,
): Promise<Result<{ ref: string; version: number }>> {
  const { ref } = agreement;
  const checked = await checkNewAgreement(ctx, { ...agreement, parties, projects });
  if (!checked.ok) return checked;
  await addAgreement(ctx.tx, ctx.newId(), agreement, { person: ctx.caller.person ?? 'system', day: ctx.today });
  await addParties(
    ctx.tx,
    ref,
    parties.map((one) => ({ id: ctx.newId(), ...one })),
  );
  await setProjects(ctx.tx, ref, projects, () => ctx.newId());
  return ok({ ref, version: 1 });
}

/** Whether an agreement can be recorded, with nothing recorded. refuses  what `recordAgreement` does */
export async function checkNewAgreement(
  ctx: Context,
  { parties, projects, ...agreement }: RecordAgreement,
): Promise<Result<true>> {
  const { ref } = agreement;
  if ((await agreementsByRefs(ctx.tx, [ref])).length > 0) return refused('agreement.ref-taken', { ref });
  if (agreement.source === undefined && agreement.act === undefined) return refused('agreement.rests-on-nothing');
  const checked = await checkAgreement(ctx, { ...agreement, projects });
  if (!checked.ok) return checked;
  const known = await knownParties(ctx, parties);
  return known.ok ? closedCircle(ctx, agreement.committee, parties) : known;
}

/**
 * Whether what an agreement names is there.
 *
 * refuses  'agreement.days-out-of-order' · 'strategy.unknown' · 'project.unknown' · 'committee.unknown'
 *          · 'agreement.currency-unknown' · 'source.unknown' · 'file.unknown'
 */
export async function checkAgreement(
  ctx: Context,
  agreement: Partial<Omit<RecordAgreement, 'parties'>>,
): Promise<Result<true>> {
  const days = checkDays(agreement);
  if (!days.ok) return days;
  const unknown = await firstUnknown(ctx.tx, [
    { kind: 'strategy', ref: agreement.strategy },
    { kind: 'committee', ref: agreement.committee },
    { kind: 'currency', ref: agreement.amount?.currency },
    ...(agreement.projects ?? []).map((ref) => ({ kind: 'project' as const, ref })),
  ]);
  if (unknown?.kind === 'currency') return refused('agreement.currency-unknown', { currency: unknown.ref });
  if (unknown?.kind === 'project') return refused('project.unknown', { project: unknown.ref });
  if (unknown) return refused(`${unknown.kind}.unknown`, { ref: unknown.ref });
  if (agreement.source !== undefined && !(await sourceByRef(ctx.tx, agreement.source)))
    return refused('source.unknown', { ref: agreement.source });
  return knownFile(ctx, agreement.act);
}

/** Partners who sit in a committee see what it follows: all of them are parties. refuses 'agreement.committee-of-others' */
export async function closedCircle(
  ctx: Context,
  committee: string | undefined,
  parties: readonly Party[],
): Promise<Result<true>> {
  if (committee === undefined) return ok(true);
  const stranger = await strangerIn(
    ctx.tx,
    committee,
    parties.map((one) => one.organisation),
  );
  return stranger === undefined
    ? ok(true)
    : refused('agreement.committee-of-others', { committee, organisation: stranger });
}

/** refuses 'file.unknown' */
export async function knownFile(ctx: Context, sha256: string | undefined): Promise<Result<true>> {
  const isThere = sha256 === undefined || (await filesByHash(ctx.tx, [sha256])).length > 0;
  return isThere ? ok(true) : refused('file.unknown', { sha256 });
}

/** refuses 'organisation.unknown' · what `checkParties` refuses */
export async function knownParties(ctx: Context, parties: readonly Party[]): Promise<Result<readonly Party[]>> {
  const refs = [...new Set(parties.map((one) => one.organisation))];
  const levels = new Map((await organisationsByRef(ctx.tx, refs)).map((one) => [one.ref, one.level]));
  const stranger = refs.find((ref) => !levels.has(ref));
  return stranger === undefined ? checkParties(parties, levels) : refused('organisation.unknown', { ref: stranger });
}
