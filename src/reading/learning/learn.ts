import { type DraftKind, draftKinds } from '../draft.ts';
import type { TraitWeight } from '../engine/learnt.ts';
import type { TraitFamily } from '../engine/traits.ts';
import { type Example, keyOf, type Trait } from './examples.ts';
import { fitLogistic, type Row } from './logistic.rules.ts';

/** A trait that fewer texts show tells of those texts and of no others. */
const FEWEST_TEXTS = 5;

/** Words and entries are many, and each is seen seldom: they are held closer to nothing. */
const CLOSE = 4;
const close = new Set<TraitFamily>(['entry', 'word', 'opens', 'behind', 'next']);
const PENALTY = 1.5;
/** What tells of a claim by how its words stand side by side, and of its kind no more than they do one by one. */
const ofClaims = new Set<TraitFamily>(['opens', 'behind', 'next']);
/** The score of the rules is trusted. */
const FREE = 0.01;
/** A vague commitment tells of its kind as well as any other, but its annotator looked less closely. */
const VAGUE = 0.7;

type Column = { language: Trait['language']; family: TraitFamily; name: string };

/** Numbers the traits that enough texts show. */
class Columns {
  readonly all: Column[] = [];
  readonly #places = new Map<string, number>();

  constructor(examples: readonly Example[]) {
    const texts = new Map<string, { column: Column; texts: Set<string> }>();
    for (const { document, traits } of examples)
      for (const { language, family, name } of traits) {
        const key = keyOf({ language, family, name });
        const known = texts.get(key) ?? { column: { language, family, name }, texts: new Set() };
        known.texts.add(document);
        texts.set(key, known);
      }
    for (const [key, one] of texts)
      if (one.texts.size >= FEWEST_TEXTS) {
        this.#places.set(key, this.all.length);
        this.all.push(one.column);
      }
  }

  rowOf({ traits }: Example, withKind: boolean): Row {
    const row: Row = { columns: [], values: [] };
    for (const one of traits) {
      const isLeftOut = withKind ? ofClaims.has(one.family) : one.family === 'told';
      const place = isLeftOut ? undefined : this.#places.get(keyOf(one));
      if (place === undefined) continue;
      row.columns.push(place);
      row.values.push(one.value);
    }
    return row;
  }

  penalties(): Float64Array {
    return Float64Array.from(this.all, ({ family, name }) =>
      family === 'plain' && name === 'score' ? FREE : PENALTY * (close.has(family) ? CLOSE : 1),
    );
  }
}

/** Weights of claims and of kinds, from clauses that persons annotated. */
export function learnFrom(examples: readonly Example[]): TraitWeight[] {
  const columns = new Columns(examples);
  const penalties = columns.penalties();
  const clear = examples.filter((one) => one.truth !== undefined);
  const claim = fitLogistic(
    clear.map((one) => columns.rowOf(one, false)),
    clear.map((one) => one.truth!),
    clear.map(() => 1),
    penalties,
  );
  const claims = examples.filter((one) => one.kinds.length > 0);
  const rows = claims.map((one) => columns.rowOf(one, true));
  const importance = claims.map((one) => (one.truth === undefined ? VAGUE : 1));
  const kinds = draftKinds.map((kind) => ({
    kind,
    ...fitLogistic(
      rows,
      claims.map((one) => Number(one.kinds[0] === kind)),
      importance,
      penalties,
    ),
  }));
  const told = (at: number): Partial<Record<DraftKind, number>> =>
    Object.fromEntries(kinds.map(({ kind, weights, bias }) => [kind, at < 0 ? bias : weights[at]!]));
  return [
    { language: '', family: 'plain', name: 'bias', claim: claim.bias, kinds: told(-1) },
    ...columns.all.map((column, at) => ({ ...column, claim: claim.weights[at]!, kinds: told(at) })),
  ];
}
