import { createHash } from 'node:crypto';
import { whyNot } from '../../access/index.ts';
import { canonicalJson, type Json, ok, type Result, refused } from '../../kernel/index.ts';
import { organisationByRef } from '../../partners/readers.ts';
import { customFieldsOf } from '../../platform/custom-field/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { axisByRef } from '../../strategy/readers.ts';
import { ancestorsOf, listProjects, type RecordedProject } from '../project.store.ts';
import { projectScopes } from '../project-target.ts';
import { type ReviseProject, reviseProject } from '../revise-project.ts';
import { type BulkFacts, bulkMoves, undoing } from './bulk.rules.ts';
import type { BulkChange, BulkPreview, BulkUndo, DescribedField } from './bulk.ts';
import { customMoves, customWith } from './custom.rules.ts';

/** What a change of many projects would do, line by line: the one computation behind preview and act. */
export async function previewProjects(ctx: Context, change: BulkChange): Promise<Result<BulkPreview>> {
  const asked = [...new Set(change.refs)];
  const projects = await listProjects(ctx.tx, { refs: asked });
  const scopes = await projectScopes(ctx.tx, asked, 'owner');
  const why = (ref: string) => whyNot(ctx.caller, 'project.revise', { scopes: scopes.get(ref) ?? [] }) ?? undefined;
  const known = new Set(projects.map((one) => one.ref));
  const found = await movesOf(ctx, projects, change, why);
  // who may not read a project is not told whether there is one
  const unknown = asked
    .filter((ref) => !known.has(ref))
    .map((ref) => ({ code: why(ref) ?? 'project.unknown', details: { project: ref } }));
  return ok({ ...found, problems: [...unknown, ...found.problems], seen: digestOf(change, found.moves) });
}

async function movesOf(
  ctx: Context,
  projects: readonly RecordedProject[],
  { field, key = '', value }: BulkChange,
  why: (ref: string) => string | undefined,
): Promise<Omit<BulkPreview, 'seen'>> {
  if (field === 'custom') return customMoves(projects, { key, value }, await customFieldsOf(ctx.tx, 'project'), why);
  const asked = value as string | undefined;
  return bulkMoves(projects, { field, value: asked }, await factsOf(ctx, field, asked), why);
}

async function factsOf({ tx }: Context, field: DescribedField, value: string | undefined): Promise<BulkFacts> {
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

const digestOf = ({ field, key, value }: BulkChange, moves: BulkPreview['moves']): string =>
  createHash('sha256')
    .update(canonicalJson([field, key, value, moves.map((one) => [one.ref, one.version, one.before])].map(orNull)))
    .digest('hex');
const orNull = (value: unknown): Json =>
  Array.isArray(value) ? value.map(orNull) : value === undefined ? null : (value as Json);

/**
 * Makes one change on many projects as previewed, all or nothing: one request, one leaf that covers every row. Undoing it is a
 * further act: the answer says which values stood before, and where.
 *
 * refuses  'bulk.refused' (with the lines) · 'bulk.changed' (somebody changed a line since it was shown) · 'bulk.nothing'
 */
export async function reviseProjects(
  ctx: Context,
  { seen, ...change }: BulkChange & { seen: string },
): Promise<Result<{ revised: number; undo: BulkUndo[] }>> {
  const preview = await previewProjects(ctx, change);
  if (!preview.ok) return preview;
  const { moves, problems, seen: now } = preview.value;
  if (problems.length > 0) return refused('bulk.refused', { n: problems.length, problems });
  if (seen !== now) return refused('bulk.changed');
  if (moves.length === 0) return refused('bulk.nothing');
  for (const { ref, version, changes } of await changesOf(ctx, change, moves)) {
    const revised = await reviseProject(ctx, { ref, version, changes });
    if (!revised.ok) return revised;
  }
  return ok({ revised: moves.length, undo: undoing(moves) });
}

/** The change of each project; of an added field with all the others, since the act that revises a project takes them together. */
async function changesOf(
  { tx }: Context,
  { field, key = '' }: BulkChange,
  moves: BulkPreview['moves'],
): Promise<ReviseProject[]> {
  if (field !== 'custom')
    return moves.map(({ ref, version, after }) => ({
      ref,
      version,
      changes: { [field]: after as string | undefined },
    }));
  const projects = await listProjects(tx, { refs: moves.map((one) => one.ref) });
  const custom = new Map(projects.map((one) => [one.ref, one.custom]));
  return moves.map(({ ref, version, after }) => ({
    ref,
    version,
    changes: { custom: customWith(custom.get(ref), key, after) },
  }));
}
