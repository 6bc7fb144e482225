import { type Day, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import { unknownOrganisations } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { addAuthorisation, listAuthorisations, withdrawAuthorisationRow } from './authorisation.store.ts';
import type { Authorisation } from './authorisation.ts';

export type AuthoriseImport = { number: string; authority: string; grantedOn: Day; reference: LocalizedText };

/** The authorisation in force, if there is one. */
export async function authorisationInForce(ctx: Pick<Context, 'tx'>): Promise<Authorisation | undefined> {
  return (await listAuthorisations(ctx.tx)).find((one) => one.withdrawnOn === undefined);
}

/**
 * Enters the number under which the data-protection authority allowed lists of persons to be read. Before, only counts come in.
 *
 * refuses  'trainees.authorised-already' · 'organisation.unknown' · 'cohort.day' (granted in the future)
 */
export async function authoriseImport(ctx: Context, said: AuthoriseImport): Promise<Result<{ id: string }>> {
  const before = await authorisationInForce(ctx);
  if (before) return refused('trainees.authorised-already', { number: before.number });
  const [stranger] = await unknownOrganisations(ctx.tx, [said.authority]);
  if (stranger) return refused('organisation.unknown', { ref: stranger });
  if (said.grantedOn > ctx.today) return refused('cohort.day', { day: said.grantedOn, today: ctx.today });
  const id = ctx.newId();
  const recordedBy = ctx.caller.person ?? `system:${ctx.caller.system ?? 'program'}`;
  await addAuthorisation(ctx.tx, { ...said, id, recordedBy, recordedOn: ctx.today });
  return ok({ id });
}

/** Ends it here, with the reason: lists of persons are refused again. refuses 'trainees.not-authorised' */
export async function endAuthorisation(
  ctx: Context,
  { words }: { words: LocalizedText },
): Promise<Result<{ id: string }>> {
  const found = await authorisationInForce(ctx);
  if (!found) return refused('trainees.not-authorised');
  const by = ctx.caller.person ?? `system:${ctx.caller.system ?? 'program'}`;
  await withdrawAuthorisationRow(ctx.tx, found.id, { by, on: ctx.today, reason: words });
  return ok({ id: found.id });
}
