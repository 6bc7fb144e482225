import { sourcesByRef } from '../documents/readers.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import { unknownOrganisations } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { addLegalTexts, listLegalTexts, reviseLegalText, textForAct } from './legal-text.store.ts';
import type { LegalText, RecordedLegalText } from './legal-text.ts';
import { mayApply } from './station.rules.ts';

export type RecordText = Omit<LegalText, 'knownStation' | 'knownSince' | 'enactedOn' | 'publishedOn' | 'bulletin'>;

/**
 * Records a text that somebody announced, with the sources that say so. It stands at no station before a move is confirmed.
 *
 * refuses  'law.ref-taken' · what `checkText` refuses
 */
export async function recordText(ctx: Context, said: RecordText): Promise<Result<{ ref: string; version: number }>> {
  if ((await listLegalTexts(ctx.tx, [said.ref])).length > 0) return refused('law.ref-taken', { ref: said.ref });
  const checked = await checkText(ctx, said);
  if (!checked.ok) return checked;
  await addLegalTexts(ctx.tx, [{ id: ctx.newId(), ...said }]);
  return ok({ ref: said.ref, version: 1 });
}

/**
 * Whether what a text names is there, and above it.
 *
 * refuses  'source.unknown' · 'organisation.unknown' · 'law.unknown' · 'law.rank' (a text applies one of a higher rank)
 */
async function checkText(
  ctx: Context,
  { ref, kind, sources, authority, parent }: Pick<LegalText, 'ref' | 'kind' | 'sources' | 'authority' | 'parent'>,
): Promise<Result<true>> {
  const known = new Set((await sourcesByRef(ctx.tx, sources)).map((one) => one.ref));
  const missing = sources.find((one) => !known.has(one));
  if (missing !== undefined) return refused('source.unknown', { ref: missing });
  const [stranger] = await unknownOrganisations(ctx.tx, [authority]);
  if (stranger) return refused('organisation.unknown', { ref: stranger });
  if (parent === undefined) return ok(true);
  const [above] = await listLegalTexts(ctx.tx, [parent]);
  if (!above) return refused('law.unknown', { ref: parent });
  return mayApply(kind, above.kind) ? ok(true) : refused('law.rank', { ref, parent });
}

export type ReviseText = {
  ref: string;
  version: number;
  changes: Partial<Omit<RecordText, 'ref' | 'kind' | 'status'>> & { status?: 'repealed' };
};

/**
 * Corrects or completes the record of a text, or says that it was repealed. What it is and where it stands moves by moves only.
 *
 * refuses  'law.unknown' · 'law.not-in-force' (only what is in force is repealed) · 'conflict.changed' · what `checkText` refuses
 */
export async function reviseText(
  ctx: Context,
  { ref, version, changes }: ReviseText,
): Promise<Result<{ version: number }>> {
  const text = await textForAct(ctx.tx, ref);
  if (!text) return refused('law.unknown', { ref });
  if (changes.status === 'repealed' && text.status !== 'in-force') return refused('law.not-in-force', { ref });
  const checked = await checkText(ctx, { ...text, ...changes, ref });
  if (!checked.ok) return checked;
  return reviseLegalText(ctx.tx, ref, version, changes as Partial<LegalText>);
}

/** refuses 'law.unknown' · 'conflict.changed' */
export async function heldText(ctx: Context, ref: string, version?: number): Promise<Result<RecordedLegalText>> {
  const text = await textForAct(ctx.tx, ref);
  if (!text) return refused('law.unknown', { ref });
  return version === undefined || text.version === version
    ? ok(text)
    : refused('conflict.changed', { ref, yours: version, current: text.version });
}
