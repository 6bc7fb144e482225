import { type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { classAllowed, isWider } from './document.rules.ts';
import { reviseFileRow } from './file.store.ts';
import type { KeptFile } from './file.ts';
import { fileByHash } from './readers.ts';

export type ClassifyFile = {
  sha256: string;
  version: number;
  changes: Partial<Pick<KeptFile, 'title' | 'class' | 'ground' | 'opensOn' | 'reviewOn' | 'retention'>>;
};

/**
 * Says what a file is, on which ground it is withheld and how long it is kept, and closes it further. To open it is an act of two
 * persons.
 *
 * refuses  'file.unknown' · 'file.widening-takes-two' · 'file.ground-missing' · 'conflict.changed'
 */
export async function classifyFile(
  ctx: Context,
  { sha256, version, changes }: ClassifyFile,
): Promise<Result<{ version: number }>> {
  const before = await fileByHash(ctx.tx, sha256);
  if (!before) return refused('file.unknown', { sha256 });
  if (changes.class && isWider(changes.class, before.class))
    return refused('file.widening-takes-two', { class: before.class });
  const allowed = classAllowed({ ...before, ...changes });
  if (!allowed.ok) return allowed;
  return reviseFileRow(ctx.tx, sha256, version, changes);
}
