import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { Change } from './change.ts';
import type { ProjectFile } from './project.ts';
import { loadProjectFile, projectOf, saveChanges } from './project-file.store.ts';
import type { Signature } from './signature.ts';
import type { Position } from './stage.ts';

/** Who signs: the person and those they act for today; the machine signs as `system:<part>`. */
export const signatureOf = ({ caller }: Pick<Context, 'caller'>): Signature => ({
  person: caller.person ?? `system:${caller.system ?? 'program'}`,
  actsFor: caller.person ? caller.actsFor : [],
});

/** What an act on a project answers: where the project stands now. */
export type Standing = Position & { project: string };

/**
 * The shape of every act on a project: load its file and hold it, let the rules decide, write what they decided.
 *
 * refuses  'project.unknown' · whatever the rules refuse
 */
export async function onFile(
  ctx: Context,
  project: string | undefined,
  decide: (file: ProjectFile) => Result<Change[]> | Promise<Result<Change[]>>,
): Promise<Result<Standing>> {
  const file = project === undefined ? undefined : await loadProjectFile(ctx.tx, project, 'for-update');
  if (!file) return refused('project.unknown', { project });
  const decided = await decide(file);
  if (!decided.ok) return decided;
  await saveChanges(ctx, file, decided.value);
  const moved = decided.value.find((change) => change.kind === 'moved');
  return ok({ project: file.ref, ...(moved?.to ?? file.position) });
}

/** The same, found by the id of something in the file; `unknown` is refused when there is no such thing. */
export async function onFileOf(
  ctx: Context,
  table: Parameters<typeof projectOf>[1],
  id: string,
  unknown: string,
  decide: Parameters<typeof onFile>[2],
): Promise<Result<Standing>> {
  const project = await projectOf(ctx.tx, table, id);
  return project === undefined ? refused(unknown, { id }) : onFile(ctx, project, decide);
}
