import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { addContest } from './contest.store.ts';
import type { StatusContest } from './contest.ts';
import { signatureOf } from './on-file.ts';
import { listProjects } from './project.store.ts';

export type ContestStatus = {
  project: string;
  subject: StatusContest['subject'];
  subjectRef?: string | undefined;
  reason: LocalizedText;
};

/**
 * Contests a status with a reason, as partner, region or owner. It changes nothing by itself: it stands beside the
 * status until somebody answers it.
 *
 * refuses  'project.unknown'
 */
export async function contestStatus(ctx: Context, input: ContestStatus): Promise<Result<{ id: string }>> {
  const [project] = await listProjects(ctx.tx, { refs: [input.project] });
  if (!project) return refused('project.unknown', { project: input.project });
  const id = ctx.newId();
  const { project: ref, subject, subjectRef, reason } = input;
  await addContest(ctx.tx, {
    id,
    project: ref,
    subject,
    ...(subjectRef ? { subjectRef } : {}),
    reason,
    ...(ctx.caller.organisation ? { organisation: ctx.caller.organisation } : {}),
    contestedBy: signatureOf(ctx).person,
    contestedOn: ctx.today,
  });
  return ok({ id });
}
