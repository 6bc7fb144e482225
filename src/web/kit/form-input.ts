type Tree = { [name: string]: unknown };

/**
 * The input of an act from the fields of a form: a dot in a name opens an object, `[]` makes a list, an empty field is left out.
 *
 * example  act.reference=12, proves[]=a, proves[]=b, note= → { act: { reference: '12' }, proves: ['a', 'b'] }
 */
export function formInput(entries: Iterable<[string, FormDataEntryValue]>): Tree {
  const input: Tree = {};
  for (const [name, value] of entries) {
    if (typeof value !== 'string' || name === '') continue;
    const text = value.trim();
    if (text === '') continue;
    const isList = name.endsWith('[]');
    const path = (isList ? name.slice(0, -2) : name).split('.');
    const last = path.pop()!;
    let at = input;
    for (const step of path) {
      at[step] ??= {};
      at = at[step] as Tree;
    }
    if (isList) at[last] = [...((at[last] as string[] | undefined) ?? []), text];
    else at[last] = text;
  }
  return numbered(input) as Tree;
}

/** What was typed in a field that says more than its text: a language, a unit. Without a text they say nothing. */
const isEmpty = (value: Tree): boolean =>
  ('authentic' in value && !['ar', 'fr', 'en', 'zgh'].some((lang) => lang in value)) ||
  ('unit' in value && Object.keys(value).length === 1);

/**
 * The fields of a revision: what was there, was shown and is now empty is sent as null, which empties it.
 *
 * example  changesOf({ title }, { title, note }, ['title', 'note']) → { title, note: null }
 */
export function changesOf(input: Tree, original: object, shown: readonly string[]): Tree {
  const held = original as Tree;
  const emptied = shown.filter((name) => held[name] !== undefined && input[name] === undefined);
  return { ...input, ...Object.fromEntries(emptied.map((name) => [name, null])) };
}

/**
 * Objects whose keys are all numbers become lists, so that `conditions.0.title` is the first of a list; a text without
 * words and a quantity without value are left out.
 */
function numbered(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([name, each]) => [name, numbered(each)] as const)
    .filter(([, each]) => each === null || typeof each !== 'object' || Array.isArray(each) || !isEmpty(each as Tree));
  const isListed = entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name));
  if (isListed) return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, each]) => each);
  return Object.fromEntries(entries);
}
