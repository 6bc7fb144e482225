import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { draftsOf } from '../src/reading/embedded.ts';
import { datesIn } from '../src/reading/engine/dates.ts';
import { languageOf } from '../src/reading/engine/language.ts';
import { weightsIn } from '../src/reading/engine/learnt-file.ts';

import { normalise } from '../src/reading/engine/normalise.ts';
import { quantitiesIn } from '../src/reading/engine/quantities.ts';
import { segment } from '../src/reading/engine/segment.ts';
import { tokenise } from '../src/reading/engine/tokens.ts';
import { spelledOut } from '../src/reading/engine/word-forms.ts';
import type { EntryWords } from '../src/reading/house/entry.ts';
import { lexiconEntries } from '../src/reading/knowledge.ts';
import { readStrictly, readWithout } from '../src/reading/left-out.ts';
import { type ReadingLanguage, readingLanguages } from '../src/reading/stored-text.ts';

/**
 * How fast a document is read, stage by stage, and how well. `--documents FOLDER` names a folder of annotated documents with
 * their `score.mjs`: each is read with what only it taught switched off, by what is declared and by what is counted. `--weights FILE`
 * names weights that were learnt without these documents (`scripts/learn-reading.ts --out FILE`), for the shipped ones saw them.
 * `--texts FOLDER` tells how fast the `.txt` files of a folder are read: the texts made up here hold a claim in every sentence,
 * ordinary ones one in many.
 */
const { values } = parseArgs({
  options: {
    documents: { type: 'string' },
    weights: { type: 'string' },
    texts: { type: 'string' },
    megabytes: { type: 'string' },
    hostile: { type: 'boolean' },
  },
});
const MEGABYTE = 1_000_000;
const many = Number(values.megabytes ?? '10');
const HOUSE = 200;
const over: string[] = [];
const ROUNDS = 3;
/** What is read in a moment is read so many seconds long, for a collection of garbage weighs as much as all of it. */
const LEAST = 2;
/** Readings before the first that counts: code is compiled and given up again until then. */
const WARM = 12;
/** Ten times the text may take so many times as long. */
const MOST_TIMES = 12;

const hostile = {
  'no spaces': 'a', digits: '7', 'one line': 'word ', years: '2030 ', joined: 'cent et ', million: 'مليون ', brackets: '(', 'from to': 'from 1 to ', 'will build': 'will build ', points: 'a.', names: 'Ministry of ', waw: 'و ', 'no matter': 'ستقوم وزارة و', amounts: '5 و6 و',
}; // biome-ignore format: a table

if (values.documents) await leftOut(values.documents);
else if (values.texts) ofTexts(values.texts);
else speed();

function speed(): void {
  for (const language of values.hostile ? [] : readingLanguages) {
    const one = textOf(language, MEGABYTE);
    for (let round = 0; round < WARM; round++) draftsOf({ text: one, blocks: [] }, {});
    const normalised = normalise(one);
    const tokens = tokenise(normalised);
    const dated = new Uint8Array(tokens.count);
    const stages: [string, () => unknown][] = [
      ['normalise', () => normalise(one)],
      ['tokenise', () => tokenise(normalised)],
      ['segment', () => segment(normalised, tokens, [])],
      ['dates', () => datesIn(tokens, 0, tokens.count, language)],
      ['quantities', () => quantitiesIn(tokens, 0, tokens.count, { language, home: 'MAD', dated, reference: 0 })],
      ['read', () => draftsOf({ text: one, blocks: [] }, {})],
      [
        `read with ${HOUSE} entries of the house`,
        () => draftsOf({ text: one, blocks: [] }, { house: entriesOf(language) }),
      ],
    ];
    const size = Buffer.byteLength(one) / MEGABYTE;
    console.log(language, stages.map(([name, run]) => `${name} ${(size / best(run)).toFixed(1)} MB/s`).join('  '));
    tellGrowth(language, one, textOf(language, many * MEGABYTE));
  }
  const pages = textOf('fr', 300 * 2500);
  console.log(
    `300 pages (${(Buffer.byteLength(pages) / MEGABYTE).toFixed(2)} MB): ${best(() => draftsOf({ text: pages, blocks: [] }, {})).toFixed(2)} s`,
  );
  for (const [name, part] of Object.entries(hostile)) tellGrowth(name, repeated(part, 1), repeated(part, many));
  console.log(
    over.length === 0
      ? `Every text: at most ${MOST_TIMES} times.`
      : `Over ${MOST_TIMES} times: ${over.join(', ')}: linear time does not hold.`,
  );
  if (over.length > 0) process.exitCode = 1;
}

/** A megabyte of each language that a folder of texts holds, read whole. */
function ofTexts(folder: string): void {
  const known = new Map<ReadingLanguage, string[]>();
  for (const name of fs.readdirSync(folder).filter((one) => one.endsWith('.txt'))) {
    const text = fs.readFileSync(path.join(folder, name), 'utf8');
    const language = languageOf(normalise(text).n);
    known.set(language, [...(known.get(language) ?? []), text]);
  }
  for (const [language, texts] of known) {
    const text = repeated(`${texts.join('\n\n')}\n\n`, 1);
    const read = () => draftsOf({ text, blocks: [] }, {});
    for (let round = 0; round < WARM; round++) read();
    const bytes = Buffer.byteLength(text);
    console.log(
      `${language} ${texts.length} texts: ${(bytes / MEGABYTE / best(read)).toFixed(1)} MB/s, a draft in ${Math.round(bytes / read().length)} bytes`,
    );
  }
}

