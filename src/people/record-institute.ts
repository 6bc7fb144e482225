import { titlesOfProjects } from '../delivery/readers.ts';
import { sourcesByRef } from '../documents/readers.ts';
import { ok, period, type Result, refused } from '../kernel/index.ts';
import { unknownOrganisations } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { placeByCode } from '../territory/readers.ts';
import type { Institute } from './institute.ts';
import { addInstitutes, listInstitutes, reviseInstituteRow } from './people.store.ts';

/**
 * Records an institute, with the sources that tell of it.
 *
 * refuses  'institute.ref-taken' · what `checkInstitute` refuses
 */
export async function recordInstitute(
  ctx: Context,
  said: Institute,
): Promise<Result<{ ref: string; version: number }>> {
  if ((await listInstitutes(ctx.tx, [said.ref])).length > 0) return refused('institute.ref-taken', { ref: said.ref });
  const checked = await checkInstitute(ctx, said);
  if (!checked.ok) return checked;
  await addInstitutes(ctx.tx, [{ id: ctx.newId(), ...said }]);
  return ok({ ref: said.ref, version: 1 });
}

/**
 * Whether what an institute names is there.
 *
 * refuses  'source.unknown' · 'organisation.unknown' · 'place.unknown' · 'project.unknown' · 'institute.opened-before-signed'
 */
async function checkInstitute(ctx: Context, said: Institute): Promise<Result<true>> {
  const known = new Set((await sourcesByRef(ctx.tx, said.sources)).map((one) => one.ref));
  const missing = said.sources.find((one) => !known.has(one));
  if (missing !== undefined) return refused('source.unknown', { ref: missing });
  const [stranger] = await unknownOrganisations(ctx.tx, [said.organisation]);
  if (stranger) return refused('organisation.unknown', { ref: stranger });
  if (!(await placeByCode(ctx.tx, said.place))) return refused('place.unknown', { code: said.place });
  if (said.project && !(await titlesOfProjects(ctx.tx, [said.project])).has(said.project))
    return refused('project.unknown', { project: said.project });
  const { signedOn, openedOn } = said;
  return signedOn && openedOn && period(openedOn).last < period(signedOn).first
    ? refused('institute.opened-before-signed', { signedOn, openedOn })
    : ok(true);
}

export type ReviseInstitute = { ref: string; version: number; changes: Partial<Omit<Institute, 'ref'>> };

/**
 * Corrects or completes the record of an institute: the body that runs it, the day it opened.
 *
 * refuses  'institute.unknown' · 'conflict.changed' · what `checkInstitute` refuses
 */
export async function reviseInstitute(
  ctx: Context,
  { ref, version, changes }: ReviseInstitute,
): Promise<Result<{ version: number }>> {
  const [before] = await listInstitutes(ctx.tx, [ref]);
  if (!before) return refused('institute.unknown', { ref });
  const checked = await checkInstitute(ctx, { ...before, ...changes, ref });
  if (!checked.ok) return checked;
  return reviseInstituteRow(ctx.tx, ref, version, changes);
}
