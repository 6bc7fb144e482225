import { may } from '../access/index.ts';
import { fileByHash } from '../documents/readers.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { signatureOf } from './on-file.ts';
import { lyingClass } from './opening.rules.ts';
import { loadProjectFile, projectOf } from './project-file.store.ts';
import { projectTarget } from './project-target.ts';

export type OpenedEvidence = { evidence: string; sha256: string; mediaType: string; size: number };

/**
 * The paper of an evidence, for who may open it: what is restricted opens for those with the right on its project, and for who
 * brought it.
 *
 * refuses  'evidence.unknown' · 'file.restricted'
 */
export async function openEvidence(ctx: Context, { evidence }: { evidence: string }): Promise<Result<OpenedEvidence>> {
  const project = await projectOf(ctx.tx, 'evidence', evidence);
  const found = project && (await loadProjectFile(ctx.tx, project))?.evidence.find((one) => one.id === evidence);
  const file = found && (await fileByHash(ctx.tx, found.sha256));
  if (!project || !found || !file) return refused('evidence.unknown', { evidence });
  const isOwn = found.broughtBy.person === signatureOf(ctx).person;
  const lies = lyingClass({ class: file.class, uses: [{ class: found.class, status: found.status }] });
  const isOpen = lies !== 'restricted' || isOwn;
  if (!isOpen && !may(ctx.caller, 'evidence.read-restricted', await projectTarget(ctx, project)))
    return refused('file.restricted', { ground: file.ground ?? '' });
  return ok({ evidence, sha256: found.sha256, mediaType: file.mediaType, size: file.size });
}
