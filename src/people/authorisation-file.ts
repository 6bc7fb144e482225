import { listTarget, may } from '../access/index.ts';
import { ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { listAuthorisations } from './authorisation.store.ts';
import type { Authorisation } from './authorisation.ts';

export type AuthorisationFile = {
  inForce: boolean;
  items: Omit<Authorisation, 'id' | 'recordedBy' | 'withdrawnBy'>[];
  mayAuthorise: boolean;
};

/** Whether lists of persons may be read, and under which authorisation. */
export async function authorisationFile(ctx: Context): Promise<Result<AuthorisationFile>> {
  const all = await listAuthorisations(ctx.tx);
  return ok({
    inForce: all.some((one) => one.withdrawnOn === undefined),
    items: all.map(({ id: _, recordedBy: __, withdrawnBy: ___, ...one }) => one),
    mayAuthorise: may(ctx.caller, 'trainees.authorise', listTarget),
  });
}
