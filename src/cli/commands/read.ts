import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { parseDay } from '../../kernel/index.ts';
import { type Draft, draftKinds } from '../../reading/draft.ts';
import { draftsOf } from '../../reading/embedded.ts';
import { cueClasses, type EntryWords } from '../../reading/house/entry.ts';
import { closeApart } from '../../reading/ingest/apart.ts';
import { ingestFile } from '../../reading/ingest/ingest.ts';
import { type ReadingLanguage, readingLanguages } from '../../reading/stored-text.ts';
import { loadRefusalSentences } from '../../web/refusal-sentences.ts';
import { type Command, Complaint } from '../command.ts';

export const run: Command['run'] = async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      lang: { type: 'string' },
      json: { type: 'boolean' },
      lexicon: { type: 'string' },
    },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Complaint('read needs one FILE.');
  if (!fs.existsSync(file) || !fs.statSync(file).isFile()) throw new Complaint(`There is no file ${file}.`);
  if (values.date && !parseDay(values.date).ok)
    throw new Complaint(`--date ${values.date} is no day: write YYYY-MM-DD.`);
  const language = readingLanguages.find((one) => one === values.lang);
  if (values.lang && !language) throw new Complaint(`--lang is one of ${readingLanguages.join(', ')}.`);
  const house = values.lexicon ? entriesIn(values.lexicon, language) : [];
  try {
    const stored = await ingestFile(file, { name: path.basename(file) });
    if (!stored.ok) {
      const say = await loadRefusalSentences();
      throw new Complaint(say(stored.refusal.code, 'en', stored.refusal.details) ?? stored.refusal.code);
    }
    const { text, blocks, repaired } = stored.value;
    const drafts = draftsOf({ text, blocks }, { ...optionsOf(values.date, language), house });
    if (values.json)
      console.log(
        JSON.stringify({
          doc: path.parse(file).name,
          ...(repaired.length > 0 ? { repaired } : {}),
          commitments: drafts.map(told),
        }),
      );
    else {
      for (const draft of drafts) console.log(lineOf(draft));
      if (repaired.length > 0)
        console.log(`The text was mended (${repaired.join(', ')}): compare each number with the page.`);
    }
    return 0;
  } finally {
    await closeApart();
  }
};

const entries = z.array(
  z.object({
    language: z.enum(readingLanguages).optional(),
    role: z.enum(cueClasses),
    kind: z.enum(draftKinds).optional(),
    form: z.string().min(1),
  }),
);

/** Entries of a file, in the shape of those shipped or as `call lexicon-entries` answers them; those without a language are of --lang. */
function entriesIn(file: string, language: ReadingLanguage | undefined): EntryWords[] {
  let told: unknown;
  try {
    told = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    throw new Complaint(`--lexicon ${file} holds no JSON that can be read.`);
  }
  const parsed = entries.safeParse((told as { items?: unknown } | null)?.items ?? told);
  if (!parsed.success)
    throw new Complaint(
      `--lexicon ${file} is no list of entries {language, role, kind, form}: ${firstTrouble(parsed.error)}`,
    );
  return parsed.data.map(({ kind, language: own, ...one }) => {
    const of = own ?? language;
    if (!of) throw new Complaint(`--lexicon ${file}: "${one.form}" names no language; say it there or by --lang.`);
    return { ...one, language: of, ...(kind ? { kind } : {}) };
  });
}

const firstTrouble = ({ issues: [first] }: z.ZodError): string => `${first?.path.join('.')}: ${first?.message}`;

const optionsOf = (documentDate: string | undefined, language: ReadingLanguage | undefined) => ({
  ...(documentDate ? { documentDate } : {}),
  ...(language ? { language } : {}),
});

/** A draft in the words in which annotated documents are scored. */
const told = (draft: Draft): object => ({
  start: draft.start,
  end: draft.end,
  quote: draft.quote,
  kind: draft.kind,
  quantities: draft.quantities.map(({ value, valueMax, unit, currency }) => ({
    value,
    ...(valueMax !== undefined ? { value_max: valueMax } : {}),
    unit,
    ...(currency ? { currency } : {}),
  })),
  deadline: draft.deadline
    ? {
        ...(draft.deadline.from ? { from: draft.deadline.from } : {}),
        to: draft.deadline.to,
        ...(draft.deadline.inherited ? { inherited: true } : {}),
      }
    : null,
  actors: draft.actors.map(({ text }) => ({ text })),
  places: draft.places.map(({ text, region }) => ({ text, ...(region ? { region } : {}) })),
  status: draft.status,
  confidence: draft.confidence,
  lane: draft.lane,
  rules: draft.fired.map(({ rule, weight, start, end }) => ({ rule, weight, start, end })),
});

function lineOf(draft: Draft): string {
  const amounts = draft.quantities.map(({ value, valueMax, unit, currency }) =>
    [valueMax === undefined ? value : `${value}-${valueMax}`, currency ?? unit].join(' '),
  );
  return [
    draft.confidence.toFixed(2),
    draft.lane,
    draft.kind,
    draft.status,
    amounts.join(', '),
    draft.deadline?.to ?? '',
    draft.quote.replace(/\s+/g, ' '),
  ].join('  ');
}
