import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { TOKEN_PREFIX } from './authenticate.ts';
import { may } from './policy.rules.ts';
import { isRight, type Right } from './rights.ts';
import { listTarget } from './scope.ts';
import { hashOf, newSecret } from './secret.ts';
import { endOtherSessions, endSession, revokeTokens, saveToken } from './sign-in.store.ts';

/**
 * A personal token for a program: it acts in the name of its owner, with those of their rights that it names, for so many
 * days. Shown once; only its hash is kept.
 *
 * refuses  'token.by-token' (a token makes no other) · 'token.right-unknown' · 'token.right-not-held'
 */
export async function createToken(
  ctx: Context,
  input: { label: string; rights: string[]; days: number },
): Promise<Result<{ token: string; secret: string; expiresAt: string }>> {
  if (ctx.caller.token) return refused('token.by-token');
  const unknown = input.rights.filter((right) => !isRight(right));
  if (unknown.length > 0) return refused('token.right-unknown', { rights: unknown });
  const missing = (input.rights as Right[]).filter((right) => !may(ctx.caller, right, listTarget));
  if (missing.length > 0) return refused('token.right-not-held', { rights: missing });
  const secret = newSecret(TOKEN_PREFIX);
  const id = ctx.newId();
  const rights = [...new Set(input.rights)];
  const expires = await saveToken(ctx.tx, {
    id,
    person: ctx.caller.person!,
    label: input.label,
    hash: hashOf(secret),
    rights,
    days: input.days,
  });
  return ok({ token: id, secret, expiresAt: expires.toISOString() });
}

/** Ends one of one's own tokens. refuses 'token.unknown' */
export async function revokeToken(ctx: Context, input: { token: string }): Promise<Result<{ token: string }>> {
  const done = await revokeTokens(ctx.tx, ctx.caller.person!, input.token);
  return done > 0 ? ok({ token: input.token }) : refused('token.unknown', { token: input.token });
}

/** Ends one of one's own sessions, or all but this one. refuses 'sign-in.session-unknown' */
export async function endSessions(ctx: Context, input: { session?: string }): Promise<Result<{ ended: number }>> {
  const person = ctx.caller.person!;
  if (!input.session) return ok({ ended: await endOtherSessions(ctx.tx, person, ctx.caller.session ?? null) });
  if (await endSession(ctx.tx, input.session, person)) return ok({ ended: 1 });
  return refused('sign-in.session-unknown', { session: input.session });
}
