import type { CutTaker, PieceView } from '../engine/cut-traits.ts';
import { FARS, formNames, roleNames } from '../engine/cut-traits.ts';
import { type Cutter, cutWordOf, farNames } from '../engine/learnt-cuts.ts';
import { spanOf } from '../engine/normalise.ts';
import type { Piece } from '../engine/pieces.ts';
import { candidatesIn } from '../engine/read.ts';
import type { Knowledge, Work } from '../engine/work.ts';
import type { ReadingLanguage } from '../stored-text.ts';
import type { Marked } from './examples.ts';

/**
 * A place of an annotated text where a clause may begin, and what is seen of it: `family\tname` each.
 *
 * isCut   a commitment begins there; where none is, it stands within one
 */
export type CutExample = { document: string; language: ReadingLanguage; traits: string[]; isCut: boolean };

/** A commitment that begins so few characters from a place begins there. */
const BESIDE = 8;
/** Nearer to its ends a place within a commitment says nothing of where it may be cut. */
const WITHIN = 12;

/** The places of a text that persons say something of: where what they marked begins, and where it goes on. */
export function cutExamplesOf(
  document: string,
  text: string,
  marked: readonly Marked[],
  { learnt: _, ...ruled }: Knowledge,
): CutExample[] {
  const examples: CutExample[] = [];
  let waiting: { piece: Piece; language: ReadingLanguage; traits: string[] }[] = [];
  const watcher: Cutter = {
    isCut(language, view, byRule) {
      waiting.push({ piece: view.piece, language, traits: traitsOfPlace(language, view, byRule) });
      return byRule;
    },
  };
  const put = (work: Work, from: number): void => {
    for (const { piece, language, traits } of waiting) {
      const { tokens, normalised } = work;
      const { start } = spanOf(normalised, tokens.start[piece.first]!, tokens.end[piece.first]!);
      const isCut = tellsOf(start + from, marked);
      if (isCut !== undefined) examples.push({ document, language, traits, isCut });
    }
    waiting = [];
  };
  for (const { work, part } of candidatesIn({ text }, {}, { ...ruled, cuts: watcher })) put(work, part.start);
  return examples;
}

function tellsOf(at: number, marked: readonly Marked[]): boolean | undefined {
  if (marked.some(({ start }) => Math.abs(start - at) <= BESIDE)) return true;
  return marked.some(({ start, end }) => at - start > WITHIN && end - at > WITHIN) ? false : undefined;
}

function traitsOfPlace(language: ReadingLanguage, view: PieceView, byRule: boolean): string[] {
  const traits: string[] = [];
  const taker: CutTaker = {
    takeForm: (place) => traits.push(`form\t${formNames[place]!}`),
    takeRole: (family, role) => traits.push(`${family}\t${roleNames[role]!}`),
    takeFar: (role, far) => traits.push(`opens-far\t${farNames[role * FARS + far]!}`),
    takeWord: (family, word) => traits.push(`${family}\t${family === 'joint' ? word : cutWordOf(word, language)}`),
  };
  view.traits(byRule, taker);
  return [...new Set(traits)];
}
