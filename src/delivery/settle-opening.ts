import { openFile } from '../documents/open-file.ts';
import { fileByHash } from '../documents/readers.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { EvidenceClass } from './evidence.ts';
import { signatureOf } from './on-file.ts';
import { lyingClass, settledOpening } from './opening.rules.ts';
import { classEvidence, openingForAct, settleOpening, usesOf } from './opening.store.ts';

/**
 * Opens the paper that another person proposed to open: the file, and the evidence that it serves, in one act. What is published
 * changes only with the next publication.
 *
 * refuses  'opening.unknown' · what `settledOpening` refuses
 */
export async function confirmOpening(
  ctx: Context,
  { opening }: { opening: string },
): Promise<Result<{ sha256: string; class: EvidenceClass }>> {
  const proposed = await openingForAct(ctx.tx, opening);
  const file = proposed && (await fileByHash(ctx.tx, proposed.sha256));
  if (!proposed || !file) return refused('opening.unknown', { opening });
  const { sha256, to } = proposed;
  const uses = await usesOf(ctx.tx, sha256);
  const classNow = lyingClass({ class: file.class, uses });
  const by = signatureOf(ctx);
  const settled = settledOpening(proposed, by, { as: 'confirmed', classNow });
  if (!settled.ok) return settled;
  await settleOpening(ctx.tx, opening, { status: 'confirmed', by, on: ctx.today, request: ctx.request });
  await openFile(ctx, file, to);
  await classEvidence(ctx.tx, sha256, to, 'wider');
  return ok({ sha256, class: to });
}

/**
 * Leaves the paper as it is, with the reason.
 *
 * refuses  'opening.unknown' · what `settledOpening` refuses
 */
export async function refuseOpening(
  ctx: Context,
  { opening, reason }: { opening: string; reason: LocalizedText },
): Promise<Result<{ sha256: string }>> {
  const proposed = await openingForAct(ctx.tx, opening);
  if (!proposed) return refused('opening.unknown', { opening });
  const by = signatureOf(ctx);
  const settled = settledOpening(proposed, by, { as: 'refused' });
  if (!settled.ok) return settled;
  await settleOpening(ctx.tx, opening, { status: 'refused', by, on: ctx.today, request: ctx.request, reason });
  return ok({ sha256: proposed.sha256 });
}
