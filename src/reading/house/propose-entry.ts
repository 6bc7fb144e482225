import { isSamePerson } from '../../delivery/index.ts';
import { signatureOf } from '../../delivery/on-file.ts';
import { type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import type { AskedEntry } from './entry.rules.ts';
import { addEntry, entryForAct, withdrawEntry } from './entry.store.ts';
import { insteadOf, tryEntry } from './try-entry.ts';

export type ProposeEntry = AskedEntry & { reason: LocalizedText; replaces?: string | undefined };

/**
 * Proposes an entry, new or in place of another. Nothing is read with it before somebody else confirms it; what it corrects stays
 * in force until then. What oneself only proposed is taken back at once, and the new one stands for what that was to replace.
 *
 * refuses  'lexicon.entry-unknown' · 'lexicon.already-settled' (nothing to correct) · 'lexicon.not-yours' · what `tryEntry` refuses
 */
export async function proposeEntry(ctx: Context, input: ProposeEntry): Promise<Result<{ id: string }>> {
  const by = signatureOf(ctx);
  const { replaces, reason, ...words } = input;
  const before = replaces === undefined ? undefined : await entryForAct(ctx.tx, replaces);
  if (replaces !== undefined && !before) return refused('lexicon.entry-unknown', { id: replaces });
  if (before && before.state !== 'in-force' && before.state !== 'proposed')
    return refused('lexicon.already-settled', { form: before.form, state: before.state });
  if (before?.state === 'proposed' && !isSamePerson(before.proposedBy, by))
    return refused('lexicon.not-yours', { form: before.form });
  const tried = await tryEntry(ctx, words, await insteadOf(ctx, replaces));
  if (!tried.ok) return tried;
  if (before?.state === 'proposed') await withdrawEntry(ctx.tx, before.id, { by, on: ctx.today, reason });
  const stands = before?.state === 'proposed' ? before.replaces : replaces;
  const id = ctx.newId();
  await addEntry(ctx.tx, {
    id,
    ...words,
    form: words.form.trim().replace(/\s+/g, ' '),
    reason,
    tried: tried.value.measured,
    ...(stands ? { replaces: stands } : {}),
    state: 'proposed',
    proposedBy: by,
    proposedOn: ctx.today,
  });
  return ok({ id });
}
