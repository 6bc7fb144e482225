import type { ProjectFilter } from '../../delivery/readers.ts';
import type { LocalizedText, Refusal } from '../../kernel/index.ts';

/** What a workbook holds, one sheet each, in the order of a reporter's work. */
export const rowKinds = ['reports', 'milestones', 'figures', 'money', 'projects'] as const;
export type RowKind = (typeof rowKinds)[number];

export const bookLangs = ['ar', 'fr', 'en'] as const;
export type BookLang = (typeof bookLangs)[number];

/** text as written · number as exact decimal text · a calendar day · choice by its code */
export type ValueKind = 'text' | 'number' | 'day' | 'choice';

/**
 * One column of a kind of row.
 *
 * isOpen   may be changed by who may change its row; the others are there to be read
 * choices  of a choice: codes with what people read
 */
export type BookColumn = {
  id: string;
  as: ValueKind;
  isOpen: boolean;
  title: string;
  width: number;
  choices?: { code: string; title: string }[];
};

/** Values of a row by column; a column that says nothing is left out. */
export type RowValues = Record<string, string>;

/**
 * A row as it stands in the register for one reader.
 *
 * key     finds the row again, whatever the order of a sheet
 * way     where a change goes: straight into the register, or into the report of a body (its id), which asks for visas
 * isOpen  whether the reader may change it
 * keptIn  the row of the register behind it, by which the ledger tells who changed it last
 */
export type BookRow = {
  kind: RowKind;
  key: string;
  way: string;
  version: number;
  isOpen: boolean;
  values: RowValues;
  keptIn?: { table: string; row: string };
};

export type BookFilter = Pick<ProjectFilter, 'strategy' | 'owner' | 'stage' | 'state' | 'place' | 'q'> & {
  kinds?: readonly RowKind[] | undefined;
};

/** Where a value stands: in a file, by sheet and address. */
export type Address = { sheet: string; cell: string };

/**
 * A value that somebody wants otherwise.
 *
 * before  what they saw: the value as exported, or as the grid showed it; absent where nothing was said
 * after   what they want; absent to say nothing
 */
export type WantedValue = {
  kind: RowKind;
  key: string;
  way: string;
  column: string;
  before?: string | undefined;
  after?: string | undefined;
  at?: Address | undefined;
};

/** A change that would be, or was, made. */
export type Move = WantedValue & { title: string };

/** A value that somebody else changed since it was seen: both are shown, and nothing is decided for the person. */
export type Conflict = Move & {
  now?: string | undefined;
  /** name where the reader may see people, else nothing */
  by?: string | undefined;
  /** instant of the change */
  on?: string | undefined;
};

/** What entering would do. `problems` stand in the way: while there is one, nothing is entered. */
export type Entering = {
  moves: Move[];
  conflicts: Conflict[];
  problems: Refusal[];
  /** wanted values that already stand */
  already: number;
  seen: string;
};

/** How long a list of changes may be that one person enters at once. */
export const MOST_CHANGES = 20_000;

/** The text in a language, or in the nearest there is. */
export const said = (text: LocalizedText | undefined, lang: BookLang): string =>
  text === undefined ? '' : (text[lang] ?? text[text.authentic] ?? '');
