import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { boundParties } from './agreement.rules.ts';
import { addParties, agreementForAct, removePartyRow, reviseAgreementRow, setProjects } from './agreement.store.ts';
import type { PartnerAgreement, Party, RecordedAgreement } from './agreement.ts';
import { partiesOwing } from './obligation.store.ts';
import { checkAgreement, closedCircle, knownFile, knownParties } from './record-agreement.ts';

/** The agreement, held, as the caller has it before their eyes. refuses 'agreement.unknown' · 'conflict.changed' */
export async function heldAgreement(
  ctx: Context,
  { ref, version }: { ref: string; version: number },
): Promise<Result<RecordedAgreement>> {
  const agreement = await agreementForAct(ctx.tx, ref);
  if (!agreement) return refused('agreement.unknown', { ref });
  return agreement.version === version
    ? ok(agreement)
    : refused('conflict.changed', { ref, yours: version, current: agreement.version });
}

export type ReviseAgreement = {
  ref: string;
  version: number;
  changes: Partial<Omit<PartnerAgreement, 'ref' | 'strategy' | 'terminatedOn' | 'termination' | 'terminationAct'>> & {
    projects?: string[] | undefined;
  };
};

/**
 * Corrects or completes the record of an agreement. What a signed act says of its end and its amount changes by an
 * amendment only; where nobody had said it, it may be filled in.
 *
 * refuses  'agreement.needs-amendment' · 'agreement.rests-on-nothing' · what `heldAgreement`, `checkAgreement` and
 *          `closedCircle` refuse
 */
export async function reviseAgreement(ctx: Context, input: ReviseAgreement): Promise<Result<{ version: number }>> {
  const held = await heldAgreement(ctx, input);
  if (!held.ok) return held;
  const { projects, ...changes } = input.changes;
  const before = held.value;
  const anew = { ...before, ...changes };
  const moved = (['validUntil', 'amount'] as const).find(
    (one) =>
      before[one] !== undefined && one in changes && JSON.stringify(changes[one]) !== JSON.stringify(before[one]),
  );
  if (before.signedOn !== undefined && moved) return refused('agreement.needs-amendment', { field: moved });
  if (anew.source === undefined && anew.act === undefined) return refused('agreement.rests-on-nothing');
  const checked = await checkAgreement(ctx, { ...anew, projects: projects ?? [] });
  if (!checked.ok) return checked;
  const open = await closedCircle(ctx, anew.committee, before.parties);
  if (!open.ok) return open;
  if (projects) await setProjects(ctx.tx, input.ref, projects, () => ctx.newId());
  return reviseAgreementRow(ctx.tx, input.ref, input.version, changes);
}

type OnParty = { ref: string; version: number } & Party;

/** Names a body that is bound by an agreement. refuses what `heldAgreement` and `knownParties` refuse */
export async function nameParty(
  ctx: Context,
  { ref, version, ...party }: OnParty,
): Promise<Result<{ version: number }>> {
  const held = await heldAgreement(ctx, { ref, version });
  if (!held.ok) return held;
  const known = await knownParties(ctx, [...held.value.parties, party]);
  if (!known.ok) return known;
  await addParties(ctx.tx, ref, [{ id: ctx.newId(), ...party }]);
  return reviseAgreementRow(ctx.tx, ref, version, {});
}

/**
 * Takes a body named by mistake off an agreement. Who owes or is owed something there stays.
 *
 * refuses  'agreement.party-unknown' · 'agreement.party-owes' · what `heldAgreement` and `knownParties` refuse
 */
export async function removeParty(
  ctx: Context,
  { ref, version, organisation, role }: { ref: string; version: number } & Omit<Party, 'side'>,
): Promise<Result<{ version: number }>> {
  const held = await heldAgreement(ctx, { ref, version });
  if (!held.ok) return held;
  const { parties } = held.value;
  const party = parties.find((one) => one.organisation === organisation && one.role === role);
  if (!party) return refused('agreement.party-unknown', { organisation });
  const left = parties.filter((one) => one !== party);
  const known = await knownParties(ctx, left);
  if (!known.ok) return known;
  const open = await closedCircle(ctx, held.value.committee, left);
  if (!open.ok) return open;
  const isBound = boundParties(left).some((one) => one.organisation === organisation);
  if (!isBound && (await partiesOwing(ctx.tx, ref)).includes(organisation))
    return refused('agreement.party-owes', { organisation });
  await removePartyRow(ctx.tx, ref, party);
  return reviseAgreementRow(ctx.tx, ref, version, {});
}

/**
 * Ends an agreement before its time, or gives one up that was never signed.
 *
 * refuses  'agreement.over' · 'agreement.days-out-of-order' · 'file.unknown' · what `heldAgreement` refuses
 */
export async function endAgreement(
  ctx: Context,
  { ref, version, on, reason, act }: EndAgreement,
): Promise<Result<{ version: number }>> {
  const held = await heldAgreement(ctx, { ref, version });
  if (!held.ok) return held;
  const { terminatedOn, signedOn } = held.value;
  if (terminatedOn !== undefined) return refused('agreement.over', { ref });
  if (signedOn !== undefined && on < signedOn) return refused('agreement.days-out-of-order', { until: on });
  const known = await knownFile(ctx, act);
  if (!known.ok) return known;
  return reviseAgreementRow(ctx.tx, ref, version, {
    terminatedOn: on,
    termination: reason,
    ...(act ? { terminationAct: act } : {}),
  });
}
export type EndAgreement = {
  ref: string;
  version: number;
  on: NonNullable<PartnerAgreement['terminatedOn']>;
  reason: NonNullable<PartnerAgreement['termination']>;
  act?: string | undefined;
};
