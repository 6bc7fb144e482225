import { sourcesByRef } from '../documents/readers.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { changeLegalText, listStations } from './legal-text.store.ts';
import { heldText } from './record-text.ts';
import { type AskedMove, standsAt, textMoves } from './station.rules.ts';
import { addMove, movesOfTexts } from './text-move.store.ts';

export type MoveText = AskedMove & { text: string; version: number };

/**
 * Writes down that a text came to a station, from the source that says so. It stands where it stood until another person confirms.
 *
 * refuses  'law.unknown' · 'conflict.changed' · 'source.unknown' · what `textMoves` refuses
 */
export async function moveText(
  ctx: Context,
  { text: ref, version, ...asked }: MoveText,
): Promise<Result<{ ref: string; version: number; id: string; number: number }>> {
  const held = await heldText(ctx, ref, version);
  if (!held.ok) return held;
  const known = await knownSource(ctx, asked.source);
  if (!known.ok) return known;
  const moves = (await movesOfTexts(ctx.tx, [ref])).get(ref) ?? [];
  const to = textMoves(held.value, moves, await listStations(ctx.tx), asked, ctx.today);
  if (!to.ok) return to;
  const id = ctx.newId();
  const number = moves.length + 1;
  const from = standsAt(held.value, moves)?.station;
  const { bulletin, source, reference, reason } = asked;
  await addMove(ctx.tx, ref, {
    id,
    number,
    ...(from ? { from } : {}),
    to: to.value.code,
    on: asked.on,
    ...(bulletin && to.value.ends === 'published' ? { bulletin } : {}),
    ...(source ? { source } : {}),
    ...(reference ? { reference } : {}),
    ...(reason ? { reason } : {}),
    status: 'recorded',
    recordedBy: ctx.caller.person ?? `system:${ctx.caller.system ?? 'program'}`,
    recordedFor: [...ctx.caller.actsFor],
    recordedOn: ctx.today,
    settledFor: [],
  });
  await changeLegalText(ctx.tx, ref, {});
  return ok({ ref, version: version + 1, id, number });
}

/** refuses 'source.unknown' */
export async function knownSource(ctx: Context, ref: string | undefined): Promise<Result<true>> {
  const isThere = ref === undefined || (await sourcesByRef(ctx.tx, [ref])).length > 0;
  return isThere ? ok(true) : refused('source.unknown', { ref });
}
