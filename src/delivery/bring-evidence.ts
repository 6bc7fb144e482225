import { narrowFile } from '../documents/narrow-file.ts';
import type { Day, LocalizedText, Quantity, Result } from '../kernel/index.ts';
import { andThen, ok, refused, textIn } from '../kernel/index.ts';
import { organisationByRef } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { Change } from './change.ts';
import { broughtEvidence } from './evidence.rules.ts';
import type { EvidenceClass } from './evidence.ts';
import { onFile, type Standing, signatureOf } from './on-file.ts';
import { evidenceTypeByCode } from './template.store.ts';

export type BringEvidence = {
  project: string;
  type: string;
  sha256: string;
  title: LocalizedText;
  date: Day;
  place?: string | undefined;
  states?: Quantity | undefined;
  proves: string[];
  /** ids of conditions still owed */
  meets: string[];
  producer?: string | undefined;
  class?: EvidenceClass | undefined;
  supersedes?: string | undefined;
};

/**
 * Brings a kept file as evidence for criteria of a gate, or for conditions still owed.
 *
 * Its bytes must have been kept before (`PUT /api/v1/files/<sha256>`). Figures of an official producer of statistics
 * come in as *cited*: nobody here accepts or returns them, and they meet no criterion.
 *
 * refuses  'project.unknown' · 'evidence.type-unknown' · 'evidence.file-unknown' · everything `broughtEvidence` refuses
 * example  { project: 'F1', type: 'project-sheet', proves: ['F1/G1/project-sheet'], sha256: '…', … } → its id
 */
export async function bringEvidence(ctx: Context, input: BringEvidence): Promise<Result<Standing & { id: string }>> {
  const type = await evidenceTypeByCode(ctx.tx, input.type);
  if (!type) return refused('evidence.type-unknown', { type: input.type });
  const producer = input.producer === undefined ? undefined : await organisationByRef(ctx.tx, input.producer);
  const { project, ...given } = input;
  const id = ctx.newId();
  const bringing = {
    ...given,
    id,
    broughtBy: signatureOf(ctx),
    broughtOn: ctx.today,
    ...(ctx.caller.organisation ? { organisation: ctx.caller.organisation } : {}),
  };
  let brought: Change | undefined;
  const done = await onFile(ctx, project, (file) => {
    const changes = broughtEvidence(file, bringing, type, producer?.citedOnly === true, ctx.today);
    if (changes.ok) brought = changes.value.find((change) => change.kind === 'evidence-brought');
    return changes;
  });
  // The paper itself is never more open than the evidence it serves.
  if (done.ok && brought?.kind === 'evidence-brought')
    await narrowFile(ctx, input.sha256, {
      class: brought.evidence.class,
      ground: (type.ground && textIn(type.ground, 'ar').text) ?? type.code,
    });
  return andThen(done, (standing) => ok({ id, ...standing }));
}
