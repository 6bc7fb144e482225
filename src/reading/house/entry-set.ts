import { createHash } from 'node:crypto';
import { canonicalJson } from '../../kernel/index.ts';
import type { EntryWords } from './entry.ts';

/** Entries in one order, whatever the order in which they came. */
const told = (entries: readonly EntryWords[]): string =>
  canonicalJson(
    entries
      .map(({ language, role, kind, form }) => canonicalJson({ language, role, form, ...(kind ? { kind } : {}) }))
      .sort(),
  );

/** What names a set of entries: two readings that bear it were made with the same words. returns SHA-256, hexadecimal */
export const hashOfSet = (entries: readonly EntryWords[]): string =>
  createHash('sha256').update(told(entries), 'utf8').digest('hex');

/** The set of entries that a reading was made with; one made before there were any was made with none. */
export const setOf = ({ lexiconSha256 }: { lexiconSha256?: string }): string => lexiconSha256 ?? hashOfSet([]);
