import { callerIs } from '../access/index.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { bodiesOf } from './bodies.ts';
import { tutelageTree } from './readers.ts';
import { type Independence, independence } from './tutelage.rules.ts';

export type JudgingBody = { organisation: string; independence: Exclude<Independence, 'self'> };

/**
 * In whose name the caller judges what a body brought, and how far the two stand apart: never a person who brought it, nor anybody
 * acting for that body.
 *
 * refuses  'four-eyes.bringer-judges' · 'four-eyes.own-body-judges' · 'partners.body-missing' (a judge of no body)
 */
export async function judgingBody(
  ctx: Context,
  { organisation, persons }: { organisation: string; persons: readonly string[] },
): Promise<Result<JudgingBody>> {
  if (persons.some((person) => callerIs(ctx.caller, person))) return refused('four-eyes.bringer-judges');
  const bodies = bodiesOf(ctx.caller);
  if (bodies.includes(organisation)) return refused('four-eyes.own-body-judges', { organisation });
  const [own] = bodies;
  if (own === undefined) return refused('partners.body-missing');
  const apart = independence(organisation, own, await tutelageTree(ctx.tx));
  return ok({ organisation: own, independence: apart === 'independent' ? 'independent' : 'same-tutelage' });
}
