import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { addKeptList, keptLists, reviseKeptList } from './kept-list.store.ts';
import type { ListKind, ListMapping } from './list.ts';

export type KeepListMapping = { kind: ListKind; name: string; mapping: ListMapping; version?: number | undefined };

/**
 * Keeps how a list is understood under a name, for the caller's body and for next month; with a version, in the stead of what was kept.
 *
 * refuses  'tracker.mapping-taken' (the name is kept already) · 'tracker.mapping-unknown' · 'conflict.changed'
 */
export async function keepListMapping(
  ctx: Context,
  { kind, name, mapping, version }: KeepListMapping,
): Promise<Result<{ name: string; version: number }>> {
  const { organisation } = ctx.caller;
  const [before] = await keptLists(ctx.tx, kind, organisation, name);
  const kept = {
    ...mapping,
    keptBy: ctx.caller.person ?? `system:${ctx.caller.system ?? 'program'}`,
    keptOn: ctx.today,
  };
  if (version === undefined) {
    if (before) return refused('tracker.mapping-taken', { name });
    await addKeptList(ctx.tx, { id: ctx.newId(), kind, name, ...(organisation ? { organisation } : {}), ...kept });
    return ok({ name, version: 1 });
  }
  if (!before) return refused('tracker.mapping-unknown', { name });
  const saved = await reviseKeptList(ctx.tx, before.id, version, kept);
  return saved.ok ? ok({ name, version: saved.value.version }) : saved;
}
