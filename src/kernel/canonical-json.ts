/** What JSON can carry. Objects may hold undefined, which is left out as JSON.stringify does. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

const write = (value: Json, number: (n: number) => string): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('canonical JSON: text holds half a character');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item: Json) => write(item, number)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`canonical JSON cannot carry ${typeof value}`);
  const fields = value as { readonly [key: string]: Json | undefined };
  return `{${Object.keys(fields)
    .filter((key) => fields[key] !== undefined)
    .sort()
    .map((key) => `${write(key, number)}:${write(fields[key]!, number)}`)
    .join(',')}}`;
};

/**
 * One text per value: keys sorted by UTF-16 code unit, no spaces, numbers as ECMAScript writes them.
 * source  RFC 8785 (JSON Canonicalization Scheme) · example  { b: 1, a: 'é' } → {"a":"é","b":1}
 */
export const canonicalJson = (value: Json): string =>
  write(value, (n) => {
    if (!Number.isFinite(n)) throw new TypeError('canonical JSON: not a finite number');
    return JSON.stringify(n);
  });

/** The same where a hash will be taken: numbers must be safe integers, so that every language writes the same bytes. */
export const hashableJson = (value: Json): string =>
  write(value, (n) => {
    if (!Number.isSafeInteger(n)) throw new TypeError('hashed JSON carries whole numbers and texts only');
    return JSON.stringify(n === 0 ? 0 : n);
  });
