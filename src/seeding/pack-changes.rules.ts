import { canonicalJson, type Json } from '../kernel/index.ts';
import type { Shipped } from '../platform/seedable.ts';
import { type PackChange, WHOLE } from './pack-change.ts';

type Fields = Shipped['fields'];

const same = (a: Json | undefined, b: Json | undefined): boolean =>
  a === undefined || b === undefined ? a === b : canonicalJson(a) === canonicalJson(b);

const change = (
  kind: string,
  ref: string,
  field: string,
  values: Pick<PackChange, 'base' | 'ours' | 'theirs'>,
): PackChange => ({
  kind,
  ref,
  field,
  ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
});

/** add: records to store now; changes: what a person must decide; remembered: records to remember as shipped; forgotten: no longer shipped */
export type PackPlan = { add: Shipped[]; changes: PackChange[]; remembered: Shipped[]; forgotten: string[] };

/**
 * What loading a pack does to one kind of record.
 *
 * The first time everything that is not there is added. Afterwards nothing in the register moves by itself: a field
 * that the pack changed and that does not already stand so here becomes a proposed change, and local edits win until
 * a person decides. The same pack a second time plans nothing.
 *
 * shipped  records of the pack now
 * base     what was remembered of the pack, by reference
 * ours     what stands in the register, by reference
 * isFirst  the pack was never loaded here
 * example  shipped title B, remembered A, register A → one change { base: A, ours: A, theirs: B }
 */
export function planPack(
  kind: string,
  shipped: readonly Shipped[],
  base: ReadonlyMap<string, Fields>,
  ours: ReadonlyMap<string, Fields>,
  isFirst: boolean,
): PackPlan {
  const plan: PackPlan = { add: [], changes: [], remembered: [], forgotten: [] };
  for (const record of shipped) {
    const before = base.get(record.ref);
    const here = ours.get(record.ref);
    if (before && same(before as Json, record.fields as Json)) continue;
    plan.remembered.push(record);
    if (!here) {
      if (!before && isFirst) plan.add.push(record);
      else plan.changes.push(change(kind, record.ref, WHOLE, { base: before as Json, theirs: record.fields as Json }));
      continue;
    }
    for (const field of new Set([...Object.keys(before ?? {}), ...Object.keys(record.fields)])) {
      const values = { base: before?.[field], ours: here[field], theirs: record.fields[field] };
      const isMoved = before === undefined || !same(values.base, values.theirs);
      if (isMoved && !same(values.ours, values.theirs)) plan.changes.push(change(kind, record.ref, field, values));
    }
  }
  const still = new Set(shipped.map((record) => record.ref));
  for (const [ref, fields] of base) {
    if (still.has(ref)) continue;
    plan.forgotten.push(ref);
    if (ours.has(ref))
      plan.changes.push(change(kind, ref, WHOLE, { base: fields as Json, ours: ours.get(ref) as Json }));
  }
  return plan;
}
