import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { strategyByRef } from '../../strategy/readers.ts';
import type { Mapping } from './mapping.ts';
import { addMapping, listMappings, reviseMappingRow } from './tracker.store.ts';

export type KeepInput = { strategy: string; name: string; mapping: Mapping; version?: number | undefined };

/**
 * Keeps how a file is understood, under a name, for next month; with a version, in the stead of what was kept.
 *
 * refuses  'strategy.unknown' · 'tracker.mapping-taken' (the name is kept already) · 'tracker.mapping-unknown' · 'conflict.changed'
 */
export async function keepTrackerMapping(
  ctx: Context,
  input: KeepInput,
): Promise<Result<{ name: string; version: number }>> {
  const { strategy, name, mapping, version } = input;
  if (!(await strategyByRef(ctx.tx, strategy))) return refused('strategy.unknown', { ref: strategy });
  const [before] = await listMappings(ctx.tx, strategy, name);
  const kept = {
    ...mapping,
    keptBy: ctx.caller.person ?? `system:${ctx.caller.system ?? 'program'}`,
    keptOn: ctx.today,
  };
  if (version === undefined) {
    if (before) return refused('tracker.mapping-taken', { name });
    await addMapping(ctx.tx, { id: ctx.newId(), strategy, name, ...kept });
    return ok({ name, version: 1 });
  }
  if (!before) return refused('tracker.mapping-unknown', { name });
  const saved = await reviseMappingRow(ctx.tx, before.id, version, kept);
  return saved.ok ? ok({ name, version: saved.value.version }) : saved;
}
