import type { Day, LocalizedText } from '../kernel/index.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import { unknownOrganisations } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { addClarification } from './agreement.store.ts';
import { pledgeByRef } from './readers.ts';

export type RecordClarification = {
  pledge: string;
  organisation: string;
  text: LocalizedText;
  on: Day;
  source?: string | undefined;
};

/**
 * Records what an institution answers where sources differ. An institution speaks for itself: an owner or a partner
 * clarifies in the name of its own organisation only; an officer transcribes what any of them published.
 *
 * refuses  'pledge.unknown' · 'organisation.unknown' · 'clarification.other-organisation'
 */
export async function recordClarification(ctx: Context, input: RecordClarification): Promise<Result<{ id: string }>> {
  if (!(await pledgeByRef(ctx.tx, input.pledge))) return refused('pledge.unknown', { ref: input.pledge });
  const [unknown] = await unknownOrganisations(ctx.tx, [input.organisation]);
  if (unknown) return refused('organisation.unknown', { ref: unknown });
  const isOfficer = ctx.caller.grants.some((grant) => grant.role === 'officer');
  if (!isOfficer && ctx.caller.organisation !== input.organisation)
    return refused('clarification.other-organisation', { organisation: input.organisation });
  const id = ctx.newId();
  const { source, ...rest } = input;
  const by = ctx.caller.person ? { recordedBy: ctx.caller.person } : {};
  await addClarification(ctx.tx, { id, ...rest, ...(source === undefined ? {} : { source }), ...by }, ctx.today);
  return ok({ id });
}
