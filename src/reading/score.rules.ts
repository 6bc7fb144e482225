import { type Maybe, missing } from '../kernel/index.ts';
import type { Draft, Span } from './draft.ts';
import { periodOf, quantityOf } from './draft-fields.rules.ts';
import { sameAmount, sameDeadline } from './match.rules.ts';
import type { DraftFields, RejectReason } from './reading.ts';
import type { Verdict } from './reading-examples.ts';
import { pairsOf } from './span.rules.ts';

/** What persons made of one draft: accepted, attached or revised say that it is a commitment, rejected that it is none. */
export type Judged = {
  number: number;
  verdict: Verdict;
  reason?: RejectReason;
  pledge?: string;
  found: Draft;
  said?: DraftFields;
};

/** now: what the reader finds in the text today */
export type JudgedDocument = {
  reading: string;
  source: string;
  text: string;
  judged: readonly Judged[];
  now: readonly Draft[];
};

export const scoredFields = ['kind', 'quantity', 'deadline', 'actor'] as const;
export type ScoredField = (typeof scoredFields)[number];
export type Agreement = { agree: number; of: number };
export type Named = {
  reading: string;
  source: string;
  number: number;
  verdict: Judged['verdict'];
  reason?: RejectReason;
  pledge?: string;
  quote: string;
};

/**
 * found, missed        commitments by the word of persons, found today or not
 * wrongly, leftOut     sentences that persons rejected, found today all the same or left out
 * undecided            found today, and no person has said anything of them: they weigh nothing
 * regressions          commitments that the embedded reader had found and does not find any more
 * fields               of what is found: how often persons said the same, out of how often there was something to say
 */
export type ReadingScore = {
  documents: number;
  decided: number;
  found: number;
  missed: number;
  wrongly: number;
  leftOut: number;
  undecided: number;
  precision: Maybe<number>;
  recall: Maybe<number>;
  f1: Maybe<number>;
  fields: Record<ScoredField, Agreement>;
  regressions: Named[];
  stillFound: Named[];
};

const isTrue = ({ verdict }: Judged): boolean => verdict !== 'rejected' && verdict !== 'waiting';
const spanOf = ({ found, said }: Judged): Span => said ?? found;
const ratio = (part: number, whole: number): Maybe<number> => (whole === 0 ? missing('undefined-ratio') : part / whole);

/**
 * How the reader of today does on what persons decided before. A sentence rejected because it was cut wrongly counts as
 * found only when it is cut the same way again. Numbers and dates that a person said without the text saying them are
 * asked of no reader.
 *
 * words    words as they are compared: folded, without marks
 * example  5 found, 1 wrongly, none missed → precision 5/6, recall 1, F1 10/11
 */
export function scoreOf(documents: readonly JudgedDocument[], words: (text: string) => string[]): ReadingScore {
  const fields = Object.fromEntries(
    scoredFields.map((field) => [field, { agree: 0, of: 0 }]),
  ) as ReadingScore['fields'];
  const score = { found: 0, missed: 0, wrongly: 0, leftOut: 0, undecided: 0 };
  const regressions: Named[] = [];
  const stillFound: Named[] = [];
  for (const document of documents) {
    const today = pairsToday(document);
    score.undecided += document.now.length;
    for (const judged of document.judged) {
      const draft = today.get(judged);
      if (judged.verdict === 'waiting') continue;
      if (draft) score.undecided -= 1;
      if (isTrue(judged)) {
        score[draft ? 'found' : 'missed'] += 1;
        if (draft) agreeOn(fields, judged, draft, words);
        else if (judged.found.readers.includes('embedded')) regressions.push(named(document, judged));
      } else {
        score[draft ? 'wrongly' : 'leftOut'] += 1;
        if (draft) stillFound.push(named(document, judged));
      }
    }
  }
  const { found, missed, wrongly, leftOut } = score;
  return {
    documents: documents.length,
    decided: found + missed + wrongly + leftOut,
    ...score,
    precision: ratio(found, found + wrongly),
    recall: ratio(found, found + missed),
    f1: ratio(2 * found, 2 * found + wrongly + missed),
    fields,
    regressions,
    stillFound,
  };
}

/** Which draft of today each judged one is. */
function pairsToday({ judged, now }: JudgedDocument): Map<Judged, Draft> {
  const spans = judged.map((one) => ({ ...spanOf(one), judged: one }));
  const isCut = ({ judged: { reason } }: { judged: Judged }) => reason === 'cut-wrongly';
  const again = pairsOf(spans.filter(isCut), now, (one, other) =>
    one.start === other.start && one.end === other.end ? 1 : 0,
  );
  const taken = new Set(again.values());
  const rest = pairsOf(
    spans.filter((one) => !isCut(one)),
    now.filter((one) => !taken.has(one)),
  );
  return new Map([...again, ...rest].map(([one, draft]) => [one.judged, draft]));
}

function agreeOn(
  fields: ReadingScore['fields'],
  { said, found }: Judged,
  now: Draft,
  words: (text: string) => string[],
): void {
  const [quantity] = now.quantities.map(quantityOf);
  const deadline = now.deadline ? periodOf(now.deadline) : undefined;
  const own = new Set(said?.said);
  const count = (field: ScoredField, theirs: unknown, ours: unknown, same: () => boolean): void => {
    if (theirs === undefined && ours === undefined) return;
    fields[field].of += 1;
    if (theirs !== undefined && ours !== undefined && same()) fields[field].agree += 1;
  };
  count('kind', said?.kind ?? found.kind, now.kind, () => (said?.kind ?? found.kind) === now.kind);
  if (!own.has('quantity')) count('quantity', said?.quantity, quantity, () => sameAmount(quantity!, said!.quantity!));
  if (!own.has('deadline')) count('deadline', said?.deadline, deadline, () => sameDeadline(deadline!, said!.deadline!));
  const actors = now.actors.map(({ text }) => text);
  count('actor', said?.actor, actors[0], () => actors.some((actor) => sameName(words(actor), words(said!.actor!))));
}

/** One name, or one within the other: «the ministry» of «the ministry of transport». */
function sameName(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [` ${one.join(' ')} `, ` ${other.join(' ')} `];
  return a.includes(b) || b.includes(a);
}

function named({ reading, source, text }: JudgedDocument, judged: Judged): Named {
  const { number, verdict, reason, pledge } = judged;
  const { start, end } = spanOf(judged);
  return {
    reading,
    source,
    number,
    verdict,
    ...(reason ? { reason } : {}),
    ...(pledge ? { pledge } : {}),
    quote: text.slice(start, end),
  };
}
