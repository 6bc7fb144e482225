import type { Right, Scope } from '../../access/index.ts';
import type { LocalizedText } from '../../kernel/index.ts';
import type { Row } from '../../platform/database/rows.ts';
import type { SearchKind } from './search.ts';

/** A row as an entry's query answers it; `more` are further texts to find it by: of one language, or of several. */
export type EntryRow = Row & {
  key: string;
  ref: string;
  title: LocalizedText;
  note: LocalizedText | null;
  more: (string | LocalizedText | null)[] | null;
};

/**
 * How one kind of thing is found. A new kind is a new line of `entries.ts`.
 *
 * right    what the policy is asked of it: the right of the list and of the page where it is read
 * asked    'instance' when that list asks for the whole installation; otherwise where the thing lies: the columns `project` and
 *          `committee` of the query, or `scopes`; 'as-its-record' for a comment, which is read with the record in `about_kind`
 *          and `about_ref`
 * isGuessed  false where words of it are never offered for a word with a typing error, so that they leave with it
 * sql      key, ref, title, note, more and where it lies, of all things of this kind or of those whose keys are in $1
 * table    the ledgered table whose rows these things are
 * also     other tables whose rows are in its texts or scopes: the column that leads back to it, and the keys of the things for the
 *          values in $1 of that column
 */
export type Entry = {
  kind: SearchKind;
  right: Right;
  asked: 'instance' | 'where-it-lies' | 'as-its-record';
  isGuessed?: false;
  table: string;
  sql: string;
  scopes?: (row: EntryRow) => Scope[];
  also?: Record<string, { column: string; keys: string }>;
};
