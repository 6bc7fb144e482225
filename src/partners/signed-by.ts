import type { Context } from '../platform/http/endpoint.ts';

/** Who does it, for whom, in whose name, on which day: the same on every step of a trace. */
export const signedBy = (ctx: Context, organisation: string | undefined = ctx.caller.organisation) => ({
  byPerson: ctx.caller.person ?? `system:${ctx.caller.system ?? 'program'}`,
  forPersons: ctx.caller.actsFor,
  ...(organisation ? { organisation } : {}),
  day: ctx.today,
});
