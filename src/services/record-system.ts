import { projectTarget } from '../delivery/readers.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import { unknownOrganisations } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { addSystem, listSystems, reviseSystemRow, systemForAct } from './state-system.store.ts';
import type { StateSystem } from './state-system.ts';

export type RecordSystem = Omit<StateSystem, 'recordedOn' | 'version'>;

/**
 * Records a system of the State. Where it is hosted is said afterwards, by its administration, and verified by another body.
 *
 * refuses  'system.ref-taken' · what `checkSystem` refuses
 */
export async function recordSystem(
  ctx: Context,
  said: RecordSystem,
): Promise<Result<{ ref: string; version: number }>> {
  if ((await listSystems(ctx.tx, { refs: [said.ref] })).length > 0)
    return refused('system.ref-taken', { ref: said.ref });
  const checked = await checkSystem(ctx, said);
  if (!checked.ok) return checked;
  await addSystem(ctx.tx, { id: ctx.newId(), ...said, recordedOn: ctx.today, version: 1 });
  return ok({ ref: said.ref, version: 1 });
}

/** refuses 'organisation.unknown' · 'project.unknown' · 'system.project-elsewhere' */
async function checkSystem(
  ctx: Context,
  { strategy, administration, owner, project }: Omit<RecordSystem, 'ref'>,
): Promise<Result<true>> {
  const [stranger] = await unknownOrganisations(ctx.tx, [administration, owner]);
  if (stranger) return refused('organisation.unknown', { ref: stranger });
  return project === undefined ? ok(true) : projectLies(ctx, project, strategy);
}

/** refuses 'project.unknown' · 'system.project-elsewhere' */
export async function projectLies(ctx: Context, project: string, strategy: string): Promise<Result<true>> {
  const { scopes } = await projectTarget(ctx, project);
  return scopes.some((one) => one.kind === 'strategy' && one.id === strategy)
    ? ok(true)
    : refused('system.project-elsewhere', { project, strategy });
}

export type ReviseSystem = {
  ref: string;
  version: number;
  changes: Partial<Omit<RecordSystem, 'ref' | 'strategy' | 'administration'>>;
};

/** refuses 'system.unknown' · 'conflict.changed' · what `checkSystem` refuses */
export async function reviseSystem(
  ctx: Context,
  { ref, version, changes }: ReviseSystem,
): Promise<Result<{ version: number }>> {
  const held = await heldSystem(ctx, ref);
  if (!held.ok) return held;
  const checked = await checkSystem(ctx, { ...held.value, ...changes });
  return checked.ok ? reviseSystemRow(ctx.tx, ref, version, changes) : checked;
}

/** refuses 'system.unknown' · 'conflict.changed' */
export async function heldSystem(ctx: Context, ref: string, version?: number): Promise<Result<StateSystem>> {
  const system = await systemForAct(ctx.tx, ref);
  if (!system) return refused('system.unknown', { ref });
  return version === undefined || system.version === version
    ? ok(system)
    : refused('conflict.changed', { ref, yours: version, current: system.version });
}
