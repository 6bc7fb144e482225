import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { addOutput, holdHoldings, listOutputs, nextNumber, reviseOutputRow } from './holding.store.ts';
import type { ProjectOutput } from './holding.ts';
import { checkNames } from './record-holding.ts';

export type RecordOutput = Omit<ProjectOutput, 'ref' | 'recordedBy' | 'recordedOn' | 'version'>;
export type ReviseOutput = {
  ref: string;
  version: number;
  changes: Partial<Omit<RecordOutput, 'project' | 'kind' | 'organisation'>>;
};

/**
 * Records trainees or megawatts that a body promised to bring to a project, and what it delivered.
 *
 * refuses  'organisation.unknown' · 'source.unknown' · 'output.taken' · 'output.delivered-day'
 */
export async function recordOutput(
  ctx: Context,
  input: RecordOutput,
): Promise<Result<{ ref: string; version: number }>> {
  const known = await checkNames(ctx, input);
  if (!known.ok) return known;
  if (!isDayRight(ctx, input)) return refused('output.delivered-day');
  await holdHoldings(ctx.tx, input.project);
  const taken = (await listOutputs(ctx.tx, { projects: [input.project] })).find(
    (one) => one.kind === input.kind && one.organisation === input.organisation,
  );
  if (taken) return refused('output.taken', { ref: taken.ref, organisation: input.organisation });
  const ref = `${input.project}/O${await nextNumber(ctx.tx, 'project_output', input.project)}`;
  await addOutput(ctx.tx, ctx.newId(), {
    ...input,
    ref,
    recordedBy: ctx.caller.person!,
    recordedOn: ctx.today,
    version: 1,
  });
  return ok({ ref, version: 1 });
}

/** refuses 'output.unknown' · 'source.unknown' · 'output.delivered-day' · 'conflict.changed' */
export async function reviseOutput(
  ctx: Context,
  { ref, version, changes }: ReviseOutput,
): Promise<Result<{ version: number }>> {
  const [output] = await listOutputs(ctx.tx, { refs: [ref] });
  if (!output) return refused('output.unknown', { ref });
  const known = await checkNames(ctx, changes);
  if (!known.ok) return known;
  if (!isDayRight(ctx, { ...output, ...changes })) return refused('output.delivered-day');
  return reviseOutputRow(ctx.tx, ref, version, changes);
}

/** What was delivered has its day, which is not to come. */
const isDayRight = (ctx: Context, { delivered, deliveredOn }: Partial<RecordOutput>): boolean =>
  (delivered === undefined) === (deliveredOn === undefined) && (!deliveredOn || deliveredOn <= ctx.today);
