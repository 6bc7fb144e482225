import { type Day, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import * as store from './delegation.store.ts';
import { callerIs } from './four-eyes.rules.ts';
import { areIncompatible } from './grant.rules.ts';
import { openGrants } from './grant.store.ts';
import { personById } from './person.store.ts';
import type { Delegation } from './person.ts';

type Input = Omit<Delegation, 'id' | 'endedOn' | 'until'> & { until?: Day };

/**
 * Records a written act by which somebody acts for another: deputy, acting appointment, delegation of signature. It passes
 * on the roles of the delegator within its scope and dates, never administration, and is not passed on again.
 *
 * refuses  'person.unknown' · 'person.gone' · 'delegation.same-person' · 'delegation.not-to-oneself' ·
 *          'delegation.administrator' (an administrator would receive acceptance or decision) · 'delegation.dates' ·
 *          'delegation.signature-needs-end'
 */
export async function recordDelegation(ctx: Context, input: Input): Promise<Result<{ delegation: string }>> {
  const { tx, caller, today } = ctx;
  if (input.delegator === input.delegate) return refused('delegation.same-person');
  if (callerIs(caller, input.delegate)) return refused('delegation.not-to-oneself');
  for (const id of [input.delegator, input.delegate]) {
    const person = await personById(tx, id);
    if (!person) return refused('person.unknown', { person: id });
    if (person.state !== 'active') return refused('person.gone', { person: id });
  }
  if (input.until && input.until < input.from)
    return refused('delegation.dates', { from: input.from, until: input.until });
  if (input.kind === 'signature' && !input.until) return refused('delegation.signature-needs-end');
  const roles = async (person: string) => (await openGrants(tx, person, today)).map((grant) => grant.role);
  const [given, own] = [await roles(input.delegator), await roles(input.delegate)];
  if (own.includes('administrator') && given.some((role) => areIncompatible('administrator', role)))
    return refused('delegation.administrator');
  const id = ctx.newId();
  await store.insertDelegation(tx, { ...input, id, recordedBy: caller.person! });
  return ok({ delegation: id });
}

/** Ends a delegation before its time, from today. refuses 'delegation.unknown' · 'delegation.ended' */
export async function endDelegation(
  ctx: Context,
  input: { delegation: string },
): Promise<Result<{ delegation: string }>> {
  const found = await store.delegationById(ctx.tx, input.delegation);
  if (!found) return refused('delegation.unknown', { delegation: input.delegation });
  if (found.endedOn) return refused('delegation.ended', { on: found.endedOn });
  await store.endDelegation(ctx.tx, found.id, ctx.today, ctx.caller.person ?? null);
  return ok({ delegation: found.id });
}
