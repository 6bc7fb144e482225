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

/** Words that two texts have in common. */
export function common(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [shorter, longer] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const word of shorter) if (longer.has(word)) count++;
  return count;
}

/**
 * How many words a text has in common with each of many texts, in their order: every word is looked up once, whatever
 * their number.
 */
export function commonWithEach(texts: readonly ReadonlySet<string>[]): (words: ReadonlySet<string>) => Uint16Array {
  const holders = new Map<string, number[]>();
  for (const [at, text] of texts.entries())
    for (const word of text) {
      const list = holders.get(word);
      if (list) list.push(at);
      else holders.set(word, [at]);
    }
  return (words) => {
    const counts = new Uint16Array(texts.length);
    for (const word of words) for (const at of holders.get(word) ?? []) counts[at]!++;
    return counts;
  };
}

/** Share of the words of the shorter text that the other one has too. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>, inCommon = common(one, other)): number {
  const smaller = Math.min(one.size, other.size);
  return smaller === 0 ? 0 : inCommon / smaller;
}

/** The words of a text in all its languages, as one set of stems. */
export const stemsOf = (
  texts: readonly (LocalizedText | string | undefined)[],
  stems: (text: string) => readonly string[],
): Set<string> =>
  new Set(
    texts
      .flatMap((text) => (typeof text === 'string' ? [text] : text ? [text.ar, text.fr, text.en] : []))
      .flatMap((text) => (text ? stems(text) : [])),
  );

type Told = Pick<DraftFields, 'quantity' | 'deadline' | 'organisation' | 'place'>;

/** What a draft is compared with. sides: all that say something of it; bodies: who answers for it or is bound */
export type Other = {
  sides: readonly Pick<DraftFields, 'quantity' | 'deadline' | 'place'>[];
  bodies: readonly (string | undefined)[];
  topic: string;
  stems: ReadonlySet<string>;
};

/** What speaks for two things being one, and how much. words: stems of the draft's quote; inCommon: with the other, where it was counted */
export function nearness(
  { quantity, deadline, place, organisation }: Told,
  topic: string,
  words: ReadonlySet<string>,
  { sides, bodies, topic: theirs, stems }: Other,
  inCommon?: number,
): { score: number; reasons: MatchReason[] } {
  const shared = overlap(words, stems, inCommon);
  const holds: Record<MatchReason, boolean> = {
    amount: quantity !== undefined && sides.some((one) => one.quantity && sameAmount(quantity, one.quantity)),
    unit: quantity !== undefined && sides.some((one) => one.quantity && sameUnit(quantity.unit, one.quantity.unit)),
    deadline: deadline !== undefined && sides.some((one) => one.deadline && sameDeadline(deadline, one.deadline)),
    organisation: organisation !== undefined && bodies.includes(organisation),
    place: place !== undefined && sides.some((one) => one.place && nearPlaces(place, one.place)),
    topic: topic === theirs,
    words: shared >= WORDS_ENOUGH,
  };
  const reasons = Object.keys(points).filter((reason) => holds[reason as MatchReason]) as MatchReason[];
  const sum = reasons.reduce((all, reason) => all + points[reason] * (reason === 'words' ? shared : 1), 0);
  // another number in the same unit speaks against it, and is shown as a difference where it is taken all the same
  const against = holds.unit && !holds.amount ? 1 : 0;
  return { score: Math.round((sum - against) * 100) / 100, reasons };
}

/**
 * The pledges that a draft may belong to, the likeliest first, three at most. A number alone does not make a match, nor
 * a topic: two things must speak for it, or many words; a pledge of which a claim says the very same comes first.
 *
 * words   stems of the draft's quote
 * repeats pledges whose claims the draft repeats
 * inCommon words that each has in common with the draft, where they were counted
 */
export function proposePledges(
  fields: Told,
  topic: string,
  words: ReadonlySet<string>,
  among: readonly Comparable[],
  repeats: ReadonlySet<string> = new Set(),
  inCommon?: ArrayLike<number>,
): Match[] {
  return among
    .map(({ pledge, claims, stems }, at): Match => {
      const other = { sides: [pledge, ...claims], bodies: [pledge.owner, ...pledge.bound], topic: pledge.topic, stems };
      return { pledge: pledge.ref, ...nearness(fields, topic, words, other, inCommon?.[at]) };
    })
    .filter((match) => repeats.has(match.pledge) || (match.score >= ENOUGH && match.reasons.length > 1))
    .sort(
      (a, b) =>
        Number(repeats.has(b.pledge)) - Number(repeats.has(a.pledge)) ||
        b.score - a.score ||
        (a.pledge < b.pledge ? -1 : 1),
    )
    .slice(0, PROPOSED);
}
