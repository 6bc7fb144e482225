import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { agreementsByRefs } from '../agreement.store.ts';
import type { RecordedAgreement } from '../agreement.ts';
import { firstUnknown } from '../agreement-links.store.ts';
import { organisationsByRef } from '../readers.ts';
import { signedBy } from '../signed-by.ts';
import {
  addTrace,
  addTransfer,
  agreementOfObligation,
  nextTransferNumber,
  reviseTransferRow,
  transferForAct,
} from './transfer.store.ts';
import { usualLeast } from './transfer.table.ts';
import type { Least, Transfer } from './transfer.ts';

type Said = Omit<Transfer, 'ref' | 'step' | 'movedOn' | 'recordedOn' | 'version' | 'least'>;
export type RecordTransfer = Said & { least?: Partial<Least> | undefined };

/**
 * Records what know-how one body hands to another under an agreement. It stands at step 0, paper only, until evidence of step 1 is accepted.
 *
 * refuses  'agreement.unknown' · what `checkTransfer` refuses
 */
export async function recordTransfer(
  ctx: Context,
  { least, ...said }: RecordTransfer,
): Promise<Result<{ ref: string; version: number }>> {
  const [agreement] = await agreementsByRefs(ctx.tx, [said.agreement]);
  if (!agreement) return refused('agreement.unknown', { ref: said.agreement });
  const checked = await checkTransfer(ctx, agreement, said);
  if (!checked.ok) return checked;
  const number = await nextTransferNumber(ctx.tx, agreement.ref);
  const ref = `${agreement.ref}/T${number}`;
  const transfer: Transfer = {
    ...said,
    ref,
    least: { ...usualLeast, ...least },
    step: 0,
    movedOn: agreement.signedOn !== undefined && agreement.signedOn < ctx.today ? agreement.signedOn : ctx.today,
    recordedOn: ctx.today,
    version: 1,
  };
  const by = signedBy(ctx);
  await addTransfer(ctx.tx, ctx.newId(), transfer, by.byPerson);
  await addTrace(ctx.tx, ctx.newId(), ref, {
    number: 1,
    act: 'record',
    to: 0,
    effectiveOn: transfer.movedOn,
    ...by,
  });
  return ok({ ref, version: 1 });
}

/**
 * Whether what a transfer names is there: two bodies of which those of a partner are bound by the agreement, a project, an
 * obligation of the same agreement.
 *
 * refuses  'transfer.one-body' · 'organisation.unknown' · 'transfer.not-a-party' · 'project.unknown' · 'obligation.unknown'
 *          · 'transfer.obligation-elsewhere'
 */
async function checkTransfer(
  ctx: Context,
  { ref, parties }: RecordedAgreement,
  { giver, receiver, project, obligation }: Pick<Said, 'giver' | 'receiver' | 'project' | 'obligation'>,
): Promise<Result<true>> {
  if (giver === receiver) return refused('transfer.one-body', { organisation: giver });
  const known = await organisationsByRef(ctx.tx, [giver, receiver]);
  for (const body of [giver, receiver]) {
    const found = known.find((one) => one.ref === body);
    if (!found) return refused('organisation.unknown', { ref: body });
    const isParty = parties.some((one) => one.organisation === body && one.role !== 'witness');
    if (found.level === 'partner' && !isParty)
      return refused('transfer.not-a-party', { organisation: body, agreement: ref });
  }
  if (await firstUnknown(ctx.tx, [{ kind: 'project', ref: project }])) return refused('project.unknown', { project });
  if (obligation === undefined) return ok(true);
  const of = await agreementOfObligation(ctx.tx, obligation);
  if (of === undefined) return refused('obligation.unknown', { ref: obligation });
  return of === ref ? ok(true) : refused('transfer.obligation-elsewhere', { obligation, agreement: ref });
}

export type ReviseTransfer = {
  ref: string;
  version: number;
  changes: Partial<
    Pick<Transfer, 'obligation' | 'project' | 'subject' | 'title' | 'giver' | 'receiver' | 'least' | 'note'>
  >;
};

/**
 * Corrects the record of a transfer. What its steps rest on does not change: once one is reached, giver, receiver and what is asked
 * at least stay as they are.
 *
 * refuses  'transfer.unknown' · 'transfer.under-way' · 'conflict.changed' · what `checkTransfer` refuses
 */
export async function reviseTransfer(
  ctx: Context,
  { ref, version, changes }: ReviseTransfer,
): Promise<Result<{ version: number }>> {
  const transfer = await transferForAct(ctx.tx, ref);
  if (!transfer) return refused('transfer.unknown', { ref });
  if (transfer.step > 0 && (changes.giver || changes.receiver || changes.least))
    return refused('transfer.under-way', { ref, stands: transfer.step });
  const [agreement] = await agreementsByRefs(ctx.tx, [transfer.agreement]);
  const checked = await checkTransfer(ctx, agreement!, { ...transfer, ...changes });
  if (!checked.ok) return checked;
  return reviseTransferRow(ctx.tx, ref, version, changes);
}

/** refuses 'transfer.unknown' · 'conflict.changed' */
export async function heldTransfer(ctx: Context, ref: string, version?: number): Promise<Result<Transfer>> {
  const transfer = await transferForAct(ctx.tx, ref);
  if (!transfer) return refused('transfer.unknown', { ref });
  return version === undefined || transfer.version === version
    ? ok(transfer)
    : refused('conflict.changed', { ref, yours: version, current: transfer.version });
}
