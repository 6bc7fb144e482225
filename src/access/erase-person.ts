import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { callerIs } from './four-eyes.rules.ts';
import { forgetValues, moveState, personById } from './person.store.ts';
import { forgetViews } from './saved-view.store.ts';
import { forgetSignIn } from './sign-in.store.ts';

/**
 * Destroys the values of a person who left: name and address with their salts, saved views, everything that signed them in. What they
 * did stays, under an identifier that leads nowhere; the commitments stay in the ledger and tell nothing without the salts.
 *
 * refuses  'person.unknown' · 'person.not-oneself' · 'person.state' (the account must be closed first)
 */
export async function erasePerson(
  ctx: Context,
  input: { person: string; reason: string },
): Promise<Result<{ person: string }>> {
  const person = await personById(ctx.tx, input.person);
  if (!person) return refused('person.unknown', { person: input.person });
  if (callerIs(ctx.caller, person.id)) return refused('person.not-oneself');
  if (!(await moveState(ctx.tx, person.id, ['left'], 'erased', {})))
    return refused('person.state', { state: person.state });
  await forgetValues(ctx.tx, person.id);
  await forgetViews(ctx.tx, person.id);
  await forgetSignIn(ctx.tx, person.id);
  return ok({ person: person.id });
}
