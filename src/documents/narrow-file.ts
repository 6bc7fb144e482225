import type { Context } from '../platform/http/endpoint.ts';
import { isWider } from './document.rules.ts';
import { reviseFileRow } from './file.store.ts';
import type { KeptFile } from './file.ts';
import { fileByHash } from './readers.ts';

/**
 * A file is never more open than what it was brought to prove: its class follows when the use is narrower, and never widens here.
 *
 * ground  why it is withheld; needed for restricted
 */
export async function narrowFile(
  ctx: Context,
  sha256: string,
  use: { class: KeptFile['class']; ground: string },
): Promise<void> {
  const file = await fileByHash(ctx.tx, sha256);
  if (!file || !isWider(file.class, use.class)) return;
  const ground = use.class === 'restricted' ? { ground: use.ground } : {};
  await reviseFileRow(ctx.tx, sha256, file.version, { class: use.class, ...ground });
}
