import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemCaller } from '../../access/index.ts';
import { isMissing, type Maybe } from '../../kernel/index.ts';
import { readConfig } from '../../platform/config.ts';
import { runEndpoint } from '../../platform/http/run.ts';
import { silentLog } from '../../platform/log.ts';
import { wordsOf } from '../../platform/search/arabic.ts';
import { annotatedDocument } from '../../reading/annotated.rules.ts';
import { draftsOf } from '../../reading/embedded.ts';
import type { EntryWords } from '../../reading/house/entry.ts';
import { judgedDocuments } from '../../reading/judged.ts';
import { entriesInForce } from '../../reading/readers.ts';
import { readingRoutes } from '../../reading/reading.routes.ts';
import type { ReadingExamples } from '../../reading/reading-examples.ts';
import { type JudgedDocument, type Named, type ReadingScore, scoreOf } from '../../reading/score.rules.ts';
import { loadRefusalSentences } from '../../web/refusal-sentences.ts';
import { type Command, Complaint } from '../command.ts';
import { openWorld } from '../open-world.ts';

export const run: Command['run'] = async (args) => {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, strategy: { type: 'string' }, export: { type: 'string' } },
  });
  const { judged, house } = await examples(values.strategy);
  const documents = judgedDocuments(judged, (document, options) => draftsOf(document, { ...options, house }));
  if (values.export !== undefined) exportTo(values.export, documents);
  const score = scoreOf(documents, wordsOf);
  console.log(values.json ? JSON.stringify(score, null, 2) : told(score).join('\n'));
  return 0;
};

/**
 * What persons decided, as far as the machine may see it, and the words of the house: papers that are restricted stay closed to it, and
 * the reader is scored as it reads here.
 */
async function examples(strategy: string | undefined): Promise<{ judged: ReadingExamples; house: EntryWords[] }> {
  const opened = await openWorld(readConfig(), silentLog, { beside: true });
  try {
    const verb = readingRoutes.find((one) => one.verb === 'reading-examples')!;
    const input = { texts: 'true', waiting: 'true', ...(strategy === undefined ? {} : { strategy }) };
    const answer = await runEndpoint(opened.world, verb, { caller: systemCaller('machine'), input });
    if (answer.ok)
      return {
        judged: answer.value.value as ReadingExamples,
        house: await entriesInForce(opened.world.database.pool),
      };
    const say = await loadRefusalSentences();
    throw new Complaint(say(answer.refusal.code, 'en', answer.refusal.details) ?? answer.refusal.code);
  } finally {
    await opened.close();
  }
}

/** Each text with what was decided on it beside it, under the name of its source. */
function exportTo(folder: string, documents: readonly JudgedDocument[]): void {
  fs.mkdirSync(folder, { recursive: true });
  const taken = new Set<string>();
  for (const document of documents) {
    const name = document.source.replace(/[^\w.-]/g, '_');
    let id = name;
    for (let n = 2; taken.has(id); n++) id = `${name}-${n}`;
    taken.add(id);
    fs.writeFileSync(path.join(folder, `${id}.txt`), document.text);
    fs.writeFileSync(
      path.join(folder, `${id}.gold.json`),
      `${JSON.stringify(annotatedDocument(document, id), null, 1)}\n`,
    );
  }
  console.error(`${folder}: ${documents.length} documents`);
}

function told(score: ReadingScore): string[] {
  const { documents, decided, found, missed, wrongly, leftOut, undecided, fields } = score;
  if (decided === 0) return ['Nobody has decided on a draft of a document that is open: there is nothing to score.'];
  return [
    `${documents} documents, ${decided} drafts decided by persons; restricted papers are left out`,
    `found ${found}, missed ${missed}, found though rejected ${wrongly}, rightly left out ${leftOut}, found and not decided ${undecided}`,
    `precision ${percent(score.precision)}  recall ${percent(score.recall)}  F1 ${percent(score.f1)}`,
    `as persons said: ${Object.entries(fields)
      .map(([field, { agree, of }]) => `${field} ${agree} of ${of}`)
      .join(', ')}`,
    ...listed('Not found any more:', score.regressions),
    ...listed('Found though rejected:', score.stillFound),
  ];
}

const percent = (share: Maybe<number>): string => (isMissing(share) ? 'none' : `${(share * 100).toFixed(1)} %`);

const listed = (title: string, names: readonly Named[]): string[] =>
  names.length === 0
    ? []
    : [
        title,
        ...names.map(({ source, number, verdict, reason, pledge, quote }) =>
          ['', source, number, reason ?? verdict, pledge ?? '', quote.replace(/\s+/g, ' ')].join('  '),
        ),
      ];
