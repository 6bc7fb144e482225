import { type Caller, instanceTarget, may } from '../access/index.ts';
import type { RecordedSource } from '../documents/index.ts';
import { fileByHash, sourceByRef } from '../documents/readers.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { Claim } from '../strategy/index.ts';
import { claimsByRef, claimsOfPledges } from '../strategy/readers.ts';
import { twinsOf } from './difference.rules.ts';
import { draftsOf, holdDraft, type KeptDraft, stepsOfDrafts } from './draft.store.ts';
import { languageOf, topicOf } from './draft-fields.rules.ts';
import { comparables, fieldsOf, pledgesOf, type Register, registerOf, stemsIn } from './draft-view.ts';
import { proposePledges, stemsOf } from './match.rules.ts';
import { listReadings, textByHash } from './reading.store.ts';
import type { DraftFields, DraftStep, Reading } from './reading.ts';

export type OnDraft = { reading: string; number: number };

/** A restricted paper, and what was read in it, is for those who may open it. */
export const maySeePaper = (caller: Caller, file: { class: string }): boolean =>
  file.class !== 'restricted' || may(caller, 'evidence.read-restricted', instanceTarget);

/** A draft with all that an act on it looks at. all: every draft of the reading */
export type OpenDraft = {
  reading: Reading;
  source: RecordedSource;
  text: string;
  draft: KeptDraft;
  all: KeptDraft[];
  steps: DraftStep[];
  fields: DraftFields;
  quote: string;
  register: Register;
};

/**
 * Loads a draft; an act holds it until it is over, a read only looks.
 *
 * refuses  'reading.unknown' · 'reading.not-read-yet' · 'reading.draft-unknown' · 'reading.text-altered'
 */
export async function openDraft(
  ctx: Context,
  { reading: id, number }: OnDraft,
  { hold } = { hold: true },
): Promise<Result<OpenDraft>> {
  const [reading] = await listReadings(ctx.tx, { id });
  const file = reading && (await fileByHash(ctx.tx, reading.file));
  if (!reading || !file || !maySeePaper(ctx.caller, file)) return refused('reading.unknown', { id });
  if (reading.textSha256 === undefined) return refused('reading.not-read-yet');
  if (hold) await holdDraft(ctx.tx, id, number);
  const all = await draftsOf(ctx.tx, id);
  const draft = all.find((one) => one.number === number);
  if (!draft) return refused('reading.draft-unknown', { number });
  const kept = await textByHash(ctx.tx, reading.textSha256);
  if (!kept.ok) return kept;
  const register = await registerOf(ctx);
  const fields = fieldsOf(draft, register.known);
  return ok({
    reading,
    source: (await sourceByRef(ctx.tx, reading.source))!,
    text: kept.value.text,
    draft,
    all,
    steps: (await stepsOfDrafts(ctx.tx, [draft.id])).get(draft.id) ?? [],
    fields,
    quote: kept.value.text.slice(fields.start, fields.end),
    register,
  });
}

/** What a closed paper says does not enter a register that more people read. refuses 'reading.restricted-file' */
export async function fileIsOpen(ctx: Context, { reading }: Pick<OpenDraft, 'reading'>): Promise<Result<true>> {
  const file = await fileByHash(ctx.tx, reading.file);
  return file?.class === 'restricted' ? refused('reading.restricted-file') : ok(true);
}

/** The pledges proposed for a draft at this moment, for its trace. */
export function proposedNow({ fields, quote, register }: OpenDraft): NonNullable<DraftStep['proposed']> {
  const words = new Set(stemsIn(quote));
  const claims = register.claims.map((one) => ({ ...one, stems: stemsOf([one.text], stemsIn) }));
  const repeats = pledgesOf(twinsOf(fields, words, claims));
  return proposePledges(fields, topicOf(fields.kind), words, comparables(register), repeats);
}

/** Who acts, and when, for the trace of a draft. */
export const handOf = ({ caller, today, now }: Context) => ({
  byPerson: caller.person!,
  forPersons: caller.actsFor,
  day: today,
  at: now.toISOString(),
});

/** The claim that a draft becomes: the words of the document, with their place in its text. */
export async function claimOf(ctx: Context, open: OpenDraft, pledge: string): Promise<Claim> {
  const { reading, source, fields, quote } = open;
  const lang = languageOf(quote);
  const saidOn = source.publishedOn ?? reading.documentDate;
  const said = (text: string): LocalizedText => ({ authentic: lang, [lang]: text });
  return {
    ref: await freeClaimRef(ctx, pledge),
    pledge,
    source: source.ref,
    ...(saidOn === undefined ? {} : { saidOn }),
    form: 'quote',
    text: said(quote),
    span: { start: fields.start, end: fields.end },
    ...(fields.quantity ? { quantity: fields.quantity } : {}),
    ...(fields.deadline ? { deadline: fields.deadline } : {}),
    ...(fields.place ? { place: fields.place } : {}),
    ...(fields.perimeter ? { perimeter: fields.perimeter } : {}),
    ...(fields.actor ? { actor: said(fields.actor) } : {}),
  };
}

async function freeClaimRef(ctx: Context, pledge: string): Promise<string> {
  let n = (await claimsOfPledges(ctx.tx, [pledge])).length + 1;
  while ((await claimsByRef(ctx.tx, [`${pledge}-${n}`])).length > 0) n++;
  return `${pledge}-${n}`;
}
