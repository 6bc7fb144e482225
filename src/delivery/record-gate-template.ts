import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { CriterionTemplate } from './gate.ts';
import { signatureOf } from './on-file.ts';
import type { GateNumber } from './stage.ts';
import { addTemplates, latestTemplates, listEvidenceTypes } from './template.store.ts';

export type RecordGateTemplate = {
  number: GateNumber;
  /** the version this one replaces; 0 when there is none yet */
  replaces: number;
  title: LocalizedText;
  acceptorMayDecide: boolean;
  criteria: CriterionTemplate[];
};

/**
 * Issues the next version of a gate's checklist. Gates that have begun keep theirs; those that begin from today take it.
 *
 * refuses  'template.replaced' (another version was issued meanwhile) · 'template.criterion-twice' · 'evidence.type-unknown'
 */
export async function recordGateTemplate(
  ctx: Context,
  { replaces, ...template }: RecordGateTemplate,
): Promise<Result<{ number: number; version: number }>> {
  const [latest] = await latestTemplates(ctx.tx, template.number);
  if ((latest?.version ?? 0) !== replaces)
    return refused('template.replaced', { yours: replaces, current: latest?.version ?? 0 });
  const codes = template.criteria.map((one) => one.code);
  const twice = codes.find((code, i) => codes.indexOf(code) !== i);
  if (twice) return refused('template.criterion-twice', { code: twice });
  const known = new Set((await listEvidenceTypes(ctx.tx)).map((one) => one.code));
  const unknown = template.criteria.flatMap((one) => one.evidence).find((code) => !known.has(code));
  if (unknown) return refused('evidence.type-unknown', { type: unknown });
  const version = replaces + 1;
  const issued = { ...template, id: ctx.newId(), version, inForceFrom: ctx.today, recordedBy: signatureOf(ctx).person };
  await addTemplates(ctx.tx, [issued], ctx.newId);
  return ok({ number: template.number, version });
}
