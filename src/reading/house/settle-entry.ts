import { isSamePerson } from '../../delivery/index.ts';
import { signatureOf } from '../../delivery/on-file.ts';
import { type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { entryForAct, settleEntry, withdrawEntry } from './entry.store.ts';
import type { EntryState, HouseEntry } from './entry.ts';
import { insteadOf, tryEntry } from './try-entry.ts';

type Settled = Result<{ id: string; state: EntryState }>;

/** The entry that waits for a second person. refuses 'lexicon.entry-unknown' · 'lexicon.already-settled' · 'four-eyes.recorder-confirms' */
async function waiting(ctx: Context, id: string): Promise<Result<HouseEntry>> {
  const entry = await entryForAct(ctx.tx, id);
  if (!entry) return refused('lexicon.entry-unknown', { id });
  if (entry.state !== 'proposed') return refused('lexicon.already-settled', { form: entry.form, state: entry.state });
  if (isSamePerson(entry.proposedBy, signatureOf(ctx))) return refused('four-eyes.recorder-confirms');
  return ok(entry);
}

/**
 * Puts an entry that somebody else proposed in force: readings use it from the next one on. What it corrects is withdrawn. It is
 * tried once more, for documents and entries came in since it was proposed.
 *
 * refuses  what `waiting` and `tryEntry` refuse
 */
export async function confirmEntry(ctx: Context, { id }: { id: string }): Promise<Settled> {
  const found = await waiting(ctx, id);
  if (!found.ok) return found;
  const entry = found.value;
  const by = signatureOf(ctx);
  const tried = await tryEntry(ctx, entry, await insteadOf(ctx, entry.id));
  if (!tried.ok) return tried;
  const replaced = entry.replaces === undefined ? undefined : await entryForAct(ctx.tx, entry.replaces);
  if (replaced?.state === 'in-force')
    await withdrawEntry(ctx.tx, replaced.id, { by, on: ctx.today, reason: entry.reason });
  await settleEntry(ctx.tx, id, { state: 'in-force', by, on: ctx.today });
  return ok({ id, state: 'in-force' });
}

/** Leaves an entry that somebody else proposed out, with the reason. refuses what `waiting` refuses */
export async function refuseEntry(
  ctx: Context,
  { id, reason }: { id: string; reason: LocalizedText },
): Promise<Settled> {
  const found = await waiting(ctx, id);
  if (!found.ok) return found;
  await settleEntry(ctx.tx, id, { state: 'refused', by: signatureOf(ctx), on: ctx.today, reason });
  return ok({ id, state: 'refused' });
}

/**
 * Withdraws an entry with a reason: one in force by whoever may propose, one that still waits by who proposed it. It stays to be
 * read; readings made with it stay what they are.
 *
 * refuses  'lexicon.entry-unknown' · 'lexicon.already-settled' · 'lexicon.not-yours'
 */
export async function withdrawHouseEntry(
  ctx: Context,
  { id, reason }: { id: string; reason: LocalizedText },
): Promise<Settled> {
  const entry = await entryForAct(ctx.tx, id);
  if (!entry) return refused('lexicon.entry-unknown', { id });
  const by = signatureOf(ctx);
  if (entry.state !== 'proposed' && entry.state !== 'in-force')
    return refused('lexicon.already-settled', { form: entry.form, state: entry.state });
  if (entry.state === 'proposed' && !isSamePerson(entry.proposedBy, by))
    return refused('lexicon.not-yours', { form: entry.form });
  await withdrawEntry(ctx.tx, id, { by, on: ctx.today, reason });
  return ok({ id, state: 'withdrawn' });
}
