import { listTarget, may } from '../../access/index.ts';
import { isSamePerson } from '../../delivery/index.ts';
import { signatureOf } from '../../delivery/on-file.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { lexiconEntries } from '../knowledge.ts';
import { type ReadingLanguage, readingLanguages } from '../stored-text.ts';
import { keyOf } from './entry.rules.ts';
import { listEntries } from './entry.store.ts';
import { type CueClass, cueClasses, type EntryState, type EntryWords, type HouseEntry } from './entry.ts';

/** An act that the caller may do on an entry now. */
export const entryActs = ['confirm', 'refuse', 'correct', 'withdraw'] as const;
export type EntryAct = (typeof entryActs)[number];
export type EntryLine = HouseEntry & { acts: EntryAct[] };
/** One of the entries that come with the program: nobody changes it. */
export type ShippedEntry = EntryWords & { test: string };

export type EntriesAsked = {
  language?: ReadingLanguage | undefined;
  role?: CueClass | undefined;
  state?: EntryState | undefined;
  text?: string | undefined;
  offset: number;
  limit: number;
};

/** Entries of the house, what waits first; `text` finds them by their words. */
export async function houseEntries(
  ctx: Context,
  { language, role, state, text, offset, limit }: EntriesAsked,
): Promise<Result<{ total: number; items: EntryLine[] }>> {
  const found = (await listEntries(ctx.tx, { language, role, state })).filter(holds(text));
  const actsOn = actsFor(ctx);
  return ok({
    total: found.length,
    items: found.slice(offset, offset + limit).map((one) => ({ ...one, acts: actsOn(one) })),
  });
}

/** refuses 'lexicon.entry-unknown' */
export async function houseEntry(ctx: Context, { id }: { id: string }): Promise<Result<EntryLine>> {
  const [entry] = await listEntries(ctx.tx, { id });
  return entry ? ok({ ...entry, acts: actsFor(ctx)(entry) }) : refused('lexicon.entry-unknown', { id });
}

const open = new Set<string>(cueClasses);

/** What comes with the program, in the classes that are open to officers: to see what is known before adding to it. */
export async function shippedEntries({
  language,
  role,
  text,
  offset,
  limit,
}: Omit<EntriesAsked, 'state'>): Promise<Result<{ total: number; items: ShippedEntry[] }>> {
  const found = readingLanguages
    .filter((one) => language === undefined || one === language)
    .flatMap((one) => lexiconEntries(one).map((entry) => ({ ...entry, language: one })))
    .filter((one) => open.has(one.role) && (role === undefined || one.role === role))
    .filter(holds(text));
  return ok({
    total: found.length,
    items: found.slice(offset, offset + limit).map(({ language: of, role: as, kind, form, test }) => ({
      language: of,
      role: as as CueClass,
      ...(kind ? { kind } : {}),
      form,
      test: test ?? '',
    })),
  });
}

function holds(text: string | undefined): (entry: { form: string }) => boolean {
  const key = keyOf(text ?? '');
  return ({ form }) => keyOf(form).includes(key);
}

function actsFor(ctx: Context): (entry: HouseEntry) => EntryAct[] {
  const mayPropose = may(ctx.caller, 'lexicon.propose', listTarget);
  const mayConfirm = may(ctx.caller, 'lexicon.confirm', listTarget);
  const me = signatureOf(ctx);
  return ({ state, proposedBy }) => {
    if (state === 'in-force') return mayPropose ? ['correct', 'withdraw'] : [];
    if (state !== 'proposed') return [];
    if (isSamePerson(proposedBy, me)) return mayPropose ? ['correct', 'withdraw'] : [];
    return mayConfirm ? ['confirm', 'refuse'] : [];
  };
}
