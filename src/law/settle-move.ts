import { callerIs } from '../access/index.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { changeLegalText, listStations } from './legal-text.store.ts';
import type { LegalText, RecordedLegalText, Station, TextMove } from './legal-text.ts';
import { heldText } from './record-text.ts';
import { enactedKind } from './station.rules.ts';
import { moveById, settleMoveRow } from './text-move.store.ts';

export type SettleMove = { move: string; words?: LocalizedText | undefined };

/**
 * Confirms or refuses what another person wrote down of a text. Confirmed, the text stands there; published, it is in force, and the
 * criteria that waited for it are free.
 *
 * refuses  'law.move-unknown' · 'law.move-settled' · 'four-eyes.recorder-confirms-move' (deputies count as both persons)
 */
export async function settleMove(
  ctx: Context,
  status: 'confirmed' | 'refused',
  { move: id, words }: SettleMove,
): Promise<Result<{ ref: string; version: number; status: LegalText['status'] }>> {
  const of = await moveById(ctx.tx, id);
  if (!of) return refused('law.move-unknown', { move: id });
  const held = await heldText(ctx, of.text);
  if (!held.ok) return held;
  const text = held.value;
  // read again once the text is held: another may have settled it meanwhile
  const { move } = (await moveById(ctx.tx, id))!;
  if (move.status !== 'recorded') return refused('law.move-settled', { number: move.number });
  if ([move.recordedBy, ...move.recordedFor].some((one) => callerIs(ctx.caller, one)))
    return refused('four-eyes.recorder-confirms-move', { number: move.number });
  await settleMoveRow(ctx.tx, id, {
    status,
    by: ctx.caller.person ?? `system:${ctx.caller.system ?? 'program'}`,
    forPersons: ctx.caller.actsFor,
    on: ctx.today,
    answer: words,
  });
  const changes = status === 'confirmed' ? became(text, move, await listStations(ctx.tx)) : {};
  await changeLegalText(ctx.tx, text.ref, changes);
  return ok({ ref: text.ref, version: text.version + 1, status: changes.status ?? text.status });
}

/** What a text becomes where a confirmed move led it. */
function became(
  text: RecordedLegalText,
  { to, on, bulletin }: TextMove,
  stations: readonly Station[],
): Partial<LegalText> {
  const ends = stations.find((one) => one.code === to)?.ends;
  if (ends === 'published')
    return {
      status: 'in-force',
      kind: enactedKind(text.kind),
      publishedOn: on,
      ...(bulletin ? { bulletin } : {}),
    };
  const status = ends === 'withdrawn' ? 'withdrawn' : 'draft';
  return status === text.status ? {} : { status };
}
