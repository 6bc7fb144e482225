import { parsePeriod } from '../kernel/index.ts';
import type { Draft, DraftUnit, Span } from './draft.ts';
import { languageOf, quantityOf } from './draft-fields.rules.ts';
import { sameAmount, sameDeadline, sameUnit } from './match.rules.ts';
import type { DraftFields } from './reading.ts';
import type { Judged, JudgedDocument } from './score.rules.ts';

type Words = Span & { text: string };
/** must: found or missed · may: nobody has decided on it, so that a reader is neither praised nor blamed for it */
export type Annotation = Words & {
  id: string;
  quote: string;
  level: 'must' | 'may';
  kind: Draft['kind'];
  status: Draft['status'];
  quantities: (Words & { value: number; value_max?: number; unit: DraftUnit; currency?: string })[];
  deadline: (Words & { to: string; from?: string }) | null;
  deadline_inherited?: string;
  actors: Words[];
  places: (Words & { region?: string })[];
};
export type AnnotatedDocument = {
  id: string;
  lang: string;
  genre: 'register';
  origin: 'register';
  chars: number;
  commitments: Annotation[];
};

/**
 * A document of the register in the shape in which annotated documents are scored (`npm run bench:reading`). What persons
 * rejected is left out: whoever finds it is wrong. Where a person changed a number or date, its words are those of the
 * whole claim.
 */
export function annotatedDocument({ text, judged }: JudgedDocument, id: string): AnnotatedDocument {
  const said = judged.filter((one) => one.verdict !== 'rejected');
  return {
    id,
    lang: languageOf(text),
    genre: 'register',
    origin: 'register',
    chars: text.length,
    commitments: said.map((one) => ({ ...annotation(text, one), id: `${id}#${one.number}` })),
  };
}

function annotation(text: string, { verdict, found, said }: Judged): Omit<Annotation, 'id'> {
  const words = ({ start, end }: Span): Words => ({ start, end, text: text.slice(start, end) });
  const whole = words(said ?? found);
  return {
    ...whole,
    quote: whole.text,
    level: verdict === 'waiting' ? 'may' : 'must',
    kind: (said ?? found).kind,
    status: (said ?? found).status,
    quantities: quantitiesOf(found, said, whole).map(({ valueMax, ...one }) => ({
      ...one,
      ...words(one),
      ...(valueMax === undefined ? {} : { value_max: valueMax }),
    })),
    ...deadlineOf(found, said, words, whole),
    actors: actorsOf(text, found, said).map(words),
    places: found.places.map((place) => ({ ...words(place), ...(place.region ? { region: place.region } : {}) })),
  };
}

/** The quantity that persons said, with the words that the reader found it in, if any; every one that it found where nobody said anything. */
function quantitiesOf(found: Draft, said: DraftFields | undefined, whole: Span): Draft['quantities'] {
  if (!said) return found.quantities;
  const { quantity } = said;
  if (!quantity) return [];
  const same = found.quantities.filter((one) => sameAmount(quantityOf(one), quantity));
  if (same.length > 0) return same;
  const unit = unitOf(quantity.unit);
  return [
    {
      start: whole.start,
      end: whole.end,
      value: Number(quantity.value),
      unit,
      ...(unit === 'currency' ? { currency: quantity.unit } : {}),
    },
  ];
}

const plain: readonly DraftUnit[] = ['percent', 'people', 'jobs', 'MW', 'km', 'rank', 'times', 'months'];
/** A unit of the register as annotations name it. */
const unitOf = (unit: string): DraftUnit =>
  /^[A-Z]{3}$/.test(unit) ? 'currency' : (plain.find((one) => one === unit || sameUnit(one, unit)) ?? 'count');

function deadlineOf(
  found: Draft,
  said: DraftFields | undefined,
  words: (span: Span) => Words,
  whole: Words,
): Pick<Annotation, 'deadline' | 'deadline_inherited'> {
  const own = found.deadline;
  const period = said?.deadline;
  if (!said || (own && period !== undefined && sameDeadline(own.to, lastPart(period)))) {
    if (!own) return { deadline: null };
    if (own.inherited) return { deadline: null, deadline_inherited: own.to };
    return { deadline: { ...words(own), to: own.to, ...(own.from ? { from: own.from } : {}) } };
  }
  if (period === undefined) return { deadline: null };
  const parsed = parsePeriod(period);
  const isPlain = /^\d{4}(-\d\d(-\d\d)?)?$/.test(lastPart(period));
  return { deadline: { ...whole, to: isPlain || !parsed.ok ? lastPart(period) : parsed.value.last } };
}

/** example  2031-2033 → 2033 */
const lastPart = (period: string): string => /^\d{4}-(\d{4})$/.exec(period)?.[1] ?? period;

function actorsOf(text: string, found: Draft, said: DraftFields | undefined): Span[] {
  const actor = said?.actor;
  if (!said || found.actors.some((one) => one.text === actor)) return found.actors;
  const at = actor === undefined ? -1 : text.indexOf(actor);
  return at < 0 ? [] : [{ start: at, end: at + actor!.length }];
}
