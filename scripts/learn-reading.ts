import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type DraftKind, draftKinds } from '../src/reading/draft.ts';
import { Learnt, type TraitWeight } from '../src/reading/engine/learnt.ts';
import { type CutWeight, LearntCuts } from '../src/reading/engine/learnt-cuts.ts';
import { tableOf } from '../src/reading/engine/learnt-file.ts';
import { read } from '../src/reading/engine/read.ts';
import type { Knowledge } from '../src/reading/engine/work.ts';
import { loadKnowledge } from '../src/reading/knowledge.ts';
import { cutExamplesOf } from '../src/reading/learning/cut-examples.ts';
import { type Example, examplesOf, type Marked } from '../src/reading/learning/examples.ts';
import { learnFrom } from '../src/reading/learning/learn.ts';
import { learnCuts } from '../src/reading/learning/learn-cuts.ts';

/**
 * Learns the weights of `src/reading/lexicon/learnt.tsv` from folders of annotated texts (ID.txt and ID.gold.json, in the format of
 * `docs/concepts/reading.md`): first where clauses begin, then which of them are claims. The texts are of others and stay where they
 * are; only what words and forms weigh is written.
 *
 *   node scripts/run.mjs scripts/learn-reading.ts FOLDER…            writes the weights
 *   node scripts/run.mjs scripts/learn-reading.ts --check FOLDER…    reads each text with weights learnt from the others
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean' },
    odds: { type: 'string' },
    out: { type: 'string' },
  },
});
/** Weights of a fold are learnt from the texts of the others. */
const FOLDS = 5;
/** A cut that is not there costs a claim less than one too many, and where the rules cut they mostly know why. */
const CUT_THRESHOLDS = { made: 0.7, kept: -0.3 };
const THRESHOLD_OF_ODDS = Number(values.odds ?? '-0.9');

type Annotated = { id: string; folder: string; text: string; marked: Marked[] };

const knowledge = loadKnowledge();
const texts = positionals.flatMap(annotatedIn);
if (texts.length === 0) throw new Error('No folder of annotated texts was named: scripts/learn-reading.ts FOLDER…');
if (values.check) check();
else write();

function annotatedIn(folder: string): Annotated[] {
  return fs
    .readdirSync(folder)
    .filter(
      (name) => name.endsWith('.gold.json') && fs.existsSync(path.join(folder, name.replace('.gold.json', '.txt'))),
    )
    .sort()
    .map((name) => {
      const id = name.replace('.gold.json', '');
      const { commitments } = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as {
        commitments: { start: number; end: number; level: string; kind: DraftKind; kind_alt?: DraftKind[] }[];
      };
      return {
        id,
        folder,
        text: fs.readFileSync(path.join(folder, `${id}.txt`), 'utf8'),
        marked: commitments.map(({ start, end, level, kind, kind_alt = [] }) => ({
          start,
          end,
          kinds: [kind, ...kind_alt].filter((one) => draftKinds.includes(one)),
          isVague: level !== 'must',
        })),
      };
    });
}

/** Where clauses begin, and which of them are claims. */
function learn(taught: readonly Annotated[]): { weights: TraitWeight[]; cuts: CutWeight[]; examples: Example[] } {
  const cuts = learnCuts(
    taught.flatMap(({ id, text, marked }) => cutExamplesOf(id, text, marked, { ...knowledge, cuts: undefined })),
  );
  const cutting = { ...knowledge, cuts: new LearntCuts(cuts, CUT_THRESHOLDS) };
  const examples = taught.flatMap(({ id, text, marked }) => examplesOf(id, text, marked, cutting));
  return { weights: learnFrom(examples), cuts, examples };
}

function write(): void {
  const { weights, cuts, examples } = learn(texts);
  const remarks = [
    'What the traits of a clause weigh, learnt from annotated texts by scripts/learn-reading.ts; see docs/decisions/0015-learnt-weights.md.',
    `${texts.length} texts, ${examples.length} clauses, ${examples.filter((one) => one.truth === 1).length} commitments.`,
  ];
  const file = values.out ?? path.join(import.meta.dirname, '../src/reading/lexicon/learnt.tsv');
  fs.writeFileSync(file, tableOf(weights, THRESHOLD_OF_ODDS, remarks, cuts, CUT_THRESHOLDS));
  console.log(`${file}: ${remarks[1]}`);
}

/** For each text the drafts of rules alone and with weights learnt from the other folds, as files that the scorer reads. */
function check(): void {
  const folder = values.out ?? 'learning-check';
  const { learnt: _, cuts: __, ...rules } = knowledge;
  for (const one of texts) put(folder, 'rules', one, rules);
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = (at: number): boolean => at % FOLDS === fold;
    const { weights, cuts, examples } = learn(texts.filter((_, at) => !isHeld(at)));
    const cutting = new LearntCuts(cuts, CUT_THRESHOLDS);
    for (const odds of [-0.85, -1.1, -1.4]) {
      const known: Knowledge = { ...rules, learnt: new Learnt(weights, odds), cuts: cutting };
      for (const one of texts.filter((_, at) => isHeld(at))) put(folder, `learnt${odds}`, one, known);
    }
    console.log(`fold ${fold + 1} of ${FOLDS}: ${examples.length} clauses, ${weights.length} traits`);
  }
}

function put(folder: string, name: string, { id, folder: from, text }: Annotated, known: Knowledge): void {
  const to = path.join(folder, name, path.basename(from));
  fs.mkdirSync(to, { recursive: true });
  const commitments = read({ text }, {}, known).map(({ quantities, ...draft }) => ({
    ...draft,
    quantities: quantities.map(({ valueMax, ...one }) =>
      valueMax === undefined ? one : { ...one, value_max: valueMax },
    ),
  }));
  fs.writeFileSync(path.join(to, `${id}.json`), JSON.stringify({ doc: id, commitments }));
}
