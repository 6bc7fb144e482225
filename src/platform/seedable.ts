import type { Json } from '../kernel/index.ts';
import type { Context } from './http/endpoint.ts';

/** One record of a data pack: its reference inside its kind, and its fields in the words of its domain. */
export type Shipped = { ref: string; fields: Record<string, Json | undefined> };

/** What storing shipped records may use. */
export type SeedContext = Pick<Context, 'tx' | 'newId' | 'now' | 'today' | 'caller' | 'files'> & {
  /** Pack and version, such as morocco/ai-2030@1.0.0, for records that say who judged. */
  pack: string;
};

/**
 * What a domain offers the pack loader for one kind of record. The loader decides what is new, unchanged or proposed;
 * the domain only stores.
 */
export type Seedable = {
  kind: string;
  /** Adds records that are not there yet, all in one go. */
  add(ctx: SeedContext, records: readonly Shipped[]): Promise<void>;
  /** The records that are there, in the same words, for comparison field by field. */
  current(ctx: SeedContext, refs: readonly string[]): Promise<Shipped[]>;
  /** Changes fields of one record after a person accepted; absent where a person must make the change by hand. */
  change?(ctx: SeedContext, ref: string, fields: Shipped['fields']): Promise<void>;
};

/** A word as the fields of a shipped record; undefined fields are left out. */
export const fieldsOf = (word: object): Shipped['fields'] => {
  const fields: Record<string, Json> = {};
  for (const [name, value] of Object.entries(word)) if (value !== undefined) fields[name] = value as Json;
  return fields;
};
