import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import { unknownOrganisations } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { changeLegalText } from './legal-text.store.ts';
import type { TextPromise } from './legal-text.ts';
import { knownSource } from './move-text.ts';
import { heldText } from './record-text.ts';
import { promises } from './station.rules.ts';
import { addPromise, promisesOfTexts } from './text-move.store.ts';

export type PromiseText = Pick<TextPromise, 'on' | 'by' | 'saidOn'> & {
  text: string;
  version: number;
  source?: string | undefined;
  reference?: LocalizedText | undefined;
};

/**
 * Writes down a day for which the publication of a text was promised, by whom and where. The last promise counts; the others stay.
 *
 * refuses  'law.unknown' · 'conflict.changed' · 'organisation.unknown' · 'source.unknown' · what `promises` refuses
 */
export async function promiseText(
  ctx: Context,
  { text: ref, version, source, reference, ...said }: PromiseText,
): Promise<Result<{ ref: string; version: number; number: number }>> {
  const held = await heldText(ctx, ref, version);
  if (!held.ok) return held;
  const [stranger] = await unknownOrganisations(ctx.tx, [said.by]);
  if (stranger) return refused('organisation.unknown', { ref: stranger });
  const known = await knownSource(ctx, source);
  if (!known.ok) return known;
  const allowed = promises(held.value, { ...said, source, reference }, ctx.today);
  if (!allowed.ok) return allowed;
  const number = ((await promisesOfTexts(ctx.tx, [ref])).get(ref)?.length ?? 0) + 1;
  const ground = { ...(source ? { source } : {}), ...(reference ? { reference } : {}) };
  const by = ctx.caller.person ?? `system:${ctx.caller.system ?? 'program'}`;
  await addPromise(ctx.tx, ctx.newId(), ref, { number, ...said, ...ground }, { person: by, day: ctx.today });
  await changeLegalText(ctx.tx, ref, {});
  return ok({ ref, version: version + 1, number });
}
