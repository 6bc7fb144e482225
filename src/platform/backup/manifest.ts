import type { Part } from './archive.ts';
import type { KeyParameters } from './passphrase.ts';
import type { Sequence } from './tables.ts';

/** What a backup says of itself. */
export type Manifest = {
  v: 1;
  /** ISO instant at which the snapshot was taken. */
  at: string;
  /** Migrations applied, which the restoring program must know. */
  schema: { number: number; name: string; sha256: string }[];
  tables: { schema: string; name: string; rows: number }[];
  sequences: Sequence[];
  /** Files that a row of the snapshot names but the store did not have. */
  missingFiles: string[];
  /** Signed state of the ledger in the snapshot, and the key that signed it; null for an empty ledger. */
  checkpoint: string | null;
  key: string | null;
  passphrase: KeyParameters;
  parts: Part[];
};
