import { isPeriodCode, type LocalizedText, type Quantity } from '../kernel/index.ts';
import type { PledgeKind } from '../strategy/index.ts';
import type { Draft, DraftDeadline, DraftKind, DraftQuantity, DraftUnit } from './draft.ts';
import type { DraftFields } from './reading.ts';
import type { ReadingLanguage } from './stored-text.ts';

/** Something of the register that words may name. */
export type NamedThing = { ref: string; name: LocalizedText };
export type Known = {
  organisations: readonly (NamedThing & { isPartner: boolean })[];
  places: readonly NamedThing[];
  /** Words as they are compared: folded, without marks. */
  words: (text: string) => readonly string[];
};

const units: Record<Exclude<DraftUnit, 'currency'>, string> = {
  percent: 'percent',
  people: 'persons',
  jobs: 'jobs',
  MW: 'MW',
  km: 'km',
  rank: 'rank',
  times: 'times',
  months: 'months',
  count: 'count',
};

/** A quantity of a draft in a unit of the register. A number is written out whole. */
export const quantityOf = ({ value, unit, currency }: DraftQuantity): Quantity => ({
  value: plainNumber(value),
  unit: unit === 'currency' ? (currency ?? 'MAD') : units[unit],
});

const plainNumber = (value: number): string =>
  Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(12).replace(/\.?0+$/, '');

/** A deadline as a period of the register; undefined for a duration, which a person turns into a date. */
export function periodOf({ from, to }: Pick<DraftDeadline, 'from' | 'to'>): string | undefined {
  const both = from && /^\d{4}$/.test(from) && /^\d{4}$/.test(to) && from < to ? `${from}-${to}` : to;
  return isPeriodCode(both) ? both : undefined;
}

/** In which language a sentence is written; what it holds of Latin letters does not make an Arabic one French. */
export function languageOf(text: string): ReadingLanguage {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (arabic * 2 >= latin && arabic > 0) return 'ar';
  const count = (words: RegExp) => text.match(words)?.length ?? 0;
  const french = count(/(?<!\p{L})(?:le|la|les|des|du|et|une?|aux?|dans|pour|sur|d’ici|est|à)(?!\p{L})|[lds]['’]/giu);
  const english = count(/(?<!\p{L})(?:the|of|and|in|to|for|by|on|is|will|with|an?)(?!\p{L})/giu);
  return french > english ? 'fr' : 'en';
}

const holds = (text: readonly string[], name: readonly string[]): boolean =>
  name.length > 0 && text.some((_, at) => name.every((word, n) => text[at + n] === word));

/** The thing whose name the words hold; the longest name wins, and two things of one name are nobody's. */
function named<T extends NamedThing>(text: string, things: readonly T[], words: Known['words']): T | undefined {
  const said = words(text);
  let best: { thing: T; length: number } | undefined;
  let isShared = false;
  for (const thing of things)
    for (const one of [thing.name.ar, thing.name.fr, thing.name.en]) {
      const name = one ? words(one) : [];
      if (!holds(said, name) || name.length < (best?.length ?? 1)) continue;
      isShared = best !== undefined && name.length === best.length && best.thing.ref !== thing.ref;
      best = { thing, length: name.length };
    }
  return isShared ? undefined : best?.thing;
}

const LONGEST_TITLE = 160;

/** The first words of a quote, whole words, on one line. */
export function titleOf(quote: string): string {
  const line = quote.replace(/\s+/gu, ' ').trim();
  if (line.length <= LONGEST_TITLE) return line;
  const cut = line.slice(0, LONGEST_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2))}…`;
}

/** How a draft would enter the register if nobody changed a word. */
export function proposedFields(draft: Draft, known: Known): DraftFields {
  const [quantity] = draft.quantities;
  const deadline = draft.deadline && periodOf(draft.deadline);
  const region = draft.places.find((one) => one.region)?.region?.slice(-2);
  const place =
    draft.places.map((one) => named(one.text, known.places, known.words)?.ref).find((ref) => ref !== undefined) ??
    known.places.find((one) => one.ref === region)?.ref;
  const [actor] = draft.actors;
  const bodies = draft.actors.map((one) => named(one.text, known.organisations, known.words)?.ref);
  const organisation = bodies.find((ref) => ref !== undefined);
  const lang = languageOf(draft.quote);
  return {
    start: draft.start,
    end: draft.end,
    kind: draft.kind,
    status: draft.status,
    ...(quantity ? { quantity: quantityOf(quantity) } : {}),
    ...(deadline ? { deadline, ...(draft.deadline?.inherited ? { isInherited: true as const } : {}) } : {}),
    ...(place === undefined ? {} : { place }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(actor ? { actor: actor.text } : {}),
    title: { authentic: lang, [lang]: titleOf(draft.quote) },
  };
}

/** What an item of the register is when nobody says otherwise. */
export function pledgeKindOf(fields: DraftFields, known: Pick<Known, 'organisations'>): PledgeKind {
  if (fields.status === 'done') return 'fact';
  if (fields.kind === 'challenge') return 'rule';
  if (fields.kind === 'agreement') return 'joint-pledge';
  const body = known.organisations.find((one) => one.ref === fields.organisation);
  return body?.isPartner ? 'partner-undertaking' : 'state-pledge';
}

const topics: Record<DraftKind, string> = {
  agreement: 'partnership',
  legislation: 'law',
  budget: 'budget',
  jobs: 'jobs',
  training: 'training',
  institution: 'institution',
  study: 'study',
  target: 'economy',
  project: 'infrastructure',
  challenge: 'follow-up',
};
export const topicOf = (kind: DraftKind): string => topics[kind];
