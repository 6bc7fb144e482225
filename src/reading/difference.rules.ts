import type { LocalizedText, Quantity } from '../kernel/index.ts';
import { common, nearPlaces, overlap, sameAmount, sameDeadline, sameUnit } from './match.rules.ts';
import type { DraftFields } from './reading.ts';

/** What two sentences on one pledge may differ in. */
export const differenceAspects = ['amount', 'date', 'perimeter', 'place'] as const;
export type DifferenceAspect = (typeof differenceAspects)[number];

/**
 * same     both say it alike
 * differs  both say it, otherwise
 * look     words that no rule can weigh: a person reads both
 * only-here, only-there  one of the two says nothing of it
 */
export const differenceOutcomes = ['same', 'differs', 'look', 'only-here', 'only-there'] as const;
export type DifferenceOutcome = (typeof differenceOutcomes)[number];

export type Said = { quantity?: Quantity; deadline?: string; place?: string; perimeter?: LocalizedText };
export type Difference = {
  aspect: DifferenceAspect;
  outcome: DifferenceOutcome;
  /** The claim compared with; absent for the pledge itself. */
  claim?: string;
  ours: Said;
  theirs: Said;
};

const outcome = <T>(
  ours: T | undefined,
  theirs: T | undefined,
  same: (a: T, b: T) => boolean,
): DifferenceOutcome | undefined => {
  if (ours === undefined && theirs === undefined) return undefined;
  if (ours === undefined) return 'only-there';
  if (theirs === undefined) return 'only-here';
  return same(ours, theirs) ? 'same' : 'differs';
};

/** Half of the words that name a perimeter stand in the sentence. */
const HALF = 0.5;

/**
 * How a draft differs from a pledge or one of its claims, aspect by aspect; aspects of which neither speaks are left out.
 * What a number counts in is told in words: where ours are not those of the other side, a person reads both.
 *
 * words  stems of our sentence; stems: of any text
 */
export function differencesWith(
  ours: Pick<DraftFields, 'quantity' | 'deadline' | 'place' | 'perimeter'>,
  words: ReadonlySet<string>,
  theirs: Said & { claim?: string },
  stems: (text: LocalizedText) => ReadonlySet<string>,
): Difference[] {
  const found: Difference[] = [];
  const add = (aspect: DifferenceAspect, how: DifferenceOutcome | undefined, key: keyof Said): void => {
    if (how === undefined) return;
    found.push({
      aspect,
      outcome: how,
      ...(theirs.claim === undefined ? {} : { claim: theirs.claim }),
      ours: ours[key] === undefined ? {} : { [key]: ours[key] },
      theirs: theirs[key] === undefined ? {} : { [key]: theirs[key] },
    });
  };
  add('amount', outcome(ours.quantity, theirs.quantity, sameAmount), 'quantity');
  add('date', outcome(ours.deadline, theirs.deadline, sameDeadline), 'deadline');
  add('perimeter', perimeterOutcome(ours.perimeter, words, theirs.perimeter, stems), 'perimeter');
  add('place', placeOutcome(ours.place, theirs.place), 'place');
  return found;
}

/** A whole country is no place of its own: who names none means it, and a region within it is for a person to weigh. */
function placeOutcome(ours: string | undefined, theirs: string | undefined): DifferenceOutcome | undefined {
  const isCountry = (code: string | undefined) => code !== undefined && /^[A-Z]{2}$/.test(code);
  if ((ours === undefined && isCountry(theirs)) || (theirs === undefined && isCountry(ours))) return undefined;
  if (ours !== theirs && ours && theirs && (isCountry(ours) || isCountry(theirs))) return 'look';
  return outcome(ours, theirs, nearPlaces);
}

function perimeterOutcome(
  ours: LocalizedText | undefined,
  words: ReadonlySet<string>,
  theirs: LocalizedText | undefined,
  stems: (text: LocalizedText) => ReadonlySet<string>,
): DifferenceOutcome | undefined {
  if (!theirs) return ours ? 'only-here' : undefined;
  const said = ours ? new Set([...words, ...stems(ours)]) : words;
  const isSpoken = [theirs.ar, theirs.fr, theirs.en].some(
    (text) => text !== undefined && overlapOf(stems({ authentic: 'ar', ar: text }), said) >= HALF,
  );
  return isSpoken ? 'same' : 'look';
}

/** Share of the words of a perimeter that the sentence holds. */
const overlapOf = (perimeter: ReadonlySet<string>, said: ReadonlySet<string>): number =>
  perimeter.size === 0 ? 0 : [...perimeter].filter((word) => said.has(word)).length / perimeter.size;

/** The unit a quantity takes when it joins a pledge: that of the pledge where both count the same. */
export const inUnitOf = (quantity: Quantity, pledge: Quantity | undefined): Quantity =>
  pledge && pledge.unit !== quantity.unit && sameUnit(quantity.unit, pledge.unit)
    ? { value: quantity.value, unit: pledge.unit }
    : quantity;

type Facts = Pick<DraftFields, 'quantity' | 'deadline' | 'place'>;

/** How one sentence repeats another: in the same words, or with the same number, deadline and place in near words. */
export type RepeatedBy = 'words' | 'facts';
/** Another claim that says the same. */
export type Twin = { claim: string; pledge?: string; source: string; by: RepeatedBy };
export type TwinCandidate = Said & { ref: string; pledge?: string; source: string; stems: ReadonlySet<string> };

const ALMOST_ALL = 0.85;
/** No sentence repeats another with fewer of its words. */
export const MANY = 0.4;

/** Share of the words of the longer text that the other one has too. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>, inCommon = common(one, other)): number {
  const size = Math.max(one.size, other.size);
  return size === 0 ? 0 : inCommon / size;
}

/**
 * How two sentences say the same, if they do. Facts alone are no repetition: the words must be near as well.
 *
 * inCommon  how many words they share, where it was counted
 */
export function repeatedBy(
  ours: Facts,
  words: ReadonlySet<string>,
  theirs: Facts & { stems: ReadonlySet<string> },
  inCommon = common(words, theirs.stems),
): RepeatedBy | undefined {
  const { stems } = theirs;
  if (Math.max(words.size, stems.size) > 2 && likeness(words, stems, inCommon) >= ALMOST_ALL) return 'words';
  const isSameFacts =
    ours.quantity !== undefined &&
    theirs.quantity !== undefined &&
    sameAmount(ours.quantity, theirs.quantity) &&
    (ours.deadline === undefined || theirs.deadline === undefined || sameDeadline(ours.deadline, theirs.deadline)) &&
    (ours.place === undefined ||
      theirs.place === undefined ||
      nearPlaces(ours.place, theirs.place) ||
      theirs.place === 'MA') &&
    overlap(words, stems, inCommon) >= MANY;
  return isSameFacts ? 'facts' : undefined;
}

/** Claims of any document that a draft repeats. inCommon: words that each shares with it, where they were counted */
export const twinsOf = (
  ours: Facts,
  words: ReadonlySet<string>,
  claims: readonly TwinCandidate[],
  inCommon?: ArrayLike<number>,
): Twin[] =>
  claims.flatMap((claim, at): Twin[] => {
    const by = repeatedBy(ours, words, claim, inCommon?.[at]);
    if (!by) return [];
    return [
      { claim: claim.ref, ...(claim.pledge === undefined ? {} : { pledge: claim.pledge }), source: claim.source, by },
    ];
  });
