import fs from 'node:fs';
import path from 'node:path';

export type Tolerance = { rel: number; abs: number };
export type OracleCase = { id: string; input: Record<string, unknown>; expected: unknown; tolerance: Tolerance };

/** The reference cases of a method: what other programs answered. */
export function casesOf(method: string): OracleCase[] {
  const file = path.resolve(import.meta.dirname, `../fixtures/oracles/${method}.json`);
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { cases: OracleCase[] }).cases;
}

/** Where an answer leaves what was expected; nothing when it does not. */
export function differences(got: unknown, expected: unknown, { rel, abs }: Tolerance, at = ''): string[] {
  if (typeof expected === 'number')
    return typeof got === 'number' && Math.abs(got - expected) <= abs + rel * Math.abs(expected)
      ? []
      : [`${at}: ${String(got)} for ${expected}`];
  if (typeof expected !== 'object' || expected === null)
    return got === expected ? [] : [`${at}: ${String(got)} for ${String(expected)}`];
  const keys = Array.isArray(expected) ? [...expected.keys(), 'length'] : Object.keys(expected);
  return keys.flatMap((key) =>
    differences(
      (got as Record<string, unknown>)?.[key],
      (expected as unknown as Record<string, unknown>)[key],
      { rel, abs },
      `${at}.${key}`,
    ),
  );
}
