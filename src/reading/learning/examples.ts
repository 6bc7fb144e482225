import type { DraftKind, Span } from '../draft.ts';
import { draftOf } from '../engine/draft-of.ts';
import { languageOfTrait } from '../engine/learnt.ts';
import { candidatesIn } from '../engine/read.ts';
import { plainTraits, stemOf, type TraitFamily, traitsOf } from '../engine/traits.ts';
import type { Knowledge } from '../engine/work.ts';
import type { ReadingLanguage } from '../stored-text.ts';

/** A commitment that a person marked in a text; of a vague one nobody says whether a reader should find it. */
export type Marked = Span & { kinds: readonly DraftKind[]; isVague: boolean };

export type Trait = { language: ReadingLanguage | ''; family: TraitFamily; name: string; value: number };

export const keyOf = ({ language, family, name }: Pick<Trait, 'language' | 'family' | 'name'>): string =>
  `${language}\t${family}\t${name}`;

/**
 * A clause of an annotated text, and what is seen of it.
 *
 * truth   1 a commitment, 0 none, undefined a vague one
 * kinds   those that are right for a commitment, also a vague one
 */
export type Example = {
  document: string;
  start: number;
  end: number;
  traits: Trait[];
  truth: 0 | 1 | undefined;
  commitment: number | undefined;
  kinds: readonly DraftKind[];
};

/** Half of the shorter one in common, and a fifth of both together: as the scorer of the annotated set pairs them. */
const HALF = 0.5;
const FIFTH = 0.2;

/** The clauses of a text that may be claims. Of several in one marked commitment the one that covers it best is the claim. */
export function examplesOf(document: string, text: string, marked: readonly Marked[], knowledge: Knowledge): Example[] {
  const { learnt: _, ...ruled } = knowledge;
  const examples: Example[] = [];
  const best = new Map<number, { example: Example; share: number }>();
  let lastKind: DraftKind | undefined;
  for (const { work, part, seen } of candidatesIn({ text }, {}, ruled))
    for (const { one, around } of seen) {
      if (around === undefined) {
        lastKind = one.kind;
        continue;
      }
      const draft = draftOf(work, one, { score: one.found.weighed.score, learnt: undefined, lastKind });
      if (!draft) continue;
      lastKind = draft.kind;
      const traits = new Map<string, Trait>();
      const put = (family: TraitFamily, name: string, value: number): void => {
        const trait = { language: languageOfTrait(family, work.language), family, name, value };
        if (!traits.has(keyOf(trait))) traits.set(keyOf(trait), trait);
      };
      traitsOf(work, one, around, {
        take: put,
        takePlain: (at, value) => put('plain', plainTraits[at]!, value),
        takeMatch: ({ role, entry, isHouse }, before) => {
          put('role', role, 1);
          if (!isHouse) put('entry', entry, 1);
          if (before) put('pair', `${before.role} ${role}`, 1);
          else put('first', role, 1);
        },
        takeWord: (word, opens, before) => {
          const stem = stemOf(word, work.language);
          put('word', stem, 1);
          if (opens) put('opens', stem, 1);
          if (before !== '') put('next', `${stemOf(before, work.language)} ${stem}`, 1);
        },
        takeBehind: (word) => put('behind', stemOf(word, work.language), 1),
      });
      put('told', draft.kind, 1);
      const span = { start: draft.start + part.start, end: draft.end + part.start };
      const pair = pairOf(span, marked);
      const meant = pair && marked[pair.index]!;
      const example: Example = {
        document,
        ...span,
        traits: [...traits.values()],
        truth: meant?.isVague ? undefined : 0,
        commitment: meant && !meant.isVague ? pair.index : undefined,
        kinds: meant?.kinds ?? [],
      };
      examples.push(example);
      if (!pair || meant?.isVague) continue;
      const before = best.get(pair.index);
      if (!before || pair.share > before.share) best.set(pair.index, { example, share: pair.share });
    }
  for (const { example } of best.values()) example.truth = 1;
  return examples;
}

/** The marked commitment that a clause is of, and what they have in common out of both together. */
function pairOf(span: Span, marked: readonly Marked[]): { index: number; share: number } | undefined {
  let best: { index: number; share: number } | undefined;
  for (const [index, one] of marked.entries()) {
    const common = Math.min(span.end, one.end) - Math.max(span.start, one.start);
    const shorter = Math.min(span.end - span.start, one.end - one.start);
    const share = common / (Math.max(span.end, one.end) - Math.min(span.start, one.start));
    if (common >= shorter * HALF && share >= FIFTH && (!best || share > best.share)) best = { index, share };
  }
  return best;
}
