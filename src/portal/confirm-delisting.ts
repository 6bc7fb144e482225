import { judgeDelisting } from '../catalogue/delist-solution.ts';
import { type LocalizedText, ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { loadRecord } from './publication.store.ts';
import { withdrawRecord } from './withdraw-record.ts';

type Words = Omit<LocalizedText, 'authentic'>;
const delisted = {
  ar: 'شُطب من دليل الحلول',
  fr: 'Radiée du catalogue des solutions',
  en: 'Delisted from the catalogue',
};

/**
 * What its public address says of a solution that was taken off: that it was, and why only where that was said to be public.
 *
 * example  publicReason({ authentic: 'fr', fr: 'Plus entretenue' }) → { authentic: 'fr', fr: 'Radiée du catalogue des solutions : Plus entretenue' }
 */
export function publicReason(reason: LocalizedText | undefined): LocalizedText {
  if (!reason) return { authentic: 'ar', ...delisted };
  const { authentic } = reason;
  const said: Words = {
    ...(reason.ar === undefined ? {} : { ar: `${delisted.ar}: ${reason.ar}` }),
    ...(reason.fr === undefined ? {} : { fr: `${delisted.fr} : ${reason.fr}` }),
    ...(reason.en === undefined ? {} : { en: `${delisted.en}: ${reason.en}` }),
    ...(reason.zgh === undefined ? {} : { zgh: reason.zgh }),
  };
  return { authentic, ...said };
}

/**
 * Confirms that a solution is taken off the catalogue, and takes it out of what is public where it was: one act, so that no day lies
 * between the two.
 *
 * refuses  what `judgeDelisting` refuses · 'publication.second-person' (who published it)
 */
export async function confirmDelisting(
  ctx: Context,
  input: { ref: string; version: number; words?: LocalizedText | undefined },
): Promise<Result<{ ref: string; version: number }>> {
  const done = await judgeDelisting(ctx, 'confirmed', input);
  if (!done.ok) return done;
  const { ref, version, delisting } = done.value;
  const name = { kind: 'solution', ref } as const;
  if ((await loadRecord(ctx.tx, name.kind, ref)).state === 'published') {
    const reason = publicReason(delisting.isReasonPublic ? delisting.reason : undefined);
    const gone = await withdrawRecord(ctx, { ...name, reason });
    if (!gone.ok) return gone;
  }
  return ok({ ref, version });
}
