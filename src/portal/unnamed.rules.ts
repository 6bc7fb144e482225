import type { LocalizedText } from '../kernel/index.ts';
import type { Core } from './core.ts';
import { type RecordKind, unnamedTitles } from './documents.ts';
import { recordId } from './publication.ts';

/**
 * A record whose name must not leave the desk by way of another record: withheld on a ground, or withdrawn. Its name is
 * here so that it is known again where it was written in words.
 */
export type UnnamedRecord = {
  kind: RecordKind;
  ref: string;
  name: LocalizedText;
  /** Its ground forbids telling even that it exists. */
  hidden: boolean;
};

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Fields = { [name: string]: Json };
type Known = {
  unnamed: ReadonlyMap<string, UnnamedRecord>;
  /** Every way the names are written. */
  names: ReadonlySet<string>;
};

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const written = (text: LocalizedText): string[] =>
  [text.ar, text.fr, text.en, text.zgh].filter((one) => one !== undefined).map((one) => one.trim());

/**
 * What is public without the names of unnamed records: who only hangs on them keeps its place and says that a body is
 * not disclosed; where even that may not be told, lists lose the entry. Words that are such a name (who speaks, who acts,
 * who published) go the same way; a name inside a longer sentence stays, for nobody's sentence is rewritten here.
 *
 * example  partners [Ministry, Firm] without Firm → [Ministry, 'undisclosed body']
 */
export function withoutUnnamed<C extends Core>(cores: readonly C[], unnamed: readonly UnnamedRecord[]): C[] {
  if (unnamed.length === 0) return [...cores];
  const known: Known = {
    unnamed: new Map(unnamed.map((one) => [recordId(one.kind, one.ref), one])),
    names: new Set(unnamed.flatMap(({ name }) => written(name))),
  };
  return cores.map((core) => {
    const bare = Object.fromEntries(
      Object.entries(core as unknown as Fields).map(([field, value]) => [field, inside(value, known)]),
    ) as unknown as C;
    if (bare.kind === 'source' && known.names.has(bare.publisher.trim())) return ofNobody(bare);
    return 'strategy' in bare && known.unnamed.has(recordId('strategy', bare.strategy.ref)) ? ofNoStrategy(bare) : bare;
  });
}

function inside(value: Json, known: Known): Json {
  if (Array.isArray(value)) return value.filter((one) => !bodyIn(one, known)?.hidden).map((one) => inside(one, known));
  if (!isFields(value)) return value;
  if (bodyIn(value, known)) return { ref: '', title: unnamedTitles.organisation as Json, kind: '' };
  if (isName(value, known)) return unnamedTitles.organisation as Json;
  return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, inside(one, known)]));
}

/** The unnamed body that a reference with its name leads to. */
const bodyIn = (value: Json, known: Known): UnnamedRecord | undefined =>
  isFields(value) && typeof value.ref === 'string' && isFields(value.title) && typeof value.kind === 'string'
    ? known.unnamed.get(recordId('organisation', value.ref))
    : undefined;

const isName = (value: Fields, known: Known): boolean =>
  typeof value.authentic === 'string' && written(value as unknown as LocalizedText).some((one) => known.names.has(one));

const ofNobody = <C extends Core>(core: C): C => ({
  ...core,
  publisher: unnamedTitles.organisation.ar,
  publisherNames: unnamedTitles.organisation,
});

/** Axes have no page and no class of their own: they go with the strategy. */
function ofNoStrategy<C extends Core>(core: C): C {
  const { axis: _, ...rest } = core as C & { axis?: unknown };
  return { ...rest, strategy: { ref: '', title: unnamedTitles.strategy } } as unknown as C;
}
