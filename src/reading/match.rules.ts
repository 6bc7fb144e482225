import { type LocalizedText, parsePeriod, type Quantity } from '../kernel/index.ts';
import type { Pledge, RecordedClaim } from '../strategy/index.ts';
import type { DraftFields } from './reading.ts';

/** Why a pledge is proposed, the strongest first. */
export const matchReasons = ['amount', 'unit', 'deadline', 'organisation', 'place', 'topic', 'words'] as const;
export type MatchReason = (typeof matchReasons)[number];

/** A pledge that a draft may belong to. score: points, higher is nearer */
export type Match = { pledge: string; score: number; reasons: MatchReason[] };

/** A pledge as it is compared: with what its claims say, and the words of both as stems, by language. */
export type Comparable = {
  pledge: Pick<Pledge, 'ref' | 'topic' | 'quantity' | 'deadline' | 'place' | 'owner' | 'bound'>;
  claims: readonly Pick<RecordedClaim, 'quantity' | 'deadline' | 'place'>[];
  stems: ReadonlySet<string>;
};

const points: Record<MatchReason, number> = {
  amount: 3,
  unit: 1,
  deadline: 1,
  organisation: 1,
  place: 1,
  topic: 1,
  words: 4,
};
const ENOUGH = 2.5;
const PROPOSED = 3;
/** Words in common that make two sentences speak of one thing. */
const WORDS_ENOUGH = 0.2;

const families: readonly string[][] = [
  ['persons', 'graduates', 'trainees', 'people'],
  ['rank', 'places'],
  ['months', 'years', 'days'],
];
const counted = new Set([
  'institutes',
  'regions',
  'agreements',
  'studies',
  'communes',
  'startups',
  'firms',
  'sites',
  'count',
  'localities',
  'households',
]);

/** Two units that count the same kind of thing. example  persons and graduates, count and institutes */
export const sameUnit = (one: string, other: string): boolean =>
  one === other ||
  families.some((family) => family.includes(one) && family.includes(other)) ||
  ((one === 'count' || other === 'count') && counted.has(one) && counted.has(other));

/** Numbers that a person takes for one: half in a hundred apart at most. */
export const sameAmount = (one: Quantity, other: Quantity): boolean =>
  sameUnit(one.unit, other.unit) &&
  Math.abs(Number(one.value) - Number(other.value)) <= 0.005 * Math.abs(Number(other.value));

const lastDay = (code: string): string | undefined => {
  const parsed = parsePeriod(code);
  return parsed.ok ? parsed.value.last : undefined;
};
/** Two deadlines that end on the same day. */
export const sameDeadline = (one: string, other: string): boolean =>
  one === other || (lastDay(one) !== undefined && lastDay(one) === lastDay(other));

/** One place lies in the other; the whole country lies with none. */
export const nearPlaces = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);

/** Share of the words of the shorter text that the other one has too. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const smaller = Math.min(one.size, other.size);
  if (smaller === 0) return 0;
  return [...one].filter((word) => other.has(word)).length / smaller;
}

/** The words of a text in all its languages, as one set of stems. */
export const stemsOf = (
  texts: readonly (LocalizedText | string | undefined)[],
  stems: (text: string) => string[],
): Set<string> =>
  new Set(
    texts
      .flatMap((text) => (typeof text === 'string' ? [text] : text ? [text.ar, text.fr, text.en] : []))
      .flatMap((text) => (text ? stems(text) : [])),
  );

/**
 * The pledges that a draft may belong to, the likeliest first, three at most. A number alone does not make a match, nor
 * a topic: two things must speak for it, or many words.
 *
 * words  stems of the draft's quote
 */
export function proposePledges(
  fields: Pick<DraftFields, 'quantity' | 'deadline' | 'organisation' | 'place'>,
  topic: string,
  words: ReadonlySet<string>,
  among: readonly Comparable[],
): Match[] {
  return among
    .map((one) => matchOf(fields, topic, words, one))
    .filter((match) => match.score >= ENOUGH && match.reasons.length > 1)
    .sort((a, b) => b.score - a.score || (a.pledge < b.pledge ? -1 : 1))
    .slice(0, PROPOSED);
}

function matchOf(
  fields: Pick<DraftFields, 'quantity' | 'deadline' | 'organisation' | 'place'>,
  topic: string,
  words: ReadonlySet<string>,
  { pledge, claims, stems }: Comparable,
): Match {
  const sides = [pledge, ...claims];
  const { quantity, deadline, place, organisation } = fields;
  const shared = overlap(words, stems);
  const holds: Record<MatchReason, boolean> = {
    amount: quantity !== undefined && sides.some((one) => one.quantity && sameAmount(quantity, one.quantity)),
    unit: quantity !== undefined && sides.some((one) => one.quantity && sameUnit(quantity.unit, one.quantity.unit)),
    deadline: deadline !== undefined && sides.some((one) => one.deadline && sameDeadline(deadline, one.deadline)),
    organisation: organisation !== undefined && [pledge.owner, ...pledge.bound].includes(organisation),
    place: place !== undefined && sides.some((one) => one.place && nearPlaces(place, one.place)),
    topic: topic === pledge.topic,
    words: shared >= WORDS_ENOUGH,
  };
  const reasons = Object.keys(points).filter((reason) => holds[reason as MatchReason]) as MatchReason[];
  const sum = reasons.reduce((all, reason) => all + points[reason] * (reason === 'words' ? shared : 1), 0);
  // another number in the same unit speaks against it, and is shown as a difference where it is taken all the same
  const against = holds.unit && !holds.amount ? 1 : 0;
  return { pledge: pledge.ref, score: Math.round((sum - against) * 100) / 100, reasons };
}
