import { ok, type Result } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { knowledgeWith } from '../embedded.ts';
import { languageOf } from '../engine/language.ts';
import type { LexiconEntry } from '../engine/lexicon.ts';
import { normalise } from '../engine/normalise.ts';
import { lexiconEntries } from '../knowledge.ts';
import { beginningOfText } from '../reading.store.ts';
import type { ReadingLanguage } from '../stored-text.ts';
import { visibleReadings } from '../visible-readings.ts';
import { type AskedEntry, entryAllowed, measureAllowed } from './entry.rules.ts';
import { listEntries } from './entry.store.ts';
import type { EntryWords } from './entry.ts';
import { ended, type TrialText, type Tried, tryEntry as tryIn } from './trial.rules.ts';

/** Characters of held documents in which an entry is tried, the newest first; beside them always the sentences that are shipped. */
const MOST_CHARACTERS = 300_000;
/** Documents looked at for that, whatever their language. */
const MOST_DOCUMENTS = 60;

/**
 * Reads the test sentence of an entry without and with it, and counts what the entry does in the sentences shipped with the
 * reader and in those of documents that the caller may read; restricted papers are left out. Nothing is kept.
 *
 * instead   entries in whose place this one is to stand, and itself where it was proposed already: none of them speaks beside it
 * refuses   what `entryAllowed` and `measureAllowed` refuse
 */
export async function tryEntry(
  ctx: Context,
  entry: AskedEntry,
  instead: readonly string[] = [],
): Promise<Result<Tried>> {
  const house = (await listEntries(ctx.tx, { language: entry.language })).filter(
    (one) => one.state === 'in-force' || one.state === 'proposed',
  );
  const known: LexiconEntry[] = [
    ...lexiconEntries(entry.language),
    ...house
      .filter((one) => !instead.includes(one.id))
      .map(({ role, kind, form }) => ({ role, form, ...(kind ? { kind } : {}), isHouse: true as const })),
  ];
  const allowed = entryAllowed(entry, known);
  if (!allowed.ok) return allowed;
  const inForce = house.filter((one) => one.state === 'in-force');
  const tried = tryIn(entry, await trialTexts(ctx, entry.language), {
    without: knowledgeWith(inForce.map(wordsOf)),
    withIt: knowledgeWith([...inForce.filter((one) => !instead.includes(one.id)).map(wordsOf), wordsOf(entry)]),
  });
  const measured = measureAllowed(entry.form, tried.measured);
  return measured.ok ? ok(tried) : measured;
}

/** An entry with that which it is to replace itself: what a correction of it, or it, stands in the place of. */
export async function insteadOf(ctx: Context, id: string | undefined): Promise<string[]> {
  if (id === undefined) return [];
  const [entry] = await listEntries(ctx.tx, { id });
  return [id, ...(entry?.state === 'proposed' && entry.replaces ? [entry.replaces] : [])];
}

const wordsOf = ({ language, role, kind, form }: EntryWords): EntryWords => ({
  language,
  role,
  form,
  ...(kind ? { kind } : {}),
});

async function trialTexts(ctx: Context, language: ReadingLanguage): Promise<TrialText[]> {
  const texts: TrialText[] = [
    {
      text: lexiconEntries(language)
        .map((one) => ended(one.test ?? ''))
        .join('\n\n'),
    },
  ];
  let left = MOST_CHARACTERS;
  const readings = (await visibleReadings(ctx, { state: 'read' })).filter((one) => one.class !== 'restricted');
  for (const { id, textSha256, documentDate, language: named } of readings.slice(0, MOST_DOCUMENTS)) {
    if (left <= 0) break;
    if (named !== undefined && named !== language) continue;
    const text = await beginningOfText(ctx.tx, textSha256!, left);
    if (named === undefined && languageOf(normalise(text.slice(0, 20_000)).n) !== language) continue;
    left -= text.length;
    texts.push({ text, reading: id, ...(documentDate ? { documentDate } : {}) });
  }
  return texts;
}
