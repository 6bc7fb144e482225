import type { Context } from '../platform/http/endpoint.ts';
import { hashOf, newSecret } from './secret.ts';
import { type LinkKind, saveLink } from './sign-in.store.ts';

/**
 * A one-time link, copied and handed over by hand. The secret stands behind `#`: browsers do not send that part, so no
 * log of ours or of a proxy ever holds it.
 */
export type OneTimeLink = { secret: string; path: string; expiresAt: string };

export async function makeLink(
  ctx: Context,
  person: string,
  kind: LinkKind,
  secondFactor = false,
): Promise<OneTimeLink> {
  const secret = newSecret();
  const expires = await saveLink(ctx.tx, { id: ctx.newId(), person, kind, hash: hashOf(secret), secondFactor });
  return { secret, path: `/desk/${kind}#${secret}`, expiresAt: expires.toISOString() };
}
