import { canonicalJson, decimal, decimalText, type Json, trimDecimal } from '../../kernel/index.ts';

/** One writing of a value, for comparing and ordering: amounts of one value are one amount. */
export const contentOf = (value: unknown): string => canonicalJson((plainOf(value) ?? null) as Json);

function plainOf(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => plainOf(each));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, each]) => each !== undefined && each !== null)
        .map(([name, each]) => [name, plainOf(each, name)]),
    );
  return (key === 'amount' || key === 'value') && typeof value === 'string'
    ? decimalText(trimDecimal(decimal(value)))
    : value;
}

/** Whether the register holds what a list says; what the list does not say may be anything, as translations may. */
function holds(said: unknown, held: unknown, key: string): boolean {
  if (said === undefined || said === null) return true;
  if (typeof said !== 'object' || Array.isArray(said) || typeof held !== 'object' || held === null)
    return contentOf({ [key]: said }) === contentOf({ [key]: held });
  return Object.entries(said).every(
    ([name, each]) => name === 'authentic' || holds(each, (held as Record<string, unknown>)[name], name),
  );
}

/** The fields in which what a list says is not what the register holds, by name. */
export const differing = (said: object, held: object): string[] =>
  Object.entries(said)
    .filter(([field, value]) => !holds(value, (held as Record<string, unknown>)[field], field))
    .map(([field]) => field);

export type OfList = { identity: string; said: object };
/** contents  how the record stands, and as it was first recorded where that is another thing */
export type OfRegister = { ref: string; identity: string; contents: readonly [object, ...object[]] };

/**
 * Rows of a list beside what the register holds of the same identity: a row that says the same as a record is that record; a record that
 * is left has changed in the list, and is no second one; a row that is left then is new.
 *
 * mayBe    whether a row that differs from a record can be it at all
 * example  rows 100, 200 beside records 100, 150 → 100 is there already, 200 differs from 150
 */
export function besideRecords<R extends OfList, H extends OfRegister>(
  rows: readonly R[],
  held: readonly H[],
  mayBe: (row: R, held: H) => boolean = () => true,
): { fresh: R[]; repeated: R[]; changed: { row: R; held: H; fields: string[] }[] } {
  const found = { fresh: [] as R[], repeated: [] as R[], changed: [] as { row: R; held: H; fields: string[] }[] };
  const byIdentity = Map.groupBy(held, (one) => one.identity);
  for (const [identity, same] of Map.groupBy(rows, (one) => one.identity)) {
    const left = [...(byIdentity.get(identity) ?? [])];
    const takeWhere = (fits: (one: H) => boolean): H | undefined => {
      const at = left.findIndex(fits);
      return at < 0 ? undefined : left.splice(at, 1)[0];
    };
    const unequal = same.filter((row) => {
      const own = takeWhere((one) => one.contents.some((content) => differing(row.said, content).length === 0));
      if (own) found.repeated.push(row);
      return !own;
    });
    for (const row of unequal) {
      const before = takeWhere((one) => mayBe(row, one));
      if (before) found.changed.push({ row, held: before, fields: differing(row.said, before.contents[0]) });
      else found.fresh.push(row);
    }
  }
  return found;
}