/** A text of one piece in memory, as a file is read, and not of the tree that `repeat` leaves. */
function repeated(part: string, megabytes: number): string {
  return Buffer.from(part.repeat(Math.ceil((megabytes * MEGABYTE) / part.length))).toString();
}

/**
 * How many times as long the larger text takes. As many copies of the smaller one are read as go into the larger, each with memory
 * of its own, so that both last equally long, pay for their garbage alike and find as little in the processor's caches; they take
 * turns, and the best of each counts.
 */
function tellGrowth(name: string, small: string, large: string): void {
  const copies = Array.from({ length: many }, () => Buffer.from(small).toString());
  const read = (texts: readonly string[]): number =>
    seconds(() => {
      for (const text of texts) draftsOf({ text, blocks: [] }, {});
    }) / texts.length;
  read(copies.slice(0, 2));
  let one = Number.POSITIVE_INFINITY;
  let all = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let round = 0; round < ROUNDS || spent < LEAST; round++) {
    const [small, whole] = [read(copies), read([large])];
    one = Math.min(one, small);
    all = Math.min(all, whole);
    spent += small * copies.length + whole;
  }
  const growth = all / one;
  if (growth > (MOST_TIMES * many) / 10) over.push(`${name} (${growth.toFixed(1)})`);
  console.log(
    `   ${name.padEnd(12)} 1 MB ${one.toFixed(3)} s, ${many} MB ${all.toFixed(2)} s: ${growth.toFixed(1)} times`,
  );
}

/** As many entries as officers may add in years: each begins as a shipped one does, so that it is compared wherever that is. */
function entriesOf(language: ReadingLanguage): EntryWords[] {
  const shipped = lexiconEntries(language);
  return Array.from({ length: HOUSE }, (_, at) => ({
    language,
    role: 'intent',
    form: `${spelledOut(shipped[at * 5]!.form)[0]} ${spelledOut(shipped[at * 5 + 1]!.form)[0]}`,
  }));
}

/** Sentences of the table cases of one language, over and over, in paragraphs of seven. */
function textOf(language: string, bytes: number): string {
  const file = path.join(import.meta.dirname, `../fixtures/reading/${language}.json`);
  const cases = (JSON.parse(fs.readFileSync(file, 'utf8')) as { cases: { text: string }[] }).cases;
  const paragraphs: string[] = [];
  for (let at = 0; at < cases.length; at += 7)
    paragraphs.push(
      cases
        .slice(at, at + 7)
        .map(({ text }) => `${text}.`)
        .join(' '),
    );
  const whole = `${paragraphs.join('\n\n')}\n\n`;
  return whole.repeat(Math.ceil(bytes / Buffer.byteLength(whole)));
}

/** Seconds of the processor that a run takes, those of collecting garbage with them: other programs of the machine do not show. */
function seconds(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Those of the fastest of a few runs. */
function best(run: () => unknown, rounds = 4): number {
  return Math.min(...Array.from({ length: rounds }, () => seconds(run)));
}

type Score = { f: Record<string, unknown> };
type Scorer = {
  loadGold(folder: string): { id: string; genre: string; commitments: unknown[] }[];
  scoreDoc(predicted: unknown[], gold: unknown[]): Score;
  prf(score: unknown): { f1: number };
  add(one: Score, other: Score): Score;
};

async function leftOut(folder: string): Promise<void> {
  const scorer = (await import(pathToFileURL(path.resolve(folder, 'score.mjs')).href)) as Scorer;
  const gold = scorer.loadGold(folder);
  const texts = new Map(gold.map(({ id }) => [id, fs.readFileSync(path.join(folder, `${id}.txt`), 'utf8')]));
  const learnt = values.weights ? weightsIn(fs.readFileSync(values.weights, 'utf8')) : undefined;
  const readers: Record<string, (id: string) => ReturnType<typeof readWithout>> = {
    whole: (id) => readWithout(texts.get(id)!, [], learnt),
    declared: (id) => readWithout(texts.get(id)!, [id], learnt),
    counted: (id) =>
      readStrictly(
        texts.get(id)!,
        [...texts].flatMap(([other, text]) => (other === id ? [] : [text])),
        learnt,
      ),
  };
  const sums = new Map<string, Map<string, Score>>();
  for (const { id, genre, commitments } of gold) {
    const line = Object.entries(readers).map(([name, reader]) => {
      const drafts = reader(id).map((one) => ({
        ...one,
        quantities: one.quantities.map((each) => ({ ...each, value_max: each.valueMax })),
      }));
      // adding changes what it is added to
      const scored = (): Score => scorer.scoreDoc(drafts, commitments);
      for (const group of [genreOf(genre), 'all']) {
        const known = sums.get(group) ?? new Map<string, Score>();
        const before = known.get(name);
        known.set(name, before ? scorer.add(before, scored()) : scored());
        sums.set(group, known);
      }
      return told(name, scored());
    });
    console.log(`${id.padEnd(24)} ${genre.padEnd(14)} ${line.join('   ')}`);
  }
  console.log('detection / record, F1, of all clauses of a genre together');
  for (const [group, known] of sums)
    console.log(`${group.padEnd(24)} ${''.padEnd(14)} ${[...known].map(([name, sum]) => told(name, sum)).join('   ')}`);

  function told(name: string, score: Score): string {
    return `${name} ${percent(scorer.prf(score).f1)} / ${percent(scorer.prf(score.f.record ?? {}).f1)}`;
  }
}

/** A communiqué is press, an audit report a report. */
function genreOf(genre: string): string {
  if (/report/.test(genre)) return 'report';
  return genre === 'strategy' ? 'strategy' : 'press';
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}
