import type { Day } from '../../kernel/index.ts';
import type { Draft } from '../draft.ts';
import { Lexicon } from '../engine/lexicon.ts';
import { normalise, spanOf } from '../engine/normalise.ts';
import { read } from '../engine/read.ts';
import { segment } from '../engine/segment.ts';
import { tokenise, WORD } from '../engine/tokens.ts';
import type { Knowledge } from '../engine/work.ts';
import type { ReadingLanguage } from '../stored-text.ts';
import { LIMITS } from './entry.rules.ts';
import type { EntryWords, Measured } from './entry.ts';

/** A text in whose sentences an entry is tried. reading: where it was read; absent for the sentences shipped with the reader */
export type TrialText = { text: string; documentDate?: Day; reading?: string };

/** A sentence that an entry changes, to be looked at. */
export type Changed = { sentence: string; change: 'added' | 'lost'; reading?: string };

export type Tried = { before: Draft[]; after: Draft[]; measured: Measured; changed: Changed[] };

/** Changed sentences that are shown. */
const MOST_SHOWN = 5;

/** A sentence that stands alone is no heading: it ends as sentences do. */
export const ended = (sentence: string): string =>
  /[.!?؟:…]\s*$/.test(sentence) ? sentence : `${sentence.trimEnd()}.`;

/** Sentences of a text that hold the entry, and how many it has. */
function sentencesOf(text: string, entry: Lexicon): { total: number; holding: string[] } {
  const normalised = normalise(text);
  const tokens = tokenise(normalised);
  const holding: string[] = [];
  let total = 0;
  for (const { sentences } of segment(normalised, tokens, []))
    for (let s = 0; s < sentences.length - 1; s++) {
      const [first, end] = [sentences[s]!, sentences[s + 1]!];
      if (end <= first) continue;
      total += 1;
      for (let i = first; i < end; i++) {
        if (tokens.kind[i] !== WORD) continue;
        const found: Parameters<Lexicon['at']>[3] = [];
        entry.at(tokens.str, i, end, found);
        if (found.length === 0 && !entry.undergoneAt(tokens.str, i)) continue;
        const { start, end: last } = spanOf(normalised, tokens.start[first]!, tokens.end[end - 1]!);
        holding.push(text.slice(start, last));
        break;
      }
    }
  return { total, holding };
}

/**
 * Reads the test sentence without and with an entry, and counts what it does in the sentences of texts. Only sentences that hold
 * the form are read, each by itself: no other can change. One that stands everywhere is not read at all.
 *
 * without, withIt  what the reader knows in either case
 */
export function tryEntry(
  { language, role, kind, form, test }: EntryWords & { test: string },
  texts: readonly TrialText[],
  { without, withIt }: { without: Knowledge; withIt: Knowledge },
): Tried {
  const only = new Lexicon(language, [{ role, form, ...(kind ? { kind } : {}) }]);
  const found = texts.map((one) => ({ ...one, ...sentencesOf(one.text, only) }));
  const sentences = found.reduce((sum, one) => sum + one.total, 0);
  const stands = found.reduce((sum, one) => sum + one.holding.length, 0);
  const changed = stands > sentences * LIMITS.stands ? [] : changesIn(found, language, without, withIt);
  const of = (change: Changed['change']): number => changed.filter((one) => one.change === change).length;
  return {
    before: draftsIn(test, language, without),
    after: draftsIn(test, language, withIt),
    measured: { sentences, stands, added: of('added'), lost: of('lost') },
    changed: changed
      .toSorted((a, b) => Number(b.reading !== undefined) - Number(a.reading !== undefined))
      .slice(0, MOST_SHOWN),
  };
}

function changesIn(
  texts: readonly (TrialText & { holding: readonly string[] })[],
  language: ReadingLanguage,
  without: Knowledge,
  withIt: Knowledge,
): Changed[] {
  return texts.flatMap(({ holding, documentDate, reading }) =>
    holding.flatMap((sentence): Changed[] => {
      const was = draftsIn(sentence, language, without, documentDate).length;
      const is = draftsIn(sentence, language, withIt, documentDate).length;
      const change = was === 0 && is > 0 ? 'added' : was > 0 && is === 0 ? 'lost' : undefined;
      return change ? [{ sentence, change, ...(reading ? { reading } : {}) }] : [];
    }),
  );
}

const draftsIn = (sentence: string, language: ReadingLanguage, knowledge: Knowledge, documentDate?: Day): Draft[] =>
  read({ text: ended(sentence) }, { language, ...(documentDate ? { documentDate } : {}) }, knowledge);
