import { ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { addFile } from './file.store.ts';
import { fileByHash } from './readers.ts';

export type KeepFile = { sha256: string; size: number; mediaType: string };

/**
 * Records a file whose bytes were just stored whole under their hash. The same bytes twice are one file: the first
 * record stays, with its class. A new file is internal until somebody says otherwise; its name is forgotten.
 */
export async function keepFile(
  ctx: Context,
  input: KeepFile,
): Promise<Result<{ sha256: string; size: number; isNew: boolean }>> {
  const { sha256, size, mediaType } = input;
  if (await fileByHash(ctx.tx, sha256)) return ok({ sha256, size, isNew: false });
  await addFile(ctx.tx, {
    sha256,
    size,
    mediaType,
    class: 'internal',
    retention: 'permanent',
    recordedOn: ctx.today,
    ...(ctx.caller.person ? { broughtBy: ctx.caller.person } : {}),
  });
  return ok({ sha256, size, isNew: true });
}
