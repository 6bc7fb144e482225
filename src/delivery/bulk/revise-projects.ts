import { createHash } from 'node:crypto';
import { whyNot } from '../../access/index.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import { organisationByRef } from '../../partners/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { axisByRef } from '../../strategy/readers.ts';
import { ancestorsOf, listProjects } from '../project.store.ts';
import { projectScopes } from '../project-target.ts';
import { reviseProject } from '../revise-project.ts';
import { type BulkFacts, bulkMoves, undoing } from './bulk.rules.ts';
import type { BulkChange, BulkPreview } from './bulk.ts';

/** What a change of many projects would do, line by line: the one computation behind preview and act. */
export async function previewProjects(ctx: Context, { refs, field, value }: BulkChange): Promise<Result<BulkPreview>> {
  const asked = [...new Set(refs)];
  const projects = await listProjects(ctx.tx, { refs: asked });
  const scopes = await projectScopes(ctx.tx, asked, 'owner');
  const why = (ref: string) => whyNot(ctx.caller, 'project.revise', { scopes: scopes.get(ref) ?? [] }) ?? undefined;
  const known = new Set(projects.map((one) => one.ref));
  const found = bulkMoves(projects, { field, value }, await factsOf(ctx, field, value), why);
  // who may not read a project is not told whether there is one
  const unknown = asked
    .filter((ref) => !known.has(ref))
    .map((ref) => ({ code: why(ref) ?? 'project.unknown', details: { project: ref } }));
  return ok({ ...found, problems: [...unknown, ...found.problems], seen: digestOf({ field, value, ...found }) });
}

async function factsOf({ tx }: Context, field: BulkChange['field'], value: string | undefined): Promise<BulkFacts> {
  if (value === undefined) return { knows: true };
  if (field === 'owner') return { knows: (await organisationByRef(tx, value)) !== undefined };
  if (field === 'axis') {
    const axis = await axisByRef(tx, value);
    return axis ? { knows: true, axis } : { knows: false };
  }
  const [parent] = await listProjects(tx, { refs: [value] });
  if (!parent) return { knows: false };
  return { knows: true, parent: { ...parent, above: (await ancestorsOf(tx, value)).map((one) => one.ref) } };
}

const digestOf = ({ moves, field, value }: Pick<BulkPreview, 'moves'> & Pick<BulkChange, 'field' | 'value'>): string =>
  createHash('sha256')
    .update(JSON.stringify([field, value ?? null, ...moves.map((one) => [one.ref, one.version, one.before ?? null])]))
    .digest('hex');

/**
 * Makes one change on many projects as previewed, all or nothing: one request, one leaf that covers every row. Undoing it is a
 * further act: the answer says which values stood before, and where.
 *
 * refuses  'bulk.refused' (with the lines) · 'bulk.changed' (somebody changed a line since it was shown) · 'bulk.nothing'
 */
export async function reviseProjects(
  ctx: Context,
  { seen, ...change }: BulkChange & { seen: string },
): Promise<Result<{ revised: number; undo: { value?: string; refs: string[] }[] }>> {
  const preview = await previewProjects(ctx, change);
  if (!preview.ok) return preview;
  const { moves, problems, seen: now } = preview.value;
  if (problems.length > 0) return refused('bulk.refused', { n: problems.length, problems });
  if (seen !== now) return refused('bulk.changed');
  if (moves.length === 0) return refused('bulk.nothing');
  for (const { ref, version, after } of moves) {
    const revised = await reviseProject(ctx, { ref, version, changes: { [change.field]: after } });
    if (!revised.ok) return revised;
  }
  return ok({ revised: moves.length, undo: undoing(moves) });
}
