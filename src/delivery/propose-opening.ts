import { fileByHash, sourceByRef } from '../documents/readers.ts';
import { type Day, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { EvidenceClass, OpeningEvent } from './evidence.ts';
import { signatureOf } from './on-file.ts';
import { lyingClass, openingAllowed } from './opening.rules.ts';
import { addOpening, isShownByEvidence, usesOf } from './opening.store.ts';

export type ProposeOpening = {
  sha256: string;
  to: Exclude<EvidenceClass, 'restricted'>;
  event?: OpeningEvent | undefined;
  happenedOn?: Day | undefined;
  shownBy?: string | undefined;
  source?: string | undefined;
  reason: LocalizedText;
};

/**
 * Proposes to open a paper: what it waited for has happened, here is what shows it, and why. Nothing opens yet.
 *
 * refuses  'file.unknown' · 'source.unknown' · 'opening.already-proposed' · what `openingAllowed` refuses
 * example  { sha256, to: 'public', event: 'award-notice', happenedOn: '2026-06-01', shownBy: <accepted notice>, reason }
 */
export async function proposeOpening(ctx: Context, input: ProposeOpening): Promise<Result<{ id: string }>> {
  const file = await fileByHash(ctx.tx, input.sha256);
  if (!file) return refused('file.unknown', { sha256: input.sha256 });
  if (input.source !== undefined && !(await sourceByRef(ctx.tx, input.source)))
    return refused('source.unknown', { ref: input.source });
  const uses = await usesOf(ctx.tx, input.sha256);
  const projects = [...new Set(uses.map((one) => one.project))];
  const paper = { class: file.class, opensOn: file.opensOn, uses };
  const decidedOn = uses
    .flatMap((one) => one.decidedOn ?? [])
    .sort()
    .at(-1);
  const happenedOn = input.event === 'decision-confirmed' ? decidedOn : input.happenedOn;
  const isShown =
    input.source !== undefined ||
    (input.shownBy !== undefined && (await isShownByEvidence(ctx.tx, input.shownBy, projects)));
  const allowed = openingAllowed(paper, { ...input, happenedOn, isShown }, ctx.today);
  if (!allowed.ok) return allowed;
  const id = ctx.newId();
  await addOpening(ctx.tx, {
    id,
    sha256: input.sha256,
    ...(projects.length === 1 ? { project: projects[0]! } : {}),
    from: lyingClass(paper),
    to: input.to,
    ...(input.event && happenedOn ? { event: input.event, happenedOn } : {}),
    ...(input.shownBy && isShown && input.source === undefined ? { shownBy: input.shownBy } : {}),
    ...(input.source ? { source: input.source } : {}),
    reason: input.reason,
    proposedBy: signatureOf(ctx),
    proposedOn: ctx.today,
    status: 'proposed',
  });
  return ok({ id });
}
