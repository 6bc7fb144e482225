import { type Lang, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { makeLink, type OneTimeLink } from './one-time-link.ts';
import { normalName } from './password.rules.ts';
import { insertPerson, isNameTaken, moveState, personById, saveValue } from './person.store.ts';

export type Invited = { person: string; link: OneTimeLink };

/**
 * Opens an account for somebody and makes the link by which they take it up. No role comes with it.
 *
 * refuses  'person.sign-in-name-taken' · 'person.organisation-unknown'
 */
export async function invitePerson(
  ctx: Context,
  input: { name: string; email: string; organisation?: string; office?: LocalizedText; lang: Lang },
): Promise<Result<Invited>> {
  const id = ctx.newId();
  const email = normalName(input.email);
  if (await isNameTaken(ctx.tx, email, id)) return refused('person.sign-in-name-taken');
  await insertPerson(ctx.tx, {
    id,
    lang: input.lang,
    ...(input.organisation ? { organisation: input.organisation } : {}),
    ...(input.office ? { office: input.office } : {}),
  });
  await saveValue(ctx.tx, id, 'name', input.name.trim(), ctx.newId);
  await saveValue(ctx.tx, id, 'email', email, ctx.newId);
  return ok({ person: id, link: await makeLink(ctx, id, 'invitation') });
}

/** A new link for an invitation not yet taken up; the earlier link serves no more. refuses 'person.unknown' · 'person.state' */
export async function renewInvitation(ctx: Context, input: { person: string }): Promise<Result<Invited>> {
  const person = await personById(ctx.tx, input.person);
  if (!person) return refused('person.unknown', { person: input.person });
  if (person.state !== 'invited') return refused('person.state', { state: person.state });
  return ok({ person: person.id, link: await makeLink(ctx, person.id, 'invitation') });
}

/** Takes back somebody who had left: invited again, without roles. refuses 'person.unknown' · 'person.state' */
export async function reopenPerson(ctx: Context, input: { person: string }): Promise<Result<Invited>> {
  const person = await personById(ctx.tx, input.person);
  if (!person) return refused('person.unknown', { person: input.person });
  if (!(await moveState(ctx.tx, person.id, ['left'], 'invited', { left: null })))
    return refused('person.state', { state: person.state });
  return ok({ person: person.id, link: await makeLink(ctx, person.id, 'invitation') });
}
