import { listedSolutions } from '../catalogue/readers.ts';
import { projectTarget } from '../delivery/readers.ts';
import { type Day, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import { legalTextsByRef } from '../law/readers.ts';
import { unknownOrganisations } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { saidFits } from './ai-system.rules.ts';
import { addAiSystem, aiSystemForAct, changeAiSystem, listAiSystems, reviseAiSystemRow } from './ai-system.store.ts';
import type { AiState, AiSystem } from './ai-system.ts';

export type RecordAiSystem = Omit<
  AiSystem,
  'state' | 'stoppedOn' | 'stopReason' | 'recordedBy' | 'recordedOn' | 'version'
> & { state: Exclude<AiState, 'stopped'> };

export const who = ({ caller }: Context): string => caller.person ?? `system:${caller.system ?? 'program'}`;

/**
 * Records a system by learned rules that an administration uses or plans, as that administration tells it.
 *
 * refuses  'ai-system.ref-taken' · what `checkSaid` refuses
 */
export async function recordAiSystem(
  ctx: Context,
  said: RecordAiSystem,
): Promise<Result<{ ref: string; version: number }>> {
  const { ref } = said;
  if ((await listAiSystems(ctx.tx, { refs: [ref] })).length > 0) return refused('ai-system.ref-taken', { ref });
  const checked = await checkSaid(ctx, said);
  if (!checked.ok) return checked;
  await addAiSystem(ctx.tx, { id: ctx.newId(), ...said, recordedBy: who(ctx), recordedOn: ctx.today, version: 1 });
  return ok({ ref, version: 1 });
}

/**
 * Whether what is told of a system holds together and names what is there.
 *
 * refuses  'organisation.unknown' · 'project.unknown' · 'ai-system.text-unknown' · 'ai-system.basis-not-in-force'
 *          · 'ai-system.solution-not-listed' · what `saidFits` refuses
 */
async function checkSaid(
  ctx: Context,
  said: Omit<RecordAiSystem, 'state'> & { state: AiState },
): Promise<Result<true>> {
  const fits = saidFits(said, ctx.today);
  if (!fits.ok) return fits;
  const [stranger] = await unknownOrganisations(ctx.tx, [said.administration]);
  if (stranger) return refused('organisation.unknown', { ref: stranger });
  if (said.project !== undefined) await projectTarget(ctx, said.project);
  const named = [...said.texts, ...(said.riskBasis ? [said.riskBasis] : [])];
  const texts = new Map((await legalTextsByRef(ctx.tx, named)).map((one) => [one.ref, one.status]));
  const missing = named.find((one) => !texts.has(one));
  if (missing !== undefined) return refused('ai-system.text-unknown', { ref: missing });
  if (said.riskBasis && texts.get(said.riskBasis) !== 'in-force')
    return refused('ai-system.basis-not-in-force', { ref: said.riskBasis });
  if (said.solution !== undefined && (await listedSolutions(ctx.tx, [said.solution])).length === 0)
    return refused('ai-system.solution-not-listed', { ref: said.solution });
  return ok(true);
}

export type ReviseAiSystem = {
  ref: string;
  version: number;
  changes: Partial<Omit<RecordAiSystem, 'ref' | 'strategy' | 'administration'>>;
};

/**
 * Corrects or completes the record of a system. The day of the next review is moved by a review, once there was one.
 *
 * refuses  'ai-system.unknown' · 'ai-system.is-stopped' · 'conflict.changed' · what `checkSaid` refuses
 */
export async function reviseAiSystem(
  ctx: Context,
  { ref, version, changes }: ReviseAiSystem,
): Promise<Result<{ version: number }>> {
  const held = await runningSystem(ctx, ref);
  if (!held.ok) return held;
  const checked = await checkSaid(ctx, { ...held.value, ...changes });
  return checked.ok ? reviseAiSystemRow(ctx.tx, ref, version, changes) : checked;
}

/**
 * Says that a system was stopped, on which day and why. It stays in the register.
 *
 * refuses  'ai-system.unknown' · 'ai-system.is-stopped' · 'conflict.changed' · 'ai-system.stop-day' (to come)
 */
export async function stopAiSystem(
  ctx: Context,
  { ref, version, on, words }: { ref: string; version: number; on: Day; words: LocalizedText },
): Promise<Result<{ ref: string; version: number }>> {
  const held = await runningSystem(ctx, ref, version);
  if (!held.ok) return held;
  if (on > ctx.today) return refused('ai-system.stop-day', { day: on, today: ctx.today });
  await changeAiSystem(ctx.tx, ref, { state: 'stopped', stoppedOn: on, stopReason: words });
  return ok({ ref, version: version + 1 });
}

/** refuses 'ai-system.unknown' · 'ai-system.is-stopped' · 'conflict.changed' */
export async function runningSystem(ctx: Context, ref: string, version?: number): Promise<Result<AiSystem>> {
  const held = await aiSystemForAct(ctx.tx, ref);
  if (!held) return refused('ai-system.unknown', { ref });
  if (held.state === 'stopped') return refused('ai-system.is-stopped', { ref });
  return version === undefined || held.version === version
    ? ok(held)
    : refused('conflict.changed', { ref, yours: version, current: held.version });
}
