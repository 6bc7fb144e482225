import type { EntryRow } from './entry.ts';

/** Of all things, or of those whose keys are in $1. */
export const these = (key: string): string => `($1::text[] is null or ${key}::text = any($1))`;

/** Names of bodies, to find things by. */
export const namesOf = (refs: string): string =>
  `coalesce((select jsonb_agg(o.name) from organisation o where o.ref = any(${refs})), '[]')`;

export const given = (row: EntryRow, column: string): string | undefined => (row[column] as string | null) ?? undefined;
